// What a space says of itself, in words.
import { figure } from '#lib/count.ts'
import type { Space } from '#web/data/spaces.ts'
import { locale } from '#web/data/texts.ts'
import type fr from '../fr.ts'

type Texts = typeof fr
export type Seen = { yes: string[]; no: string[] }
type Audience = Pick<Space, 'access' | 'authorityName' | 'memberCount' | 'externalCount'>

/** « 34 membres ». */
export const membersOf = (space: Pick<Space, 'memberCount'>, t: Texts): string => (space.memberCount > 1 ? t.members : t.member)(figure(space.memberCount, locale))

/** Who sees the content of a space, and who does not. */
export function whoSees(space: Audience, t: Texts): Seen {
  const members = space.memberCount > 1 ? t.who.members(figure(space.memberCount, locale), space.externalCount) : t.who.self
  switch (space.access) {
    case 'open': return { yes: [t.who.everyone(space.authorityName)], no: [t.who.externals, t.who.public] }
    case 'secret': return { yes: [members], no: [t.who.hidden] }
    default: return { yes: [members], no: [t.who.nameOnly] }
  }
}
