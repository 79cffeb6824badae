import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { html } from '../html.ts'

test('values are escaped, pieces of html are not', () => {
  const name = '<script>alert("x")</script> & l’\'autre'
  assert.equal(html`<p title="${name}">${name}</p>`.toString(), '<p title="&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; l’&#39;autre">&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; l’&#39;autre</p>')
  assert.equal(html`<ul>${[1, 2].map((n) => html`<li>${n}</li>`)}</ul>`.toString(), '<ul><li>1</li><li>2</li></ul>')
  assert.equal(html`<p>${null}${undefined}${false}${0}</p>`.toString(), '<p>0</p>')
})

test('no text leaves its place', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
    const made = html`<i title="${text}">${text}</i>`.toString()
    assert.equal(made.match(/</g)?.length, 2)
    assert.equal(made.match(/"/g)?.length, 2)
  }))
})
