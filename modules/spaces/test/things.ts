// What stands in the spaces that the property of who sees draws: of each noun one that all read, one that hosts hid, one in the trash.
import assert from 'node:assert/strict'
import { modules } from '#modules/index.ts'
import { uuidv7 } from '#platform/db/ids.ts'
import type { Noun } from '#platform/nouns.ts'
import type { House } from '#test/cast/house.ts'

const kinds = ['post', 'comment', 'practice', 'document'] as const
type Kind = (typeof kinds)[number]
/** `above`: the post that a comment goes with. */
export type Thing = { noun: Kind, id: string, space: string, author: string, hidden: boolean, trashed: boolean, above: Thing | null }
/** Where each is asked for. */
export const doors = { post: 'posts', comment: 'comments', practice: 'practices', document: 'documents' } as const
export const nounsOf = Object.fromEntries(kinds.map((kind) => [kind, modules.find((m) => m.nouns?.[kind])!.nouns![kind]!])) as Record<Kind, Noun>

export async function furnish({ database: { db, pool }, town, clock: { now } }: House, spaces: readonly string[], persons: readonly string[]): Promise<Thing[]> {
  const things: Thing[] = []
  let nth = 0
  const put = (noun: Kind, space: string, state: { hidden?: boolean, trashed?: boolean }, above: Thing | null = null): Thing => {
    const thing = { noun, id: uuidv7(), space, author: persons[(nth++ * 37) % persons.length]!, hidden: state.hidden ?? false, trashed: state.trashed ?? false, above }
    things.push(thing)
    return thing
  }
  const states = [{}, { hidden: true }, { trashed: true }]
  for (const space of spaces) {
    const [open, hidden] = states.map((state) => put('post', space, state)) as [Thing, Thing]
    for (const state of states) put('comment', space, state, open)
    put('comment', space, {}, hidden)
    for (const noun of ['practice', 'document'] as const) for (const state of states) put(noun, space, state)
  }
  const { ids, authority } = town
  const authorities = new Map((await db.selectFrom('scope').select(['id', 'authority_id']).where('kind', '=', 'space').execute()).map((scope) => [scope.id, scope.authority_id]))
  const row = ({ id, space, hidden, trashed }: Thing) => ({
    id, authority_id: authorities.get(space)!, scope_id: space, created_at: now, hidden_at: hidden ? now : null, hidden_by: hidden ? ids.claire : null, hidden_reason: hidden ? 'Une personne y est nommée.' : null, trashed_at: trashed ? now : null, trashed_by: trashed ? ids.claire : null,
  })
  // As rows alone: whoever keeps them may be taken away.
  const lay = async (table: string, rows: readonly object[]): Promise<void> => {
    const columns = Object.keys(rows[0]!).join(', ')
    await pool.query(`insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1)`, [JSON.stringify(rows)])
  }
  const of = (noun: Kind): Thing[] => things.filter((thing) => thing.noun === noun)
  const [fileId, hash] = [uuidv7(), 'a'.repeat(64)]
  await pool.query("insert into blob (hash, size, created_at) values ($1, 1, $2)", [hash, now])
  await pool.query("insert into file (id, authority_id, blob_hash, name, mime, uploaded_by, created_at) values ($1, $2, $3, 'a.txt', 'text/plain', $4, $5)", [fileId, authority, hash, ids.claire, now])
  await lay('post', of('post').map((one) => ({ ...row(one), author_id: one.author, body: 'Un mot', edited_at: null })))
  await lay('comment', of('comment').map((one) => ({ ...row(one), author_id: one.author, post_id: one.above!.id, body: 'Un mot', edited_at: null })))
  await lay('practice', of('practice').map((one) => ({ ...row(one), author_id: one.author, title: 'Une fiche', review_on: '2027-11-27' })))
  await lay('document', of('document').map((one) => ({
    ...row(one), root_id: one.space, parent_id: null, kind: 'file', name: one.id, name_key: one.id, sort_key: one.id, type: 'text', file_id: fileId, number: 1, mime: 'text/plain', created_by: one.author, modified_at: now, modified_by: one.author, trash_root_id: one.trashed ? one.id : null,
  })))
  assert.equal(things.length, spaces.length * 13)
  return things
}
