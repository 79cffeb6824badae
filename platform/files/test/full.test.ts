// A disk on which nothing can be laid any more: it is said, and the house goes on.
import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { appendFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { openHouse } from '#test/cast/house.ts'
import { diskStore } from '../store.ts'

test('a full disk is said in words, at once, and what is read and written without it goes on', { skip: existsSync('/dev/full') ? false : 'this system has no device that is always full' }, async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-full-'))
  const disk = diskStore(folder)
  const lay = async (source: AsyncIterable<Uint8Array>): Promise<never> => {
    for await (const chunk of source) await appendFile('/dev/full', chunk)
    throw new Error('it was not full')
  }
  const house = await openHouse({ store: { ...disk, put: lay, append: async (_part, _from, source) => lay(source) } })
  t.after(async () => {
    await house.close()
    rmSync(folder, { recursive: true })
  })
  const nadege = house.as('nadege')
  const bytes = { 'content-type': 'application/octet-stream' }
  const whole = await nadege.post('/api/files?name=a.txt', Buffer.from('un'), bytes)
  assert.deepEqual([whole.statusCode, whole.json().code], [507, 'server.full'])
  assert.doesNotMatch(whole.body, /ENOSPC|dev\/full/)
  const tus = { 'tus-resumable': '1.0.0' }
  const { location } = (await nadege.post('/api/uploads', Buffer.alloc(0), { ...tus, 'upload-length': '2' })).headers
  const piece = await nadege.patch(String(location), Buffer.from('un'), { ...tus, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' })
  assert.equal(piece.statusCode, 507, piece.body)
  assert.equal((await nadege.get(String(location))).json().received, 0)
  assert.equal((await nadege.post(`/api/spaces/${house.town.spaces.private}/posts`, { body: 'On écrit encore' })).statusCode, 201)
})
