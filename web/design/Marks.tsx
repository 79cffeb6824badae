// Shapes carry meaning: a person is a circle, a space is an arch.
import type { SpaceKind } from '#web/data/spaces.ts'
import { useHouse } from '#web/data/house.ts'
import { Bulb, Signpost, Team, type Icon } from '#web/design/shell-icons.tsx'

const hues = ['', ' av--a', ' av--b', ' av--c', ' av--d', ' av--e']

/** The initials of a person, always beside their name. */
export function Avatar({ person, size }: { person: { id: string; name: string }; size?: 's' | 'l' | 'xl' }) {
  return <span className={`av${hueOf(person.id)}${size ? ` av--${size}` : ''}`} aria-hidden="true">{initials(person.name)}</span>
}

const hueOf = (id: string): string => hues[[...id].reduce((sum, c) => (sum * 31 + c.charCodeAt(0)) % 9973, 7) % hues.length] ?? ''

function initials(name: string): string {
  const parts = name.split(/[\s-]+/u).filter(Boolean)
  return ((parts[0]?.charAt(0) ?? '') + (parts.length > 1 ? parts.at(-1)?.charAt(0) ?? '' : '')).toLocaleUpperCase()
}

const kindIcons: Record<SpaceKind, Icon> = { team: Team, project: Signpost, practice: Bulb }

/** The arch of a space, coloured by its kind, always beside its name. */
export function Arch({ kind, size }: { kind: SpaceKind; size?: 's' | 'l' }) {
  const Mark = kindIcons[kind]
  return <span className={`arch arch--${kind}${size ? ` arch--${size}` : ''}`} aria-hidden="true"><Mark /></span>
}

/** The kind in words, with its colour and icon. */
export function KindTag({ kind }: { kind: SpaceKind }) {
  const Mark = kindIcons[kind]
  return <span className={`tag tag--${kind}`}><Mark />{useHouse().kind[kind]}</span>
}

/** The mark of an authority, always beside its name: its logo, else its initials. */
export function Emblem({ of: { shortName, logo } }: { of: { shortName: string; logo: string | null } }) {
  return logo ? <img className="brand__mark" src={logo} alt="" height="34" /> : <span className="brand__mark" aria-hidden="true">{initials(shortName)}</span>
}

export function Logo() {
  return (
    <svg viewBox="0 0 40 40" aria-hidden="true">
      <path fill="#fff" d="M8 25V16a12 12 0 0 1 24 0v9h-6.5v-9a5.5 5.5 0 0 0-11 0v9z" />
      <path fill="#f0b03a" d="M8 28h6.9l-3.4 9H3zM16.6 28h6.8l1.6 9H15zM25.1 28H32l5 9h-8.5z" />
    </svg>
  )
}
