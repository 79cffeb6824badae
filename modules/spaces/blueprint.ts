// Blueprints: what a space starts from. Versioned packages of JSON beside this file, checked when the house starts.
import { readdirSync, readFileSync } from 'node:fs'
import type { Static } from 'typebox'
import { cleanLine } from '#lib/clean.ts'
import { fold } from '#lib/fold.ts'
import type { Actor } from '#platform/access/actor.ts'
import { standing } from '#platform/access/days.ts'
import type { Db } from '#platform/db/database.ts'
import { fault, hasForm } from '#platform/form.ts'
import type { Module } from '#platform/module.ts'
import { Problem } from '#platform/problem.ts'
import { Type } from '#platform/type.ts'
import { Access, AudienceRole, Kind, Role } from './api.ts'

const closed = { additionalProperties: false }
const Short = Type.Object({ fr: Type.String({ minLength: 1, maxLength: 160 }), en: Type.String({ minLength: 1, maxLength: 160 }) }, closed)
const slug = '^[a-z0-9][a-z0-9-]{1,39}$'

/**
 * `{key}` in a text stands for what was said of a variable, `{{` for the sign itself; `{name}` and `{owner}` for the space’s name and who opens it.
 * `contents`: what each module puts into the new space, in a form of its own (`space.blueprint` in its manifest).
 * `people`: how those come in whom its owner names when it is opened, unless they say otherwise. `concerns`: by their names, as ids are one authority’s.
 * `role` of a variable: it is somebody, whom one may choose when the space is opened; their name is said, and they are invited with this role.
 * A change that spaces made before should hear of is another `version`.
 */
export const BlueprintSchema = Type.Object({
  format: Type.Literal(1), id: Type.String({ pattern: slug }), version: Type.Integer({ minimum: 1 }), kind: Kind, title: Short, help: Short, access: Access,
  /** Parts of the names of trades that it speaks to, folded: those who hold one are shown it first. */
  trades: Type.Array(Type.String({ pattern: '^[a-z ]{3,40}$' }), { maxItems: 10 }),
  roles: Type.Object({ member: AudienceRole, people: Type.Optional(Role) }, closed), name: Short, purpose: Type.Object({ fr: Type.String({ maxLength: 500 }), en: Type.String({ maxLength: 500 }) }, closed),
  tools: Type.Object({ off: Type.Array(Type.String({ pattern: slug }), { maxItems: 30, uniqueItems: true }) }, closed),
  variables: Type.Array(Type.Object({ key: Type.String({ pattern: '^[a-z][a-z0-9]{0,29}$' }), label: Short, example: Short, default: Type.Union([Short, Type.Null()]), role: Type.Optional(Role) }, closed), { maxItems: 10 }),
  /** In the new space nobody spoken of is named: `platform/access/discreet.ts`. */
  discreet: Type.Optional(Type.Literal(true)),
  concerns: Type.Optional(Type.Object({ trades: Type.Array(Type.String({ minLength: 1, maxLength: 200 }), { maxItems: 20 }) }, closed)),
  contents: Type.Record(Type.String({ pattern: slug }), Type.Unknown()),
}, closed)
export type Blueprint = Static<typeof BlueprintSchema>

const own = ['name', 'owner']
const place = /\{\{|\{([a-z][a-z0-9]*)\}/g
const folder = new URL('blueprints/', import.meta.url)

/** A package, or what is wrong with it. */
export function readBlueprint(given: unknown, source: string): Blueprint {
  if (!hasForm(BlueprintSchema, given)) throw new Error(`${source}: ${fault(BlueprintSchema, given)}`)
  const keys = given.variables.map((v) => v.key)
  const twice = keys.find((key, nth) => own.includes(key) || keys.indexOf(key) < nth)
  if (twice !== undefined) throw new Error(`${source}: the variable ${twice} has its name from another`)
  const needed = given.variables.find((v) => v.role && v.default === null)
  if (needed) throw new Error(`${source}: nobody must be chosen as ${needed.key}`)
  const unknown = [...JSON.stringify(given.contents).matchAll(place)].map(([, key]) => key).find((key) => key !== undefined && !own.includes(key) && !keys.includes(key))
  if (unknown !== undefined) throw new Error(`${source}: no variable is called ${unknown}`)
  return given
}

const order = ['team', 'project', 'practice']
/** The three for everybody, one of each kind, have its name. */
const general = ({ id, kind }: Blueprint): boolean => id === kind
const rank = (b: Blueprint): number => (general(b) ? order.indexOf(b.kind) : order.length)
/** Those for everybody, then the others by their title. */
export const blueprints: readonly Blueprint[] = readdirSync(folder).filter((name) => name.endsWith('.json')).sort()
  .map((name) => readBlueprint(JSON.parse(readFileSync(new URL(name, folder), 'utf8')), name)).sort((a, b) => rank(a) - rank(b) || a.title.fr.localeCompare(b.title.fr, 'fr'))

/** What a module that is there would put into a space has the form that the module gives it; what one that is not there would, is left. */
export function checkContents(modules: readonly Module[], all: readonly Blueprint[] = blueprints): void {
  for (const { id, contents } of all) for (const m of modules) {
    const part = contents[m.name]
    if (part === undefined) continue
    if (!m.space?.blueprint) throw new Error(`${id}: ${m.name} takes nothing from a blueprint`)
    if (!m.space.blueprint.takes(part)) throw new Error(`${id}: ${m.name} does not take ${JSON.stringify(part).slice(0, 200)}`)
  }
}

export function findBlueprint(id: string): Blueprint {
  const found = blueprints.find((blueprint) => blueprint.id === id)
  if (!found) throw new Problem(422, 'blueprint.not_found', { field: 'blueprint' })
  return found
}

/** What was said of each variable, or what stands for it when nothing was: perhaps the name of the space, and surely where none of its first words are wanted. */
export function valuesOf(blueprint: Blueprint, given: Readonly<Record<string, string>>, { name, locale, wordless = false }: { name: string, locale: Actor['locale'], wordless?: boolean }): Record<string, string> {
  return Object.fromEntries(blueprint.variables.map(({ key, default: otherwise }) => {
    const said = cleanLine(given[key] ?? '')
    if (said === '' && otherwise === null && !wordless) throw new Problem(422, 'blueprint.variable_missing', { field: key })
    return [key, said !== '' ? said : otherwise ? fillIn(otherwise[locale], { name }) : name]
  }))
}

/** Each `{key}` once: what a value says is not read again. */
export const fillIn = (text: string, values: Readonly<Record<string, string>>): string => text.replace(place, (all, key?: string) => (key === undefined ? '{' : Object.hasOwn(values, key) ? values[key]! : all))

/** As the creation screen shows them, in the caller’s language: those whose pieces are there for them. */
export async function houseBlueprints(db: Db, actor: Actor) {
  const trades = (await db.selectFrom('position as p').innerJoin('trade', 'trade.id', 'p.trade_id').select('trade.name').where('p.person_id', '=', actor.personId).where(standing('p', actor.at)).limit(10).execute()).map(({ name }) => fold(name))
  return blueprints.map((b) => ({ ...presentBlueprint(actor, b, b.trades.some((word) => trades.some((trade) => trade.includes(word)))), propose: false, own: null, can: [] }))
}

export const presentBlueprint = (actor: Actor, b: Blueprint, fits: boolean) => ({
  id: b.id, version: b.version, kind: b.kind, access: b.access, memberRole: b.roles.member, peopleRole: b.roles.people ?? b.roles.member, title: b.title[actor.locale], help: b.help[actor.locale], nameExample: b.name[actor.locale], purposeExample: b.purpose[actor.locale],
  general: general(b), fits, toolsOff: b.tools.off, variables: b.variables.map((v) => ({ key: v.key, label: v.label[actor.locale], example: v.example[actor.locale], required: v.default === null, role: v.role ?? null })),
  brings: Object.keys(b.contents).filter((name) => !actor.modulesOff.includes(name)),
})
