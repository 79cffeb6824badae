// A host keeps a folder for one person: whoever looks at the library meanwhile sees it go, and come back.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Locator, Page } from 'playwright-core'
import { nameOf, openDemo, type Demo } from './demo.ts'
import { choose, openLibrary } from './screens-of-documents.ts'
import { notice } from './steps.ts'

let demo: Demo
before(async () => { demo = await openDemo() })
after(() => demo.close())

const line = (page: Page, name: string): Locator => page.getByRole('table').getByRole('link', { name, exact: true })

test('a folder is kept for nobody but hosts, then for one person, then for all again, each in one tap to take back', async () => {
  const [host, cook] = [await demo.as('manager'), await demo.as('cook')]
  await openLibrary(host)
  await openLibrary(cook)
  await choose(host, 'Protocoles', 'Qui peut voir ?')
  const dialog = host.getByRole('dialog', { name: /^Qui peut voir/ })
  await dialog.getByRole('button', { name: 'Réserver à…' }).click()
  await dialog.getByRole('button', { name: 'Réserver', exact: true }).click()
  await dialog.getByText('Les personnes qui animent l’espace, toujours').waitFor()
  await line(cook, 'Protocoles').waitFor({ state: 'detached' })

  await dialog.getByRole('button', { name: 'Changer la liste' }).click()
  await dialog.getByLabel('Des membres de l’espace').fill(nameOf('cook').split(' ')[0]!)
  await dialog.getByRole('button', { name: `Ajouter ${nameOf('cook')}` }).click()
  await dialog.getByRole('button', { name: 'Réserver', exact: true }).click()
  await dialog.getByText(nameOf('cook')).waitFor()
  await dialog.getByRole('button', { name: 'Fermer' }).click()
  await line(cook, 'Protocoles').waitFor()
  for (const page of [host, cook]) await page.getByRole('row', { name: /Protocoles/ }).getByText('Réservé').waitFor()
  await line(cook, 'Protocoles').click()
  await choose(cook, 'Plan de maîtrise sanitaire.pdf', 'Détails')
  const seen = cook.getByRole('complementary', { name: 'Aperçu du document' })
  await seen.getByText(/est réservé à$/).waitFor()
  await seen.getByText(nameOf('cook')).first().waitFor()

  await choose(host, 'Protocoles', 'Qui peut voir ?')
  await dialog.getByRole('button', { name: 'Ouvrir à tout l’espace' }).click()
  await dialog.getByRole('button', { name: 'Réserver à…' }).waitFor()
  await dialog.getByRole('button', { name: 'Fermer' }).click()
  await notice(host, 'Protocoles est ouvert à tout l’espace')
  await host.getByRole('button', { name: 'Annuler' }).last().click()
  await host.getByRole('row', { name: /Protocoles/ }).getByText('Réservé').waitFor()
  assert.deepEqual(demo.faults, [])
})
