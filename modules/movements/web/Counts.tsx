// What became, or would become, of the rows of a file: four figures.
import type { ReactNode } from 'react'
import { figure } from '#lib/count.ts'
import { locale } from '#web/data/texts.ts'
import type { Import } from './movements.ts'
import { useTexts } from './texts.ts'

export function Counts({ created, changed, unchanged, refused, words }: Pick<Import, 'created' | 'changed' | 'unchanged' | 'refused'> & { words?: readonly [string, string] }): ReactNode {
  const t = useTexts().imports
  return <div className="admgrid">{([[created, words?.[0] ?? t.created], [changed, words?.[1] ?? t.changed], [unchanged, t.unchanged], [refused, t.refused]] as const).map(([n, word]) => <div key={word}><p className="admnum">{figure(n, locale)}</p><p className="muted">{word}</p></div>)}</div>
}
