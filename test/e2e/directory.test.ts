// Finding people, one's own profile, the organisation chart by keyboard, the card of a name.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { nameOf, openDemo, phone, type Demo } from './demo.ts'
import { openWall } from './screens.ts'
import { notice, until } from './steps.ts'

let demo: Demo
let claire: Page
before(async () => {
  demo = await openDemo()
  claire = await demo.as('manager')
})
after(() => demo.close())

const results = (page: Page) => page.getByRole('main').locator('.people-res > li')
const search = (page: Page) => page.getByRole('searchbox', { name: 'Nom, métier, lieu ou savoir-faire' })

test('« réseau + Jean-Zay » finds the technician of that college who knows networks', async () => {
  await claire.getByRole('navigation', { name: 'Navigation principale' }).getByRole('link', { name: 'Annuaire' }).click()
  await search(claire).fill('réseau + Jean-Zay')
  const first = results(claire).first()
  await first.getByRole('link', { name: nameOf('technician'), exact: true }).waitFor()
  assert.equal(await first.locator('mark').first().textContent(), 'Réseau')
  assert.match(await first.getByRole('link', { name: `Appeler ${nameOf('technician')}` }).getAttribute('href') ?? '', /^tel:\+33/)
  await first.getByRole('link', { name: nameOf('technician'), exact: true }).click()
  await claire.getByRole('heading', { level: 1, name: nameOf('technician') }).waitFor()
  const confirm = claire.getByRole('button', { name: /^Je confirme : Réseau/ })
  const before = await confirm.getAttribute('aria-pressed')
  await confirm.click()
  await until(() => confirm.getAttribute('aria-pressed'), before === 'true' ? 'false' : 'true', 'the confirmation is kept')
  await claire.goBack()
  await until(() => search(claire).inputValue(), 'réseau + Jean-Zay', 'the search is still there')
})

test('a slip of the finger finds the name; filters narrow, and go one by one', async () => {
  await search(claire).fill('Haorau Nadège')
  await claire.getByRole('status').getByText('Voici ce qui s’en approche').waitFor()
  await results(claire).first().getByRole('link', { name: nameOf('cook'), exact: true }).waitFor()
  await search(claire).fill('technicien')
  await claire.getByRole('button', { name: 'Filtrer' }).click()
  await claire.getByLabel('Site').selectOption({ label: 'Collège Jean-Zay' })
  await claire.getByRole('button', { name: 'Filtrer (1)' }).waitFor()
  await results(claire).filter({ hasText: nameOf('technician') }).first().waitFor()
  await until(async () => (await results(claire).allTextContents()).every((text) => text.includes('Jean-Zay')), true, 'only that college')
  await claire.getByRole('button', { name: 'Site Collège Jean-Zay' }).click()
  await claire.getByRole('button', { name: 'Filtrer', exact: true }).waitFor()
})

test('one’s own profile is edited where it stands, also on a phone', async () => {
  const cook = await demo.as('cook', { viewport: phone })
  await cook.getByRole('navigation', { name: 'Navigation du téléphone' }).getByRole('link', { name: 'Annuaire' }).click()
  await cook.getByRole('link', { name: 'Mon profil' }).click()
  await cook.getByText('une photo').waitFor()
  await cook.getByRole('button', { name: 'Modifier mes coordonnées' }).click()
  await cook.getByLabel('Bureau').fill('appelez-moi')
  await cook.getByRole('button', { name: 'Enregistrer' }).first().click()
  await cook.getByRole('alert').waitFor()
  assert.equal(await cook.getByLabel('Bureau').getAttribute('aria-invalid'), 'true')
  await cook.getByLabel('Bureau').fill('01 99 00 12 34')
  await cook.getByRole('button', { name: 'Enregistrer' }).first().click()
  await notice(cook, 'Profil enregistré')
  await cook.getByRole('link', { name: '01 99 00 12 34' }).waitFor()
  await cook.getByLabel('Ajouter un savoir-faire').fill('Pain au levain')
  await cook.getByRole('button', { name: 'Ajouter', exact: true }).click()
  await notice(cook, '« Pain au levain » est ajouté')
  await cook.locator('input[type=file]').setInputFiles('platform/files/test/phone.jpg')
  await cook.getByRole('button', { name: 'Retirer la photo' }).waitFor()
  await until(() => cook.locator('.prof img').evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0), true, 'the picture is drawn')
  await cook.context().close()

  await search(claire).fill('levain')
  await results(claire).first().getByRole('link', { name: nameOf('cook'), exact: true }).waitFor()
})

test('the chart by keyboard: one stop, arrows, a first letter, Enter', async () => {
  await claire.goto('/annuaire/organigramme')
  const item = (name: RegExp) => claire.getByRole('treeitem', { name })
  await item(/^Pôle Éducation/).waitFor()
  await claire.getByRole('button', { name: 'Imprimer' }).focus()
  await claire.keyboard.press('Tab')
  const focused = () => claire.evaluate(() => document.activeElement?.querySelector('.node__name')?.textContent ?? '')
  assert.equal(await focused(), 'Pôle Éducation, culture et sport')
  await claire.keyboard.press('ArrowRight')
  await claire.keyboard.press('ArrowRight')
  assert.equal(await focused(), 'Direction de l’éducation')
  await claire.keyboard.press('ArrowRight')
  await claire.keyboard.type('serv')
  assert.match(await focused(), /^Service /)
  await claire.keyboard.press('ArrowLeft')
  assert.equal(await focused(), 'Direction de l’éducation')
  await claire.keyboard.press('Enter')
  await claire.getByRole('region', { name: 'Direction de l’éducation' }).getByRole('link', { name: 'Victor Hamidi' }).waitFor()
  await claire.keyboard.press('ArrowLeft')
  await claire.keyboard.press('ArrowLeft')
  await claire.keyboard.press('ArrowLeft')
  await until(() => item(/^Pôle Éducation/).getAttribute('aria-expanded'), 'false', 'the branch is closed')
  await claire.emulateMedia({ media: 'print' })
  assert.ok(await item(/^Service Restauration/).isVisible(), 'on paper, all of it')
  assert.equal(await claire.getByRole('button', { name: 'Imprimer' }).isVisible(), false)
  await claire.emulateMedia({ media: null })
})

test('under a name, the card: by pointer, by keyboard, gone with Escape', async () => {
  await openWall(claire)
  const name = claire.getByRole('article').first().locator('a[data-person]').first()
  const card = claire.locator('.namecard')
  await name.hover()
  await card.getByText(await name.textContent() ?? '').waitFor()
  await claire.keyboard.press('Escape')
  await card.waitFor({ state: 'hidden' })
  await claire.getByRole('heading', { level: 1 }).hover()
  await name.focus()
  await claire.keyboard.press('Shift+Tab')
  await claire.keyboard.press('Tab')
  await card.waitFor()
})

test('a partner finds the people of their spaces and nobody else', async () => {
  const partner = await demo.as('partner')
  await partner.goto('/annuaire')
  await results(partner).first().waitFor()
  const [reply] = await Promise.all([partner.waitForResponse((one) => one.url().includes('Benali')), search(partner).fill(nameOf('roadworker'))])
  assert.ok(!(await reply.text()).includes(nameOf('roadworker')))
  await partner.getByRole('status').getByText(/Personne/).first().waitFor()
  assert.equal(await partner.getByRole('link', { name: nameOf('roadworker') }).count(), 0)
  await partner.context().close()
})

test('no script failed, no rule of the page was broken', () => assert.deepEqual(demo.faults, []))
