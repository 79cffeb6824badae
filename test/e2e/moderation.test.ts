// Between those who read and those who run a space: reported, hidden with a reason, nowhere for the others, answered, shown again.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { indexed } from '../cast/indexed.ts'
import { nameOf, openDemo, phone, type Demo } from './demo.ts'
import { notice, postWith, publish, until } from './steps.ts'

let demo: Demo
before(async () => { demo = await openDemo() })
after(() => demo.close())

async function inAllergies(page: Page): Promise<void> {
  await page.goto('/espaces?vue=tous&q=Allergies')
  await page.getByRole('main').getByRole('link', { name: 'Allergies en cuisine' }).click()
}
async function choose(page: Page, text: string, item: string): Promise<void> {
  await postWith(page, text).getByRole('button', { name: /^Actions sur la publication/ }).click()
  await page.getByRole('menuitem', { name: item }).click()
}

test('a member reports, a host hides with a reason, another member finds nothing, its author answers, it is shown again', async () => {
  const text = 'Le plateau quetsche de la petite du fond n’était pas étiqueté.'
  const reason = 'Une personne y est nommée.'
  const cook = await demo.as('cook')
  await inAllergies(cook)
  await publish(cook, text)
  const space = new URL(cook.url()).pathname
  const other = await demo.as('technician')
  await other.goto(space)
  await postWith(other, text).waitFor()
  const permalink = `${space}/publications/${await postWith(other, text).getByRole('heading', { level: 2 }).first().evaluate(async (_, [at, said]) => ((await (await fetch(`/api${at!.replace('/espaces', '/spaces')}/posts`)).json()) as { items: { id: string, body: string }[] }).items.find(({ body }) => body === said)!.id, [space, text])}`

  const member = await demo.as('roadworker', { viewport: phone, hasTouch: true, isMobile: true })
  await member.goto(space)
  await postWith(member, text).waitFor()
  await choose(member, text, 'Signaler')
  await member.getByRole('button', { name: 'Signaler' }).click()
  await member.getByRole('alert').getByText('Choisissez ce qui ne va pas.').waitFor()
  await member.getByRole('radio', { name: /^Information personnelle/ }).check()
  await member.getByLabel('Quelques mots').fill('On devine qui c’est.')
  await member.getByRole('button', { name: 'Signaler' }).click()
  await notice(member, 'Signalé aux personnes qui animent')

  const host = await demo.as('host')
  await host.goto(space)
  await host.getByRole('link', { name: '1 signalement à lire' }).click()
  await host.getByText('Qui signale, et pourquoi').click()
  await host.getByText('On devine qui c’est.').waitFor()
  assert.ok(await host.getByText(nameOf('roadworker')).isVisible())
  await host.getByRole('link', { name: /^Masquer/ }).click()
  await host.getByRole('button', { name: reason }).click()
  await host.getByRole('button', { name: 'Masquer' }).click()
  await notice(host, 'Masqué. La personne qui l’a écrit est prévenue.')
  await host.getByText('Rien à regarder.').waitFor()
  await host.getByText(`${nameOf('host')} a masqué`).waitFor()

  // Gone from under the eyes of who looks at it, and from everywhere else.
  await postWith(other, text).waitFor({ state: 'detached' })
  await other.goto(permalink)
  await other.getByRole('heading', { name: 'Cette page n’existe pas' }).waitFor()
  await indexed(demo)
  await other.goto('/recherche?q=quetsche')
  await other.getByText(/^Rien pour/).waitFor()

  // Its author sees it, and why; who reported is not said.
  const hidden = postWith(cook, text)
  await hidden.getByText(`Masqué par ${nameOf('host')}`).waitFor()
  assert.equal(await hidden.getByRole('deletion').count(), 1)
  await cook.goto('/notifications')
  await cook.getByRole('main').getByRole('link').filter({ hasText: reason }).first().click()
  await cook.getByLabel('Votre réponse').fill('C’est juste, je corrige.')
  assert.equal(await cook.getByText(nameOf('roadworker')).count(), 0)
  await cook.getByRole('button', { name: 'Répondre' }).click()
  await notice(cook, 'Réponse envoyée')

  await host.getByText('C’est juste, je corrige.').waitFor()
  await host.goto(space)
  await choose(host, text, 'Afficher de nouveau')
  await host.getByRole('button', { name: 'Afficher de nouveau' }).click()
  await notice(host, 'Affiché de nouveau')
  await other.goto(space)
  await postWith(other, text).waitFor()
  await until(() => cook.evaluate(async () => JSON.stringify(await (await fetch('/api/me/notices')).json()).includes('affiche de nouveau')), true, 'its author is told')
  assert.deepEqual(demo.faults, [])
})

test('a host hides a card and a document from where they are read; a member finds neither, and the host still sees why', async () => {
  const reason = 'Une personne y est nommée.'
  const [host, member] = [await demo.as('host'), await demo.as('roadworker')]
  await inAllergies(host)
  await host.waitForURL(/\/espaces\/[0-9a-f-]{36}$/)
  const space = new URL(host.url()).pathname
  // What somebody else made: of what is one’s own, another host decides.
  const cook = await demo.as('cook')
  await inAllergies(cook)
  const made = await cook.evaluate(async (id) => {
    const post = async (url: string, body: string, type: string) => (await (await fetch(`/api${url}`, { method: 'POST', headers: { 'content-type': type }, body })).json()) as { id: string }
    const card = await post(`/spaces/${id}/practices`, JSON.stringify({ title: 'Le goûter du petit Jules', doing: 'Sans arachide.' }), 'application/json')
    const file = await post('/files?name=jules.txt', 'Sans arachide.', 'application/octet-stream')
    const document = await post(`/spaces/${id}/documents`, JSON.stringify({ kind: 'file', name: 'Menu de Jules.txt', fileId: file.id }), 'application/json')
    return { card: card.id, document: document.id }
  }, space.split('/')[2]!)
  for (const [address, menu, hidden] of [[`${space}/fiches/${made.card}`, /^Autres actions sur la fiche/, /^Masquée par/], [`${space}/documents/${made.document}`, 'Actions sur Menu de Jules.txt', /^Masqué par/]] as const) {
    await member.goto(address)
    await member.getByRole('heading', { level: 2, name: /Jules/ }).waitFor()
    await host.goto(address)
    await host.getByRole('heading', { level: 2, name: /Jules/ }).waitFor()
    await host.getByRole('complementary').or(host.getByRole('article')).getByRole('button', { name: menu }).first().click()
    await host.getByRole('menuitem', { name: 'Masquer' }).click()
    await host.getByRole('button', { name: reason }).click()
    await host.getByRole('button', { name: 'Masquer' }).click()
    await host.getByText(hidden).waitFor()
    await host.getByText(reason).waitFor()
    // Gone from under the eyes of who looks at it.
    await member.getByRole('heading', { level: 2, name: /Jules/ }).waitFor({ state: 'detached' })
  }
  for (const url of [`/api/practices/${made.card}`, `/api/documents/${made.document}`]) assert.deepEqual([(await member.request.get(url)).status(), (await host.request.get(url)).status()], [404, 200])
  await host.goto(`${space}/signalements`)
  await host.getByRole('link', { name: `Document de ${nameOf('cook')}` }).waitFor()
  await host.getByRole('link', { name: `Fiche de ${nameOf('cook')}` }).waitFor()
})
