// The wall of a space: write, read, answer; strictly in order of time.
import './wall.css'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useParams } from 'react-router'
import { figure } from '#lib/count.ts'
import { useHouse } from '#web/data/house.ts'
import { notify } from '#web/data/notify.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { useSpace, type Space } from '#web/data/spaces.ts'
import { locale } from '#web/data/texts.ts'
import { Composer } from './Composer.tsx'
import { useNews } from './news.ts'
import { useArrivals, useOutgoingPosts } from './outgoing.ts'
import { OutgoingCard } from './OutgoingCard.tsx'
import { Pinned } from './Pinned.tsx'
import { PostCard } from './PostCard.tsx'
import { useTexts } from './texts.ts'
import { loadEarlier, showWaiting, waitingQuery, wallQuery } from './wall.ts'

export function Wall() {
  const { id = '' } = useParams()
  const t = useTexts()
  const space = useSpace(id)
  const outgoing = useOutgoingPosts(space)
  const { data: feed } = useSuspenseQuery(wallQuery(id))
  const waiting = useQuery(waitingQuery(id)).data
  const asked = useRef(false)
  useArrivals(id)
  useNews(id, outgoing.busy)
  // What was asked for is there: the first of it takes the focus.
  useEffect(() => {
    if (asked.current) document.querySelector<HTMLElement>('article.post')?.focus({ preventScroll: true })
    asked.current = false
  }, [feed.items])
  const show = (): void => {
    asked.current = true
    showWaiting(id)
    scrollTo({ top: 0 })
  }
  return (
    <>
      {space.can.includes('post.write') && <Composer key={id} space={space} onSend={outgoing.send} />}
      <Pinned spaceId={id} />
      <div className="stack feed">
        {waiting.length > 0 && <Pill text={t.fresh(waiting.length)} onShow={show} />}
        {outgoing.list.map((item) => <OutgoingCard key={item.key} item={item} />)}
        {feed.items.map((post) => <PostCard key={post.id} post={post} />)}
        {feed.items.length === 0 && outgoing.list.length === 0 && <Empty space={space} />}
        {feed.next ? <Earlier spaceId={id} /> : feed.items.length > 3 && <p className="more meta">{t.end}</p>}
      </div>
    </>
  )
}

/** « 3 nouvelles publications »: they are shown when asked for. */
function Pill({ text, onShow }: { text: string; onShow: () => void }) {
  return <div className="pill"><button type="button" className="btn btn--2" onClick={onShow}><span className="dot" />{text}</button></div>
}

function Earlier({ spaceId }: { spaceId: string }) {
  const t = useTexts()
  const house = useHouse()
  const [busy, setBusy] = useState(false)
  const load = async (): Promise<void> => {
    setBusy(true)
    await loadEarlier(spaceId).catch((error: unknown) => notify(sentenceOf(error, house), undefined, true))
    setBusy(false)
  }
  return <div className="more"><button type="button" className="btn btn--2" aria-busy={busy} onClick={() => void load()}>{t.earlier}</button></div>
}

function Empty({ space }: { space: Space }) {
  const { empty } = useTexts()
  const people = space.memberCount > 1 ? empty.people(figure(space.memberCount, locale)) : empty.alone
  return <div className="empty"><h2>{empty.title}</h2><p>{space.can.includes('post.write') ? empty.write(people) : empty.read}</p></div>
}
