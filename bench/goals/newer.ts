// The newer lists, laid into a volume that has none of them yet: as many for each person and each space, however large the house is.
import type pg from 'pg'

/** Somebody who is asked for, the space of theirs, twenty posts of it, questions first, and a poll in it. */
export type Asked = { space_id: string, question_ids: string[], poll_id: string }

export const newer: Record<string, (who: Asked) => string> = {
  'register of questions': ({ space_id }) => `/api/spaces/${space_id}/question-register`,
  'register of questions by words': ({ space_id }) => `/api/spaces/${space_id}/question-register?q=cuisine`,
  'figures of the register': ({ space_id }) => `/api/spaces/${space_id}/question-register/figures`,
  'what became of questions': ({ question_ids }) => `/api/practices-made?noun=post&of=${question_ids.join(',')}`,
  'cards of mine': () => '/api/practices?mine=true',
  'cards to verify of a space': ({ space_id }) => `/api/spaces/${space_id}/practices?state=unverified`,
  'what I follow': () => '/api/me/follows',
  'what I hear less of': () => '/api/me/silences',
  'who chose what in a poll': ({ poll_id }) => `/api/posts/${poll_id}/votes?choice=0`,
  'reports of a space': ({ space_id }) => `/api/spaces/${space_id}/reports`,
  'decisions of a space': ({ space_id }) => `/api/spaces/${space_id}/decisions`,
}

const latest = (many: number, kind = `''`): string => `cross join lateral (select p.id, p.author_id, p.authority_id from post p where p.scope_id = s.id and p.trashed_at is null and p.kind <> ${kind} order by p.id desc limit ${many}) p`
const members = (many: number): string => `cross join lateral (select g.principal_id as person_id, row_number() over (order by g.principal_id) as nth from scope_grant g where g.scope_id = s.id and g.principal_kind = 'person' limit ${many}) m`

const laid: readonly string[] = [
  // Each follows five others, and hears less of one.
  `with p as (select id, row_number() over (order by md5(id::text)) as nth, count(*) over () as many from person where closed_at is null)
    insert into person_follow (followed_id, person_id, at) select b.id, a.id, now() - interval '1 minute' * k from p a cross join generate_series(1, 5) k join p b on b.nth = 1 + (a.nth + k * 71) % a.many where a.id <> b.id on conflict do nothing`,
  `with p as (select id, row_number() over (order by md5(id::text)) as nth, count(*) over () as many from person where closed_at is null)
    insert into silence (person_id, noun, subject_id, at, level) select a.id, 'person', b.id, now(), 3 from p a join p b on b.nth = 1 + (a.nth + 13) % a.many where a.id <> b.id on conflict do nothing`,
  // Three posts and two cards of each space that one is in.
  `insert into post_follow (post_id, person_id, at) select p.id, m.person_id, now() - interval '1 second' * m.nth from space s ${latest(3)} ${members(500)} on conflict do nothing`,
  `insert into practice_follow (practice_id, person_id, at) select c.id, m.person_id, now() - interval '1 second' * m.nth from space s cross join lateral (select id from practice where scope_id = s.id and trashed_at is null order by id desc limit 2) c ${members(500)} on conflict do nothing`,
  // Of every four questions one became a card.
  `insert into practice (id, authority_id, scope_id, author_id, title, situation, doing, review_on, source_noun, source_id, about_id, created_at)
    select uuidv7(), authority_id, scope_id, author_id, left(body, 120), left(body, 400), left(body, 400), current_date + 300, 'post', id, id, created_at from post where kind = 'question' and trashed_at is null and get_byte(uuid_send(id), 15) % 4 = 0`,
  // The last post of each space asks to choose; its members answered.
  `with laid as (insert into poll (post_id, several, named, ends_on) select p.id, false, true, null from space s ${latest(1, `'question'`)} where not exists (select from poll o where o.post_id = p.id) returning post_id),
    choices as (insert into poll_choice (post_id, rank, body) select post_id, rank, 'Le choix ' || rank from laid, generate_series(0, 2) rank returning post_id)
    update post set choice_count = 3 where id in (select post_id from laid)`,
  `insert into poll_vote (post_id, rank, person_id) select p.id, m.nth % 3, m.person_id from space s ${latest(1, `'question'`)} ${members(200)} join poll_choice c on c.post_id = p.id and c.rank = m.nth % 3 on conflict do nothing`,
  `update poll_choice c set votes = (select count(*) from poll_vote v where v.post_id = c.post_id and v.rank = c.rank)`,
  `update poll p set voters = (select count(distinct v.person_id) from poll_vote v where v.post_id = p.post_id)`,
  // Ten posts of each space wait for a host, as many were decided.
  `insert into report (id, authority_id, scope_id, noun, subject_id, author_id, person_id, reason, note, at)
    select uuidv7(), p.authority_id, s.id, 'post', p.id, p.author_id, m.person_id, 'mistaken', '', now() from space s ${latest(10)} ${members(2)} where m.person_id <> p.author_id on conflict do nothing`,
  `insert into moderation_decision (id, authority_id, scope_id, noun, subject_id, author_id, address, kind, reason, by_id, at, reports)
    select uuidv7(), p.authority_id, s.id, 'post', p.id, p.author_id, '/espaces/' || s.id || '/publications/' || p.id, 'leave', '', m.person_id, now(), 1 from space s ${latest(30)} ${members(1)}`,
]

/** Lays them, makes those who are asked for hosts of their space, and answers what each is asked. */
export async function layNewer(pool: Pick<pg.Pool, 'query'>, who: readonly { person_id: string, space_id: string }[]): Promise<Asked[]> {
  const [people, spaces] = [who.map((one) => one.person_id), who.map((one) => one.space_id)]
  for (const statement of laid) await pool.query(statement)
  await pool.query(`update scope_grant g set role = 'host' from unnest($1::uuid[], $2::uuid[]) as w (person_id, space_id) where g.scope_id = w.space_id and g.principal_id = w.person_id and g.principal_kind = 'person' and g.role < 'host'`, [people, spaces])
  const { rows } = await pool.query<Asked>(`select w.space_id, array(select p.id::text from post p where p.scope_id = w.space_id and p.trashed_at is null order by p.kind = 'question' desc, p.id desc limit 20) as question_ids,
    (select p.id from post p join poll on poll.post_id = p.id where p.scope_id = w.space_id and p.trashed_at is null order by p.id desc limit 1) as poll_id from unnest($1::uuid[]) with ordinality as w (space_id, nth) order by w.nth`, [spaces])
  const bare = rows.find((row) => row.poll_id === null || row.question_ids.length === 0)
  if (bare) throw new Error(`nothing to ask of ${bare.space_id}`)
  // Who answered is shown to whoever did.
  await pool.query('insert into poll_vote (post_id, rank, person_id) select poll, 0, person from unnest($1::uuid[], $2::uuid[]) as v (poll, person) on conflict do nothing', [rows.map((row) => row.poll_id), people])
  return rows
}
