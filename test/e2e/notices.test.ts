// Somebody comments: the bell of the author moves by itself, in each tab; by keyboard alone, it is read, undone, silenced.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { openDemo, phone, type Demo } from './demo.ts'
import { notice, until } from './steps.ts'

let demo: Demo
before(async () => { demo = await openDemo() })
after(() => demo.close())

const bell = (page: Page) => page.getByRole('button', { name: /^Notifications/ })
const unread = async (page: Page): Promise<number> => Number(/, (\d+) non lue/.exec(await bell(page).innerText())?.[1] ?? 0)
const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? '')

/** A post of the cook's in the kitchens' space, by the API. */
async function given(nadege: Page): Promise<string> {
  const { items } = await (await nadege.request.get('/api/spaces?mine=true')).json() as { items: { id: string, name: string }[] }
  const space = items.find(({ name }) => name === 'Cuisines Vesle-Nord')!
  return ((await (await nadege.request.post(`/api/spaces/${space.id}/posts`, { data: { body: 'Le four du bas est réparé.' } })).json()) as { id: string }).id
}
const comment = (page: Page, id: string) => page.request.post(`/api/posts/${id}/comments`, { data: { body: 'Merci pour le mot.' } })

test('a comment moves the bell within a second; read in one tab is read in the other; keyboard, undo, silence', async (t) => {
  const [nadege, claire] = [await demo.as('cook'), await demo.as('manager')]
  const other = await nadege.context().newPage()
  await other.goto('/espaces')
  await bell(other).waitFor()
  const id = await given(nadege)
  const before = await unread(nadege)
  const start = performance.now()
  await comment(claire, id)
  await until(() => unread(nadege), before + 1, 'the bell moves')
  t.diagnostic(`the bell moved ${Math.round(performance.now() - start)} ms after the comment was sent`)
  await until(() => unread(other), before + 1, 'and that of the other tab')

  // By keyboard: in, and back to the bell.
  await bell(nadege).focus()
  await nadege.keyboard.press('Enter')
  const panel = nadege.getByRole('dialog', { name: 'Notifications' })
  const line = panel.getByRole('listitem').filter({ hasText: 'Le four du bas est réparé.' })
  await line.waitFor()
  await until(() => focused(nadege), 'Notifications', 'the panel’s heading has the focus')
  assert.match(await line.innerText(), /Claire Vasseur a commenté votre publication/)
  await nadege.keyboard.press('Escape')
  await panel.waitFor({ state: 'detached' })
  assert.match(await focused(nadege), /^\d+Notifications/)

  // All read, here and there; one tap takes it back.
  await nadege.keyboard.press('Enter')
  await panel.getByRole('button', { name: 'Tout marquer comme lu' }).press('Enter')
  await notice(nadege, 'Tout est marqué comme lu.')
  await until(() => unread(other), 0, 'read elsewhere is read here')
  await nadege.getByRole('button', { name: 'Annuler' }).click()
  await until(() => unread(nadege), before + 1, 'undone')
  await until(() => unread(other), before + 1, 'undone there too')

  // No more of it: the line goes, the focus stays among the lines, the next comment is silent.
  await line.getByRole('button', { name: 'Ne plus suivre « Le four du bas est réparé. »' }).press('Enter')
  await line.waitFor({ state: 'detached' })
  await until(() => unread(nadege), before, 'the bell no longer counts it')
  assert.notEqual(await nadege.evaluate(() => document.activeElement?.tagName), 'BODY')
  await nadege.goto('/notifications')
  await nadege.getByRole('button', { name: 'Suivre à nouveau « Le four du bas est réparé. »' }).click()
  await until(() => unread(nadege), before + 1, 'it is there again')
  await nadege.getByRole('main').getByRole('link', { name: /Le four du bas est réparé/ }).first().press('Enter')
  await until(() => unread(other), before, 'what is opened is read')
})

test('on a phone the bell leads to the page', async () => {
  const sylvie = await demo.as('host', { viewport: phone })
  await sylvie.getByRole('banner').getByRole('link', { name: /^Notifications/ }).click()
  await sylvie.getByRole('heading', { name: 'Notifications', exact: true }).waitFor()
  await sylvie.getByRole('link', { name: 'Tout', exact: true }).click()
  await sylvie.getByRole('button', { name: /^Ne plus suivre/ }).first().waitFor()
  assert.equal(await sylvie.evaluate(() => document.documentElement.scrollWidth), 360)
})

test('the page of notifications carries its data: it asks for nothing', async () => {
  const page = await demo.as('cook')
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  // What the home was still fetching is not this page’s.
  page.on('framenavigated', () => { asked.length = 0 })
  await page.goto('/notifications')
  await page.getByRole('main').getByRole('button', { name: /^Ne plus suivre/ }).first().waitFor()
  assert.deepEqual(asked.filter((path) => path.startsWith('/api/') && path !== '/api/live' && !path.endsWith('/logo')), [])
})

test('no script failed', () => assert.deepEqual(demo.faults, []))
