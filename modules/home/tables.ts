import type { Generated } from 'kysely'

declare module '#platform/db/tables.ts' {
  interface Tables {
    home_layout: { person_id: string, sections: Generated<string[]>, hidden: Generated<string[]>, visited_at: Date | null, before_at: Date | null, toured_at: Date | null }
  }
}
