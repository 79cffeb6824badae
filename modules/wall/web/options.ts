// What a post may be besides, by the « … » of the composer. Kept with the draft.
import { useDraft } from '#web/data/drafts.ts'
import { useMe } from '#web/data/me.ts'
import type { Space } from '#web/data/spaces.ts'
import type { MenuItem } from '#web/design/MoreMenu.tsx'
import { Megaphone } from './icons.tsx'
import { useTexts } from './texts.ts'

export function useOptions(space: Space) {
  const { composer: t } = useTexts()
  const me = useMe()
  const [asks, setAsks] = useDraft(me.id, `${space.id}.important`)
  const mayAsk = space.can.includes('post.moderate')
  const important = mayAsk && asks !== ''
  const setImportant = (yes: boolean): void => setAsks(yes ? 'yes' : '')
  const items: MenuItem[] = mayAsk ? [{ label: important ? t.notImportant : t.important, icon: Megaphone, run: () => setImportant(!important) }] : []
  return { important, setImportant, items, clear: () => setImportant(false) }
}
