// A person's picture, or their initials; a mark says where they are.
import { Avatar } from '#web/design/Marks.tsx'
import type { Presence } from './directory.ts'

const marks = { present: 'on', teleworking: 'on', away: 'on on--off' } as const

/** Always beside the name: it says nothing by itself. */
export function Face({ person, size }: { person: { id: string; name: string; photo: string | null; presence?: Presence | null }; size?: 's' | 'l' | 'xl' }) {
  return (
    <span className={`face${size ? ` face--${size}` : ''}`} aria-hidden="true">
      {person.photo ? <img className={`av${size ? ` av--${size}` : ''}`} src={`/api/people/${person.id}/photo?${person.photo}`} alt="" loading="lazy" width="96" height="96" /> : <Avatar person={person} {...(size ? { size } : {})} />}
      {person.presence && <span className={marks[person.presence.state]} />}
    </span>
  )
}
