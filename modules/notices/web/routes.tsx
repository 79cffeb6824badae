import { useRef, useState } from 'react'
import { Link } from 'react-router'
import { askAgain } from '#web/data/coming.ts'
import { useHouse } from '#web/data/house.ts'
import { notify } from '#web/data/notify.ts'
import type { ModuleWeb } from '#web/data/seams.ts'
import { Bell } from '#web/design/shell-icons.tsx'
import { useCount, useNews } from './watch.ts'

const texts = async (): Promise<unknown> => (await import('./texts.ts')).load()
type Panel = Awaited<ReturnType<typeof panel>>
const panel = async () => (await Promise.all([import('./Panel.tsx'), texts()]))[0].Panel

/** The bell: a panel on a computer, a page on a phone. What it opens comes when it is opened. */
function BellButton() {
  const house = useHouse()
  const count = useCount()
  const [Panel, setPanel] = useState<Panel | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  useNews()
  const close = (back: boolean): void => {
    setPanel(null)
    if (back) button.current?.focus()
  }
  const open = (): void => {
    askAgain()
    panel().then((come) => setPanel(() => come), () => notify(house.problem.network, undefined, true))
  }
  const mark = <><Bell />{count > 0 && <span className="count" aria-hidden="true">{count > 99 ? '99+' : count}</span>}<span className="vh">{house.bell(count)}</span></>
  return (
    <>
      <Link className="barbtn only-phone" to="/notifications">{mark}</Link>
      <button ref={button} type="button" className="barbtn only-wide" aria-haspopup="dialog" aria-expanded={Panel !== null} onClick={() => (Panel ? close(false) : open())}>{mark}</button>
      {Panel && <Panel close={close} button={button} />}
    </>
  )
}

export default {
  module: 'notices',
  bar: BellButton,
  texts,
  routes: [
    { path: 'notifications', lazy: async () => ({ Component: (await import('./Notifications.tsx')).Notifications }) },
    { path: 'notifications/ce-que-je-suis', lazy: async () => ({ Component: (await import('./Follows.tsx')).Follows }) },
  ],
  mine: [{ to: '/notifications/ce-que-je-suis', order: 0, useLabel: () => useHouse().nav.follows }],
} satisfies ModuleWeb
