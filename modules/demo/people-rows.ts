// People as rows: who they are, whom they belong to, what they count as.
import { today } from '#lib/when.ts'
import { administratorsOf, platformAdministrators } from '#platform/access/principals.ts'
import type { Rows } from './copy.ts'
import { agglomeration, authorityIds, departement, organisationId, siteId, territoryId, tradeId, unitId } from './organisation.ts'
import type { Person } from './people.ts'
import { french } from './french.ts'
import { fixedId, founded, randomFor } from './random.ts'
import { organisations, sites } from './data/places.ts'
import { trades } from './data/trades.ts'

const day = 86_400_000
const known = new Set(organisations.map((o) => o.name))
const inside = new Set(['staff', 'councillor', 'foster_carer'])

/** Administrators: of the platform, and one of each authority. */
export const administratorKeys = { platform: 'helene', departement: 'thanh', agglomeration: 'pascale' } as const

export type PeopleTables = 'person' | 'affiliation' | 'administrator' | 'account' | 'person_principal' | 'position'

/** Tables in the order in which they must be loaded. */
export function peopleRows(people: readonly Person[], at: Date): Readonly<Record<PeopleTables, Rows>> {
  const random = randomFor('people-rows')
  const idOf = new Map(people.filter((p) => p.key !== null).map((p) => [p.key, p.id]))
  const administrators = [
    { person_id: idOf.get(administratorKeys.platform)!, authority_id: null, since: founded },
    { person_id: idOf.get(administratorKeys.departement)!, authority_id: departement, since: founded },
    { person_id: idOf.get(administratorKeys.agglomeration)!, authority_id: agglomeration, since: founded },
  ]
  const since = () => today(new Date(founded.getTime() - random.int(30, 6500) * day))
  const affiliation = people.flatMap((p) => [p.authority, p.also].filter((a) => a !== null).map((authority) => ({
    id: fixedId(`affiliation:${p.id}:${authority}`), person_id: p.id, authority_id: authorityIds[authority], kind: p.kind, organisation: p.organisation,
    organisation_id: p.organisation !== null && known.has(p.organisation) ? organisationId(p.organisation) : null,
    sponsor_id: p.sponsor === null ? null : idOf.get(p.sponsor)!, starts_on: p.kind === 'guest' ? today(new Date(at.getTime() - random.int(10, 90) * day)) : since(),
    ends_on: p.kind === 'guest' ? today(new Date(at.getTime() + random.int(40, 270) * day)) : null,
  })))
  return {
    person: people.map((p) => ({
      id: p.id, given_name: p.given, family_name: p.family, email: p.email, headline: p.headline, main_authority_id: authorityIds[p.authority], created_at: founded,
    })),
    affiliation,
    administrator: administrators,
    account: people.map((p) => ({ person_id: p.id, login: p.login, password_hash: null })),
    person_principal: [
      ...people.map((p) => ({ person_id: p.id, principal_id: p.id })),
      ...affiliation.filter((a) => inside.has(a.kind)).map((a) => ({ person_id: a.person_id, principal_id: a.authority_id })),
      ...administrators.map((a) => ({ person_id: a.person_id, principal_id: a.authority_id === null ? platformAdministrators : administratorsOf(a.authority_id) })),
    ],
    position: [...posts(people, random, since), ...vacant()],
  }
}

/** Whoever leads a unit has no trade of the list; the Director General leads them all, from among them. */
function posts(people: readonly Person[], random: ReturnType<typeof randomFor>, since: () => string): Rows {
  const leads = new Map<string, string>()
  for (const p of people) if (p.unit !== null && p.trade === null && p.kind === 'staff' && p.key !== 'bruno' && !leads.has(p.unit)) leads.set(p.unit, p.id)
  const seconds = new Map<string, string>()
  for (const p of people) if (p.unit !== null && p.key === null && p.trade !== null && p.site === 'siege' && deputised.has(p.unit) && !seconds.has(p.unit)) seconds.set(p.unit, p.id)
  return people.filter((p) => p.unit !== null).flatMap((p) => {
    const first = {
      id: fixedId(`position:${p.id}`), authority_id: authorityIds[p.authority], person_id: p.id, unit_id: unitId(p.unit!), site_id: p.site === null ? null : siteId(p.site),
      trade_id: p.trade === null ? null : tradeId(p.trade), title: p.title, starts_on: since(), ends_on: null, share: 100,
      territory_id: p.site === null ? null : territoryId(sites.find((s) => s.key === p.site)!.territory),
      rank: leads.get(p.unit!) === p.id ? 'head' : seconds.get(p.unit!) === p.id || / adjointe? d/.test(p.title) ? 'deputy' : 'member',
    }
    if (p.key !== null || p.trade === null || !random.chance(0.02)) return [first]
    const trade = random.pick(trades.filter((t) => t.where === trades.find((own) => own.key === p.trade)!.where))
    return trade.key === p.trade ? [first] : [{ ...first, share: 80 }, { ...first, id: fixedId(`position:2:${p.id}`), unit_id: unitId(trade.unit), trade_id: tradeId(trade.key), title: french(p.she ? trade.she : trade.he), share: 20, rank: 'member' }]
  })
}

/** Units in which somebody deputises. */
const deputised = new Set(['infrastructures', 'applications', 'carrieres', 'budget', 'comptabilite', 'marches', 'construction', 'communication', 'ouvrages', 'grands-travaux', 'logement', 'etablissements'])

/** Posts that nobody holds: one in every few trades. */
function vacant(): Rows {
  return trades.filter((_, nth) => nth % 4 === 1).map((trade) => {
    const site = sites.find((s) => s.kind === trade.where)!
    return {
      id: fixedId(`vacant:${trade.key}`), authority_id: departement, person_id: null, unit_id: unitId(trade.unit), site_id: siteId(site.key), trade_id: tradeId(trade.key), title: french(`${trade.he} / ${trade.she}`.replace(/^(.+) \/ \1$/, '$1')),
      starts_on: today(founded), ends_on: null, share: 100, territory_id: territoryId(site.territory), rank: 'member',
    }
  })
}
