// People as rows: who they are, whom they belong to, what they count as.
import { administratorsOf, platformAdministrators } from '#platform/access/principals.ts'
import type { Rows } from './copy.ts'
import { agglomeration, authorityIds, departement, siteId, territoryId, tradeId, unitId } from './organisation.ts'
import type { Person } from './people.ts'
import { french } from './french.ts'
import { fixedId, founded, randomFor } from './random.ts'
import { sites } from './data/places.ts'
import { trades } from './data/trades.ts'

const day = 86_400_000
const date = (at: Date): string => at.toISOString().slice(0, 10)
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
  const since = () => date(new Date(founded.getTime() - random.int(30, 6500) * day))
  const affiliation = people.flatMap((p) => [p.authority, p.also].filter((a) => a !== null).map((authority) => ({
    id: fixedId(`affiliation:${p.id}:${authority}`), person_id: p.id, authority_id: authorityIds[authority], kind: p.kind, organisation: p.organisation,
    sponsor_id: p.sponsor === null ? null : idOf.get(p.sponsor)!, starts_on: p.kind === 'guest' ? date(new Date(at.getTime() - random.int(10, 90) * day)) : since(),
    ends_on: p.kind === 'guest' ? date(new Date(at.getTime() + random.int(40, 270) * day)) : null,
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
    position: people.filter((p) => p.unit !== null).flatMap((p) => {
      const first = {
        id: fixedId(`position:${p.id}`), authority_id: authorityIds[p.authority], person_id: p.id, unit_id: unitId(p.unit!), site_id: p.site === null ? null : siteId(p.site),
        trade_id: p.trade === null ? null : tradeId(p.trade), title: p.title, starts_on: since(), ends_on: null,
        territory_id: p.site === null ? null : territoryId(sites.find((s) => s.key === p.site)!.territory),
      }
      if (p.key !== null || p.trade === null || !random.chance(0.02)) return [first]
      const trade = random.pick(trades.filter((t) => t.where === trades.find((own) => own.key === p.trade)!.where))
      return trade.key === p.trade ? [first] : [first, { ...first, id: fixedId(`position:2:${p.id}`), unit_id: unitId(trade.unit), trade_id: tradeId(trade.key), title: french(p.she ? trade.she : trade.he) }]
    }),
  }
}
