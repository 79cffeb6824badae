import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { after, before, test } from 'node:test'
import { piecesOf } from '../contents.ts'
import { openReader, Unreadable, type Reader } from '../read.ts'
import { docxOf, mailOf, odpOf, odsOf, odtOf, pdfOf, pptxOf, xlsxOf, zipOf, type Part } from './files.ts'

let reader: Reader
before(async () => { reader = await openReader({ patience: 20_000 }) })
after(() => reader.close())
const read = (bytes: Buffer) => reader.read(Readable.from([bytes]))

const three = ['Réception des denrées', 'Les betteraves & les œufs', 'La chambre froide à 3 °C']
for (const [kind, bytes] of Object.entries({ docx: docxOf(three), pptx: pptxOf(three), odt: odtOf(three), odp: odpOf(three) })) {
  test(`${kind}: page by page, in their order`, async () => assert.deepEqual(await read(bytes), three.map((text, n) => ({ page: n + 1, text }))))
}
test('pdf: page by page', async () => assert.deepEqual(await read(pdfOf(['Reçu le 3', 'Page deux', 'Fin'], { script: 'app.alert(1)' })), ['Reçu le 3', 'Page deux', 'Fin'].map((text, n) => ({ page: n + 1, text }))))
for (const [kind, bytes] of Object.entries({ xlsx: xlsxOf({ Menus: [['Jour', 'Plat'], ['Lundi', 'Hachis']], Prix: [['Pain', 12.5]] }), ods: odsOf({ Menus: [['Jour', 'Plat'], ['Lundi', 'Hachis']], Prix: [['Pain', '12.5']] }) })) {
  test(`${kind}: each sheet under its name`, async () => assert.deepEqual(await read(bytes), [{ page: 1, text: 'Menus\nJour Plat\nLundi Hachis' }, { page: 2, text: 'Prix\nPain 12.5' }]))
}
test('texts in whichever signs they were written', async () => {
  const text = 'Plat;Œufs\nRémoulade;x'
  const latin = Buffer.from(text, 'latin1')
  latin[5] = 0x8c
  for (const [what, bytes] of Object.entries({ utf8: Buffer.from(text), mark: Buffer.from(`\ufeff${text}`), utf16: Buffer.from(`\ufeff${text}`, 'utf16le'), bare16: Buffer.from(text.repeat(20), 'utf16le'), windows: latin })) {
    assert.equal((await read(bytes))?.[0]?.text.slice(0, text.length), text, what)
  }
})
test('a message: subject, people, text without what is never shown, names of what is attached', async () => {
  const [page] = (await read(mailOf('Réunion du 12', 'Les <b>betteraves</b> arrivent', 'Menus.pdf')))!
  assert.equal(page?.text, 'Réunion du 12\nAgnès agnes@example.org\ncolleges@example.org\n\nLes betteraves arrivent\n\nMenus.pdf')
})
test('a page of HTML is its words', async () => assert.deepEqual(await read(Buffer.from('<!DOCTYPE html><html><head><title>x</title></head><body><h1>Été</h1><p>Pain &amp; eau &eacute;t&#233;</p><script>non()</script></body></html>')), [{ page: null, text: 'Été\n\nPain & eau été' }]))
test('what has no text has none', async () => {
  for (const bytes of [Buffer.from([0xff, 0xd8, 0xff, 0, 1, 2, 3, 4]), zipOf([{ name: 'a.txt', data: 'Bonjour' }]), zipOf([{ name: 'dedans.docx', data: docxOf(['caché']) }]), Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0\0', 'latin1')]) assert.equal(await read(bytes), null)
  assert.deepEqual(await read(Buffer.alloc(0)), [])
})

const document = (xml: string): Buffer => zipOf([{ name: 'word/document.xml', data: xml }])
const many = (count: number): Part[] => Array.from({ length: count }, (_, n) => ({ name: `word/${n}.xml`, data: 'x' }))
test('hostile files are refused, within bounds, and the next one is read', async (t) => {
  const bombs: Record<string, Buffer> = {
    'a bomb of 300 MB': document(`<w:document><w:body><w:t>${'a'.repeat(1 << 20).repeat(300)}</w:t></w:body></w:document>`),
    'a bomb that says it is small': zipOf([{ name: 'word/document.xml', data: `<w:t>${'a'.repeat(8 << 20)}</w:t>`, claimed: 100 }]),
    '60,000 entries': zipOf([{ name: 'word/document.xml', data: '<w:t>a</w:t>' }, ...many(60_000)]),
    'an entity that grows': document('<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;&b;">]><w:document><w:t>&c;</w:t></w:document>'),
    'an entity from elsewhere': document('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><w:document><w:t>&b;</w:t></w:document>'),
    'an entity without a type': document('<w:document><w:t>&b;</w:t></w:document>'),
    'half a document': document('<w:document><w:t>a</w:t'),
    'half a zip': docxOf(['entier']).subarray(0, 200),
    'half a PDF': Buffer.from('%PDF-1.4\n1 0 obj\n<< /Type /Catalog'),
    'a locked PDF': pdfOf(['secret'], { locked: true }),
  }
  for (const [what, bytes] of Object.entries(bombs)) {
    const began = performance.now()
    await assert.rejects(read(bytes), Unreadable, what)
    t.diagnostic(`${what}: ${(performance.now() - began).toFixed(0)} ms`)
    assert.ok(performance.now() - began < 20_000, what)
  }
  assert.equal((await read(docxOf(['après'])))?.[0]?.text, 'après')
})
test('macros and links are no text', async () => {
  const bytes = zipOf([{ name: 'word/document.xml', data: '<w:document><w:body><w:p><w:hyperlink><w:r><w:t>ici</w:t></w:r></w:hyperlink><w:r><w:instrText>HYPERLINK "http://x.y"</w:instrText></w:r></w:p></w:body></w:document>' }, { name: 'word/vbaProject.bin', data: Buffer.from('Sub AutoOpen()') }])
  assert.deepEqual(await read(bytes), [{ page: 1, text: 'ici' }])
})
test('a file that takes too long, or too much, ends its reader and no more', async () => {
  const slow = await openReader({ patience: 40 })
  await assert.rejects(slow.read(Readable.from([docxOf(['trop tard'])])), (error) => error instanceof Unreadable && error.ended)
  await slow.close()
  const small = await openReader({ mostHeld: 20 << 20 })
  await assert.rejects(small.read(Readable.from([Buffer.from('mot '.repeat(8_000_000))])), (error) => error instanceof Unreadable && error.ended)
  await small.close()
})
test('no more than two million characters, cut into pieces that never cross a page', async () => {
  const pages = (await read(Buffer.from('betterave '.repeat(400_000))))!
  assert.equal(pages.reduce((sum, { text }) => sum + text.length, 0) <= 2_000_000, true)
  const pieces = piecesOf([{ page: 1, text: 'mot '.repeat(2_000) }, { page: 2, text: 'x'.repeat(4_500) }])
  assert.ok(pieces.every(({ text }) => text.length > 0 && text.length <= 2_000))
  assert.equal(pieces.map(({ text }) => text).join(' ').replace(/ /g, '').length, 6_000 + 4_500)
  assert.deepEqual([...new Set(pieces.map(({ page }) => page))], [1, 2])
})
