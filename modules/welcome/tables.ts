import type { Generated } from 'kysely'

declare module '#platform/db/tables.ts' {
  interface Tables {
    charter: { scope_id: string, version: number, authority_id: string, body: string, written_by: string, at: Date }
    welcome: { scope_id: string, person_id: string, authority_id: string, seen_at: Generated<Date | null>, greeted_at: Generated<Date | null> }
  }
}
