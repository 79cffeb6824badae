// What a space says of itself, in words.
import { counted, figure } from '#lib/count.ts'
import { dayOf, timeOf } from '#lib/when.ts'
import type { Space, Visibility } from '#web/data/spaces.ts'
import { locale } from '#web/data/texts.ts'
import type { House } from '#web/data/house.ts'
import type { Static } from 'typebox'
import type { api } from '../api.ts'
import type fr from '../fr.ts'

type Texts = typeof fr
export type Seen = { yes: string[]; no: string[] }
type Audience = Pick<Space, 'access' | 'authorityName' | 'memberCount' | 'externalCount'>
export type Explained = Static<(typeof api)['GET /spaces/:id/visibility/:personId']['reply']>
type Ground = Explained['grounds'][number]

/** « 34 membres ». */
export const membersOf = (space: Pick<Space, 'memberCount'>, t: Texts): string => (space.memberCount > 1 ? t.members : t.member)(figure(space.memberCount, locale))

/** Who sees the content of a space, and who does not: as the rights count them once they are known. */
export function whoSees(space: Audience, t: Texts, v?: Visibility): Seen {
  const { memberCount, externalCount } = v ?? space
  const members = memberCount > 1 ? t.who.members(figure(memberCount, locale), externalCount) : t.who.self
  const also = v === undefined ? [] : [
    ...(v.standInCount > 0 ? [counted(v.standInCount, t.who.standIn, t.who.standIns, locale)] : []),
    ...(v.emergencyCount > 0 ? [counted(v.emergencyCount, t.who.emergency, t.who.emergencies, locale)] : []),
  ]
  switch (space.access) {
    case 'open': {
      const staff = v ? t.who.staff(figure(v.everyoneCount, locale), space.authorityName) : t.who.everyone(space.authorityName)
      return externalCount > 0 ? { yes: [staff, counted(externalCount, t.who.extra, t.who.extras, locale), ...also], no: [t.who.public] } : { yes: [staff, ...also], no: [t.who.externals, t.who.public] }
    }
    case 'secret': return { yes: [members, ...also], no: [t.who.hidden] }
    default: return { yes: [members, ...also], no: [t.who.nameOnly] }
  }
}

/** One right of somebody, as the reason why they see. */
export function groundOf(ground: Ground, personId: string, t: Texts, house: House, now: Date): string {
  const say = t.who.ground
  const day = dayOf(new Date(ground.since), now, locale)
  const role = ground.role === 'visitor' || ground.role === 'onlooker' ? '' : house.role[ground.role]
  const by = ground.by?.name ?? ''
  const end = ground.until === null ? '' : say.until(ground.via === 'emergency' ? timeOf(new Date(ground.until), locale) : dayOf(new Date(ground.until), now, locale))
  switch (ground.via) {
    case 'person': return (ground.by?.id === personId ? say.joined(role, day) : say.person(role, by, day)) + end
    case 'everyone': return ground.role === 'visitor' ? say.listed : say.open
    case 'audience': return say.audience(role, ground.audience?.name ?? '', by, day) + end
    case 'administrators': return say.administrators
    case 'stand_in': return say.standIn(by) + end
    case 'emergency': return say.emergency + end
    case 'invited': return say.invited(by)
    default: return say.link
  }
}
