// The 4,500 people of the département and the staff of the agglomeration: the cast by name, the others drawn.
import { cast, type CastEntry } from './data/cast.ts'
import { families, known, men, women } from './data/names.ts'
import { inSentence, partnerTitles, sites, territories } from './data/places.ts'
import { councillorTitles, fosterTitles, trades, type Trade } from './data/trades.ts'
import { aggloUnits, units, type UnitEntry } from './data/units.ts'
import { french, plain } from './french.ts'
import { fixedId, randomFor, type Random } from './random.ts'
import type { Authority } from './organisation.ts'
import type { Organisation, Volume } from './volumes.ts'

export type PersonKind = 'staff' | 'councillor' | 'foster_carer' | 'partner' | 'guest'
export type Person = {
  id: string, key: string | null, given: string, family: string, she: boolean
  kind: PersonKind, authority: Authority
  /** Staff of both authorities: the other one. */
  also: Authority | null
  title: string, headline: string, trade: string | null, site: string | null, unit: string | null, territory: string | null
  organisation: string | null, sponsor: string | null
  login: string, email: string
}

/** How many of each kind the département counts. */
export type Wanted = Readonly<Record<PersonKind | 'agglomeration', number>>

const unitNamed = new Map([...units, ...aggloUnits].map((u) => [u.key, u]))
const siteNamed = new Map(sites.map((s) => [s.key, s]))
const tradeNamed = new Map(trades.map((t) => [t.key, t]))

type Draft = Omit<Person, 'id' | 'headline' | 'login' | 'email' | 'territory'>

/** Everybody, the cast first. The same people each time. */
export function makePeople({ wanted, organisations }: Pick<Volume, 'wanted' | 'organisations'>): Person[] {
  const random = randomFor('people')
  const names = nameMaker(random)
  const drafts: Draft[] = cast.map(fromCast)
  const count = (kind: PersonKind, authority: Authority = 'departement') => drafts.filter((d) => d.kind === kind && d.authority === authority).length
  const held = new Set(drafts.map((d) => d.title))

  for (const unit of units) {
    const she = random.chance(0.5)
    const title = headTitle(unit, she)
    if (held.has(title) || held.has(headTitle(unit, !she))) continue
    // Where the cast leads already, this one deputises.
    const led = drafts.some((d) => d.unit === unit.key && [title, headTitle(unit, !she)].map(french).includes(french(d.title)))
    drafts.push({ ...blank(names(she), she), title: led ? title.replace(/^\S+/, `$& ${she ? 'adjointe' : 'adjoint'}`) : title, unit: unit.key, site: 'siege' })
  }
  const wheel = trades.flatMap((trade) => Array.from({ length: trade.weight }, () => trade))
  for (let left = wanted.staff - count('staff'); left > 0; left--) drafts.push(worker(random, names, left <= trades.length ? trades[left - 1]! : random.pick(wheel)))
  for (let left = wanted.foster_carer - count('foster_carer'); left > 0; left--) {
    const she = random.chance(0.85)
    const territory = random.pick(territories)
    drafts.push({ ...blank(names(she), she), kind: 'foster_carer', title: fosterTitles[she ? 1 : 0], unit: 'accueil-familial', site: sites.find((s) => s.kind === 'territoire' && s.territory === territory.key)!.key })
  }
  for (let left = wanted.councillor - count('councillor'); left > 0; left--) {
    // As the law has it, women and men stand in pairs.
    const she = left % 2 === 0
    drafts.push({ ...blank(names(she), she), kind: 'councillor', title: councillorTitles[she ? 1 : 0] })
  }
  for (let left = wanted.partner - count('partner'); left > 0; left--) drafts.push(outsider(random, names, 'partner', organisations))
  for (let left = wanted.guest - count('guest'); left > 0; left--) drafts.push({ ...outsider(random, names, 'guest', organisations), sponsor: random.pick(['claire', 'helene', 'victor', 'odile', 'thomas']) })
  for (let left = wanted.agglomeration - count('staff', 'agglomeration'); left > 0; left--) {
    const she = random.chance(0.5)
    const unit = random.pick(aggloUnits)
    drafts.push({ ...blank(names(she), she), authority: 'agglomeration', also: left % 15 === 0 ? 'departement' : null, title: random.pick(aggloTitles)[she ? 1 : 0], unit: unit.key })
  }
  const logins = new Set<string>()
  return drafts.map((draft, index) => finish(draft, index, logins))
}

const aggloTitles = [['Chargé de mission', 'Chargée de mission'], ['Technicien', 'Technicienne'], ['Gestionnaire', 'Gestionnaire'], ['Chef d’équipe', 'Cheffe d’équipe'], ['Ingénieur', 'Ingénieure'], ['Assistant de direction', 'Assistante de direction'], ['Agent d’exploitation', 'Agente d’exploitation'], ['Conseiller aux entreprises', 'Conseillère aux entreprises']] as const

const blank = ([given, family]: readonly [string, string], she: boolean): Draft =>
  ({ key: null, given, family, she, kind: 'staff', authority: 'departement', also: null, title: '', trade: null, site: null, unit: null, organisation: null, sponsor: null })

function worker(random: Random, names: Names, trade: Trade): Draft {
  const she = random.chance(womenShare(trade))
  const places = sites.filter((s) => s.kind === trade.where)
  const special: Record<string, string> = { archives: 'archives-site', mediatheque: 'mediatheque-site', patrimoine: 'musee', laboratoire: 'labo', 'espaces-naturels': 'reserve', atelier: 'parc-site', signalisation: 'parc-site', mdph: 'mdph-site', handicap: 'mdph-site' }
  return { ...blank(names(she), she), title: she ? trade.she : trade.he, trade: trade.key, unit: trade.unit, site: special[trade.unit] ?? random.pick(places).key }
}

const womenShare = (trade: Trade): number => trade.where === 'routes' || trade.where === 'technique' ? 0.15 : trade.where === 'territoire' || trade.where === 'social' ? 0.8 : 0.5

function outsider(random: Random, names: Names, kind: 'partner' | 'guest', organisations: readonly Organisation[]): Draft {
  const she = random.chance(0.5)
  const from = random.pick(organisations)
  return { ...blank(names(she), she), kind, organisation: from.name, title: random.pick<readonly [string, string]>(partnerTitles[from.kind])[she ? 1 : 0] }
}

function fromCast(entry: CastEntry): Draft {
  const trade = entry.trade ? tradeNamed.get(entry.trade) : undefined
  const she = entry.g === 'she'
  const title = entry.title ?? (trade ? (she ? trade.she : trade.he) : entry.kind === 'foster_carer' ? fosterTitles[she ? 1 : 0] : '')
  return {
    key: entry.key, given: entry.given, family: entry.family, she, kind: entry.kind ?? 'staff', authority: entry.agglo ? 'agglomeration' : 'departement', also: null,
    title, trade: entry.trade ?? null, site: entry.site ?? null, unit: entry.unit ?? trade?.unit ?? null, organisation: entry.organisation ?? null, sponsor: entry.sponsor ?? null,
  }
}

/** « Direction des routes » is led by a « Directrice des routes ». */
function headTitle(unit: UnitEntry, she: boolean): string {
  const name = unit.name
  if (unit.kind === 'pole') return `${she ? 'Directrice générale adjointe' : 'Directeur général adjoint'} ${name.replace('Pôle ', '')}`
  if (unit.kind === 'direction') return name.replace('Direction', she ? 'Directrice' : 'Directeur')
  if (name.startsWith('Service')) return `${she ? 'Cheffe' : 'Chef'} du ${inSentence(name)}`
  if (name.startsWith('Archives')) return `${she ? 'Directrice' : 'Directeur'} des ${inSentence(name)}`
  if (name.startsWith('Laboratoire')) return `${she ? 'Directrice' : 'Directeur'} du ${inSentence(name)}`
  return `Responsable de la ${inSentence(name)}`
}

type Names = (she: boolean) => readonly [string, string]
/** Names that nobody else bears here, nor anyone known. */
function nameMaker(random: Random): Names {
  const taken = new Set(cast.map((c) => `${c.given} ${c.family}`))
  return (she) => {
    for (;;) {
      const given = random.pick(she ? women : men)
      const family = random.pick(families)
      const full = `${given} ${family}`
      if (taken.has(full) || known.has(full) || given === family) continue
      taken.add(full)
      return [given, family]
    }
  }
}

function finish(draft: Draft, index: number, logins: Set<string>): Person {
  const base = `${plain(draft.given)}.${plain(draft.family)}`
  let login = base
  for (let n = 2; logins.has(login); n++) login = `${base}${n}`
  logins.add(login)
  const domain = draft.organisation ? `${plain(draft.organisation)}.example` : draft.authority === 'agglomeration' ? 'mercoeur-agglo.example' : 'trois-vallees.example'
  const site = draft.site ? siteNamed.get(draft.site) : undefined
  const unit = draft.unit ? unitNamed.get(draft.unit) : undefined
  const title = french(draft.title)
  const where = draft.organisation ?? (draft.trade && site && site.kind !== 'siege' ? inSentence(site.name)
    : draft.kind === 'foster_carer' && site ? `territoire ${territories.find((t) => t.key === site.territory)!.name}`
    : (draft.trade || draft.authority === 'agglomeration') && unit ? inSentence(unit.name) : null)
  return {
    ...draft, title, id: fixedId(`person:${draft.key ?? index}`), territory: site?.territory ?? null, login, email: `${login}@${domain}`,
    headline: where === null ? title : `${title}, ${french(where)}`,
  }
}
