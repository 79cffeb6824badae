// What a post may be besides, by the « … » of the composer. Kept with the draft.
import { useNavigate } from 'react-router'
import { useNow } from '#web/data/clock.ts'
import { useDraft } from '#web/data/drafts.ts'
import { useMe } from '#web/data/me.ts'
import type { Space } from '#web/data/spaces.ts'
import { Clock } from '#web/design/icons.tsx'
import type { MenuItem } from '#web/design/MoreMenu.tsx'
import { Bars, Megaphone } from './icons.tsx'
import { plannedOf, tomorrow } from './later.ts'
import { newPoll, pollFrom, type PollDraft } from './poll-draft.ts'
import { useTexts } from './texts.ts'

export function useOptions(space: Space) {
  const { composer: t, later: words, poll: polls } = useTexts()
  const navigate = useNavigate()
  const now = useNow()
  const me = useMe()
  const [asks, setAsks] = useDraft(me.id, `${space.id}.important`)
  const mayAsk = space.can.includes('post.moderate')
  const important = mayAsk && asks !== ''
  const setImportant = (yes: boolean): void => setAsks(yes ? 'yes' : '')
  const [later, setLater] = useDraft(me.id, `${space.id}.later`)
  const [kept, setKept] = useDraft(me.id, `${space.id}.poll`)
  const poll = pollFrom(kept)
  const setPoll = (next: PollDraft | null): void => setKept(next ? JSON.stringify(next) : '')
  const items: MenuItem[] = [
    { label: poll ? polls.drop : polls.add, icon: Bars, often: true, run: () => setPoll(poll ? null : newPoll) },
    ...(mayAsk ? [{ label: important ? t.notImportant : t.important, icon: Megaphone, often: true, run: () => setImportant(!important) }] : []),
    { label: later ? words.drop : words.add, icon: Clock, often: true, run: () => setLater(later ? '' : tomorrow(now)) },
    { label: words.mine, icon: Clock, run: () => void navigate(plannedOf(space.id)) },
  ]
  const clear = (): void => {
    setImportant(false)
    setLater('')
    setPoll(null)
  }
  return { important, setImportant, poll, setPoll, later, setLater, items, clear }
}
