// « Ce qui change d’un espace à l’autre »: words that are written here, and what they are.
import { Field } from '#web/design/Field.tsx'
import { Cross, Plus } from '#web/design/icons.tsx'
import { useTexts } from './texts.ts'

/** `key`: of a variable of the blueprint that the space came from. */
export type Word = { key?: string; value: string; label: string; example: string }
const most = 10

export function Words({ words, onChange }: { words: readonly Word[]; onChange: (words: readonly Word[]) => void }) {
  const t = useTexts()
  const set = (nth: number, change: Partial<Word>): void => onChange(words.map((word, at) => (at === nth ? { ...word, ...change } : word)))
  return (
    <fieldset className="stack-s bpwords">
      <legend className="label">{t.changes}</legend>
      <p className="muted">{t.wordsHelp}</p>
      {words.map((word, nth) => (
        <div key={nth} className="bpword" role="group" aria-label={word.label || t.label}>
          <Field label={t.word}>{(given) => <input {...given} className="inp" value={word.value} maxLength={200} autoComplete="off" onChange={(event) => set(nth, { value: event.target.value })} />}</Field>
          <Field label={t.label}>{(given) => <input {...given} className="inp" value={word.label} maxLength={160} placeholder={t.labelHint} autoComplete="off" onChange={(event) => set(nth, { label: event.target.value })} />}</Field>
          <Field label={t.example}>{(given) => <input {...given} className="inp" value={word.example} maxLength={160} autoComplete="off" onChange={(event) => set(nth, { example: event.target.value })} />}</Field>
          <button type="button" className="btn btn--3 btn--ico" aria-label={t.dropWord(word.value)} onClick={() => onChange(words.filter((_, at) => at !== nth))}><Cross /></button>
        </div>
      ))}
      {words.length < most && <div><button type="button" className="btn btn--3" onClick={() => onChange([...words, { value: '', label: '', example: '' }])}><Plus />{t.addWord}</button></div>}
    </fieldset>
  )
}
