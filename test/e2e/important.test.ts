// A host asks everyone to read; two people do, in one tap; the host sees who has not, and reminds them.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { nameOf, openDemo, phone, type Demo } from './demo.ts'
import { addMember, arrived, notice, openSpace, postWith } from './steps.ts'

let demo: Demo
before(async () => { demo = await openDemo() })
after(() => demo.close())

const text = 'Le four du haut est condamné jusqu’à vendredi.'
const read = async (page: Page, space: string): Promise<void> => {
  await page.goto(space)
  const post = await arrived(page, text)
  await post.getByText('À lire').waitFor()
  await post.getByRole('button', { name: 'J’ai lu', pressed: false }).click()
  await post.getByRole('button', { name: 'J’ai lu', pressed: true }).waitFor()
}

test('a host marks a post important, two people read it, the host sees who has not and reminds them', async () => {
  const host = await demo.as('manager')
  await openSpace(host, { kind: 'Vivre en équipe', name: 'Fours de Jean-Zay', access: 'Sur invitation' })
  await host.getByRole('link', { name: 'Entrer dans l’espace' }).click()
  await host.getByLabel('Votre message').waitFor()
  const space = new URL(host.url()).pathname
  await host.goto(`${space}/membres`)
  for (const persona of ['cook', 'host', 'technician']) await addMember(host, nameOf(persona))
  await host.goto(space)

  const form = host.getByRole('form', { name: 'Publier' })
  await host.getByLabel('Votre message').fill(text)
  await form.getByRole('button', { name: 'Autres façons de publier' }).click()
  await host.getByRole('menuitem', { name: 'Demander à tout le monde de lire' }).click()
  await form.getByText('3 personnes de l’espace seront prévenues.').waitFor()
  await form.getByRole('button', { name: 'Publier', exact: true }).click()
  const post = await arrived(host, text)
  await post.getByText('Important').waitFor()
  await post.getByRole('button', { name: /^Aucune des 3 personnes/ }).waitFor()
  assert.equal(await post.getByRole('button', { name: 'J’ai lu' }).count(), 0, 'one knows what one wrote')

  const cook = await demo.as('cook')
  await read(cook, space)
  await notice(cook, 'C’est noté.')
  await cook.getByRole('status').getByRole('button', { name: 'Annuler' }).click()
  await postWith(cook, text).getByRole('button', { name: 'J’ai lu', pressed: false }).click()
  await postWith(cook, text).getByRole('button', { name: 'J’ai lu', pressed: true }).waitFor()
  const other = await demo.as('host', { viewport: phone, hasTouch: true, isMobile: true })
  await read(other, space)

  await post.getByRole('button', { name: /^2 sur 3 ont lu/ }).click()
  const dialog = host.getByRole('dialog', { name: /Qui a lu/ })
  await dialog.getByRole('listitem').filter({ hasText: nameOf('technician') }).waitFor()
  assert.equal(await dialog.getByRole('listitem').count(), 1)
  await dialog.getByText('Ont lu (2)').click()
  await dialog.getByRole('listitem').filter({ hasText: nameOf('cook') }).waitFor()
  await dialog.getByRole('button', { name: 'Relancer la personne' }).click()
  await notice(host, 'Rappel envoyé')
  await dialog.getByText('Le prochain est possible demain.').waitFor()

  const late = await demo.as('technician')
  await late.goto('/notifications')
  await late.getByRole('main').getByRole('listitem').filter({ hasText: text.slice(0, 20) }).getByText(/vous (demande|rappelle) de lire/).waitFor()
  assert.deepEqual(demo.faults, [])
})
