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
