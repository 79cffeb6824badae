// An article: the text of walls, with headings between. Sections are what stands below each; a heading is one line, « ## » or « ### » within it.
export type Section = { level: 2 | 3 | null; title: string; text: string }

const heading = /^(#{1,6})\s+(.*?)\s*#*\s*$/

/** The text in the order of its headings; what stands before the first one has none. */
export function sectionsOf(text: string): Section[] {
  const sections: Section[] = [{ level: null, title: '', text: '' }]
  for (const line of text.replace(/\r\n?/g, '\n').split('\n')) {
    const found = heading.exec(line)
    if (found) sections.push({ level: found[1]!.length > 2 ? 3 : 2, title: found[2]!, text: '' })
    else sections.at(-1)!.text += `${line}\n`
  }
  return sections.map((section) => ({ ...section, text: section.text.trim() })).filter((section) => section.level !== null || section.text !== '')
}

/** What of its headings a screen reader would stumble over: one of another level than two or three, one without words, a third level outside a second. */
export function headingFault(text: string): 'level' | 'empty' | 'order' | null {
  let inside = false
  for (const line of text.replace(/\r\n?/g, '\n').split('\n')) {
    const signs = /^(#{1,6})(?:\s+(.*?)\s*#*\s*)?$/.exec(line)
    if (!signs) continue
    const level = signs[1]!.length
    if (level === 1 || level > 3) return 'level'
    if (!signs[2]) return 'empty'
    if (level === 3 && !inside) return 'order'
    inside = true
  }
  return null
}

const perMinute = 200
/** Minutes that it takes to read so many words, at least one. */
export const minutesOf = (text: string): number => Math.max(1, Math.round(text.split(/\s+/).filter(Boolean).length / perMinute))
