// What a post may be by the « … » of the composer: important, read by two in one tap, the host sees who has not; planned, changed, sent at once; a poll, answered and seen by others as it is.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { daysFrom } from '#lib/when.ts'
import { nameOf, openDemo, phone, type Demo } from './demo.ts'
import { openWall } from './screen.ts'
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
  await form.getByRole('button', { name: 'Plus d’options' }).click()
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
})

test('a post is planned, seen by its author alone, changed, and sent without waiting', async () => {
  const cook = await demo.as('cook')
  await openWall(cook)
  const space = new URL(cook.url()).pathname
  const form = cook.getByRole('form', { name: 'Publier' })
  await cook.getByLabel('Votre message').fill('Le menu de Noël est prêt.')
  await form.getByRole('button', { name: 'Plus d’options' }).click()
  await cook.getByRole('menuitem', { name: 'Publier plus tard' }).click()
  await form.getByLabel('Jour').fill('2020-01-01')
  await form.getByRole('button', { name: 'Prévoir' }).click()
  await form.getByRole('alert').getByText('Cette heure est déjà passée').waitFor()
  await form.getByLabel('Jour').fill(daysFrom(new Date(), 2))
  await form.getByLabel('Heure').fill('08:30')
  await form.getByRole('button', { name: 'Prévoir' }).click()
  await notice(cook, 'Elle partira le')
  const host = await demo.as('manager')
  await host.goto(space)
  await host.getByLabel('Votre message').waitFor()
  assert.equal(await postWith(host, 'Le menu de Noël').count(), 0)

  await cook.getByRole('status').getByRole('button', { name: 'Voir' }).click()
  await cook.getByRole('heading', { name: 'Publications prévues' }).waitFor()
  const planned = postWith(cook, 'Le menu de Noël est prêt.')
  await planned.getByText(/8.h.30/).waitFor()
  await planned.getByRole('button', { name: 'Autres actions sur cette publication prévue' }).click()
  await cook.getByRole('menuitem', { name: 'Modifier' }).click()
  await cook.getByLabel('Texte de la publication prévue').fill('Le menu de Noël est affiché.')
  await cook.getByRole('button', { name: 'Enregistrer' }).click()
  await postWith(cook, 'Le menu de Noël est affiché.').getByRole('button', { name: 'Publier maintenant' }).click()
  await cook.getByText('Rien de prévu').waitFor()
  await arrived(host, 'Le menu de Noël est affiché.')
  assert.deepEqual(demo.faults, [])
})

test('a poll is asked, answered anonymously, seen to move, and its results show after one’s answer', async () => {
  const question = 'Quel dessert vendredi soir ?'
  const host = await demo.as('manager')
  await openWall(host)
  const space = new URL(host.url()).pathname
  const form = host.getByRole('form', { name: 'Publier' })
  await host.getByLabel('Votre message').fill(question)
  await form.getByRole('button', { name: 'Plus d’options' }).click()
  await host.getByRole('menuitem', { name: 'Ajouter un sondage' }).click()
  await form.getByLabel('Réponse 1').fill('Pomme')
  await form.getByRole('button', { name: 'Publier', exact: true }).click()
  await form.getByRole('alert').getByText('au moins deux réponses').waitFor()
  await form.getByLabel('Réponse 2').fill('Riz au lait')
  await form.getByRole('button', { name: 'Publier', exact: true }).click()
  const asked = await arrived(host, question)
  await asked.getByText('Personne n’a encore répondu. Réponse anonyme').waitFor()

  const cook = await demo.as('cook')
  await cook.goto(space)
  const seen = await arrived(cook, question)
  assert.equal(await seen.getByText('100').count(), 0)
  await seen.getByRole('radio', { name: 'Riz au lait' }).check()
  await seen.getByRole('button', { name: 'Répondre' }).click()
  await seen.getByText('Votre réponse').waitFor()
  await seen.getByText(/^1 personne, 100/).waitFor()
  // Who asked sees it move, and not yet towards what.
  await asked.getByText('1 personne a répondu.').waitFor()
  assert.equal(await asked.getByText(/100/).count(), 0)
  await asked.getByRole('radio', { name: 'Pomme' }).check()
  await asked.getByRole('button', { name: 'Répondre' }).click()
  await seen.getByText('2 personnes ont répondu.').waitFor()
  await seen.getByRole('button', { name: /^Actions sur la publication/ }).click()
  await cook.getByRole('menuitem', { name: 'Changer ma réponse' }).click()
  await seen.getByRole('radio', { name: 'Pomme' }).check()
  await seen.getByRole('button', { name: 'Répondre' }).click()
  await asked.getByText(/^2 personnes, 100/).waitFor()
  assert.deepEqual(demo.faults, [])
})
