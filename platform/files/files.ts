import { extname } from 'node:path'
import { sql, type RawBuilder } from 'kysely'
import { splitFilename } from '#lib/filename.ts'
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
  const file = await visible(db, actor).innerJoin('blob', 'blob.hash', 'file.blob_hash').select([...columns, 'blob.size']).where('file.id', '=', id).where('blob.infected', 'is', null).executeTakeFirst()
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
export async function createFile(tx: Tx, actor: Actor, brought: { name: string, mime: string, hash: string, size: number, unseen?: true, photo: (Made & { feedHash: string, fullHash: string, clean: { hash: string, size: number, mime: string } | null }) | null }) {
  const blobs = [{ hash: brought.hash, size: brought.size }]
  if (brought.photo) blobs.push({ hash: brought.photo.feedHash, size: brought.photo.feed.length }, { hash: brought.photo.fullHash, size: brought.photo.full.length }, ...(brought.photo.clean ? [brought.photo.clean] : []))
  const unseen = (hash: string) => (brought.unseen && hash === brought.hash ? actor.at : null)
  await tx.insertInto('blob').values([...new Map(blobs.map((b) => [b.hash, b])).values()].map((b) => ({ hash: b.hash, size: String(b.size), created_at: actor.at, unseen_at: unseen(b.hash) }))).onConflict((c) => c.column('hash').doUpdateSet({ created_at: actor.at })).execute()
  const file = {
    id: uuidv7(), authority_id: actor.mainAuthorityId, scope_id: null, blob_hash: brought.hash, name: brought.name, mime: brought.mime,
    width: brought.photo?.width ?? null, height: brought.photo?.height ?? null, uploaded_by: actor.personId, created_at: actor.at, detached_at: actor.at,
  }
  await tx.insertInto('file').values(file).execute()
  if (brought.photo) {
    await tx.insertInto('rendition').values([
      { file_id: file.id, variant: 'feed', blob_hash: brought.photo.feedHash, mime: brought.photo.mime },
      { file_id: file.id, variant: 'full', blob_hash: brought.photo.fullHash, mime: brought.photo.mime },
      ...(brought.photo.clean ? [{ file_id: file.id, variant: 'clean' as const, blob_hash: brought.photo.clean.hash, mime: brought.photo.clean.mime }] : []),
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

/** Makes files of their own of the same bytes, each under its new id, held by a scope from the start; whoever asks may read them. Nothing is written but rows. A photo stays that of whoever brought it: its original is not had by copying it. */
export async function copyFiles(tx: Tx, actor: Actor, copies: readonly { from: string, to: string }[], scope: { id: string, authorityId: string, module: string }): Promise<void> {
  if (copies.length === 0) return
  const pairs = sql`unnest(${copies.map((c) => c.from)}::uuid[], ${copies.map((c) => c.to)}::uuid[]) as c (old, new)`
  await sql`insert into file (id, authority_id, scope_id, blob_hash, name, mime, width, height, uploaded_by, created_at, detached_at, module)
    select c.new, ${scope.authorityId}, ${scope.id}, f.blob_hash, f.name, f.mime, f.width, f.height, case when exists (select from rendition r where r.file_id = f.id) then f.uploaded_by else ${actor.personId} end, ${actor.at}, null, ${scope.module} from ${pairs} join file f on f.id = c.old`.execute(tx)
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

/** Notes bytes that we made for one person, and that the caller holds without a scope: they alone read them. The caller asks whether they are still there, as whoever brings some. */
export async function holdMade(tx: Tx, made: { hash: string, size: number, name: string, mime: string, for: Pick<Actor, 'personId'>, authorityId: string }, at: Date): Promise<string> {
  const id = uuidv7()
  await tx.insertInto('blob').values({ hash: made.hash, size: String(made.size), created_at: at }).onConflict((c) => c.column('hash').doUpdateSet({ created_at: at })).execute()
  await tx.insertInto('file').values({ id, authority_id: made.authorityId, scope_id: null, blob_hash: made.hash, name: made.name, mime: made.mime, width: null, height: null, uploaded_by: made.for.personId, created_at: at, detached_at: null }).execute()
  return id
}

/** Takes a file away from what held it without a scope. */
export const letGoFile = (tx: Tx, id: string, at: Date): Promise<unknown> => tx.updateTable('file').set({ detached_at: at }).where('id', '=', id).execute()

/** The copy that we drew of a picture; the caller has asked for the right to it. */
export async function copyOf(db: Db, fileId: string, variant: 'feed' | 'full'): Promise<{ hash: string, size: number, mime: string } | null> {
  const copy = await db.selectFrom('rendition').innerJoin('blob', 'blob.hash', 'rendition.blob_hash').select(['rendition.blob_hash', 'rendition.mime', 'blob.size']).where('file_id', '=', fileId).where('variant', '=', variant).executeTakeFirst()
  return copy ? { hash: copy.blob_hash, size: Number(copy.size), mime: copy.mime } : null
}

/** The blob that a reader receives of `f`, a file, as a whole: whoever brought a photo the original, the others a copy without place and device, with all its pixels where there is one. */
export const hashFor = (reader: Pick<Actor, 'personId'>): RawBuilder<string> => sql<string>`case when f.width is null or f.uploaded_by = ${reader.personId} then f.blob_hash else coalesce((select c.blob_hash from rendition c where c.file_id = f.id and c.variant in ('clean', 'full') order by c.variant limit 1), f.blob_hash) end`
/** What that weighs; `whole`: what the file weighs as it was brought. Few files are photos of others: the rest are not looked up. */
export const sizeFor = (reader: Pick<Actor, 'personId'>, whole: RawBuilder<unknown>): RawBuilder<string> => sql<string>`case when f.width is null or f.uploaded_by = ${reader.personId} then ${whole} else coalesce((select b.size from rendition c join blob b on b.hash = c.blob_hash where c.file_id = f.id and c.variant in ('clean', 'full') order by c.variant limit 1), ${whole}) end`

/** The bytes of a file under a name that its holder gives it, as this reader receives them, or a copy of a picture that is shown, or the PDF drawn of it. The caller has asked for the right to it. */
export async function contentHeld(db: Db, reader: Pick<Actor, 'personId'>, fileId: string, name: string, variant: 'feed' | 'full' | 'original' | 'pdf' = 'original'): Promise<Content> {
  const file = await db.selectFrom('file as f').innerJoin('blob as brought', 'brought.hash', 'f.blob_hash').leftJoin('rendition as shown', (j) => j.onRef('shown.file_id', '=', 'f.id').on('shown.variant', '=', variant === 'original' ? 'full' : variant))
    .innerJoin('blob', (j) => j.on('blob.hash', '=', variant === 'original' ? hashFor(reader) : sql<string>`coalesce(shown.blob_hash, f.blob_hash)`))
    .select(['f.mime', 'f.blob_hash', 'blob.hash', 'blob.size', 'shown.blob_hash as shown_hash', 'shown.mime as shown_mime']).where('f.id', '=', fileId).where('brought.infected', 'is', null).executeTakeFirst()
  if (!file) throw new Problem(404, 'file.not_found')
  if (variant === 'pdf' && file.shown_hash === null) throw new Problem(404, 'file.no_view')
  const drawn = file.hash === file.shown_hash && file.hash !== file.blob_hash
  const mime = drawn ? file.shown_mime! : file.mime
  // A copy that was drawn anew does not say that it is what it was drawn from.
  const said = variant === 'original' && mime !== file.mime ? `${splitFilename(name)[0]}.webp` : name
  return { hash: file.hash, size: Number(file.size), mime, name: said, photo: file.shown_hash !== null && variant !== 'pdf' }
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
