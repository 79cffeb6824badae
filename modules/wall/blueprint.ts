// What a blueprint gives the wall of a new space: notes above it and first posts, by whoever opens it.
import { Type } from '#platform/type.ts'
import { blueprintPart } from '#platform/blueprint.ts'
import { mostPins } from './pins.ts'
import { createPost, mayPost } from './posts.ts'

const Text = Type.Object({ fr: Type.String({ minLength: 1, maxLength: 4_000 }), en: Type.String({ minLength: 1, maxLength: 4_000 }) }, { additionalProperties: false })

/** Both in the order in which they are read: the latest first. */
export const blueprint = blueprintPart(Type.Object({ notes: Type.Array(Text, { maxItems: mostPins }), posts: Type.Array(Text, { maxItems: 40 }) }, { additionalProperties: false }), async (tx, actor, { id }, part, say) => {
  const space = await mayPost(tx, actor, id)
  for (const [rank, note] of part.notes.entries()) await createPost(tx, actor, space, { body: say(note) }, new Date(actor.at.getTime() - rank))
  for (const post of part.posts.toReversed()) await createPost(tx, actor, space, { body: say(post) })
})
