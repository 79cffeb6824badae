// What people are told of the wall: news of what they wrote, and of threads that they took part in. Ordinary posts are told by the dot of their space.
import { sql } from 'kysely'
import type { Db } from '#platform/db/database.ts'
import type { Fact } from '#platform/journal/dispatch.ts'
import { dataOf, plural, times, type NoticeKind, type Notices, type Told } from '#platform/notices/kinds.ts'
import { followersOf } from '#modules/directory/index.ts'
import { peopleIn } from './important.ts'

/** People of one thread who are told by name: those who wrote last. */
const most = 200
/** And those who follow it. */
const mostFollowers = 500

const onPost = { noun: 'post', permission: 'post.read' } as const satisfies Pick<NoticeKind, 'noun' | 'permission'>
const postOf = (f: Fact): string | null => (f.noun === 'post' ? f.noun_id : dataOf(f, 'postId'))
const ids = (value: unknown): string[] => (Array.isArray(value) ? value.filter((id) => typeof id === 'string') : [])

/** Facts and their posts, as a table of a query. */
const about = (facts: readonly Fact[]) => sql`unnest(${facts.map((f) => f.id)}::text[], ${facts.map(postOf)}::uuid[], ${facts.map((f) => f.noun_id)}::uuid[]) as f (fact, post_id, id)`
type Row = { fact: string, post_id: string, person_id: string }
const told = ({ rows }: { rows: readonly Row[] }): Told[] => rows.map((row) => ({ fact: row.fact, personId: row.person_id, id: row.post_id }))

const author = async (db: Db, facts: readonly Fact[]) => told(await sql<Row>`select f.fact, f.post_id, p.author_id as person_id from ${about(facts)} join post p on p.id = f.post_id and p.trashed_at is null and p.hidden_at is null`.execute(db))

/** Whoever asked a question, and whoever asked one that is joined to it. */
const askers = async (db: Db, facts: readonly Fact[]) => told(await sql<Row>`select f.fact, f.post_id, p.author_id as person_id from ${about(facts)} cross join lateral (select author_id from post where (id = f.post_id or merged_into = f.post_id) and trashed_at is null and hidden_at is null limit ${most}) p`.execute(db))

/** Whoever asked a question that is joined to another one: the line is about theirs, which leads there. */
const joined = async (db: Db, facts: readonly Fact[]) => told(await sql<Row>`select f.fact, p.id as post_id, p.author_id as person_id from ${about(facts)} join post p on p.id = f.id and p.trashed_at is null and p.hidden_at is null`.execute(db))

/** Whoever wrote in the thread before, or in one that is joined to it. */
const thread = async (db: Db, facts: readonly Fact[]) => told(await sql<Row>`select f.fact, f.post_id, c.author_id as person_id from ${about(facts)} cross join lateral (
  select author_id from comment where post_id in (select f.post_id union all select m.id from post m where m.merged_into = f.post_id) and id < f.id and trashed_at is null and hidden_at is null group by author_id order by max(id::text) desc limit ${most}) c`.execute(db))

/** Whoever follows the post without having written in it, those who began first. */
const followers = async (db: Db, facts: readonly Fact[]) => told(await sql<Row>`select f.fact, f.post_id, w.person_id from ${about(facts)} cross join lateral (select person_id from post_follow where post_id = f.post_id order by at limit ${mostFollowers}) w`.execute(db))

/** Whoever wrote in the thread, or in one that is joined to it, and whoever follows it. */
const listeners = async (db: Db, facts: readonly Fact[]) => told(await sql<Row>`select f.fact, f.post_id, c.person_id from ${about(facts)} cross join lateral (
  (select author_id as person_id from comment where post_id in (select f.post_id union all select m.id from post m where m.merged_into = f.post_id) and trashed_at is null and hidden_at is null group by author_id order by max(id::text) desc limit ${most})
  union (select person_id from post_follow where post_id = f.post_id order by at limit ${mostFollowers})) c`.execute(db))

/** An official answer that is taken off takes the news of whoever had said so away. */
const andBack = (tell: typeof askers) => async (db: Db, facts: readonly Fact[]): Promise<Told[]> => {
  const back = new Map(facts.filter((f) => f.fact === 'question.unofficial').map((f) => [f.id, dataOf(f, 'byId')]))
  return (await tell(db, facts)).map((one) => { const by = back.get(one.fact); return by === undefined || by === null ? one : { ...one, by, away: true as const } })
}

/** Whoever wrote the comment that a reply stands below, or that was accepted as the answer. */
const writerOf = (key: 'parentId' | 'commentId') => async (db: Db, facts: readonly Fact[]): Promise<Told[]> => {
  const own = facts.filter((f) => dataOf(f, key) !== null)
  return own.length === 0 ? [] : told(await sql<Row>`select f.fact, f.post_id, c.author_id as person_id from ${about(own)} join unnest(${own.map((f) => f.id)}::text[], ${own.map((f) => dataOf(f, key))}::uuid[]) as k (fact, comment_id) on k.fact = f.fact
    join comment c on c.id = k.comment_id and c.post_id = f.post_id and c.trashed_at is null and c.hidden_at is null`.execute(db))
}

/** Those who were found to know what a question speaks of. */
const called = async (db: Db, facts: readonly Fact[]) => told(await sql<Row>`select f.fact, q.post_id, q.person_id from ${about(facts)} join question_call q on q.post_id = f.id`.execute(db))

/** A reaction that is taken back leaves the line, unless another one of the same person stays. */
async function reacted(db: Db, facts: readonly Fact[]): Promise<Told[]> {
  const back = facts.filter((f) => f.data.given !== true)
  const away = back.length === 0 ? [] : told(await sql<Row>`select f.fact, f.post_id, p.author_id as person_id from ${about(back)} join unnest(${back.map((f) => f.id)}::text[], ${back.map((f) => f.actor_id)}::uuid[]) as a (fact, actor_id) on a.fact = f.fact
    join post p on p.id = f.post_id where not exists (select from reaction r where r.post_id = f.post_id and r.person_id = a.actor_id)`.execute(db))
  return [...(await author(db, facts.filter((f) => f.data.given === true))), ...away.map((one) => ({ ...one, away: true as const }))]
}

/** Thanks taken back leave the line. */
async function thanked(db: Db, facts: readonly Fact[]): Promise<Told[]> {
  if (facts.length === 0) return []
  const { rows } = await sql<{ fact: string, id: string, person_id: string }>`select f.fact, c.id, c.author_id as person_id from unnest(${facts.map((f) => f.id)}::text[], ${facts.map((f) => f.noun_id)}::uuid[]) as f (fact, id) join comment c on c.id = f.id and c.trashed_at is null and c.hidden_at is null`.execute(db)
  const back = new Set(facts.filter((f) => f.data.given !== true).map((f) => f.id))
  return rows.map((row) => ({ fact: row.fact, personId: row.person_id, id: row.id, ...(back.has(row.fact) ? { away: true as const } : {}) }))
}

/** Everyone in the space of each post; of a reminder, those who have not read it. The author is told by nobody, whoever reminds. */
async function everyone(db: Db, facts: readonly Fact[]): Promise<Told[]> {
  if (facts.length === 0) return []
  const at = facts.reduce((latest, f) => (f.at > latest ? f.at : latest), facts[0]!.at)
  return told(await sql<Row>`select f.fact, f.post_id, r.person_id from ${about(facts)} join post p on p.id = f.post_id and p.trashed_at is null and p.important_at is not null
    join ${peopleIn(sql`${facts.map((f) => f.scope_id)}::uuid[]`, at)} r on r.scope_id = p.scope_id
    where r.person_id <> p.author_id and not exists (select from acknowledgement a where a.post_id = f.post_id and a.person_id = r.person_id)`.execute(db))
}

export const notices: Notices = {
  kinds: {
    'post.important': {
      on: ['post.created'], level: 2, ...onPost, tell: (db, facts) => everyone(db, facts.filter((f) => f.data.important === true)),
      fr: { said: plural('vous demande de lire', 'vous demandent de lire'), counted: times('publication importante', 'publications importantes'), why: 'Cette publication est marquée importante pour votre espace.' },
      en: { said: () => 'asks you to read', counted: times('important post', 'important posts'), why: 'This post is marked important for your space.' },
    },
    'post.reminded': {
      on: ['post.reminded'], level: 2, ...onPost, tell: everyone,
      fr: { said: plural('vous rappelle de lire', 'vous rappellent de lire'), counted: times('rappel', 'rappels'), why: 'Cette publication est marquée importante pour votre espace.' },
      en: { said: () => 'reminds you to read', counted: times('reminder', 'reminders'), why: 'This post is marked important for your space.' },
    },
    'scheduled_post.refused': {
      // Its author may be out of the space: the noun alone says whose it is.
      on: ['scheduled_post.refused'], level: 2, noun: 'scheduled_post', permission: null, tell: (_db, facts) => facts.flatMap((f) => { const personId = dataOf(f, 'personId'); return personId === null || f.noun_id === null ? [] : [{ fact: f.id, personId, id: f.noun_id }] }),
      fr: { said: () => 'Votre publication prévue n’est pas partie', counted: times('publication non envoyée', 'publications non envoyées'), why: 'Vous aviez prévu cette publication.' },
      en: { said: () => 'Your planned post was not sent', counted: times('post not sent', 'posts not sent'), why: 'You had planned this post.' },
    },
    'post.mentioned': {
      on: ['post.created', 'post.edited', 'comment.created', 'comment.edited'], level: 2, ...onPost,
      tell: (_db, facts) => facts.flatMap((f) => { const id = postOf(f); return id === null ? [] : ids(f.data.mentions).map((personId) => ({ fact: f.id, personId, id })) }),
      fr: { said: plural('vous mentionne', 'vous mentionnent'), counted: times('mention', 'mentions'), why: 'Votre nom y est cité.' },
      en: { said: plural('mentions you', 'mention you'), counted: times('mention', 'mentions'), why: 'Your name is mentioned there.' },
    },
    'answer.accepted': {
      on: ['question.accepted'], level: 2, ...onPost, tell: writerOf('commentId'),
      fr: { said: plural('a retenu votre réponse', 'ont retenu votre réponse'), counted: times('réponse retenue', 'réponses retenues'), why: 'Vous avez répondu à cette question.' },
      en: { said: () => 'accepted your answer', counted: times('accepted answer', 'accepted answers'), why: 'You answered this question.' },
    },
    'answer.official': {
      on: ['question.official', 'question.unofficial'], level: 2, ...onPost, tell: andBack(askers),
      fr: { said: plural('a donné la réponse officielle à votre question', 'ont donné la réponse officielle à votre question'), counted: times('réponse officielle', 'réponses officielles'), why: 'Vous avez posé cette question.' },
      en: { said: () => 'gave the official answer to your question', counted: times('official answer', 'official answers'), why: 'You asked this question.' },
    },
    'answer.official_heard': {
      on: ['question.official', 'question.unofficial'], level: 2, ...onPost, tell: andBack(listeners),
      fr: { said: plural('a donné la réponse officielle à une question que vous suivez', 'ont donné la réponse officielle à une question que vous suivez'), counted: times('réponse officielle', 'réponses officielles'), why: 'Vous avez écrit sous cette question, ou la suivez.' },
      en: { said: () => 'gave the official answer to a question that you follow', counted: times('official answer', 'official answers'), why: 'You wrote below this question, or follow it.' },
    },
    'question.merged': {
      on: ['question.merged'], level: 2, ...onPost, tell: joined,
      fr: { said: plural('a réuni votre question à une autre', 'ont réuni votre question à une autre'), counted: times('question réunie', 'questions réunies'), why: 'Vous avez posé cette question. Les réponses à l’autre vous sont annoncées aussi.' },
      en: { said: () => 'joined your question to another one', counted: times('joined question', 'joined questions'), why: 'You asked this question. Answers to the other one are told to you too.' },
    },
    'comment.answered': {
      on: ['comment.created'], level: 2, ...onPost, tell: writerOf('parentId'),
      fr: { said: plural('a répondu à votre commentaire', 'ont répondu à votre commentaire'), counted: times('réponse', 'réponses'), why: 'Vous avez commenté cette publication.' },
      en: { said: () => 'replied to your comment', counted: times('reply', 'replies'), why: 'You commented on this post.' },
    },
    'question.answered': {
      on: ['comment.created'], level: 2, ...onPost, tell: (db, facts) => askers(db, facts.filter((f) => f.data.kind === 'question')),
      fr: { said: plural('a répondu à votre question', 'ont répondu à votre question'), counted: times('réponse', 'réponses'), why: 'Vous avez posé cette question.' },
      en: { said: () => 'answered your question', counted: times('answer', 'answers'), why: 'You asked this question.' },
    },
    'post.commented': {
      on: ['comment.created'], level: 2, ...onPost, tell: author,
      fr: { said: plural('a commenté votre publication', 'ont commenté votre publication'), counted: times('commentaire', 'commentaires'), why: 'Vous avez écrit cette publication.' },
      en: { said: () => 'commented on your post', counted: times('comment', 'comments'), why: 'You wrote this post.' },
    },
    'post.discussed': {
      on: ['comment.created'], level: 3, ...onPost, tell: thread,
      fr: { said: plural('a répondu dans un fil que vous suivez', 'ont répondu dans un fil que vous suivez'), counted: times('réponse', 'réponses'), why: 'Vous avez commenté cette publication.' },
      en: { said: () => 'replied in a thread that you follow', counted: times('reply', 'replies'), why: 'You commented on this post.' },
    },
    'post.followed': {
      on: ['comment.created'], level: 3, ...onPost, tell: followers,
      fr: { said: plural('a commenté', 'ont commenté'), counted: times('commentaire', 'commentaires'), why: 'Vous suivez cette publication.' },
      en: { said: () => 'commented on', counted: times('comment', 'comments'), why: 'You follow this post.' },
    },
    'question.called': {
      on: ['question.called'], level: 3, ...onPost, tell: called,
      fr: { said: () => 'Une question attend depuis hier une réponse que vous avez peut-être', counted: times('question qui attend', 'questions qui attendent'), why: 'Vous avez dit savoir ce dont elle parle : elle dit par quelle compétence, et comment n’en plus recevoir.' },
      en: { said: () => 'A question has been waiting since yesterday for an answer that you may have', counted: times('question that waits', 'questions that wait'), why: 'You said that you know what it speaks of: it says by which skill, and how to hear no more of these.' },
    },
    'post.published': {
      on: ['post.created'], level: 4, ...onPost, tell: (db, facts) => followersOf(db, facts.filter((f) => f.data.laid !== true)),
      fr: { said: plural('a publié', 'ont publié'), counted: times('publication', 'publications'), why: 'Vous suivez cette personne.' },
      en: { said: () => 'posted', counted: times('post', 'posts'), why: 'You follow this person.' },
    },
    'comment.thanked': {
      on: ['comment.thanked'], level: 4, noun: 'comment', permission: 'post.read', tell: thanked,
      fr: { said: plural('vous remercie de votre réponse', 'vous remercient de votre réponse'), counted: times('merci', 'mercis'), why: 'Vous avez écrit cette réponse.' },
      en: { said: () => 'thanked you for your answer', counted: times('thank-you', 'thank-yous'), why: 'You wrote this answer.' },
    },
    'post.reacted': {
      on: ['post.reacted'], level: 4, ...onPost, tell: reacted,
      fr: { said: plural('a réagi à votre publication', 'ont réagi à votre publication'), counted: times('réaction', 'réactions'), why: 'Vous avez écrit cette publication.' },
      en: { said: () => 'reacted to your post', counted: times('reaction', 'reactions'), why: 'You wrote this post.' },
    },
  },
  gone: { 'post.trashed': 'post', 'post.hidden': 'post', 'scheduled_post.withdrawn': 'scheduled_post', 'scheduled_post.edited': 'scheduled_post', 'scheduled_post.sent': 'scheduled_post' },
}
