// Whatever becomes of documents and of rights, what a person finds by its words is what they may read.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { modules } from '#modules/index.ts'
import { startReading } from '#platform/contents/reading.ts'
import { diskStore } from '#platform/files/store.ts'
import { dice } from '#test/cast/dice.ts'
import { openHouse, type House } from '#test/cast/house.ts'
import { indexed } from '#test/cast/indexed.ts'
import { names, type Name } from '#test/cast/town.ts'
import { bring } from './cast.ts'

let house: House
let reading: ReturnType<typeof startReading>
before(async () => {
  house = await openHouse()
  reading = startReading({ pool: house.database.pool, store: diskStore(house.filesDir), modules, log: () => {} })
})
after(async () => {
  await reading.stop()
  await house.close()
})
async function read(): Promise<void> {
  reading.wake()
  while ((await house.database.pool.query(`select from content where state in ('waiting', 'reading')`)).rowCount !== 0) await new Promise((resolve) => setImmediate(resolve))
  await indexed(house)
}

const words = ['panais', 'cardon', 'fenouil'] as const
const places = ['open', 'private', 'secret', 'me'] as const
const writers: readonly Name[] = ['claire', 'nadege', 'thomas']
const nth = fc.nat(50)
const act = fc.oneof(
  { weight: 4, arbitrary: fc.record({ act: fc.constant('lay' as const), who: fc.constantFrom(...writers), place: fc.constantFrom(...places), word: fc.constantFrom(...words), nth }) },
  fc.record({ act: fc.constantFrom('trash', 'restore', 'version', 'copy', 'folder', 'move', 'member' as const), who: fc.constantFrom(...writers), place: fc.constantFrom(...places), word: fc.constantFrom(...words), nth }),
)

test('a walk over places, the trash, versions and rights', async (t) => {
  const libraryOf = (place: (typeof places)[number]): string => (place === 'me' ? '/api/me/documents' : `/api/spaces/${house.town.spaces[place]}/documents`)
  const member = `/api/spaces/${house.town.spaces.private}/members/${house.town.ids.ines}`
  const known: string[] = []
  let [count, met] = [0, 0]
  await fc.assert(fc.asyncProperty(fc.array(act, { minLength: 6, maxLength: 14 }), async (acts) => {
    for (const { act, who, place, word, nth } of acts) {
      const as = house.as(who)
      const id = known[nth % Math.max(1, known.length)]
      const text = `Ici : ${word}, feuille ${++count}.`
      const note = async (reply: Promise<{ statusCode: number, json(): { id: string } }>): Promise<void> => {
        const done = await reply
        assert.ok(done.statusCode < 500, act)
        if (done.statusCode === 201) known.push(done.json().id)
      }
      if (act === 'lay') await note(as.post(libraryOf(place), { kind: 'file', fileId: await bring(house, who, `${count}.txt`, text), ifExists: 'rename' }))
      else if (act === 'folder') await note(as.post(libraryOf(place), { kind: 'folder', name: `Dossier ${count}` }))
      else if (act === 'member') await (nth % 2 === 0 ? house.as('claire').delete(member) : house.as('claire').put(member, { role: 'reader' }))
      else if (id === undefined) continue
      else if (act === 'trash') await as.delete(`/api/documents/${id}`)
      else if (act === 'restore') await as.post(`/api/documents/${id}/restoration`)
      else if (act === 'copy') await note(as.post(`/api/documents/${id}/copies`, place === 'me' ? { rootId: house.town.ids[who] } : { rootId: house.town.spaces[place] }))
      else {
        const doc = await as.get(`/api/documents/${id}`)
        if (doc.statusCode !== 200) continue
        const { version } = doc.json()
        const headers = { 'if-match': `"${version}"` }
        if (act === 'version') await as.post(`/api/documents/${id}/versions`, { fileId: await bring(house, who, `${count}.txt`, text) }, headers)
        else await as.patch(`/api/documents/${id}`, { rootId: place === 'me' ? house.town.ids[who] : house.town.spaces[place] }, headers)
      }
    }
    // Not followed yet: nothing is found that one may not read. Followed: all that one may is.
    for (const followed of [false, true]) {
      if (followed) await read()
      for (const who of names) {
        const readable = new Map<string, string>()
        for (const id of new Set(known)) {
          const reply = await house.as(who).get(`/api/documents/${id}/content`)
          if (reply.statusCode === 200) readable.set(id, reply.body)
        }
        for (const word of words) {
          const found = new Set<string>()
          for (let next: string | null = ''; next !== null;) {
            const page = (await house.as(who).get(`/api/search?q=${word}&noun=document&limit=100${next === '' ? '' : `&cursor=${next}`}`)).json() as { items: { id: string }[], next: string | null }
            for (const { id } of page.items) {
              assert.ok(!found.has(id), 'once')
              found.add(id)
            }
            next = page.next
          }
          for (const id of found) assert.ok(readable.has(id), `${who} finds what they may not read`)
          if (!followed) continue
          const expected = [...readable].filter(([, body]) => body.includes(word)).map(([id]) => id)
          assert.deepEqual([...found].toSorted(), expected.toSorted(), `${who}, ${word}`)
          const { types } = (await house.as(who).get(`/api/search/facets?q=${word}&noun=document`)).json() as { types: { count: number }[] }
          assert.equal(types.reduce((sum, one) => sum + one.count, 0), expected.length)
          met += found.size
        }
      }
    }
  }), { numRuns: 4, seed: dice(t), endOnFailure: true })
  assert.ok(met > 20, `something is found: ${met}`)
})
