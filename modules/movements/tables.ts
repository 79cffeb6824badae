import type { Generated } from 'kysely'
import type { Field } from './import-fields.ts'
import type { Rule } from '#modules/audiences/index.ts'

export type Selection = { rule: Rule } | { personIds: string[] }
/** What changes of a post; the territory follows the site when only the site is said. */
export type Change = { unitId?: string, siteId?: string, territoryId?: string }
/** The columns of a post that move. */
export type Place = { unit_id?: string, site_id?: string | null, territory_id?: string | null }

/** Which column of the file holds which field, from 0. */
export type Mapping = { [field in Field]?: number }
export type Outcome = 'created' | 'changed' | 'unchanged' | 'refused'

declare module '#platform/db/tables.ts' {
  interface Tables {
    reorganisation: {
      id: string, authority_id: string, selection: Selection, change: Change, starts_on: string, state: 'planned' | 'running' | 'done' | 'undoing' | 'undone', posts: Generated<number>, done: Generated<number>
      ordered_by: string | null, ordered_at: Date, applied_at: Date | null, undo_until: Date | null, version: Generated<number>
    }
    people_import: {
      id: string, authority_id: string, file_name: string, headings: string[], mapping: Mapping, state: 'mapping' | 'running' | 'done', total: number
      by_id: string | null, brought_at: Date, finished_at: Date | null, version: Generated<number>
    }
    people_import_row: { import_id: string, nth: number, cells: string[], outcome: Outcome | null, reason: string | null, person_id: string | null }
    departure: { person_id: string, authority_id: string, ends_on: string, successor_id: string | null, ordered_by: string | null, ordered_at: Date, done_at: Date | null, vacant: Generated<boolean> }
    absence: { id: string, person_id: string, authority_id: string, starts_on: string, ends_on: string, stand_in_id: string | null, set_at: Date, granted: Generated<boolean> }
    reorganisation_step: { reorganisation_id: string, position_id: string, person_id: string, before: Place | null }
  }
}
