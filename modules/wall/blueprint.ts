// What a blueprint gives the wall of a new space: a note and a first word, by whoever opens it.
import { Type } from '#platform/type.ts'
import { blueprintPart } from '#platform/blueprint.ts'
import { createPost, mayPost } from './posts.ts'

const Text = Type.Object({ fr: Type.String({ minLength: 1, maxLength: 4_000 }), en: Type.String({ minLength: 1, maxLength: 4_000 }) }, { additionalProperties: false })

export const blueprint = blueprintPart(Type.Object({ note: Type.Optional(Text), welcome: Type.Optional(Text) }, { additionalProperties: false }), async (tx, actor, { id }, part, say) => {
  const space = await mayPost(tx, actor, id)
  if (part.note) await createPost(tx, actor, space, { body: say(part.note) }, true)
  if (part.welcome) await createPost(tx, actor, space, { body: say(part.welcome) })
})
