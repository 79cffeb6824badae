// One's account: devices, tokens, language, theme.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { openDemo, type Demo } from './demo.ts'
import { notice, until } from './steps.ts'

let demo: Demo
let page: Page
before(async () => {
  demo = await openDemo()
  page = await demo.as('cio')
  await page.getByRole('link', { name: /^Mon compte/ }).click()
  await page.getByRole('heading', { name: 'Mes appareils connectés' }).waitFor()
})
after(() => demo.close())

test('another device is signed out from here', async () => {
  const elsewhere = await demo.as('cio')
  await page.reload()
  const end = page.getByRole('region', { name: 'Mes appareils connectés' }).getByRole('button', { name: /^Déconnecter/ })
  await end.first().waitFor()
  assert.equal(await end.count(), 1)
  await end.click()
  await notice(page, 'Appareil déconnecté')
  await until(() => end.count(), 0, 'the list shows it')
  assert.equal((await elsewhere.request.get('/api/me')).status(), 401)
  await elsewhere.goto('/')
  await elsewhere.getByRole('heading', { name: 'Se connecter' }).waitFor()
  assert.equal((await page.request.get('/api/me')).status(), 200)
  await elsewhere.context().close()
})

test('a token is shown once, works, and ends when it is deleted', async () => {
  await page.getByRole('button', { name: 'Créer un jeton' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Nom du jeton').fill('Tableau de bord')
  await dialog.getByRole('button', { name: 'Créer', exact: true }).click()
  const secret = await dialog.getByLabel('Jeton', { exact: true }).inputValue()
  const me = async (): Promise<number> => (await fetch(`${demo.url}/api/me`, { headers: { authorization: `Bearer ${secret}` } })).status
  assert.equal(await me(), 200)
  await dialog.getByRole('button', { name: 'C’est noté' }).click()
  await page.reload()
  await page.getByText('Tableau de bord').waitFor()
  assert.equal((await page.content()).includes(secret), false)
  await page.getByRole('button', { name: 'Supprimer le jeton Tableau de bord' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Supprimer' }).click()
  await notice(page, 'Jeton supprimé')
  assert.equal(await me(), 401)
})

test('English and back, at once', async () => {
  await page.getByRole('radio', { name: 'English' }).click()
  await page.getByRole('heading', { name: 'Connected devices' }).or(page.getByRole('button', { name: 'Sign out' })).first().waitFor()
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'en')
  await page.getByRole('radio', { name: 'Français' }).click()
  await page.getByRole('heading', { name: 'Mes appareils connectés' }).waitFor()
})

test('a dark page stays dark', async () => {
  const ground = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  const light = await ground()
  const kept = page.waitForResponse((reply) => reply.request().method() === 'PATCH')
  await page.getByRole('radio', { name: 'Sombre' }).click()
  await until(async () => (await ground()) !== light, true, 'it is dark at once')
  const dark = await ground()
  await kept
  await page.reload()
  await page.getByRole('radio', { name: 'Sombre' }).waitFor()
  assert.equal(await ground(), dark)
  assert.equal(await page.getByRole('radio', { name: 'Sombre' }).isChecked(), true)
})

test('no script failed, no rule of the page was broken', () => assert.deepEqual(demo.faults, []))
