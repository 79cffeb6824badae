// Somebody leaves who owned two spaces. A host takes the first over from her phone; nobody hosts the second, and whoever leads the unit finds it the next day.
import assert from 'node:assert/strict'
import { after, before, test, type TestContext } from 'node:test'
import type { Locator, Page } from 'playwright-core'
import { runSuccessions } from '#modules/spaces/life/succession.ts'
import { countActions, tooMany } from './actions.ts'
import { nameOf, openDemo, phone, type Demo } from './demo.ts'
import { addMember, notice, openSpace } from './steps.ts'

let demo: Demo
before(async () => { demo = await openDemo() })
after(() => demo.close())

const onPhone = { viewport: phone, hasTouch: true, isMobile: true }
const [hosted, alone] = ['Goûters d’automne', 'Menus de fête']

/** Taps, counted from the home on. */
function taps(page: Page) {
  let count = 0
  return {
    tap: async (what: Locator): Promise<void> => {
      await what.waitFor()
      assert.deepEqual(tooMany(await countActions(page)), [], page.url())
      await what.tap()
      count++
    },
    said: (t: TestContext, what: string, most: number): void => {
      t.diagnostic(`${what}: ${count} taps at 360 px`)
      assert.ok(count <= most, what)
    },
  }
}
const bell = (page: Page): Locator => page.getByRole('banner').getByRole('link', { name: /^Notifications/ }).or(page.getByRole('banner').getByRole('button', { name: /^Notifications/ }))
const addressOf = async (name: string): Promise<string> => `/espaces/${(await demo.database.pool.query<{ id: string }>('select id from space where name = $1', [name])).rows[0]!.id}`

test('a space without an owner is taken over by its host in a few taps, or else found by whoever leads the unit', async (t) => {
  const owner = await demo.as('host')
  for (const name of [hosted, alone]) await openSpace(owner, { kind: 'Partager des pratiques', name, access: 'Sur invitation' })
  await owner.goto(`${await addressOf(hosted)}/membres`)
  await addMember(owner, nameOf('cook'), 'Animation')
  const cook = await demo.as('cook', onPhone)

  // She leaves: her access is closed.
  const cio = await demo.as('cio')
  const { id } = await (await owner.request.get('/api/me')).json() as { id: string }
  assert.equal((await cio.request.put(`/api/administration/people/${id}/closure`)).status(), 204)

  const first = taps(cook)
  await first.tap(bell(cook))
  await first.tap(cook.getByRole('link', { name: hosted }).first())
  await cook.getByText('Cet espace n’a plus de responsable').waitFor()
  assert.equal(await cook.evaluate(() => document.documentElement.scrollWidth), 360)
  await first.tap(cook.getByRole('button', { name: 'Reprendre cet espace' }))
  await notice(cook, `Vous êtes responsable de « ${hosted} »`)
  await cook.getByText('Cet espace n’a plus de responsable').waitFor({ state: 'detached' })
  first.said(t, 'taken over by a host', 3)
  await cook.getByRole('button', { name: 'Autres actions sur l’espace' }).tap()
  await cook.getByRole('menuitem', { name: 'Clore l’espace' }).waitFor()
  await cook.keyboard.press('Escape')

  // A day has passed, and nobody hosts the other one.
  const claire = await demo.as('manager', onPhone)
  assert.equal((await claire.request.get(`/api${(await addressOf(alone)).replace('espaces', 'spaces')}/posts`)).status(), 403)
  await runSuccessions(demo.database, new Date(Date.now() + 25 * 3_600_000))
  // The bell says so by itself.
  await claire.getByRole('banner').getByRole('link', { name: 'Notifications, 2 non lues' }).waitFor()
  const second = taps(claire)
  await second.tap(bell(claire))
  await claire.getByText('Un espace vous est confié').first().waitFor()
  await second.tap(claire.getByRole('link', { name: alone }).first())
  await claire.getByRole('heading', { level: 1, name: alone }).waitFor()
  assert.equal(await claire.evaluate(() => document.documentElement.scrollWidth), 360)
  second.said(t, 'found by whoever leads the unit', 2)
  await claire.getByRole('button', { name: 'Autres actions sur l’espace' }).tap()
  await claire.getByRole('menuitem', { name: 'Clore l’espace' }).waitFor()
  assert.deepEqual(demo.faults, [])
})
