// What a blueprint gives the wall of a new space, by whoever opens it: notes above it and first posts; and how a wall becomes such a part.
import { sql } from 'kysely'
import { cleanText } from '#lib/clean.ts'
import { Type } from '#platform/type.ts'
import { blueprintPart } from '#platform/blueprint.ts'
import { visiblePosts } from './access.ts'
import { withoutMentions } from './mentions.ts'
import { freePins, mostPins, unpinPost } from './pins.ts'
import { createPost, editPost, mayPost } from './posts.ts'
import { mayRead } from './reach.ts'

const said = { fr: Type.String({ minLength: 1, maxLength: 40_000 }), en: Type.String({ minLength: 1, maxLength: 40_000 }) }
const closed = { additionalProperties: false }
/** Both in the order in which they are read: the latest first. */
const Part = Type.Object({ notes: Type.Array(Type.Object(said, closed), { maxItems: mostPins }), posts: Type.Array(Type.Object({ ...said, question: Type.Optional(Type.Literal(true)) }, closed), { maxItems: 40 }) }, closed)

const isNote = ({ kind }: { kind: string }): boolean => kind === 'note'

export const blueprint = blueprintPart(Part, {
  words: true,
  says: (part, say) => [
    ...part.notes.map((note) => ({ kind: 'note', text: cleanText(say(note)) })),
    ...part.posts.map((post) => ({ kind: post.question ? 'question' : 'post', text: cleanText(say(post)) })),
  ],
  apply: async (tx, actor, { id }, puts) => {
    const space = await mayPost(tx, actor, id)
    const ids: string[] = []
    let room = puts.some(isNote) ? await freePins(tx, id) : 0
    // The last one written is the first one read.
    for (const [rank, put] of [...puts.entries()].reverse()) {
      const since = isNote(put) && room-- > 0 ? new Date(actor.at.getTime() - rank) : null
      ids[rank] = (await createPost(tx, actor, space, { body: put.text, kind: put.kind === 'question' ? 'question' : 'post' }, since)).id
    }
    return ids
  },
  stands: async (db, actor, spaceId, ids) => (await visiblePosts(db, actor).select(['id', 'body as text', 'version']).where('scope_id', '=', spaceId).where('id', '=', sql<string>`any(${ids}::uuid[])`).where('trashed_at', 'is', null).execute()),
  replace: async (tx, actor, space, id, put) => {
    const { author_id: author, version, pinned_at: pinned } = await visiblePosts(tx, actor).select(['author_id', 'version', 'pinned_at']).where('id', '=', id).where('scope_id', '=', space.id).executeTakeFirstOrThrow()
    if (author === actor.personId) return (await editPost(tx, actor, id, version, put.text)).id
    // Nobody writes in another's name: theirs goes back to its place in the wall.
    if (pinned) await unpinPost(tx, actor, id)
    return (await createPost(tx, actor, await mayPost(tx, actor, space.id), { body: put.text, kind: put.kind === 'question' ? 'question' : 'post' }, pinned && actor.at)).id
  },
  // Not asked for by id: what is pinned, how the wall began, and what was said lately.
  pieces: async (db, actor, spaceId, ids) => {
    await mayRead(db, actor, spaceId)
    const some = (order: 'asc' | 'desc', limit: number) => db.selectFrom('post').select('id').where('scope_id', '=', spaceId).where('trashed_at', 'is', null).where('hidden_at', 'is', null).where('body', '<>', '').orderBy('id', order).limit(limit)
    const rows = await visiblePosts(db, actor).select(['id', 'body', 'kind', 'pinned_at']).where('scope_id', '=', spaceId).where('trashed_at', 'is', null).where('hidden_at', 'is', null).where('body', '<>', '')
      .where((eb) => (ids ? eb('id', '=', sql<string>`any(${ids}::uuid[])`) : eb.or([eb('pinned_at', 'is not', null), eb('id', 'in', some('asc', 10)), eb('id', 'in', some('desc', 30))])))
      .orderBy(sql`pinned_at desc nulls last`).orderBy('id', 'desc').limit(50).execute()
    return rows.map((row) => ({ id: row.id, kind: row.pinned_at ? 'note' : row.kind, text: withoutMentions(row.body), suggested: row.pinned_at !== null }))
  },
  save: (pieces, general) => ({
    notes: pieces.filter(({ kind }) => kind === 'note').map(({ text }) => general(text)),
    posts: pieces.filter(({ kind }) => kind !== 'note').map(({ kind, text }) => ({ ...general(text), ...(kind === 'question' ? { question: true as const } : {}) })),
  }),
})
