// Finding anything: the page, the palette, the keys.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { indexed } from '../cast/indexed.ts'
import { nameOf, openDemo, phone, type Demo } from './demo.ts'
import { openPalette } from './screen.ts'
import { openSpace, publish, until } from './steps.ts'

let demo: Demo
let page: Page
before(async () => {
  demo = await openDemo()
  page = await demo.as('cook')
})
after(() => demo.close())

const field = () => page.getByRole('searchbox', { name: 'Que cherchez-vous ?' })
const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? '')
const home = async (): Promise<void> => {
  await page.goto('/')
  await page.getByRole('heading', { level: 1 }).waitFor()
}

test('what one has just written is found, marked where it says so, and opens', async () => {
  await openSpace(page, { kind: 'Vivre en équipe', name: 'Brigade du lundi' })
  await page.getByRole('link', { name: 'Entrer dans l’espace' }).click()
  await publish(page, 'La marmite de secours est prêtée au collège voisin.')
  await indexed(demo)
  await page.goto('/recherche')
  await field().fill('marmites prêtées')
  const hit = page.getByRole('main').getByRole('listitem').filter({ hasText: 'La marmite de secours' })
  await hit.waitFor()
  assert.deepEqual(await hit.locator('mark').allTextContents(), ['marmite', 'prêtée'])
  await hit.getByText('dans Brigade du lundi').waitFor()
  await page.getByRole('button', { name: 'Personnes', exact: true }).click()
  await page.getByRole('status').getByText('Rien pour').waitFor()
  await page.getByRole('button', { name: 'Chercher partout' }).click()
  await hit.waitFor()
  await field().fill('marmitte')
  await page.getByRole('status').getByText('Voici ce qui s’en approche').waitFor()
  await hit.waitFor()
})

test('a document is found by what it says: which page, narrowed by what is counted, opened there', async () => {
  await page.goto('/recherche?q=bouillon')
  const hit = page.getByRole('main').getByRole('listitem').filter({ hasText: 'Moutarde, où elle se cache.pdf' })
  await hit.getByText('page 1').waitFor()
  assert.deepEqual(await hit.locator('mark').allTextContents(), ['bouillon'])
  await page.getByLabel('Sorte de document').selectOption({ label: 'PDF (1)' })
  await page.waitForURL(/genre=pdf/)
  await hit.waitFor()
  await page.getByLabel('Sorte de document').selectOption('')
  await field().fill('bouillon type:tableur')
  await page.getByRole('status').getByText('Rien pour').waitFor()
  await field().fill('"cubes de bouillon" type:pdf')
  await hit.getByRole('link').click()
  await page.waitForURL(/\/documents\/[\w-]+\?page=1$/)
  await page.getByRole('complementary', { name: 'Aperçu du document' }).waitFor()
})

test('the palette: Ctrl K, arrows, Enter; a space, a person, a page of results, something to do', async () => {
  await openPalette(page)
  await page.getByRole('option', { name: /Brigade du lundi/ }).waitFor()
  await page.keyboard.type('brigade')
  await page.getByRole('option', { name: /Brigade du lundi/, selected: true }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Brigade du lundi' }).waitFor()
  assert.equal(await page.getByRole('dialog').getByRole('combobox').count(), 0)

  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('combobox').fill(nameOf('manager').slice(0, 8))
  await page.getByRole('option', { name: new RegExp(nameOf('manager')) }).click()
  await page.getByRole('heading', { level: 1, name: nameOf('manager') }).waitFor()

  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('combobox').fill('marmite')
  await page.getByRole('option', { name: /partout/ }).click()
  await page.getByRole('main').getByText('La marmite de secours').waitFor()

  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('combobox').fill('annu')
  await page.getByRole('option', { name: /^Annuaire/, selected: true }).waitFor()
  await page.keyboard.press('Escape')
  await until(() => page.getByRole('dialog').getByRole('combobox').count(), 0, 'it closes')
})

test('G then E, J and K, / and ?; never in a field, and not at all when switched off', async () => {
  await home()
  await page.keyboard.press('g')
  await page.keyboard.press('e')
  await page.getByRole('heading', { level: 1, name: 'Espaces' }).waitFor()
  await page.getByRole('main').getByRole('listitem').first().waitFor()
  await page.keyboard.press('j')
  const first = await page.getByRole('main').getByRole('listitem').first().getByRole('link').first().textContent()
  await until(focused, first ?? '', 'the first space')
  await page.keyboard.press('j')
  await until(async () => await focused() !== first, true, 'the next one')
  await page.keyboard.press('k')
  await until(focused, first ?? '', 'the one before')
  await page.keyboard.press('/')
  await until(() => page.evaluate(() => document.activeElement instanceof HTMLInputElement && document.activeElement.type === 'search'), true, 'the field of the page')
  await page.keyboard.type('g?jek')
  assert.equal(await page.getByRole('searchbox').inputValue(), 'g?jek')
  assert.equal(await page.getByRole('dialog').count(), 0)

  await home()
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: 'Raccourcis clavier' }).getByRole('row', { name: /Espaces/ }).waitFor()
  await page.keyboard.press('Escape')
  await page.goto('/compte')
  await page.getByRole('radiogroup', { name: 'Raccourcis à une touche' }).getByText('Non').click()
  await home()
  await page.keyboard.press('?')
  await page.keyboard.press('g')
  await page.keyboard.press('e')
  // What could have answered has had its turn: Ctrl K still does.
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('combobox').waitFor()
  assert.equal(new URL(page.url()).pathname, '/')
  assert.equal(await page.getByRole('dialog', { name: 'Raccourcis clavier' }).count(), 0)
})

test('on a phone the glass of the bar leads to the page', async () => {
  await page.setViewportSize(phone)
  await home()
  await page.getByRole('banner').getByRole('link', { name: 'Rechercher dans Parvis' }).click()
  await page.getByRole('heading', { level: 1, name: 'Recherche' }).waitFor()
  await field().waitFor()
})

test('no script failed, no rule of the page was broken', () => assert.deepEqual(demo.faults, []))
