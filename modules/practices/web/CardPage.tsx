// A card: what we do, what to avoid, how far one may rely on it.
import './practices.css'
import type { ReactNode } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import { figure } from '#lib/count.ts'
import { dayOf } from '#lib/when.ts'
import { useActs } from '#web/data/acts.ts'
import { useNow } from '#web/data/clock.ts'
import { useHouse } from '#web/data/house.ts'
import { useLive } from '#web/data/live.ts'
import { useMe } from '#web/data/me.ts'
import { notify } from '#web/data/notify.ts'
import { useOne } from '#web/data/one.ts'
import { Problem } from '#web/data/problem.ts'
import { queries } from '#web/data/queries.ts'
import { locale } from '#web/data/texts.ts'
import { useTitle } from '#web/design/Heading.tsx'
import { HiddenBy } from '#web/design/HiddenBy.tsx'
import { Alert, ArrowLeft, Check, CheckCircle, Clock, Copy, Pencil, Trash } from '#web/design/icons.tsx'
import { Loading } from '#web/design/Loading.tsx'
import { Markdown } from '#web/design/Markdown.tsx'
import { MoreMenu, type MenuItem } from '#web/design/MoreMenu.tsx'
import { Bell } from '#web/design/shell-icons.tsx'
import { useCardActs } from './acts.ts'
import { cardAddress, cardQuery, type Card } from './cards.ts'
import { Ban, Branch, Printer } from './icons.tsx'
import { dayAt, StateTag } from './State.tsx'
import { useTexts } from './texts.ts'

export function CardPage() {
  const { id = '', practiceId = '' } = useParams()
  const t = useTexts()
  const { data: card, gone } = useOne(cardQuery(practiceId))
  useLive((live) => {
    if (live.type === 'reset' || (live.fact.id === practiceId && /^practice\./.test(live.fact.fact))) void queries.invalidateQueries({ queryKey: cardQuery(practiceId).queryKey })
  })
  if (card && card.space.id !== id) throw new Problem({ status: 404, code: 'practice.not_found' })
  return (
    <>
      <p><Link className="lk pback" to={`/espaces/${id}/fiches`}><ArrowLeft size="s" />{t.back}</Link></p>
      {gone ? <p className="banner" role="status">{t.gone}</p> : card ? <Shown card={card} /> : <Loading rows={1} />}
    </>
  )
}

function Shown({ card }: { card: Card }) {
  const t = useTexts()
  const house = useHouse()
  const now = useNow()
  const acts = useCardActs(card)
  const made = useActs({ noun: 'practice', id: card.id, spaceId: card.space.id, own: useMe().id === card.author.id, hidden: card.hidden !== null })
  const navigate = useNavigate()
  const day = (at: Date): string => dayOf(at, now, locale)
  const may = (action: string): boolean => card.can.includes(action)
  useTitle(`${card.title}, ${card.space.name}`)
  const edit = `${cardAddress(card)}/modifier`
  // One primary act: to verify it for whoever may, while it waits; else to say that it served.
  const toVerify = may('practice.verify') && card.state !== 'verified'
  const items: MenuItem[] = [
    ...(may('practice.edit') ? [{ label: t.edit, icon: Pencil, run: () => void navigate(edit) }] : []),
    { label: t.copy, icon: Copy, often: true, run: () => copyLink(cardAddress(card), t.copied) },
    ...(may('practice.vary') ? [{ label: t.vary, icon: Branch, often: true, run: () => acts.vary.mutate() }] : []),
    ...(may('practice.verify') && card.state === 'verified' ? [{ label: t.reread, icon: Check, run: () => acts.verify.mutate(true) }, { label: t.unverify, icon: Clock, run: () => acts.verify.mutate(false) }] : []),
    ...made,
    ...(may('practice.trash') ? [{ label: t.remove, icon: Trash, bad: true, run: () => acts.trash.mutate() }] : []),
  ]
  return (
    <article className="card pcard" aria-labelledby="pt">
      <header className="pcard__h">
        <div className="grow">
          <p className="wrap"><StateTag state={card.state} by={card.verified?.by ?? null} /></p>
          <h2 id="pt">{card.title}</h2>
          <p className="meta"><Link className="name" to={`/annuaire/${card.author.id}`} data-person={card.author.id}>{card.author.name}</Link>{card.author.external && <> · {card.author.external} · <b>{house.external}</b></>} · {day(new Date(card.createdAt))}{card.editedAt && <> · {t.edited} {day(new Date(card.editedAt))}</>}</p>
          {card.trades.length > 0 && <p className="meta">{t.forTrades(card.trades.map(({ name }) => name).join(', '))}</p>}
        </div>
        <MoreMenu quiet label={t.acts(card.title)} items={items} />
      </header>
      {card.hidden ? <HiddenBy by={t.hidden.by(card.hidden.by, day(new Date(card.hidden.at)))} reason={card.hidden.reason} who={t.hidden.who} /> : <Trust card={card} />}
      {card.source?.outdated && <div className="banner banner--warn"><Clock /><p><b>{t.sourceOutdated}</b> {t.sourceOutdatedHelp} <Link to={card.source.address}>{card.source.title}</Link></p></div>}
      <div className="wrap pacts">
        {toVerify && <button type="button" className="btn" aria-busy={acts.verify.isPending} onClick={() => acts.verify.mutate(true)}><CheckCircle />{t.verify}</button>}
        {may('practice.use') ? <button type="button" className={toVerify ? 'btn btn--2' : card.used ? 'btn btn--2' : 'btn'} aria-pressed={card.used} onClick={() => acts.use.mutate(!card.used)}><Check />{t.use}</button> : null}
        {!card.hidden && <button type="button" className="btn btn--2" aria-pressed={card.follows} aria-busy={acts.follow.isPending} onClick={() => acts.follow.mutate(!card.follows)}><Bell />{card.follows ? t.following : t.follow}</button>}
        {!card.hidden && <Link className="btn btn--2" to={`/pratiques/${card.id}/affiche`}><Printer />{t.print}</Link>}
        {card.useCount > 0 && <span className="meta">{t.usedBy(figure(card.useCount, locale))}</span>}
      </div>
      <Part title={t.part.situation} text={card.situation} />
      <Part title={t.part.doing} text={card.doing} kind="do" mark={<CheckCircle />} />
      <Part title={t.part.avoid} text={card.avoid} kind="avoid" mark={<Ban />} />
      <Steps card={card} />
      <Part title={t.part.risks} text={card.risks} kind="risk" mark={<Alert />} />
      <footer className="pfoot meta">
        {card.thanks && <p>{t.thanks} <Link className="name" to={`/annuaire/${card.thanks.id}`} data-person={card.thanks.id}>{card.thanks.name}</Link> {card.source && card.source.noun !== 'practice' ? <>{card.source.noun === 'post' ? t.thanksForPost : t.thanksFor} <Link to={card.source.address}>{card.source.title}</Link></> : t.thanksWhy}</p>}
        {card.source?.noun === 'practice' && <p>{t.variantOf} <Link to={card.source.address}>{card.source.title}</Link></p>}
        {card.variants.length > 0 && <p>{t.variants} {card.variants.map((variant, i) => <span key={variant.id}>{i > 0 && ' · '}<Link to={variant.address}>{variant.title}</Link></span>)}</p>}
        <p>{card.verified ? `${t.verifiedOn(card.verified.by, day(new Date(card.verified.at)))} · ${t.reviewOn(day(dayAt(card.reviewOn)))}` : t.reviewHead(day(dayAt(card.reviewOn)))}</p>
      </footer>
    </article>
  )
}

/** What one should know before one relies on it. */
function Trust({ card }: { card: Card }) {
  const t = useTexts()
  const now = useNow()
  if (card.state === 'verified') return null
  return card.state === 'expired'
    ? <div className="banner banner--warn"><Clock /><p><b>{t.expired(dayOf(dayAt(card.reviewOn), now, locale))}</b> {t.expiredHelp}</p></div>
    : <div className="banner"><Clock /><p><b>{t.unverified}</b> {t.unverifiedHelp}</p></div>
}

function Part({ title, text, kind, mark }: { title: string; text: string; kind?: 'do' | 'avoid' | 'risk'; mark?: ReactNode }) {
  if (text === '') return null
  return <section className={kind ? `part part--${kind}` : 'part'}><h3>{mark}{title}</h3><Markdown text={text} /></section>
}

export function Steps({ card }: { card: Card }) {
  const t = useTexts()
  if (card.steps.length === 0) return null
  return (
    <section className="part">
      <h3>{t.part.steps}</h3>
      <ol className="psteps">
        {card.steps.map((step, i) => (
          <li key={i}>
            <b className="psteps__n num" aria-hidden="true">{i + 1}</b>
            <div className="grow">
              {step.text && <p>{step.text}</p>}
              {step.photo && <img src={`/api/files/${step.photo.id}/content?variant=feed`} width={step.photo.width} height={step.photo.height} alt={step.photo.alt || t.step(i + 1)} decoding="async" />}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Puts an address on the clipboard; where the browser allows none, shows it to be copied by hand. */
function copyLink(path: string, copied: string): void {
  const address = new URL(path, location.origin).href
  const shown = (): void => notify(address)
  if ('clipboard' in navigator) navigator.clipboard.writeText(address).then(() => notify(copied), shown)
  else shown()
}
