// Guests of somebody who leaves: whoever follows them answers for them, else an owner of the space that they are guests in.
import { sql, type RawBuilder } from 'kysely'
import { standing } from '#platform/access/days.ts'
import { changeSponsors } from '#platform/identity/guests.ts'
import type { LeavingPart } from '#platform/leaving.ts'

/** Somebody of the authority who is there, as a condition on a person of a query. */
export const answering = (person: string, authority: string, at: Date): RawBuilder<boolean> => sql<boolean>`exists (select from person p join affiliation here on here.person_id = p.id where p.id = ${sql.ref(person)} and p.closed_at is null
  and here.authority_id = ${sql.ref(authority)} and here.kind in ('staff', 'councillor', 'foster_carer') and ${standing('here', at)})`

/** Where nobody fits they stay as they are: the hosts of their spaces are told before their end. */
export const leaving: LeavingPart = async (tx, by, { personId, authorityId, successorId }) => {
  const { rows } = await sql<{ guest: string, heir: string }>`select distinct on (a.person_id) a.person_id as guest, coalesce(${successorId}::uuid, own.principal_id) as heir from affiliation a
    left join scope_grant theirs on theirs.principal_id = a.person_id and theirs.principal_kind = 'person' and theirs.until > ${by.at}
    left join space s on s.id = theirs.scope_id and s.authority_id = a.authority_id and s.archived_at is null
    left join scope_grant own on own.scope_id = s.id and own.principal_kind = 'person' and own.role = 'owner' and own.until = 'infinity' and own.principal_id <> ${personId}
      and ${answering('own.principal_id', 'a.authority_id', by.at)}
    where a.sponsor_id = ${personId} and a.authority_id = ${authorityId} and a.kind = 'guest' order by a.person_id, own.granted_at, own.principal_id`.execute(tx)
  await changeSponsors(tx, by, authorityId, personId, rows.filter((row) => row.heir !== null))
}
