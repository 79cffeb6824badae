// « Périmée »: an answer that is not true any more, said by whoever asked, gave it or runs the space. It stays where it is, and what replaces it is one tap away.
import type { Actor } from '#platform/access/actor.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import type { Module } from '#platform/module.ts'
import type { Line } from '#platform/nouns.ts'
import { Problem } from '#platform/problem.ts'
import { visiblePosts } from '../access.ts'
import { record } from '../facts.ts'
import { readPost } from '../present.ts'
import { found, isQuestion } from '../reach.ts'

/** Who asks, and the modules that know what a link leads to. */
type Room = { actor: Actor, modules: readonly Module[] }

/** Says that a question is outdated, and by what it is replaced: the address of anything that the actor may read. Said again, the later word stands. */
export async function markOutdated(tx: Tx, { actor, modules }: Room, id: string, address: string | undefined) {
  await isQuestion(tx, actor, id)
  const post = await found(tx, actor, id, 'question.outdate')
  const instead = address === undefined ? null : await ledTo({ actor, modules }, tx, address)
  if (address !== undefined && (instead === null || instead.id === id)) throw new Problem(422, 'question.replacement_not_found', { field: 'replacedBy' })
  await tx.updateTable('post').set({ outdated_at: actor.at, outdated_by: actor.personId, replaced_noun: instead?.noun ?? null, replaced_id: instead?.id ?? null }).where('id', '=', id).execute()
  record(tx, actor, 'question.outdated', { id, scopeId: post.scope_id, authorityId: post.authority_id, data: { postId: id, ...(post.answer_id === null ? {} : { commentId: post.answer_id }), replacedBy: instead?.id ?? null } })
  return readPost(tx, actor, id)
}

/** Takes that back. */
export async function markCurrent(tx: Tx, actor: Actor, id: string) {
  await isQuestion(tx, actor, id)
  const post = await found(tx, actor, id, 'question.outdate')
  const done = await tx.updateTable('post').set({ outdated_at: null, outdated_by: null, replaced_noun: null, replaced_id: null }).where('id', '=', id).where('outdated_at', 'is not', null).returning('id').executeTakeFirst()
  if (done) record(tx, actor, 'question.current', { id, scopeId: post.scope_id, authorityId: post.authority_id, data: { postId: id } })
  return readPost(tx, actor, id)
}

/** What replaces a question, as its own module says it; null where that is gone, or not the actor's to read. */
export async function readReplacement(db: Db, { actor, modules }: Room, id: string): Promise<{ replacement: Pick<Line, 'title' | 'address'> | null }> {
  const post = await visiblePosts(db, actor).select(['post.replaced_noun', 'post.replaced_id']).where('post.id', '=', id).where('post.trashed_at', 'is', null).executeTakeFirst()
  if (!post) throw new Problem(404, 'post.not_found')
  const { replaced_noun: noun, replaced_id: instead } = post
  const line = noun === null || instead === null ? undefined : (await nounsOf({ actor, modules }).find(([name]) => name === noun)?.[1].lines(db, actor, [instead]))?.[0]
  return { replacement: line ? { title: line.title, address: line.address } : null }
}

const nounsOf = ({ actor, modules }: Room) => modules.filter((m) => !actor.modulesOff.includes(m.name)).flatMap((m) => Object.entries(m.nouns ?? {}))

/** The thing that is read at an address of the house, whichever module keeps it. */
async function ledTo(room: Room, db: Db, address: string): Promise<{ noun: string, id: string } | null> {
  const path = /^(?:https?:\/\/[^/?#]+)?(\/[^?#]*)/.exec(address.trim())?.[1]?.replace(/\/$/, '')
  const id = path?.match(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?=$|\/)/g)?.at(-1)
  if (path === undefined || id === undefined) return null
  for (const [noun, { lines }] of nounsOf(room)) {
    const [line] = await lines(db, room.actor, [id])
    if (line?.address === path) return { noun, id }
  }
  return null
}
