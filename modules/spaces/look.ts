// « Que voit X ? »: a host looks at their space through somebody's eyes. The answer is the rights rule's, asked with that person as the actor.
import { holds } from '#platform/access/access.ts'
import type { Actor } from '#platform/access/actor.ts'
import { heldBackColumn } from '#platform/access/charter.ts'
import { modulesOffColumn, tabModules } from '#platform/access/switches.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { actorFor } from '#platform/identity/actors.ts'
import type { Module } from '#platform/module.ts'
import { Problem } from '#platform/problem.ts'
import { standing } from './access.ts'
import { record } from './facts.ts'
import { levelOf } from './preview.ts'
import { explainOf } from './visibility.ts'

const most = 10
const does = ['nothing', 'name', 'reads', 'comments', 'posts'] as const

/** What somebody sees of a space, and of what is newest in it, for whoever runs it; that they looked is a fact. */
export async function lookThrough(tx: Tx, actor: Actor, spaceId: string, personId: string, modules: readonly Module[]) {
  const space = await standing(tx, actor, spaceId)
  // Asked of who they are there: in a closed space hosts read as the others do, and still answer for who reads.
  if (!holds(space.held, 'space.look')) throw new Problem(403, 'space.not_allowed')
  const explained = await explainOf(tx, actor, spaceId, personId)
  const viewer = await actorFor(tx, personId, actor.at, actor.via)
  if (!viewer) throw new Problem(404, 'person.not_found')
  const { held_back: heldBack, off } = await tx.selectFrom('scope').select([heldBackColumn(viewer, 'scope.id').as('held_back'), modulesOffColumn('scope.id').as('off')]).where('id', '=', spaceId).executeTakeFirstOrThrow()
  record(tx, actor, 'space.looked_through', { id: spaceId, scopeId: spaceId, authorityId: space.authority_id, data: { eyesOf: personId, least: 'member.manage' } })
  const reads = explained.sees === 'content'
  return {
    ...explained, does: does[levelOf(explained.role)]!, limits: [...(space.archived_at ? ['closed' as const] : []), ...(heldBack ? ['charter' as const] : [])],
    tools: tabModules().filter((name) => !actor.modulesOff.includes(name)).map((name) => ({ module: name, state: off?.includes(name) ? 'off' as const : !reads ? 'unseen' as const : viewer.modulesOff.includes(name) ? 'not_theirs' as const : 'seen' as const })),
    // Whoever reads nothing there misses each thing for that reason, and no other.
    newest: (await newestOf(tx, actor, viewer, spaceId, modules)).map((one) => (reads ? one : { ...one, why: null })),
  }
}

/** The newest of all modules that can say it; a module that the person's authority has not opened to them is not theirs to see. */
async function newestOf(db: Db, actor: Actor, viewer: Actor, spaceId: string, modules: readonly Module[]) {
  const found = []
  for (const { name, space } of modules) {
    if (!space?.look || actor.modulesOff.includes(name)) continue
    for (const one of await space.look.newest(db, actor, viewer, spaceId, most)) found.push({ ...one, sees: one.sees && !viewer.modulesOff.includes(name) })
  }
  return found.toSorted((a, b) => b.at.getTime() - a.at.getTime()).slice(0, most)
    .map(({ id, by, at, text, about, address, sees, why }) => ({ id, by, at: at.toISOString(), text, about: about?.[actor.locale] ?? null, address, sees, why: why?.[actor.locale] ?? null }))
}
