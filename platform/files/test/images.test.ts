import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execFileSync } from 'node:child_process'
import { after, test } from 'node:test'
import { makeRenditions } from '../images.ts'

const folder = mkdtempSync(join(tmpdir(), 'parvis-images-'))
after(() => rmSync(folder, { recursive: true }))
const photo = 'platform/files/test/phone.jpg'

test('the process that reads photos holds none of the secrets of the house', async (t) => {
  const children = `/proc/${process.pid}/task/${process.pid}/children`
  if (!existsSync(children)) return t.skip('this system does not say what a process holds')
  process.env['PARVIS_CANARY'] = 'canary-3141'
  await makeRenditions(photo)
  delete process.env['PARVIS_CANARY']
  const held = readFileSync(children, 'utf8').split(' ').filter(Boolean).map((pid) => readFileSync(`/proc/${pid}/environ`, 'utf8'))
  assert.ok(held.length > 0)
  assert.ok(held.every((env) => !env.includes('canary-3141')))
})

test('the process that ends under one photo takes no other with it', { timeout: 30_000 }, async () => {
  // A pipe that nobody writes to: reading it never ends, as with an image that takes for ever.
  const endless = join(folder, 'endless')
  execFileSync('mkfifo', [endless])
  const first = await makeRenditions(photo)
  const [stuck, waiting] = [makeRenditions(endless, 500), [makeRenditions(photo), makeRenditions(photo)]]
  const fate = stuck.then(() => 'read', (error: Error) => error.message)
  const made = await Promise.all(waiting)
  assert.match(await fate, /ended/)
  for (const one of made) assert.deepEqual([one.width, one.height], [first.width, first.height])
  const broken = join(folder, 'broken')
  writeFileSync(broken, 'no image')
  await assert.rejects(makeRenditions(broken))
  assert.equal((await makeRenditions(photo)).mime, 'image/webp')
})
