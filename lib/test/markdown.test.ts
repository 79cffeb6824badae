import assert from 'node:assert/strict'
import { test } from 'node:test'
import { domainToUnicode } from 'node:url'
import fc from 'fast-check'
import { inline, safeHref, type Inline } from '../markdown/inline.ts'
import { parse, plain, type Block } from '../markdown/parse.ts'

const text = (t: string): Inline => ({ type: 'text', text: t })
const link = (href: string, label = href): Inline => ({ type: 'link', href, children: [text(label)] })

test('inside a line', () => {
  const table: [string, Inline[]][] = [
    ['bonjour', [text('bonjour')]],
    ['plateau **vert** du jour', [text('plateau '), { type: 'strong', children: [text('vert')] }, text(' du jour')]],
    ['*important*', [{ type: 'emphasis', children: [text('important')] }]],
    ['**très *fort* ici**', [{ type: 'strong', children: [text('très '), { type: 'emphasis', children: [text('fort')] }, text(' ici')] }]],
    ['2 * 3 * 4', [text('2 * 3 * 4')]],
    ['un_nom_de_fichier', [text('un_nom_de_fichier')]],
    ['`code **brut**`', [{ type: 'code', text: 'code **brut**' }]],
    ['voir https://exemple.fr/a?b=1.', [text('voir '), link('https://exemple.fr/a?b=1'), text('.')]],
    ['(https://exemple.fr/)', [text('('), link('https://exemple.fr/'), text(')')]],
    ['[le guide](https://exemple.fr/guide)', [link('https://exemple.fr/guide', 'le guide')]],
    ['[écrire](mailto:a@exemple.fr)', [link('mailto:a@exemple.fr', 'écrire')]],
    ['[piège](javascript:alert(1))', [text('[piège](javascript:alert(1))')]],
    ['[piège](data:text/html,x)', [text('[piège](data:text/html,x)')]],
    ['merci @[Nadège Hoarau](person:0198c0de-0000-7000-8000-000000000001), à jeudi', [text('merci '), { type: 'mention', person: '0198c0de-0000-7000-8000-000000000001', text: '@Nadège Hoarau' }, text(', à jeudi')]],
    ['@[x](person:javascript)', [text('@[x](person:javascript)')]],
    ['<b>gras</b>', [text('<b>gras</b>')]],
    ['une\ndeux', [text('une'), { type: 'break' }, text('deux')]],
    ['**', [text('**')]],
  ]
  for (const [source, nodes] of table) assert.deepEqual(inline(source), nodes, source)
})

test('blocks', () => {
  const table: [string, Block[]][] = [
    ['', []],
    ['un\n\ndeux', [{ type: 'paragraph', children: [text('un')] }, { type: 'paragraph', children: [text('deux')] }]],
    ['- a\n- b', [{ type: 'list', ordered: false, start: 1, items: [[text('a')], [text('b')]] }]],
    ['3. a\n4. b', [{ type: 'list', ordered: true, start: 3, items: [[text('a')], [text('b')]] }]],
    ['Liste :\n- a', [{ type: 'paragraph', children: [text('Liste :')] }, { type: 'list', ordered: false, start: 1, items: [[text('a')]] }]],
    ['> cité\n> encore\nsuite', [{ type: 'quote', children: [{ type: 'paragraph', children: [text('cité'), { type: 'break' }, text('encore')] }] }, { type: 'paragraph', children: [text('suite')] }]],
    ['RD 31 - PR 12+350', [{ type: 'paragraph', children: [text('RD 31 - PR 12+350')] }]],
  ]
  for (const [source, blocks] of table) assert.deepEqual(parse(source), blocks, source)
})

test('a preview keeps the words', () => {
  assert.equal(plain('Les **étiquettes** :\n- vert\n- [rouge](https://exemple.fr/)\n\n> oui'), 'Les étiquettes : vert rouge oui')
})

test('links go to the web or to a mailbox, never elsewhere', () => {
  for (const bad of ['javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'java\nscript:alert(1)', ' javascript:x', 'data:text/html,x', 'vbscript:x', 'file:///etc/passwd', '//exemple.fr', '/compte', 'blob:x']) assert.equal(safeHref(bad), null, bad)
  assert.equal(safeHref('https://exemple.fr'), 'https://exemple.fr/')
  const post = '/espaces/019ac000-0000-7000-8000-000000000001/publications/019ac000-0000-7000-8000-000000000002'
  assert.equal(safeHref(post), post)
  for (const bad of [`/${post}`, `${post}?x=//exemple.fr`, `${post}/..`, post.toUpperCase(), `https:${post}:x`.slice(6)]) assert.equal(safeHref(bad), null, bad)
})

const marks = fc.constantFrom('*', '**', '_', '`', '[', ']', '(', ')', '](', '> ', '- ', '1. ', '\n', '\n\n', ' ', 'mot', 'été', 'https://exemple.fr', 'javascript:alert(1)', '<script>', '\u202E', '😀', '\0')
const source = fc.oneof(fc.string({ unit: 'binary' }), fc.array(marks, { maxLength: 60 }).map((parts) => parts.join('')))

function* links(nodes: readonly Inline[]): Generator<string> {
  for (const node of nodes) {
    if (node.type === 'link') yield node.href
    if ('children' in node) yield* links(node.children)
  }
}
const inlinesOf = (blocks: readonly Block[]): Inline[] => blocks.flatMap((b) => b.type === 'quote' ? inlinesOf(b.children) : b.type === 'list' ? b.items.flat() : b.children)

test('whatever is written: no throw, no dangerous link', () => {
  fc.assert(fc.property(source, (written) => {
    for (const href of links(inlinesOf(parse(written)))) assert.match(href, /^(https?:|mailto:)/)
  }), { numRuns: 2_000 })
})

test('whatever is written: every word is still there', () => {
  const words = (t: string): string => [...t.matchAll(/mot|été|alert|😀/gu)].map(([word]) => word).join(' ')
  // An address says « 😀.fr » as « xn--h28h.fr », and « été » in percents.
  const spelt = (href: string): string => `${domainToUnicode(new URL(href).hostname)} ${decodeURIComponent(href)}`
  const kept = (nodes: readonly Inline[]): string => nodes.map((n) => n.type === 'break' ? '\n' : n.type === 'link' ? `${kept(n.children)} ${spelt(n.href)}` : 'children' in n ? kept(n.children) : n.text).join('')
  fc.assert(fc.property(fc.array(marks, { maxLength: 60 }).map((parts) => parts.join('')), (written) => {
    const seen = words(kept(inlinesOf(parse(written))))
    for (const word of new Set(words(written).split(' '))) assert.ok(seen.split(' ').filter((w) => w === word).length >= words(written).split(' ').filter((w) => w === word).length, word)
  }), { numRuns: 2_000, examples: [['[*](https://exemple.fr😀)']] })
})

test('a hostile text takes no longer than a long one', () => {
  for (const hostile of ['*'.repeat(20_000), '[('.repeat(10_000), '**a'.repeat(7_000), '> '.repeat(10_000), '`'.repeat(20_000), '_a '.repeat(7_000), 'https://'.repeat(2_500)]) {
    const from = performance.now()
    parse(hostile)
    assert.ok(performance.now() - from < 1_000, `${hostile.slice(0, 6)}… took ${performance.now() - from} ms`)
  }
})
