import { sql, type RawBuilder } from 'kysely'
import { holdsWord, searchWords } from '#lib/fold.ts'
import { isOutsider, type Actor } from '#platform/access/actor.ts'
import { standing } from '#platform/access/days.ts'
import { away } from '#platform/away.ts'
import { cursorOf, readCursor } from '#platform/db/cursor.ts'
import type { Db } from '#platform/db/database.ts'
import { seen } from '#platform/identity/people.ts'
import { chartsOf, externalTo } from './access.ts'
import { presenceOf, type PresenceRow } from './presence.ts'

export type Kind = 'staff' | 'councillor' | 'foster_carer' | 'partner' | 'guest'
export type Query = { q?: string, unit?: string, site?: string, trade?: string, territory?: string, skill?: string, kind?: Kind, free?: boolean, scouts?: boolean, cursor?: string, limit?: number }
type Skill = { id: string, label: string, confirmations: number }
type Hit = { id: string, rank: number, far: number, few: number, sort: string, total: number }
type Row = PresenceRow & {
  id: string, name: string, headline: string, external: string | null, title: string | null, unit: string | null, site: string | null, email: string | null
  phone: string | null, mobile: string | null, photo: string | null, scout: boolean, skills: Skill[] | null
}
/** Finds are counted up to here. */
export const counted = 500

/**
 * People whom the actor may see, by every word of `q`: each may be part of a name, a post, a unit, a site, a trade, a territory or a skill.
 * Names first, then what is said of the person, then the units above theirs; among equals, people of one’s own territory, then whom most colleagues confirm.
 * When no word finds anybody as it is written, names and words close to it are looked for: `close` says so.
 */
export async function searchPeople(db: Db, actor: Actor, query: Query) {
  const words = searchWords(query.q ?? '')
  const skill = query.skill === undefined || query.cursor !== undefined ? null : (await db.selectFrom('skill').select(['id', 'label']).where('id', '=', query.skill).where('authority_id', 'in', chartsOf(actor)).executeTakeFirst()) ?? null
  if (query.q?.trim() && words.length === 0) return { items: [], next: null, total: 0, close: false, skill }
  const exact = await page(db, actor, query, words, as(words))
  const long = words.filter((word) => word.length > 3)
  if (exact.items.length > 0 || long.length === 0 || query.cursor !== undefined) return { ...exact, close: false, skill }
  const near = await closeWords(db, long)
  const asked = { ...query, limit: Math.min(query.limit ?? 20, 20) }
  // A word that somebody has is rarely the one that is misspelt; when nobody has them together, it may be after all.
  const some = await page(db, actor, asked, words, like(words, near, (word) => !near.get(word)!.known))
  const found = some.items.length > 0 || ![...near.values()].some((word) => word.known) ? some : await page(db, actor, asked, words, like(words, near, () => true))
  return { ...found, next: null, close: true, skill }
}

type Asked = { holds: RawBuilder<unknown>[], rank: RawBuilder<unknown> }
// What the planner does not see it does not plan anew for each word.
const begins = (column: string, word: string): RawBuilder<unknown> => sql`${sql.ref(column)} like (select ${`% ${word}%`})`
const all = (conditions: readonly RawBuilder<unknown>[]): RawBuilder<unknown> => (conditions.length === 0 ? sql`true` : sql`(${sql.join(conditions, sql` and `)})`)

/** One letter is an initial: it asks for a name; two also for a word of their own, such as « RH ». */
const written = (word: string): RawBuilder<unknown> =>
  (word.length === 1 ? begins('e.name', word) : word.length === 2 ? sql`(${begins('e.name', word)} or e.whole like (select ${`% ${word} %`}))` : begins('e.whole', word))

type Among = (person: string) => RawBuilder<boolean>
type Named = { id: string, name: string, headline: string, external: string | null }
/** For other modules: people whom the actor may see, by the beginning of their names or by their initials, of those whom `among` lets through; those whom `first` is true of before the others. */
export async function findAmong(db: Db, actor: Actor, q: string, { among, first, limit }: { among: Among, first: Among, limit: number }): Promise<Named[]> {
  const words = searchWords(q)
  if (words.length === 0) return []
  const { rows } = await sql<Named>`select person.id, person.given_name || ' ' || person.family_name as name, person.headline, ${externalTo(actor)} as external
    from directory_entry e join person on person.id = e.person_id where ${all(words.map((word) => begins('e.name', word)))} and ${among('e.person_id')} and ${seen(actor, 'e.person_id')}
    order by ${first('e.person_id')} desc, e.sort, e.person_id limit ${limit}`.execute(db)
  return rows
}

/** The names of these people, of those whom the actor may see and `among` lets through. */
export async function namesAmong(db: Db, actor: Actor, ids: readonly string[], among: Among): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string, name: string }>`select person.id, person.given_name || ' ' || person.family_name as name from person where person.id = any(${ids}::uuid[]) and ${among('person.id')} and ${seen(actor, 'person.id')}`.execute(db)
  return new Map(rows.map(({ id, name }) => [id, name]))
}

type Beside = Named & { photo: string | null }
/** Of many whom a word concerns, so many are looked at. */
const lookedAt = 60
/** A few people whom the actor may see, as it is written, beside other things: in one statement, and not counted. */
export async function peopleBeside(db: Db, actor: Actor, q: string, limit: number): Promise<Beside[]> {
  const words = searchWords(q)
  if (words.length === 0) return []
  const some = (conditions: readonly RawBuilder<unknown>[]): RawBuilder<unknown> => sql`array(select e.person_id from directory_entry e where ${all(conditions)} limit ${lookedAt})`
  const holds = sql`e.person_id = any(${some(words.map((word) => begins('e.name', word)))} || ${some(words.map(written))})`
  const { rows } = await sql<Beside>`${hits(actor, {}, words, { ...as(words), holds: [holds] }, null, limit)} select person.id, person.given_name || ' ' || person.family_name as name, person.headline, ${externalTo(actor)} as external, f.photo_id as photo
    from found join person on person.id = found.person_id left join profile f on f.person_id = person.id order by rank, far, few, sort, person.id`.execute(db)
  return rows
}

/** As it is written. */
const as = (words: readonly string[]): Asked => ({
  holds: words.map(written),
  rank: words.length === 0 ? sql`0` : sql`case when e.name like ${` ${words.join(' ')}%`} then 0 when ${all(words.map((word) => begins('e.name', word)))} then 1 when ${all(words.map((word) => begins('e.own', word)))} then 2 else 3 end`,
})

type Near = { known: boolean, patterns: string[], likeness: number[] }

/** What each word may have been meant to be, and whether a word that somebody has begins with it as it is. */
async function closeWords(db: Db, words: readonly string[]): Promise<Map<string, Near>> {
  const { rows } = await sql<Near & { word: string }>`select q.word, exists (select from directory_word d where begins_with(d.word, q.word)) as known, coalesce(n.patterns, '{}') as patterns, coalesce(n.likeness, '{}') as likeness
    from jsonb_to_recordset(${JSON.stringify(words.map((word) => ({ word, swapped: swaps(word) })))}::jsonb) as q (word text, swapped text[])
    left join lateral (select array_agg(c.pattern) as patterns, array_agg(c.likeness) as likeness from close_words(q.word, q.swapped) c) n on true`.execute(db)
  return new Map(rows.map((row) => [row.word, row]))
}

/** Close to it, nearest first. */
function like(words: readonly string[], near: ReadonlyMap<string, Near>, misspelt: (word: string) => boolean): Asked {
  const meant = (word: string): Near | null => (near.has(word) && misspelt(word) ? near.get(word)! : null)
  const likeness = (word: string): RawBuilder<unknown> => {
    const n = meant(word)
    return n ? sql`(select max(n.l) from unnest(${n.patterns}::text[], ${n.likeness}::real[]) as n (p, l) where e.whole like n.p)` : sql`1`
  }
  return {
    holds: words.map((word) => { const n = meant(word); return n ? sql`e.whole like any(${n.patterns}::text[])` : written(word) }),
    rank: sql`100 - round(100 * (${sql.join(words.map(likeness), sql` + `)}) / ${words.length}::int)::int`,
  }
}

/** The word with two neighbouring letters in each other's place, as beginnings: the slip that trigrams see least. */
const swaps = (word: string): string[] => Array.from({ length: Math.min(word.length, 15) - 1 }, (_, i) => `${word.slice(0, i)}${word[i + 1]}${word[i]}${word.slice(i + 2)}`)

/** `with found as (…)`: at most so many, in their order. */
function hits(actor: Actor, query: Query, words: readonly string[], { holds, rank }: Asked, after: readonly string[] | null, most: number): RawBuilder<unknown> {
  const axes = (['unit', 'site', 'trade', 'territory', 'skill'] as const).flatMap((axis) => (query[axis] === undefined ? [] : [sql`${sql.ref(`e.${axis}_ids`)} @> array[${query[axis]}::uuid]`]))
  const kind = query.kind === undefined ? [] : [sql`exists (select from affiliation k where k.person_id = e.person_id and k.kind = ${query.kind} and ${standing('k', actor.at)})`]
  // At home or at the office, whoever is not away may be asked now.
  const free = query.free ? [sql`not ${sql.raw(away('e.person_id', '(select at from moment)'))}`] : []
  const scouts = query.scouts ? [isScout('e.person_id')] : []
  const past = after === null ? sql`true` : sql`(rank, far, few, sort, person_id) > (${after[0]}::int, ${after[1]}::int, ${after[2]}::int, ${after[3]}::text, ${after[4]}::uuid)`
  // What is asked is a skill, a trade, a place: whom most colleagues confirm comes first. Names go by the alphabet.
  const trusted = words.length === 0 && query.skill === undefined ? sql`0` : query.skill === undefined ? sql`case when rank > 1 then -confirmations else 0 end` : sql`-confirmations`
  // In their order first, then asked one by one whether the actor may see them, until there are enough: `offset 0` keeps it so.
  return sql`with ${query.free ? sql`moment as materialized (select ${actor.at}::timestamptz as at), ` : sql``}held as (
      select e.*, ${trusted} as few from (select e.person_id, e.sort, e.confirmations, ${rank} as rank, case when e.territory_ids && (select territory_ids from directory_entry where person_id = ${actor.personId}) then 0 else 1 end as far
        from directory_entry e where ${all([...holds, ...axes, ...kind, ...free, ...scouts])}) e),
    found as materialized (select * from (
      select h.*, ${seen(actor, 'h.person_id')} as seen from (select * from held where ${past} order by rank, far, few, sort, person_id offset 0) h offset 0) s where seen limit (select ${most}::int))`
}

async function page(db: Db, actor: Actor, query: Query, words: readonly string[], asked: Asked) {
  const limit = query.limit ?? 20
  const after = readCursor(query.cursor, 5)
  const { rows: found } = await sql<Hit>`${hits(actor, query, words, asked, after, after === null ? Math.max(counted, limit) + 1 : limit + 1)}
    select person_id as id, rank, far, few, sort, (select count(*)::int from found) as total from found order by rank, far, few, sort, person_id limit ${limit + 1}`.execute(db)
  const shown = found.slice(0, limit)
  const last = shown.at(-1)
  const rows = new Map((await details(db, actor, shown.map((hit) => hit.id))).map((row) => [row.id, row]))
  return {
    items: shown.flatMap(({ id }) => { const row = rows.get(id); return row ? [present(row, words, actor)] : [] }),
    next: found.length > limit && last ? cursorOf(last.rank, last.far, last.few, last.sort, last.id) : null, total: after === null ? found[0]?.total ?? 0 : null,
  }
}

/** What is shown of each; their text depends on nothing but the people, so that it is planned once. */
async function details(db: Db, actor: Actor, ids: readonly string[]): Promise<Row[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<Row>`select person.id, person.given_name || ' ' || person.family_name as name, person.headline, person.email, ${externalTo(actor)} as external, h.title, h.unit, h.site, ${isScout('person.id')} as scout,
      nullif(f.phone, '') as phone, nullif(f.mobile, '') as mobile, f.photo_id as photo, f.presence, f.presence_until::text as presence_until, f.office_days, f.home_days,
      (select json_agg(json_build_object('id', skill.id, 'label', skill.label, 'confirmations', (select count(*) from skill_confirmation c where c.person_id = k.person_id and c.skill_id = k.skill_id)))
        from person_skill k join skill on skill.id = k.skill_id where k.person_id = person.id) as skills
    from person left join profile f on f.person_id = person.id
    left join lateral (select q.title, unit.name as unit, site.name as site from position q join unit on unit.id = q.unit_id left join site on site.id = q.site_id
      where q.person_id = person.id and ${standing('q', actor.at)} order by q.share desc, q.starts_on, q.id limit 1) h on true
    where person.id = any((select ${ids}::text[])::uuid[])`.execute(db)
  return rows
}

/** One who helps colleagues along, wherever they are charged with it. */
export const isScout = (person: string): RawBuilder<boolean> => sql<boolean>`exists (select from duty d where d.person_id = ${sql.ref(person)} and d.kind = 'scout')`

/** Skills that the question names come first, then those that most colleagues confirm. */
function present(row: Row, words: readonly string[], actor: Actor) {
  const skills = (row.skills ?? []).map((skill) => ({ ...skill, matched: holdsWord(skill.label, words) }))
    .toSorted((a, b) => Number(b.matched) - Number(a.matched) || b.confirmations - a.confirmations || a.label.localeCompare(b.label, 'fr')).slice(0, 3)
  return {
    id: row.id, name: row.name, headline: row.headline, external: row.external, title: row.title, unit: row.unit, site: row.site, email: row.email, phone: row.phone ?? (isOutsider(actor) ? null : row.mobile), photo: row.photo,
    presence: presenceOf(row, actor.at), scout: row.scout, skills,
  }
}
