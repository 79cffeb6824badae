// What becomes of questions: one meets its answer while it is typed, is marked outdated, is joined to the one that was asked before, or finds whoever knows.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { workedBefore } from '#lib/workdays.ts'
import type { Locator, Page } from 'playwright-core'
import { wall as wallModule } from '#modules/wall/module.ts'
import { indexed } from '../cast/indexed.ts'
import { told } from '../cast/told.ts'
import { nameOf, openDemo, phone, type Demo } from './demo.ts'
import { addMember, arrived, notice, openSpace, postWith } from './steps.ts'

let demo: Demo
let host: Page
let cook: Page
let technician: Page
let wall: string
before(async () => {
  demo = await openDemo()
  host = await demo.as('manager')
  await openSpace(host, { kind: 'Vivre en équipe', name: 'Questions de marmite', access: 'Sur invitation' })
  await host.getByRole('link', { name: 'Ajouter des personnes' }).click()
  for (const persona of ['cook', 'technician']) await addMember(host, nameOf(persona))
  wall = new URL(host.url()).pathname.replace(/\/membres.*/, '')
  cook = await demo.as('cook')
  technician = await demo.as('technician', { viewport: phone, hasTouch: true, isMobile: true })
})
after(() => demo.close())

const composer = (page: Page): Locator => page.getByRole('form', { name: 'Publier' })
async function type(page: Page, text: string): Promise<void> {
  await page.goto(wall)
  const question = composer(page).getByRole('button', { name: 'Question' })
  if ((await question.getAttribute('aria-pressed')) === 'false') await question.click()
  await page.getByLabel('Votre message').fill(text)
}
async function ask(page: Page, text: string): Promise<Locator> {
  await type(page, text)
  await page.getByRole('button', { name: 'Demander', exact: true }).click()
  return arrived(page, text)
}
async function answer(page: Page, question: string, text: string): Promise<void> {
  await page.goto(wall)
  const seen = await arrived(page, question)
  await seen.getByRole('textbox', { name: /^Votre commentaire/ }).fill(text)
  await seen.getByRole('button', { name: 'Envoyer' }).click()
  await seen.getByText(text).waitFor()
}
const first = 'Qui prête une marmite norvégienne pour la semaine du goût ?'

test('while one types, the question that was asked before is there with its answer; one opens it and finds one’s own words again', async () => {
  await ask(cook, first)
  await answer(technician, first, 'Le collège des Aulnes en a deux, appelez la cuisine.')
  await cook.getByRole('button', { name: /^Choisir cette réponse/ }).click()
  await postWith(cook, first).getByText('Résolue').waitFor()
  await indexed(demo)

  const typed = 'marmite norvegienne a preter pour la semaine du gout'
  await type(technician, typed)
  const alike = technician.getByRole('region', { name: 'Peut-être déjà demandé' })
  await alike.getByText('Le collège des Aulnes en a deux').waitFor()
  await technician.getByRole('status').getByText('Une question ressemble à la vôtre.').waitFor({ state: 'attached' })
  await alike.getByRole('link').click()
  await technician.waitForURL(/\/publications\//)
  await technician.getByText('Le collège des Aulnes en a deux, appelez la cuisine.', { exact: true }).waitFor()
  await technician.goBack()
  await technician.getByRole('button', { name: 'Demander', exact: true }).waitFor()
  assert.equal(await technician.getByLabel('Votre message').inputValue(), typed)
})

test('one asks where the questions are: what was answered shows meanwhile, and the question is first in the list', async () => {
  await cook.goto(`${wall}/questions`)
  const form = cook.getByRole('form', { name: 'Poser une question' })
  await form.getByRole('button', { name: 'Demander', exact: true }).click()
  await form.getByRole('alert').waitFor()
  await form.getByLabel('Votre question').fill('marmite norvegienne a preter pour la semaine du gout')
  await form.getByRole('region', { name: 'Peut-être déjà demandé' }).getByText('Le collège des Aulnes en a deux').waitFor()
  const text = 'Qui a un joint de rechange pour la marmite ?'
  await form.getByLabel('Votre question').fill(text)
  await form.getByRole('button', { name: 'Demander', exact: true }).click()
  await cook.locator('.qlist > li').first().getByRole('link', { name: text }).waitFor()
  assert.equal(await form.getByLabel('Votre question').inputValue(), '')
})

test('a look that fails hinders nobody', async () => {
  await technician.route('**/api/questions-alike*', (route) => route.abort())
  const text = 'La marmite norvégienne prêtée garde-t-elle la soupe au chaud ?'
  const looked = technician.waitForEvent('requestfailed', (request) => request.url().includes('questions-alike'))
  await type(technician, text)
  await looked
  assert.equal(await composer(technician).getByRole('alert').count(), 0)
  await technician.getByRole('button', { name: 'Demander', exact: true }).click()
  await arrived(technician, text)
  await technician.unroute('**/api/questions-alike*')
})

const choose = async (page: Page, post: Locator, item: string): Promise<void> => {
  await post.getByRole('button', { name: /^Actions sur la publication/ }).click()
  await page.getByRole('menuitem', { name: item }).click()
}
/** The permalink of a post of the wall. */
const addressOf = (page: Page, text: string): Promise<string> => page.evaluate(async ([at, said]) => {
  const { items } = await (await fetch(`/api${at!.replace('/espaces', '/spaces')}/posts`)).json() as { items: { id: string, body: string }[] }
  return `${at}/publications/${items.find(({ body }) => body === said)!.id}`
}, [wall, text])

test('outdated: whoever answered says so with what stands instead; what was pasted wrong stays on screen; the asker sees the band, a host takes it back', async () => {
  const instead = 'Qui prête une marmite norvégienne en 2027 ?'
  await ask(cook, instead)
  await technician.goto(await addressOf(cook, first))
  const post = postWith(technician, first)
  await choose(technician, post, 'Marquer comme périmée')
  const link = technician.getByLabel('Remplacée par')
  await link.fill('https://ailleurs.example/page')
  await technician.getByRole('dialog').getByRole('button', { name: 'Marquer comme périmée' }).click()
  await technician.getByRole('alert').getByText('Ce lien ne mène à rien').waitFor()
  assert.equal(await link.inputValue(), 'https://ailleurs.example/page')
  await link.fill(`${demo.url}${await addressOf(cook, instead)}`)
  await technician.getByRole('dialog').getByRole('button', { name: 'Marquer comme périmée' }).click()
  await notice(technician, 'Question marquée comme périmée')

  const seen = postWith(cook, first)
  await seen.getByText(/^Périmée depuis le/).waitFor()
  await seen.getByText(`Dit par ${nameOf('technician')}`).waitFor()
  await seen.getByRole('link', { name: instead }).click()
  await cook.waitForURL(/\/publications\//)
  await host.goto(await addressOf(cook, first))
  await choose(host, postWith(host, first), 'Ne plus marquer comme périmée')
  await host.getByText(/^Périmée depuis le/).waitFor({ state: 'detached' })
  await postWith(host, first).getByText('Résolue').waitFor()
})

test('merged: a host joins what was asked before; it leads there, its answers are read there, its links too; undone from the notice, done again, separated', async () => {
  const again = 'Une marmite norvégienne à prêter, qui en a ?'
  const said = 'La maison de retraite en prête une.'
  await ask(technician, again)
  await answer(cook, again, said)
  await indexed(demo)
  const [original, duplicate] = [await addressOf(cook, first), await addressOf(cook, again)]
  const comment = await postWith(cook, again).locator('[id^="commentaire-"]').filter({ hasText: said }).getAttribute('id')
  await host.goto(duplicate)
  await choose(host, postWith(host, again), 'Réunir à une autre question')
  await host.getByRole('dialog').getByRole('radio', { name: first }).check()
  await host.getByRole('dialog').getByRole('button', { name: 'Réunir' }).click()
  await notice(host, 'Question réunie')
  await host.getByRole('status').getByRole('button', { name: 'Annuler' }).click()
  await notice(host, 'Question séparée')
  await host.getByText(said).waitFor()

  await choose(host, postWith(host, again), 'Réunir à une autre question')
  await host.getByLabel('Ou le lien de la question').fill('pas un lien')
  await host.getByRole('dialog').getByRole('button', { name: 'Réunir' }).click()
  await host.getByRole('alert').getByText('Collez le lien d’une autre question.').waitFor()
  await host.getByLabel('Ou le lien de la question').fill(demo.url + original)
  await host.getByRole('dialog').getByRole('button', { name: 'Réunir' }).click()
  const band = host.getByRole('article').getByText('Réunie à')
  await band.waitFor()
  assert.equal(await host.getByText(said).count(), 0)
  await host.getByRole('article').getByRole('link', { name: first }).click()
  const from = host.getByRole('region', { name: `De la question réunie : ${again}` })
  await from.getByText(said).waitFor()

  // The link to an answer, passed on before, leads to where it is read now.
  await cook.goto(`${duplicate}#${comment}`)
  await cook.waitForURL(`**${original}#${comment}`)
  await cook.locator(`[id="${comment}"]:focus`).getByText(said).waitFor()

  await from.getByRole('button', { name: `Séparer : ${again}` }).click()
  await from.waitFor({ state: 'detached' })
  await technician.goto(duplicate)
  await technician.getByText(said).waitFor()
})

test('after a day without an answer whoever knows is told, and why; one tap and they hear of no more of these', async () => {
  const send = (page: Page, path: string, label: string): Promise<number> => page.evaluate(async ([to, said]) => (await fetch(to!, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ label: said }) })).status, [path, label])
  const skill = 'Marmites norvégiennes'
  const cio = await demo.as('cio')
  assert.equal(await send(cio, '/api/skills', skill), 201)
  assert.equal(await send(technician, '/api/me/skills', skill), 201)
  const text = 'Le couvercle de la marmite norvégienne ferme mal, ça se répare ?'
  await ask(cook, text)
  await demo.database.pool.query('update post set created_at = $2 where body = $1', [text, workedBefore(new Date(), 25)])
  await wallModule.jobs!['calls']!.run(demo.database, new Date(), {} as never)
  await told({ database: demo.database, clock: { now: new Date() } })
  await technician.goto('/notifications?vue=tout')
  await technician.getByRole('main').getByRole('listitem').filter({ hasText: 'Une question attend' }).getByRole('link').first().click()
  const why = technician.getByText(`vous avez dit savoir\u00a0: ${skill}`)
  await why.waitFor()
  await technician.getByRole('button', { name: 'Ne plus m’en proposer' }).click()
  await notice(technician, 'Plus aucune question ne vous sera proposée')
  await technician.getByRole('status').getByRole('button', { name: 'Annuler' }).click()
  await why.waitFor()
})

test('an answer that was chosen proposes the skill that the question names, says why, and is taken on the profile', async () => {
  const skill = 'Joint de marmite'
  const cio = await demo.as('cio')
  assert.equal(await cio.evaluate(async (label) => (await fetch('/api/skills', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ label }) })).status, skill), 201)
  const text = 'Où trouver un joint de marmite pour demain ?'
  const asked = await ask(cook, text)
  await answer(technician, text, 'Au magasin du parc, je vous en garde un.')
  await asked.getByRole('button', { name: /^Choisir cette réponse/ }).click()
  await asked.getByText('Résolue').first().waitFor()
  await technician.goto('/annuaire')
  await technician.getByRole('link', { name: 'Mon profil' }).click()
  const proposed = technician.getByRole('region', { name: 'On vous le propose' })
  await proposed.getByText('Proposé à partir de votre réponse à').waitFor()
  assert.equal(await proposed.getByRole('link').innerText(), text)
  await proposed.getByRole('button', { name: `Ajouter ${skill}` }).click()
  await technician.getByRole('region', { name: 'On peut me solliciter pour' }).getByRole('link', { name: skill }).waitFor()
  assert.equal(await proposed.count(), 0)
})
