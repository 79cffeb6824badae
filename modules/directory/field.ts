import { sql, type RawBuilder } from 'kysely'
import { standing } from '#platform/access/days.ts'

/** Sites that are offices; people work at the others with their hands, or on the way. */
const offices = ['siege', 'territoire', 'social']

/** Is the main post of the person of this column away from a desk? Not for whoever heads a unit. */
export const inTheField = (person: string, at: Date): RawBuilder<boolean> => sql<boolean>`coalesce((select q.rank = 'member' and site.kind <> all(${offices}) from position q join site on site.id = q.site_id
  where q.person_id = ${sql.ref(person)} and ${standing('q', at)} order by q.share desc, q.starts_on, q.id limit 1), false)`
