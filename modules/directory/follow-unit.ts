// Whoever is in a unit follows it when it is renamed or moved: a few at once, many written down first and then batch by batch.
import { sql } from 'kysely'
import type { Actor } from '#platform/access/actor.ts'
import { peopleChanged } from '#platform/access/people-changes.ts'
import type { Database, Tx } from '#platform/db/database.ts'
import { work } from '#platform/db/work.ts'
import { refreshEntries } from './entries.ts'

const atOnce = 200

/** Has everybody in a unit and below follow its change: what they are found by, and when it `moved` the audiences they count in. */
export async function followUnit(tx: Tx, actor: Actor, unitId: string, moved: boolean): Promise<void> {
  await followPeople(tx, actor, await peopleBelow(tx, unitId), moved)
}

/** The same for whoever is at a site, in a territory, of a trade. */
export async function followPeople(tx: Tx, actor: Actor, people: readonly string[], moved: boolean): Promise<void> {
  // Whoever changes it is done at once: what they may not do is refused before anybody moves.
  const now = people.length <= atOnce ? people : people.filter((id) => id === actor.personId)
  await follow(tx, now, moved, actor)
  if (now.length === people.length) return
  await sql`insert into person_waiting (person_id, moved) select id, ${moved} from unnest(${people.filter((id) => !now.includes(id))}::uuid[]) id order by id
    on conflict (person_id) do update set moved = person_waiting.moved or excluded.moved`.execute(tx)
}

const follow = async (tx: Tx, ids: readonly string[], moved: boolean, by: { personId: string, at: Date }): Promise<void> =>
  moved ? peopleChanged(tx, ids, by) : refreshEntries(tx, ids, by.at)

/** Those who wait: each batch is whole with all that follows from it, and what a process left is done by the next one. */
export async function followWaiting({ db }: Pick<Database, 'db'>, at: Date): Promise<void> {
  for (let left = true; left;) {
    left = await work(db, async (tx) => {
      const { rows } = await sql<{ person_id: string, moved: boolean }>`delete from person_waiting where person_id in (select person_id from person_waiting order by person_id limit ${atOnce} for update skip locked) returning person_id, moved`.execute(tx)
      for (const moved of [true, false]) await follow(tx, rows.filter((row) => row.moved === moved).map((row) => row.person_id), moved, { personId: '', at })
      return rows.length > 0
    })
  }
}

/** People with a post in a unit or below it. */
async function peopleBelow(tx: Tx, unitId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`with recursive down (id) as (select ${unitId}::uuid union select u.id from down join unit u on u.parent_id = down.id)
    select distinct person_id as id from position where unit_id in (select id from down) and person_id is not null`.execute(tx)
  return rows.map((row) => row.id)
}
