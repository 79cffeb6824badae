import { sql } from 'kysely'
import { today } from '#lib/when.ts'
import { andOn } from '#platform/access/switches.ts'
import type { Database } from '#platform/db/database.ts'
import { work } from '#platform/db/work.ts'
import { record } from './facts.ts'
import { subjectOf } from './rows.ts'

const most = 500

/** Says of each request whose day has passed, once, that it has: whoever asked hears it, and those who have not answered. */
export async function sayOverdue({ db }: Pick<Database, 'db'>, at: Date): Promise<void> {
  for (let said = most; said === most;) {
    said = await work(db, async (tx) => {
      const { rows } = await sql<{ id: string, kind: 'opinion' | 'reading', number: number, hash: string, document_id: string, scope_id: string, list_id: string | null, authority_id: string, asked_by: string }>`update approval set overdue_at = ${at} from document
        where document.id = approval.document_id and approval.id in (select a.id from approval a join document d on d.id = a.document_id where a.ended_at is null and a.overdue_at is null and a.due_on < ${today(at)}::date
          and d.trashed_at is null and d.hidden_at is null${andOn('d.scope_id', 'document.read')} order by a.due_on, a.id limit ${most} for update of a skip locked)
        returning approval.id, approval.kind, approval.number, approval.hash, approval.document_id, approval.asked_by, document.scope_id, document.list_id, document.authority_id`.execute(tx)
      for (const row of rows) record(tx, { personId: row.asked_by, at, via: 'system' }, 'approval.overdue', subjectOf(row))
      return rows.length
    })
  }
}
