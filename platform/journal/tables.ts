import type { Generated } from 'kysely'

declare module '#platform/db/tables.ts' {
  interface Tables {
    journal: {
      id: Generated<string>, xid: Generated<string>, at: Date, class: 'security' | 'evidence', fact: string, noun: string, noun_id: string | null
      scope_id: string | null, authority_id: string | null, actor_id: string | null, via: string, data: unknown
    }
    journal_cursor: { consumer: string, xid: string, id: string }
    journal_seal: { class: string, month: string, number: number, ids: string, facts: number, digest: Buffer, chained: Buffer, sealed_at: Date }
    idempotency: { person_id: string, address: string, key: string, body_hash: Buffer, status: number, reply: string | null, at: Date }
  }
}
