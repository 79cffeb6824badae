import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openHouse } from '#test/cast/house.ts'

test('one sees little at once, until one asks for more; it stays asked, for oneself alone', async () => {
  await using house = await openHouse()
  const level = async (who: 'nadege' | 'claire') => (await house.as(who).get('/api/me')).json().level
  assert.deepEqual([await level('nadege'), await level('claire')], ['simple', 'simple'])
  assert.equal((await house.as('nadege').patch('/api/me', { level: 'complete' })).json().level, 'complete')
  assert.equal((await house.as('nadege').patch('/api/me', { theme: 'dark' })).json().level, 'complete')
  assert.deepEqual([await level('nadege'), await level('claire')], ['complete', 'simple'])
  assert.equal((await house.as('nadege').patch('/api/me', { level: 'expert' })).statusCode, 400)
})
