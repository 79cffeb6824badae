// The page wears the authority of the space it shows, else one's own: its mark, its name, its accent.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { agglomeration } from '#modules/demo/organisation.ts'
import { openDemo, type Demo } from './demo.ts'

let demo: Demo
before(async () => { demo = await openDemo() })
after(() => demo.close())

test('the bar and the accent are those of one’s authority, and of the space’s on its pages', async () => {
  const page = await demo.as('cio')
  const bar = page.getByRole('banner')
  const accent = () => page.locator('html').evaluate((html) => html.style.getPropertyValue('--pv-hue'))
  const drawn = () => bar.locator('img').evaluate((img: HTMLImageElement) => img.decode().then(() => img.naturalWidth > 0))
  assert.match(await bar.innerText(), /Les Trois-Vallées/)
  assert.deepEqual([await accent(), await drawn()], ['172', true])
  const own = await bar.locator('img').getAttribute('src')
  const { rows: [space] } = await demo.database.pool.query<{ id: string }>('select id from space where authority_id = $1 limit 1', [agglomeration])
  await page.goto(`/espaces/${space!.id}`)
  await bar.getByText('Mercœur Agglo').waitFor()
  assert.equal(await accent(), '262')
  assert.notEqual(await bar.locator('img').getAttribute('src'), own)
  await bar.getByRole('link', { name: /^Parvis/ }).click()
  await bar.getByText('Les Trois-Vallées').waitFor()
  assert.equal(await accent(), '172')
  assert.deepEqual(demo.faults, [])
})

test('without a logo the initials stand in its place; without a hue the accent is that of Parvis', async () => {
  await demo.database.pool.query('delete from authority_logo')
  await demo.database.pool.query('update authority set hue = null')
  const page = await demo.as('cook')
  assert.match(await page.getByRole('banner').innerText(), /^LV\b/)
  assert.equal(await page.locator('html').getAttribute('data-hue'), null)
})
