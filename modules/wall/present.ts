import { sql, type RawBuilder } from 'kysely'
import type { Actor, Who } from '#platform/access/actor.ts'
import { holds, roleColumn, type Role } from '#platform/access/access.ts'
import type { Db } from '#platform/db/database.ts'
import { externalColumn } from '#platform/identity/outside.ts'
import { Problem } from '#platform/problem.ts'
import { commentActions, postActions, shownComment, visibleComments, visiblePosts } from './access.ts'
import { followsColumn } from './follow-shown.ts'
import { beginning } from './naming.ts'
import { hasEnded, pollColumn, presentPoll } from './polls-shown.ts'
import { calledColumn } from './questions/calls.ts'
import { gatheredColumn, mergedColumn, type Merged } from './questions/merged.ts'
import type { ReactionKind } from './tables.ts'

type Author = { author_id: string, author_name: string, headline: string, external: string | null }
type Hidden = { hidden_at: Date | string | null, hidden_by: string | null, hidden_reason: string | null }
type JsonComment = Author & { id: string, parent_id: string | null, reply_to: string | null, body: string, created_at: string, edited_at: string | null, trashed_at: string | null, version: number } & Hidden
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

/** A comment `c` of a post and its author `a`, as JSON will hold them. */
const jsonComment: RawBuilder<unknown> = sql`c.id, c.parent_id, c.author_id, c.body, c.created_at, c.edited_at, c.trashed_at, c.version, c.hidden_at, c.hidden_reason, case when c.hidden_by is null then null else ${nameOf('c.hidden_by')} end as hidden_by,
  a.given_name || ' ' || a.family_name as author_name, a.headline, ${externalColumn('a', 'post.authority_id')} as external`

/**
 * Posts with all that a reply says of one: author, photos, reactions, the latest three comments and those that answer it; one statement whatever their number.
 * `scope` is where the actor's role is asked: the space itself, when all posts are of one, so that it is asked once.
 */
export const postRows = (db: Db, actor: Who, scope: RawBuilder<string> = sql.ref('post.scope_id')) => visiblePosts(db, actor).innerJoin('person as author', 'author.id', 'post.author_id')
  .select(['post.id', 'post.scope_id', 'post.author_id', 'post.body', 'post.created_at', 'post.edited_at', 'post.comment_count', 'post.version', 'post.kind', 'post.answer_state', 'post.pinned_at', 'post.important_at', 'post.files',
    authorName, 'author.headline', externalColumn('author', 'post.authority_id').as('external'), roleColumn(actor, scope).as('role'),
    'post.thanks', 'post.useful', 'post.seen', 'post.bravo', sql<ReactionKind[] | null>`case when post.thanks + post.useful + post.seen + post.bravo = 0 then null else (select array_agg(r.kind) from reaction r where r.post_id = post.id and r.person_id = ${actor.personId}) end`.as('mine'),
    whenThere('post.pinned_by', nameOf('post.pinned_by')).as('pinned_by'), 'post.hidden_at', 'post.hidden_reason', hider('post'), mergedColumn(actor).as('merged'), gatheredColumn(actor).as('gathered'), calledColumn(actor).as('called'), 'post.outdated_at', 'post.replaced_id', whenThere('post.outdated_by', nameOf('post.outdated_by')).as('outdated_by'),
    sql<Date | null>`case when post.important_at is null then null else (select k.at from acknowledgement k where k.post_id = post.id and k.person_id = ${actor.personId}) end`.as('acknowledged_at'),
    pollColumn(actor).as('poll'),
    sql<boolean | null>`(select true from kept k where k.person_id = ${actor.personId} and k.post_id = post.id limit 1)`.as('kept'), followsColumn(actor).as('follows'),
    sql<{ id: string, alt: string, width: number, height: number }[] | null>`case when post.photo_count = 0 then null else (select json_agg(json_build_object('id', f.id, 'alt', p.alt, 'width', f.width, 'height', f.height) order by p.rank)
      from post_photo p join file f on f.id = p.file_id where p.post_id = post.id) end`.as('photos'),
    // Newest first, as the index has them: turned round when presented, not sorted once more here.
    sql<JsonComment[] | null>`case when post.comment_count + post.hidden_count = 0 then null else (select json_agg(c) from (select ${jsonComment}, ${repliesTo('c.parent_id')} as reply_to
      from comment c join person a on a.id = c.author_id where c.post_id = post.id and c.trashed_at is null and ${shownComment(actor)} order by c.id desc limit 3) c) end`.as('comments'),
    sql<(JsonComment & Marks)[] | null>`case when post.answer_state <> 'open' then (select json_agg(c) from (select ${jsonComment}, null as reply_to, ${whenThere('w.by_id', nameOf('w.by_id'))} as accepted_by, ${whenThere('o.by_id', nameOf('o.by_id'))} as official_by, o.at as official_at
      from (select m.comment_id from accepted_answer m where m.post_id = post.id union select m.comment_id from official_answer m where m.post_id = post.id) m left join accepted_answer w on w.comment_id = m.comment_id left join official_answer o on o.comment_id = m.comment_id
      join comment c on c.id = m.comment_id join person a on a.id = c.author_id where c.trashed_at is null and c.hidden_at is null) c) end`.as('answers')])

type PostRow = Awaited<ReturnType<ReturnType<typeof postRows>['execute']>>[number]

const author = (row: Author) => ({ id: row.author_id, name: row.author_name, headline: row.headline, external: row.external })
const hiddenOf = (row: Hidden) => (row.hidden_at === null ? null : { at: instant(row.hidden_at), by: row.hidden_by ?? '', reason: row.hidden_reason ?? '' })
const instant = (at: Date | string): string => (typeof at === 'string' ? new Date(at) : at).toISOString()

const acceptedOf = (p: Pick<PostRow, 'answers'>) => p.answers?.find((c) => c.accepted_by !== null)
/** What answers a question: the comment that was accepted and the official one, which may be the same. */
function answersOf(actor: Actor, p: PostRow) {
  const [accepted, official] = [acceptedOf(p), p.answers?.find((c) => c.official_by !== null)]
  const shown = (c: JsonComment) => presentComment(actor, p.role)({ ...c, post_id: p.id })
  return { answer: accepted ? shown(accepted) : null, acceptedBy: accepted?.accepted_by ?? null, official: official ? { comment: shown(official), by: official.official_by ?? '', at: instant(official.official_at ?? official.created_at) } : null }
}

export const presentPost = (actor: Actor) => (p: PostRow) => ({
  id: p.id, spaceId: p.scope_id, kind: p.kind, author: author(p), body: p.body, createdAt: instant(p.created_at), editedAt: p.edited_at && instant(p.edited_at), photos: p.photos ?? [], files: p.files ?? [],
  reactions: { thanks: p.thanks, useful: p.useful, seen: p.seen, bravo: p.bravo }, mine: p.mine ?? [], kept: p.kept ?? false, follows: p.follows,
  pinnedAt: p.pinned_at && instant(p.pinned_at), pinnedBy: p.pinned_by,
  important: p.important_at === null ? null : { readAt: p.acknowledged_at && instant(p.acknowledged_at) },
  poll: p.poll && presentPoll(p.poll, actor.at),
  question: p.answer_state === null ? null : { state: p.answer_state, ...answersOf(actor, p), outdated: p.outdated_at === null ? null : { at: instant(p.outdated_at), by: p.outdated_by ?? '', replaced: p.replaced_id !== null }, merged: p.merged && presentMerged(p.merged), gathered: p.gathered, called: p.called },
  commentCount: p.comment_count, comments: (p.comments ?? []).toReversed().map((c) => presentComment(actor, p.role)({ ...c, post_id: p.id })), hidden: hiddenOf(p), version: p.version, can: [...postActions(actor, { ...p, helper_id: acceptedOf(p)?.author_id, merged: p.merged !== null }), ...(p.poll && p.hidden_at === null && !hasEnded(p.poll.ends_on, actor.at) && holds(p.role, 'post.react') ? ['poll.vote'] : [])],
})

const presentMerged = ({ id, scope_id, body, readable, by, at }: Merged) => ({ into: readable ? { id, spaceId: scope_id, title: beginning(body) } : null, by, at: instant(at) })

export async function readPost(db: Db, actor: Actor, id: string) {
  const row = await postRows(db, actor).where('post.id', '=', id).where('post.trashed_at', 'is', null).executeTakeFirst()
  if (!row) throw new Problem(404, 'post.not_found')
  return presentPost(actor)(row)
}

export const commentRows = (db: Db, actor: Actor) => visibleComments(db, actor).innerJoin('person as author', 'author.id', 'comment.author_id')
  .select(['comment.id', 'comment.post_id', 'comment.parent_id', repliesTo('comment.parent_id').as('reply_to'), 'comment.author_id', 'comment.body', 'comment.created_at', 'comment.edited_at', 'comment.trashed_at', 'comment.version', 'comment.hidden_at', 'comment.hidden_reason', hider('comment'),
    authorName, 'author.headline', externalColumn('author', 'comment.authority_id').as('external'), roleColumn(actor, 'comment.scope_id').as('role')])

type AnyComment = Author & { id: string, post_id: string, parent_id: string | null, reply_to: string | null, body: string, created_at: Date | string, edited_at: Date | string | null, trashed_at: Date | string | null, version: number } & Hidden
/** Of a removed comment that others answered, its place is shown and nothing that it said. */
export const presentComment = (actor: Actor, role: Role | null) => (c: AnyComment) => ({
  id: c.id, postId: c.post_id, parentId: c.parent_id, replyTo: c.reply_to, author: author(c), body: c.trashed_at === null ? c.body : '', createdAt: instant(c.created_at),
  editedAt: c.edited_at && instant(c.edited_at), trashedAt: c.trashed_at && instant(c.trashed_at), hidden: hiddenOf(c), version: c.version, can: c.trashed_at === null ? commentActions(actor, c.author_id, role) : [],
})
