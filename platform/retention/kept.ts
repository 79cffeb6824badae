// What is kept how long, and why. Each module says it in its manifest; what an authority chose is read by the job that purges.
import { sql, type RawBuilder } from 'kysely'
import type { Actor } from '../access/actor.ts'
import type { Db, Tx } from '../db/database.ts'
import { recorder } from '../journal/record.ts'
import { Problem } from '../problem.ts'

type Words = { fr: string, en: string }
export type Unit = 'hours' | 'days' | 'months'
/** `usual` is how long, in `unit`; without `bounds` it is the same for everyone. `bounds.why` says where they come from. */
export type Kept = { what: Words, why: Words, unit: Unit, usual: number, bounds?: { least: number, most: number, why: Words } }
export type Keeps = Readonly<Record<string, Kept>>

export const facts = { 'retention.changed': 'security' } as const
const record = recorder(facts)

const declared = new Map<string, Kept>()
/** `wall` and `{ trash: … }` are the key `wall.trash`. */
export function declareKeeps(name: string, keeps: Keeps): void {
  for (const [key, kept] of Object.entries(keeps)) declared.set(`${name}.${key}`, kept)
}

const find = (key: string): Kept => {
  const kept = declared.get(key)
  if (!kept) throw new Problem(404, 'retention.not_found')
  return kept
}

/** What it is that is kept under a key, in words. */
export const keptWords = (key: string): Words | undefined => declared.get(key)?.what

/** How long an authority keeps it, as a column: in the unit of the key. */
export const lengthColumn = (authority: string, key: string): RawBuilder<number> =>
  sql<number>`coalesce((select r.length from authority_retention r where r.authority_id = ${sql.ref(authority)} and r.key = ${sql.lit(key)}), ${sql.lit(find(key).usual)})`

/** All of it as one authority has it, in the order of the manifests. */
export async function listKept(db: Db, authorityId: string, locale: 'fr' | 'en') {
  const chosen = new Map((await db.selectFrom('authority_retention').select(['key', 'length']).where('authority_id', '=', authorityId).execute()).map((row) => [row.key, row.length]))
  return [...declared].map(([key, kept]) => present(key, kept, chosen.get(key) ?? kept.usual, locale))
}

/** Keeps something shorter or longer, within its bounds. What is older by then goes with the next purge. */
export async function changeKept(tx: Tx, actor: Actor, authorityId: string, key: string, length: number) {
  const kept = find(key)
  if (!kept.bounds) throw new Problem(409, 'retention.fixed')
  if (length < kept.bounds.least || length > kept.bounds.most) throw new Problem(422, 'retention.bounds', { field: 'length', least: kept.bounds.least, most: kept.bounds.most })
  await tx.selectFrom('authority').select('id').where('id', '=', authorityId).forNoKeyUpdate().execute()
  const before = (await tx.selectFrom('authority_retention').select('length').where('authority_id', '=', authorityId).where('key', '=', key).executeTakeFirst())?.length ?? kept.usual
  if (before !== length) {
    const row = { length, changed_by: actor.personId, changed_at: actor.at }
    await tx.insertInto('authority_retention').values({ authority_id: authorityId, key, ...row }).onConflict((c) => c.columns(['authority_id', 'key']).doUpdateSet(row)).execute()
    record(tx, actor, 'retention.changed', { id: authorityId, authorityId, data: { key, unit: kept.unit, before, after: length } })
  }
  return present(key, kept, length, actor.locale)
}

const present = (key: string, kept: Kept, length: number, locale: 'fr' | 'en') => ({
  key, what: kept.what[locale], why: kept.why[locale], unit: kept.unit, length, usual: kept.usual,
  bounds: kept.bounds ? { least: kept.bounds.least, most: kept.bounds.most, why: kept.bounds.why[locale] } : null,
})
