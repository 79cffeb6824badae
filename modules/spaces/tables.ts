import type { ColumnType, Generated, GeneratedAlways, RawBuilder } from 'kysely'
import type { Blueprint } from './blueprint.ts'
import type { Wanted } from './life/proposals.ts'
import type { Said } from '#platform/blueprint.ts'
import type { Given } from './placing.ts'

declare module '#platform/db/tables.ts' {
  interface Tables {
    space: {
      id: string, authority_id: string, kind: 'project' | 'team' | 'practice', access: 'open' | 'on_request' | 'private' | 'secret', name: string, purpose: string
      created_by: string | null, created_at: Date, last_activity_at: Date, archived_at: Date | null, version: Generated<number>
      blueprint: Generated<string | null>, blueprint_version: Generated<number | null>, member_role: Generated<'reader' | 'contributor'>, territory_ids: Generated<string[]>, trade_ids: Generated<string[]>, kept_at: Generated<Date | null>, kept_by: Generated<string | null>, asleep_asked_at: Generated<Date | null>, ending_told_at: Generated<Date | null>, deleting: ColumnType<Record<string, number> | null, string | null | undefined, string | null | RawBuilder<string>>, words: GeneratedAlways<string>, stems: GeneratedAlways<string>
    }
    space_succession: { space_id: string, authority_id: string, left_by: string | null, ended_by: string | null, began_at: Date }
    space_proposal: {
      id: string, authority_id: string, person_id: string, name: string, purpose: string, given: ColumnType<Wanted, string, never>, asked: string[], proposed_at: Date
      answered_at: Date | null, answered_by: string | null, answer: 'accepted' | 'declined' | null, reason: Generated<string>, space_id: string | null
    }
    blueprint: { id: string, authority_id: string, version: Generated<number>, package: ColumnType<Omit<Blueprint, 'id' | 'version'>, string, string | RawBuilder<unknown>>, space_id: string | null, saved_by: string | null, saved_at: Date }
    space_origin: { space_id: string, authority_id: string, given: ColumnType<Given, string, string> }
    space_archive: { space_id: string, authority_id: string, person_id: string, asked_at: Date, state: 'waiting' | 'ready' | 'failed', done: Generated<number>, tries: Generated<number>, made_at: Date | null, file_id: string | null }
    space_week: { space_id: string, authority_id: string, first_day: string, said: ColumnType<{ module: string, said: Said }[], string, string> }
    follow: { space_id: string, person_id: string, followed_at: Date, seen_at: Date }
    space_postponement: { person_id: string, space_id: string, until: Date }
    emergency_entry: { id: string, authority_id: string, space_id: string, person_id: string, reason: string, entered_at: Date, until: Date }
    access_request: { space_id: string, person_id: string, message: string, asked_at: Date }
  }
}
