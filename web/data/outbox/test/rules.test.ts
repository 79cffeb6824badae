import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Problem } from '#web/data/problem.ts'
import { filled, fileOf, withoutFile, type Item } from '../item.ts'
import { afterFailure, follow, isPassing, nextDue, pause, questionOf, ready, stateOf } from '../rules.ts'

const item = (part: Partial<Item>): Item => ({
  seq: 1, key: 'k', kind: 'post', lane: 'a', letter: { address: 'POST /x', input: {} }, text: '', title: '', place: '/', pieces: [], at: 0, due: 0, tries: 0, revision: 0, refusal: null, ...part,
})
const refused = (status: number, code = `http.${status}`) => ({ status, code, sentence: null, fields: [] })

test('of each lane the first that is not stopped leaves, when its time has come', () => {
  const items = [item({ seq: 1, lane: 'a', due: 50 }), item({ seq: 2, lane: 'a' }), item({ seq: 3, lane: 'b', refusal: refused(422) }), item({ seq: 4, lane: 'b' })]
  assert.deepEqual(ready(items, 10).map(({ seq }) => seq), [4], 'the second of a lane does not pass the first that waits')
  assert.deepEqual(ready(items, 50).map(({ seq }) => seq), [1, 4])
  assert.equal(nextDue(items), 0)
  assert.equal(nextDue([item({ refusal: refused(403) })]), null)
  assert.deepEqual(ready([item({ seq: 1, refusal: refused(401) }), item({ seq: 2 })], 10), [], 'nothing passes what waits for its author to sign in')
})

test('whatever goes wrong, each lane leaves in its order', () => fc.assert(fc.property(fc.array(fc.record({ lane: fc.constantFrom('a', 'b', 'c'), failures: fc.nat(3) }), { maxLength: 12 }), fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (written, chances) => {
  let items = written.map(({ lane }, i) => item({ seq: i, lane }))
  const left: Item[] = []
  const failures = written.map((one) => one.failures)
  for (let now = 0; items.length; now = Math.max(now + 1, nextDue(items) ?? 0)) for (const one of ready(items, now)) {
    const fails = failures[one.seq]! > 0
    if (fails) failures[one.seq]!--
    else left.push(one)
    items = fails ? items.map((other) => (other.seq === one.seq ? afterFailure(one, new Problem({ status: 0, code: 'network' }), now, chances.next().value) : other)) : items.filter((other) => other.seq !== one.seq)
  }
  for (const lane of ['a', 'b', 'c']) assert.deepEqual(left.filter((one) => one.lane === lane).map(({ seq }) => seq), written.flatMap((one, i) => (one.lane === lane ? [i] : [])))
})))

test('a cut and a tired server are tried again, later and later; an answer stops', () => {
  for (const [status, code, passing] of [[0, 'network', true], [503, 'server.unavailable', true], [429, 'request.too_many', true], [401, 'session.missing', false], [404, 'not_found', false], [422, 'post.empty', false]] as const) {
    assert.equal(isPassing({ status, code }), passing, code)
    const after = afterFailure(item({}), new Problem({ status, code }), 1_000, 0.5)
    assert.equal(after.refusal === null, passing)
    assert.equal(after.due, passing ? 1_500 : 0)
  }
  const pauses = Array.from({ length: 12 }, (_, i) => pause(i + 1, 0.5))
  assert.deepEqual(pauses.slice(0, 4), [500, 1_000, 2_000, 4_000])
  assert.equal(pauses.at(-1), 60_000)
})

test('files that the server swept leave again under another key; not for ever', () => {
  const swept = new Problem({ status: 422, code: 'file.not_found' })
  let now = item({ pieces: [{ key: 'f', round: 0, name: 'a', photo: true, fileId: '1', refusal: null }] })
  now = afterFailure(now, swept, 5, 0)
  assert.deepEqual([now.refusal, now.pieces], [null, [{ key: 'f', round: 1, name: 'a', photo: true, fileId: null, refusal: null }]])
  now = afterFailure({ ...now, pieces: now.pieces.map((piece) => ({ ...piece, fileId: '2' })) }, swept, 5, 0)
  assert.equal(now.refusal?.code, 'file.not_found')
})

test('what the author is asked', () => {
  for (const [status, code, question] of [[401, 'session.missing', 'sign-in'], [403, 'space.not_allowed', 'copy'], [404, 'post.not_found', 'copy'], [409, 'x', 'choose'], [412, 'x', 'choose'], [422, 'idempotency.key_reused', 'choose'], [422, 'post.empty', 'change'], [413, 'file.too_large', 'change'], [0, 'outbox.held', 'change']] as const) assert.equal(questionOf({ ...refused(status, code) }), question, code)
})

test('a thing behind one that waits, waits', () => {
  const [first, second, other] = [item({ seq: 1, tries: 2 }), item({ seq: 2 }), item({ seq: 3, lane: 'b' })]
  const items = [first, second, other]
  assert.deepEqual(items.map((one) => stateOf(one, items, true)), ['waiting', 'waiting', 'sending'])
  assert.equal(stateOf(other, items, false), 'waiting')
  assert.equal(stateOf(item({ refusal: refused(403) }), items, true), 'stopped')
})

test('a second change of one text goes on from the first', () => {
  const change = (version: number, id = 'p') => ({ address: 'PATCH /posts/:id', input: { params: { id }, ifMatch: version } })
  assert.equal(follow(item({ letter: change(1) }), change(1), 2).letter.input.ifMatch, 2)
  assert.equal(follow(item({ letter: change(1, 'q') }), change(1), 2).letter.input.ifMatch, 1)
  assert.equal(follow(item({ letter: change(3) }), change(1), 2).letter.input.ifMatch, 3, 'one that is based on something else is asked about')
})

test('ids of files take their places; a file that is taken away leaves no trace', () => {
  const [a, b] = [{ key: 'a', round: 0, name: '', photo: true, fileId: 'id-a', refusal: null }, { key: 'b', round: 0, name: '', photo: true, fileId: 'id-b', refusal: null }]
  const body = { body: 'outbox: said', photos: [{ fileId: fileOf(a), alt: 'x' }, { fileId: fileOf(b) }], files: [fileOf(b)] }
  assert.deepEqual(filled(body, [a, b]), { body: 'outbox: said', photos: [{ fileId: 'id-a', alt: 'x' }, { fileId: 'id-b' }], files: ['id-b'] })
  assert.deepEqual(withoutFile(body, 'b'), { body: 'outbox: said', photos: [{ fileId: fileOf(a), alt: 'x' }], files: [] })
})
