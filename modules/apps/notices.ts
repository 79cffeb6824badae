// Who is told of applications: who answers for one, and who asked for it.
import { sql, type RawBuilder } from 'kysely'
import type { Fact } from '#platform/journal/dispatch.ts'
import { plural, times, type NoticeKind, type Notices, type Told } from '#platform/notices/kinds.ts'

const mostAdministrators = 50

/** `of`: the application that a fact is about. */
const told = (of: RawBuilder<unknown>, who: RawBuilder<unknown>): NoticeKind['tell'] => async (db, facts: readonly Fact[]) => (facts.length === 0 ? [] : (await sql<Told>`select f.fact, a.id, x.person_id as "personId"
  from unnest(${facts.map((f) => f.id)}::text[], ${facts.map((f) => f.noun_id)}::uuid[]) as f (fact, id) ${of} and a.removed_at is null cross join lateral (${who}) x`.execute(db)).rows)

const itself = sql`join app a on a.id = f.id`
const ofRequest = sql`join app_request r on r.id = f.id join app a on a.id = r.app_id`
/** Its owner, else the administrators of its authority. */
const answering = sql`select a.owner_id as person_id where a.owner_id is not null union select d.person_id from (select person_id from administrator d where d.authority_id = a.authority_id order by person_id limit ${mostAdministrators}) d where a.owner_id is null`
const why = { fr: 'Vous répondez de cette application.', en: 'You answer for this application.' } as const
const onApp = { noun: 'app', permission: null } as const

export const notices: Notices = {
  kinds: {
    'app_request.made': {
      on: ['app_request.made'], level: 2, ...onApp, tell: told(ofRequest, answering),
      fr: { said: plural('demande l’accès à', 'demandent l’accès à'), counted: times('demande d’accès', 'demandes d’accès'), why: why.fr },
      en: { said: (n) => (n > 1 ? 'ask for access to' : 'asks for access to'), counted: times('request for access', 'requests for access'), why: why.en },
    },
    'app_request.answered': {
      on: ['app_request.answered'], level: 2, ...onApp, tell: told(ofRequest, sql`select r.person_id`),
      fr: { said: plural('a répondu à votre demande d’accès à', 'ont répondu à votre demande d’accès à'), counted: times('réponse', 'réponses'), why: 'Vous avez demandé l’accès à cette application.' },
      en: { said: () => 'answered your request for access to', counted: times('answer', 'answers'), why: 'You asked for access to this application.' },
    },
    'app.reported': {
      on: ['app.reported'], level: 3, ...onApp, tell: told(itself, answering),
      fr: { said: plural('signale un lien qui ne marche pas', 'signalent un lien qui ne marche pas'), counted: times('signalement', 'signalements'), why: why.fr },
      en: { said: () => 'reported a link that does not work', counted: times('report', 'reports'), why: why.en },
    },
  },
  gone: { 'app.removed': 'app' },
}
