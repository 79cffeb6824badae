/** A line of Markdown without its signs. */
export const plain = (text: string): string => text.replaceAll('**', '').replace(/^- /gm, '• ')

/** Two texts line by line: what stays, what goes, what comes, in reading order. */
export function linesBetween(before: string, after: string): { mark: 'same' | 'out' | 'in'; line: string }[] {
  const [a, b] = [before.split('\n'), after.split('\n')]
  // longest[i][j]: the most lines that the ends from i and from j have in common.
  const longest = Array.from({ length: a.length + 1 }, () => Array.from(b, () => 0))
  const at = (i: number, j: number): number => longest[i]?.[j] ?? 0
  for (let i = a.length - 1; i >= 0; i--) for (let j = b.length - 1; j >= 0; j--) longest[i]![j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const lines: { mark: 'same' | 'out' | 'in'; line: string }[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) { lines.push({ mark: 'same', line: a[i]! }); i++; j++ }
    else if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1))) lines.push({ mark: 'out', line: a[i++]! })
    else lines.push({ mark: 'in', line: b[j++]! })
  }
  return lines
}
