import type { Generated } from 'kysely'
import type { Kind } from '../access/actor.ts'
import type { DutyKind } from './duties.ts'

declare module '#platform/db/tables.ts' {
  interface Tables {
    authority: { id: string, name: string, short_name: string, siret: string, hue: number | null, modules_off: Generated<string[]>, modules_scouts: Generated<string[]>, modules_pilots: Generated<string[]>, space_creation: Generated<'everyone' | 'charged'>, created_at: Date, version: Generated<number> }
    authority_logo: { authority_id: string, file_id: string }
    person: {
      id: string, given_name: string, family_name: string, email: string | null, headline: Generated<string>, locale: Generated<'fr' | 'en'>
      theme: Generated<'auto' | 'light' | 'dark'>, level: Generated<'simple' | 'complete'>, text_size: Generated<'normal' | 'large' | 'larger'>, motion: Generated<'auto' | 'less'>, spacing: Generated<'normal' | 'wide'>, main_authority_id: string, closed_at: Date | null, created_at: Date, internal_of: Generated<string[]>, outside_as: Generated<string>
    }
    affiliation: {
      id: string, person_id: string, authority_id: string, kind: Kind, organisation: string | null, sponsor_id: string | null, starts_on: string, ends_on: string | null
      matricule: Generated<string | null>, version: Generated<number>, organisation_id: Generated<string | null>
    }
    affiliation_offer: { id: string, person_id: string, authority_id: string, kind: 'staff' | 'councillor' | 'foster_carer', starts_on: string, made_by: string | null, made_at: Date, until: Date }
    duty: { id: string, person_id: string, authority_id: string, kind: DutyKind, unit_id: string | null, quota: number | null, blueprints: string[] | null, given_by: string | null, since: Date }
    authority_notice: {
      authority_id: string, publisher: Generated<string>, address: Generated<string>, contact: Generated<string>, host: Generated<string>, data_protection: Generated<string>
      accessibility_contact: Generated<string>, criteria_valid: number | null, criteria_applicable: number | null, audited_on: string | null, version: Generated<number>
    }
    entry_code: { person_id: string, secret_hash: Buffer, made_by: string | null, until: Date }
    administrator: { person_id: string, authority_id: string | null, since: Date }
    account: { person_id: string, login: string, password_hash: string | null }
    sign_in_attempt: { login_hash: Buffer, failures: number, locked_until: Date, at: Date }
    known_device: { secret_hash: Buffer, person_id: string, until: Date }
    session: {
      id: string, secret_hash: Buffer, person_id: string, device: string, enrolled: boolean, created_at: Date, seen_at: Date, idle_until: Date, until: Date
    }
    token: { id: string, secret_hash: Buffer, person_id: string, name: string, scopes: string[], created_at: Date, seen_at: Date | null, until: Date }
  }
}
