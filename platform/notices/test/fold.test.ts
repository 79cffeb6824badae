import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { byWeight, fold, type Folded, type Happened } from '../fold.ts'
import { sayNews } from '../words.ts'
import { kindsOf, plural, times, type NoticeKind } from '../kinds.ts'

const at = (minute: number): Date => new Date(Date.UTC(2026, 10, 23, 9, minute))
const one = (kind: string, level: Happened['level'], by: string | null, minute = 0, away = false): Happened => ({ kind, level, by, at: at(minute), away })
const read = (line: Folded | null): Folded => ({ ...line!, readAt: at(59) })

test('one line, whatever happens; people count once', () => {
  const line = fold(null, [one('comment', 2, 'a', 1), one('reaction', 4, 'b', 2), one('comment', 2, 'a', 3), one('comment', 2, 'c', 4)])!
  assert.deepEqual(line, { level: 2, at: at(4), readAt: null, news: {
    comment: { level: 2, times: 3, people: 2, last: ['c', 'a'], at: at(4).toISOString() }, reaction: { level: 4, times: 1, people: 1, last: ['b'], at: at(2).toISOString() } } })
})

test('a read line wakes with news and starts anew; a reaction wakes nobody and is counted', () => {
  const before = read(fold(null, [one('comment', 2, 'a'), one('comment', 2, 'b')]))
  const woken = fold(before, [one('comment', 2, 'c', 5)])!
  assert.deepEqual([woken.readAt, woken.news.comment!.people, woken.at], [null, 1, at(5)])
  const asleep = fold(before, [one('reaction', 4, 'c', 5)])!
  assert.deepEqual([asleep.readAt, asleep.at, asleep.news.comment!.people, asleep.news.reaction!.people], [at(59), at(0), 2, 1])
})

test('what is taken back leaves the line, and the line goes with its last news', () => {
  const line = fold(null, [one('reaction', 4, 'a'), one('comment', 2, 'b')])
  const left = fold(line, [one('reaction', 4, 'a', 1, true)])
  assert.deepEqual(Object.keys(left!.news), ['comment'])
  assert.equal(fold(left, [one('comment', 2, 'b', 1, true)]), null)
  assert.equal(fold(line, [one('comment', 2, 'nobody', 1, true)]), line)
  assert.equal(fold(null, [one('comment', 2, 'b', 1, true)]), null)
})

const kinds = { comment: 2, reply: 3, reaction: 4 } as const
const anything = fc.array(fc.record({ kind: fc.constantFrom(...(Object.keys(kinds) as (keyof typeof kinds)[])), by: fc.option(fc.constantFrom('a', 'b', 'c', 'd')), minute: fc.nat(30), away: fc.boolean() })
  .map(({ kind, by, minute, away }) => one(kind, kinds[kind], by, minute, away)), { maxLength: 40 })

test('however it is cut into batches, the line is the same; it is small and counts what is there', () => {
  fc.assert(fc.property(anything, fc.nat(40), (all, cut) => {
    const whole = fold(null, all)
    assert.deepEqual(fold(fold(null, all.slice(0, cut)), all.slice(cut)), whole)
    if (whole === null) return
    for (const heard of Object.values(whole.news)) assert.ok(heard.people === heard.last.length && new Set(heard.last).size === heard.people && heard.times >= heard.people && heard.times > 0)
    assert.equal(whole.level, Math.min(...byWeight(whole.news).map(([, heard]) => heard.level)))
  }))
})

test('in words: names, numbers, agreement', () => {
  const words = { said: plural('a commenté', 'ont commenté'), counted: times('commentaire', 'commentaires'), why: 'Parce que.' }
  const kind: NoticeKind = { on: [], level: 2, noun: 'post', permission: null, tell: () => [], fr: words, en: { ...words, said: () => 'commented' } }
  const named = new Map([['comment', kind], ['reaction', { ...kind, fr: { ...words, counted: times('réaction', 'réactions') } }]])
  const names = new Map([['a', 'Nadège'], ['b', 'Thomas'], ['c', 'Inès']])
  const say = (news: Happened[], locale: 'fr' | 'en' = 'fr') => sayNews(fold(null, news)!.news, named, (id) => names.get(id) ?? null, locale)
  const some = (...people: (string | null)[]) => people.map((by) => one('comment', 2, by))
  assert.deepEqual(say(some('a')), { who: 'Nadège', said: 'a commenté', more: [], why: 'Parce que.', firstId: 'a' })
  for (const [people, who, said] of [[['a', 'b'], 'Thomas et Nadège', 'ont commenté'], [['b', 'c', 'a'], 'Nadège et 2 autres', 'ont commenté'], [['x', 'a'], 'Nadège et une autre personne', 'ont commenté'], [[null], '', 'a commenté']] as const) {
    const found = say(some(...people))!
    assert.deepEqual([found.who, found.said], [who, said])
  }
  assert.equal(say(some('b', 'c', 'a'), 'en')!.who, 'Nadège and 2 others')
  assert.deepEqual(say([...some('a'), one('reaction', 4, 'b'), one('reaction', 4, 'c')])!.more, ['2 réactions'])
  assert.equal(say([one('unknown', 2, 'a')]), null)
})

test('one fact ends lines of several nouns, whichever modules say so', () => {
  const { gone } = kindsOf([{ name: 'wall', notices: { kinds: {}, gone: { 'post.trashed': 'post' } } }, { name: 'tasks', notices: { kinds: {}, gone: { 'post.trashed': 'task', 'task.closed': 'task' } } }])
  assert.deepEqual([...gone], [['post.trashed', ['post', 'task']], ['task.closed', ['task']]])
})
