// Tasks in a browser: with the keyboard alone; by two people at once; handed to several, answered, and followed.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { openDemo, type Demo } from './demo.ts'
import { openBoard } from './screens-of-tasks.ts'
import { notice } from './steps.ts'

let demo: Demo
before(async () => { demo = await openDemo() })
after(() => demo.close())

const column = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const titles = (page: Page, name: string): Promise<string[]> => column(page, name).getByRole('listitem').getByRole('link').allTextContents()
const order = async (page: Page): Promise<string[][]> => Promise.all(['À faire', 'En cours', 'En attente', 'Terminé'].map((name) => titles(page, name)))

test('with the keyboard alone: a card is taken, moved, put back, moved by « Déplacer vers… » and finished, each step said', async () => {
  const page = await demo.as('manager', { reducedMotion: 'reduce' })
  await openBoard(page)
  const title = 'Commander les étiquettes plastifiées'
  const card = page.getByRole('main').getByRole('link', { name: title })
  const said = (text: string) => page.getByRole('status').filter({ hasText: text }).first().waitFor({ state: 'attached' })
  await card.focus()
  await page.keyboard.press('Space')
  await said('est prise')
  await page.keyboard.press('ArrowRight')
  await said('En cours, place 1 sur 4')
  await page.keyboard.press('Escape')
  await said('Déplacement annulé')
  assert.equal((await titles(page, 'À faire'))[0], title)
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowDown')
  await said('En cours, place 2 sur 4')
  await page.keyboard.press('Space')
  await said('Tâche déplacée dans « En cours »')
  await page.reload()
  await column(page, 'En cours').getByRole('link', { name: title }).waitFor()
  assert.equal((await titles(page, 'En cours'))[1], title)
  await card.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 2, name: title }).waitFor()
  await page.getByRole('button', { name: 'Déplacer vers…' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').getByLabel('Colonne').selectOption({ label: 'En attente' })
  await page.getByRole('dialog').getByLabel('Place').selectOption({ label: 'En bas' })
  await page.getByRole('dialog').getByRole('button', { name: 'Déplacer' }).press('Enter')
  await notice(page, 'Tâche déplacée dans « En attente »')
  await page.getByRole('button', { name: 'Terminer', exact: true }).press('Enter')
  await page.getByRole('button', { name: 'Reprendre', exact: true }).waitFor()
  await page.getByRole('link', { name: 'Toutes les tâches' }).press('Enter')
  await column(page, 'Terminé').getByRole('link', { name: title }).waitFor()
})

test('two people drag cards of one board at the same time, and end with the same order', async () => {
  const [claire, nadege] = [await demo.as('manager', { reducedMotion: 'reduce', viewport: { width: 1600, height: 1400 } }), await demo.as('cook', { reducedMotion: 'reduce', viewport: { width: 1600, height: 1400 } })]
  await Promise.all([openBoard(claire), openBoard(nadege)])
  const drag = (page: Page, title: string, onto: string) => page.getByRole('main').getByRole('link', { name: title }).locator('xpath=ancestor::li').dragTo(page.getByRole('main').getByRole('link', { name: onto }).locator('xpath=ancestor::li'), { targetPosition: { x: 40, y: 4 } })
  await Promise.all([drag(claire, 'Préparer la dégustation d’hiver', 'Valider les menus de décembre'), drag(nadege, 'Fiche de poste du second de cuisine', 'Valider les menus de décembre')])
  for (const page of [claire, nadege]) for (const title of ['Préparer la dégustation d’hiver', 'Fiche de poste du second de cuisine']) await column(page, 'En cours').getByRole('link', { name: title }).waitFor()
  await Promise.all([claire.reload(), nadege.reload()])
  for (const page of [claire, nadege]) await column(page, 'En cours').getByRole('listitem').nth(3).waitFor()
  assert.deepEqual(await order(claire), await order(nadege))
})

test('handed to two at once; one proposes another date, the giver takes it; the other refuses, and that is said', async () => {
  const [claire, nadege] = [await demo.as('manager', { reducedMotion: 'reduce' }), await demo.as('cook', { reducedMotion: 'reduce' })]
  await openBoard(claire)
  const title = 'Vérifier les trousses de secours'
  await claire.getByRole('button', { name: 'Nouvelle tâche' }).click()
  const dialog = claire.getByRole('dialog')
  await dialog.getByLabel('Titre').fill(title)
  for (const name of ['Nadège Hoarau', 'Inès Moreira']) {
    await dialog.getByLabel(/^À qui/).fill(name)
    await dialog.getByRole('button', { name: `Choisir ${name}` }).click()
  }
  await dialog.getByText('2 tâches, suivies ensemble').waitFor()
  await dialog.getByRole('button', { name: 'Ajouter', exact: true }).click()
  await notice(claire, '2 tâches ajoutées')

  await nadege.goto('/taches')
  await nadege.getByRole('main').getByRole('link', { name: title }).click()
  await nadege.getByRole('button', { name: /^Actions sur/ }).click()
  await nadege.getByRole('menuitem', { name: 'Proposer une autre date' }).click()
  const day = await nadege.evaluate(() => new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10))
  await nadege.getByRole('dialog').getByLabel('Pour le').fill(day)
  await nadege.getByRole('dialog').getByRole('button', { name: 'Proposer' }).click()
  await nadege.getByText('Une autre date est proposée').waitFor()
  const address = nadege.url()

  await claire.goto(address)
  await claire.getByText('Confiée à 2 personnes').click()
  await claire.getByRole('button', { name: 'Accepter cette date' }).click()
  await claire.getByText('Une autre date est proposée').waitFor({ state: 'detached' })
  await nadege.getByText('Une autre date est proposée').waitFor({ state: 'detached' })
  await nadege.getByRole('button', { name: /^Actions sur/ }).click()
  await nadege.getByRole('menuitem', { name: 'Refuser' }).click()
  await nadege.getByRole('dialog').getByLabel('Pourquoi').fill('Je suis en formation ce mois-ci.')
  await nadege.getByRole('dialog').getByRole('button', { name: 'Refuser la tâche' }).click()
  await claire.getByText('Je suis en formation ce mois-ci.').waitFor()
})

test('one line adds a task of one’s own with its day; done, undone; at 360 px nothing overflows', async () => {
  const page = await demo.as('roadworker', { reducedMotion: 'reduce', viewport: { width: 360, height: 780 } })
  await page.goto('/taches')
  await page.getByLabel('Ajouter une tâche pour moi').fill('Appeler le garage demain')
  await page.getByText(/^Pour le /).waitFor()
  await page.keyboard.press('Enter')
  const line = page.getByRole('main').getByRole('listitem').filter({ hasText: 'Appeler le garage' })
  await line.getByText('Demain').waitFor()
  await line.getByText('Personnelle').waitFor()
  await line.getByRole('button', { name: 'Terminer « Appeler le garage »' }).click()
  await line.waitFor({ state: 'detached' })
  await notice(page, 'Tâche terminée')
  await page.getByRole('status').getByRole('button', { name: 'Annuler' }).click()
  await line.waitFor()
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360)
})
