// An article as it is read; for whoever writes it, where it stands and what may be done.
import './news.css'
import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { Link, useParams } from 'react-router'
import { counted } from '#lib/count.ts'
import { dayOf, exact, zone } from '#lib/when.ts'
import { useNow } from '#web/data/clock.ts'
import { useHouse } from '#web/data/house.ts'
import { useLive } from '#web/data/live.ts'
import { notify } from '#web/data/notify.ts'
import { useOne } from '#web/data/one.ts'
import { queries } from '#web/data/queries.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { locale } from '#web/data/texts.ts'
import { Heading } from '#web/design/Heading.tsx'
import { Alert, ArrowLeft, Check, Clock, Heart, Users } from '#web/design/icons.tsx'
import { Loading } from '#web/design/Loading.tsx'
import { Avatar } from '#web/design/Marks.tsx'
import { MoreMenu } from '#web/design/MoreMenu.tsx'
import { kindOf, Sheet, weight } from '#web/design/Sheet.tsx'
import { useArticleActs } from './acts.tsx'
import { Body } from './Body.tsx'
import { articleQuery, fileAddress, keepArticle, news, type Article } from './news.ts'
import { ToReadTag } from './Tags.tsx'
import { Talk } from './Talk.tsx'
import { useTexts } from './texts.ts'

export function ArticlePage() {
  const { id = '' } = useParams()
  const t = useTexts()
  const { data, gone } = useOne(articleQuery(id))
  useLive((live) => { if (live.type === 'reset' || live.fact.id === id) void queries.invalidateQueries({ queryKey: articleQuery(id).queryKey }) })
  return (
    <div className="art">
      <Link className="backlink" to="/actualites"><ArrowLeft />{t.back}</Link>
      {gone ? <p className="banner" role="status">{t.article.gone}</p> : data ? <Shown article={data} /> : <Loading rows={1} />}
    </div>
  )
}

function Shown({ article }: { article: Article }) {
  const t = useTexts()
  const now = useNow()
  const { items, dialog, primary } = useArticleActs(article)
  const talk = useRef<HTMLTextAreaElement>(null)
  const [asking, setAsking] = useState(false)
  const who = calledOf(article.audience.length > 0 ? article.audience : article.unit ? [article.unit.name] : [], t.article.others)
  const at = article.publishedAt ?? article.createdAt
  return (
    <>
      <State article={article} />
      <article className="art__in" aria-labelledby="arth">
        <header>
          {(article.readBy || who || article.reserve) && <p className="wrap">{article.readBy && article.can.includes('article.acknowledge') && <ToReadTag by={article.readBy} readAt={article.readAt} />}{who && <span className="tag"><Users />{t.article.for(who)}</span>}{article.reserve && article.can.includes('article.edit') && <span className="tag"><Alert />{t.article.reserve}</span>}</p>}
          <Titled title={article.title} />
          {article.summary && <p className="lede">{article.summary}</p>}
          <div className="arth">
            <Avatar person={article.author} />
            <p className="grow"><Link className="name" to={`/annuaire/${article.author.id}`} data-person={article.author.id}><b>{article.author.name}</b></Link><span className="meta blk">{[article.unit?.name ?? article.author.headline, dayOf(new Date(at), now, locale), t.minutes(article.minutes)].filter(Boolean).join(' · ')}</span></p>
            {primary}
            <MoreMenu label={t.article.acts(article.title)} items={items} />
          </div>
        </header>
        {article.image && (
          <figure className="arti"><img src={fileAddress(article.id, article.image.id, 'full')} width={article.image.width} height={article.image.height} alt={article.image.alt} />{article.image.caption && <figcaption className="meta">{article.image.caption}</figcaption>}</figure>
        )}
        <Body text={article.body} />
        {article.corrections.map((one) => <p key={one.at} className="artfix"><b>{t.article.correctedOn(dayOf(new Date(one.at), now, locale))}</b> {one.text}</p>)}
        <Files article={article} />
        <Understood article={article} ask={article.can.includes('article.comment') ? () => { setAsking(true); talk.current?.focus() } : null} />
        <Thanks article={article} />
        <Talk article={article} field={talk} open={asking} />
      </article>
      {dialog}
    </>
  )
}

const named = 3
/** A few of the names, and how many more. */
const calledOf = (names: readonly string[], others: (n: number) => string): string => [...names.slice(0, named), ...(names.length > named ? [others(names.length - named)] : [])].join(', ')

const Titled = ({ title }: { title: string }) => <div id="arth"><Heading title={title} /></div>

/** Where it stands, for whoever writes it; that it is over, for everybody. */
function State({ article }: { article: Article }) {
  const { article: t } = useTexts()
  if (article.state === 'published') return null
  const said = article.state === 'archived' ? t.archived : article.state === 'scheduled' ? t.scheduled(exact(new Date(article.publishAt ?? article.createdAt), locale, { timeZone: zone })) : article.state === 'review' ? t.review(article.reviewBy ?? '') : t.draft
  return <div className="banner" role="status"><Clock /><p>{said}</p></div>
}

function Files({ article }: { article: Article }) {
  const { article: t } = useTexts()
  if (article.files.length === 0) return null
  return (
    <ul className="rows attach" aria-label={t.files}>{article.files.map((file) => (
      <li key={file.id}><Sheet name={file.name} /><div className="grow"><a className="t cover" href={fileAddress(article.id, file.id)} download={file.name} aria-label={t.fetch(file.name, `${kindOf(file.name)}, ${weight(file.size)}`)}>{file.name}</a><p className="meta">{kindOf(file.name)}, {weight(file.size)}</p></div></li>
    ))}</ul>
  )
}

/** « Lu et compris », in one tap. */
function Understood({ article, ask }: { article: Article; ask: (() => void) | null }) {
  const { article: t } = useTexts()
  const house = useHouse()
  const now = useNow()
  const say = useMutation({ mutationFn: () => news.call('PUT /news/:id/reading', { params: { id: article.id } }), onSuccess: keepArticle, onError: (error) => notify(sentenceOf(error, house), undefined, true) })
  if (!article.can.includes('article.acknowledge')) return null
  if (article.readAt) return <p className="banner banner--ok" role="status"><Check /><span>{t.acknowledged(dayOf(new Date(article.readAt), now, locale))}</span></p>
  return (
    <section className="readbox" aria-labelledby="rb">
      <div className="grow"><h2 id="rb">{t.understood}</h2><p>{t.understoodHelp}</p></div>
      <div className="wrap"><button type="button" className="btn btn--lg" aria-busy={say.isPending} onClick={() => say.mutate()}><Check />{t.acknowledge}</button>{ask && <button type="button" className="btn btn--2 btn--lg" onClick={ask}>{t.ask}</button>}</div>
    </section>
  )
}

function Thanks({ article }: { article: Article }) {
  const { article: t } = useTexts()
  const house = useHouse()
  const thank = useMutation({
    mutationFn: () => (article.thanked ? news.call('DELETE /news/:id/thanks', { params: { id: article.id } }) : news.call('PUT /news/:id/thanks', { params: { id: article.id } })),
    onSuccess: keepArticle, onError: (error) => notify(sentenceOf(error, house), undefined, true),
  })
  if (!article.can.includes('article.thank')) return null
  return <p className="wrap"><button type="button" className="btn btn--2" aria-pressed={article.thanked} aria-busy={thank.isPending} onClick={() => thank.mutate()}><Heart />{t.thank}</button>{article.thanksCount > 0 && <span className="meta">{counted(article.thanksCount, t.thanksOne, t.thanks, locale)}</span>}</p>
}
