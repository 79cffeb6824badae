// The name being typed in a text, and the whole one in its place.
import type { People } from '#web/data/mentions.ts'

/** The name being typed before the caret, from its @; null when none is, or when it is somebody's already. */
export function nameAt(shown: string, caret: number, people: People): { from: number; q: string } | null {
  const found = /(?:^|[\s(«‘“"'’])@((?:[\p{L}\p{M}'’-]+[ \u00A0]){0,2}[\p{L}\p{M}'’-]{1,40})$/u.exec(shown.slice(0, caret))
  const q = found?.[1]
  if (q === undefined || [...people.keys()].some((name) => q === name || q.startsWith(`${name} `))) return null
  return { from: caret - q.length - 1, q }
}

/** The text with the name being typed replaced by the whole one, and where the caret then is. */
export function completed(shown: string, from: number, caret: number, name: string): { text: string; caret: number } {
  const after = shown.slice(caret)
  const gap = /^\s/.test(after) ? '' : ' '
  return { text: `${shown.slice(0, from)}@${name}${gap}${after}`, caret: from + name.length + 2 }
}
