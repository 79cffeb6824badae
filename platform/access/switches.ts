// Modules that a space does without. Which ones it may be without, their manifests say; the rights rule asks here.
import { sql, type RawBuilder } from 'kysely'
import type { Db, Tx } from '../db/database.ts'
import type { Actor } from './actor.ts'
import type { Said } from '../blueprint.ts'

const byPermission = new Map<string, string>()
const byFact = new Map<string, string>()
const byNoun = new Map<string, string>()
const tabs = new Map<string, Said>()

/** A module that is a tab of spaces; called once with what its manifest says. */
export function declareTab(module: { name: string, about?: Said, permissions: object, facts: object, nouns?: object }): void {
  tabs.set(module.name, module.about ?? { fr: '', en: '' })
  declareUpon(module.name, module)
}
/** The same of one that says something of what a tab keeps: it goes with that. */
export function declareUpon(tab: string, module: { permissions: object, facts: object, nouns?: object }): void {
  for (const name of Object.keys(module.permissions)) byPermission.set(name, tab)
  for (const name of Object.keys(module.facts)) byFact.set(name, tab)
  for (const name of Object.keys(module.nouns ?? {})) byNoun.set(name, tab)
}
/** Modules that a space may be without. */
export const tabModules = (): string[] => [...tabs.keys()]
/** In one line, what such a module is for. */
export const aboutTab = (module: string, locale: 'fr' | 'en'): string => tabs.get(module)?.[locale] ?? ''
/** The tab that a permission belongs to; undefined for what every space has. */
export const tabOfPermission = (permission: string): string | undefined => byPermission.get(permission)
/** The same of a fact. One that another module records about a thing (its `noun` in the data) goes with that thing. */
export const tabOfFact = (fact: string, data: Readonly<Record<string, unknown>>): string | undefined => byFact.get(fact) ?? byNoun.get(typeof data.noun === 'string' ? data.noun : '')

/** Is a module on in a scope? As SQL. */
export const isOn = (scope: RawBuilder<unknown>, module: string): RawBuilder<boolean> => sql<boolean>`not exists (select from scope_module_off o where o.scope_id = ${scope} and o.module = ${sql.lit(module)})`

/** « and its module is on there », to be added to a condition on a scope; nothing for what every space has. */
export function andOn(scope: string | RawBuilder<unknown>, permission: string): RawBuilder<unknown> {
  const module = byPermission.get(permission)
  return module === undefined ? sql`` : sql` and ${isOn(typeof scope === 'string' ? sql.ref(scope) : scope, module)}`
}

/** For rows about things of other modules, named by `noun` and `scope_id`: is the module of the thing on there? */
export const thingOn = (row: string): RawBuilder<boolean> => sql<boolean>`not exists (select from scope_module_off o join unnest(${[...byNoun.keys()]}::text[], ${[...byNoun.values()]}::text[]) as k (noun, module) on k.module = o.module where o.scope_id = ${sql.ref(`${row}.scope_id`)} and k.noun = ${sql.ref(`${row}.noun`)})`

/** The modules that are off in the scope of each row, as a column; null when none is. */
export const modulesOffColumn = (scope: string): RawBuilder<string[] | null> => sql<string[] | null>`(select array_agg(o.module) from scope_module_off o where o.scope_id = ${sql.ref(scope)})`

/** Switches a module in one scope; answers whether that changed anything. */
export async function switchInScope(tx: Tx, actor: Actor, scope: { id: string, authorityId: string }, module: string, on: boolean): Promise<boolean> {
  const row = on
    ? await tx.deleteFrom('scope_module_off').where('scope_id', '=', scope.id).where('module', '=', module).returning('module').executeTakeFirst()
    : await tx.insertInto('scope_module_off').values({ scope_id: scope.id, module, authority_id: scope.authorityId, off_by: actor.personId, off_at: actor.at }).onConflict((c) => c.doNothing()).returning('module').executeTakeFirst()
  return row !== undefined
}

/** What is off, by scope: for the live stream, which filters outside SQL. */
export async function readSwitchedOff(db: Db): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const rows = await db.selectFrom('scope_module_off').select(['scope_id', 'module']).execute()
  return new Map([...Map.groupBy(rows, (row) => row.scope_id)].map(([id, off]) => [id, new Set(off.map((row) => row.module))]))
}
