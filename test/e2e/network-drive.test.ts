// One's network drive: from the account to a device that lists one's spaces, and the end of it.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { openDemo, type Demo } from './demo.ts'
import { notice } from './steps.ts'

let demo: Demo
let page: Page
before(async () => {
  demo = await openDemo()
  page = await demo.as('manager')
  await page.getByRole('link', { name: /^Mon compte/ }).click()
  await page.getByRole('link', { name: 'Brancher mon lecteur réseau' }).click()
  await page.getByRole('heading', { name: 'Brancher mon lecteur réseau' }).waitFor()
})
after(() => demo.close())

test('a password is shown once, opens one’s spaces in the explorer, and ends when the device is taken away', async () => {
  await page.getByLabel('Nom de l’appareil').fill('Portable du bureau')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  const said = async (name: string): Promise<string> => await dialog.getByLabel(name, { exact: true }).inputValue()
  const [address, login, secret] = [await said('Adresse'), await said('Identifiant'), await said('Mot de passe')]
  assert.equal(address, `${demo.url}/dav/`)
  const list = () => fetch(address, { method: 'PROPFIND', headers: { depth: '1', authorization: `Basic ${Buffer.from(`${login}:${secret}`).toString('base64')}` } })
  const reply = await list()
  assert.equal(reply.status, 207)
  assert.match(await reply.text(), /<D:displayname>Mes documents<.*<D:displayname>Cuisines Vesle-Nord</)
  await dialog.getByRole('button', { name: 'C’est noté' }).click()
  assert.equal(await page.getByLabel('Nom de l’appareil').inputValue(), '')
  await page.reload()
  const end = page.getByRole('button', { name: 'Débrancher Portable du bureau' })
  await end.waitFor()
  assert.equal((await page.content()).includes(secret), false)
  await end.click()
  await page.getByRole('dialog').getByRole('button', { name: 'Débrancher' }).click()
  await notice(page, 'Appareil débranché')
  assert.equal((await list()).status, 401)
})

test('a name of signs that nobody sees is refused in words, and stays in the field', async () => {
  const field = page.getByLabel('Nom de l’appareil')
  await field.fill('\u200b')
  await page.getByRole('button', { name: 'Créer le mot de passe' }).click()
  await page.getByRole('alert').getByText('Donnez un nom à cet appareil.').waitFor()
  assert.equal(await field.inputValue(), '\u200b')
})
