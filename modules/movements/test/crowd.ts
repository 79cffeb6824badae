// Three hundred road agents of the north, for the day they move to the south.
import { uuidv7 } from '#platform/db/ids.ts'
import { peopleChanged } from '#platform/access/people-changes.ts'
import type { Database } from '#platform/db/database.ts'
import { work } from '#platform/db/work.ts'
import type { Town } from '#test/cast/town.ts'
import type { Organisation } from '#modules/audiences/test/organisation.ts'

/** So many agents of the staff, each with a post as a driver at the school of the north; answers their ids. */
export async function settleCrowd({ db }: Pick<Database, 'db'>, town: Town, o: Organisation, many: number, at: Date): Promise<string[]> {
  const ids = Array.from({ length: many }, () => uuidv7())
  const rows = <T>(make: (id: string, nth: number) => T): T[] => ids.map(make)
  await db.insertInto('person').values(rows((id, n) => ({ id, given_name: 'Agent', family_name: `Numéro ${String(n).padStart(4, '0')}`, email: n % 3 === 0 ? null : `agent${n}@example.org`, headline: 'Agent des routes', main_authority_id: town.authority, closed_at: null, created_at: at }))).execute()
  await db.insertInto('affiliation').values(rows((person_id) => ({ id: uuidv7(), person_id, authority_id: town.authority, kind: 'staff' as const, organisation: null, sponsor_id: null, starts_on: '2026-01-01', ends_on: null }))).execute()
  await db.insertInto('position').values(rows((person_id) => ({ id: uuidv7(), authority_id: town.authority, person_id, unit_id: o.routes, site_id: o.jeanZay, trade_id: o.driver, territory_id: o.nord, title: 'Conduite', starts_on: '2026-01-01', ends_on: null }))).execute()
  await work(db, async (tx) => {
    await tx.insertInto('person_principal').values(ids.flatMap((person_id) => [{ person_id, principal_id: person_id }, { person_id, principal_id: town.authority }])).execute()
    await peopleChanged(tx, ids, { personId: '', at })
  })
  return ids
}
