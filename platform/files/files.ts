import { extname } from 'node:path'
import { sql } from 'kysely'
import type { Actor } from '../access/actor.ts'
import { scopesOf } from '../access/access.ts'
import { shown } from '../access/hidden.ts'
import type { Db, Tx } from '../db/database.ts'
import { uuidv7 } from '../db/ids.ts'
import { Problem } from '../problem.ts'
import type { Made } from './images.ts'
import type { Content } from './signed.ts'

const columns = ['file.id', 'file.name', 'file.mime', 'file.width', 'file.height', 'file.uploaded_by', 'file.blob_hash'] as const

/** A file is read with its holder's right, where the module that holds it is on and hosts have not hidden it; before something holds it, by whoever brought it. */
const visible = (db: Db, actor: Actor) => db.selectFrom('file').where((eb) => eb.or([
  eb.and([eb('file.scope_id', 'in', scopesOf(actor, 'space.read')), sql<boolean>`(file.module is null or file.module <> all(${actor.modulesOff}::text[]))`,
    sql<boolean>`not exists (select from scope_module_off o where o.scope_id = file.scope_id and o.module = file.module)`, shown(actor, 'file', 'member.manage', 'uploaded_by')]),
  eb.and([eb('file.scope_id', 'is', null), eb('file.uploaded_by', '=', actor.personId)]),
]))

export async function readFile(db: Db, actor: Actor, id: string) {
  const file = await visible(db, actor).innerJoin('blob', 'blob.hash', 'file.blob_hash').select([...columns, 'blob.size']).where('file.id', '=', id).executeTakeFirst()
  if (!file) throw new Problem(404, 'file.not_found')
  return file
}

export const presentFile = (f: { id: string, name: string, mime: string, size: string | number, width: number | null, height: number | null }) =>
  ({ id: f.id, name: f.name, mime: f.mime, size: Number(f.size), width: f.width, height: f.height })

/** The blob that this reader receives for a variant: the original of a photo only goes to who brought it. */
export async function contentOf(db: Db, actor: Actor, id: string, variant: 'feed' | 'full' | 'original' | undefined): Promise<Content> {
  const file = await readFile(db, actor, id)
  const asked = variant ?? (file.uploaded_by === actor.personId ? 'original' : 'full')
  const copies = await db.selectFrom('rendition').innerJoin('blob', 'blob.hash', 'rendition.blob_hash').select(['rendition.variant', 'rendition.blob_hash', 'rendition.mime', 'blob.size']).where('file_id', '=', id).execute()
  const copy = copies.find((c) => c.variant === (asked === 'original' ? 'full' : asked))
  if (copy && (asked !== 'original' || file.uploaded_by !== actor.personId)) return { hash: copy.blob_hash, size: Number(copy.size), mime: copy.mime, name: file.name, photo: true }
  return { hash: file.blob_hash, size: Number(file.size), mime: file.mime, name: file.name, photo: copies.some((c) => c.variant === 'full') }
}

/** Notes a file whose bytes are durable; with its copies when it is a photo. */
export async function createFile(tx: Tx, actor: Actor, brought: { name: string, mime: string, hash: string, size: number, photo: (Made & { feedHash: string, fullHash: string }) | null }) {
  const blobs = [{ hash: brought.hash, size: brought.size }]
  if (brought.photo) blobs.push({ hash: brought.photo.feedHash, size: brought.photo.feed.length }, { hash: brought.photo.fullHash, size: brought.photo.full.length })
  await tx.insertInto('blob').values(blobs.map((b) => ({ hash: b.hash, size: String(b.size), created_at: actor.at }))).onConflict((c) => c.column('hash').doUpdateSet({ created_at: actor.at })).execute()
  const file = {
    id: uuidv7(), authority_id: actor.mainAuthorityId, scope_id: null, blob_hash: brought.hash, name: brought.name, mime: brought.mime,
    width: brought.photo?.width ?? null, height: brought.photo?.height ?? null, uploaded_by: actor.personId, created_at: actor.at, detached_at: actor.at,
  }
  await tx.insertInto('file').values(file).execute()
  if (brought.photo) {
    await tx.insertInto('rendition').values([
      { file_id: file.id, variant: 'feed', blob_hash: brought.photo.feedHash, mime: brought.photo.mime },
      { file_id: file.id, variant: 'full', blob_hash: brought.photo.fullHash, mime: brought.photo.mime },
    ]).execute()
  }
  return presentFile({ ...file, size: brought.size })
}

/** Puts files that the actor brought, and that nothing holds yet, under a scope; with the tab that shows them, if a scope may be without it. Answers what each one is, in the order given; throws if one is not theirs. `field`: where the request names them. */
export async function attachFiles(tx: Tx, actor: Actor, ids: readonly string[], scope: { id: string, authorityId: string, module?: string }, field = 'photos'): Promise<ReturnType<typeof presentFile>[]> {
  if (ids.length === 0) return []
  const attached = await tx.updateTable('file').from('blob').set({ scope_id: scope.id, authority_id: scope.authorityId, module: scope.module ?? null, detached_at: null }).whereRef('blob.hash', '=', 'file.blob_hash')
    .where('file.id', 'in', [...ids]).where('uploaded_by', '=', actor.personId).where('scope_id', 'is', null).where('detached_at', 'is not', null).returning(['file.id', 'file.name', 'file.width', 'file.height', 'file.mime', 'blob.size']).execute()
  const known = new Map(attached.map((file) => [file.id, presentFile(file)]))
  if (known.size !== new Set(ids).size) throw new Problem(422, 'file.not_found', { field })
  return ids.flatMap((id) => known.get(id) ?? [])
}

/** Takes files away from their scope: only who brought them still reads them; swept after the time given by `detachedAt`. */
export async function detachFiles(tx: Tx, ids: readonly string[], detachedAt: Date): Promise<void> {
  if (ids.length > 0) await tx.updateTable('file').set({ scope_id: null, detached_at: detachedAt }).where('id', '=', sql<string>`any(${ids}::uuid[])`).execute()
}

/** The same for all of a scope that is deleted: answers how many. */
export const detachScope = async (tx: Tx, scopeId: string, detachedAt: Date): Promise<number> => Number((await tx.updateTable('file').set({ scope_id: null, detached_at: detachedAt }).where('scope_id', '=', scopeId).executeTakeFirst()).numUpdatedRows)

/** Keeps files that the actor brought, and that nothing holds yet, for what will hold them later: until then only the actor reads them, and none is swept. */
export async function reserveFiles(tx: Tx, actor: Actor, ids: readonly string[], field = 'photos'): Promise<ReturnType<typeof presentFile>[]> {
  if (ids.length === 0) return []
  const reserved = await tx.updateTable('file').from('blob').set({ detached_at: null }).whereRef('blob.hash', '=', 'file.blob_hash')
    .where('file.id', 'in', [...ids]).where('uploaded_by', '=', actor.personId).where('scope_id', 'is', null).where('detached_at', 'is not', null).returning(['file.id', 'file.name', 'file.width', 'file.height', 'file.mime', 'blob.size']).execute()
  const known = new Map(reserved.map((file) => [file.id, presentFile(file)]))
  if (known.size !== new Set(ids).size) throw new Problem(422, 'file.not_found', { field })
  return ids.flatMap((id) => known.get(id) ?? [])
}

/** Lets go of files that were kept so: they may be held by something, or are swept after the time given. */
export async function freeFiles(tx: Tx, ids: readonly string[], detachedAt: Date): Promise<void> {
  if (ids.length > 0) await tx.updateTable('file').set({ detached_at: detachedAt }).where('id', 'in', [...ids]).where('scope_id', 'is', null).execute()
}

/** Hides files with what holds them, or shows them again. */
export async function hideFiles(tx: Tx, ids: readonly string[], at: Date | null): Promise<void> {
  if (ids.length > 0) await tx.updateTable('file').set({ hidden_at: at }).where('id', 'in', [...ids]).execute()
}

/** Gives detached files back to a scope, as when a post leaves the trash. */
export async function reattachFiles(tx: Tx, ids: readonly string[], scopeId: string): Promise<void> {
  if (ids.length > 0) await tx.updateTable('file').set({ scope_id: scopeId, detached_at: null }).where('id', '=', sql<string>`any(${ids}::uuid[])`).execute()
}

/** Gives files that something holds to another scope, with what holds them. */
export async function moveFiles(tx: Tx, ids: readonly string[], scope: { id: string, authorityId: string }): Promise<void> {
  if (ids.length > 0) await tx.updateTable('file').set({ scope_id: scope.id, authority_id: scope.authorityId }).where('id', '=', sql<string>`any(${ids}::uuid[])`).where('scope_id', 'is not', null).execute()
}

/** Takes files away from their scope for as long as what holds them lies in the trash: only who brought them reads them, and none is swept. */
export async function shelveFiles(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await tx.updateTable('file').set({ scope_id: null, detached_at: null }).where('id', '=', sql<string>`any(${ids}::uuid[])`).execute()
}

/** Makes files of their own of the same bytes, each under its new id, held by a scope from the start; whoever asks may read them. Nothing is written but rows. */
export async function copyFiles(tx: Tx, actor: Actor, copies: readonly { from: string, to: string }[], scope: { id: string, authorityId: string, module: string }): Promise<void> {
  if (copies.length === 0) return
  const pairs = sql`unnest(${copies.map((c) => c.from)}::uuid[], ${copies.map((c) => c.to)}::uuid[]) as c (old, new)`
  await sql`insert into file (id, authority_id, scope_id, blob_hash, name, mime, width, height, uploaded_by, created_at, detached_at, module)
    select c.new, ${scope.authorityId}, ${scope.id}, f.blob_hash, f.name, f.mime, f.width, f.height, ${actor.personId}, ${actor.at}, null, ${scope.module} from ${pairs} join file f on f.id = c.old`.execute(tx)
  await sql`insert into rendition (file_id, variant, blob_hash, mime) select c.new, r.variant, r.blob_hash, r.mime from ${pairs} join rendition r on r.file_id = c.old`.execute(tx)
}

/**
 * Has a picture that the actor brought, and that nothing holds yet, held by an authority itself: no scope opens it, whoever holds it serves it.
 * Answers false when it is not theirs, is held already, is of another type, or could not be drawn anew.
 */
export async function holdFile(tx: Tx, actor: Actor, id: string, authorityId: string, types: RegExp): Promise<boolean> {
  const held = await tx.updateTable('file').set({ authority_id: authorityId, detached_at: null }).where('id', '=', id).where('uploaded_by', '=', actor.personId).where('scope_id', 'is', null).where('detached_at', 'is not', null)
    .where((eb) => eb.exists(eb.selectFrom('rendition').select('file_id').whereRef('file_id', '=', 'file.id'))).returning('mime').executeTakeFirst()
  return held !== undefined && types.test(held.mime)
}

/** Takes a file away from what held it without a scope. */
export const letGoFile = (tx: Tx, id: string, at: Date): Promise<unknown> => tx.updateTable('file').set({ detached_at: at }).where('id', '=', id).execute()

/** The copy that we drew of a picture; the caller has asked for the right to it. */
export async function copyOf(db: Db, fileId: string, variant: 'feed' | 'full'): Promise<{ hash: string, size: number, mime: string } | null> {
  const copy = await db.selectFrom('rendition').innerJoin('blob', 'blob.hash', 'rendition.blob_hash').select(['rendition.blob_hash', 'rendition.mime', 'blob.size']).where('file_id', '=', fileId).where('variant', '=', variant).executeTakeFirst()
  return copy ? { hash: copy.blob_hash, size: Number(copy.size), mime: copy.mime } : null
}

/** The bytes of a file under a name that its holder gives it: as they were brought, unless a copy of a picture or the PDF drawn of it is asked for. The caller has asked for the right to it. */
export async function contentHeld(db: Db, fileId: string, name: string, variant: 'feed' | 'full' | 'original' | 'pdf' = 'original'): Promise<Content> {
  const file = await db.selectFrom('file').innerJoin('blob', 'blob.hash', 'file.blob_hash').leftJoin('rendition as r', (j) => j.onRef('r.file_id', '=', 'file.id').on('r.variant', '=', variant === 'original' ? 'full' : variant)).leftJoin('blob as copy', 'copy.hash', 'r.blob_hash')
    .select(['file.blob_hash', 'file.mime', 'blob.size', 'r.blob_hash as copy_hash', 'r.mime as copy_mime', 'copy.size as copy_size']).where('file.id', '=', fileId).executeTakeFirst()
  if (!file) throw new Problem(404, 'file.not_found')
  if (variant === 'pdf' && file.copy_hash === null) throw new Problem(404, 'file.no_view')
  const photo = file.copy_hash !== null && variant !== 'pdf'
  return file.copy_hash !== null && variant !== 'original' ? { hash: file.copy_hash!, size: Number(file.copy_size), mime: file.copy_mime!, name, photo } : { hash: file.blob_hash, size: Number(file.size), mime: file.mime, name, photo }
}

/** A name fit for any system: NFC, no path, no control or direction sign, 200 characters at most with its extension. */
export function cleanName(name: string): string {
  const bare = name.toWellFormed().normalize('NFC').replace(/[\p{Cc}\p{Cf}/\\]/gu, '').replace(/^\.+/, '').trim()
  const end = extname(bare).slice(0, 20)
  return bare.length <= 200 ? bare || 'fichier' : bare.slice(0, 200 - end.length) + end
}

const signs: [string, RegExp][] = [
  ['image/jpeg', /^\xff\xd8\xff/], ['image/png', /^\x89PNG\r\n\x1a\n/], ['image/webp', /^RIFF[^]{4}WEBP/], ['image/gif', /^GIF8[79]a/],
  ['image/heic', /^[^]{4}ftyp(heic|heix|hevc|heim|heis|mif1|msf1)/], ['application/pdf', /^%PDF-/], ['application/zip', /^PK\x03\x04/],
  ['audio/mp4', /^[^]{4}ftypM4A /], ['video/mp4', /^[^]{4}ftyp(isom|iso[2-9]|mp4[12]|avc1|M4V |dash|qt {2}|3gp)/], ['video/webm', /^\x1aE\xdf\xa3/], ['audio/wav', /^RIFF[^]{4}WAVE/], ['audio/ogg', /^OggS/], ['audio/mpeg', /^(ID3|\xff[\xf2\xf3\xfa\xfb])/], ['audio/flac', /^fLaC/],
]
/** What the first bytes say a file is: never what its name or its sender says. */
export const mimeOf = (head: Uint8Array): string => {
  const text = Buffer.from(head.subarray(0, 16)).toString('latin1')
  return signs.find(([, sign]) => sign.test(text))?.[0] ?? 'application/octet-stream'
}
/** Sound and pictures that move: a browser plays them, and nothing in them runs. */
export const isPlayed = (mime: string): boolean => /^(audio|video)\/(mp4|webm|wav|ogg|mpeg|flac)$/.test(mime)
export const isPhoto = (mime: string): boolean => /^image\/(jpeg|png|webp|heic)$/.test(mime)
