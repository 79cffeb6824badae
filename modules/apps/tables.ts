import type { Generated, JSONColumnType } from 'kysely'
import type { Rule } from '#modules/audiences/index.ts'
import type { Access, Hue, SignIn, State } from './kinds.ts'

declare module '#platform/db/tables.ts' {
  interface Tables {
    app: {
      id: string, authority_id: string, scope_id: string, name: string, about: Generated<string>, address: string, mark: Generated<string>, hue: Generated<Hue>, picture_id: Generated<string | null>
      owner_id: Generated<string | null>, unit_id: Generated<string | null>, help: Generated<string>, support: Generated<string>, sign_in: Generated<SignIn>, sign_in_note: Generated<string>, categories: Generated<string[]>, aliases: Generated<string[]>
      rule: JSONColumnType<Rule | null, string | null | undefined, string | null>, access: Generated<Access>, state: Generated<State>, state_words: Generated<string>, state_at: Generated<Date | null>, state_by: Generated<string | null>
      check_address: Generated<string | null>, checked_at: Generated<Date | null>, check_failures: Generated<number>, created_by: string | null, created_at: Date, edited_at: Generated<Date | null>, removed_at: Generated<Date | null>, removed_by: Generated<string | null>, version: Generated<number>
    }
    app_favourite: { person_id: string, app_id: string, authority_id: string, place: number }
    app_request: { id: string, authority_id: string, app_id: string, person_id: string, why: string, asked_at: Date, answer: Generated<'granted' | 'refused' | null>, words: Generated<string>, answered_at: Generated<Date | null>, answered_by: Generated<string | null> }
    app_report: { app_id: string, person_id: string, authority_id: string, at: Date }
    app_opening: { app_id: string, day: string, authority_id: string, count: number }
  }
}
