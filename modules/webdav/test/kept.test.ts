// Settled 23, as a law over random walks: whatever several devices and a browser do to the same names, all bytes that were taken can be had again.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { openHouse } from '#test/cast/house.ts'
import { dice } from '#test/cast/dice.ts'
import { addressOf, deviceOf } from './drive.ts'

const space = '/Cuisines Vesle-Nord'
const name = fc.constantFrom('a.txt', 'A.txt', 'é.odt', 'dossier/b.txt')
const who = fc.nat({ max: 3 })
const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ act: fc.constant('put' as const), who, name }) },
  { weight: 4, arbitrary: fc.record({ act: fc.constant('get' as const), who, name }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constantFrom('move' as const, 'copy' as const), who, name, to: name, overwrite: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constantFrom('delete' as const, 'browser' as const, 'folder' as const), who, name }) },
)

test('every byte that was taken is kept, and what a device reads is what was written last by somebody who had seen it', async (t) => {
  await using house = await openHouse()
  const devices = [await deviceOf(house, 'nadege'), await deviceOf(house, 'nadege', 'Tablette'), await deviceOf(house, 'sylvie'), await deviceOf(house, 'thomas')]
  const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')
  const taken = new Set<string>()
  let [nth, walks, beside] = [0, 0, 0]
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 30 }), async (steps) => {
    const root = `${space}/Marche ${++walks}`
    await devices[0]!.ask('MKCOL', root)
    await devices[0]!.ask('MKCOL', `${root}/dossier`)
    for (const one of steps) {
      const [device, path] = [devices[one.who]!, `${root}/${one.name}`]
      const text = `octets ${++nth}`
      if (one.act === 'put') {
        const said = await device.ask('PUT', path, {}, text)
        assert.ok([201, 204, 409].includes(said.status), `PUT ${said.status} ${said.body}`)
        if (said.status !== 409) {
          taken.add(hashOf(text))
          const where = said.headers.location === undefined ? path : said.headers.location.slice('http://127.0.0.1:3000'.length)
          if (where !== path) beside++
          assert.equal((await device.ask('GET', where)).body, text)
        }
      } else if (one.act === 'get') await device.ask('GET', path)
      else if (one.act === 'delete') await device.ask('DELETE', path)
      else if (one.act === 'folder') await device.ask('MKCOL', `${root}/dossier`)
      else if (one.act === 'browser') {
        const { items } = (await house.as('claire').get(`/api/spaces/${house.town.spaces.private}/documents?limit=100&q=Marche%20${walks}`)).json<{ items: { id: string, name: string }[] }>()
        const parent = items.find((item) => item.name === `Marche ${walks}`)!.id
        const { id: fileId } = (await house.as('claire').post('/api/files?name=a.txt', Buffer.from(text), { 'content-type': 'application/octet-stream' })).json<{ id: string }>()
        assert.equal((await house.as('claire').post(`/api/spaces/${house.town.spaces.private}/documents`, { kind: 'file', fileId, name: 'a.txt', parentId: parent, ifExists: 'version' })).statusCode, 201)
        taken.add(hashOf(text))
      } else if (one.act === 'move' || one.act === 'copy') {
        const { status } = await device.ask(one.act.toUpperCase(), path, { destination: addressOf(`${root}/${one.to}`), overwrite: one.overwrite ? 'T' : 'F' })
        assert.ok([201, 204, 403, 404, 409, 412].includes(status), `${one.act} ${status}`)
      }
    }
    const { rows } = await house.database.pool.query<{ hash: string }>('select v.hash from document_version v join document d on d.id = v.document_id join file f on f.id = v.file_id join blob b on b.hash = f.blob_hash where v.hash = any($1)', [[...taken]])
    const kept = new Set(rows.map(({ hash }) => hash))
    assert.deepEqual([...taken].filter((hash) => !kept.has(hash)), [])
  }), { seed: dice(t), numRuns: 25, endOnFailure: true })
  assert.ok(taken.size > 50 && beside > 0, `${taken.size} taken, ${beside} beside`)
})
