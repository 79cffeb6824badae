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

test('what one reads best with is kept with the person', async () => {
  await using house = await openHouse()
  const comfort = async (who: 'nadege' | 'claire') => { const { textSize, motion, spacing } = (await house.as(who).get('/api/me')).json(); return { textSize, motion, spacing } }
  const usual = { textSize: 'normal', motion: 'auto', spacing: 'normal' }
  assert.deepEqual(await comfort('nadege'), usual)
  assert.equal((await house.as('nadege').patch('/api/me', { textSize: 'larger', spacing: 'wide' })).statusCode, 200)
  assert.equal((await house.as('nadege').patch('/api/me', { motion: 'less' })).json().textSize, 'larger')
  assert.deepEqual([await comfort('nadege'), await comfort('claire')], [{ textSize: 'larger', motion: 'less', spacing: 'wide' }, usual])
  assert.equal((await house.as('nadege').patch('/api/me', { textSize: 'huge' })).statusCode, 400)
})
