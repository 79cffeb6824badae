// Who counts as an owner: a right that does not end, of somebody who may enter and is still of the house.
import { sql, type RawBuilder } from 'kysely'
import { standing } from '#platform/access/days.ts'

const internal = sql`a.kind in ('staff', 'councillor', 'foster_carer')`

/** Is a person `p` active for a space: of its authority that day or, when they never were, of another one? */
export const activeFor = (at: Date): RawBuilder<boolean> => sql<boolean>`(p.closed_at is null and case when exists (select from affiliation a where a.person_id = p.id and a.authority_id = space.authority_id and ${internal})
  then exists (select from affiliation a where a.person_id = p.id and a.authority_id = space.authority_id and ${internal} and ${standing('a', at)}) else exists (select from affiliation a where a.person_id = p.id and ${internal} and ${standing('a', at)}) end)`

/** The owners of a row of `space`, as what follows « from »: grants `g`, people `p`. */
export const ownersOf = (at: Date): RawBuilder<unknown> => sql`scope_grant g join person p on p.id = g.principal_id where g.scope_id = space.id and g.principal_kind = 'person' and g.role = 'owner' and g.until > ${at}`

/** Has a row of `space` an owner who is there? */
export const owned = (at: Date): RawBuilder<boolean> => sql<boolean>`exists (select from ${ownersOf(at)} and ${activeFor(at)})`
