// An organisation that an authority keeps by itself: its lists, its posts, somebody new.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { openDemo, type Demo } from './demo.ts'
import { openPostForm } from './screens-of-administration.ts'

let demo: Demo
let cio: Page
before(async () => {
  demo = await openDemo()
  cio = await demo.as('cio')
})
after(() => demo.close())
const said = (text: string) => cio.getByRole('status').getByText(text).first().waitFor()

test('a site is added with its number, renamed, no longer proposed, and proposed again in one tap', async () => {
  await cio.goto('/administration/listes')
  await cio.getByRole('button', { name: 'Sites', exact: true }).click()
  await cio.getByRole('button', { name: 'Ajouter un site' }).click()
  const dialog = cio.getByRole('dialog')
  await dialog.getByLabel('Nom').fill('Collège Louise-Michel')
  await dialog.getByLabel('Territoire').selectOption({ index: 1 })
  await dialog.getByLabel('Code UAI').fill('0350024M')
  await dialog.getByRole('button', { name: 'Enregistrer' }).click()
  await dialog.getByText('Ce code UAI n’est pas juste', { exact: false }).waitFor()
  assert.equal(await dialog.getByLabel('Nom').inputValue(), 'Collège Louise-Michel', 'what was typed stays')
  await dialog.getByLabel('Code UAI').fill('0350024L')
  await dialog.getByRole('button', { name: 'Enregistrer' }).click()
  await said('« Collège Louise-Michel » est dans la liste')
  await cio.getByRole('searchbox', { name: 'Chercher dans la liste' }).fill('louise')
  const line = cio.getByRole('main').getByRole('listitem')
  await line.getByText('0350024L', { exact: false }).waitFor()
  await cio.getByRole('button', { name: 'Autres actions sur Collège Louise-Michel' }).click()
  await cio.getByRole('menuitem', { name: 'Ne plus proposer' }).click()
  await line.getByText('N’est plus proposé').waitFor()
  await cio.getByRole('button', { name: 'Annuler' }).last().click()
  await said('« Collège Louise-Michel » est proposé de nouveau')
  await line.getByText('N’est plus proposé').waitFor({ state: 'detached' })
})

test('a post is made that nobody holds, with its trade and its share', async () => {
  await openPostForm(cio)
  const dialog = cio.getByRole('dialog')
  await dialog.getByLabel('Intitulé').fill('Chargée de la vie associative')
  await dialog.getByLabel('Métier').selectOption({ index: 2 })
  await dialog.getByLabel('Site').selectOption({ index: 2 })
  await dialog.getByText('Plus', { exact: true }).click()
  await dialog.getByLabel('Quotité').fill('60')
  await dialog.getByLabel('Territoire').selectOption({ index: 2 })
  await dialog.getByRole('button', { name: 'Ajouter ce poste' }).click()
  await said('« Chargée de la vie associative » est ajouté')
  await cio.getByRole('button', { name: 'Autres actions pour Chargée de la vie associative' }).click()
  await cio.getByRole('menuitem', { name: 'Modifier ce poste' }).click()
  assert.deepEqual([await dialog.getByLabel('Quotité').inputValue(), await dialog.getByLabel('Métier').evaluate((select: HTMLSelectElement) => select.selectedIndex)], ['60', 2], 'it says what it is')
  // It is filled.
  await dialog.getByLabel('Les premières lettres d’un nom').fill('Claire Vass')
  await dialog.getByText('Claire Vasseur').click()
  await dialog.getByRole('button', { name: 'Enregistrer le poste' }).click()
  await said('« Chargée de la vie associative » est enregistré')
  await cio.getByRole('region', { name: /^Pôle Éducation/ }).getByRole('link', { name: 'Claire Vasseur' }).waitFor()
})

test('somebody is added by hand, found by status, and enters by the link that was shown once', async () => {
  await cio.goto('/administration/personnes')
  await cio.getByRole('link', { name: 'Ajouter une personne' }).click()
  await cio.getByLabel('Prénom').fill('Jeanne')
  await cio.getByLabel('Nom', { exact: true }).fill('Toute-Neuve')
  await cio.getByRole('button', { name: 'Ajouter cette personne' }).click()
  await cio.getByText('il en faut un pour entrer', { exact: false }).waitFor()
  await cio.getByLabel('Courriel').fill('jeanne.toute-neuve@example.org')
  await cio.getByLabel('Statut').selectOption('Assistant familial')
  await cio.getByLabel('Service').selectOption({ index: 2 })
  await cio.getByLabel('Intitulé').fill('Assistante familiale')
  await cio.getByRole('button', { name: 'Ajouter cette personne' }).click()
  const link = await cio.locator('.entrylink').textContent()
  const jeanne = await demo.nobody()
  await jeanne.goto(link!)
  await jeanne.getByText('Bienvenue, Jeanne Toute-Neuve').waitFor()
  await cio.goto('/administration/personnes?q=toute-neuve')
  await cio.getByLabel('Statut').selectOption('Élu')
  await cio.getByText('Personne ne correspond').waitFor()
  await cio.getByLabel('Statut').selectOption('Assistant familial')
  await cio.getByRole('main').getByRole('link', { name: 'Jeanne Toute-Neuve' }).waitFor()
  await cio.getByLabel('Rôle', { exact: true }).selectOption('Éclaireur')
  await cio.getByText('Personne ne correspond').waitFor()
  assert.deepEqual(demo.faults, [])
})
