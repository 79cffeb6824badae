// What a blueprint gives the wall of a new space, by whoever opens it: notes above it and first posts; and how a wall becomes such a part.
import { sql } from 'kysely'
import { Type } from '#platform/type.ts'
import { blueprintPart } from '#platform/blueprint.ts'
import { visiblePosts } from './access.ts'
import { withoutMentions } from './mentions.ts'
import { mostPins } from './pins.ts'
import { createPost, mayPost } from './posts.ts'
import { mayRead } from './reach.ts'

const said = { fr: Type.String({ minLength: 1, maxLength: 40_000 }), en: Type.String({ minLength: 1, maxLength: 40_000 }) }
const closed = { additionalProperties: false }
/** Both in the order in which they are read: the latest first. */
const Part = Type.Object({ notes: Type.Array(Type.Object(said, closed), { maxItems: mostPins }), posts: Type.Array(Type.Object({ ...said, question: Type.Optional(Type.Literal(true)) }, closed), { maxItems: 40 }) }, closed)

export const blueprint = blueprintPart(Part, {
  apply: async (tx, actor, { id }, part, say) => {
    const space = await mayPost(tx, actor, id)
    for (const [rank, note] of part.notes.entries()) await createPost(tx, actor, space, { body: say(note) }, new Date(actor.at.getTime() - rank))
    for (const post of part.posts.toReversed()) await createPost(tx, actor, space, { body: say(post), kind: post.question ? 'question' : 'post' })
  },
  // Not asked for by id: what is pinned, how the wall began, and what was said lately.
  pieces: async (db, actor, spaceId, ids) => {
    await mayRead(db, actor, spaceId)
    const some = (order: 'asc' | 'desc', limit: number) => db.selectFrom('post').select('id').where('scope_id', '=', spaceId).where('trashed_at', 'is', null).where('body', '<>', '').orderBy('id', order).limit(limit)
    const rows = await visiblePosts(db, actor).select(['id', 'body', 'kind', 'pinned_at']).where('scope_id', '=', spaceId).where('trashed_at', 'is', null).where('body', '<>', '')
      .where((eb) => (ids ? eb('id', '=', sql<string>`any(${ids}::uuid[])`) : eb.or([eb('pinned_at', 'is not', null), eb('id', 'in', some('asc', 10)), eb('id', 'in', some('desc', 30))])))
      .orderBy(sql`pinned_at desc nulls last`).orderBy('id', 'desc').limit(50).execute()
    return rows.map((row) => ({ id: row.id, kind: row.pinned_at ? 'note' : row.kind, text: withoutMentions(row.body), suggested: row.pinned_at !== null }))
  },
  save: (pieces, general) => ({
    notes: pieces.filter(({ kind }) => kind === 'note').map(({ text }) => general(text)),
    posts: pieces.filter(({ kind }) => kind !== 'note').map(({ kind, text }) => ({ ...general(text), ...(kind === 'question' ? { question: true as const } : {}) })),
  }),
})
