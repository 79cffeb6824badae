// Lines by day: who did what, where, why one is told, and one tap to hear no more of it.
import { useRef } from 'react'
import { Link } from 'react-router'
import { fullDay, timeOf } from '#lib/when.ts'
import { useNow } from '#web/data/clock.ts'
import { useHouse } from '#web/data/house.ts'
import { locale } from '#web/data/texts.ts'
import { Avatar } from '#web/design/Marks.tsx'
import { Bell } from '#web/design/shell-icons.tsx'
import { open, stop, type Notice } from './notices.ts'
import { useTexts } from './texts.ts'

const dayOf = (at: Date): string => at.toLocaleDateString('en-CA')

/** `level`: of the headings of days. `left`: after the last line has gone, where the focus goes. `opened`: somebody follows a line. */
export function Lines({ items, level, left, opened }: { items: readonly Notice[]; level: 2 | 3; left: () => void; opened?: () => void }) {
  const t = useTexts()
  const now = useNow()
  const list = useRef<HTMLDivElement>(null)
  const days = Map.groupBy(items, (notice) => dayOf(new Date(notice.at)))
  const Day = level === 2 ? 'h2' : 'h3'
  const nameOf = (day: string): string => (day === dayOf(now) ? t.today : day === dayOf(new Date(now.getTime() - 86_400_000)) ? t.yesterday : fullDay(new Date(`${day}T12:00:00`), locale))
  /** The line after the one that goes, else the one before. */
  const leave = (id: string): void => {
    const links = [...(list.current?.querySelectorAll<HTMLElement>('a.t') ?? [])]
    const at = links.findIndex((link) => link.dataset['id'] === id)
    const next = links[at + 1] ?? links[at - 1]
    if (next) next.focus()
    else left()
  }
  return (
    <div ref={list}>
      {[...days].map(([day, some]) => (
        <section key={day} aria-label={nameOf(day)}>
          <Day className="ngrp">{nameOf(day)}</Day>
          <ul className="rows notifs">{some.map((notice) => <Line key={notice.id} notice={notice} leave={() => leave(notice.id)} opened={opened} />)}</ul>
        </section>
      ))}
    </div>
  )
}

function Line({ notice, leave, opened }: { notice: Notice; leave: () => void; opened: (() => void) | undefined }) {
  const t = useTexts()
  const house = useHouse()
  const fresh = notice.readAt === null
  const go = (): void => {
    open(notice)
    opened?.()
  }
  return (
    <li className={notice.level === 1 ? 'notif is-urg' : fresh ? 'notif is-new' : 'notif'}>
      {notice.person ? <Avatar person={notice.person} /> : <span className="app" aria-hidden="true"><Bell /></span>}
      <div className="grow">
        {notice.level === 1 && <p><span className="tag tag--bad">{t.urgent}</span></p>}
        <p><Link className="t cover" data-id={notice.id} to={notice.address} onClick={go}>{notice.who && <b>{notice.who}</b>} {notice.said}{notice.title !== notice.who && <> <span className="notif__of">{notice.said ? t.quoted(notice.title) : notice.title}</span></>}</Link>{fresh && <span className="vh">{t.unread}</span>}</p>
        <p className="meta">{[notice.place, ...notice.more, timeOf(new Date(notice.at), locale)].filter(Boolean).join(' · ')}</p>
        <p className="meta notif__why">{notice.why} <button type="button" className="lk" aria-label={t.stopOne(notice.title)} onClick={() => { leave(); void stop(notice, { t, house }) }}>{t.stop}</button></p>
      </div>
      {fresh && <span className="dot" aria-hidden="true" />}
    </li>
  )
}
