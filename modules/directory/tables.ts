import type { Generated } from 'kysely'

export type UnitKind = 'pole' | 'direction' | 'service'
export type Rank = 'head' | 'deputy' | 'member'
export type PresenceState = 'present' | 'teleworking' | 'away'

declare module '#platform/db/tables.ts' {
  interface Tables {
    territory: { id: string, authority_id: string, name: string, ended_at: Generated<Date | null>, version: Generated<number> }
    site: { id: string, authority_id: string, territory_id: string | null, name: string, kind: string, address: Generated<string>, uai: Generated<string | null>, ended_at: Generated<Date | null>, version: Generated<number> }
    unit: { id: string, authority_id: string, parent_id: string | null, kind: UnitKind, name: string, version: Generated<number>, ends_on: Generated<string | null> }
    trade: { id: string, authority_id: string, name: string, ended_at: Generated<Date | null>, version: Generated<number> }
    position: {
      id: string, authority_id: string, person_id: string | null, unit_id: string, site_id: string | null, trade_id: string | null, title: string, starts_on: string, ends_on: string | null
      rank: Generated<Rank>, share: Generated<number>, territory_id: Generated<string | null>, version: Generated<number>
    }
    organisation: { id: string, authority_id: string, name: string, kind: 'company' | 'association' | 'commune' | 'public' | 'other', siret: string | null, insee: string | null, version: Generated<number> }
    directory_entry: {
      person_id: string, name: string, own: string, whole: string, sort: string
      unit_ids: string[], site_ids: string[], trade_ids: string[], territory_ids: string[], skill_ids: string[], confirmations: number
    }
    person_waiting: { person_id: string, moved: boolean }
    directory_word: { word: string }
    skill: { id: string, authority_id: string, label: string, listed_at: Date | null, listed_by: string | null, created_at: Date }
    person_skill: { person_id: string, skill_id: string, since: Date }
    skill_confirmation: { person_id: string, skill_id: string, by_id: string, at: Date }
    skill_proposal: { person_id: string, skill_id: string, source: string, at: Date, declined_at: Date | null }
    person_follow: { followed_id: string, person_id: string, at: Date }
    profile: {
      person_id: string, phone: Generated<string>, mobile: Generated<string>, languages: Generated<string[]>, helps_with: Generated<string>
      presence: PresenceState | null, presence_until: string | null, office_days: Generated<number[]>, home_days: Generated<number[]>, photo_id: string | null, version: Generated<number>
    }
  }
}
