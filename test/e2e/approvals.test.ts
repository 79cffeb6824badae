// A document goes round: asked, refused with words, a new version, approved; and a manager who has something read sees who has not.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Locator, Page } from 'playwright-core'
import { nameOf, openDemo, phone, type Demo } from './demo.ts'
import { choose, openFolder } from './screens-of-documents.ts'
import { notice } from './steps.ts'

let demo: Demo
before(async () => { demo = await openDemo() })
after(() => demo.close())

const name = 'Plan de maîtrise sanitaire.pdf'
const panel = (page: Page): Locator => page.getByRole('complementary', { name: 'Aperçu du document' })
async function ask(page: Page, act: 'Demander un avis' | 'Faire lire', people: readonly string[]): Promise<Locator> {
  await panel(page).getByRole('button', { name: `Actions sur ${name}` }).click()
  await page.getByRole('menuitem', { name: act }).click()
  const dialog = page.getByRole('dialog', { name: act })
  for (const person of people) {
    await dialog.getByLabel('À qui').fill(nameOf(person))
    await dialog.getByRole('button', { name: `Choisir ${nameOf(person)}` }).click()
  }
  return dialog
}
async function fromHome(page: Page): Promise<void> {
  await page.goto('/')
  await page.getByRole('region', { name: 'À faire' }).getByRole('link', { name }).click()
  await panel(page).getByRole('heading', { name: 'Avis et lectures' }).waitFor()
}

test('a cook asks two people; one refuses with words, a new version comes, both approve, and the result stays with it', async () => {
  const cook = await demo.as('cook')
  await openFolder(cook)
  await choose(cook, name, 'Détails')
  const dialog = await ask(cook, 'Demander un avis', [])
  await dialog.getByRole('button', { name: 'Demander', exact: true }).click()
  await dialog.getByRole('alert').getByText('Choisissez au moins une personne.').waitFor()
  // Who cannot read it is said, and nothing is offered.
  await dialog.getByLabel('À qui').fill(nameOf('technician'))
  await dialog.getByText('Ne peut pas lire ce document').waitFor()
  assert.equal(await dialog.getByRole('button', { name: `Choisir ${nameOf('technician')}` }).count(), 0)
  for (const person of ['manager', 'host']) {
    await dialog.getByLabel('À qui').fill(nameOf(person))
    await dialog.getByRole('button', { name: `Choisir ${nameOf(person)}` }).click()
  }
  await dialog.getByLabel('Quelques mots').fill('Avant la commission.')
  await dialog.getByRole('button', { name: 'Demander', exact: true }).click()
  await notice(cook, 'La demande est partie.')

  const manager = await demo.as('manager')
  await fromHome(manager)
  await panel(manager).getByText('Avant la commission.').waitFor()
  await panel(manager).getByRole('button', { name: 'Je refuse' }).click()
  await panel(manager).getByRole('alert').getByText(/Dites en quelques mots/).waitFor()
  await panel(manager).getByLabel('Quelques mots').fill('La page des températures manque.')
  await panel(manager).getByRole('button', { name: 'Je refuse' }).click()
  await notice(manager, 'Votre réponse est enregistrée.')
  // The asker sees it where she is.
  await panel(cook).getByText('La page des températures manque.').waitFor()
  await panel(cook).getByText('Refusé', { exact: true }).first().waitFor()

  await panel(cook).getByRole('button', { name: 'Nouvelle version' }).click()
  await panel(cook).locator('input[type=file]').setInputFiles({ name, mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n% complet') })
  const send = panel(cook).getByRole('button', { name: 'Déposer' })
  if (await send.count()) await send.click()
  await panel(cook).getByRole('button', { name: 'Redemander pour la version 2' }).click()
  await notice(cook, 'Les mêmes personnes sont sollicitées')

  await fromHome(manager)
  await panel(manager).getByRole('button', { name: 'J’approuve' }).click()
  await notice(manager, 'Votre réponse est enregistrée.')
  const host = await demo.as('host', { viewport: phone, hasTouch: true, isMobile: true })
  await fromHome(host)
  await panel(host).getByRole('button', { name: 'J’approuve' }).click()
  await panel(cook).getByText(/^Approuvé le .+ par /).waitFor()
  const result = await panel(cook).getByText(/^Approuvé le .+ par /).textContent()
  for (const person of ['manager', 'host']) assert.ok(result?.includes(nameOf(person)), result ?? '')
  await host.goto('/')
  await host.getByRole('heading', { name: 'Dans mes espaces' }).waitFor()
  assert.equal(await host.getByRole('region', { name: 'À faire' }).count(), 0)
  await cook.goto('/avis?vue=demandes')
  await cook.getByRole('link', { name }).nth(1).waitFor()
  assert.deepEqual(demo.faults, [])
})

test('a manager has a document read, sees who has not, reminds once and exports the list', async () => {
  const manager = await demo.as('manager')
  await openFolder(manager)
  await choose(manager, name, 'Détails')
  const dialog = await ask(manager, 'Faire lire', ['cook', 'host'])
  await dialog.getByRole('button', { name: 'Demander', exact: true }).click()
  await notice(manager, 'La demande est partie.')
  const cook = await demo.as('cook')
  await fromHome(cook)
  await panel(cook).getByRole('button', { name: 'Lu et compris' }).click()
  await notice(cook, 'Votre réponse est enregistrée.')
  await panel(manager).getByRole('button', { name: 'Voir le suivi' }).click()
  const list = manager.getByRole('dialog', { name: 'Qui a lu' })
  await list.getByText('Pas encore (1)').waitFor()
  await list.getByText(nameOf('host')).waitFor()
  await list.getByRole('button', { name: 'Relancer' }).click()
  await notice(manager, 'La relance est partie.')
  await list.getByText(/^Relance envoyée/).waitFor()
  await list.getByText('Ont lu (1)').click()
  await list.getByText(nameOf('cook')).waitFor()
  const [file] = await Promise.all([manager.waitForEvent('download'), list.getByRole('link', { name: 'Exporter en CSV' }).click()])
  assert.equal(file.suggestedFilename(), 'suivi.csv')
  await list.getByRole('button', { name: 'Fermer' }).click()
  await panel(manager).getByRole('button', { name: 'Annuler la demande' }).click()
  await notice(manager, 'La demande est annulée.')
  await manager.getByRole('button', { name: 'Annuler', exact: true }).click()
  await panel(manager).getByRole('button', { name: 'Annuler la demande' }).waitFor()
})
