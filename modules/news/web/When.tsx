// « Quand »: at once or at a moment; until when it is featured, and by when it is to be read.
import { today } from '#lib/when.ts'
import { useNow } from '#web/data/clock.ts'
import { Field, Segments } from '#web/design/Field.tsx'
import { useTexts } from './texts.ts'
import type { Fields } from './What.tsx'

export function When({ draft, change, error, live }: Fields & { live: boolean }) {
  const { form: t } = useTexts()
  const now = useNow()
  const [on = '', time = ''] = draft.at.split('T')
  const day = (label: string, key: 'featuredUntil' | 'readBy', help?: string) => <Field label={label} optional={t.optional} error={error(key)} {...(help ? { help } : {})}>{(given) => <input {...given} className="inp nday" type="date" min={today(now)} value={draft[key]} onChange={(event) => change({ [key]: event.target.value })} />}</Field>
  const tick = (label: string, key: 'talk' | 'reserve', help?: string) => <label className="ck"><input type="checkbox" checked={draft[key]} onChange={(event) => change({ [key]: event.target.checked })} /><span>{label}{help && <span className="blk meta">{help}</span>}</span></label>
  return (
    <section className="nsec stack" aria-labelledby="nwhen">
      <h2 id="nwhen">{t.when}</h2>
      {live ? <Field label={t.correction} help={t.correctionHelp} optional={t.optional} error={error('correction')}>{(given) => <textarea {...given} className="inp ngrow" rows={2} maxLength={500} value={draft.correction} onChange={(event) => change({ correction: event.target.value })} />}</Field> : (
        <div className="stack-s">
          <p className="wrap"><Segments<'now' | 'later'> name="nat" label={t.moment} value={draft.at ? 'later' : 'now'} onChange={(to) => change({ at: to === 'now' ? '' : `${today(new Date(now.getTime() + 86_400_000))}T08:00` })} options={[['now', t.atOnce], ['later', t.later]]} /></p>
          {draft.at && (
            <div className="nwhenf">
              <Field label={t.day} error={error('at')}>{(given) => <input {...given} className="inp" type="date" required min={today(now)} value={on} onChange={(event) => change({ at: `${event.target.value}T${time}` })} />}</Field>
              <Field label={t.hour}>{(given) => <input {...given} className="inp" type="time" required value={time} onChange={(event) => change({ at: `${on}T${event.target.value}` })} />}</Field>
            </div>
          )}
        </div>
      )}
      <div className="nwhenf">{day(t.readBy, 'readBy', t.readByHelp)}{day(t.featured, 'featuredUntil', t.featuredHelp)}</div>
      <div>{tick(t.talk, 'talk')}{tick(t.reserve, 'reserve', t.reserveHelp)}</div>
    </section>
  )
}
