// What a space has, of the modules that it may be without: its owners decide, and the administrators of its authority.
import type { Actor } from '#platform/access/actor.ts'
import { holds } from '#platform/access/access.ts'
import { administersAuthority } from '#platform/access/principals.ts'
import { aboutTab, switchInScope, tabModules } from '#platform/access/switches.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { Problem } from '#platform/problem.ts'
import { standing, type Standing } from './access.ts'
import { record } from './facts.ts'

/** Those that the authority has for the actor: what is off for them altogether is not named here. */
export async function listModules(db: Db, actor: Actor, spaceId: string) {
  await decided(db, actor, spaceId)
  const off = await db.selectFrom('scope_module_off').select('module').where('scope_id', '=', spaceId).execute()
  return { items: offered(actor).map((name) => ({ name, about: aboutTab(name, actor.locale), on: !off.some((row) => row.module === name) })), next: null }
}

/** Nothing is erased: what was there is there again when it is on. */
export async function switchModule(tx: Tx, actor: Actor, spaceId: string, module: string, on: boolean) {
  const space = await decided(tx, actor, spaceId)
  if (!offered(actor).includes(module)) throw new Problem(404, 'space.no_module')
  const changed = await switchInScope(tx, actor, { id: spaceId, authorityId: space.authority_id }, module, on)
  if (changed) record(tx, actor, 'space.module_switched', { id: spaceId, scopeId: spaceId, authorityId: space.authority_id, data: { module, before: !on, after: on } })
  return { name: module, on }
}

const offered = (actor: Actor): string[] => tabModules().filter((name) => !actor.modulesOff.includes(name))

async function decided(db: Db, actor: Actor, spaceId: string): Promise<Standing> {
  const space = await standing(db, actor, spaceId)
  if (!holds(space.role, 'space.edit') && !administersAuthority(actor, space.authority_id)) throw new Problem(403, 'space.not_allowed')
  return space
}
