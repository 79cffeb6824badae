// What a post or a comment says in full, for a module that makes something else of it.
import { plain } from '#lib/markdown/parse.ts'
import type { Actor } from '#platform/access/actor.ts'
import type { Db } from '#platform/db/database.ts'
import type { Told } from '#platform/nouns.ts'
import { visibleComments, visiblePosts } from './access.ts'
import { spoken } from './present.ts'
import { bestAnswer } from './questions/best.ts'

/** An answer, and the question above it. */
export async function toldByComment(db: Db, actor: Actor, id: string): Promise<Told | null> {
  const row = await visibleComments(db, actor).innerJoin('post', 'post.id', 'comment.post_id').select(['comment.id', 'comment.post_id', 'comment.scope_id', 'comment.author_id', spoken('comment.body').as('said'), spoken('post.body').as('asked')])
    .where('comment.id', '=', id).where('comment.trashed_at', 'is', null).where('post.trashed_at', 'is', null).executeTakeFirst()
  return row ? { noun: 'comment', id: row.id, ofId: row.post_id, scopeId: row.scope_id, title: titleOf(row.asked), asked: row.asked, said: row.said, byId: row.author_id } : null
}

/** A question tells its official answer, or the accepted one, when it has one; any other post tells itself. */
export async function toldByPost(db: Db, actor: Actor, id: string): Promise<Told | null> {
  const row = await visiblePosts(db, actor).select(['post.id', 'post.scope_id', 'post.kind', 'post.author_id', bestAnswer().as('answer_id'), spoken('post.body').as('body')])
    .where('post.id', '=', id).where('post.trashed_at', 'is', null).executeTakeFirst()
  if (!row) return null
  if (row.answer_id !== null) return toldByComment(db, actor, row.answer_id)
  const asks = row.kind === 'question'
  return { noun: 'post', id: row.id, ofId: row.id, scopeId: row.scope_id, title: titleOf(row.body), asked: asks ? row.body : '', said: asks ? '' : row.body, byId: asks ? null : row.author_id }
}

/** What a question asks, with what leads to it where that is short; else the question itself. */
export function askedIn(body: string): string {
  const said = plain(body.slice(0, 2_000))
  const upTo = said.slice(0, said.indexOf('?') + 1)
  return upTo !== '' && upTo.length <= 240 ? upTo : titleOf(body)
}

/** The question itself where there is one, else the first sentence. */
export function titleOf(body: string): string {
  const sentences = plain(body.slice(0, 2_000)).split(/(?<=[.!?…])\s+/)
  const line = (sentences.find((sentence) => sentence.endsWith('?')) ?? sentences[0] ?? '').replace(/[.…]$/, '')
  return line.length <= 120 ? line : `${line.slice(0, 119).replace(/\s\S*$/, '')}…`
}
