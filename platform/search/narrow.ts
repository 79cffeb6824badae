// What a question asks of things beside their words: each a condition on the entry, so that whatever finds candidates finds these alone.
import { sql, type RawBuilder } from 'kysely'
import { saidText } from './marks.ts'

export type Narrowed = {
  scopeId?: string | undefined
  /** In spaces whose name holds words that begin so. */
  spaces?: readonly string[]
  /** Kinds, as entries say them. */
  kinds?: readonly string[]
  /** Ids of people, whose it is. */
  by?: readonly string[]
  from?: Date
  /** Before this moment. */
  until?: Date
  /** Words that follow one another just so. */
  phrases?: readonly string[]
}

export const isNarrowed = (narrowed: Narrowed): boolean => Object.values(narrowed).some((one) => one !== undefined)

/** As conditions, each beginning with « and ». */
export function narrowing({ scopeId, spaces = [], kinds, by, from, until, phrases = [] }: Narrowed): RawBuilder<unknown> {
  const all: RawBuilder<unknown>[] = [
    ...(scopeId === undefined ? [] : [sql` and e.scope_id = ${scopeId}`]),
    // Which spaces there are is not told: whatever is found in one is read by whoever asks.
    ...spaces.map((name) => sql` and e.scope_id in (select s.id from entry s where s.noun = 'space' and s.tsv @@ to_tsquery('plain_french', ${begun(name)}))`),
    ...(kinds === undefined ? [] : [sql` and e.kind = any(${kinds}::text[])`]),
    ...(by === undefined ? [] : [sql` and e.by_id = any(${by}::uuid[])`]),
    ...(from === undefined ? [] : [sql` and e.at >= ${from}`]), ...(until === undefined ? [] : [sql` and e.at < ${until}`]),
    ...phrases.map((phrase) => sql` and e.tsv @@ phraseto_tsquery('plain_french', ${saidText(phrase)})`),
  ]
  return all.length === 0 ? sql`` : sql.join(all, sql``)
}

const begun = (name: string): string => (name.match(/[\p{L}\p{N}]+/gu) ?? ['']).map((word) => `'${word}':*A`).join(' & ')
