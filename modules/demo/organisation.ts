// Authorities, units, territories, sites and trades, as rows.
import { aggloUnits, units } from './data/units.ts'
import { sites, territories } from './data/places.ts'
import { trades } from './data/trades.ts'
import { french } from './french.ts'
import { fixedId, founded } from './random.ts'
import type { Rows } from './copy.ts'
import type { Organisation } from './volumes.ts'

export const departement = fixedId('authority:departement')
export const agglomeration = fixedId('authority:agglomeration')
export const authorityIds = { departement, agglomeration } as const
export type Authority = keyof typeof authorityIds

export const unitId = (key: string): string => fixedId(`unit:${key}`)
export const siteId = (key: string): string => fixedId(`site:${key}`)
export const tradeId = (key: string): string => fixedId(`trade:${key}`)
export const organisationId = (name: string): string => fixedId(`organisation:${name}`)
export const territoryId = (key: string): string => fixedId(`territory:${key}`)

const both = (he: string, she: string): string => french(he === she ? he : `${he} / ${she}`)

/** Tables in the order in which they must be loaded. */
export function organisationRows(organisations: readonly Organisation[]): Readonly<Record<'authority' | 'authority_notice' | 'territory' | 'site' | 'unit' | 'trade' | 'organisation', Rows>> {
  const unit = (authority_id: string) => (u: (typeof units)[number]) =>
    ({ id: unitId(u.key), authority_id, parent_id: u.parent === null ? null : unitId(u.parent), kind: u.kind, name: french(u.name) })
  return {
    authority: [
      { id: departement, name: 'Département des Trois-Vallées', short_name: 'Les Trois-Vallées', siret: siret.departement, hue: 172, modules_off: [], created_at: founded },
      { id: agglomeration, name: 'Mercœur Agglomération', short_name: 'Mercœur Agglo', siret: siret.agglomeration, hue: 262, modules_off: [], created_at: founded },
    ],
    authority_notice: [
      notice(departement, 'Département des Trois-Vallées, représenté par son président', 'Hôtel du Département, 1 place des Trois-Vallées, Mercœur', 'trois-vallees.example'),
      notice(agglomeration, 'Mercœur Agglomération, représentée par sa présidente', '12 quai de la Vesle, Mercœur', 'mercoeur-agglo.example'),
    ],
    territory: territories.map((t) => ({ id: territoryId(t.key), authority_id: departement, name: t.name })),
    site: sites.map((s) => ({ id: siteId(s.key), authority_id: departement, territory_id: territoryId(s.territory), name: french(s.name), kind: s.kind })),
    unit: [...units.map(unit(departement)), ...aggloUnits.map(unit(agglomeration))],
    organisation: organisations.map((o) => ({ id: organisationId(o.name), authority_id: departement, name: french(o.name), kind: ({ supplier: 'company', association: 'association', town: 'commune' } as const)[o.kind] })),
    trade: trades.map((t) => ({ id: tradeId(t.key), authority_id: departement, name: both(t.he, t.she) })),
  }
}

const notice = (authority_id: string, publisher: string, address: string, domain: string) => ({
  authority_id, publisher, address, contact: `contact@${domain}`, host: `${publisher.split(',')[0]}, dans ses locaux`, data_protection: `dpd@${domain}`, accessibility_contact: `accessibilite@${domain}`, version: 2,
})

/** Invented, and valid by their check digits. */
export const siret = { departement: '22990031100015', agglomeration: '20099317800017' } as const
