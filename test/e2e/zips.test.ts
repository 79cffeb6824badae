// A ZIP is let go over a library: kept whole, or taken out there once one has read what it holds.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Locator, Page } from 'playwright-core'
import { layZips, lookAtZips } from '#modules/documents/zip-runner.ts'
import { zipOf } from '#platform/contents/test/files.ts'
import { diskStore } from '#platform/files/store.ts'
import { openDemo, phone, type Demo } from './demo.ts'
import { openLibrary } from './screens-of-documents.ts'
import { notice, until } from './steps.ts'

let demo: Demo
before(async () => { demo = await openDemo() })
after(() => demo.close())

const line = (page: Page, name: string): Locator => page.getByRole('table').getByRole('link', { name, exact: true })
const valise = { name: 'Valise.zip', mimeType: 'application/zip', buffer: zipOf([{ name: 'Rentrée/Liste.txt', data: 'Tabliers' }, { name: 'Rentrée/Con?.txt', data: 'Gants' }, { name: '../dehors.txt', data: 'x' }]) }
const worked = async (): Promise<void> => {
  await lookAtZips(demo.database, new Date(), diskStore(demo.filesDir))
  await layZips(demo.database, new Date(), diskStore(demo.filesDir), { uploadLimit: 1 << 30, antivirus: null })
}

test('laid whole; then taken out: its report, how far it is in another page too, and what came of it', async () => {
  const page = await demo.as('cook', { viewport: phone })
  await openLibrary(page)
  const input = page.locator('input[data-choose]')
  await input.setInputFiles(valise)
  await page.getByRole('button', { name: 'Déposer telle quelle : Valise.zip' }).click()
  await notice(page, 'Fichier déposé')
  await line(page, 'Valise.zip').waitFor()

  await input.setInputFiles(valise)
  await page.getByRole('button', { name: 'Extraire ici : Valise.zip' }).click()
  await page.getByText('Lecture de Valise.zip…').waitFor()
  await worked()
  await page.getByText('1 dossier, 2 fichiers').waitFor()
  await page.getByText('Un nom changera · Un élément ne sera pas pris').click()
  await page.getByText('../dehors.txt · nom ou chemin refusé').waitFor()
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360)
  assert.equal(await line(page, 'Rentrée').count(), 0, 'nothing is laid before one says so')
  await page.getByRole('button', { name: 'Extraire Valise.zip' }).click()
  await page.reload()
  await page.getByText('Valise.zip : l’extraction va commencer').waitFor()
  await worked()
  await page.getByText('2 fichiers déposés').waitFor()
  await page.getByText('Un élément n’a pas été pris').waitFor()
  await line(page, 'Rentrée').click()
  await line(page, 'Liste.txt').waitFor()
  await page.getByRole('button', { name: 'Fermer Valise.zip' }).click()
  await until(() => page.getByText('2 fichiers déposés').count(), 0, 'it is forgotten')
  assert.deepEqual(demo.faults, [])
})
