// The safe subset of Markdown that people write on walls, read into a tree. There is no HTML in it, in or out.
import { inline, type Inline } from './inline.ts'

export type Block =
  | { type: 'paragraph'; children: Inline[] }
  | { type: 'list'; ordered: boolean; start: number; items: Inline[][] }
  | { type: 'quote'; children: Block[] }

const bullet = /^ {0,3}[-*•] +(.*)$/
const numbered = /^ {0,3}(\d{1,4})[.)] +(.*)$/
const quoted = /^ {0,3}> ?(.*)$/
const deepest = 3

/** Reads a text into blocks: paragraphs, lists, quotes. */
export function parse(text: string, depth = 0): Block[] {
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  const blocks: Block[] = []
  let i = 0
  while (i < lines.length) {
    const line = lines[i] ?? ''
    if (!line.trim()) i += 1
    else if (depth < deepest && quoted.test(line)) {
      const [inside, next] = gather(lines, i, quoted, 1)
      blocks.push({ type: 'quote', children: parse(inside.join('\n'), depth + 1) })
      i = next
    } else if (bullet.test(line)) {
      const [items, next] = gather(lines, i, bullet, 1)
      blocks.push({ type: 'list', ordered: false, start: 1, items: items.map(inline) })
      i = next
    } else if (numbered.test(line)) {
      const start = Number(numbered.exec(line)?.[1])
      const [items, next] = gather(lines, i, numbered, 2)
      blocks.push({ type: 'list', ordered: true, start, items: items.map(inline) })
      i = next
    } else {
      const from = i
      while (i < lines.length && (i === from || continues(lines[i] ?? '', depth))) i += 1
      blocks.push({ type: 'paragraph', children: inline(lines.slice(from, i).map((l) => l.trim()).join('\n')) })
    }
  }
  return blocks
}

const continues = (line: string, depth: number): boolean =>
  line.trim() !== '' && !bullet.test(line) && !numbered.test(line) && !(depth < deepest && quoted.test(line))

/** The lines from `at` that match, as the given group of each, and where they end. */
function gather(lines: readonly string[], at: number, shape: RegExp, group: number): [string[], number] {
  const found: string[] = []
  let i = at
  for (; i < lines.length; i += 1) {
    const match = shape.exec(lines[i] ?? '')
    if (!match) break
    found.push(match[group] ?? '')
  }
  return [found, i]
}

/** The words alone, for a preview or a title. */
export function plain(text: string): string {
  const inlines = (nodes: readonly Inline[]): string => nodes.map((n) => 'children' in n ? inlines(n.children) : n.type === 'break' ? ' ' : n.text).join('')
  const blocks = (list: readonly Block[]): string => list.map((b) => b.type === 'quote' ? blocks(b.children) : b.type === 'list' ? b.items.map(inlines).join(' ') : inlines(b.children)).join(' ')
  return blocks(parse(text)).replace(/[^\S\u00a0\u202f]+/g, ' ').trim()
}
