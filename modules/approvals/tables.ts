import type { Generated } from 'kysely'

export type Kind = 'opinion' | 'reading'
export type Verdict = 'approved' | 'changes' | 'refused' | 'read'
export type Outcome = Verdict | 'cancelled'

declare module '#platform/db/tables.ts' {
  interface Tables {
    approval: {
      id: string, authority_id: string, document_id: string, kind: Kind, number: number, hash: string, asked_by: string, asked_at: Date, words: Generated<string>, needed: number, due_on: string | null
      reminded_at: Generated<Date | null>, overdue_at: Generated<Date | null>, ended_at: Generated<Date | null>, outcome: Generated<Outcome | null>
    }
    approval_person: { approval_id: string, person_id: string, substitute_id: Generated<string | null>, verdict: Generated<Verdict | null>, words: Generated<string>, answered_at: Generated<Date | null>, answered_by: Generated<string | null> }
  }
}
