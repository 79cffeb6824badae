import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fulfilled, listed, parseIf, tokensOf } from '../conditions.ts'

const state = { tokens: ['opaquelocktoken:a'], etag: '"1"' }
const holds = (header: string, other = { tokens: [] as string[], etag: null as string | null }): boolean | null => {
  const lists = parseIf(header)
  return lists && fulfilled(lists, (about) => (about === null || about === '/dav/here' ? state : other))
}

test('the header If of RFC 4918: one list must hold whole', () => {
  for (const [header, answer] of [
    ['(<opaquelocktoken:a>)', true], ['(<opaquelocktoken:b>)', false], ['(["1"])', true], ['(["2"])', false], ['(<opaquelocktoken:a> ["1"])', true], ['(<opaquelocktoken:a> ["2"])', false],
    ['(<opaquelocktoken:b>) (Not <DAV:no-lock>)', true], ['(Not <opaquelocktoken:a>)', false], ['(not["2"])', true], ['(["2"]) (["1"])', true],
    ['</dav/here> (<opaquelocktoken:a>)', true], ['</dav/there> (<opaquelocktoken:a>)', false], ['</dav/there> (Not <opaquelocktoken:a>)', true], ['</dav/there> (["1"]) </dav/here> (["1"])', true], [' (["1"]) ', true],
    // A weak one is never the same state; nothing there has none.
    ['([W/"1"])', false], ['</dav/there> (["1"])', false],
  ] as const) assert.equal(holds(header), answer, header)
  for (const broken of ['', '()', '(', '<x>', '(<a', '(["1]")', 'x', '(<a>) x', '(<a>) </b> (<c>)', '</b> </c> (<d>) x', `(${'<a> '.repeat(101)})`]) assert.equal(parseIf(broken), null, broken)
  assert.deepEqual(tokensOf(parseIf('</x> (<a> ["1"]) (Not <b>)')!), ['a', 'b'])
})

test('If-Match and If-None-Match', () => {
  for (const [header, etag, weak, answer] of [['"1"', '"1"', false, true], ['"2", "1"', '"1"', false, true], ['"2"', '"1"', false, false], ['*', '"1"', false, true], ['*', null, false, false], ['"1"', null, false, false], ['W/"1"', '"1"', false, false], ['W/"1"', '"1"', true, true]] as const) assert.equal(listed(header, etag, weak), answer, header)
})
