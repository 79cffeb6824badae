// The displays of depots and halls: each has an address that is shown once.
import './news.css'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { Link } from 'react-router'
import { dayOf } from '#lib/when.ts'
import { newKey } from '#web/data/api.ts'
import { useNow } from '#web/data/clock.ts'
import { useHouse } from '#web/data/house.ts'
import { notify } from '#web/data/notify.ts'
import { queries } from '#web/data/queries.ts'
import { fieldError, sentenceOf } from '#web/data/sentences.ts'
import { locale } from '#web/data/texts.ts'
import { ErrorLine, Field } from '#web/design/Field.tsx'
import { Heading } from '#web/design/Heading.tsx'
import { ArrowLeft, Trash } from '#web/design/icons.tsx'
import { Loading } from '#web/design/Loading.tsx'
import { useAxisNames } from '#web/design/rules/RuleChips.tsx'
import type { Charge } from './Editor.tsx'
import { deskQuery, listKey, news } from './news.ts'
import { Secret } from './Secret.tsx'
import { Sure } from './Sure.tsx'
import { useTexts } from './texts.ts'

const key = [...listKey, 'displays'] as const
const most = 100

export function Displays() {
  const { display: t, ...all } = useTexts()
  const house = useHouse()
  const now = useNow()
  const { data: charge, error } = useQuery(deskQuery())
  const list = useQuery({ queryKey: key, queryFn: ({ signal }) => news.call('GET /news-displays', { query: { limit: most } }, { signal }), enabled: charge !== undefined })
  const [leaving, setLeaving] = useState<{ id: string; name: string } | null>(null)
  const remove = useMutation({ mutationFn: (id: string) => news.call('DELETE /news-displays/:id', { params: { id } }), onSuccess: async () => { notify(t.removed); await queries.invalidateQueries({ queryKey: key }) }, onError: (failure) => notify(sentenceOf(failure, house), undefined, true) })
  if (error) throw error
  return (
    <div className="nall">
      <Link className="backlink" to="/actualites/redaction"><ArrowLeft />{all.desk}</Link>
      <header className="pagehead"><div><Heading title={t.title} /><p>{t.lead}</p></div></header>
      {charge && <Add charge={charge} />}
      {!list.data ? <Loading rows={1} /> : list.data.items.length === 0 ? <div className="empty"><p>{t.none}</p></div> : (
        <ul className="rows">{list.data.items.map((one) => (
          <li key={one.id}><div className="grow"><p className="t">{one.name}</p><p className="meta">{one.unit?.name ?? t.everyone} · {dayOf(new Date(one.createdAt), now, locale)}</p></div><button type="button" className="btn btn--3 btn--ico" onClick={() => setLeaving(one)}><Trash /><span className="vh">{t.remove(one.name)}</span></button></li>
        ))}</ul>
      )}
      {leaving && <Sure title={t.remove(leaving.name)} text={t.sure} act={t.removeIt} keep={t.keepIt} run={() => remove.mutate(leaving.id)} onClose={() => setLeaving(null)} />}
    </div>
  )
}

function Add({ charge }: { charge: Charge }) {
  const { display: t, form } = useTexts()
  const house = useHouse()
  const names = useAxisNames({ authorityId: charge.authorityId })
  const blank = { name: '', unitId: charge.whole ? '' : charge.units[0]?.id ?? '', siteId: '', tradeId: '' }
  const [given, setGiven] = useState(blank)
  const add = useMutation({
    mutationFn: () => news.call('POST /news-displays', { body: { name: given.name, unitId: given.unitId || null, place: { ...(given.siteId ? { siteId: given.siteId } : {}), ...(given.tradeId ? { tradeId: given.tradeId } : {}) } } }, { key: newKey() }),
    onSuccess: async () => { setGiven(blank); await queries.invalidateQueries({ queryKey: key }) },
  })
  const wrong = fieldError(add.error, 'name')
  const choose = (label: string, field: 'unitId' | 'siteId' | 'tradeId', none: string | null, options: readonly (readonly [string, string])[]) => (
    <Field label={label}>{(tied) => <select {...tied} className="inp" value={given[field]} onChange={(event) => setGiven({ ...given, [field]: event.target.value })}>{none !== null && <option value="">{none}</option>}{options.map(([id, name]) => <option key={id} value={id}>{name}</option>)}</select>}</Field>
  )
  return (
    <>
      {add.data && <Secret title={t.added} help={t.address} address={`${location.origin}/ecrans/${add.data.secret}`} act={t.copy} copied={t.copied} />}
      <form className="card stack-s" aria-label={t.add} onSubmit={(event: FormEvent) => { event.preventDefault(); add.mutate() }}>
        <Field label={t.name} help={t.nameHelp} error={wrong}>{(tied) => <input {...tied} className="inp" required maxLength={120} value={given.name} onChange={(event) => setGiven({ ...given, name: event.target.value })} />}</Field>
        <div className="nwhenf">{choose(form.unit, 'unitId', charge.whole ? form.everyone : null, charge.units.map(({ id, name }) => [id, name]))}{choose(t.site, 'siteId', t.any, [...names.site])}{choose(t.trade, 'tradeId', t.any, [...names.trade])}</div>
        <p className="meta">{t.tradeHelp}</p>
        {add.error && !wrong && <ErrorLine>{sentenceOf(add.error, house)}</ErrorLine>}
        <p><button type="submit" className="btn" aria-busy={add.isPending}>{t.add}</button></p>
      </form>
    </>
  )
}
