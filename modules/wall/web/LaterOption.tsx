// When a post is to leave: a day, a time.
import { Clock } from '#web/design/icons.tsx'
import { LaterFields } from './LaterFields.tsx'
import { useTexts } from './texts.ts'

export function LaterOption({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { later: t } = useTexts()
  return (
    <div className="option option--wide" role="group" aria-label={t.add}>
      <Clock />
      <div className="grow stack-s"><p><b>{t.add}</b><br />{t.help}</p><LaterFields value={value} onChange={onChange} /></div>
      <button type="button" className="lk lk--b" onClick={() => onChange('')}>{t.drop}</button>
    </div>
  )
}
