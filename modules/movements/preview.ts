// What a reorganisation would do, without doing it: who moves, which audiences gain or lose, who would lose or gain which spaces.
import { sql } from 'kysely'
import { today } from '#lib/when.ts'
import { means, postsOf, type Post } from '#modules/audiences/index.ts'
import type { Actor } from '#platform/access/actor.ts'
import { scopesOf } from '#platform/access/access.ts'
import type { Counting } from '#platform/access/people-changes.ts'
import type { Db } from '#platform/db/database.ts'
import { administered } from './access.ts'
import { dayOfChange, placeOf, postsOfSelection, readSelection, type Given } from './moves.ts'
import type { Place } from './tables.ts'

const shown = 12
type Difference = { came: Counting[], gone: Counting[] }

export async function previewReorganisation(db: Db, actor: Actor, given: Given) {
  const authorityId = administered(actor, given.authorityId)
  const place = await placeOf(db, given.change, authorityId)
  const day = dayOfChange(given.from, today(actor.at))
  const moved = await postsOfSelection(db, readSelection(given.selection), authorityId, day).execute()
  const people = [...new Set(moved.map((post) => post.person_id))]
  const { audiences, difference } = await compare(db, people, new Set(moved.map((post) => post.id)), place, day)
  const spaces = await spacesBetween(db, actor, difference)
  const names = await namesOf(db, [...people.slice(0, shown), ...spaces.losing.people.slice(0, shown), ...spaces.gaining.people.slice(0, shown)])
  const first = (ids: readonly string[]) => ids.slice(0, shown).flatMap((id) => names.get(id) ?? [])
  const side = (s: Side) => ({ peopleCount: s.people.length, spaceCount: s.spaces.length, first: first(s.people), spaces: s.spaces.slice(0, 50) })
  return { from: day, peopleCount: people.length, postCount: moved.length, first: first(people), audiences, losing: side(spaces.losing), gaining: side(spaces.gaining) }
}

/** Each audience before and after, asked in memory of those who move. */
async function compare(db: Db, people: readonly string[], moved: ReadonlySet<string>, place: Place, day: string) {
  const difference: Difference = { came: [], gone: [] }
  if (people.length === 0) return { audiences: [], difference }
  const before = await postsOf(db, people, day)
  const units = place.unit_id === undefined ? null : await above(db, place.unit_id)
  const move = (post: Post): Post => (post.id === null || !moved.has(post.id) ? post : {
    ...post, ...(units ? { units } : {}), ...(place.site_id === undefined ? {} : { site: place.site_id }), ...(place.territory_id === undefined ? {} : { territory: place.territory_id }),
  })
  const after = new Map([...before].map(([person, posts]) => [person, posts.map(move)]))
  const audiences = []
  for (const { id, name, authority_id, rule } of await db.selectFrom('audience').select(['id', 'name', 'authority_id', 'rule']).where('nameless', '=', false).orderBy('name').execute()) {
    let [gains, loses] = [0, 0]
    for (const personId of people) {
      const [was, is] = [means(rule, authority_id, before.get(personId) ?? []), means(rule, authority_id, after.get(personId) ?? [])]
      if (was === is) continue
      if (is) gains = difference.came.push({ personId, principalId: id }) && gains + 1
      else loses = difference.gone.push({ personId, principalId: id }) && loses + 1
    }
    if (gains + loses > 0) audiences.push({ id, name, gains, loses })
  }
  return { audiences, difference }
}

type Side = { people: string[], spaces: { id: string, name: string | null, peopleCount: number }[] }

/** Who would be member of which space no more, or newly: what other audiences and their own grants give them is taken into account. */
export async function spacesBetween(db: Db, actor: Actor, { came, gone }: Difference): Promise<{ losing: Side, gaining: Side }> {
  const columns = (list: readonly Counting[]) => sql`unnest(${list.map((c) => c.personId)}::uuid[], ${list.map((c) => c.principalId)}::uuid[]) as c (person, principal)`
  const side = async (moving: readonly Counting[], others: readonly Counting[]): Promise<Side> => {
    if (moving.length === 0) return { people: [], spaces: [] }
    const { rows } = await sql<{ person: string, id: string, name: string | null }>`
      select distinct c.person, g.scope_id as id, case when space.id in ${scopesOf(actor, 'space.find')} then space.name end as name
      from ${columns(moving)} join scope_grant g on g.principal_id = c.principal and g.role >= 'reader' and g.until > ${actor.at} join space on space.id = g.scope_id
      where not exists (select from scope_grant o join person_principal pp on pp.principal_id = o.principal_id where o.scope_id = g.scope_id and o.role >= 'reader' and o.until > ${actor.at} and pp.person_id = c.person
        and (pp.person_id, pp.principal_id) not in (select * from unnest(${gone.map((x) => x.personId)}::uuid[], ${gone.map((x) => x.principalId)}::uuid[])))
      and not exists (select from unnest(${others.map((x) => x.personId)}::uuid[], ${others.map((x) => x.principalId)}::uuid[]) as x (person, principal) join scope_grant o on o.principal_id = x.principal where x.person = c.person and o.scope_id = g.scope_id and o.role >= 'reader')`.execute(db)
    const spaces = Map.groupBy(rows, (row) => row.id)
    return { people: [...new Set(rows.map((row) => row.person))], spaces: [...spaces].map(([id, list]) => ({ id, name: list[0]!.name, peopleCount: list.length })).toSorted((a, b) => b.peopleCount - a.peopleCount) }
  }
  const [losing, gaining] = [await side(gone, came), await side(came, gone)]
  return { losing, gaining }
}

async function above(db: Db, unitId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`with recursive up as (select id, parent_id from unit where id = ${unitId} union select u.id, u.parent_id from unit u join up on u.id = up.parent_id) select id from up`.execute(db)
  return rows.map((row) => row.id)
}

async function namesOf(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, never>()
  const rows = await db.selectFrom('person').select(['id', sql<string>`given_name || ' ' || family_name`.as('name'), 'headline', sql<null>`null`.as('external')]).where('id', 'in', [...ids]).execute()
  return new Map(rows.map((row) => [row.id, row]))
}
