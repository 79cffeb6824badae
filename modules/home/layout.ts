// Somebody's own arrangement of the home, and when they were there last.
import { sql, type RawBuilder } from 'kysely'
import { inTheField } from '#modules/directory/index.ts'
import type { Actor } from '#platform/access/actor.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { arranged, offeredTo, type Section } from './sections.ts'

/** Whoever comes back within this is on the same visit. */
const visit = sql`interval '30 minutes'`

/** The arrangement that holds for the actor, as one statement. `since`: when they were here the time before. */
export async function readLayout(db: Db, actor: Actor) {
  const row = await db.selectFrom('person').leftJoin('home_layout', 'home_layout.person_id', 'person.id')
    .select(['sections', 'hidden', 'toured_at', inTheField('person.id', actor.at).as('field'), since(actor).as('since')]).where('person.id', '=', actor.personId).executeTakeFirstOrThrow()
  const offered = offeredTo({ kind: kindOf(actor), field: row.field })
  return { offered, order: arranged(offered, row.sections ?? []), hidden: row.hidden ?? [], own: (row.sections ?? []).length > 0, since: row.since?.toISOString() ?? null, tour: row.toured_at === null }
}

const since = (actor: Actor): RawBuilder<Date | null> => sql<Date | null>`case when home_layout.visited_at < ${actor.at}::timestamptz - ${visit} then home_layout.visited_at else home_layout.before_at end`

/** What one is where one is at home; otherwise what one is first. */
const kindOf = (actor: Actor) => (actor.authorities.find(({ id }) => id === actor.mainAuthorityId) ?? actor.authorities[0])?.kind ?? 'guest'

/** The sections that may be arranged, in the order that holds, and whether each is shown. */
export async function presentLayout(db: Db, actor: Actor) {
  const { order, hidden, own } = await readLayout(db, actor)
  return { items: order.map((section) => ({ section, shown: !hidden.includes(section) })), own, next: null }
}

export async function setLayout(tx: Tx, actor: Actor, items: readonly { section: Section, shown: boolean }[]): Promise<void> {
  const change = { sections: items.map(({ section }) => section), hidden: items.flatMap(({ section, shown }) => (shown ? [] : [section])) }
  await keep(tx, actor, change)
}

export const forgetLayout = (tx: Tx, actor: Actor): Promise<void> => keep(tx, actor, { sections: [], hidden: [] })

/** Notes that one is here. */
export const noteVisit = (tx: Tx, actor: Actor): Promise<void> => keep(tx, actor, { visited_at: actor.at, before_at: since(actor) })

/** The first visit is not proposed any more, or once again. */
export const setToured = (tx: Tx, actor: Actor, toured: boolean): Promise<void> => keep(tx, actor, { toured_at: toured ? actor.at : null })

type Change = { sections?: string[], hidden?: string[], visited_at?: Date, before_at?: RawBuilder<Date | null>, toured_at?: Date | null }
async function keep(tx: Tx, { personId }: Actor, change: Change): Promise<void> {
  const { before_at: _, ...first } = change
  await tx.insertInto('home_layout').values({ person_id: personId, ...first }).onConflict((c) => c.column('person_id').doUpdateSet(change)).execute()
}
