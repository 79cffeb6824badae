import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { wordsOfHtml } from '../html-words.ts'

test('of a page the words stay, block by block', () => {
  for (const [page, words] of [
    ['<p>Le camion<br>part &agrave; 7&nbsp;h.</p><p>Bien &#224; vous</p>', 'Le camion\npart à 7\u00a0h.\n\nBien à vous'], ['<html><head><title>x</title></head><body>a  <b>b</b>\n c</body>', 'a b c'], ['<ul><li>un</li><li>deux</ul>', 'un\n\ndeux'],
    ['<style>p{color:red}</style>a<SCRIPT type="x">alert("<p>")</SCRIPT>b', 'ab'], ['<script>never ends', ''], ['a<!-- <p>non</p> -->b', 'ab'], ['3 < 4 & 5 > 2 &inconnu; &#0; &#xD800;', '3 < 4 & 5 > 2 &inconnu; &#0; &#xD800;'], ['&lt;script&gt;', '<script>'], ['fin <b', 'fin <b'], ['', ''], ['<img src=x onerror=alert(1)>', ''],
  ] as const) assert.equal(wordsOfHtml(page), words, page)
})

test('whatever the page, there are no more words than it had, and they come soon', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom('<', '>', '/', 'p', 'script', '&', ';', '!--', '-->', '"', ' ', '\n', 'é'), maxLength: 60 }), (page) => assert.ok(wordsOfHtml(page).length <= page.length * 2)))
  const began = performance.now()
  for (const piece of ['<', '<p>', '<script>', '<!--', '<a <a', '&', ' ', '\n']) wordsOfHtml(`${piece.repeat(200_000)}>`)
  // A sign alone, as long a page as is read of a message.
  wordsOfHtml(`${'< '.repeat(1_000_000)}>`)
  assert.ok(performance.now() - began < 3_000)
})
