// What a blueprint gives the welcome of a new space: its charter, written by whoever opens it. A space has one: it goes by the id of the space.
import { cleanText } from '#lib/clean.ts'
import { blueprintPart } from '#platform/blueprint.ts'
import { Type } from '#platform/type.ts'
import { standingFor } from '#modules/spaces/index.ts'
import { visibleCharters } from './access.ts'
import { removeCharter, writeCharter } from './charter.ts'

const closed = { additionalProperties: false }
const Part = Type.Object({ charter: Type.Object({ fr: Type.String({ minLength: 1, maxLength: 10_000 }), en: Type.String({ minLength: 1, maxLength: 10_000 }) }, closed) }, closed)

export const blueprint = blueprintPart(Part, {
  says: (part, say) => [{ kind: 'charter', text: cleanText(say(part.charter)) }],
  apply: async (tx, actor, { id }, puts) => {
    for (const { text } of puts) await writeCharter(tx, actor, id, text)
    return puts.map(() => id)
  },
  stands: async (db, actor, spaceId) => (await visibleCharters(db, actor).select(['charter.scope_id as id', 'charter.body as text', 'charter.version']).where('charter.scope_id', '=', spaceId).execute()),
  replace: async (tx, actor, { id }, _, { text }) => {
    await writeCharter(tx, actor, id, text)
    return id
  },
  remove: removeCharter,
  pieces: async (db, actor, spaceId, ids) => {
    await standingFor(db, actor, spaceId, 'charter.read')
    if (ids && !ids.includes(spaceId)) return []
    return (await visibleCharters(db, actor).select('charter.body').where('charter.scope_id', '=', spaceId).execute()).map(({ body }) => ({ id: spaceId, kind: 'charter', text: body, suggested: true }))
  },
  // A space has one: what is brought in comes before what stood there.
  save: (pieces, general) => ({ charter: general(pieces[0]?.text ?? '') }),
})
