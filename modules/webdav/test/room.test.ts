import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openHouse, type House } from '#test/cast/house.ts'
import { deviceOf } from './drive.ts'

let house: House
before(async () => { house = await openHouse() })
after(() => house.close())

const asked = '<propfind xmlns="DAV:"><prop><quota-available-bytes/><quota-used-bytes/></prop></propfind>'

test('a drive says how much room there is when it is asked by name, and refuses what does not fit before and after it came', async () => {
  const device = await deviceOf(house, 'nadege')
  const own = '/Mes documents'
  const room = async (): Promise<string[]> => {
    const { body } = await device.ask('PROPFIND', own, { depth: '0' }, asked)
    return ['available', 'used'].map((which) => new RegExp(`<D:quota-${which}-bytes>(\\d+)<`).exec(body)?.[1] ?? body)
  }
  assert.deepEqual(await room(), ['2000000000', '0'])
  assert.ok(!(await device.ask('PROPFIND', own, { depth: '0' })).body.includes('quota'), 'not among all')
  await device.ask('PUT', `${own}/dix.txt`, {}, '0123456789')
  await house.as('ada').put('/api/quotas', { spaceBytes: 10, personBytes: 15 })
  assert.deepEqual(await room(), ['5', '10'])
  for (const headers of [{}, { 'transfer-encoding': 'chunked' }] as Record<string, string>[]) {
    const full = await device.ask('PUT', `${own}/six.txt`, headers, '012345')
    assert.deepEqual([full.status, full.body.includes('<D:quota-not-exceeded')], [507, true])
  }
  assert.equal((await device.ask('PUT', `${own}/dix.txt`, {}, '0123456789')).status, 204, 'the same again is nothing')
  assert.equal((await device.ask('PUT', `${own}/cinq.txt`, {}, '01234')).status, 201)
  assert.deepEqual(await room(), ['0', '15'])
  // A file has no room of its own.
  assert.match((await device.ask('PROPFIND', `${own}/dix.txt`, { depth: '0' }, asked)).body, /404 Not Found/)
})
