import type { Generated } from 'kysely'

declare module '#platform/db/tables.ts' {
  interface Tables {
    territory: { id: string, authority_id: string, name: string }
    site: { id: string, authority_id: string, territory_id: string | null, name: string, kind: string }
    unit: { id: string, authority_id: string, parent_id: string | null, kind: 'pole' | 'direction' | 'service', name: string, version: Generated<number>, ends_on: Generated<string | null> }
    trade: { id: string, authority_id: string, name: string }
    position: {
      id: string, authority_id: string, person_id: string | null, unit_id: string, site_id: string | null, trade_id: string | null, title: string, starts_on: string, ends_on: string | null
      rank: Generated<'head' | 'deputy' | 'member'>, share: Generated<number>, territory_id: Generated<string | null>, version: Generated<number>
    }
  }
}
