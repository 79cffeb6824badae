// A post: who, what, when; reactions in words; its comments.
import { useMutation } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { Link } from 'react-router'
import { hasDraft } from '#web/data/drafts.ts'
import { useHouse } from '#web/data/house.ts'
import { useMe } from '#web/data/me.ts'
import { notify } from '#web/data/notify.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { Beneath } from '#web/design/Beneath.tsx'
import { Award, Bubble, Bulb, CheckCircle, Clock, Eye, Heart, type Icon } from '#web/design/icons.tsx'
import { Avatar } from '#web/design/Marks.tsx'
import { Markdown } from '#web/design/Markdown.tsx'
import { MoreMenu } from '#web/design/MoreMenu.tsx'
import { part } from '#web/design/part.tsx'
import { Byline } from './Byline.tsx'
import { Comments } from './Comments.tsx'
import { editPlace, EditText } from './EditText.tsx'
import { reacted, type Post, type Reaction } from './feed.ts'
import { Files } from './Files.tsx'
import { History } from './History.tsx'
import { Acknowledge, ImportantHead } from './Important.tsx'
import { Bars, Help, Pin, Seal } from './icons.tsx'
import { postAddress } from './links.ts'
import { useChanges } from './outgoing.ts'
import { Photos } from './Photos.tsx'
import { Poll, PollHead } from './Poll.tsx'
import { usePostActs, usePostMenu } from './post-acts.tsx'
import { useQuestionActs } from './question-acts.tsx'
import { Struck } from './Struck.tsx'
import { useTexts } from './texts.ts'
import { keepPost, refresh } from './wall.ts'

const Called = part(async () => (await import('./Called.tsx')).Called)
const Gathered = part(async () => (await import('./Merged.tsx')).Gathered)
const Joined = part(async () => (await import('./Merged.tsx')).Joined)
const Outdated = part(async () => (await import('./Outdated.tsx')).Outdated)

const kinds: readonly (readonly [Reaction, Icon])[] = [['thanks', Heart], ['useful', Bulb], ['seen', Eye], ['bravo', Award]]

/** `whole`: on its own page, with all its comments; `wanted`: the comment that is looked for. */
export function PostCard({ post, whole = false, wanted = null }: { post: Post; whole?: boolean; wanted?: string | null }) {
  const t = useTexts()
  const me = useMe()
  const id = useId()
  const acts = usePostActs(post)
  const [editing, setEditing] = useState(() => post.can.includes('post.edit') && hasDraft(me.id, editPlace(post.id)))
  const [history, setHistory] = useState(false)
  const [changing, setChanging] = useState(false)
  const asked = useQuestionActs(post)
  const { merged, gathered } = post.question ?? { merged: null, gathered: 0 }
  const menu = usePostMenu(post, acts, () => setEditing(true), asked.items)
  const items = post.poll?.voted && post.can.includes('poll.vote') && !changing ? [{ label: t.poll.change, icon: Bars, often: true, run: () => setChanging(true) }, ...menu] : menu
  return (
    <article className="post" aria-labelledby={id} tabIndex={-1}>
      <div className="post__head">
        <Avatar person={post.author} />
        <div className="who grow"><h2 className="pname" id={id}><Link className="name" to={`/annuaire/${post.author.id}`} data-person={post.author.id}>{post.author.name}</Link></h2><Byline author={post.author} at={post.createdAt} edited={post.editedAt} onHistory={() => setHistory(true)} /></div>
        <MoreMenu quiet label={t.post.more(post.author.name)} items={items} />
      </div>
      {post.question && <p className="qh"><Help size="s" /><b>{t.question.word}</b><StateTag state={post.question.outdated ? 'outdated' : post.question.official ? 'official' : post.question.state} /></p>}
      {post.question && <Beneath about={{ noun: 'post', id: post.id, spaceId: post.spaceId }} />}
      {merged && <Joined merged={merged} />}
      {whole && post.question?.called && <Called post={post} called={post.question.called} />}
      {post.question?.outdated && <Outdated post={post} outdated={post.question.outdated} />}
      {post.important && <ImportantHead post={post} />}
      {post.poll && <PollHead poll={post.poll} />}
      {post.pinnedAt && <p className="qh"><Pin size="s" /><b>{t.post.isPinned}</b></p>}
      {editing ? <div className="post__body"><EditText id={post.id} spaceId={post.spaceId} label={t.post.text} text={post.body} most={20_000} onSave={acts.save} onClose={() => setEditing(false)} /></div>
        : (post.body || post.hidden) && <div className="post__body"><Struck hidden={post.hidden}><Markdown text={post.body} /></Struck></div>}
      <Photos photos={post.photos} />
      <Files files={post.files} />
      {post.poll && <Poll post={post} poll={post.poll} changing={changing} onChanging={setChanging} />}
      {post.important && <Acknowledge post={post} />}
      <Reactions post={post} />
      {!merged?.into && <Comments post={post} whole={whole} wanted={wanted} />}
      {gathered > 0 && (whole ? <Gathered post={post} /> : <p className="post__out"><Link to={postAddress(post)}>{t.question.merged.see(gathered)}</Link></p>)}
      {asked.form}
      {history && <History of="posts" now={post} onClose={() => setHistory(false)} />}
    </article>
  )
}

const states = { open: ['', Help], answered: ['', Bubble], accepted: [' tag--ok', CheckCircle], official: [' tag--ok', Seal], outdated: [' tag--warn', Clock] } as const

/** Where a question stands, in a word and a sign. */
export function StateTag({ state }: { state: keyof typeof states }) {
  const t = useTexts()
  const [colour, Mark] = states[state]
  return <span className={`tag${colour}`}><Mark />{t.question.state[state]}</span>
}

function Reactions({ post }: { post: Post }) {
  const t = useTexts()
  const house = useHouse()
  const changes = useChanges(post)
  const react = useMutation({
    mutationFn: ({ kind, given }: { kind: Reaction; given: boolean }) => changes.react(kind, given),
    onMutate: ({ kind, given }) => keepPost(reacted(post, kind, given)),
    onSuccess: (reply) => { if (reply) keepPost(reply) },
    retry: false,
    onError: (error) => {
      notify(sentenceOf(error, house), undefined, true)
      void refresh(post.spaceId, post.id)
    },
  })
  const may = post.can.includes('post.react')
  // « J’ai lu » says more than « Vu »: where that is asked, one is not asked both.
  const offered = (kind: Reaction): boolean => may && !(kind === 'seen' && post.can.includes('post.acknowledge') && !post.mine.includes('seen'))
  const shown = kinds.filter(([kind]) => offered(kind) || post.reactions[kind] > 0)
  if (shown.length === 0) return null
  return (
    <div className="post__bar" role="group" aria-label={t.post.reactions}>
      {shown.map(([kind, Mark]) => {
        const given = post.mine.includes(kind)
        const words = <><Mark />{t.reaction[kind]}{post.reactions[kind] > 0 && <b className="num">{post.reactions[kind]}</b>}</>
        return offered(kind) ? <button key={kind} type="button" className="react" aria-pressed={given} onClick={() => react.mutate({ kind, given: !given })}>{words}</button> : <span key={kind} className="react">{words}</span>
      })}
    </div>
  )
}
