import { sql } from 'kysely'
import { isOutsider, type Actor } from '#platform/access/actor.ts'
import { administersAuthority } from '#platform/access/principals.ts'
import { standing } from '#platform/access/days.ts'
import type { Db } from '#platform/db/database.ts'
import { seen, visiblePeople } from '#platform/identity/people.ts'
import { mutedPerson } from '#platform/notices/silences.ts'
import { Problem } from '#platform/problem.ts'
import { externalTo } from './access.ts'
import { followedPerson } from './follow-shown.ts'
import { presenceOf } from './presence.ts'
import { readSkills, readProposals } from './skills.ts'
import type { Rank } from './tables.ts'

type Named = { id: string, name: string }
type PositionRow = { id: string, title: string, rank: Rank, share: number, authority: Named, path: Named[], site: Named | null, trade: Named | null, territory: Named | null, startsOn: string, endsOn: string | null, version: number }

const columns = ['person.id', 'person.given_name', 'person.family_name', 'person.headline', 'person.email', 'f.phone', 'f.mobile', 'f.languages', 'f.helps_with', 'f.photo_id', 'f.presence', 'f.office_days', 'f.home_days', 'f.version'] as const

/** All that the actor may know of a person. Who left says no more than their name. */
export async function readPerson(db: Db, actor: Actor, id: string) {
  const row = await visiblePeople(db, actor).innerJoin('authority', 'authority.id', 'person.main_authority_id').leftJoin('profile as f', 'f.person_id', 'person.id')
    .select([...columns, 'authority.short_name', sql<string | null>`f.presence_until::text`.as('presence_until'), externalTo(actor).as('external'), mutedPerson(actor, 'person.id').as('muted'), followedPerson(actor, 'person.id').as('follows'),
      sql<'staff'>`(select k.kind from affiliation k where k.person_id = person.id and ${standing('k', actor.at)}
        order by k.authority_id = person.main_authority_id desc, k.kind = 'staff' desc, k.id limit 1)`.as('kind')])
    .where('person.id', '=', id).executeTakeFirst()
  if (!row) throw new Problem(404, 'person.not_found')
  const self = id === actor.personId
  const [positions, skills, proposals] = await Promise.all([readPositions(db, actor, id), readSkills(db, actor, id), self ? readProposals(db, actor) : []])
  const main = positions[0]
  const team = main && !isOutsider(actor) ? await readTeam(db, actor, id, main.path.at(-1)!) : null
  const [phone, mobile, languages, helpsWith] = [row.phone ?? '', isOutsider(actor) && !self ? '' : row.mobile ?? '', row.languages ?? [], row.helps_with ?? '']
  const [officeDays, homeDays] = [row.office_days ?? [], row.home_days ?? []]
  const wanting = { photo: row.photo_id === null, phone: phone === '' && mobile === '', languages: languages.length === 0, helpsWith: helpsWith === '', skills: skills.length === 0, days: officeDays.length + homeDays.length === 0 }
  return {
    id, name: `${row.given_name} ${row.family_name}`, headline: row.headline, external: row.external, kind: row.kind, authorityName: row.short_name, positions,
    email: row.email, phone: phone || null, mobile: mobile || null, languages, helpsWith, photo: row.photo_id, presence: presenceOf(row, actor.at), officeDays, homeDays,
    skills, team, proposals, missing: self ? (Object.keys(wanting) as (keyof typeof wanting)[]).filter((field) => wanting[field]) : null,
    follows: row.follows, muted: row.muted, version: row.version ?? 1, can: [...(self ? ['profile.edit'] : isOutsider(actor) ? [] : ['skill.confirm']), ...(row.external === null && administersAuthority(actor, actor.mainAuthorityId) ? ['position.create'] : [])],
  }
}

/** Posts held now, the largest share first, each with the path of its unit. */
async function readPositions(db: Db, actor: Actor, personId: string): Promise<(PositionRow & { can: string[] })[]> {
  const named = (table: string) => sql`case when ${sql.ref(`${table}.id`)} is not null then json_build_object('id', ${sql.ref(`${table}.id`)}, 'name', ${sql.ref(`${table}.name`)}) end`
  const { rows } = await sql<PositionRow>`select q.id, q.title, q.rank, q.share, json_build_object('id', x.id, 'name', x.short_name) as authority,
      (with recursive up (id, name, parent_id, depth) as (select id, name, parent_id, 0 from unit where id = q.unit_id union all select u.id, u.name, u.parent_id, up.depth + 1 from up join unit u on u.id = up.parent_id where up.depth < 20)
        select json_agg(json_build_object('id', id, 'name', name) order by depth desc) from up) as path,
      ${named('site')} as site, ${named('trade')} as trade, ${named('t')} as territory, q.starts_on::text as "startsOn", q.ends_on::text as "endsOn", q.version
    from position q join authority x on x.id = q.authority_id left join site on site.id = q.site_id left join trade on trade.id = q.trade_id left join territory t on t.id = coalesce(q.territory_id, site.territory_id)
    where q.person_id = ${personId} and ${standing('q', actor.at)} order by q.share desc, q.starts_on, q.id limit 20`.execute(db)
  return rows.map((row) => ({ ...row, can: administersAuthority(actor, row.authority.id) ? ['position.edit'] : [] }))
}

/** Who leads the unit, and how many work there beside. */
async function readTeam(db: Db, actor: Actor, personId: string, unit: Named) {
  const { rows: [row] } = await sql<{ head: { id: string, name: string, headline: string } | null, count: number }>`select count(distinct q.person_id) filter (where q.rank <> 'head')::int as count,
      (array_agg(json_build_object('id', person.id, 'name', given_name || ' ' || family_name, 'headline', headline)) filter (where q.rank = 'head'))[1] as head
    from position q join person on person.id = q.person_id and person.closed_at is null
    where q.unit_id = ${unit.id} and ${standing('q', actor.at)} and ${seen(actor, 'person.id')}`.execute(db)
  const head = row?.head ?? null
  return { unit, head: head && head.id !== personId ? { ...head, external: null } : null, count: row?.count ?? 0 }
}
