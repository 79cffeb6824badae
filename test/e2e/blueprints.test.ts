// A space becomes a blueprint, another is opened from it, and follows it when it changes.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { openDemo, phone, type Demo } from './demo.ts'
import { changedBlueprint, notice, openIt, openSpace, publish } from './steps.ts'

let demo: Demo
let host: Page
before(async () => {
  demo = await openDemo()
  host = await demo.as('manager')
})
after(() => demo.close())

test('a ready-made blueprint is found by a word, on a phone, and asks for what it needs', async () => {
  const small = await demo.as('manager', { viewport: phone })
  await small.goto('/espaces/nouveau')
  assert.ok(await small.getByRole('radio').count() <= 6, 'a few in sight')
  await small.getByRole('button', { name: /^Voir tous les modèles/ }).click()
  await small.getByLabel('Chercher un modèle').fill('viabilite')
  await small.getByRole('radio', { name: 'Équipe des routes' }).check()
  await small.getByRole('button', { name: 'Continuer' }).click()
  await small.getByLabel('Nom de l’espace').fill('Centre de Moulins')
  await small.getByLabel('Téléphone d’astreinte').fill('01 02 03 04 05')
  await openIt(small)
  await small.getByRole('link', { name: 'Entrer dans l’espace' }).click()
  await small.getByRole('region', { name: /^Note épinglée/ }).filter({ hasText: 'PR 12+350' }).filter({ hasText: '01 02 03 04 05' }).waitFor()
  await small.context().close()
})

test('a space is saved as a blueprint with what one chooses, and another opens with it', async () => {
  await openSpace(host, { kind: 'Partager des pratiques', name: 'Pâtisserie du jeudi', welcome: true })
  await host.getByRole('link', { name: 'Entrer dans l’espace' }).click()
  await publish(host, 'La recette de la semaine, en photo.')
  await host.getByRole('button', { name: 'Autres actions sur l’espace' }).click()
  await host.getByRole('menuitem', { name: 'En faire un modèle' }).click()
  const dialog = host.getByRole('dialog')
  await dialog.getByLabel('Nom du modèle').fill('Ateliers du jeudi')
  const pieces = dialog.getByRole('group', { name: 'Ce que le nouvel espace contiendra' })
  assert.equal(await pieces.getByRole('checkbox', { name: /Ici, entre collègues/ }).isChecked(), true, 'the pinned note goes along unless one says otherwise')
  await pieces.getByRole('checkbox', { name: /La recette de la semaine/ }).check()
  await dialog.getByRole('button', { name: 'Enregistrer le modèle' }).click()
  await notice(host, 'Modèle « Ateliers du jeudi » enregistré')
  await openSpace(host, { kind: 'Ateliers du jeudi', name: 'Boulangerie du mardi', welcome: true })
  await host.getByRole('link', { name: 'Entrer dans l’espace' }).click()
  await host.getByRole('article').filter({ hasText: 'La recette de la semaine' }).waitFor()
  await host.getByRole('region', { name: /^Note épinglée/ }).filter({ hasText: 'Ici, entre collègues' }).waitFor()
  assert.equal(await host.getByRole('article').filter({ hasText: 'on partage nos astuces' }).count(), 0, 'what was not chosen stays')
})

test('a blueprint that changed says what changes; its space takes over what one ticks', async () => {
  await host.goto(`/espaces/${await changedBlueprint(host, 'Jardins')}`)
  await host.getByText('Le modèle « Modèle Jardins », dont vient cet espace, a changé.').waitFor()
  await host.getByRole('button', { name: 'Voir ce qui change' }).click()
  const dialog = host.getByRole('dialog')
  const note = dialog.getByRole('checkbox', { name: /La note épinglée a changé/ })
  assert.equal(await note.isChecked(), false, 'changed by hand: only if one says so')
  await dialog.getByText('Ce texte a été modifié à la main').waitFor()
  await dialog.locator('ins').filter({ hasText: 'Arroser le soir' }).waitFor()
  await dialog.locator('del').filter({ hasText: 'Arroser quand on peut' }).waitFor()
  assert.equal(await dialog.getByRole('checkbox', { name: 'L’accès devient « Ouvert »' }).isChecked(), true)
  await note.check()
  await dialog.getByRole('button', { name: 'Reprendre ce qui est coché' }).click()
  await notice(host, '2 changements repris')
  await host.getByRole('region', { name: /^Note épinglée/ }).filter({ hasText: 'Arroser le soir' }).waitFor()
  assert.equal(await host.getByText('dont vient cet espace, a changé').count(), 0)
})

test('no script failed, no rule of the page was broken', () => assert.deepEqual(demo.faults, []))
