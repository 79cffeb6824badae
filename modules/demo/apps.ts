// The applications of the département, as rows: each in its own scope, with whom it is for, who answers for it, how it does.
import { canonical, type Rule } from '#modules/audiences/index.ts'
import { daysFrom } from '#lib/when.ts'
import type { Rows } from './copy.ts'
import { apps, audiences, favourites, reports, requests, troubles, type AppEntry } from './data/apps.ts'
import { french, plain } from './french.ts'
import { audienceId, audienceRow, counting, rules as rulesOfNews } from './news.ts'
import { departement, tradeId, unitId } from './organisation.ts'
import type { Person } from './people.ts'
import { fixedId, founded, randomFor } from './random.ts'

type Table = 'scope' | 'audience' | 'scope_grant' | 'app' | 'app_favourite' | 'app_request' | 'app_report' | 'app_opening'
const keyOf = ({ name }: AppEntry): string => plain(name)
const idOf = (entry: AppEntry): string => fixedId(`app:${keyOf(entry)}`)
const scopeOf = (entry: AppEntry): string => fixedId(`app-scope:${keyOf(entry)}`)
const hues = ['brand', 'team', 'project', 'practice', 'info', 'plain'] as const
const hueOf: Readonly<Record<string, (typeof hues)[number]>> = { hr: 'team', finance: 'practice', documents: 'plain', social: 'project', roads: 'practice', education: 'brand', buildings: 'plain', assembly: 'project', culture: 'team', digital: 'info' }

function ruleOf({ audience }: AppEntry): Rule | null {
  const whom = audience === null ? undefined : audiences[audience]
  if (!whom) return null
  const parts: Rule[] = [...(whom.trades ? [{ trade: whom.trades.map(tradeId) }] : []), ...(whom.units ? [{ unit: whom.units.map(unitId) }] : []), ...(whom.kind ? [{ kind: [whom.kind] }] : [])]
  return canonical({ any: parts })
}

const named = (name: string): AppEntry => {
  const found = apps.find((entry) => entry.name === name)
  if (!found) throw new Error(`no application ${name}`)
  return found
}
const known = new Set(rulesOfNews.map(audienceId))
/** The rules that nothing was addressed by yet, each once. */
const rules = [...new Map(apps.flatMap((entry) => { const rule = ruleOf(entry); return rule && !known.has(audienceId(rule)) ? [[audienceId(rule), rule] as const] : [] })).values()]

/** Tables in the order in which they must be loaded. */
export function appRows(people: readonly Person[], at: Date): Readonly<Record<Table, Rows>> {
  const person = (key: string): string => {
    const found = people.find((one) => one.key === key)
    if (!found) throw new Error(`no ${key} in the cast`)
    return found.id
  }
  const before = (hours: number): Date => new Date(at.getTime() - hours * 3_600_000)
  const keeper = person('helene')
  return {
    scope: apps.map((entry) => ({ id: scopeOf(entry), kind: 'audience', authority_id: departement })),
    audience: rules.map(audienceRow),
    scope_grant: apps.map((entry) => {
      const rule = ruleOf(entry)
      return { scope_id: scopeOf(entry), principal_id: rule ? audienceId(rule) : departement, principal_kind: rule ? 'audience' : 'everyone', role: 'reader', granted_by: keeper, granted_at: founded }
    }),
    app: apps.map((entry) => {
      const [state, by, hours, words] = troubles[entry.name] ?? ['ok', null, 0, '']
      const rule = ruleOf(entry)
      return {
        id: idOf(entry), authority_id: departement, scope_id: scopeOf(entry), name: french(entry.name), about: french(entry.about), address: entry.how.find((word) => word.startsWith('/')) ?? `https://${keyOf(entry)}.trois-vallees.example/`, hue: hueOf[entry.categories[0]!] ?? 'brand',
        owner_id: entry.owner === null ? null : person(entry.owner), unit_id: unitId(entry.unit), help: `https://aide.trois-vallees.example/${keyOf(entry)}`, support: 'Assistance, poste 4200', sign_in: entry.how.find((word) => word === 'oidc' || word === 'saml') ?? 'link', categories: entry.categories, aliases: entry.aliases.map(french),
        rule: rule === null ? null : JSON.stringify(rule), access: entry.how.includes('?') ? 'request' : 'open', state, state_words: french(words), state_at: state === 'ok' ? null : before(hours), state_by: by === null ? null : person(by), created_by: keeper, created_at: founded,
      }
    }),
    app_favourite: Object.entries(favourites).flatMap(([key, names]) => names.map((name, i) => ({ person_id: person(key), app_id: idOf(named(name)), authority_id: departement, place: i + 1 }))),
    app_request: requests.map(([name, by, hours, why]) => ({ id: fixedId(`app-request:${name}:${by}`), authority_id: departement, app_id: idOf(named(name)), person_id: person(by), why: french(why), asked_at: before(hours) })),
    app_report: reports.map(([name, by, hours]) => ({ app_id: idOf(named(name)), person_id: person(by), authority_id: departement, at: before(hours) })),
    app_opening: apps.flatMap((entry) => Array.from({ length: 14 }, (_, day) => ({ app_id: idOf(entry), day: daysFrom(at, -day), authority_id: departement, count: randomFor(`app-opening:${keyOf(entry)}:${day}`).int(1, entry.audience === null ? 240 : 30) }))),
  }
}

/** Who counts as the audiences of these rules, once everybody is there. */
export const appFills = (at: Date): (readonly [text: string, values: readonly unknown[]])[] => rules.map((rule) => counting(rule, at))
