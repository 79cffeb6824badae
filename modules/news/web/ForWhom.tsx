// « Pour qui »: a unit, a rule within it, and how many that means today; and whether it means somebody one imagines.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { counted } from '#lib/count.ts'
import { locale } from '#web/data/texts.ts'
import { Field } from '#web/design/Field.tsx'
import { RuleChips, useAxisNames } from '#web/design/rules/RuleChips.tsx'
import type { Charge } from './Editor.tsx'
import { news, type Article } from './news.ts'
import { useTexts } from './texts.ts'
import type { Fields } from './What.tsx'

type Persona = { tradeId: string; territoryId: string }
const pause = 200

export function ForWhom({ draft, change, error, charge, rule }: Fields & { charge: Charge; rule: Article['rule'] }) {
  const { form: t } = useTexts()
  const of = { authorityId: charge.authorityId }
  const [persona, setPersona] = useState<Persona>({ tradeId: '', territoryId: '' })
  const units = charge.units.toSorted((a, b) => a.name.localeCompare(b.name))
  return (
    <section className="nsec stack" aria-labelledby="nwhom">
      <h2 id="nwhom">{t.whom}</h2>
      <div className="ntwo">
        <div className="stack">
          <Field label={t.unit} help={t.unitHelp} error={error('unitId')}>{(given) => (
            <select {...given} className="inp" value={draft.unitId ?? ''} onChange={(event) => change({ unitId: event.target.value || null })}>
              {charge.whole && <option value="">{t.everyone}</option>}
              {units.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
            </select>
          )}</Field>
          {draft.rule ? <RuleChips draft={draft.rule} of={of} onChange={(next) => change({ rule: next })} /> : <p className="banner">{t.wide}</p>}
        </div>
        <Meant rule={rule} unitId={draft.unitId} authorityId={charge.authorityId} persona={persona} setPersona={setPersona} />
      </div>
    </section>
  )
}

type Asked = { rule: Article['rule']; unitId: string | null; authorityId: string; persona: Persona }

/** How many it means today, asked again a moment after each change. */
function Meant({ setPersona, ...now }: Asked & { setPersona: (persona: Persona) => void }) {
  const { form: t } = useTexts()
  const text = JSON.stringify(now)
  const [asked, setAsked] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text), pause)
    return () => clearTimeout(timer)
  }, [text])
  const found = useQuery({
    queryKey: ['POST /news-desk/preview', asked], placeholderData: keepPreviousData,
    queryFn: ({ signal }) => {
      const { persona, ...body } = JSON.parse(asked) as Asked
      const as = { ...(persona.tradeId ? { tradeId: persona.tradeId } : {}), ...(persona.territoryId ? { territoryId: persona.territoryId } : {}), ...(body.unitId ? { unitId: body.unitId } : {}) }
      return news.call('POST /news-desk/preview', { body: { ...body, ...(persona.tradeId || persona.territoryId ? { as } : {}) } }, { signal })
    },
  })
  const { data } = found
  const names = useAxisNames({ authorityId: now.authorityId })
  const choose = (label: string, key: keyof Persona, options: ReadonlyMap<string, string>) => options.size > 0 && (
    <Field label={label}>{(given) => (
      <select {...given} className="inp" value={now.persona[key]} onChange={(event) => setPersona({ ...now.persona, [key]: event.target.value })}>
        <option value="">{t.any}</option>
        {[...options].map(([id, name]) => <option key={id} value={id}>{name}</option>)}
      </select>
    )}</Field>
  )
  return (
    <aside className="nmeant stack-s" aria-labelledby="nmeant" aria-busy={found.isFetching}>
      <h3 id="nmeant">{t.now}</h3>
      <div role="status" className="nsay">{data && (data.peopleCount === 0 ? <p>{t.nobody}</p> : <><p className="nnum">{counted(data.peopleCount, t.person, t.people, locale)}</p>{data.withoutEmailCount > 0 && <p className="meta">{t.noEmail(data.withoutEmailCount.toLocaleString(locale))}</p>}</>)}</div>
      <details className="nmore">
        <summary>{t.persona}</summary>
        <div className="stack-s">
          <p className="meta">{t.personaHelp}</p>
          {choose(t.personaTrade, 'tradeId', names.trade)}
          {choose(t.personaTerritory, 'territoryId', names.territory)}
          <p role="status">{data && data.meant !== null && <b>{data.meant ? t.meant : t.notMeant}</b>}</p>
        </div>
      </details>
    </aside>
  )
}
