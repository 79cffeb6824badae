// What a blueprint gives the wall of a new space, by whoever opens it: notes above it and first posts; and how a wall becomes such a part.
import { sql } from 'kysely'
import { cleanText } from '#lib/clean.ts'
import { Type } from '#platform/type.ts'
import { blueprintPart, type Put, type Said } from '#platform/blueprint.ts'
import { visiblePosts } from './access.ts'
import { withoutMentions } from './mentions.ts'
import { freePins, mostPins, unpinPost } from './pins.ts'
import type { GivenPoll } from './polls.ts'
import { pollColumn } from './polls-shown.ts'
import { createPost, editPost, mayPost, trashPost, type Given } from './posts.ts'
import { mayRead } from './reach.ts'

const said = { fr: Type.String({ minLength: 1, maxLength: 40_000 }), en: Type.String({ minLength: 1, maxLength: 40_000 }) }
const closed = { additionalProperties: false }
const choice = { fr: Type.String({ minLength: 1, maxLength: 320 }), en: Type.String({ minLength: 1, maxLength: 320 }) }
/** A poll starts without an end. */
const Poll = Type.Object({ choices: Type.Array(Type.Object(choice, closed), { minItems: 2, maxItems: 8 }), several: Type.Optional(Type.Literal(true)), named: Type.Optional(Type.Literal(true)) }, closed)
/** Both in the order in which they are read: the latest first. */
const Part = Type.Object({
  notes: Type.Array(Type.Object(said, closed), { maxItems: mostPins }), posts: Type.Array(Type.Object({ ...said, question: Type.Optional(Type.Literal(true)), poll: Type.Optional(Poll) }, closed), { maxItems: 40 }),
}, closed)

/** A poll as it is put into a space: its choices below what it asks. Choices that are one, once filled in, are no choice. */
function pollPut(body: string, choices: readonly string[], how: readonly string[]): Put {
  const differ = choices.filter((one, nth) => one !== '' && choices.findIndex((other) => other.toLocaleLowerCase() === one.toLocaleLowerCase()) === nth)
  return differ.length < 2 ? { kind: 'post', text: body } : { kind: 'poll', text: [body, ...differ.map((one) => `- ${one}`)].join('\n'), made: { body: [body], choices: differ, how } }
}
const bodyOf = ({ text, made }: Put): string => made?.['body']?.[0] ?? text
const pollOf = ({ made }: Put): { poll?: GivenPoll } => (made ? { poll: { choices: [...made['choices'] ?? []], several: made['how']?.includes('several') ?? false, named: made['how']?.includes('named') ?? false } } : {})
const given = (put: Put): Given => ({ body: bodyOf(put), kind: put.kind === 'question' ? 'question' : 'post', ...pollOf(put) })
type Asked = { several: boolean, named: boolean, choices: { text: string }[] }
const howOf = ({ several, named }: { several?: boolean, named?: boolean }): string[] => [...(several ? ['several'] : []), ...(named ? ['named'] : [])]
const pollRow = (body: string, poll: Asked): Put => pollPut(body, poll.choices.map(({ text }) => text), howOf(poll))

const isNote = ({ kind }: { kind: string }): boolean => kind === 'note'

export const blueprint = blueprintPart(Part, {
  words: true,
  says: (part, say) => [
    ...part.notes.map((note) => ({ kind: 'note', text: cleanText(say(note)) })),
    ...part.posts.map((post) => (post.poll ? pollPut(cleanText(say(post)), post.poll.choices.map((one) => oneLine(say(one))), howOf(post.poll)) : { kind: post.question ? 'question' : 'post', text: cleanText(say(post)) })),
  ],
  apply: async (tx, actor, { id }, puts) => {
    const space = await mayPost(tx, actor, id)
    const ids: string[] = []
    let room = puts.some(isNote) ? await freePins(tx, id) : 0
    // The last one written is the first one read.
    for (const [rank, put] of [...puts.entries()].reverse()) {
      const since = isNote(put) && room-- > 0 ? new Date(actor.at.getTime() - rank) : null
      ids[rank] = (await createPost(tx, actor, space, given(put), since, true)).id
    }
    return ids
  },
  stands: async (db, actor, spaceId, ids) => {
    const rows = await visiblePosts(db, actor).select(['id', 'body', 'version', pollColumn(actor).as('poll')]).where('scope_id', '=', spaceId).where('id', '=', sql<string>`any(${ids}::uuid[])`).where('trashed_at', 'is', null).execute()
    return rows.map(({ id, body, version, poll }) => ({ id, text: poll ? pollRow(body, poll).text : body, version }))
  },
  replace: async (tx, actor, space, id, put) => {
    const { author_id: author, version, pinned_at: pinned, poll } = await visiblePosts(tx, actor).select(['author_id', 'version', 'pinned_at', pollColumn(actor).as('poll')]).where('id', '=', id).where('scope_id', '=', space.id).executeTakeFirstOrThrow()
    // What was answered to some choices is no answer to others.
    const sameChoices = JSON.stringify(poll?.choices.map(({ text }) => text) ?? []) === JSON.stringify(put.made?.['choices'] ?? [])
    if (author === actor.personId && sameChoices) return (await editPost(tx, actor, id, version, bodyOf(put))).id
    // Nobody writes in another's name: theirs goes back to its place in the wall.
    if (pinned) await unpinPost(tx, actor, id)
    return (await createPost(tx, actor, await mayPost(tx, actor, space.id), given(put), pinned && actor.at, true)).id
  },
  remove: async (tx, actor, id) => {
    const { pinned_at: pinned } = await visiblePosts(tx, actor).select('pinned_at').where('id', '=', id).executeTakeFirstOrThrow()
    if (pinned) await unpinPost(tx, actor, id)
    await trashPost(tx, actor, id)
  },
  // Not asked for by id: what is pinned, how the wall began, and what was said lately.
  pieces: async (db, actor, spaceId, ids) => {
    await mayRead(db, actor, spaceId)
    const some = (order: 'asc' | 'desc', limit: number) => db.selectFrom('post').select('id').where('scope_id', '=', spaceId).where('trashed_at', 'is', null).where('hidden_at', 'is', null).where('body', '<>', '').orderBy('id', order).limit(limit)
    const rows = await visiblePosts(db, actor).select(['id', 'body', 'kind', 'pinned_at', pollColumn(actor).as('poll')]).where('scope_id', '=', spaceId).where('trashed_at', 'is', null).where('hidden_at', 'is', null).where('body', '<>', '')
      .where((eb) => (ids ? eb('id', '=', sql<string>`any(${ids}::uuid[])`) : eb.or([eb('pinned_at', 'is not', null), eb('id', 'in', some('asc', 10)), eb('id', 'in', some('desc', 30))])))
      .orderBy(sql`pinned_at desc nulls last`).orderBy('id', 'desc').limit(50).execute()
    return rows.map((row) => {
      const text = withoutMentions(row.body)
      return { id: row.id, suggested: row.pinned_at !== null, ...(row.poll ? pollRow(text, row.poll) : { kind: row.pinned_at ? 'note' : row.kind, text }) }
    })
  },
  save: (pieces, general) => ({
    notes: pieces.filter(({ kind }) => kind === 'note').map(({ text }) => general(text)),
    posts: pieces.filter(({ kind }) => kind !== 'note').map((piece) => {
      const choices = differing((piece.made?.['choices'] ?? []).map(general))
      const how = piece.made?.['how'] ?? []
      return {
        ...general(bodyOf(piece)), ...(piece.kind === 'question' ? { question: true as const } : {}),
        ...(choices.length < 2 ? {} : { poll: { choices, ...(how.includes('several') ? { several: true as const } : {}), ...(how.includes('named') ? { named: true as const } : {}) } }),
      }
    }),
  }),
})

const oneLine = (text: string): string => cleanText(text).replace(/\s+/g, ' ')
/** Two names of people are one « … ». */
const differing = (choices: readonly Said[]): Said[] => choices.filter((one, nth) => choices.findIndex((other) => other.fr.toLocaleLowerCase() === one.fr.toLocaleLowerCase() || other.en.toLocaleLowerCase() === one.en.toLocaleLowerCase()) === nth)
