// In production there is no demonstration, and one signs in by password.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { hashPassword } from '#platform/identity/passwords.ts'
import { settle } from '../cast/town.ts'
import { openDemo, type Demo } from './demo.ts'

const password = 'quatre plateaux rouges sous la pluie de novembre'
let demo: Demo
before(async () => {
  demo = await openDemo({ demo: false }, settle)
  await demo.database.db.updateTable('account').set({ password_hash: await hashPassword(password) }).where('login', 'in', ['nadege', 'thomas']).execute()
})
after(() => demo.close())

test('no persona, neither on the page nor at its address', async () => {
  const page = await demo.nobody()
  await page.goto('/connexion')
  assert.deepEqual(await page.getByRole('button').allTextContents(), ['Se connecter'])
  assert.equal((await page.request.post('/api/demo/sessions', { data: { persona: 'cook' } })).status(), 404)
  assert.equal((await page.request.post('/connexion/demo', { form: { persona: 'cook' } })).status(), 404)
  assert.equal((await page.request.get('/api/demo/personas')).status(), 404)
  await page.context().close()
})

test('one asks for a page, signs in, and is brought to it; a wrong password says so and keeps the login', async () => {
  const page = await demo.nobody()
  await page.goto('/compte')
  await page.getByLabel('Identifiant').fill('nadege')
  await page.getByLabel('Mot de passe').fill('un autre')
  await page.getByRole('button', { name: 'Se connecter' }).click()
  assert.match(await page.getByRole('alert').textContent() ?? '', /\S+ \S+/)
  assert.equal(await page.getByLabel('Identifiant').inputValue(), 'nadege')
  assert.equal(await page.getByLabel('Mot de passe').inputValue(), '')
  await page.getByLabel('Mot de passe').fill(password)
  await page.getByRole('button', { name: 'Se connecter' }).click()
  await page.getByRole('heading', { level: 1, name: 'Nadège Hoarau' }).waitFor()
  assert.equal(new URL(page.url()).pathname, '/compte')

  const cookie = (await page.context().cookies()).find(({ name }) => name === 'parvis')
  assert.deepEqual([cookie?.httpOnly, cookie?.sameSite], [true, 'Lax'])
  await page.getByRole('button', { name: 'Me déconnecter' }).click()
  await page.getByRole('heading', { name: 'Se connecter' }).waitFor()
  const old = await fetch(`${demo.url}/api/me`, { headers: { cookie: `parvis=${cookie?.value}` } })
  assert.equal(old.status, 401)
  await page.context().close()
})

test('whoever signs in never goes on in a session that was there before', async () => {
  const page = await demo.nobody()
  const enter = async (login: string): Promise<string> => {
    await page.goto('/connexion')
    await page.getByLabel('Identifiant').fill(login)
    await page.getByLabel('Mot de passe').fill(password)
    await page.getByRole('button', { name: 'Se connecter' }).click()
    await page.getByRole('link', { name: /^Mon compte/ }).waitFor()
    return (await page.context().cookies()).find(({ name }) => name === 'parvis')?.value ?? ''
  }
  const status = async (secret: string): Promise<number> => (await fetch(`${demo.url}/api/me`, { headers: { cookie: `parvis=${secret}` } })).status
  // Planted by somebody who knows it.
  await page.context().addCookies([{ name: 'parvis', value: 'known-to-somebody-else', url: demo.url }])
  const first = await enter('nadege')
  assert.notEqual(first, 'known-to-somebody-else')
  assert.equal(await status('known-to-somebody-else'), 401)
  const second = await enter('thomas')
  assert.notEqual(second, first)
  assert.deepEqual([await status(first), await status(second)], [401, 200])
  await page.context().close()
})

test('no script failed, no rule of the page was broken', () => assert.deepEqual(demo.faults, []))
