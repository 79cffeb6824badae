import { sql } from 'kysely'
import { today } from '#lib/when.ts'
import { andOn } from '#platform/access/switches.ts'
import type { Database } from '#platform/db/database.ts'
import { work } from '#platform/db/work.ts'
import { record } from './facts.ts'
import { subjectOf, trashDays } from './reach.ts'

const most = 500

/** Says of each task whose day has come, once for that day, that it has: whoever has it hears it. */
export async function sayDue({ db }: Pick<Database, 'db'>, at: Date): Promise<void> {
  for (let said = most; said === most;) {
    said = await work(db, async (tx) => {
      const { rows } = await sql<{ id: string, scope_id: string, authority_id: string, author_id: string }>`update task set due_said = due_on where id in (select t.id from task t where t.done_at is null and t.trashed_at is null and t.responsible_id is not null
        and t.due_on <= ${today(at)}::date and t.due_said is distinct from t.due_on${andOn('t.scope_id', 'task.read')} and exists (select from scope s where s.id = t.scope_id and s.closed_at is null) order by t.due_on, t.id limit ${most} for update of t skip locked)
        returning id, scope_id, authority_id, author_id`.execute(tx)
      for (const row of rows) record(tx, { personId: row.author_id, at, via: 'system' }, 'task.due', subjectOf(row))
      return rows.length
    })
  }
}

/** Empties the trash of what lay in it for thirty days. */
export async function emptyTrash({ db }: Pick<Database, 'db'>, at: Date): Promise<void> {
  await db.deleteFrom('task').where('trashed_at', '<', new Date(at.getTime() - trashDays * 86_400_000)).execute()
}
