// An important post says so in words; a reader answers « J’ai lu » in one tap; a host sees how many did.
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { figure } from '#lib/count.ts'
import { useHouse } from '#web/data/house.ts'
import { notify } from '#web/data/notify.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { locale } from '#web/data/texts.ts'
import { Check, CheckCircle, Eye } from '#web/design/icons.tsx'
import { part } from '#web/design/part.tsx'
import type { Post } from './feed.ts'
import { Megaphone } from './icons.tsx'
import { useChanges } from './outgoing.ts'
import { useTexts } from './texts.ts'
import { keepPost, readersQuery } from './wall.ts'

const Readers = part(async () => (await import('./Readers.tsx')).Readers)
const isRead = ({ important }: Post): boolean => important !== null && important.readAt !== null
const may = (post: Post, action: string): boolean => post.can.includes(action)

export function ImportantHead({ post }: { post: Post }) {
  const { important: t } = useTexts()
  const read = isRead(post)
  return (
    <p className="qh">
      <Megaphone size="s" /><b>{t.word}</b>
      {may(post, 'post.acknowledge') && <span className={read ? 'tag tag--ok' : 'tag tag--warn'}>{read ? <CheckCircle /> : <Eye />}{read ? t.read : t.toRead}</span>}
    </p>
  )
}

/** One’s own answer, which waits for the server; and, for hosts, how many gave theirs. */
export function Acknowledge({ post }: { post: Post }) {
  const texts = useTexts()
  const t = texts.important
  const house = useHouse()
  const changes = useChanges(post)
  const read = isRead(post)
  const failed = (error: unknown): void => notify(sentenceOf(error, house), undefined, true)
  const say = async (given: boolean): Promise<boolean> => {
    const reply = await changes.acknowledge(given)
    if (reply) keepPost(reply)
    return reply !== null
  }
  const ack = useMutation({
    mutationFn: say,
    retry: false,
    onSuccess: (arrived, given) => {
      if (!arrived) return notify(texts.state.waiting)
      notify(given ? t.acked : t.unacked, { label: house.cancel, run: () => void say(!given).catch(failed) })
    },
    onError: failed,
  })
  return (
    <>
      {may(post, 'post.acknowledge') && (
        <p className="ack">
          <button type="button" className="btn btn--2" aria-pressed={read} aria-busy={ack.isPending} onClick={() => ack.mutate(!read)}>{read && <Check />}{t.ack}</button>
          <span className="meta">{t.help}</span>
        </p>
      )}
      {may(post, 'post.follow_up') && <Figure post={post} />}
    </>
  )
}

/** « 31 sur 42 ont lu », and the way to who they are. */
function Figure({ post }: { post: Post }) {
  const { important: t } = useTexts()
  const [open, setOpen] = useState(false)
  const { data } = useQuery(readersQuery(post.id))
  if (!data) return null
  const people = figure(data.peopleCount, locale)
  return (
    <div className="ack post__count">
      <button type="button" className="lk lk--b" onClick={() => setOpen(true)}>{data.readCount === 0 ? (data.peopleCount < 2 ? t.nobodyRead : t.none(people)) : data.readCount === 1 ? t.figureOne(people) : t.figure(figure(data.readCount, locale), people)}<span className="vh">, {t.see}</span></button>
      {open && <Readers post={post} onClose={() => setOpen(false)} />}
    </div>
  )
}
