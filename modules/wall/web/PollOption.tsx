// A poll being written: two to eight answers, and how one answers.
import { Field } from '#web/design/Field.tsx'
import { Cross, Plus } from '#web/design/icons.tsx'
import { Bars } from './icons.tsx'
import { mostChoices, type PollDraft } from './poll-draft.ts'
import { useTexts } from './texts.ts'

export function PollOption({ poll, onChange }: { poll: PollDraft; onChange: (poll: PollDraft | null) => void }) {
  const { poll: t } = useTexts()
  const change = (part: Partial<PollDraft>): void => onChange({ ...poll, ...part })
  const choose = (at: number, text: string): void => change({ choices: poll.choices.map((choice, n) => (n === at ? text : choice)) })
  const remove = (at: number): void => change({ choices: poll.choices.filter((_, n) => n !== at) })
  return (
    <div className="option option--wide" role="group" aria-label={t.word}>
      <Bars />
      <div className="grow stack-s">
        <p><b>{t.word}</b></p>
        {poll.choices.map((choice, n) => (
          // Answers have no name but their place.
          <div key={n} className="pollc">
            <Field label={t.choice(n + 1)}>{(given) => <input {...given} className="inp" value={choice} maxLength={160} autoComplete="off" onChange={(event) => choose(n, event.target.value)} />}</Field>
            {poll.choices.length > 2 && <button type="button" className="btn btn--3 btn--ico" onClick={() => remove(n)}><Cross /><span className="vh">{t.removeChoice(n + 1)}</span></button>}
          </div>
        ))}
        {poll.choices.length < mostChoices && <p><button type="button" className="btn btn--3" onClick={() => change({ choices: [...poll.choices, ''] })}><Plus />{t.addChoice}</button></p>}
        <label className="ck"><input type="checkbox" checked={poll.several} onChange={(event) => change({ several: event.target.checked })} />{t.several}</label>
        <label className="ck"><input type="checkbox" checked={poll.named} onChange={(event) => change({ named: event.target.checked })} />{t.namedChoice}</label>
        <div className="when"><Field label={t.endsOn} optional={t.optional}>{(given) => <input {...given} className="inp" type="date" value={poll.endsOn} onChange={(event) => change({ endsOn: event.target.value })} />}</Field></div>
      </div>
      <button type="button" className="lk lk--b" onClick={() => onChange(null)}>{t.drop}</button>
    </div>
  )
}
