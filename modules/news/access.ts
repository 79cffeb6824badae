import { sql, type RawBuilder } from 'kysely'
import { homeAuthorities, isOutsider, type Actor } from '#platform/access/actor.ts'
import { scopesOf, type Role } from '#platform/access/access.ts'
import { administeredAuthorities, administersAuthority } from '#platform/access/principals.ts'
import type { Db } from '#platform/db/database.ts'
import { Problem } from '#platform/problem.ts'

export const permissions = { 'news.read': 'reader', 'news.comment': 'reader' } as const satisfies Record<string, Role>

/** « It is published, and for the actor »: a right by its scope, as everywhere. Until it is published nobody counts there. */
export const isMeant = (actor: Actor): RawBuilder<boolean> => sql<boolean>`(article.published_at is not null and article.scope_id in ${scopesOf(actor, 'news.read')})`

const charged = (actor: Actor) => sql`from duty d where d.person_id = ${actor.personId} and d.kind = 'news_editor' and d.authority_id = any(${homeAuthorities(actor)}::uuid[])`
/** Units for whose people the actor writes, with all below, as a subquery. */
export const unitsWritten = (actor: Actor): RawBuilder<string> =>
  sql<string>`(with recursive below as (select d.unit_id as id ${charged(actor)} and d.unit_id is not null union select u.id from unit u join below b on u.parent_id = b.id) select id from below)`
/** Authorities for all of whose people the actor writes. */
export const authoritiesWritten = (actor: Actor): RawBuilder<string> =>
  sql<string>`(select a.id from authority a where not ${isOutsider(actor)} and (a.id in ${administeredAuthorities(actor)} or a.id in (select d.authority_id ${charged(actor)} and d.unit_id is null)))`
/** « The actor writes for those whom it is for »: the other face of being charged with news. */
export const isEdited = (actor: Actor): RawBuilder<boolean> => sql<boolean>`(article.authority_id in ${authoritiesWritten(actor)} or article.unit_id in ${unitsWritten(actor)})`

const kept = (db: Db) => db.selectFrom('article').where('article.trashed_at', 'is', null)
/** Every query of readers starts here: list, article, search, feed, comments, files. */
export const visible = (db: Db, actor: Actor) => kept(db).where(isMeant(actor))
/** Every query of editors starts here. */
export const editable = (db: Db, actor: Actor) => kept(db).where(isEdited(actor))
/** Both: whoever writes for others also reads what they wrote. */
export const readable = (db: Db, actor: Actor) => kept(db).where(sql<boolean>`(${isMeant(actor)} or ${isEdited(actor)})`)

/** Does the actor write for anybody? */
export const writes = async (db: Db, actor: Actor): Promise<boolean> => (await sql`select where exists ${authoritiesWritten(actor)} or exists ${unitsWritten(actor)}`.execute(db)).rows.length > 0

/** May the actor write for this unit of this authority, or for all of it? 403 when not, 422 for a unit that is not there. */
export async function mayWriteFor(db: Db, actor: Actor, authorityId: string, unitId: string | null): Promise<void> {
  if (unitId !== null) {
    const unit = await db.selectFrom('unit').select(sql<boolean>`unit.id in ${unitsWritten(actor)} or unit.authority_id in ${authoritiesWritten(actor)}`.as('may')).where('id', '=', unitId).where('authority_id', '=', authorityId).executeTakeFirst()
    if (!unit) throw new Problem(422, 'news.unit_unknown', { field: 'unitId' })
    if (!unit.may) throw new Problem(403, 'news.not_editor')
  } else if (!administersAuthority(actor, authorityId) || isOutsider(actor)) {
    const { rows } = await sql`select where ${authorityId}::uuid in ${authoritiesWritten(actor)}`.execute(db)
    if (rows.length === 0) throw new Problem(403, 'news.not_editor')
  }
}

/** What of the actor's charges a screen needs: the authority, whether all of it, and the units. */
export async function readDesk(db: Db, actor: Actor) {
  const units = await db.selectFrom('unit').select(['id', 'name']).where('authority_id', '=', actor.mainAuthorityId)
    .where(sql<boolean>`(unit.authority_id in ${authoritiesWritten(actor)} or unit.id in ${unitsWritten(actor)})`).orderBy('name').limit(2_000).execute()
  const { rows: [whole] } = await sql<{ whole: boolean, counts: Record<string, number> | null }>`select ${actor.mainAuthorityId}::uuid in ${authoritiesWritten(actor)} as whole,
    (select json_object_agg(state, n) from (select ${stateColumn} as state, count(*)::int as n from article where article.trashed_at is null and article.published_at is null and ${isEdited(actor)} group by 1) c) as counts`.execute(db)
  if (!whole?.whole && units.length === 0) throw new Problem(403, 'news.not_editor')
  const { draft = 0, review = 0, scheduled = 0 } = whole?.counts ?? {}
  return { authorityId: actor.mainAuthorityId, whole: whole?.whole ?? false, units, counts: { draft, review, scheduled } }
}

export const states = ['draft', 'review', 'scheduled', 'published', 'archived'] as const
export type State = (typeof states)[number]
/** Where an article stands, from what was done with it. */
export const stateColumn = sql<State>`(case when article.archived_at is not null then 'archived' when article.published_at is not null then 'published' when article.publish_at is not null then 'scheduled' when article.review_at is not null then 'review' else 'draft' end)`

/** What the actor may do with one: `meant` for them, `edited` by them. */
export function actions(row: { meant: boolean, edited: boolean, state: State, author_id: string, reserve_at: Date | null, talk: 'open' | 'closed', read_by: string | null }, actor: Actor): string[] {
  const { meant, edited, state } = row
  const live = state === 'published'
  const publish = edited && !live && state !== 'archived' && (row.reserve_at === null || row.author_id !== actor.personId)
  return [
    ...(meant && live && row.read_by !== null ? ['article.acknowledge'] : []), ...((meant || edited) && live && row.talk === 'open' ? ['article.comment', 'article.thank'] : []),
    ...(edited ? ['article.edit', 'article.trash'] : []), ...(edited && (state === 'draft' || state === 'review') ? ['article.review'] : []), ...(publish ? ['article.publish'] : []),
    ...(edited && (live || state === 'scheduled') ? ['article.withdraw'] : []), ...(edited && (live || state === 'archived') ? ['article.archive'] : []), ...(edited && row.read_by !== null && live ? ['article.follow'] : []),
  ]
}
