// A space drawn as a blueprint: what of it any space may have, and the words that change from one to another.
import { sql } from 'kysely'
import { cleanLine } from '#lib/clean.ts'
import { fold } from '#lib/fold.ts'
import type { Actor } from '#platform/access/actor.ts'
import { discreetColumn } from '#platform/access/discreet.ts'
import type { Said } from '#platform/blueprint.ts'
import type { Db } from '#platform/db/database.ts'
import type { Module } from '#platform/module.ts'
import { Problem } from '#platform/problem.ts'
import { fillIn, type Blueprint } from './blueprint.ts'
import { blueprintFor, both, modulesOf, peopleOf, rowOf, toolsOff } from './found.ts'
import { generalise, shortest, withoutPeople } from './general.ts'
import { signedPart } from './signed.ts'

/** A word of this space that another would say otherwise; `key`: of a variable of the blueprint that it came from. */
export type Marked = { key?: string, value: string, label: string, example?: string }
/** `variables`: without them, those of its origin. */
export type Drawn = { pieces: readonly string[], variables?: readonly Marked[], peopleRole?: 'reader' | 'contributor' | 'host' | 'owner' }
type Variable = Blueprint['variables'][number]
type Origin = Awaited<ReturnType<typeof originOf>>

/** A space with what it came from, where that is still there, and what it said of its variables. */
export async function originOf(db: Db, spaceId: string) {
  const space = await rowOf(db, spaceId)
  const latest = space.blueprint === null ? null : await blueprintFor(db, space.blueprint, space.authority_id).catch(() => null)
  return { space, latest, values: space.given?.values ?? {} }
}

/** The variables of its origin, with what this space says of each; not those that are somebody. */
export async function variablesOf(db: Db, actor: Actor, spaceId: string) {
  const { latest, values } = await originOf(db, spaceId)
  return (latest?.variables ?? []).filter(({ role }) => role === undefined).flatMap((v) => (values[v.key] === undefined ? [] : [{ key: v.key, label: v.label[actor.locale], example: v.example[actor.locale], value: values[v.key]! }]))
}

/** The blueprint of a space as it stands, by whoever may make one of it; `values`: what this space says of its variables. */
export async function draw(db: Db, actor: Actor, spaceId: string, given: Drawn, modules: readonly Module[]): Promise<{ blueprint: Blueprint, values: ReadonlyMap<string, string>, origin: Origin }> {
  const origin = await originOf(db, spaceId)
  const space = await db.selectFrom('space').select(['kind', 'access', 'name', 'purpose', 'member_role', discreetColumn('space.id').as('discreet'), sql<string[]>`array(select t.name from trade t where t.id = any(space.trade_ids) order by t.name)`.as('trades')]).where('id', '=', spaceId).executeTakeFirstOrThrow()
  const marked = settle(actor, origin, given.variables)
  const implied = settle(actor, origin, undefined).filter(({ variable }) => !marked.some((m) => m.variable.key === variable.key))
  const people = await peopleOf(db, spaceId)
  // A figure that its origin asked for is many other things besides.
  const words = new Map([...marked, ...implied.filter(({ variable }) => variable.role)].flatMap(({ variable, value, own }) => (own || (value.length >= shortest && !isNobody(variable, value)) ? [[value, variable.key] as const] : [])))
  const [general, plain] = [generalise({ name: space.name, people, words }), withoutPeople({ name: space.name, people })]
  const off = await toolsOff(db, spaceId)
  const contents: Record<string, unknown> = {}
  let taken = 0
  for (const { name, part } of modulesOf(actor, modules, off)) {
    const pieces = given.pieces.length === 0 ? [] : await part.pieces(db, actor, spaceId, given.pieces)
    taken += pieces.length
    if (pieces.length === 0) continue
    // What stands as its origin gave it says what that says, in both languages.
    const { puts, signs } = signedPart(part, origin.latest?.contents[name], sayingOf(origin))
    const given_ = origin.space.given?.placed[name] ?? []
    const known = pieces.map((piece) => {
      const same = given_.some(({ id, kind, text }) => id === piece.id && kind === piece.kind && text === piece.text) ? puts.find((put) => put.kind === piece.kind && put.text === piece.text) : undefined
      return same ? { ...piece, ...same.sign } : piece
    })
    contents[name] = part.save(known, (text) => signs.get(text) ?? both(general(text)))
    if (!part.takes(contents[name])) throw new Problem(422, 'blueprint.too_large', { field: 'pieces' })
  }
  if (taken < given.pieces.length) throw new Problem(422, 'blueprint.piece_gone', { field: 'pieces' })
  const used = (key: string): boolean => JSON.stringify(contents).includes(`{${key}}`)
  if (given.variables && marked.some(({ variable, own }) => own && !used(variable.key))) throw new Problem(422, 'blueprint.variable_unused', { field: 'variables' })
  // What its origin’s texts ask for is asked, whether it was marked or not.
  const kept = [...marked, ...implied].filter(({ variable }) => used(variable.key))
  const role = given.peopleRole ?? origin.latest?.roles.people
  const blueprint: Blueprint = {
    format: 1, id: spaceId, version: 1, kind: space.kind, title: both(space.name), help: both(space.name), trades: [], access: space.access, roles: { member: space.member_role, ...(role ? { people: role } : {}) }, name: both(space.name), purpose: both(plain(space.purpose)),
    tools: { off }, variables: kept.map(({ variable, own }) => (own ? { ...variable, example: both(plain(variable.example.fr)) } : variable)), ...(space.discreet ? { discreet: true } : {}), concerns: { trades: space.trades }, contents,
  }
  return { blueprint, values: new Map(kept.map(({ variable, value }) => [variable.key, value])), origin }
}

/** How its origin spoke to this space. */
function sayingOf({ space: { given, name }, latest }: Origin): (text: Said) => string {
  const locale = given?.locale ?? 'fr'
  const defaults = Object.fromEntries((latest?.variables ?? []).map((v) => [v.key, v.default ? fillIn(v.default[locale], { name }) : '…']))
  return (text) => fillIn(text[locale], { ...defaults, ...given?.values })
}

/** The variables of a drawing; `own`: marked by hand, of no blueprint before. */
function settle(actor: Actor, { latest, values }: Origin, marked: readonly Marked[] | undefined): { variable: Variable, value: string, own: boolean }[] {
  const before = latest?.variables ?? []
  if (!marked) return before.flatMap((variable) => (values[variable.key] ? [{ variable, value: values[variable.key]!, own: false }] : []))
  const taken = ['name', 'owner', ...before.map(({ key }) => key)]
  return marked.map((one) => {
    const [value, label] = [cleanLine(one.value), cleanLine(one.label)]
    if (value.length < 2 || label === '') throw new Problem(400, 'request.invalid', { field: 'variables' })
    const example = cleanLine(one.example ?? '')
    const old = before.find(({ key }) => key === one.key)
    const said = (text: Said | undefined, now: string): Said => (text?.[actor.locale] === now ? text : both(now))
    if (old) return { variable: { ...old, label: said(old.label, label), example: example === '' ? old.example : said(old.example, example) }, value, own: false }
    const key = keyFor(label, taken)
    taken.push(key)
    return { variable: { key, label: both(label), example: both(example || value), default: null }, value, own: true }
  })
}

/** Of a role that nobody was chosen for, what stands instead says nothing of it. */
const isNobody = ({ role, default: otherwise }: Variable, value: string): boolean => role !== undefined && (value === otherwise?.fr || value === otherwise?.en)

/** A key that says what it is for, and is no other’s: « Nom du collège » is `nomducollege`. */
function keyFor(label: string, taken: readonly string[]): string {
  const base = fold(label).replace(/[^a-z0-9]/g, '').replace(/^[0-9]+/, '').slice(0, 24) || 'mot'
  let key = base
  for (let n = 2; taken.includes(key); n++) key = `${base}${n}`
  return key
}
