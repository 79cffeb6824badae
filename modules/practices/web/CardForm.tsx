// Writing a card: three fields; the rest unfolds.
import './practices.css'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import { axesQuery } from '#web/data/axes.ts'
import { newKey } from '#web/data/api.ts'
import { useHouse } from '#web/data/house.ts'
import { notify } from '#web/data/notify.ts'
import { useOne } from '#web/data/one.ts'
import { asProblem } from '#web/data/problem.ts'
import { queries } from '#web/data/queries.ts'
import { fieldError, sentenceOf } from '#web/data/sentences.ts'
import { useSpace } from '#web/data/spaces.ts'
import { ErrorLine, Field } from '#web/design/Field.tsx'
import { useTitle } from '#web/design/Heading.tsx'
import { ArrowLeft, Cross } from '#web/design/icons.tsx'
import { Loading } from '#web/design/Loading.tsx'
import { cardAddress, cardQuery, cards, keepCard, type Card } from './cards.ts'
import { bodyOf, draftOf, unfolded, useCardDraft, type Draft } from './form.ts'
import { StepFields } from './StepFields.tsx'
import { useTexts } from './texts.ts'

export function NewCard() {
  const { id = '' } = useParams()
  return <CardForm key={id} spaceId={id} card={null} />
}

export function EditCard() {
  const { id = '', practiceId = '' } = useParams()
  const { data } = useOne(cardQuery(practiceId))
  // Taken away while one writes: what is typed stays, and saving it says why it cannot be.
  const [card, setCard] = useState(data)
  if (data && data !== card) setCard(data)
  return card ? <CardForm key={card.id} spaceId={id} card={card} /> : <Loading />
}

function CardForm({ spaceId, card }: { spaceId: string; card: Card | null }) {
  const { form: t } = useTexts()
  const house = useHouse()
  const space = useSpace(spaceId)
  const navigate = useNavigate()
  const { draft, change, forget, saved } = useCardDraft(card?.id ?? spaceId, card)
  const [open] = useState(() => unfolded(draft))
  const title = card ? t.editTitle : t.newTitle
  const back = card ? cardAddress(card) : `/espaces/${spaceId}/fiches`
  useTitle(`${title}, ${space.name}`)
  const save = useMutation({
    mutationFn: (key: string) => (card ? cards.call('PATCH /practices/:id', { params: { id: card.id }, ifMatch: draft.version ?? card.version, body: changedOf(draft, card) }, { key }) : cards.call('POST /spaces/:id/practices', { params: { id: spaceId }, body: bodyOf(draft) }, { key })),
    onSuccess: (now) => {
      forget()
      keepCard(now)
      notify(card ? t.saved : t.published)
      void navigate(cardAddress(now))
    },
  })
  const stale = save.error !== null && asProblem(save.error).status === 412
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    save.mutate(newKey())
  }
  /** The text stays; it is about the card as it stands now. */
  const reload = async (): Promise<void> => {
    await queries.invalidateQueries({ queryKey: cardQuery(card?.id ?? '').queryKey })
    const now = queries.getQueryData<Card>(cardQuery(card?.id ?? '').queryKey)
    if (now) change({ version: now.version })
    save.reset()
  }
  const error = (field: string): string | null => fieldError(save.error, field)
  const text = (key: 'situation' | 'doing' | 'avoid' | 'risks', label: string, help: string | null, most = 5_000, rows = 3) => (
    <Field label={label} error={error(key)} {...(help ? { help } : {})}>{(given) => <textarea {...given} className="inp pgrow" rows={rows} maxLength={most} value={draft[key]} onChange={(event) => change({ [key]: event.target.value })} />}</Field>
  )
  return (
    <>
      <p><Link className="lk pback" to={back}><ArrowLeft size="s" />{card ? card.title : house.nav.practices}</Link></p>
      <form className="card pform" aria-labelledby="pf" onSubmit={submit}>
        <h2 id="pf">{title}</h2>
        <Field label={t.title} help={t.titleHelp} error={error('title')}>{(given) => <input {...given} className="inp" required maxLength={160} value={draft.title} onChange={(event) => change({ title: event.target.value })} />}</Field>
        {text('situation', t.situation, t.situationHelp)}
        {text('doing', t.doing, t.doingHelp, 5_000, 5)}
        <details className="pmore" open={open}>
          <summary>{t.more}</summary>
          <div className="stack">
            {text('avoid', t.avoid, null)}
            <StepFields steps={draft.steps} onChange={(steps) => change({ steps })} error={error('steps')} />
            {text('risks', t.risks, t.risksHelp, 2_000, 2)}
            <TradeFields chosen={draft.tradeIds} onChange={(tradeIds) => change({ tradeIds })} error={error('tradeIds')} />
            <Field label={t.review} help={t.reviewHelp} optional={t.optional} error={error('reviewOn')}>{(given) => <input {...given} className="inp pday" type="date" value={draft.reviewOn} onChange={(event) => change({ reviewOn: event.target.value })} />}</Field>
          </div>
        </details>
        {stale ? <><ErrorLine>{t.stale}</ErrorLine><p><button type="button" className="btn btn--2" onClick={() => void reload()}>{t.reload}</button></p></> : save.error && asProblem(save.error).fields.length === 0 && <ErrorLine>{sentenceOf(save.error, house)}</ErrorLine>}
        <div className="wrap pformacts">
          <button type="submit" className="btn" aria-busy={save.isPending}>{card ? t.save : t.publish}</button>
          <Link className="btn btn--3" to={back} onClick={forget}>{t.cancel}</Link>
          {saved ? <span className="meta" role="status">{t.draft}</span> : card?.state === 'verified' && <span className="meta">{t.again}</span>}
        </div>
      </form>
    </>
  )
}

/** Only what was changed: the day of review alone takes no verification away. */
function changedOf(draft: Draft, card: Card): Partial<ReturnType<typeof bodyOf>> {
  const [now, before] = [bodyOf(draft), bodyOf(draftOf(card))]
  return Object.fromEntries(Object.entries(now).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(before[key as keyof typeof before])))
}

function TradeFields({ chosen, onChange, error }: { chosen: readonly string[]; onChange: (ids: string[]) => void; error: string | null }) {
  const { form: t } = useTexts()
  const trades = useQuery(axesQuery()).data?.trades ?? []
  if (trades.length === 0) return null
  return (
    <fieldset className="field">
      <legend className="label">{t.trades}</legend>
      {chosen.length > 0 && <div className="chips">{trades.filter(({ id }) => chosen.includes(id)).map(({ id, name }) => (
        <button key={id} type="button" className="chip" aria-label={t.removeTrade(name)} onClick={() => onChange(chosen.filter((one) => one !== id))}>{name}<Cross size="s" /></button>
      ))}</div>}
      <select className="inp" aria-label={t.addTrade} value="" onChange={(event) => onChange([...chosen, event.target.value])}>
        <option value="">{t.addTrade}</option>
        {trades.filter(({ id }) => !chosen.includes(id)).map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
      </select>
      {error && <ErrorLine>{error}</ErrorLine>}
    </fieldset>
  )
}
