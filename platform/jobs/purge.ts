import type pg from 'pg'
import { stands } from '../access/days.ts'
import { forgetInfected } from '../files/infected.ts'
import type { Keeps } from '../retention/kept.ts'

/** What the platform keeps for a time only. */
export const keeps = {
  security: {
    unit: 'months', usual: 12, what: { fr: 'Journal de sécurité : connexions, rôles, accès', en: 'Security journal: sign-ins, roles, access' },
    why: { fr: 'Entre six mois et un an (CNIL, délibération 2021-122).', en: 'Between six months and a year (CNIL, délibération 2021-122).' },
  },
  evidence: {
    unit: 'months', usual: 0, what: { fr: 'Journal des actes : ce qui a été créé, modifié, retiré', en: 'Journal of acts: what was made, changed, removed' },
    why: { fr: 'Suit l’objet dont il parle : il en est la preuve.', en: 'Follows what it is about: it is its evidence.' },
  },
  sessions: {
    unit: 'days', usual: 30, what: { fr: 'Connexions sur un appareil enregistré', en: 'Sign-ins on an enrolled device' },
    why: { fr: 'Trente jours sans s’en servir. Ailleurs : deux heures, douze au plus.', en: 'Thirty days without use. Elsewhere: two hours, twelve at most.' },
  },
  tokens: { unit: 'days', usual: 30, what: { fr: 'Jetons périmés', en: 'Tokens that ended' }, why: { fr: 'Pour savoir quel logiciel s’en servait.', en: 'To know which program used them.' } },
  replies: { unit: 'days', usual: 30, what: { fr: 'Réponses gardées contre les doubles envois', en: 'Replies kept against sending twice' }, why: { fr: 'Un téléphone hors réseau peut renvoyer longtemps après.', en: 'A phone without network may send again long after.' } },
  tries: { unit: 'days', usual: 1, what: { fr: 'Essais de connexion manqués', en: 'Failed sign-ins' }, why: { fr: 'Pour freiner qui devine un mot de passe (CNIL, délibération 2022-100).', en: 'To slow down whoever guesses a password (CNIL, délibération 2022-100).' } },
  entries: { unit: 'days', usual: 30, what: { fr: 'Liens de première connexion', en: 'Links for the first sign-in' }, why: { fr: 'Le temps d’une remise en main propre.', en: 'The time to hand it over.' } },
  infected: { unit: 'months', usual: 12, what: { fr: 'Ce que l’antivirus a trouvé', en: 'What the antivirus found' }, why: { fr: 'Aussi longtemps que le journal de sécurité.', en: 'As long as the security journal.' } },
  sent: { unit: 'days', usual: 1, what: { fr: 'Fichiers envoyés et jamais publiés', en: 'Files sent and never posted' }, why: { fr: 'Le temps de finir d’écrire.', en: 'The time to finish writing.' } },
} as const satisfies Keeps

/** Removes what has been kept for its time, and sessions and tokens that ended. */
export async function purge(pool: pg.Pool, at: Date): Promise<void> {
  const ago = (days: number) => new Date(at.getTime() - days * 86_400_000)
  // Whole sealed batches only, so that what remains still verifies.
  await pool.query(`delete from journal j using journal_seal s where s.class = 'security' and j.class = 'security' and s.ids @> j.id
    and (s.month + interval '1 month') < $1::timestamptz - make_interval(months => $2)`, [at, keeps.security.usual])
  await pool.query('delete from idempotency where at < $1', [ago(keeps.replies.usual)])
  await pool.query('delete from sign_in_attempt where at < $1', [ago(keeps.tries.usual)])
  await forgetInfected(pool, at, keeps.infected.usual)
  await pool.query('delete from session where until < $1 or idle_until < $1', [at])
  await pool.query('delete from known_device where until < $1', [at])
  await pool.query('delete from entry_code where until < $1', [at])
  await pool.query('delete from token where until < $1', [ago(keeps.tokens.usual)])
  // Whoever's affiliation with an authority has ended is no longer « everyone » of it.
  await pool.query(`delete from person_principal pp using authority x where pp.principal_id = x.id and not exists (
    select from affiliation a where a.person_id = pp.person_id and a.authority_id = x.id and a.kind in ('staff', 'councillor', 'foster_carer')
    and ${stands('a', '$1')})`, [at])
}
