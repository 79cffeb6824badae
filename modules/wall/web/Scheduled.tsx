// What one planned: changed, sent at once, withdrawn; and why something was not sent. Nobody else sees this page.
import './wall.css'
import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { useId, useState, type FormEvent } from 'react'
import { Link, useSearchParams } from 'react-router'
import { head } from '#lib/when.ts'
import { useNow } from '#web/data/clock.ts'
import { useHouse } from '#web/data/house.ts'
import { useLive } from '#web/data/live.ts'
import { useMe } from '#web/data/me.ts'
import { notify } from '#web/data/notify.ts'
import { queries } from '#web/data/queries.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { ErrorLine } from '#web/design/Field.tsx'
import { Heading } from '#web/design/Heading.tsx'
import { Alert, Clock, Pencil, Trash } from '#web/design/icons.tsx'
import { Loading } from '#web/design/Loading.tsx'
import { Markdown } from '#web/design/Markdown.tsx'
import { MoreMenu } from '#web/design/MoreMenu.tsx'
import { Help, Megaphone } from './icons.tsx'
import { shownAt, whenOf, whyNot, type Scheduled } from './later.ts'
import { LaterFields } from './LaterFields.tsx'
import { MentionField } from './MentionField.tsx'
import { useTexts } from './texts.ts'
import { wall, wallKey } from './wall.ts'

const again = (): void => void queries.invalidateQueries({ queryKey: ['scheduled'] })

export function ScheduledPosts() {
  const { later: t } = useTexts()
  const me = useMe()
  const [query] = useSearchParams()
  const spaceId = query.get('espace')
  const list = useInfiniteQuery({
    queryKey: ['scheduled', spaceId],
    queryFn: ({ pageParam, signal }) => wall.call('GET /me/scheduled-posts', { query: { ...(spaceId ? { spaceId } : {}), ...(pageParam ? { cursor: pageParam } : {}) } }, { signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  })
  // What leaves at its hour leaves this page.
  useLive((live) => { if (live.type === 'reset' || (live.fact.fact === 'post.created' && live.fact.actorId === me.id)) again() })
  const items = list.data?.pages.flatMap((page) => page.items)
  return (
    <>
      <header className="pagehead"><div><Heading title={t.page} /><p>{t.pageHelp}</p></div></header>
      {!items ? <Loading /> : items.length === 0 ? <div className="empty"><h2>{t.none}</h2><p>{t.noneHelp}</p></div> : (
        <div className="stack feed">{spaceId && <p className="meta">{t.here} · <Link className="lk" to="/publications-prevues">{t.everywhere}</Link></p>}{items.map((post) => <Planned key={post.id} post={post} />)}</div>
      )}
      {list.hasNextPage && <div className="more"><button type="button" className="btn btn--2" aria-busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t.next}</button></div>}
    </>
  )
}

function Planned({ post }: { post: Scheduled }) {
  const texts = useTexts()
  const t = texts.later
  const house = useHouse()
  const [editing, setEditing] = useState(false)
  const params = { id: post.id }
  const failed = (error: unknown): void => {
    notify(sentenceOf(error, house), undefined, true)
    again()
  }
  const restore = async (): Promise<void> => {
    await wall.call('PUT /scheduled-posts/:id/restoration', { params })
    again()
    notify(t.restored)
  }
  const send = useMutation({
    mutationFn: () => wall.call('POST /scheduled-posts/:id/publication', { params }),
    onSuccess: () => {
      again()
      void queries.invalidateQueries({ queryKey: wallKey(post.space.id) })
      notify(t.sent)
    },
    onError: failed,
  })
  const withdraw = useMutation({
    mutationFn: () => wall.call('DELETE /scheduled-posts/:id', { params }),
    onSuccess: () => {
      again()
      notify(t.withdrawn, { label: house.cancel, run: () => void restore().catch(failed) })
    },
    onError: failed,
  })
  const when = whenOf(post.dueAt)
  const held = [...(post.poll ? [texts.poll.planned(post.poll.choices.length)] : []), ...(post.photos.length > 0 ? [t.photos(post.photos.length)] : []), ...post.files.map(({ name }) => name)]
  return (
    <article className="post" id={post.id} aria-label={t.planned(when)}>
      <div className="post__head">
        <Clock />
        <div className="who grow"><h2 className="pname">{head(when)}</h2><p className="meta">{t.in(post.space.name)}</p></div>
        <MoreMenu quiet label={t.more} items={[{ label: t.change, icon: Pencil, run: () => setEditing(true) }, { label: t.withdraw, icon: Trash, bad: true, run: () => withdraw.mutate() }]} />
      </div>
      {post.refusal && <div className="post__body"><ErrorLine>{t.refusal[post.refusal]}</ErrorLine></div>}
      {post.important && <p className="qh"><Megaphone size="s" /><b>{texts.important.word}</b></p>}
      {post.kind === 'question' && <p className="qh"><Help size="s" /><b>{texts.question.word}</b></p>}
      {editing ? <div className="post__body"><Change post={post} onClose={() => setEditing(false)} /></div> : (
        <>
          {post.body && <div className="post__body"><Markdown text={post.body} /></div>}
          {held.length > 0 && <p className="meta ack">{held.join(' · ')}</p>}
          <p className="ack"><button type="button" className="btn btn--2" aria-busy={send.isPending} onClick={() => send.mutate()}>{t.now}</button></p>
        </>
      )}
    </article>
  )
}

function Change({ post, onClose }: { post: Scheduled; onClose: () => void }) {
  const { later: t } = useTexts()
  const house = useHouse()
  const now = useNow()
  const id = useId()
  const before = shownAt(new Date(post.dueAt))
  const [text, setText] = useState(post.body)
  const [value, setValue] = useState(before)
  const [error, setError] = useState<string | null>(null)
  const save = useMutation({
    mutationFn: ([on = '', at = '']: string[]) => wall.call('PATCH /scheduled-posts/:id', { params: { id: post.id }, ifMatch: post.version, body: { body: text, ...(value === before && !post.refusal ? {} : { on, at }) } }),
    onSuccess: () => {
      again()
      notify(t.saved)
      onClose()
    },
    onError: (problem) => setError(sentenceOf(problem, house)),
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const late = whyNot(value, now)
    if (late) return setError(t[late])
    setError(null)
    save.mutate(value.split('T'))
  }
  return (
    <form className="stack-s" onSubmit={submit}>
      <MentionField autoFocus spaceId={post.space.id} className="inp" aria-label={t.text} aria-describedby={post.space.discreet ? `${id}d` : undefined} rows={4} value={text} maxLength={20_000} onText={setText} />
      {post.space.discreet && <p className="discreet" id={`${id}d`}><Alert />{t.discreet}</p>}
      <LaterFields value={value} onChange={setValue} />
      {error && <ErrorLine>{error}</ErrorLine>}
      <p className="row"><button type="submit" className="btn" aria-busy={save.isPending}>{t.save}</button><button type="button" className="btn btn--3" onClick={onClose}>{t.keep}</button></p>
    </form>
  )
}
