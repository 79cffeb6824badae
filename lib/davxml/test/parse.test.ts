import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { dice } from '#test/cast/dice.ts'
import { child, elements, Malformed, parse, type Element } from '../parse.ts'
import { answer, escape, inside, pieces, whole } from '../write.ts'

const read = (text: string): Element => parse(Buffer.from(text))

test('what clients send is read, with its namespaces', () => {
  const asked = read('<?xml version="1.0" encoding="utf-8" ?>\r\n<D:propfind xmlns:D="DAV:"><!-- a - b --><D:prop><D:getetag/><x xmlns="http://a/">1&lt;2 &#233;<![CDATA[<z>]]></x></D:prop></D:propfind>\n')
  const [etag, own] = elements(child(asked, 'prop')!)
  assert.deepEqual([asked.space, asked.name, etag!.name, own!.space, own!.name, own!.children], ['DAV:', 'propfind', 'getetag', 'http://a/', 'x', ['1<2 é', '<z>']])
})

test('hostile or broken, it is refused', () => {
  const deep = (n: number) => `${'<a>'.repeat(n)}${'</a>'.repeat(n)}`
  assert.equal(read(deep(40)).name, 'a')
  for (const text of [
    '', 'x', '<a>', '<a></b>', '<a/><b/>', '<a/>x', '<a b=1/>', '<a b="1" b="2"/>', '<p:a/>', '<a xmlns:p=""/>', '<a xmlns:xml="DAV:"/>', '<a>&nbsp;</a>', '<a>& </a>', '<a>&#0;</a>', '<a>&#x110000;</a>', '<a>\u0001</a>', '<a>]]></a>', '<a', '<a b="<"/>', '<a><?php x?></a>',
    '<!DOCTYPE a><a/>', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>', '<?xml version="1.0" encoding="utf-16"?><a/>', '<?xml-stylesheet href="x"?><a/>', '<a><!-- -- --></a>', deep(41), `<a>${'<b/>'.repeat(2_000)}</a>`,
  ]) assert.throws(() => read(text), Malformed, text.slice(0, 60))
  assert.throws(() => parse(Buffer.from([0x3c, 0x61, 0x2f, 0x3e, 0xff])), Malformed)
})

test('a megabyte of hardly anything takes no time to refuse', () => {
  for (const text of [`<a ${'b '.repeat(500_000)}`, `<${'a'.repeat(1_000_000)}`, `<a>${'&'.repeat(1_000_000)}`, `<!--${'-'.repeat(1_000_000)}`, `<a ${'x="y" '.repeat(150_000)}`]) {
    const began = performance.now()
    assert.throws(() => read(text), Malformed)
    assert.ok(performance.now() - began < 1_000, text.slice(0, 10))
  }
})

const sign = fc.constantFrom('a', 'é', '<', '>', '&', '"', "'", ']', '\n', '\t', '😀', ' ', '\r')
const texts = fc.array(sign, { maxLength: 12 }).map((all) => all.join(''))
const spaces = fc.constantFrom('', 'DAV:', 'http://a/?b&c="d"', 'urn:x')
const trees: fc.Arbitrary<Element> = fc.letrec<{ tree: Element }>((tie) => ({
  tree: fc.record({
    space: spaces, name: fc.constantFrom('a', 'Bé', '_c-1'), lang: fc.constant(null),
    attributes: fc.uniqueArray(fc.record({ space: fc.constantFrom('', 'urn:x', 'http://a/'), name: fc.constantFrom('k', 'l'), value: texts }, { noNullPrototype: true }), { selector: ({ space, name }) => `${space} ${name}`, maxLength: 3 }),
    children: fc.array(fc.oneof({ depthSize: 'small' }, texts, tie('tree')), { maxLength: 4 }),
  }, { noNullPrototype: true }),
})).tree
/** Neighbouring texts are one text. */
const joined = (element: Element): Element => ({ ...element, children: element.children.reduce<Element['children']>((all, one) => {
  if (typeof one !== 'string') return [...all, joined(one)]
  const last = all.at(-1)
  return one === '' ? all : typeof last === 'string' ? [...all.slice(0, -1), last + one] : [...all, one]
}, []) })

test('what is kept of a property is what was sent, wherever it is put', (t) => {
  fc.assert(fc.property(trees, (tree) => {
    assert.deepEqual(joined(read(answer('prop', whole(tree))).children[0] as Element), joined(tree))
    assert.deepEqual(joined(read(`<a>${inside(tree)}</a>`)).children, joined(tree).children)
  }), { seed: dice(t) })
})

test('a text stays a text, and a long answer comes in pieces that are one document', () => {
  assert.deepEqual(read(`<a>${escape('<b>&"\u0000\ud800')}</a>`).children, ['<b>&"\ufffd'])
  const sent = [...pieces('multistatus', Array.from({ length: 20_000 }, (_, n) => `<D:href>${n}</D:href>`))]
  assert.ok(sent.length > 3 && sent.every((piece) => piece.length < 66_000))
  assert.ok(sent.join('').endsWith('<D:href>19999</D:href></D:multistatus>'))
})
