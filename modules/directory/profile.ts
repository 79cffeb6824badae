import type { FastifyReply, FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import { cleanLine, cleanText } from '#lib/clean.ts'
import { cleanPhone } from '#lib/phone.ts'
import type { Actor } from '#platform/access/actor.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { attachFiles, detachFiles } from '#platform/files/files.ts'
import { fileHeaders } from '#platform/http/security.ts'
import type { Context } from '#platform/module.ts'
import { visiblePeople } from '#platform/identity/people.ts'
import { Problem } from '#platform/problem.ts'
import { refreshEntries } from './entries.ts'
import { record } from './facts.ts'
import { readPerson } from './person.ts'
import type { PresenceState } from './tables.ts'
import { vcardOf } from './vcard.ts'

type Change = {
  headline?: string, phone?: string, mobile?: string, languages?: string[], helpsWith?: string, presence?: { state: PresenceState, until: string | null } | null
  officeDays?: number[], homeDays?: number[], photoId?: string | null
}

/** Changes what one says of oneself. The journal keeps which fields, never what they say. */
export async function editProfile(tx: Tx, actor: Actor, version: number, change: Change) {
  const id = actor.personId
  await tx.insertInto('profile').values({ person_id: id, presence: null, presence_until: null, photo_id: null }).onConflict((c) => c.doNothing()).execute()
  const before = await tx.selectFrom('profile').select('photo_id').where('person_id', '=', id).forUpdate().executeTakeFirstOrThrow()
  const set = {
    ...(change.phone === undefined ? {} : { phone: phone(change.phone, 'phone') }), ...(change.mobile === undefined ? {} : { mobile: phone(change.mobile, 'mobile') }),
    ...(change.languages === undefined ? {} : { languages: [...new Set(change.languages.map(cleanLine).filter(Boolean))] }), ...(change.helpsWith === undefined ? {} : { helps_with: cleanText(change.helpsWith) }),
    ...(change.presence === undefined ? {} : { presence: change.presence?.state ?? null, presence_until: change.presence?.until ?? null }),
    ...(change.officeDays === undefined ? {} : { office_days: inOrder(change.officeDays) }), ...(change.homeDays === undefined ? {} : { home_days: inOrder(change.homeDays) }),
    ...(change.photoId === undefined ? {} : { photo_id: change.photoId }),
  }
  const done = await tx.updateTable('profile').set((eb) => ({ ...set, version: eb('version', '+', 1) })).where('person_id', '=', id).where('version', '=', version).returning('version').executeTakeFirst()
  if (!done) throw new Problem(412, 'request.version_stale')
  if (change.photoId !== undefined && change.photoId !== before.photo_id) await changePhoto(tx, actor, before.photo_id, change.photoId)
  if (change.headline !== undefined) {
    await tx.updateTable('person').set({ headline: cleanLine(change.headline) }).where('id', '=', id).execute()
    await refreshEntries(tx, [id], actor.at)
  }
  record(tx, actor, 'profile.edited', { id, authorityId: actor.mainAuthorityId, data: { fields: Object.keys(change) } })
  return readPerson(tx, actor, id)
}

/** A picture is held by its person's own scope, which grants nothing: it is only given with the right to see the person. */
async function changePhoto(tx: Tx, actor: Actor, before: string | null, after: string | null): Promise<void> {
  const { personId: id, mainAuthorityId: authorityId } = actor
  if (after !== null) {
    await tx.insertInto('scope').values({ id, kind: 'person', authority_id: authorityId }).onConflict((c) => c.doNothing()).execute()
    const [file] = await attachFiles(tx, actor, [after], { id, authorityId })
    if (!file || file.width === null) throw new Problem(422, 'file.not_found', { field: 'photoId' })
  }
  if (before !== null) await detachFiles(tx, [before], actor.at)
}

const inOrder = (days: readonly number[]): number[] => days.toSorted((a, b) => a - b)
function phone(given: string, field: string): string {
  const clean = given.trim() === '' ? '' : cleanPhone(given)
  if (clean === null) throw new Problem(422, 'profile.phone', { field })
  return clean
}

/** The small copy of a person's picture. */
export async function sendPhoto(request: FastifyRequest, reply: FastifyReply, { db, actor, store }: Context): Promise<FastifyReply> {
  const row = await photoOf(db, actor, (request.params as { id: string }).id)
  const etag = `"${row.blob_hash.slice(0, 32)}"`
  // Kept by the browser, but asked for each time: a right taken away is taken away at once.
  reply.headers({ ...fileHeaders, etag, 'cache-control': 'private, no-cache', vary: 'cookie, authorization', 'content-type': row.mime, 'content-disposition': 'inline' })
  if (request.headers['if-none-match'] === etag) return reply.code(304).send()
  return reply.header('content-length', Number(row.size)).send(store.read(row.blob_hash))
}

async function photoOf(db: Db, actor: Actor, id: string) {
  const row = await visiblePeople(db, actor).leftJoin('profile as f', 'f.person_id', 'person.id').leftJoin('rendition as r', (j) => j.onRef('r.file_id', '=', 'f.photo_id').on('r.variant', '=', sql.lit('feed'))).leftJoin('blob', 'blob.hash', 'r.blob_hash')
    .select(['r.blob_hash', 'r.mime', 'blob.size']).where('person.id', '=', id).executeTakeFirst()
  if (!row) throw new Problem(404, 'person.not_found')
  if (row.blob_hash === null || row.mime === null) throw new Problem(404, 'photo.not_found')
  return { blob_hash: row.blob_hash, mime: row.mime, size: row.size }
}

export async function sendCard(request: FastifyRequest, reply: FastifyReply, { db, actor }: Context): Promise<FastifyReply> {
  const person = await readPerson(db, actor, (request.params as { id: string }).id)
  const { given_name, family_name } = await db.selectFrom('person').select(['given_name', 'family_name']).where('id', '=', person.id).executeTakeFirstOrThrow()
  return reply.headers({ ...fileHeaders, 'cache-control': 'private, no-cache', 'content-type': 'text/vcard; charset=utf-8', 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(`${person.name}.vcf`).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)}` })
    .send(vcardOf({ ...person, given: given_name, family: family_name }, actor.at))
}
