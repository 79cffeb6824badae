// A PDF of one page, written by hand: its first line large, the others below it.
const special: Readonly<Record<string, number>> = { '’': 0x92, œ: 0x9c, Œ: 0x8c, '…': 0x85, '–': 0x96 }
const latin = (text: string): Buffer => Buffer.from([...text.replace(/[\\()]/g, '\\$&')].map((sign) => special[sign] ?? (sign.codePointAt(0)! < 256 ? sign.codePointAt(0)! : 0x3f)))

export function pdfOf(lines: readonly string[]): Buffer {
  const drawn = Buffer.concat(lines.flatMap((line, n) => [Buffer.from(`BT /F1 ${n === 0 ? 22 : 12} Tf 60 ${n === 0 ? 760 : 740 - n * 20} Td (`), latin(line), Buffer.from(') Tj ET\n')]))
  const objects = [
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'), Buffer.from('<< /Type /Pages /Kids [3 0 R] /Count 1 >>'),
    Buffer.from('<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>'),
    Buffer.concat([Buffer.from(`<< /Length ${drawn.length} >>\nstream\n`), drawn, Buffer.from('endstream')]),
    Buffer.from('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'),
  ]
  const parts = [Buffer.from('%PDF-1.4\n')]
  const places: number[] = []
  let at = parts[0]!.length
  for (const [n, body] of objects.entries()) {
    const whole = Buffer.concat([Buffer.from(`${n + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')])
    places.push(at)
    at += whole.length
    parts.push(whole)
  }
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  return Buffer.concat([...parts, Buffer.from(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${at}\n%%EOF\n`)])
}
