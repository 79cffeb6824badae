// The cupboard of the kitchens: what a cook lays there, puts in order, changes and takes back, and a colleague sees at once.
import assert from 'node:assert/strict'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Locator, Page } from 'playwright-core'
import { sql } from 'kysely'
import { filenameKey, filenameOrder } from '#lib/filename.ts'
import { uuidv7 } from '#platform/db/ids.ts'
import { unzip } from '#platform/testing/unzip.ts'
import { nameOf, openDemo, type Demo } from './demo.ts'
import { choose, openFolder, openLibrary } from './screens-of-documents.ts'
import { notice, until } from './steps.ts'

let demo: Demo
let folder: string
before(async () => {
  demo = await openDemo()
  folder = await mkdtemp(join(tmpdir(), 'parvis-library-'))
})
after(async () => {
  await demo.close()
  await rm(folder, { recursive: true })
})

const line = (page: Page, name: string): Locator => page.getByRole('table').getByRole('link', { name, exact: true })
const text = (name: string, said: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(said) })
const bring = (page: Page, ...files: ReturnType<typeof text>[]): Promise<void> => page.locator('input[data-choose]').setInputFiles(files)

/** Lets go of what is on the disk over the list, as a hand does. */
async function dropFrom(page: Page, path: string): Promise<void> {
  const cdp = await page.context().newCDPSession(page)
  const box = (await page.locator('.docs__list').boundingBox())!
  const data = { items: [], files: [path], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'dragOver', 'drop'] as const) await cdp.send('Input.dispatchDragEvent', { type, x: box.x + box.width / 2, y: box.y + 40, data })
}

test('a cook lays two files and a folder, renames, moves by the keyboard, makes a version, comes back to the first, trashes and restores; a colleague sees it at once', async () => {
  const [cook, manager] = [await demo.as('cook'), await demo.as('manager')]
  await openLibrary(cook)
  await openLibrary(manager)

  await bring(cook, text('Commande de pain.txt', 'Lundi : 40 baguettes.'), text('Relevé du matin.txt', 'Chambre froide : 3,2.'))
  await notice(cook, '2 fichiers déposés')
  for (const page of [cook, manager]) for (const name of ['Commande de pain.txt', 'Relevé du matin.txt']) await line(page, name).waitFor()
  await mkdir(join(folder, 'Rentrée', 'Affiches'), { recursive: true })
  await writeFile(join(folder, 'Rentrée', 'Liste.txt'), 'Tabliers, charlottes.')
  await writeFile(join(folder, 'Rentrée', 'Affiches', 'Mains.txt'), 'Se laver les mains.')
  await dropFrom(cook, join(folder, 'Rentrée'))
  await line(manager, 'Rentrée').click()
  await line(manager, 'Liste.txt').waitFor()
  await line(manager, 'Affiches').click()
  await line(manager, 'Mains.txt').waitFor()
  await openLibrary(manager)

  await choose(cook, 'Commande de pain.txt', 'Renommer')
  const name = cook.getByRole('dialog').getByLabel('Nouveau nom')
  await name.fill('Relevé du matin.txt')
  await name.press('Enter')
  await cook.getByRole('alert').getByText('Ce nom est déjà pris').waitFor()
  assert.equal(await name.inputValue(), 'Relevé du matin.txt', 'what was typed stays')
  await name.fill('Pain de la semaine.txt')
  await name.press('Enter')
  await line(manager, 'Pain de la semaine.txt').waitFor()
  assert.equal(await line(manager, 'Commande de pain.txt').count(), 0)

  // By the keyboard alone: from the line to its menu, down to « Déplacer vers… », to the folder, and done.
  await line(cook, 'Pain de la semaine.txt').focus()
  await cook.keyboard.press('Tab')
  await cook.keyboard.press('Enter')
  while (await cook.evaluate(() => document.activeElement?.textContent) !== 'Déplacer vers…') await cook.keyboard.press('ArrowDown')
  await cook.keyboard.press('Enter')
  const all = cook.getByRole('dialog').getByRole('radio', { name: 'Tous les documents' })
  await all.focus()
  await cook.keyboard.press('ArrowDown')
  while (!await cook.getByRole('dialog').getByRole('radio', { name: 'Rentrée' }).isChecked()) await cook.keyboard.press('ArrowDown')
  await cook.keyboard.press('Enter')
  await notice(cook, 'Pain de la semaine.txt déplacé dans Rentrée')
  await until(() => line(manager, 'Pain de la semaine.txt').count(), 0, 'it leaves the colleague’s list')
  await line(cook, 'Rentrée').click()
  await line(cook, 'Liste.txt').waitFor()

  await bring(cook, text('Pain de la semaine.txt', 'Lundi : 45 baguettes.'))
  await cook.getByRole('button', { name: 'Nouvelle version : Pain de la semaine.txt' }).click()
  await notice(cook, 'Fichier déposé')
  await choose(cook, 'Pain de la semaine.txt', 'Détails')
  const panel = cook.getByRole('complementary', { name: 'Aperçu du document' })
  await panel.getByText('Lundi : 45 baguettes.').waitFor()
  await panel.getByRole('button', { name: 'Revenir à cette version : Version 1' }).click()
  await panel.getByText('Lundi : 40 baguettes.').waitFor()
  // Nothing is lost: it is a third one.
  await panel.getByRole('listitem').filter({ hasText: 'Actuelle' }).getByText('Version 3').waitFor()

  const address = new URL(cook.url()).pathname
  await panel.getByRole('button', { name: 'Actions sur Pain de la semaine.txt' }).click()
  await cook.getByRole('menuitem', { name: 'Mettre à la corbeille' }).click()
  await notice(cook, 'Pain de la semaine.txt à la corbeille')
  await until(() => line(cook, 'Pain de la semaine.txt').count(), 0, 'it is gone')
  await cook.getByRole('link', { name: 'Corbeille' }).click()
  await cook.getByRole('button', { name: 'Restaurer : Pain de la semaine.txt' }).click()
  await notice(cook, 'Pain de la semaine.txt est restauré')
  await manager.goto(address)
  await manager.getByRole('complementary', { name: 'Aperçu du document' }).getByText('Version 3').waitFor()
  assert.deepEqual(demo.faults, [])
})

test('what is chosen moves at once, and comes back at once; who works on a file is named', async () => {
  const cook = await demo.as('cook')
  await openFolder(cook)
  await cook.getByText('Sylvie y travaille').waitFor()
  await line(cook, 'Plan de maîtrise sanitaire.pdf').focus()
  await cook.keyboard.press('Space')
  await line(cook, 'Accueil individualisé, mode d’emploi.txt').click({ modifiers: ['Control'] })
  const bar = cook.getByRole('region', { name: 'Sélection' })
  await bar.getByText('2 éléments').waitFor()
  await bar.getByRole('button', { name: 'Déplacer' }).click()
  await cook.getByRole('dialog').getByRole('radio', { name: 'Menus' }).check()
  await cook.getByRole('button', { name: 'Déplacer ici' }).click()
  await notice(cook, '2 éléments déplacés dans Menus')
  await until(() => line(cook, 'Plan de maîtrise sanitaire.pdf').count(), 0, 'they left')
  await cook.getByRole('status').getByRole('button', { name: 'Annuler' }).click()
  for (const name of ['Plan de maîtrise sanitaire.pdf', 'Accueil individualisé, mode d’emploi.txt']) await line(cook, name).waitFor()

  await cook.getByRole('row', { name: /Plan de maîtrise sanitaire/ }).dragTo(cook.getByRole('row', { name: /Allergènes/ }))
  await notice(cook, 'Plan de maîtrise sanitaire.pdf déplacé dans Allergènes')
  await until(() => line(cook, 'Plan de maîtrise sanitaire.pdf').count(), 0, 'it was let go on the folder')

  const manager = await demo.as('manager')
  await openFolder(manager, 'Accueil individualisé, mode d’emploi.txt')
  await choose(cook, 'Accueil individualisé, mode d’emploi.txt', 'Verrouiller')
  await manager.getByText('Nadège y travaille').waitFor()
  await choose(cook, 'Accueil individualisé, mode d’emploi.txt', 'Déverrouiller')
  await until(() => manager.getByText('Nadège y travaille').count(), 0, 'she has let go')
  assert.deepEqual(demo.faults, [])
})

test('a file that a cut stopped keeps its line, and leaves again when asked', async () => {
  const cook = await demo.as('cook')
  await openLibrary(cook)
  await cook.context().setOffline(true)
  await bring(cook, text('Sous le tunnel.txt', 'Coupé en route.'))
  const again = cook.getByRole('button', { name: 'Réessayer : Sous le tunnel.txt' })
  await again.waitFor()
  assert.equal(await line(cook, 'Sous le tunnel.txt').count(), 0)
  await cook.context().setOffline(false)
  await again.click()
  await line(cook, 'Sous le tunnel.txt').waitFor()
  await until(() => again.count(), 0, 'its line is gone')
})

test('a folder, then two things chosen, are received each as one ZIP', async () => {
  const cook = await demo.as('cook')
  await openLibrary(cook)
  await dropFrom(cook, await laidOut('À emporter'))
  await line(cook, 'À emporter').waitFor()
  const received = async (act: () => Promise<unknown>): Promise<[string, string[]]> => {
    const [download] = await Promise.all([cook.waitForEvent('download'), act()])
    return [download.suggestedFilename(), (await unzip(await readFile(await download.path()))).map(({ path }) => path)]
  }
  assert.deepEqual(await received(() => choose(cook, 'À emporter', 'Télécharger')), ['À emporter.zip', ['À emporter/', 'MANIFESTE.csv', 'À emporter/Un.txt']])
  await bring(cook, text('À part.txt', 'Deux.'))
  for (const name of ['À emporter', 'À part.txt']) await choose(cook, name, 'Sélectionner')
  const [name, paths] = await received(() => cook.getByRole('region', { name: 'Sélection' }).getByRole('button', { name: 'Télécharger' }).click())
  assert.deepEqual([name, paths.toSorted()], ['Documents.zip', ['MANIFESTE.csv', 'À emporter/', 'À emporter/Un.txt', 'À part.txt']])
})

async function laidOut(name: string): Promise<string> {
  await mkdir(join(folder, name))
  await writeFile(join(folder, name, 'Un.txt'), 'Un.')
  return join(folder, name)
}

test('a folder of ten thousand files: few rows are drawn, the keys reach the last one, what one reads stays where it is when another comes', async (t) => {
  const cook = await demo.as('cook')
  await openLibrary(cook)
  await cook.getByRole('button', { name: /^Nouveau/ }).click()
  await cook.getByLabel('Nom du dossier').fill('Relevés')
  await cook.getByRole('button', { name: 'Créer' }).click()
  await line(cook, 'Relevés').waitFor()
  const parent = await demo.database.db.selectFrom('document').selectAll().where('name', '=', 'Relevés').where('created_by', '=', sql<string>`(select id from person where given_name || ' ' || family_name = ${nameOf('cook')} limit 1)`).executeTakeFirstOrThrow()
  const sample = await demo.database.db.selectFrom('document').selectAll().where('name', '=', 'Qui appeler.txt').where('root_id', '=', parent.root_id).executeTakeFirstOrThrow()
  const rows = Array.from({ length: 10_000 }, (_, i) => `Relevé ${i + 1}.txt`).map((name) => ({ ...sample, tags: sql<string[]>`'{}'::text[]`, id: uuidv7(), parent_id: parent.id, name, name_key: filenameKey(name), sort_key: filenameOrder(name) }))
  for (let at = 0; at < rows.length; at += 1_000) await demo.database.db.insertInto('document').values(rows.slice(at, at + 1_000)).execute()

  await line(cook, 'Relevés').click()
  await line(cook, 'Relevé 1.txt').focus()
  const started = performance.now()
  const focused = (): Promise<string | null | undefined> => cook.evaluate(() => document.activeElement?.textContent)
  await cook.keyboard.press('End')
  await until(focused, 'Relevé 10000.txt', 'the last one has the focus')
  const took = Math.round(performance.now() - started)
  t.diagnostic(`the last of 10,000 after ${took} ms`)
  assert.ok(took < 1_000, `${took} ms`)
  const drawn = await cook.getByRole('table').getByRole('row').count()
  t.diagnostic(`${drawn} rows drawn`)
  assert.ok(drawn < 80, `${drawn} rows`)
  assert.equal(await cook.getByRole('row').filter({ hasText: 'Relevé 10000.txt' }).getAttribute('aria-rowindex'), '10001')
  assert.equal(await cook.getByRole('table').getAttribute('aria-rowcount'), '10001')

  const place = async (): Promise<number> => (await line(cook, 'Relevé 9995.txt').boundingBox())!.y
  const before = await place()
  const manager = await demo.as('manager')
  await manager.goto(new URL(cook.url()).pathname)
  await line(manager, 'Relevé 1.txt').waitFor()
  await bring(manager, text('Relevé 0.txt', 'Le premier.'))
  await notice(manager, 'Fichier déposé')
  await cook.getByRole('row').filter({ hasText: 'Relevé 10000.txt' }).and(cook.locator('[aria-rowindex="10002"]')).waitFor()
  assert.ok(Math.abs(await place() - before) < 2, 'what one reads does not move')

  // Up again from there, page by page, and to the start.
  for (let n = 0; n < 400 && await focused() !== 'Relevé 9870.txt'; n++) await cook.keyboard.press('ArrowUp')
  assert.ok(await focused() === 'Relevé 9870.txt', 'the arrows go on into the page above')
  await cook.keyboard.press('Home')
  await until(focused, 'Relevé 0.txt', 'the first one has the focus')
  await cook.getByRole('button', { name: 'Aller à la fin' }).click()
  await until(focused, 'Relevé 10000.txt', 'and by hand')
  assert.deepEqual(demo.faults, [])
})

test('a list is narrowed by kind, person and date, says so, keeps it in its address, and stays so while a file is open over it', async () => {
  const [cook, manager] = [await demo.as('cook'), await demo.as('manager')]
  await openLibrary(cook)
  await bring(cook, text('Filtre cuisine.txt', 'Un.'), text('Filtre tableau.csv', 'a;b'))
  await notice(cook, '2 fichiers déposés')
  await openLibrary(manager)
  await bring(manager, text('Filtre gérance.txt', 'Deux.'))
  await notice(manager, 'Fichier déposé')
  await line(cook, 'Filtre gérance.txt').waitFor()

  await cook.getByRole('button', { name: 'Filtrer' }).click()
  await cook.getByLabel('Modifié par').selectOption('Par moi')
  await until(() => line(cook, 'Filtre gérance.txt').count(), 0, 'what others changed is left out')
  await cook.getByLabel('Sorte de fichier').selectOption('Tableur')
  await cook.getByLabel('Depuis quand').selectOption({ value: 'jour' })
  await until(() => cook.getByRole('table').getByRole('row').count(), 2, 'one is left')
  const address = cook.url()
  assert.match(address, /sorte=sheet/)
  await line(cook, 'Filtre tableau.csv').click()
  await cook.getByRole('dialog').getByRole('heading', { name: 'Filtre tableau.csv' }).waitFor()
  await cook.keyboard.press('Escape')
  await until(() => Promise.resolve(cook.url()), address, 'the address of the narrowed list')
  await cook.goto(address)
  await until(() => cook.getByRole('table').getByRole('row').count(), 2, 'another day it is the same')
  const said = cook.getByRole('list', { name: 'Ce qui est montré seulement' }).getByRole('button')
  for (let left = 3; left > 0; left--) {
    await until(() => said.count(), left, `${left} are said`)
    await said.first().click()
  }
  await line(cook, 'Filtre gérance.txt').waitFor()
  assert.equal(new URL(cook.url()).search, '')
  assert.deepEqual(demo.faults, [])
})
