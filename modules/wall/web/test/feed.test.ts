import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { commented, merge, mergeComments, newestId, reacted, threads, within, type Comment, type Post } from '../feed.ts'

const author = { id: 'p', name: 'Nadège', headline: '', external: null }
const post = (id: string, body = id): Post => ({ id, spaceId: 's', kind: 'post', author, body, createdAt: '', editedAt: null, photos: [], files: [], kept: false, follows: true, pinnedAt: null, pinnedBy: null, important: null, poll: null, question: null, reactions: { thanks: 0, useful: 0, seen: 0, bravo: 0 }, mine: [], commentCount: 0, comments: [], hidden: null, version: 1, can: [] })
const comment = (id: string, version = 1): Comment => ({ id, postId: 'a', parentId: null, replyTo: null, author, body: id, createdAt: '', editedAt: null, trashedAt: null, thanks: 0, thanked: false, hidden: null, version, can: [] })
const ids = (items: readonly { id: string }[]): string => items.map(({ id }) => id).join('')

test('whatever arrives, in whatever order: each post once, newest first', () => {
  const some = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e').map((id) => post(id)))
  fc.assert(fc.property(some, some, (known, incoming) => {
    const whole = [...new Set([...known, ...incoming].map(({ id }) => id))].sort().reverse().join('')
    assert.equal(ids(merge(known, incoming)), whole)
  }))
})

test('the later word wins', () => {
  assert.equal(merge([post('a', 'avant')], [post('a', 'après')])[0]?.body, 'après')
  assert.equal(newestId([post('b'), post('a')], [post('c')]), 'c')
  assert.equal(newestId([], []), undefined)
})

test('reactions, given once and taken back once', () => {
  const given = reacted(post('a'), 'thanks', true)
  assert.deepEqual([given.reactions.thanks, given.mine], [1, ['thanks']])
  assert.equal(reacted(given, 'thanks', true), given)
  const back = reacted(given, 'thanks', false)
  assert.deepEqual([back.reactions.thanks, back.mine], [0, []])
})

test('comments: the latest three under the post, each once', () => {
  const full = ['b', 'c', 'd', 'e'].reduce((now, id) => commented(now, comment(id)), post('a'))
  assert.deepEqual([ids(full.comments), full.commentCount], ['cde', 4])
  assert.equal(commented(full, comment('e')), full)
  assert.equal(ids(mergeComments([comment('b'), comment('a')], [comment('b', 2), comment('c')])), 'abc')
  assert.equal(mergeComments([comment('b', 2)], [comment('b', 1)])[0]?.version, 2)
})

test('replies: each comment drawn once, each reply below its own, whatever is missing', () => {
  const reply = (id: string, parentId: string | null): Comment => ({ ...comment(id), parentId })
  const some = fc.uniqueArray(fc.tuple(fc.constantFrom(...'abcdefghij'), fc.option(fc.constantFrom(...'abcdefghij'))), { selector: ([id]) => id })
  fc.assert(fc.property(some, (drawn) => {
    // A reply is later than what it answers, and answers no reply.
    const roots = new Set(drawn.filter(([id, parent]) => parent === null || parent >= id).map(([id]) => id))
    const list = drawn.map(([id, parent]) => reply(id, roots.has(id) ? null : parent)).filter(({ parentId }) => parentId === null || !drawn.some(([id]) => id === parentId) || roots.has(parentId)).sort((a, b) => (a.id < b.id ? -1 : 1))
    const shown = threads(list)
    assert.deepEqual(shown.flatMap(({ comment: top, replies }) => [top, ...replies]).map(({ id }) => id).sort(), list.map(({ id }) => id))
    for (const { comment: top, replies } of shown) for (const below of replies) assert.equal(below.parentId, top.id)
    assert.deepEqual(shown.map(({ comment: top }) => top.id), shown.map(({ comment: top }) => top.id).sort())
  }))
  assert.deepEqual(threads([reply('b', 'a')]).map(({ comment: top }) => top.id), ['b'], 'whose comment is not here stands by itself')
})

test('what is within a wall as far as it is loaded', () => {
  assert.equal(within({ items: [post('c'), post('b')], next: 'x' }, 'a'), false)
  assert.equal(within({ items: [post('c'), post('b')], next: null }, 'a'), true)
})
