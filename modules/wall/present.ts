import { sql, type Expression, type RawBuilder, type Selectable } from 'kysely'
import type { Actor, Who } from '#platform/access/actor.ts'
import { holds, roleColumn, type Role } from '#platform/access/access.ts'
import type { Db } from '#platform/db/database.ts'
import { prepared } from '#platform/db/prepared.ts'
import type { Tables } from '#platform/db/tables.ts'
import { externalColumn } from '#platform/identity/outside.ts'
import { Problem } from '#platform/problem.ts'
import { commentActions, postActions, shownComment, visibleComments, visiblePosts } from './access.ts'
import { beginning } from './naming.ts'
import { hasEnded, pollColumn, presentPoll } from './polls-shown.ts'
import { calledColumn } from './questions/calls.ts'
import { gatheredColumn, mergedColumn, type Merged } from './questions/merged.ts'
import type { AnswerState, ReactionKind } from './tables.ts'

type Author = { author_id: string, author_name: string, headline: string, external: string | null }
type Hidden = { hidden_at: Date | string | null, hidden_by: string | null, hidden_reason: string | null }
type JsonComment = Author & { id: string, parent_id: string | null, reply_to: string | null, body: string, created_at: string, edited_at: string | null, trashed_at: string | null, version: number, thanks: number, thanked: boolean } & Hidden
/** Who accepted a comment as the answer, and which host said that it is the official one. */
type Marks = { accepted_by: string | null, official_by: string | null, official_at: string | null }

/** The order of a list of people, joined as `person`. */
export const byName = sql<string>`folded(person.family_name || ' ' || person.given_name)`
/** The author, joined as `author`, by the name that others see. */
export const authorName = sql<string>`author.given_name || ' ' || author.family_name`.as('author_name')
const nameOf = (person: string): RawBuilder<string | null> => sql<string | null>`(select n.given_name || ' ' || n.family_name from person n where n.id = ${sql.ref(person)})`
const whenThere = (column: string, then: RawBuilder<string | null>): RawBuilder<string | null> => sql<string | null>`case when ${sql.ref(column)} is null then null else ${then} end`

/** A text with the names of those whom it mentions, so that no cut goes through a mention. */
export const spoken = (column: string) => sql<string>`regexp_replace(${sql.ref(column)}, '@\\[([^][]*)\\]\\(person:[0-9a-f-]*\\)', '@\\1', 'g')`

/** Whom a reply answers: the author of the comment that it stands below. */
const repliesTo = (parent: string): RawBuilder<string | null> => whenThere(parent, sql<string | null>`(select n.given_name || ' ' || n.family_name from comment q join person n on n.id = q.author_id where q.id = ${sql.ref(parent)})`)

/** Who hid a row, by name. */
const hider = (row: string) => whenThere(`${row}.hidden_by`, nameOf(`${row}.hidden_by`)).as('hidden_by')

/** Has the actor thanked for a comment? Asked of those that somebody did. */
const thankedBy = (actor: Who, row: string) => sql<boolean>`case when ${sql.ref(`${row}.thanks`)} = 0 then false else exists (select from comment_thanks t where t.comment_id = ${sql.ref(`${row}.id`)} and t.person_id = ${actor.personId}) end`

/** A comment `c` of a post and its author `a`, as JSON will hold them. */
const jsonComment = (actor: Who): RawBuilder<unknown> => sql`c.id, c.parent_id, c.author_id, c.body, c.created_at, c.edited_at, c.trashed_at, c.version, c.thanks, ${thankedBy(actor, 'c')} as thanked, c.hidden_at, c.hidden_reason, case when c.hidden_by is null then null else ${nameOf('c.hidden_by')} end as hidden_by,
  a.given_name || ' ' || a.family_name as author_name, a.headline, ${externalColumn('a', 'post.authority_id')} as external`

/** Some posts, in an order and so many at most: a query that `visiblePosts` began. */
type Page = { selectAll(table: 'post'): Expression<Selectable<Tables['post']>> }
/** Of a table of one's own marks, those on the posts of the page: read at once by the index of the person, not once for each post. */
const marked = (marks: RawBuilder<unknown>): RawBuilder<boolean> => sql<boolean>`post.id = any(array(${marks} = any(array(select page.id from page))))`

/**
 * Posts with what a reply says of every one: author, photos, reactions, the latest three comments; one statement whatever their number.
 * What only few of them have, `presenting` adds. `alone`: all are of the space that `there` asked about.
 */
export const postRows = (db: Pick<Db, 'with'>, actor: Who, page: Page, alone = false) => db
  .with((cte) => cte('page').materialized(), () => page.selectAll('post'))
  .with((cte) => cte('mine').materialized(), (q) => q.selectFrom('reaction as r').select(['r.post_id', 'r.kind']).where('r.person_id', '=', actor.personId).where(sql<boolean>`r.post_id = any(array(select page.id from page))`))
  .selectFrom('page as post').innerJoin('person as author', 'author.id', 'post.author_id')
  .select(['post.id', 'post.scope_id', 'post.author_id', 'post.body', 'post.created_at', 'post.edited_at', 'post.comment_count', 'post.version', 'post.kind', 'post.answer_state', 'post.pinned_at', 'post.important_at', 'post.hidden_at', 'post.choice_count', 'post.files',
    authorName, 'author.headline', externalColumn('author', 'post.authority_id').as('external'), (alone ? sql<Role | null>`(select role from there)` : roleColumn(actor, 'post.scope_id')).as('role'),
    'post.thanks', 'post.useful', 'post.seen', 'post.bravo', sql<ReactionKind[]>`array(select mine.kind from mine where mine.post_id = post.id)`.as('mine'),
    marked(sql`select k.post_id from kept k where k.person_id = ${actor.personId} and k.post_id`).as('kept'),
    sql<boolean>`(post.author_id = ${actor.personId} or ${marked(sql`select c.post_id from comment c where c.author_id = ${actor.personId} and c.trashed_at is null and c.post_id`)} or ${marked(sql`select f.post_id from post_follow f where f.person_id = ${actor.personId} and f.post_id`)})
      and not ${marked(sql`select s.subject_id from silence s where s.person_id = ${actor.personId} and s.noun = 'post' and s.subject_id`)}`.as('follows'),
    sql<{ id: string, alt: string, width: number, height: number }[] | null>`case when post.photo_count = 0 then null else (select json_agg(json_build_object('id', f.id, 'alt', p.alt, 'width', f.width, 'height', f.height) order by p.rank)
      from post_photo p join file f on f.id = p.file_id where p.post_id = post.id) end`.as('photos'),
    // Newest first, as the index has them: turned round when presented, not sorted once more here.
    sql<JsonComment[] | null>`case when post.comment_count + post.hidden_count = 0 then null else (select json_agg(c) from (select ${jsonComment(actor)}, ${repliesTo('c.parent_id')} as reply_to
      from comment c join person a on a.id = c.author_id where c.post_id = post.id and c.trashed_at is null and ${shownComment(actor, alone)} order by c.id desc limit 3) c) end`.as('comments')])

type Plain = Awaited<ReturnType<ReturnType<typeof postRows>['execute']>>[number]

/** What few posts have: who pinned, hid or outdated one, its poll, what was read of it, and what became of a question. */
const rare = prepared((db: Db, v: Who & { ids: string[] }) => visiblePosts(db, v)
  .select(['post.id', whenThere('post.pinned_by', nameOf('post.pinned_by')).as('pinned_by'), 'post.hidden_reason', hider('post'), mergedColumn(v).as('merged'), gatheredColumn(v).as('gathered'), calledColumn(v).as('called'),
    'post.outdated_at', 'post.replaced_id', whenThere('post.outdated_by', nameOf('post.outdated_by')).as('outdated_by'), pollColumn(v).as('poll'),
    sql<Date | null>`case when post.important_at is null then null else (select k.at from acknowledgement k where k.post_id = post.id and k.person_id = ${v.personId}) end`.as('acknowledged_at'),
    sql<(JsonComment & Marks)[] | null>`case when post.answer_state <> 'open' then (select json_agg(c) from (select ${jsonComment(v)}, null as reply_to, ${whenThere('w.by_id', nameOf('w.by_id'))} as accepted_by, ${whenThere('o.by_id', nameOf('o.by_id'))} as official_by, o.at as official_at
      from (select m.comment_id from accepted_answer m where m.post_id = post.id union select m.comment_id from official_answer m where m.post_id = post.id) m left join accepted_answer w on w.comment_id = m.comment_id left join official_answer o on o.comment_id = m.comment_id
      join comment c on c.id = m.comment_id join person a on a.id = c.author_id where c.trashed_at is null and c.hidden_at is null) c) end`.as('answers')])
  .where('post.id', '=', sql<string>`any(${v.ids}::uuid[])`))
type Rare = Awaited<ReturnType<typeof rare>>[number]
const none: Omit<Rare, 'id'> = { pinned_by: null, hidden_reason: null, hidden_by: null, merged: null, gathered: 0, called: null, outdated_at: null, replaced_id: null, outdated_by: null, poll: null, acknowledged_at: null, answers: null }
const isRare = (p: Plain): boolean => p.kind === 'question' || p.choice_count > 0 || (p.pinned_at ?? p.hidden_at ?? p.important_at) !== null

/** How a reply says these rows: with what few posts have, by one more statement, if there is such a post among them. */
export async function presenting(db: Db, actor: Actor, rows: readonly Plain[]) {
  const ids = rows.filter(isRare).map(({ id }) => id)
  const found = new Map(ids.length === 0 ? [] : (await rare(db, { ...actor, ids })).map((row) => [row.id, row]))
  return (p: Plain) => presentPost(actor, p, found.get(p.id))
}

const author = (row: Author) => ({ id: row.author_id, name: row.author_name, headline: row.headline, external: row.external })
const hiddenOf = (at: Date | string | null, { hidden_by, hidden_reason }: Omit<Hidden, 'hidden_at'>) => (at === null ? null : { at: instant(at), by: hidden_by ?? '', reason: hidden_reason ?? '' })
/** A moment as replies say it; of a comment it comes as JSON says one, nearly always in these words already. */
const instant = (at: Date | string): string => (typeof at !== 'string' ? at.toISOString() : at.length === 29 && at.endsWith('+00:00') ? `${at.slice(0, 23)}Z` : new Date(at).toISOString())

/** A post as replies say it; just written, it has nothing of what few posts have. */
export const presentPost = (actor: Actor, p: Omit<Plain, 'choice_count'>, few: Omit<Rare, 'id'> = none) => ({
  id: p.id, spaceId: p.scope_id, kind: p.kind, author: author(p), body: p.body, createdAt: instant(p.created_at), editedAt: p.edited_at && instant(p.edited_at), photos: p.photos ?? [], files: p.files ?? [],
  reactions: { thanks: p.thanks, useful: p.useful, seen: p.seen, bravo: p.bravo }, mine: p.mine, kept: p.kept, follows: p.follows,
  pinnedAt: p.pinned_at && instant(p.pinned_at), pinnedBy: few.pinned_by,
  important: p.important_at === null ? null : { readAt: few.acknowledged_at && instant(few.acknowledged_at) },
  poll: few.poll && presentPoll(few.poll, actor.at), question: p.answer_state === null ? null : presentQuestion(actor, p, p.answer_state, few),
  commentCount: p.comment_count, comments: (p.comments ?? []).toReversed().map((c) => presentComment(actor, p.role, c, p.id)), hidden: hiddenOf(p.hidden_at, few), version: p.version,
  can: [...postActions(actor, { author_id: p.author_id, role: p.role, kind: p.kind, important_at: p.important_at, hidden_at: p.hidden_at, helper_id: acceptedOf(few)?.author_id, merged: few.merged !== null }),
    ...(few.poll && p.hidden_at === null && !hasEnded(few.poll.ends_on, actor.at) && holds(p.role, 'post.react') ? ['poll.vote'] : [])],
})

const presentQuestion = (actor: Actor, p: Pick<Plain, 'id' | 'role'>, state: AnswerState, few: Omit<Rare, 'id'>) => ({
  state, ...answersOf(actor, p, few),
  outdated: few.outdated_at === null ? null : { at: instant(few.outdated_at), by: few.outdated_by ?? '', replaced: few.replaced_id !== null }, merged: few.merged && presentMerged(few.merged), gathered: few.gathered, called: few.called,
})
const acceptedOf = ({ answers }: Pick<Rare, 'answers'>) => answers?.find((c) => c.accepted_by !== null)
/** What answers a question: the comment that was accepted and the official one, which may be the same. */
function answersOf(actor: Actor, p: Pick<Plain, 'id' | 'role'>, few: Pick<Rare, 'answers'>) {
  const [accepted, official] = [acceptedOf(few), few.answers?.find((c) => c.official_by !== null)]
  const shown = (c: JsonComment) => presentComment(actor, p.role, c, p.id)
  return { answer: accepted ? shown(accepted) : null, acceptedBy: accepted?.accepted_by ?? null, official: official ? { comment: shown(official), by: official.official_by ?? '', at: instant(official.official_at ?? official.created_at) } : null }
}

const presentMerged = ({ id, scope_id, body, readable, by, at }: Merged) => ({ into: readable ? { id, spaceId: scope_id, title: beginning(body) } : null, by, at: instant(at) })

const one = prepared((db: Db, v: Who & { id: string }) => postRows(db, v, visiblePosts(db, v).where('post.id', '=', v.id).where('post.trashed_at', 'is', null)))
export async function readPost(db: Db, actor: Actor, id: string) {
  const rows = await one(db, { ...actor, id })
  if (!rows[0]) throw new Problem(404, 'post.not_found')
  return (await presenting(db, actor, rows))(rows[0])
}

export const commentRows = (db: Db, actor: Actor) => visibleComments(db, actor).innerJoin('person as author', 'author.id', 'comment.author_id')
  .select(['comment.id', 'comment.post_id', 'comment.parent_id', repliesTo('comment.parent_id').as('reply_to'), 'comment.author_id', 'comment.body', 'comment.created_at', 'comment.edited_at', 'comment.trashed_at', 'comment.version', 'comment.thanks', thankedBy(actor, 'comment').as('thanked'), 'comment.hidden_at', 'comment.hidden_reason', hider('comment'),
    authorName, 'author.headline', externalColumn('author', 'comment.authority_id').as('external'), roleColumn(actor, 'comment.scope_id').as('role')])

type AnyComment = Author & { id: string, parent_id: string | null, reply_to: string | null, body: string, created_at: Date | string, edited_at: Date | string | null, trashed_at: Date | string | null, version: number, thanks: number, thanked: boolean } & Hidden
/** Of a removed comment that others answered, its place is shown and nothing that it said. */
export const presentComment = (actor: Actor, role: Role | null, c: AnyComment, postId: string) => ({
  id: c.id, postId, parentId: c.parent_id, replyTo: c.reply_to, author: author(c), body: c.trashed_at === null ? c.body : '', createdAt: instant(c.created_at),
  editedAt: c.edited_at && instant(c.edited_at), trashedAt: c.trashed_at && instant(c.trashed_at), thanks: c.thanks, thanked: c.thanked, hidden: hiddenOf(c.hidden_at, c), version: c.version, can: c.trashed_at === null ? commentActions(actor, c, role) : [],
})
