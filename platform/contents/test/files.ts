// Small files of each kind, made as their programs make them: a ZIP of XML, a PDF of a few lines.
import { crc32, deflateRawSync } from 'node:zlib'

export type Part = { name: string, data: Buffer | string, /** What the ZIP says that it unfolds to, when that is not true. */ claimed?: number }

/** A ZIP of these parts, each packed. */
export function zipOf(parts: readonly Part[]): Buffer {
  const [bodies, heads]: Buffer[][] = [[], []]
  let at = 0
  for (const { name, data, claimed } of parts) {
    const [raw, file] = [Buffer.from(data), Buffer.from(name)]
    const packed = deflateRawSync(raw, { level: 9 })
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(0x800, 2)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(crc32(raw), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(claimed ?? raw.length, 18)
    common.writeUInt16LE(file.length, 22)
    const body = Buffer.concat([Buffer.from('PK\x03\x04'), common, file, packed])
    bodies!.push(body)
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(at, 10)
    heads!.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), common, rest, file]))
    at += body.length
  }
  const directory = Buffer.concat(heads!)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(Math.min(parts.length, 0xffff), 4)
  end.writeUInt16LE(Math.min(parts.length, 0xffff), 6)
  end.writeUInt32LE(directory.length, 8)
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...bodies!, directory, Buffer.from('PK\x05\x06'), end])
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
const types = { name: '[Content_Types].xml', data: `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>` }
const rels = (name: string, targets: readonly string[]): Part => ({ name, data: `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets.map((target, n) => `<Relationship Id="rId${n + 1}" Type="x" Target="${target}"/>`).join('')}</Relationships>` })

/** A Word file, page by page: the first break was made by somebody, those after it by the program. */
export const docxOf = (pages: readonly string[]): Buffer => zipOf([types, { name: 'word/document.xml', data: `${head}<w:document xmlns:w="w"><w:body>${pages.map((text, n) =>
  `<w:p><w:r>${n === 0 ? '' : n === 1 ? '<w:br w:type="page"/></w:r></w:p><w:p><w:r><w:lastRenderedPageBreak/>' : '<w:lastRenderedPageBreak/>'}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`).join('')}</w:body></w:document>` }])

/** An Excel file: each sheet by its name and rows. Texts are shared, as the program does. */
export function xlsxOf(sheets: Readonly<Record<string, readonly (readonly (string | number)[])[]>>): Buffer {
  const shared: string[] = []
  const cell = (value: string | number): string => (typeof value === 'number' ? `<c><v>${value}</v></c>` : `<c t="s"><v>${shared.push(value) - 1}</v></c>`)
  const names = Object.keys(sheets)
  const parts = names.map((name, n) => ({ name: `xl/worksheets/sheet${n + 1}.xml`, data: `${head}<worksheet><sheetData>${sheets[name]!.map((row) => `<row>${row.map(cell).join('')}</row>`).join('')}</sheetData></worksheet>` }))
  return zipOf([types, { name: 'xl/workbook.xml', data: `${head}<workbook xmlns:r="r"><sheets>${names.map((name, n) => `<sheet name="${escaped(name)}" sheetId="${n + 1}" r:id="rId${n + 1}"/>`).join('')}</sheets></workbook>` },
    rels('xl/_rels/workbook.xml.rels', names.map((_, n) => `worksheets/sheet${n + 1}.xml`)), { name: 'xl/sharedStrings.xml', data: `${head}<sst>${shared.map((text) => `<si><t>${escaped(text)}</t></si>`).join('')}</sst>` }, ...parts])
}

/** A PowerPoint file whose slides are numbered backwards, so that their order is the one that it says. */
export function pptxOf(slides: readonly string[]): Buffer {
  const path = (n: number): string => `slides/slide${slides.length - n}.xml`
  return zipOf([types, { name: 'ppt/presentation.xml', data: `${head}<p:presentation xmlns:p="p" xmlns:r="r"><p:sldIdLst>${slides.map((_, n) => `<p:sldId id="${256 + n}" r:id="rId${n + 1}"/>`).join('')}</p:sldIdLst></p:presentation>` },
    rels('ppt/_rels/presentation.xml.rels', slides.map((_, n) => path(n))), ...slides.map((text, n) => ({ name: `ppt/${path(n)}`, data: `${head}<p:sld xmlns:p="p" xmlns:a="a"><p:txBody><a:p><a:r><a:t>${escaped(text)}</a:t></a:r></a:p></p:txBody></p:sld>` }))])
}

const openDocument = (kind: string, body: string): Buffer => zipOf([{ name: 'mimetype', data: `application/vnd.oasis.opendocument.${kind}` },
  { name: 'content.xml', data: `${head}<office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="b" xmlns:draw="d"><office:automatic-styles/><office:body>${body}</office:body></office:document-content>` }])
export const odtOf = (pages: readonly string[]): Buffer => openDocument('text', `<office:text>${pages.map((text, n) => `<text:p>${n === 0 ? '' : '<text:soft-page-break/>'}${escaped(text)}</text:p>`).join('')}</office:text>`)
export const odsOf = (sheets: Readonly<Record<string, readonly (readonly string[])[]>>): Buffer => openDocument('spreadsheet', `<office:spreadsheet>${Object.entries(sheets).map(([name, rows]) =>
  `<table:table table:name="${escaped(name)}">${rows.map((row) => `<table:table-row>${row.map((cell) => `<table:table-cell><text:p>${escaped(cell)}</text:p></table:table-cell>`).join('')}<table:table-cell table:number-columns-repeated="16384"/></table:table-row>`).join('')}</table:table>`).join('')}</office:spreadsheet>`)
export const odpOf = (slides: readonly string[]): Buffer => openDocument('presentation', `<office:presentation>${slides.map((text) => `<draw:page><draw:frame><draw:text-box><text:p>${escaped(text)}</text:p></draw:text-box></draw:frame></draw:page>`).join('')}</office:presentation>`)

/** A PDF with a page for each text; `pages`: how many it claims to have; `locked`: it asks for a password. */
export function pdfOf(texts: readonly string[], { locked = false, script = '' } = {}): Buffer {
  const objects: string[] = [`<< /Type /Catalog /Pages 2 0 R${script === '' ? '' : ` /OpenAction << /S /JavaScript /JS (${script}) >>`} >>`, `<< /Type /Pages /Kids [${texts.map((_, n) => `${4 + 2 * n} 0 R`).join(' ')}] /Count ${texts.length} >>`, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>']
  for (const [n, text] of texts.entries()) {
    const drawn = `BT /F1 12 Tf 60 740 Td (${text.replace(/[\\()]/g, '\\$&')}) Tj ET`
    objects.push(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${5 + 2 * n} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`, `<< /Length ${Buffer.byteLength(drawn, 'latin1')} >>\nstream\n${drawn}\nendstream`)
  }
  if (locked) objects.push(`<< /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >>`)
  let body = '%PDF-1.4\n'
  const places = objects.map((object, n) => {
    const at = body.length
    body += `${n + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  return Buffer.from(`${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R${locked ? ` /Encrypt ${objects.length} 0 R /ID [<${'01'.repeat(16)}> <${'01'.repeat(16)}>]` : ''} >>\nstartxref\n${body.length}\n%%EOF\n`, 'latin1')
}

export const mailOf = (subject: string, text: string, attachment: string): Buffer => Buffer.from(['From: =?utf-8?q?Agn=C3=A8s?= <agnes@example.org>', 'To: colleges@example.org', `Subject: =?utf-8?b?${Buffer.from(subject).toString('base64')}?=`, 'MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary="x"', '',
  '--x', 'Content-Type: text/html; charset=utf-8', 'Content-Transfer-Encoding: base64', '', Buffer.from(`<html><head><style>p { color: red }</style></head><body><p>${text}</p><script>alert("jamais")</script></body></html>`).toString('base64'),
  '--x', 'Content-Type: application/pdf', `Content-Disposition: attachment; filename="${attachment}"`, 'Content-Transfer-Encoding: base64', '', Buffer.from('%PDF-').toString('base64'), '--x--', ''].join('\r\n'))
