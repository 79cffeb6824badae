import { sql, type RawBuilder } from 'kysely'
import { leastRole } from '#platform/access/access.ts'
import type { Actor } from '#platform/access/actor.ts'
import { counts } from '#platform/access/principals.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { findAmong, namesAmong } from '#modules/directory/index.ts'
import { mayRead } from './reach.ts'

/** `@[Nadège Hoarau](person:…)`, as the body keeps it and the Markdown of the house draws it. */
const written = /@\[([^[\]\n]{1,200})\]\(person:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\)/g
/** A text that names nobody. */
export const withoutMentions = (text: string): string => text.replace(written, '…')

/** A text names so many people at most: beyond, it calls a crowd, and the names are words. */
export const mostMentions = 20

const countsThen = counts('\u0000').split('\u0000')
/** Whether somebody reads a space, by themselves, with everyone, with an audience: not who came for an emergency. */
const reads = (spaceId: string, at: Date) => (person: string): RawBuilder<boolean> => sql<boolean>`exists (select from person_principal pp join scope_grant g on g.principal_id = pp.principal_id
  where pp.person_id = ${sql.ref(person)} and g.scope_id = ${spaceId} and g.principal_kind <> 'emergency' and g.role >= ${leastRole('post.read')}::role and g.until > ${at} and ${sql.join(countsThen.map((part) => sql.raw(part)), sql`${at}::timestamptz`)})`
const takesPart = (spaceId: string, at: Date) => (person: string): RawBuilder<boolean> => sql<boolean>`exists (select from person_principal pp join scope_grant g on g.principal_id = pp.principal_id
  where pp.person_id = ${sql.ref(person)} and g.scope_id = ${spaceId} and g.principal_kind in ('person', 'audience') and g.until > ${at})`

/** Whom the actor may name in a space by the beginning of their name: who reads it and whom the actor sees; first those who take part. */
export async function listMentionable(db: Db, actor: Actor, spaceId: string, q: string) {
  await mayRead(db, actor, spaceId)
  return { items: await findAmong(db, actor, q, { among: reads(spaceId, actor.at), first: takesPart(spaceId, actor.at), limit: 8 }), next: null }
}

/**
 * The text with those mentions that hold, each under the person's own name, and whom they are of. Whoever does not read the space, or is not seen
 * by the actor, becomes the plain words that were typed: their id tells nothing, and nobody loses what they wrote.
 */
export async function settleMentions(db: Db, actor: Actor, spaceId: string, text: string): Promise<{ text: string, people: string[] }> {
  const ids = [...new Set([...text.matchAll(written)].map(([, , id]) => id!))].slice(0, mostMentions)
  if (ids.length === 0) return { text: text.replace(written, '@$1'), people: [] }
  const names = await namesAmong(db, actor, ids, reads(spaceId, actor.at))
  return {
    people: ids.filter((id) => names.has(id)),
    text: text.replace(written, (_, typed: string, id: string) => {
      const name = names.get(id)
      return name === undefined ? `@${typed}` : `@[${name.replace(/[[\]\n]/g, ' ')}](person:${id})`
    }),
  }
}

/** Notes whom a text names now, no longer whom it named before; answers, for its fact, who is new. */
export async function noteMentions(tx: Tx, actor: Actor, place: { post_id: string, comment_id: string | null }, people: readonly string[], edited = false): Promise<{ mentions?: string[] }> {
  if (edited) {
    await tx.deleteFrom('mention').where('post_id', '=', place.post_id).where('comment_id', place.comment_id === null ? 'is' : '=', place.comment_id)
      .$if(people.length > 0, (q) => q.where('person_id', 'not in', [...people])).execute()
  }
  if (people.length === 0) return {}
  const fresh = await tx.insertInto('mention').values(people.map((person_id) => ({ ...place, person_id, at: actor.at }))).onConflict((c) => c.doNothing()).returning('person_id').execute()
  const mentions = fresh.map((m) => m.person_id).filter((id) => id !== actor.personId)
  return mentions.length === 0 ? {} : { mentions }
}
