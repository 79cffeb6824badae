// The charter of a space: short, written by its hosts, accepted version by version.
import { cleanText } from '#lib/clean.ts'
import type { Actor } from '#platform/access/actor.ts'
import { acceptCharter, setCharterVersion } from '#platform/access/charter.ts'
import type { Tx } from '#platform/db/database.ts'
import { Problem } from '#platform/problem.ts'
import { standingFor } from '#modules/spaces/index.ts'
import { visibleCharters } from './access.ts'
import { record } from './facts.ts'
import { entered, readWelcome } from './welcome.ts'

/** Writes the charter anew; the same text twice changes nothing, so that nobody is asked again for it. */
export async function writeCharter(tx: Tx, actor: Actor, spaceId: string, given: string) {
  const space = await standingFor(tx, actor, spaceId, 'charter.write')
  const body = cleanText(given)
  if (body === '') throw new Problem(404, 'charter.none', { field: 'body' })
  // Two who write it come one after the other.
  await tx.selectFrom('scope').select('id').where('id', '=', spaceId).forNoKeyUpdate().execute()
  const before = await visibleCharters(tx, actor).select(['charter.version', 'charter.body']).where('charter.scope_id', '=', spaceId).executeTakeFirst()
  if (before?.body === body) return readWelcome(tx, actor, spaceId)
  const latest = await tx.selectFrom('charter').select('version').where('scope_id', '=', spaceId).orderBy('version', 'desc').limit(1).executeTakeFirst()
  const version = (latest?.version ?? 0) + 1
  await tx.insertInto('charter').values({ scope_id: spaceId, version, authority_id: space.authority_id, body, written_by: actor.personId, at: actor.at }).execute()
  await setCharterVersion(tx, spaceId, version)
  // Who wrote it has read it.
  await acceptCharter(tx, actor, { id: spaceId, authorityId: space.authority_id }, version)
  record(tx, actor, 'charter.written', { id: spaceId, scopeId: spaceId, authorityId: space.authority_id, data: { before: before?.version ?? null, after: version } })
  return readWelcome(tx, actor, spaceId)
}

export async function removeCharter(tx: Tx, actor: Actor, spaceId: string): Promise<void> {
  const space = await standingFor(tx, actor, spaceId, 'charter.write')
  const before = await visibleCharters(tx, actor).select('charter.version').where('charter.scope_id', '=', spaceId).executeTakeFirst()
  if (!before) return
  await setCharterVersion(tx, spaceId, null)
  record(tx, actor, 'charter.removed', { id: spaceId, scopeId: spaceId, authorityId: space.authority_id, data: { before: before.version, after: null } })
}

/** « J’ai lu la charte »: of the version that was read, and no other. */
export async function accept(tx: Tx, actor: Actor, spaceId: string, version: number) {
  const space = await entered(tx, actor, spaceId)
  const stands = await visibleCharters(tx, actor).select('charter.version').where('charter.scope_id', '=', spaceId).executeTakeFirst()
  if (!stands) throw new Problem(404, 'charter.none')
  if (stands.version !== version) throw new Problem(409, 'charter.changed')
  if (await acceptCharter(tx, actor, { id: spaceId, authorityId: space.authority_id }, version)) record(tx, actor, 'charter.accepted', { id: spaceId, scopeId: spaceId, authorityId: space.authority_id, data: { personId: actor.personId, version, before: null, after: version } })
  return readWelcome(tx, actor, spaceId)
}
