// What can be read without a network, and by whom.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { enter, openDemo, type Demo } from './demo.ts'
import { until } from './steps.ts'

let demo: Demo
before(async () => { demo = await openDemo() })
after(() => demo.close())

test('without a network one reads what one saw, with its hour; the next person reads none of it', async () => {
  const own = await demo.as('cook')
  await own.evaluate(() => navigator.serviceWorker.ready)
  await own.reload()
  await own.getByRole('main').getByRole('listitem').first().waitFor()
  const copies = (): Promise<number> => own.evaluate(async () => {
    const name = (await caches.keys()).find((one) => one.startsWith('parvis-reading-'))
    return name ? (await (await caches.open(name)).keys()).filter(({ url }) => url.endsWith('/posts')).length : 0
  })
  await until(async () => await copies() >= 3, true, 'walls of the first spaces are kept ahead')
  const space = own.getByRole('navigation', { name: 'Navigation principale' }).locator('a[href^="/espaces/"]').first()
  const name = (await space.innerText()).split('\n')[0] ?? ''
  await own.context().setOffline(true)
  await own.goto('/')
  await own.getByRole('heading', { name: /^Bonjour/ }).waitFor()
  await own.getByRole('status').getByText(/^Hors connexion\s: vu à \d+\sh\s\d\d/).waitFor()
  await space.click()
  await own.getByRole('heading', { level: 1, name }).waitFor()
  await own.getByRole('article').first().waitFor()
  await own.reload()
  await own.getByRole('article').first().waitFor()
  await own.context().setOffline(false)

  await enter(own, 'manager')
  await until(() => own.evaluate(async () => (await caches.keys()).filter((one) => one.startsWith('parvis-reading-')).length), 1, 'copies are of one person')
  await own.context().setOffline(true)
  await own.goto('/')
  await own.getByRole('heading', { name: 'Bonjour Claire' }).waitFor()
  await own.context().setOffline(false)
  await own.goto('/connexion')
  await own.context().setOffline(true)
  await own.goto('/')
  await own.getByRole('heading', { name: 'Pas de réseau' }).waitFor()
  await own.context().close()
})

test('a shared computer keeps no copies', async () => {
  const shared = await demo.nobody()
  const { personId } = await (await shared.request.post('/api/demo/sessions', { data: { persona: 'cook' } })).json() as { personId: string }
  await demo.database.pool.query('update session set enrolled = false where person_id = $1', [personId])
  await shared.goto('/')
  await shared.evaluate(() => navigator.serviceWorker.ready)
  await shared.goto('/')
  await shared.getByRole('main').getByRole('listitem').first().waitFor()
  assert.deepEqual(await shared.evaluate(async () => (await caches.keys()).filter((one) => /reading|photos/.test(one))), [])
  await demo.database.pool.query('update session set enrolled = true where person_id = $1', [personId])
  await shared.context().close()
})

test('no script failed, no rule of the page was broken', () => assert.deepEqual(demo.faults, []))
