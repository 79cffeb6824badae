import type { Generated } from 'kysely'
import type { Rule } from './rule.ts'

declare module '#platform/db/tables.ts' {
  interface Tables {
    audience: { id: string, authority_id: string, scope_id: string | null, name: string, rule: Rule, created_by: string | null, created_at: Date, nameless: Generated<boolean>, version: Generated<number> }
  }
}
