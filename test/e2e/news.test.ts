// News reaches those whom it is for: read and understood in one tap, written on one page, changed by two at once, planned, taken back.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { publishDue } from '#modules/news/publishing.ts'
import { openDemo, phone, type Demo } from './demo.ts'
import { openArticle, openOfDesk } from './screens-of-news.ts'
import { notice } from './steps.ts'

let demo: Demo
before(async () => { demo = await openDemo() })
after(() => demo.close())

const home = (page: Page) => page.getByRole('region', { name: 'Actualités pour vous' })
async function begin(page: Page, title: string): Promise<void> {
  await page.goto('/actualites')
  await page.getByRole('link', { name: 'Écrire une actualité' }).click()
  await page.getByLabel('Titre', { exact: true }).fill(title)
}

test('on a phone a cook finds what she has to read, asks, says that she has understood; who wrote it answers and sees who has not', async () => {
  const cook = await demo.as('cook', { viewport: phone })
  await home(cook).getByText(/^À lire avant le/).first().waitFor()
  await home(cook).getByRole('link', { name: /^Allergènes/ }).click()
  await cook.getByRole('heading', { level: 2, name: 'Ce que vous avez à faire' }).waitFor()
  await cook.getByRole('button', { name: 'J’ai une question' }).click()
  await cook.keyboard.type('Et pour les paniers-repas ?')
  await cook.getByRole('button', { name: 'Envoyer' }).click()
  await cook.getByRole('listitem').getByText('Et pour les paniers-repas ?').waitFor()
  await cook.getByRole('button', { name: 'Lu et compris' }).click()
  await cook.getByText(/^Vous avez lu et compris cette actualité le/).waitFor()
  await cook.goto('/')
  await home(cook).getByRole('link').first().waitFor()
  assert.equal(await home(cook).getByText(/^À lire avant le/).count(), 0)

  const manager = await demo.as('manager')
  await openArticle(manager, /^Allergènes/)
  await manager.getByText('Et pour les paniers-repas ?').waitFor()
  await manager.getByRole('button', { name: /^Actions sur/ }).click()
  await manager.getByRole('menuitem', { name: 'Qui a lu' }).click()
  await manager.getByRole('heading', { level: 1, name: 'Qui a lu et compris' }).waitFor()
  const people = manager.getByRole('region', { name: 'Qui' })
  await people.getByRole('listitem').first().waitFor()
  assert.equal(await people.getByRole('link', { name: 'Nadège Hoarau' }).count(), 0)
  await manager.getByRole('button', { name: 'Rappeler à ceux qui restent' }).click()
  await notice(manager, 'Le rappel est parti.')
})

test('an editor writes for one unit: what is refused is said and nothing is lost, the number follows, and only those people find it', async () => {
  const manager = await demo.as('manager')
  await begin(manager, 'Livraison du pain décalée')
  await manager.getByLabel('Texte').fill('### Demain\nÀ 7 h.')
  // She writes for her unit, and is not asked for another one.
  assert.deepEqual(await manager.getByLabel('Pour les personnes de').locator('option').allTextContents(), ['Service Restauration des collèges'])
  await manager.getByRole('status').getByText(/^\d+ personnes$/).waitFor()
  await manager.getByRole('button', { name: 'Publier', exact: true }).click()
  await manager.getByRole('alert').getByText(/Un sous-titre/).first().waitFor()
  assert.deepEqual([await manager.getByLabel('Titre', { exact: true }).inputValue(), await manager.getByLabel('Texte').inputValue()], ['Livraison du pain décalée', '### Demain\nÀ 7 h.'])
  await manager.getByLabel('Texte').fill('## Demain\nÀ 7 h.')
  await manager.getByText('Essayer avec une personne').click()
  await manager.getByLabel('Son métier').selectOption('Cuisinier / Cuisinière')
  await manager.getByText('Elle recevra l’actualité.').waitFor()
  await manager.getByRole('button', { name: 'Publier', exact: true }).click()
  await manager.getByRole('heading', { level: 1, name: 'Livraison du pain décalée' }).waitFor()
  const address = new URL(manager.url()).pathname

  const cook = await demo.as('cook')
  await openArticle(cook, /^Livraison du pain/)
  await cook.goto('/recherche?q=livraison%20pain%20décalée')
  await cook.getByRole('main').getByRole('link', { name: 'Livraison du pain décalée' }).waitFor()
  const road = await demo.as('roadworker')
  await road.goto(address)
  await road.getByRole('heading', { name: 'Cette page n’existe pas' }).waitFor()
})

test('two change one article at once: the second is told, keeps their text, and the correction is shown to readers', async () => {
  const [first, second] = [await demo.as('editor'), await demo.as('editor')]
  for (const page of [first, second]) {
    await openArticle(page, /^De faux messages/)
    await page.goto(`${new URL(page.url()).pathname}/modifier`)
    await page.getByLabel('En une phrase').waitFor()
  }
  await first.getByLabel('En une phrase').fill('Quarante agents ont reçu un message qui demande un mot de passe.')
  await first.getByLabel(/^Ce qui est corrigé/).fill('Quarante agents, et non trente.')
  await first.getByRole('button', { name: 'Enregistrer', exact: true }).click()
  await first.getByText('Quarante agents, et non trente.').waitFor()
  await second.getByLabel('En une phrase').fill('Ne cliquez jamais.')
  await second.getByRole('button', { name: 'Enregistrer', exact: true }).click()
  await second.getByRole('alert').getByText(/Votre texte est resté ici/).waitFor()
  assert.equal(await second.getByLabel('En une phrase').inputValue(), 'Ne cliquez jamais.')
  await second.getByRole('button', { name: 'Repartir de la dernière version en gardant mon texte' }).click()
  await second.getByRole('button', { name: 'Enregistrer', exact: true }).click()
  await second.getByText('Ne cliquez jamais.').waitFor()
  await second.getByRole('button', { name: /^Actions sur/ }).click()
  await second.getByRole('menuitem', { name: 'Versions précédentes' }).click()
  await second.getByText(/^Avant le/).nth(1).waitFor()
})

test('what is planned waits on the desk and comes at its moment; what is deleted comes back by one tap', async () => {
  const editor = await demo.as('editor')
  await begin(editor, 'Conférence sur la Vesle')
  await editor.getByText('À une date', { exact: true }).click()
  await editor.getByRole('button', { name: 'Programmer' }).click()
  // So many that it is said how many before it goes.
  await editor.getByRole('dialog').getByRole('button', { name: 'Publier' }).click()
  await editor.getByText(/^Programmée pour le/).waitFor()
  const road = await demo.as('roadworker')
  await road.goto('/actualites')
  await road.getByRole('main').getByRole('listitem').first().waitFor()
  assert.equal(await road.getByRole('link', { name: 'Conférence sur la Vesle' }).count(), 0)
  await publishDue(demo.database, new Date(Date.now() + 2 * 86_400_000))
  await road.reload()
  await road.getByRole('link', { name: 'Conférence sur la Vesle' }).waitFor()

  await openOfDesk(editor, /^Conférence/)
  await editor.getByRole('button', { name: /^Actions sur/ }).click()
  await editor.getByRole('menuitem', { name: 'Supprimer' }).click()
  await notice(editor, 'L’actualité est supprimée.')
  await editor.getByRole('button', { name: 'Annuler' }).click()
  await editor.getByRole('heading', { level: 1, name: 'Conférence sur la Vesle' }).waitFor()
})

test('a letter is made in three clicks, and a display is connected; nothing went wrong in any page', async () => {
  const editor = await demo.as('editor')
  await editor.goto('/actualites/lettres')
  await editor.getByRole('button', { name: 'Composer une lettre' }).click()
  await editor.getByRole('button', { name: 'Créer la lettre' }).click()
  await notice(editor, 'La lettre est créée.')
  await editor.getByRole('link', { name: /^Les actualités du/ }).click()
  await editor.getByRole('heading', { level: 2 }).first().waitFor()
  assert.equal(await editor.locator('script').count(), 0)
  await editor.goto('/actualites/ecrans')
  await editor.getByLabel('Où est l’écran').fill('Centre routier')
  await editor.getByLabel('Pour les personnes de').selectOption('Service de l’exploitation et de la viabilité')
  await editor.getByLabel('Métier').selectOption('Patrouilleur / Patrouilleuse')
  await editor.getByRole('button', { name: 'Brancher un écran' }).click()
  const address = await editor.getByText(/\/ecrans\//).textContent()
  const screen = await demo.nobody()
  await screen.goto(address!)
  await screen.getByRole('heading', { level: 1, name: /^Astreintes d’hiver/ }).waitFor()
  assert.deepEqual(demo.faults, [])
})

test('on a phone a finger on a label where the bar was is a tap on the label', async () => {
  const page = await demo.as('manager', { viewport: phone })
  await page.goto('/actualites/nouvelle')
  const [title, label, box] = [page.getByLabel('Titre'), page.getByText('Ouvrir les commentaires'), page.getByLabel('Ouvrir les commentaires')]
  await label.evaluate((el) => scrollBy(0, el.getBoundingClientRect().bottom - innerHeight + 20))
  await title.evaluate((el) => el.focus({ preventScroll: true }))
  await page.locator('.tabbar').waitFor({ state: 'hidden' })
  const { x, y } = (await label.boundingBox())!
  await page.mouse.move(x + 30, y + 8)
  await page.mouse.down()
  // The field has lost the focus, and the page has been drawn without it.
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
  await page.mouse.up()
  assert.equal(await box.isChecked(), false)
  await page.context().close()
})
