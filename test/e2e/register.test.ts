// The direction answers once and for all: a host marks the answer, whoever asked sees it at once and hears of it once; the register says it on screen and on paper.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { nameOf, openDemo, phone, type Demo } from './demo.ts'
import { paperOf } from './paper.ts'
import { addMember, notice, openSpace, postWith, until } from './steps.ts'

let demo: Demo
let host: Page
let cook: Page
let wall: string
before(async () => {
  demo = await openDemo()
  host = await demo.as('manager')
  await openSpace(host, { kind: 'Vivre en équipe', name: 'Réorganisation des cuisines', access: 'Sur invitation' })
  await host.getByRole('link', { name: 'Ajouter des personnes' }).click()
  await addMember(host, nameOf('cook'))
  wall = new URL(host.url()).pathname.replace(/\/membres.*/, '')
  cook = await demo.as('cook', { viewport: phone, hasTouch: true, isMobile: true })
})
after(() => demo.close())

const asked = 'Mon poste change-t-il de commune ?'
const guess = 'Je crois qu’il part au nord.'
const stands = 'Non, chacun reste dans sa commune jusqu’en août 2028.'
const api = async (page: Page, path: string, data: object): Promise<string> => ((await (await page.request.post(`/api${path}`, { data })).json()) as { id: string }).id
const ofComment = async (page: Page, text: string, item: string): Promise<void> => {
  await page.locator('.cmt').filter({ hasText: text }).getByRole('button', { name: /^Actions sur le commentaire/ }).click()
  await page.getByRole('menuitem', { name: item }).click()
}
const above = (page: Page) => page.locator('.best').first()
/** Lines about the question, read or not. */
const linesOf = async (page: Page, id: string): Promise<string[]> => ((await (await page.request.get('/api/me/notices?view=all')).json()) as { items: { subjectId: string, said: string }[] }).items.filter((line) => line.subjectId === id).map((line) => line.said)

test('a host marks it, moves it, undoes that; whoever asked sees each at once, and has one line', async () => {
  const id = await api(cook, `${wall.replace('espaces', 'spaces')}/posts`, { body: asked, kind: 'question' })
  for (const body of [guess, stands]) await api(host, `/posts/${id}/comments`, { body })
  await cook.goto(`${wall}/publications/${id}`)
  await cook.getByText(stands).waitFor()
  assert.equal(await cook.getByText('Réponse officielle').count(), 0)
  await host.goto(`${wall}/publications/${id}`)
  await ofComment(host, guess, 'Marquer comme réponse officielle')
  await notice(host, 'Réponse officielle enregistrée')
  await above(cook).getByText(guess).waitFor()
  await ofComment(host, stands, 'Marquer comme réponse officielle')
  await above(host).getByText(stands).waitFor()
  await host.getByRole('status').getByRole('button', { name: 'Annuler' }).last().click()
  await above(host).getByText(guess).waitFor()
  await ofComment(host, stands, 'Marquer comme réponse officielle')

  await above(cook).getByText(stands).waitFor()
  await above(cook).getByText(new RegExp(`· ${nameOf('manager')}, `)).waitFor()
  await postWith(cook, asked).getByText('Réponse officielle', { exact: true }).first().waitFor()
  await cook.locator('.cmt').filter({ hasText: stands }).getByRole('button', { name: /^Actions sur le commentaire/ }).click()
  await cook.getByRole('menuitem').first().waitFor()
  assert.equal(await cook.getByRole('menuitem', { name: /officielle/ }).count(), 0, 'it is not hers to say')
  await cook.keyboard.press('Escape')
  await until(async () => (await linesOf(cook, id)).join(), 'a donné la réponse officielle à votre question', 'one line')

  // What she accepts stays hers, and stands below it.
  await cook.getByRole('button', { name: `Choisir cette réponse : ${nameOf('manager')}` }).last().click()
  await notice(cook, 'Réponse choisie')
  await above(cook).getByText(stands).waitFor()
  assert.equal(await cook.locator('.best').count(), 2)

  await ofComment(host, stands, 'Ne plus marquer comme officielle')
  await notice(host, 'Ce commentaire n’est plus la réponse officielle')
  await above(cook).getByText(guess).waitFor()
  await host.getByRole('status').getByRole('button', { name: 'Annuler' }).last().click()
  await above(cook).getByText(stands).waitFor()
})

test('the register: from the questions of the space, filtered, found by words, live; printed on A4 with the question and its answer', async () => {
  await cook.goto(`${wall}/questions`)
  await cook.getByRole('link', { name: 'Registre des questions' }).click()
  await cook.waitForURL(`**${wall}/questions/registre`)
  const line = cook.getByRole('listitem').filter({ hasText: asked })
  await line.getByText(stands).waitFor()
  await cook.getByText(/1.question, 1 avec une réponse officielle\. Délai médian avant la première réponse/).waitFor()
  const open = 'Qui s’occupe des remplacements ?'
  await api(host, `${wall.replace('espaces', 'spaces')}/posts`, { body: open, kind: 'question' })
  await cook.getByRole('region', { name: 'Sans réponse' }).getByText(open).waitFor()
  await cook.getByRole('button', { name: /^Réponse officielle/ }).click()
  await cook.getByText(open).waitFor({ state: 'detached' })
  await cook.getByRole('searchbox', { name: 'Chercher dans les questions' }).fill('girafe')
  await cook.getByRole('status').getByText('Aucune question ne correspond.').waitFor()
  await cook.getByRole('searchbox', { name: 'Chercher dans les questions' }).fill('août')
  await line.getByText(stands).waitFor()
  await cook.waitForURL(/voir=official&q=ao/)

  await cook.evaluate(() => { window.print = () => { document.title = 'Imprimé' } })
  await cook.getByRole('button', { name: 'Imprimer' }).click()
  await cook.waitForFunction(() => document.title === 'Imprimé')
  const pdf = await cook.pdf({ preferCSSPageSize: true, printBackground: true })
  const { pages, text } = paperOf(pdf)
  assert.equal(pages, 1)
  assert.match(pdf.toString('latin1'), /\/MediaBox \[0 0 59\d\.\d+ 84\d\.\d+\]/, 'A4')
  for (const said of ['Registre des questions', 'Réorganisation des cuisines', 'Imprimé le', asked, stands, 'Réponse officielle', nameOf('manager')]) assert.ok(text.includes(said), `${said} in ${text}`)
  for (const said of [open, guess, 'Chercher', 'Accueil', 'Membres', 'Toutes']) assert.ok(!text.includes(said), `${said} in ${text}`)
  assert.deepEqual(demo.faults, [])
})

test('a long register: what is not on screen yet is printed too, two hundred questions at most, and the paper says so', async () => {
  const id = wall.split('/').at(-1)!
  await demo.database.pool.query(`insert into post (id, authority_id, scope_id, author_id, body, created_at, kind, answer_state) select gen_random_uuid(), s.authority_id, s.id, s.created_by, 'Longue question numéro ' || n || ' ?', s.created_at, 'question', 'open' from space s, generate_series(1, 230) n where s.id = $1`, [id])
  await host.goto(`${wall}/questions/registre?q=longue`)
  const lines = host.getByRole('listitem').filter({ hasText: 'Longue question' })
  await lines.first().waitFor()
  assert.equal(await lines.count(), 50)
  await host.evaluate(() => { window.print = () => { document.title = 'Imprimé' } })
  await host.getByRole('button', { name: 'Imprimer' }).click()
  await host.waitForFunction(() => document.title === 'Imprimé')
  const { pages, text } = paperOf(await host.pdf({ preferCSSPageSize: true, printBackground: true }))
  assert.equal(text.match(/Longue question numéro/g)?.length, 200)
  assert.ok(pages > 3 && /Seules les 200 premières questions sont imprimées/.test(text), text.slice(0, 400))
  assert.ok(text.includes('Seulement'), 'what it is filtered by')
})
