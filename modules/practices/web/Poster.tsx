// One A4 page for the wall of a kitchen: big, without menus, with a code that leads to the card as it is that day.
import './practices.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { dayOf } from '#lib/when.ts'
import { useNow } from '#web/data/clock.ts'
import { useMe } from '#web/data/me.ts'
import { useOne } from '#web/data/one.ts'
import { locale } from '#web/data/texts.ts'
import { Heading } from '#web/design/Heading.tsx'
import { Alert, ArrowLeft, CheckCircle } from '#web/design/icons.tsx'
import { Loading } from '#web/design/Loading.tsx'
import { Markdown } from '#web/design/Markdown.tsx'
import { cardAddress, cardQuery, type Card } from './cards.ts'
import { Steps } from './CardPage.tsx'
import { Ban, Printer } from './icons.tsx'
import { dayAt, StateTag } from './State.tsx'
import { useTexts } from './texts.ts'

export function Poster() {
  const { practiceId = '' } = useParams()
  const t = useTexts()
  const { data: card, gone } = useOne(cardQuery(practiceId))
  const address = card ? new URL(cardAddress(card), location.origin).href : ''
  // The library that draws the code comes with this page alone.
  const code = useQuery({ queryKey: ['code', address], queryFn: async () => (await import('uqr')).encode(address, { ecc: 'M', border: 0 }).data, enabled: address !== '', staleTime: Infinity })
  if (gone) return <p className="banner" role="status">{t.gone}</p>
  if (!card) return <Loading />
  return (
    <>
      <header className="pagehead noprint">
        <div><Heading title={t.poster.title(card.title)} /><p>{t.poster.help}</p><p><Link className="lk pback" to={cardAddress(card)}><ArrowLeft size="s" />{t.poster.back}</Link></p></div>
        <button type="button" className="btn" disabled={!code.data} onClick={() => print()}><Printer />{t.poster.print}</button>
      </header>
      <Sheet card={card} address={address} code={code.data} />
    </>
  )
}

function Sheet({ card, address, code }: { card: Card; address: string; code: readonly (readonly boolean[])[] | undefined }) {
  const t = useTexts()
  const me = useMe()
  const now = useNow()
  const day = (at: Date): string => dayOf(at, now, locale)
  return (
    <article className="a4" aria-labelledby="at">
      <p className="a4__top"><b>{me.authority.shortName}</b><span>{card.space.name}</span></p>
      <h2 id="at">{card.title}</h2>
      {card.trades.length > 0 && <p className="a4__for">{t.forTrades(card.trades.map(({ name }) => name).join(', '))}</p>}
      {card.situation && <div className="a4__sit"><Markdown text={card.situation} /></div>}
      <div className="a4__two">
        {card.doing && <section className="part part--do"><h3><CheckCircle />{t.part.doing}</h3><Markdown text={card.doing} /></section>}
        {card.avoid && <section className="part part--avoid"><h3><Ban />{t.part.avoid}</h3><Markdown text={card.avoid} /></section>}
      </div>
      <Steps card={card} />
      {card.risks && <section className="part part--risk"><h3><Alert />{t.part.risks}</h3><Markdown text={card.risks} /></section>}
      <footer className="a4__foot">
        <div className="grow">
          <p>{card.verified ? t.verifiedOn(card.verified.by, day(new Date(card.verified.at))) : <StateTag state={card.state} />}</p>
          <p>{t.reviewHead(day(dayAt(card.reviewOn)))}</p>
          <p>{t.by(card.author.name)}{card.thanks && <> · {t.thanks} {card.thanks.name}</>}</p>
        </div>
        {code && <div className="a4__code"><Code rows={code} label={t.poster.code(address)} /><span>{t.poster.scan}</span></div>}
      </footer>
    </article>
  )
}

/** Dark squares, each row as runs. */
function Code({ rows, label }: { rows: readonly (readonly boolean[])[]; label: string }) {
  const path = rows.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return <svg viewBox={`-2 -2 ${rows.length + 4} ${rows.length + 4}`} role="img" aria-label={label} shapeRendering="crispEdges"><rect x="-2" y="-2" width="100%" height="100%" fill="#fff" /><path d={path} fill="#000" /></svg>
}
