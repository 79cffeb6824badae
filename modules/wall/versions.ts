// What posts and comments said before they were changed. Whoever reads them reads that too.
import { sql } from 'kysely'
import type { Actor } from '#platform/access/actor.ts'
import { cursorOf, pageOf, readCursor } from '#platform/db/cursor.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { Problem } from '#platform/problem.ts'
import { visibleComments, visiblePosts } from './access.ts'

type Asked = { cursor?: string, limit?: number }
type Version = { version: number, body: string, at: Date }

/** Keeps what a post says at this version, before it is changed; nothing when it is at another one. */
export const keepPostVersion = (tx: Tx, id: string, version: number) => tx.insertInto('post_version').columns(['post_id', 'version', 'body', 'at'])
  .expression((eb) => eb.selectFrom('post').select(['id', 'version', 'body', sql<Date>`coalesce(edited_at, created_at)`.as('at')]).where('id', '=', id).where('version', '=', version)).execute()
export const keepCommentVersion = (tx: Tx, id: string, version: number) => tx.insertInto('comment_version').columns(['comment_id', 'version', 'body', 'at'])
  .expression((eb) => eb.selectFrom('comment').select(['id', 'version', 'body', sql<Date>`coalesce(edited_at, created_at)`.as('at')]).where('id', '=', id).where('version', '=', version)).execute()

/** The earlier versions of a post, the latest first. */
export async function listPostVersions(db: Db, actor: Actor, id: string, query: Asked) {
  if (!(await visiblePosts(db, actor).select('post.id').where('post.id', '=', id).where('post.trashed_at', 'is', null).executeTakeFirst())) throw new Problem(404, 'post.not_found')
  const { limit, before } = asked(query)
  return page(await db.selectFrom('post_version').select(['version', 'body', 'at']).where('post_id', '=', id).$if(before !== null, (q) => q.where('version', '<', before)).orderBy('version', 'desc').limit(limit + 1).execute(), limit)
}

export async function listCommentVersions(db: Db, actor: Actor, id: string, query: Asked) {
  const comment = await visibleComments(db, actor).innerJoin('post', 'post.id', 'comment.post_id').select('comment.id').where('comment.id', '=', id).where('comment.trashed_at', 'is', null).where('post.trashed_at', 'is', null).executeTakeFirst()
  if (!comment) throw new Problem(404, 'comment.not_found')
  const { limit, before } = asked(query)
  return page(await db.selectFrom('comment_version').select(['version', 'body', 'at']).where('comment_id', '=', id).$if(before !== null, (q) => q.where('version', '<', before)).orderBy('version', 'desc').limit(limit + 1).execute(), limit)
}

function asked(query: Asked): { limit: number, before: number | null } {
  const cursor = readCursor(query.cursor, 1)
  const before = cursor && Number(cursor[0])
  if (before !== null && !(before > 0 && before < 2 ** 31)) throw new Problem(400, 'request.invalid', { field: 'cursor' })
  return { limit: query.limit ?? 20, before }
}
const page = (rows: readonly Version[], limit: number) => pageOf(rows, limit, (v) => ({ version: v.version, body: v.body, at: v.at.toISOString() }), (v) => cursorOf(v.version))
