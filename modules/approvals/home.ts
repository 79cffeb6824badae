import { sql } from 'kysely'
import type { Actor } from '#platform/access/actor.ts'
import type { Db } from '#platform/db/database.ts'
import { visible } from './access.ts'
import { waiting } from './rows.ts'

const shown = 3

/** What waits for the actor’s answer, the soonest due first, and how many there are. */
export async function waitingForMe(db: Db, actor: Actor) {
  const rows = await visible(db, actor).leftJoin('space', 'space.id', 'document.root_id').innerJoin('person as asker', 'asker.id', 'approval.asked_by')
    .select(['approval.id', 'approval.kind', 'document.id as document_id', 'document.root_id', 'document.name', 'space.id as space', sql<string | null>`approval.due_on::text`.as('due'), sql<string>`asker.given_name || ' ' || asker.family_name`.as('by'), sql<number>`(count(*) over ())::int`.as('total')])
    .where(waiting(actor)).orderBy(sql`approval.due_on nulls last`).orderBy('approval.id').limit(shown).execute()
  return { items: rows.map((row) => ({ id: row.id, kind: row.kind, name: row.name, address: row.space === null ? `/documents/${row.document_id}` : `/espaces/${row.root_id}/documents/${row.document_id}`, by: row.by, dueOn: row.due })), total: rows[0]?.total ?? 0 }
}
