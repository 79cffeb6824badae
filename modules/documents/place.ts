// Where something is laid: a tree, a folder of it, and the right to write there.
import { sql } from 'kysely'
import type { Actor } from '#platform/access/actor.ts'
import { holds, roleColumn } from '#platform/access/access.ts'
import { refusal } from '#platform/access/charter.ts'
import { openOwnScope } from '#platform/access/own.ts'
import type { Tx } from '#platform/db/database.ts'
import { Problem } from '#platform/problem.ts'
import { standing } from '#modules/spaces/index.ts'
import { visible } from './access.ts'
import { holdTrees, upwards } from './tree.ts'

/** `scopeId`: whose right will open what is laid there. `depth` of the folder, 0 for the root. */
export type Place = { rootId: string, parentId: string | null, scopeId: string, authorityId: string, depth: number, /** The list that it will be under. */ listId: string | null }

/** A tree in which the actor may write at the root: a space, or their own. */
export async function writableRoot(tx: Tx, actor: Actor, rootId: string): Promise<{ authorityId: string }> {
  if (rootId === actor.personId) return { authorityId: await openOwnScope(tx, actor) }
  const space = await standing(tx, actor, rootId, 'document.write')
  if (!holds(space.role, 'document.write') || space.archived_at) throw await refusal(tx, actor, rootId, 'space.not_allowed')
  return { authorityId: space.authority_id }
}

/** A folder of a tree, or its root, where the actor may lay something; the tree keeps its shape until they did. */
export async function writablePlace(tx: Tx, actor: Actor, rootId: string, parentId: string | null, how: 'shared' | 'alone' = 'shared', also: readonly string[] = []): Promise<Place> {
  const { authorityId } = await writableRoot(tx, actor, rootId)
  await holdTrees(tx, [rootId, ...also], how)
  if (parentId === null) return { rootId, parentId, scopeId: rootId, authorityId, depth: 0, listId: null }
  const folder = await visible(tx, actor).select(['document.scope_id', 'document.authority_id', 'document.list_id', roleColumn(actor, 'document.scope_id').as('role')])
    .where('document.id', '=', parentId).where('document.root_id', '=', rootId).where('document.kind', '=', sql.lit('folder')).where('document.trashed_at', 'is', null).executeTakeFirst()
  if (!folder) throw new Problem(404, 'document.parent_not_found', { field: 'parentId' })
  if (!holds(folder.role, 'document.write')) throw await refusal(tx, actor, folder.scope_id, 'document.not_allowed')
  return { rootId, parentId, scopeId: folder.scope_id, authorityId: folder.authority_id, depth: (await upwards(tx, parentId, null)).depth, listId: folder.list_id }
}
