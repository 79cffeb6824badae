// A host shows a plan to somebody who has no account: by a link with a password, until it is ended; and asks them for files.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { openDemo, phone, type Demo } from './demo.ts'
import { choose, openFolder, openLibrary } from './screens-of-documents.ts'
import { notice } from './steps.ts'

let demo: Demo
before(async () => { demo = await openDemo() })
after(() => demo.close())

const outside = (): Promise<Page> => demo.nobody({ viewport: phone, javaScriptEnabled: false })
async function madeLink(page: Page): Promise<string> {
  await page.getByRole('dialog').getByRole('button', { name: 'Créer le lien' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Copier le lien' }).waitFor()
  return page.getByRole('dialog').getByLabel('Lien', { exact: true }).inputValue()
}

test('a file is opened outside with a password, without script, on a phone; ended it leads nowhere, and undone it opens again', async () => {
  const host = await demo.as('manager')
  await openFolder(host)
  await choose(host, 'Plan de maîtrise sanitaire.pdf', 'Partager')
  const dialog = host.getByRole('dialog')
  await dialog.getByRole('radio', { name: /Toute personne qui a le lien/ }).check()
  await dialog.getByText('Plus', { exact: true }).click()
  await dialog.getByLabel(/^Mot de passe/).fill('le chat dort')
  // What was typed stays when it is refused.
  await dialog.getByLabel('Jusqu’au').fill('2020-01-01')
  await dialog.getByRole('button', { name: 'Créer le lien' }).click()
  assert.equal(await dialog.getByLabel(/^Mot de passe/).inputValue(), 'le chat dort')
  await dialog.getByLabel('Jusqu’au').fill(await dialog.getByLabel('Jusqu’au').getAttribute('max') ?? '')
  const link = await madeLink(host)

  const one = await outside()
  await one.goto(link)
  assert.equal(await one.getByText('Plan de maîtrise').count(), 0, 'nothing is said before the password')
  await one.getByLabel('Mot de passe').fill('le chien dort')
  await one.getByRole('button', { name: 'Ouvrir' }).click()
  await one.getByRole('alert').waitFor()
  await one.getByLabel('Mot de passe').fill('le chat dort')
  await one.getByRole('button', { name: 'Ouvrir' }).click()
  await one.getByRole('heading', { name: 'Plan de maîtrise sanitaire.pdf' }).waitFor()
  assert.equal(await one.evaluate(() => document.documentElement.scrollWidth), 360)
  const [download] = await Promise.all([one.waitForEvent('download'), one.getByRole('link', { name: /^Télécharger/ }).click()])
  assert.equal(download.suggestedFilename(), 'Plan de maîtrise sanitaire.pdf')
  assert.match((await readFile(await download.path())).subarray(0, 5).toString(), /%PDF-/)

  const line = host.getByRole('dialog').getByRole('button', { name: 'Mettre fin au lien de Plan de maîtrise sanitaire.pdf' })
  await line.click()
  await line.waitFor({ state: 'detached' })
  await one.goto(link)
  await one.getByRole('heading', { name: 'Ce lien ne mène nulle part' }).waitFor()
  await host.getByRole('dialog').getByRole('button', { name: 'Annuler' }).click()
  await host.getByRole('button', { name: 'Annuler' }).click()
  await notice(host, 'Lien rouvert')
  await one.goto(link)
  await one.getByRole('heading', { name: 'Plan de maîtrise sanitaire.pdf' }).waitFor()

  // Who reads the document knows; the hosts find it in the page of links of the space.
  await choose(host, 'Plan de maîtrise sanitaire.pdf', 'Détails')
  await host.getByRole('complementary', { name: 'Aperçu du document' }).getByText(/^Un lien l’ouvre à toute personne qui l’a, jusqu’au/).waitFor()
  await host.goto(new URL(host.url()).pathname.replace(/documents\/.*/, 'liens'))
  const shared = host.getByRole('listitem').filter({ hasText: 'Plan de maîtrise sanitaire.pdf' })
  await shared.getByText(/^1 ouverture, la dernière/).waitFor()
  await shared.getByRole('button', { name: /^Mettre fin/ }).click()
  await shared.waitFor({ state: 'detached' })
  await one.goto(link)
  await one.getByRole('heading', { name: 'Ce lien ne mène nulle part' }).waitFor()

  // From one’s account, with those that were closed.
  await host.goto('/compte')
  await host.getByRole('link', { name: 'Mes liens' }).click()
  const over = host.getByRole('region', { name: 'Liens fermés' })
  await over.getByRole('button', { name: 'Rouvrir le lien de Plan de maîtrise sanitaire.pdf' }).click()
  await notice(host, 'Lien rouvert')
  await over.getByText('Aucun lien fermé depuis un an.').waitFor()
  await one.goto(link)
  await one.getByRole('heading', { name: 'Plan de maîtrise sanitaire.pdf' }).waitFor()
})

test('files are brought into a folder by somebody who does not see it', async () => {
  const host = await demo.as('manager')
  await openLibrary(host)
  await choose(host, 'Protocoles', 'Partager')
  const dialog = host.getByRole('dialog')
  await dialog.getByRole('radio', { name: /Toute personne qui a le lien/ }).check()
  await dialog.getByText('Plus', { exact: true }).click()
  await dialog.getByRole('checkbox', { name: /Boîte de dépôt/ }).check()
  const link = await madeLink(host)
  await dialog.getByRole('button', { name: 'Fermer' }).click()

  const one = await outside()
  await one.goto(link)
  assert.equal(await one.getByText('Plan de maîtrise').count(), 0)
  await one.getByLabel('Votre nom').fill('Maraîchage du Val')
  await one.getByLabel(/^Vos fichiers/).setInputFiles([{ name: 'Bon de livraison.txt', mimeType: 'text/plain', buffer: Buffer.from('12 cagettes') }, { name: 'Facture.txt', mimeType: 'text/plain', buffer: Buffer.from('180 euros') }])
  await one.getByRole('button', { name: 'Déposer' }).click()
  await one.getByRole('status').getByText('2 fichiers déposés. Merci.').waitFor()
  assert.equal(await one.evaluate(() => document.documentElement.scrollWidth), 360)
  await openFolder(host, 'Bon de livraison.txt')
  await host.getByRole('table').getByRole('link', { name: 'Facture.txt' }).waitFor()
  assert.deepEqual(demo.faults, [])
})

test('a remark is left from outside, without script; it stands below the document, is taken away, and put back', async () => {
  const host = await demo.as('manager')
  await openFolder(host)
  await choose(host, 'Plan de maîtrise sanitaire.pdf', 'Partager')
  const dialog = host.getByRole('dialog')
  await dialog.getByRole('radio', { name: /Toute personne qui a le lien/ }).check()
  await dialog.getByText('Plus', { exact: true }).click()
  await dialog.getByRole('checkbox', { name: /Permettre les remarques/ }).check()
  const link = await madeLink(host)
  await dialog.getByRole('button', { name: 'Fermer' }).click()

  const one = await outside()
  await one.goto(link)
  await one.getByLabel('Votre nom').fill('Maraîchage du Val')
  await one.getByLabel(/^Votre remarque/).fill('La page 2 parle de l’ancien four.')
  await one.getByRole('button', { name: 'Envoyer' }).click()
  await one.getByText('La page 2 parle de l’ancien four.').waitFor()
  assert.equal(await one.evaluate(() => document.documentElement.scrollWidth), 360)

  await choose(host, 'Plan de maîtrise sanitaire.pdf', 'Détails')
  const panel = host.getByRole('complementary', { name: 'Aperçu du document' })
  await panel.getByText('La page 2 parle de l’ancien four.').waitFor()
  await panel.getByRole('button', { name: 'Retirer la remarque de Maraîchage du Val' }).click()
  await panel.getByText('La page 2 parle de l’ancien four.').waitFor({ state: 'detached' })
  await host.getByRole('button', { name: 'Annuler' }).last().click()
  await panel.getByText('La page 2 parle de l’ancien four.').waitFor()
  assert.deepEqual(demo.faults, [])
})
