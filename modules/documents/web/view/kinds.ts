// How a file is shown, by what its first bytes said and, where they say nothing, by the end of its name. Pure.
import type { Line } from '../order.ts'

export type Shape = 'picture' | 'pdf' | 'office' | 'sound' | 'film' | 'text' | 'markdown' | 'table' | 'mail' | 'none'

/** Read as they are written; nothing of them is run. */
const texts = new Set(['txt', 'log', 'html', 'htm', 'svg', 'xml', 'json', 'yml', 'yaml', 'ini', 'conf', 'css', 'js', 'ts', 'py', 'sh', 'sql', 'ics', 'vcf', 'srt', 'tex'])
const written: Readonly<Record<string, Shape>> = { md: 'markdown', csv: 'table', tsv: 'table', eml: 'mail' }

export function shapeOf({ name, mime, type, pictured }: Pick<Line, 'name' | 'mime' | 'type' | 'pictured'>): Shape {
  if (mime.startsWith('image/')) return pictured ? 'picture' : 'none'
  if (mime === 'application/pdf') return 'pdf'
  if (mime.startsWith('audio/')) return 'sound'
  if (mime.startsWith('video/')) return 'film'
  const end = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  const plain = mime !== 'application/zip'
  if (plain && written[end]) return written[end]
  if (plain && texts.has(end)) return 'text'
  return type === 'text' || type === 'sheet' || type === 'slides' ? 'office' : 'none'
}
