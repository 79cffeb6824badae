// What holds the index together: facts that repeat, an index built anew while people work, marks, words.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { modules } from '#modules/index.ts'
import { openHouse, type House } from '#test/cast/house.ts'
import { indexed } from '#test/cast/indexed.ts'
import { asWritten, markedText, saidText } from '../marks.ts'
import { buildOnce, rebuildSearch } from '../rebuild.ts'
import { saidWords } from '../words.ts'

let house: House
before(async () => { house = await openHouse() })
after(() => house.close())

const entries = async (): Promise<unknown[]> => (await house.database.pool.query('select noun, id, scope_id, authority_id, title, body, at from entry order by noun, id')).rows
const lexemes = async (): Promise<unknown[]> => (await house.database.pool.query('select lexeme, entries from lexeme order by lexeme')).rows
const post = async (body: string): Promise<string> => (await house.as('nadege').post(`/api/spaces/${house.town.spaces.private}/posts`, { body })).json().id

test('facts that come twice change nothing', async () => {
  const id = await post('Une recette de courge')
  await house.as('thomas').post(`/api/posts/${id}/comments`, { body: 'Avec des châtaignes' })
  await house.as('nadege').delete(`/api/posts/${await post('Une erreur')}`)
  await indexed(house)
  const once = await entries()
  await house.database.pool.query(`update journal_cursor set xid = '0', id = 0 where consumer = 'search'`)
  await indexed(house)
  assert.deepEqual(await entries(), once)
})

test('built anew, it is the same; what was missing or left over is put right; its words are counted', async () => {
  for (let n = 0; n < 30; n++) await post(`Menu numéro ${n} : soupe de potimarron`)
  await indexed(house)
  const kept = await entries()
  const { pool } = house.database
  await pool.query(`delete from entry where body like '%1%'`)
  await pool.query(`update entry set body = 'autre chose' where body like '%2%'`)
  await pool.query(`insert into entry (noun, id, scope_id, authority_id, title, body, at) select 'post', gen_random_uuid(), scope_id, authority_id, '', 'revenant', at from entry where noun = 'post' limit 3`)
  const steps: number[] = []
  await rebuildSearch(house.database, modules, (done, total) => steps.push(done / total))
  assert.deepEqual(await entries(), kept)
  assert.ok(steps.length > 2 && steps[0] === 0 && steps.at(-1) === 1)
  const counted = await lexemes()
  assert.deepEqual(counted.filter((l) => JSON.stringify(l).includes('potimarron')), [{ lexeme: 'potimarron', entries: 30 }])
  assert.ok(!JSON.stringify(counted).includes('reven'))
})

test('built while people post and trash, it misses nothing', async () => {
  const working = (async () => {
    for (let n = 0; n < 25; n++) {
      const id = await post(`Pendant la reconstruction ${n}`)
      if (n % 3 === 0) await house.as('nadege').delete(`/api/posts/${id}`)
    }
  })()
  await rebuildSearch(house.database, modules)
  await working
  await indexed(house)
  const built = await entries()
  await rebuildSearch(house.database, modules)
  assert.deepEqual(await entries(), built)
  assert.equal(built.filter((e) => JSON.stringify(e).includes('Pendant la')).length, 16)
})

test('an installation without an index is given one, once', async () => {
  const { pool } = house.database
  await pool.query(`delete from journal_cursor where consumer = 'search.built'; delete from entry`)
  await buildOnce(house.database, modules)
  const count = (await entries()).length
  assert.ok(count > 50)
  await pool.query('delete from entry')
  await buildOnce(house.database, modules)
  assert.equal((await entries()).length, 0)
  await rebuildSearch(house.database, modules)
})

test('marks are ranges of the plain text', () => {
  assert.deepEqual(markedText('le \ue000plat\ue001 du \ue000jour\ue001'), { text: 'le plat du jour', marks: [[3, 7], [11, 15]] })
  assert.deepEqual(markedText('\ue001x\ue000'), { text: 'x', marks: [] })
  fc.assert(fc.property(fc.array(fc.tuple(fc.string(), fc.boolean())), (parts) => {
    const clean = parts.map(([text, on]) => [text.replace(/[\ue000\ue001]/g, ''), on] as const)
    const { text, marks } = markedText(clean.map(([part, on]) => (on ? `\ue000${part}\ue001` : part)).join(''))
    assert.equal(text, clean.map(([part]) => part).join(''))
    assert.deepEqual(marks.map(([from, to]) => text.slice(from, to)), clean.filter(([part, on]) => on && part !== '').map(([part]) => part))
  }))
})

test('signs are made plain the same way here and in the database, each by one sign; the passage is shown as it was written', async () => {
  const text = '’‘\u00a0\u202f\u2009«»“”…–—\u2011·•°€→ é œ'
  assert.equal((await house.database.pool.query<{ said: string }>('select said($1)', [text])).rows[0]?.said, saidText(text))
  assert.equal(saidText(text).length, text.length)
  assert.deepEqual(asWritten(markedText('c\'est l\'\ue000heure\ue001 '), 'Oui, c’est l’heure\u00a0!'), { text: 'c’est l’heure\u00a0', marks: [[8, 13]] })
})

test('a question is words, eight at most, whatever is typed', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (q) => {
    const said = saidWords(q)
    assert.ok(said.length <= 8 && said.every((word) => /^[\p{L}\p{N}]+$/u.test(word)), JSON.stringify(said))
  }))
})
