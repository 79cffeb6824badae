// A poll on the wall: how one answers is said before; what was answered, in words, figures and bars, after.
import { useMutation } from '@tanstack/react-query'
import { useId, useState, type FormEvent } from 'react'
import { dayOf, zone } from '#lib/when.ts'
import { useNow } from '#web/data/clock.ts'
import { useHouse } from '#web/data/house.ts'
import { notify } from '#web/data/notify.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { locale } from '#web/data/texts.ts'
import { ErrorLine } from '#web/design/Field.tsx'
import { Check } from '#web/design/icons.tsx'
import { part } from '#web/design/part.tsx'
import type { Post } from './feed.ts'
import { Bars } from './icons.tsx'
import { useTexts } from './texts.ts'
import { keepPost, refresh, wall } from './wall.ts'

type Shown = NonNullable<Post['poll']>
type Props = { post: Post; poll: Shown }
const Voters = part(async () => (await import('./Voters.tsx')).Voters)
const mine = (poll: Shown): number[] => poll.choices.flatMap((c) => (c.mine ? [c.choice] : []))

export function PollHead({ poll }: { poll: Shown }) {
  const { poll: t } = useTexts()
  return <p className="qh"><Bars size="s" /><b>{t.word}</b>{poll.ended && <span className="tag">{t.ended}</span>}</p>
}

/** A vote waits for the server: it is never shown before it counts. */
function useVote(post: Post, poll: Shown) {
  const { poll: t } = useTexts()
  const house = useHouse()
  const params = { id: post.id }
  const failed = (error: unknown): void => {
    notify(sentenceOf(error, house), undefined, true)
    void refresh(post.spaceId, post.id)
  }
  const say = async (choices: readonly number[]): Promise<void> =>
    keepPost(await (choices.length > 0 ? wall.call('PUT /posts/:id/vote', { params, body: { choices: [...choices] } }) : wall.call('DELETE /posts/:id/vote', { params })))
  return useMutation({
    mutationFn: async (choices: readonly number[]) => {
      const before = mine(poll)
      await say(choices)
      return before
    },
    onSuccess: (before, choices) => notify(choices.length > 0 ? t.recorded : t.taken, { label: house.cancel, run: () => void say(before).catch(failed) }),
    onError: failed,
  })
}

/** `changing`: who has answered answers anew, by the « … » of the post. */
export function Poll({ post, poll, changing, onChanging }: Props & { changing: boolean; onChanging: (yes: boolean) => void }) {
  const { poll: t } = useTexts()
  const now = useNow()
  const vote = useVote(post, poll)
  const may = post.can.includes('poll.vote')
  const day = poll.endsOn && dayOf(new Date(`${poll.endsOn}T12:00:00Z`), now, locale, { timeZone: zone })
  const answering = may && (!poll.voted || changing)
  const done = (choices: readonly number[]): void => vote.mutate(choices, { onSuccess: () => onChanging(false) })
  const said = (
    <p className="meta">
      {t.voters(poll.voterCount)} {poll.named ? t.named : t.anonymous} {answering && poll.several && `${t.many} `}{day && (poll.ended ? t.endedOn(day) : t.until(day))}{answering && !poll.voted && ` ${t.after}`}
    </p>
  )
  return (
    <div className="poll">
      {/* How one answers is said before one does. */}
      {answering && said}
      {answering ? <Ballot poll={poll} busy={vote.isPending} onAnswer={done} onKeep={changing ? () => onChanging(false) : undefined} /> : <Results post={post} poll={poll} />}
      {!answering && said}
    </div>
  )
}

type BallotProps = { poll: Shown; busy: boolean; onAnswer: (choices: readonly number[]) => void; onKeep: (() => void) | undefined }
function Ballot({ poll, busy, onAnswer, onKeep }: BallotProps) {
  const { poll: t } = useTexts()
  const name = useId()
  const [chosen, setChosen] = useState<readonly number[]>(() => mine(poll))
  const [error, setError] = useState(false)
  const choose = (choice: number, yes: boolean): void => setChosen(poll.several ? (yes ? [...chosen, choice] : chosen.filter((one) => one !== choice)) : [choice])
  const send = (event: FormEvent): void => {
    event.preventDefault()
    setError(chosen.length === 0)
    if (chosen.length > 0) onAnswer(chosen)
  }
  return (
    <form className="stack-s" onSubmit={send}>
      <fieldset className="stack-s">
        <legend className="vh">{t.answers}</legend>
        {poll.choices.map(({ choice, text }) => (
          <label key={choice} className="ck"><input type={poll.several ? 'checkbox' : 'radio'} name={name} checked={chosen.includes(choice)} onChange={(event) => choose(choice, event.target.checked)} />{text}</label>
        ))}
      </fieldset>
      {error && <ErrorLine>{t.choose}</ErrorLine>}
      <p className="row">
        <button type="submit" className="btn btn--2" aria-busy={busy}>{t.answer}</button>
        {onKeep && <button type="button" className="btn btn--3" onClick={() => onAnswer([])}>{t.take}</button>}
        {onKeep && <button type="button" className="btn btn--3" onClick={onKeep}>{t.keep}</button>}
      </p>
    </form>
  )
}

function Results({ post, poll }: Props) {
  const { poll: t } = useTexts()
  const [asked, setAsked] = useState<Shown['choices'][number] | null>(null)
  const share = (votes: number): number => (poll.voterCount === 0 ? 0 : votes / poll.voterCount)
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
  return (
    <>
      <ul className="pollr" aria-label={t.answers}>
        {poll.choices.map((one) => (
          <li key={one.choice}>
            <p className="row">{one.mine ? <b className="grow">{one.text}</b> : <span className="grow">{one.text}</span>}{one.mine && <span className="tag tag--ok"><Check />{t.mine}</span>}</p>
            {one.votes !== null && (
              <>
                <span className="prog" aria-hidden="true"><span style={{ width: `${Math.round(100 * share(one.votes))}%` }} /></span>
                <p className="meta">{t.votes(one.votes, percent.format(share(one.votes)))}{poll.named && one.votes > 0 && <> · <button type="button" className="lk lk--b" onClick={() => setAsked(one)}>{t.see}<span className="vh"> : {one.text}</span></button></>}</p>
              </>
            )}
          </li>
        ))}
      </ul>
      {asked && <Voters postId={post.id} choice={asked} onClose={() => setAsked(null)} />}
    </>
  )
}
