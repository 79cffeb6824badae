import type { Actor } from '#platform/access/actor.ts'
import type { Db } from '#platform/db/database.ts'
import { visible } from './access.ts'

/** Where the same bytes stand already in the same library, for whoever just laid them: told, not stopped. */
export async function twinOf(db: Db, actor: Actor, doc: { id: string, kind: string, fileId: string | null, size: number, place: { id: string } }) {
  if (doc.fileId === null || doc.size === 0) return null
  const found = await visible(db, actor).innerJoin('file', 'file.id', 'document.file_id').innerJoin('file as mine', 'mine.blob_hash', 'file.blob_hash').leftJoin('document as folder', 'folder.id', 'document.parent_id')
    .select(['document.id', 'document.name', 'folder.name as folder']).where('mine.id', '=', doc.fileId).where('document.id', '<>', doc.id).where('document.root_id', '=', doc.place.id).where('document.trashed_at', 'is', null)
    .orderBy('document.id').limit(1).executeTakeFirst()
  return found ? { id: found.id, name: found.name, folder: found.folder ?? '' } : null
}
