// Somebody from outside whose access ended is erased when their time is over; what they contributed stays.
import { sql } from 'kysely'
import { today } from '#lib/when.ts'
import type { Database } from '#platform/db/database.ts'
import { work } from '#platform/db/work.ts'
import { eraseWhole } from '#platform/identity/erase.ts'
import { lengthColumn, type Keeps } from '#platform/retention/kept.ts'

export const keeps = {
  account: {
    unit: 'months', usual: 3, what: { fr: 'Comptes des personnes de l’extérieur dont l’accès est terminé', en: 'Accounts of people from outside whose access has ended' },
    why: { fr: 'Le temps de les réinviter. Le nom reste sur ce qu’elles ont écrit.', en: 'The time to invite them again. The name stays on what they wrote.' },
    bounds: { least: 1, most: 6, why: { fr: 'Un mois pour un retour ; pas plus que nécessaire (RGPD, article 5-1-e).', en: 'A month for a return; no longer than needed (GDPR, article 5-1-e).' } },
  },
} as const satisfies Keeps
const most = 200

/** Those who are nothing but guests or partners, everywhere, and whose time is over with each authority. Each in a transaction of its own. */
export async function eraseLeft({ db }: Pick<Database, 'db'>, at: Date): Promise<void> {
  const { rows } = await sql<{ id: string, authority_id: string }>`select p.id, (array_agg(a.authority_id order by a.ends_on desc))[1] as authority_id from person p join affiliation a on a.person_id = p.id
    where (p.email is not null or exists (select from account where account.person_id = p.id))
    group by p.id having bool_and(a.kind in ('guest', 'partner') and a.ends_on is not null and a.ends_on + make_interval(months => ${lengthColumn('a.authority_id', 'guests.account')}) < ${today(at)}::date)
    order by max(a.ends_on), p.id limit ${most}`.execute(db)
  for (const { id, authority_id } of rows) await work(db, (tx) => eraseWhole(tx, { personId: '', at, via: 'system' }, id, authority_id))
}
