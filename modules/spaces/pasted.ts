// A pasted list: one name, e-mail address or staff number a line, as they come out of a message or a spreadsheet.
import { sql } from 'kysely'
import { fold } from '#lib/fold.ts'
import { homeAuthorities, type Actor } from '#platform/access/actor.ts'
import { standing } from '#platform/access/days.ts'
import type { Db } from '#platform/db/database.ts'
import { externalColumn } from '#platform/identity/outside.ts'
import { visiblePeople, type PersonCard } from '#platform/identity/people.ts'
import { Problem } from '#platform/problem.ts'
import { standingFor } from './access.ts'
import { mostInvited } from './invitations.ts'

export type Asked = { line: string, email: string | null, matricule: string | null, names: string[] }

/** What each line asks for. Control signs and turns of direction go, empty lines and repetitions too; « ; » also ends a line, as mail programs write. */
export function readList(list: string): Asked[] {
  const lines = list.toWellFormed().normalize('NFC').split(/[\n\r;]+/).map((line) => line.replace(/[^\P{C}\t]/gu, '').replace(/^[\s•*–—-]+|[\s,]+$/gu, '').slice(0, 300)).filter((line) => /[\p{L}\p{N}]/u.test(line))
  const asked = [...new Map(lines.map((line) => [fold(line), asks(line)])).values()]
  if (asked.length > mostInvited) throw new Problem(422, 'invitation.too_many', { field: 'list' })
  return asked
}

function asks(line: string): Asked {
  const shown = line.replace(/\s+/gu, ' ').slice(0, 200)
  const email = /[^\s<>,"]+@[^\s<>,"]+/u.exec(line)?.[0]?.toLowerCase() ?? null
  if (email !== null) return { line: shown, email, matricule: null, names: [] }
  const matricule = /(?:^|\s)(\p{L}{0,4}\d[\p{L}\d]{1,18})(?:\s|$)/u.exec(line)?.[1] ?? null
  const words = fold(line).split(' ').slice(0, 6)
  // « Vasseur Claire » or « Claire Vasseur », however many words each has: every turn of the words.
  return { line: shown, email: null, matricule, names: matricule === null ? words.map((_, nth) => [...words.slice(nth), ...words.slice(0, nth)].join(' ')) : [] }
}

type Found = PersonCard & { email: string | null, sort: string, matricules: string[] | null, member: boolean, invited: boolean }

/** Whom a list means among those whom the actor may see: two statements, whatever its length. */
export async function previewList(db: Db, actor: Actor, spaceId: string, list: string) {
  await standingFor(db, actor, spaceId, 'member.manage')
  const asked = readList(list)
  const people = await peopleOf(db, actor, spaceId, asked)
  const at = <K>(keys: (person: Found) => readonly K[]): Map<K, Found[]> => {
    const found = new Map<K, Found[]>()
    for (const person of people) for (const key of keys(person)) found.set(key, [...(found.get(key) ?? []), person])
    return found
  }
  const byEmail = at((p) => (p.email === null ? [] : [p.email]))
  const byMatricule = at((p) => p.matricules ?? [])
  const byName = at((p) => [p.sort])
  return {
    items: asked.map(({ line, email, matricule, names }) => {
      const means = [...new Set(email !== null ? byEmail.get(email) ?? [] : matricule !== null ? byMatricule.get(matricule.toUpperCase()) ?? [] : names.flatMap((name) => byName.get(name) ?? []))]
      const [one] = means
      const state = !one ? 'unknown' as const : means.length > 1 ? 'ambiguous' as const : one.member ? 'member' as const : one.invited ? 'invited' as const : 'found' as const
      return { line, state, people: means.slice(0, 10).map(({ id, name, headline, external }) => ({ id, name, headline, external })) }
    }),
  }
}

async function peopleOf(db: Db, actor: Actor, spaceId: string, asked: readonly Asked[]): Promise<Found[]> {
  const emails = asked.flatMap((a) => a.email ?? [])
  const matricules = asked.flatMap((a) => (a.matricule === null ? [] : [a.matricule, a.matricule.toUpperCase()]))
  const names = [...new Set(asked.flatMap((a) => a.names))]
  const own = sql`a.authority_id = any(${homeAuthorities(actor)}::uuid[]) and ${standing('a', actor.at)}`
  // The directory keeps each name without accents and case: signs go on both sides.
  const sort = sql<string>`btrim(regexp_replace(e.sort, '[^[:alnum:]]+', ' ', 'g'))`
  return visiblePeople(db, actor).innerJoin('space', (j) => j.on('space.id', '=', spaceId))
    .where('person.id', 'in', sql<string>`(select id from person where lower(email) = any(${emails}::text[]) union select a.person_id from affiliation a where a.matricule = any(${matricules}::text[]) and ${own}
      union select e.person_id from directory_entry e where ${sort} = any(${names}::text[]))`)
    .innerJoin('directory_entry as e', 'e.person_id', 'person.id')
    .select(['person.id', sql<string>`given_name || ' ' || family_name`.as('name'), 'headline', externalColumn('person', 'space.authority_id').as('external'), sql<string | null>`lower(email)`.as('email'), sort.as('sort'),
      sql<string[] | null>`(select array_agg(upper(a.matricule)) from affiliation a where a.person_id = person.id and a.matricule is not null and ${own})`.as('matricules'),
      sql<boolean>`coalesce((select true from scope_grant g join person_principal pp on pp.principal_id = g.principal_id where g.scope_id = ${spaceId} and g.principal_kind in ('person', 'audience') and pp.person_id = person.id and g.until > ${actor.at} limit 1), false)`.as('member'),
      sql<boolean>`coalesce((select true from scope_grant g where g.scope_id = ${spaceId} and g.principal_id = person.id and g.principal_kind = 'invited' and g.until > ${actor.at}), false)`.as('invited')])
    .orderBy('e.sort').orderBy('person.id').limit(mostInvited * 4).execute()
}
