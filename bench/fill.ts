// A département of people, spaces and posts by a few statements: the volume of a real one, without its language.
import { createHash } from 'node:crypto'
import type pg from 'pg'

const uuid = (kind: string) => (n: number | string): string => createHash('md5').update(`${kind}:${n}`).digest('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
const person = uuid('person')
export const space = uuid('space')
const wall = uuid('wall')
const authority = person('authority')

/** What the measures stand on: walls of a known length in spaces that the same twenty people are members of. */
export type Stage = { cookies: string[], walls: Record<1 | 20 | 100 | 'busy', string> }
export const cast = 20
export const crowded = 4_500
const walls = { 1: 1, 20: 20, 100: 100, busy: 50 } as const

const crowd = `
  insert into authority (id, name, short_name, siret, created_at) values ('${authority}', 'Département', 'Département', '22990001200010', now());
  insert into person (id, given_name, family_name, email, headline, main_authority_id, created_at)
    select md5('person:' || n)::uuid, 'Given' || n % 211, 'Family' || n, 'p' || n || '@example.org', 'Agent, service ' || n % 90, '${authority}', now() from generate_series(1, ${crowded}) n;
  insert into affiliation (id, person_id, authority_id, kind, starts_on) select uuidv7(), id, main_authority_id, 'staff', '2020-01-01' from person;
  update person set internal_of = array[main_authority_id], outside_as = 'Département';
  insert into person_principal select id, id from person union all select id, main_authority_id from person;
  insert into account (person_id, login) select id, email from person;
  insert into scope (id, kind, authority_id) select md5('space:' || n)::uuid, 'space', '${authority}' from generate_series(1, 60) n;
  insert into space (id, authority_id, kind, access, name, purpose, created_by, created_at, last_activity_at)
    select id, authority_id, 'practice', 'open', 'Space ' || row_number() over (), 'What it is for', md5('person:1')::uuid, now(), now() from scope;
  insert into scope_grant (scope_id, principal_id, principal_kind, role, granted_at)
    select md5('space:' || s)::uuid, md5('person:' || 1 + (s * 71 + n * 13) % 4500)::uuid, 'person', case when n = 1 then 'owner' else 'contributor' end::role, now() from generate_series(1, 60) s, generate_series(1, 60) n;
  insert into scope_grant (scope_id, principal_id, principal_kind, role, granted_at) select id, authority_id, 'everyone', 'onlooker', now() from scope;
  insert into follow (space_id, person_id, followed_at, seen_at) select scope_id, principal_id, now(), now() from scope_grant where principal_kind = 'person';
`
const postsIn = (id: string, many: number): string => `
  insert into post (id, authority_id, scope_id, author_id, body, created_at, comment_count)
    select uuidv7(interval '-1 hour' * n), '${authority}', '${id}', md5('person:' || 1 + n * 37 % 4500)::uuid, repeat('Some words of a post, as people write them. ', 1 + n % 12), now() - interval '1 hour' * n, n % 3 * 2 from generate_series(1, ${many}) n;
  insert into comment (id, authority_id, scope_id, post_id, author_id, body, created_at)
    select uuidv7(), authority_id, scope_id, id, md5('person:' || 1 + n * 91 % 4500)::uuid, 'An answer in some ten or twelve words, as one writes them in passing.', now() from post, lateral generate_series(1, comment_count) n where scope_id = '${id}';
  insert into reaction (post_id, person_id, kind, at) select p.id, md5('person:' || 1 + n * 7)::uuid, (array['thanks', 'useful', 'seen', 'bravo'])[1 + n % 4], now() from post p, generate_series(1, 6) n where p.scope_id = '${id}';
  update post set thanks = 1, useful = 2, seen = 2, bravo = 1 where scope_id = '${id}';
`
/** A private space of so many members who follow it. */
export const stageSpace = (id: string, name: string, many = cast): string => `
  insert into scope (id, kind, authority_id) values ('${id}', 'space', '${authority}');
  insert into space (id, authority_id, kind, access, name, created_by, created_at, last_activity_at) values ('${id}', '${authority}', 'team', 'private', '${name}', '${person(1)}', now(), now());
  insert into scope_grant (scope_id, principal_id, principal_kind, role, granted_at) select '${id}', md5('person:' || n)::uuid, 'person', 'contributor', now() from generate_series(1, ${many}) n;
  insert into follow (space_id, person_id, followed_at, seen_at) select '${id}', md5('person:' || n)::uuid, now(), now() from generate_series(1, ${many}) n;
`

export const cookieOf = (person: number): string => `bench-session-of-person-${person}`
/** A session for each of these people, by number. */
export const sessions = (from: number, to: number): string => `insert into session (id, secret_hash, person_id, enrolled, created_at, seen_at, idle_until, until)
  select uuidv7(), sha256(convert_to('bench-session-of-person-' || n, 'utf8')), md5('person:' || n)::uuid, true, now(), now(), now() + interval '1 day', now() + interval '1 day' from generate_series(${from}, ${to}) n`

/** The replies that thirty days keep of what so many people write: a table that is empty would be planned as one. */
const replies = `insert into idempotency (person_id, address, key, body_hash, status, reply, at)
  select md5('person:' || 1 + n % ${crowded})::uuid, 'POST /api/posts/:id/comments', gen_random_uuid()::text, sha256(n::text::bytea), 201, repeat('{"id":"what was answered"}', 24), now() - interval '30 days' * n / 100000 from generate_series(1, 100000) n`

/** Fills an empty, migrated database and answers what to knock with. */
export async function fill(pool: pg.Pool): Promise<Stage> {
  await pool.query(crowd)
  for (let n = 1; n <= 60; n++) await pool.query(postsIn(space(n), 55))
  for (const [name, many] of Object.entries(walls)) await pool.query(stageSpace(wall(name), `Stage ${name}`) + postsIn(wall(name), many))
  await pool.query(sessions(1, cast))
  await pool.query(replies)
  const cookies = Array.from({ length: cast }, (_, i) => cookieOf(i + 1))
  await pool.query('vacuum analyze')
  return { cookies, walls: Object.fromEntries(Object.keys(walls).map((name) => [name, wall(name)])) as Stage['walls'] }
}
