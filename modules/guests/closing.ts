// Guests leave a space that closes, with a word of thanks; their access elsewhere is as it was.
import { sql } from 'kysely'
import { dayOf } from '#lib/when.ts'
import type { Actor } from '#platform/access/actor.ts'
import type { ClosingPart } from '#platform/closing.ts'
import type { Db } from '#platform/db/database.ts'
import { endIdleEntries } from '#platform/identity/entries.ts'
import type { Line } from '#platform/nouns.ts'
import { takeOut } from '#modules/spaces/index.ts'
import { record } from './facts.ts'

const named = 20

/** Those who are in the space as guests of its authority and as nothing else there. */
const there = (actor: Actor, spaceId: string, authorityId: string) => sql`from scope_grant g join affiliation a on a.person_id = g.principal_id and a.authority_id = ${authorityId} and a.kind = 'guest'
  where g.scope_id = ${spaceId} and g.principal_kind = 'person' and g.until > ${actor.at}
  and not exists (select from affiliation other where other.person_id = a.person_id and other.authority_id = a.authority_id and other.kind <> 'guest')`

export const closing: ClosingPart = {
  unsettled: async (db, actor, { id, authorityId }) => {
    const { rows } = await sql<{ name: string, organisation: string | null, ends_on: string, n: number }>`select p.given_name || ' ' || p.family_name as name, x.organisation, x.ends_on::text, count(*) over ()::int as n
      from (select distinct on (a.person_id) a.person_id, a.organisation, a.ends_on ${there(actor, id, authorityId)} order by a.person_id, a.ends_on desc) x join person p on p.id = x.person_id order by folded(p.family_name), p.id limit ${named}`.execute(db)
    const n = rows[0]?.n ?? 0
    const day = (on: string): string => dayOf(new Date(`${on}T12:00:00Z`), actor.at, actor.locale)
    return n === 0 ? [] : [{
      text: { fr: n > 1 ? `${n} personnes invitées sortiront de l’espace, avec un mot de remerciement` : '1 personne invitée sortira de l’espace, avec un mot de remerciement', en: n > 1 ? `${n} guests will leave the space, with a word of thanks` : '1 guest will leave the space, with a word of thanks' },
      details: rows.map((g) => [g.name, g.organisation, actor.locale === 'fr' ? `accès jusqu’au ${day(g.ends_on)}` : `access until ${day(g.ends_on)}`].filter(Boolean).join(', ')), address: `/espaces/${id}/membres`,
    }]
  },
  end: async (tx, actor, space) => {
    const { rows } = await sql<{ person_id: string }>`select distinct a.person_id ${there(actor, space.id, space.authorityId)}`.execute(tx)
    if (rows.length === 0) return
    const out = await takeOut(tx, actor, space, rows.map((row) => row.person_id))
    await endIdleEntries(tx, out, actor.at)
    for (const personId of out) record(tx, actor, 'guest.thanked', { id: personId, authorityId: space.authorityId, data: { personId, authorityId: space.authorityId, spaceId: space.id } })
  },
}

/** Where a guest was thanked: the authority, since the space is no longer theirs to see, by name or otherwise. */
export const hosts = async (db: Db, actor: Actor, ids: readonly string[]): Promise<Line[]> => (await db.selectFrom('authority').select(['id', 'name']).where('id', 'in', [...ids])
  .where('id', 'in', (eb) => eb.selectFrom('affiliation').select('authority_id').where('person_id', '=', actor.personId)).execute()).map(({ id, name }) => ({ id, title: name, address: '/', scopeId: null }))
