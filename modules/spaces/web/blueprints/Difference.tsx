// What two versions say, to be read one beside the other.
import { linesBetween, plain } from './lines.ts'
import { useTexts } from './texts.ts'

/** A tab that comes or goes. */
export function Tool({ useLabel, on }: { useLabel: () => string; on: boolean }) {
  const t = useTexts()
  return t.tool(useLabel(), on)
}

/** Two texts, line by line. */
export function Difference({ before, after }: { before: string; after: string }) {
  return (
    <div className="bpdiff">
      {linesBetween(plain(before), plain(after)).filter(({ line }) => line.trim() !== '').map(({ mark, line }, nth) => (mark === 'in' ? <ins key={nth}>{line}</ins> : mark === 'out' ? <del key={nth}>{line}</del> : <span key={nth}>{line}</span>))}
    </div>
  )
}
