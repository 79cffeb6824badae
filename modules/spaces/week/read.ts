// The week of a space as somebody reads it: what each module says of it, with their rights, in one page.
import { addDays, lastWeek, mondayOf, weekOf } from '#lib/weeks.ts'
import type { Actor } from '#platform/access/actor.ts'
import { holds } from '#platform/access/access.ts'
import { discreetColumn } from '#platform/access/discreet.ts'
import type { Db } from '#platform/db/database.ts'
import { Problem } from '#platform/problem.ts'
import { weekParts, type WeekShare } from '#platform/week.ts'
import { standing } from '../access.ts'

/** One goes back so many weeks. */
const mostWeeks = 52

/** Of the week that a day is in, or the one that ended last; of one that is not over, the last. */
export async function readWeek(db: Db, actor: Actor, spaceId: string, day?: string) {
  const { role } = await standing(db, actor, spaceId)
  if (!holds(role, 'space.read')) throw new Problem(403, 'space.members_only')
  const last = lastWeek(actor.at)
  const earliest = addDays(last, -7 * mostWeeks)
  const asked = day === undefined ? last : mondayOf(day)
  const week = weekOf(asked > last ? last : asked < earliest ? earliest : asked)
  const { discreet } = await db.selectFrom('scope').select(discreetColumn('scope.id').as('discreet')).where('scope.id', '=', spaceId).executeTakeFirstOrThrow()
  const say = actor.locale
  const shares = await Promise.all(weekParts().filter(([name]) => !actor.modulesOff.includes(name)).map(async ([name, part]) => {
    const share = await part.share(db, actor, spaceId, week)
    return discreet && name !== own ? withheld(share, say) : share
  }))
  return {
    firstDay: week.first, lastDay: addDays(week.first, 6), previous: week.first > earliest ? addDays(week.first, -7) : null, next: week.first < last ? addDays(week.first, 7) : null,
    said: shares.flatMap(({ said }) => said.map((one) => one[say])),
    days: Array.from({ length: 7 }, (_, nth) => ({ day: addDays(week.first, nth), count: shares.reduce((sum, { days }) => sum + (days[nth] ?? 0), 0) })),
    sections: shares.flatMap(({ sections }) => sections).filter(({ count }) => count > 0).map(({ heading, lines, count }) => ({ heading: heading[say], count, lines: lines.map(({ title, address, note }) => ({ title, address, note: note?.[say] ?? null })) })),
  }
}

/** Who came in is named everywhere. */
const own = 'spaces'
/** Where nobody spoken of may be named, a summary says whose it is, or how much it was talked about, in place of its words. */
const withheld = (share: WeekShare, say: 'fr' | 'en'): WeekShare => ({ ...share, sections: share.sections.map((section) => ({ ...section, lines: section.lines.flatMap(({ address, note }) => (note ? [{ title: note[say], address, note: null }] : [])) })) })
