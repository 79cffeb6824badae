// The end of a space: what is not settled, what is worth keeping; then it is read and no longer written in, until it is opened again.
import { sql } from 'kysely'
import { can, holds, scopesOf } from '#platform/access/access.ts'
import type { Actor } from '#platform/access/actor.ts'
import type { Closing, ClosingPart, KeeperPart } from '#platform/closing.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import type { Module } from '#platform/module.ts'
import { Problem } from '#platform/problem.ts'
import { onBehalf, standing, type Standing } from './access.ts'
import { record } from './facts.ts'
import { endInvitations } from './invitations.ts'
import { lockMembers } from './members.ts'
import { readSpace, refuseTakenName } from './spaces.ts'

/** What a harvest holds at most: few enough to be read. */
export const mostKept = 10
const mostPlaces = 50
type Kept = { noun: string, id: string }

/** What an owner looks at before closing: what is not settled, what is worth keeping, and where it may be kept. */
export async function prepareClosing(db: Db, actor: Actor, id: string, modules: readonly Module[]) {
  const space = await closable(db, actor, id)
  const on = modules.filter((m) => m.space !== undefined && !actor.modulesOff.includes(m.name))
  const settle = [], found = [], needs = new Map<string, string>()
  for (const { space: part } of on) {
    settle.push(...await part?.closing?.unsettled(db, actor, space) ?? [])
    if (!part?.harvest) continue
    const { noun, permission } = part.harvest
    const worth = await part.harvest.propose(db, actor, space, mostKept)
    if (worth.length > 0) needs.set(noun, permission)
    found.push(...worth.map((one) => ({ noun, ...one })))
  }
  return {
    settle: settle.map(({ text, details, address }) => ({ text: text[actor.locale], details: [...details], address })),
    keep: found.toSorted((a, b) => b.worth - a.worth).slice(0, mostKept).map(({ noun, id: of, title, by, why, address }) => ({ noun, id: of, title, by, why: why[actor.locale], address })),
    places: await placesOf(db, actor, space, needs, keepers(actor, modules)[0]?.permission),
  }
}

/** Modules that make something lasting of what is kept. */
const keepers = (actor: Actor, modules: readonly Module[]): KeeperPart[] => modules.flatMap((m) => (m.space?.keeper && !actor.modulesOff.includes(m.name) ? [m.space.keeper] : []))

/** Practice spaces where the actor may put some of what is proposed, with the nouns that each takes (one without cards takes posts), the most recently active first. */
async function placesOf(db: Db, actor: Actor, space: Closing, needs: ReadonlyMap<string, string>, lasting: string | undefined): Promise<{ id: string, name: string, lasting: boolean, takes: string[] }[]> {
  if (needs.size === 0) return []
  const takes = sql<string[]>`array_remove(array[${sql.join([...needs].map(([noun, permission]) => sql`case when space.id in ${scopesOf(actor, permission)} then ${noun}::text end`))}], null)`
  return db.selectFrom('space').select(['id', 'name', takes.as('takes'), sql<boolean>`${lasting === undefined ? sql`false` : sql`space.id in ${scopesOf(actor, lasting)}`}`.as('lasting')]).where('kind', '=', 'practice').where('id', '<>', space.id).where('archived_at', 'is', null)
    .where((eb) => eb.or([...needs.values()].map((permission) => eb('id', 'in', sql<string>`${scopesOf(actor, permission)}`)))).orderBy('last_activity_at', 'desc').orderBy('id', 'desc').limit(mostPlaces).execute()
}

/** Keeps what is worth it, ends what ends with the space, and closes it; a space that is closed already stays as it is. */
export async function closeSpace(tx: Tx, actor: Actor, id: string, version: number, given: { keep?: readonly Kept[], keepIn?: string }, modules: readonly Module[]) {
  const space = await closable(tx, actor, id)
  await lockMembers(tx, id)
  if ((await standing(tx, actor, id)).archived_at) return readSpace(tx, actor, id)
  const kept = await keep(tx, actor, space, given, modules)
  const done = await tx.updateTable('space').set((eb) => ({ archived_at: actor.at, version: eb('version', '+', 1) })).where('id', '=', id).where('version', '=', version).returning('id').executeTakeFirst()
  if (!done) throw new Problem(412, 'request.version_stale')
  for (const m of modules) await m.space?.closing?.end?.(tx, actor, space)
  await tx.updateTable('scope').set({ closed_at: actor.at }).where('id', '=', id).execute()
  record(tx, actor, 'space.closed', { id, scopeId: id, authorityId: space.authorityId, data: { before: null, after: actor.at.toISOString(), ...(kept > 0 ? { kept, keptIn: given.keepIn } : {}), ...onBehalf(space, 'space.close') } })
  return readSpace(tx, actor, id)
}

async function keep(tx: Tx, actor: Actor, space: Closing & Standing, { keep: wanted = [], keepIn }: { keep?: readonly Kept[], keepIn?: string }, modules: readonly Module[]): Promise<number> {
  if (wanted.length === 0) return 0
  const into = keepIn === undefined || keepIn === space.id ? undefined : await tx.selectFrom('space').select(['id', 'archived_at']).where('id', '=', keepIn).where('kind', '=', 'practice').where('id', 'in', sql<string>`${scopesOf(actor, 'space.read')}`).executeTakeFirst()
  if (!into) throw new Problem(422, 'closing.where', { field: 'keepIn' })
  const [keeper] = keepers(actor, modules)
  const lasting = keeper && await can(tx, actor, keeper.permission, into.id) ? keeper : undefined
  let kept = 0
  for (const [noun, things] of Map.groupBy(wanted, (one) => one.noun)) {
    const harvest = modules.find((m) => m.space?.harvest?.noun === noun && !actor.modulesOff.includes(m.name))?.space?.harvest
    if (!harvest) continue
    const ids = things.map((one) => one.id)
    const told = lasting ? await harvest.tell(tx, actor, space, ids) : []
    if (told.length > 0) await lasting?.keep(tx, actor, told, into.id)
    const others = ids.filter((of) => !told.some(({ ofId }) => ofId === of))
    kept += told.length + (others.length > 0 ? await harvest.keep(tx, actor, { ...space, named: space.access !== 'secret' }, others, into.id) : 0)
  }
  if (kept < wanted.length) throw new Problem(422, 'closing.kept_gone', { field: 'keep' })
  return kept
}

/** Opens it again, as its members left it: whoever went out with the closing stays out. */
export async function reopenSpace(tx: Tx, actor: Actor, id: string) {
  const space = await closable(tx, actor, id)
  await lockMembers(tx, id)
  const { archived_at: closedAt } = await standing(tx, actor, id)
  if (!closedAt) return readSpace(tx, actor, id)
  await tx.updateTable('space').set((eb) => ({ archived_at: null, ending_told_at: null, version: eb('version', '+', 1) })).where('id', '=', id).execute().catch(refuseTakenName)
  await tx.updateTable('scope').set({ closed_at: null }).where('id', '=', id).execute()
  record(tx, actor, 'space.reopened', { id, scopeId: id, authorityId: space.authorityId, data: { before: closedAt.toISOString(), after: null, ...onBehalf(space, 'space.close') } })
  return readSpace(tx, actor, id)
}

/** Whoever may close a space may open it again: asked of who they are there, since closed it is only read. */
export async function closable(db: Db, actor: Actor, id: string): Promise<Closing & Standing> {
  const space = await standing(db, actor, id)
  if (!holds(space.held, 'space.close')) throw new Problem(403, 'space.not_allowed')
  const { name } = await db.selectFrom('space').select('name').where('id', '=', id).executeTakeFirstOrThrow()
  return { ...space, name, authorityId: space.authority_id }
}

/** The ground floor's own part: who asked to come in, and who was asked to, is told that nothing waits for them any more. */
export const closing: ClosingPart = {
  unsettled: async (db, actor, { id }) => {
    const { requests, invitations } = await db.selectNoFrom((eb) => [
      eb.selectFrom('access_request').select((of) => of.fn.countAll<number>().as('n')).where('space_id', '=', id).as('requests'),
      eb.selectFrom('scope_grant').select((of) => of.fn.countAll<number>().as('n')).where('scope_id', '=', id).where('principal_kind', '=', 'invited').where('until', '>', actor.at).as('invitations'),
    ]).executeTakeFirstOrThrow()
    const address = `/espaces/${id}/membres`
    const [asks, invites] = [Number(requests), Number(invitations)]
    return [
      ...(asks > 0 ? [{ text: { fr: asks > 1 ? `${asks} demandes à entrer seront déclinées` : '1 demande à entrer sera déclinée', en: asks > 1 ? `${asks} requests to enter will be declined` : '1 request to enter will be declined' }, details: [], address }] : []),
      ...(invites > 0 ? [{ text: { fr: invites > 1 ? `${invites} invitations sans réponse seront retirées` : '1 invitation sans réponse sera retirée', en: invites > 1 ? `${invites} invitations without an answer will be taken back` : '1 invitation without an answer will be taken back' }, details: [], address }] : []),
    ]
  },
  end: async (tx, actor, { id, authorityId }) => {
    const asked = await tx.deleteFrom('access_request').where('space_id', '=', id).returning('person_id').execute()
    for (const { person_id: personId } of asked) record(tx, actor, 'request.declined', { id: personId, scopeId: id, authorityId, data: { personId, least: 'member.manage' } })
    await endInvitations(tx, actor, { id, authorityId })
  },
}
