// What administrators and owners set: the colour, how long things are kept, the sections of a space, an hour of reading.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openDemo, type Demo } from './demo.ts'
import { openWall } from './screen.ts'

let demo: Demo
before(async () => { demo = await openDemo() })
after(() => demo.close())

test('the page wears the colour while one chooses, says that it can be read, and takes it back', async () => {
  const page = await demo.as('cio')
  const accent = () => page.locator('html').evaluate((html) => html.style.getPropertyValue('--pv-hue'))
  await page.goto('/administration/collectivite')
  await page.getByText(/^Lisible/).waitFor()
  await page.getByLabel('Teinte').press('ArrowRight')
  await page.getByText('Enregistré').waitFor()
  assert.equal(await accent(), '173')
  assert.match(await page.getByText(/^Lisible/).innerText(), /contraste de \d+,\d/)
  await page.getByRole('button', { name: 'Annuler' }).click()
  await page.waitForFunction(() => document.documentElement.style.getPropertyValue('--pv-hue') === '172')
  assert.equal(Number((await demo.database.pool.query(`select hue from authority where short_name = 'Les Trois-Vallées'`)).rows[0].hue), 172)
  assert.deepEqual(demo.faults, [])
})

test('a duration is chosen, said, and undone', async () => {
  const page = await demo.as('cio')
  await page.goto('/administration/conservation')
  const choice = page.getByRole('combobox', { name: /^Profil des personnes parties/ })
  await choice.selectOption({ label: '1 mois' })
  await page.getByText(/: 1 mois$/).waitFor()
  await page.getByRole('button', { name: 'Annuler' }).click()
  await page.waitForFunction(() => [...document.querySelectorAll('select')].some((select) => select.selectedOptions[0]?.text === '3 mois (habituel)'))
  assert.deepEqual(demo.faults, [])
})

test('an administrator reads for an hour with a reason; the owner sees who and why, and puts the wall out of the space', async () => {
  const admin = await demo.as('cio')
  await admin.goto('/administration/espaces?q=Cuisines%20Vesle')
  await admin.getByRole('main').getByRole('link', { name: 'Cuisines Vesle-Nord' }).click()
  await admin.getByRole('button', { name: 'Entrer pour une heure' }).click()
  await admin.getByText('Écrivez pourquoi').waitFor()
  await admin.getByLabel('Votre raison').fill('Signalement d’un contenu illicite par une agente')
  await admin.getByRole('button', { name: 'Entrer pour une heure' }).click()
  await admin.getByRole('link', { name: 'Lire l’espace' }).click()
  await admin.getByRole('article').first().waitFor()
  const owner = await demo.as('manager')
  await openWall(owner)
  await owner.getByText(/Entrée d’urgence de Hélène Marchand.*Signalement d’un contenu illicite/).waitFor()
  const address = owner.url()
  await owner.getByRole('button', { name: 'Autres actions sur l’espace' }).click()
  await owner.getByRole('menuitem', { name: 'Modifier l’espace' }).click()
  await owner.getByText('Autres réglages').click()
  await owner.getByRole('group', { name: 'Rubriques' }).getByLabel('Fil').click()
  await owner.getByText(/Fil.: éteint/).waitFor()
  await owner.getByRole('button', { name: 'Ne rien changer' }).click()
  await owner.waitForURL(/\/membres$/)
  const tabs = owner.getByRole('navigation', { name: 'Rubriques de l’espace' }).getByRole('link')
  assert.deepEqual(await tabs.allInnerTexts(), ['Membres', 'Invités'])
  await owner.getByRole('button', { name: 'Annuler' }).click()
  await owner.getByRole('navigation', { name: 'Rubriques de l’espace' }).getByRole('link', { name: 'Fil' }).waitFor()
  await admin.goto(address)
  await admin.getByRole('button', { name: 'Sortir de l’espace' }).click()
  await admin.getByText('Cet espace est réservé à ses membres').waitFor()
  assert.equal(await admin.getByRole('article').count(), 0)
  assert.deepEqual(demo.faults, [])
})
