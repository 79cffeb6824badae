// The text of an article: headings, and below each what walls may say.
import { Fragment, useMemo } from 'react'
import { sectionsOf } from '#lib/markdown/sections.ts'
import { Markdown } from '#web/design/Markdown.tsx'

export function Body({ text }: { text: string }) {
  const sections = useMemo(() => sectionsOf(text), [text])
  return <div className="prose">{sections.map(({ level, title, text: below }, i) => <Fragment key={i}>{level === 2 ? <h2>{title}</h2> : level === 3 ? <h3>{title}</h3> : null}{below && <Markdown text={below} />}</Fragment>)}</div>
}
