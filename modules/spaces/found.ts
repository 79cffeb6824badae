// What saving, following and copying ask alike: a blueprint by its id, a space with what it was given, the modules that have a part.
import { sql } from 'kysely'
import type { Actor } from '#platform/access/actor.ts'
import { discreetColumn } from '#platform/access/discreet.ts'
import type { Put, Said } from '#platform/blueprint.ts'
import type { Db } from '#platform/db/database.ts'
import { isUuid } from '#platform/db/ids.ts'
import type { Module } from '#platform/module.ts'
import { Problem } from '#platform/problem.ts'
import { findBlueprint, type Blueprint } from './blueprint.ts'

/** One of the house's, or one that this authority saved. */
export async function blueprintFor(db: Db, id: string, authorityId: string): Promise<Blueprint> {
  if (!isUuid(id)) return findBlueprint(id)
  const row = await db.selectFrom('blueprint').select(['version', 'package']).where('id', '=', id).where('authority_id', '=', authorityId).executeTakeFirst()
  if (!row) throw new Problem(422, 'blueprint.not_found', { field: 'blueprint' })
  return { ...row.package, id, version: row.version }
}

/** A space, and what its blueprint gave it. */
export const rowOf = (db: Db, spaceId: string) => db.selectFrom('space').leftJoin('space_origin as o', 'o.space_id', 'space.id')
  .select(['space.authority_id', 'space.access', 'space.member_role', 'space.version', 'space.kind', 'space.name', discreetColumn('space.id').as('discreet'), 'space.blueprint', 'space.blueprint_version', 'o.given']).where('space.id', '=', spaceId).executeTakeFirstOrThrow()

/** Whose names a blueprint does not say. */
export const peopleOf = (db: Db, spaceId: string) => db.selectFrom('scope_grant as g').innerJoin('person', 'person.id', 'g.principal_id').select([sql<string>`given_name || ' ' || family_name`.as('name'), sql<boolean>`g.role = 'owner'`.as('owner')]).where('g.scope_id', '=', spaceId).orderBy('g.role').limit(2_000).execute()

export const toolsOff = async (db: Db, spaceId: string): Promise<string[]> => (await db.selectFrom('scope_module_off').select('module').where('scope_id', '=', spaceId).orderBy('module').execute()).map((row) => row.module)

/** Modules with a part in blueprints that are on for the actor, and not among those that the space does without. */
export const modulesOf = (actor: Actor, modules: readonly Module[], off: readonly string[]) => modules.flatMap(({ name, space }) => (space?.blueprint && !off.includes(name) && !actor.modulesOff.includes(name) ? [{ name, part: space.blueprint }] : []))

export const both = (text: string): Said => ({ fr: text, en: text })
export const alike = (a: Put, b: Put): boolean => a.kind === b.kind && a.text === b.text
