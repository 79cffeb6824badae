// « Pour qui »: everyone, or a rule and how many it means today; opened to them, or on request.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useId, useState } from 'react'
import { counted } from '#lib/count.ts'
import { useCare } from '#web/data/care.ts'
import { locale } from '#web/data/texts.ts'
import { Segments } from '#web/design/Field.tsx'
import { RuleChips } from '#web/design/rules/RuleChips.tsx'
import type { Fields } from './AppForm.tsx'
import { apps, type App } from './apps.ts'
import { useTexts } from './texts.ts'

const pause = 200

export function Whom({ draft, change, rule }: Fields & { rule: App['rule'] }) {
  const { form: t } = useTexts()
  const { of } = useCare()
  const [whom, access] = [useId(), useId()]
  return (
    <section className="card stack" aria-labelledby="afq">
      <h2 id="afq">{t.whom}</h2>
      <p><Segments name={whom} label={t.whom} value={draft.aimed ? 'some' : 'all'} options={[['all', t.all], ['some', t.some]]} onChange={(value) => change({ aimed: value === 'some' })} /></p>
      {draft.aimed && (draft.rule ? <RuleChips draft={draft.rule} of={of} onChange={(next) => change({ rule: next })} /> : <p className="banner">{t.wide}</p>)}
      <Means rule={rule} />
      <p><Segments name={access} label={t.access} value={draft.access} options={[['open', t.accesses.open], ['request', t.accesses.request]]} onChange={(value) => change({ access: value })} /></p>
    </section>
  )
}

/** How many it means today, asked a moment after each change. */
function Means({ rule }: { rule: App['rule'] }) {
  const { form: t } = useTexts()
  const { of } = useCare()
  const text = JSON.stringify({ ...of, rule })
  const [asked, setAsked] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text), pause)
    return () => clearTimeout(timer)
  }, [text])
  const { data } = useQuery({ queryKey: ['POST /app-desk/preview', asked], placeholderData: keepPreviousData, queryFn: ({ signal }) => apps.call('POST /app-desk/preview', { body: JSON.parse(asked) as { rule: App['rule'] } }, { signal }) })
  return <p role="status" className="muted">{data && counted(data.peopleCount, t.meansOne, t.means, locale)}</p>
}
