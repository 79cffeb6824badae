// What people are told of spaces: who asks to come in, who was let in, who was put in charge.
import { sql } from 'kysely'
import type { Role } from '#platform/access/access.ts'
import type { Db } from '#platform/db/database.ts'
import type { Fact } from '#platform/journal/dispatch.ts'
import { dataOf, plural, times, type NoticeKind, type Notices, type Told } from '#platform/notices/kinds.ts'
import { lifeKinds } from './life/notices.ts'
import { weekKinds } from './week/notices.ts'

/** Hosts of one space who are told by name. */
const most = 100

/** Who runs the space of each fact, by themselves or in somebody's place. */
async function hostsOf(db: Db, facts: readonly Fact[]): Promise<{ fact: string, personId: string }[]> {
  const own = facts.filter((f) => f.scope_id !== null)
  const { rows } = await sql<{ fact: string, person_id: string }>`select f.fact, h.person_id from unnest(${own.map((f) => f.id)}::text[], ${own.map((f) => f.scope_id)}::uuid[], ${own.map((f) => f.at)}::timestamptz[]) as f (fact, scope_id, at)
    cross join lateral (select distinct pp.person_id from scope_grant g join person_principal pp on pp.principal_id = g.principal_id
      where g.scope_id = f.scope_id and g.principal_kind in ('person', 'stand_in') and g.role >= ${'host' satisfies Role}::role and g.until > f.at limit ${most}) h`.execute(db)
  return rows.map((row) => ({ fact: row.fact, personId: row.person_id }))
}

/** Whoever runs the space hears of something that happened to it. */
const toHosts = async (db: Db, facts: readonly Fact[]): Promise<Told[]> => {
  const spaceOf = new Map(facts.map((f) => [f.id, f.scope_id]))
  return (await hostsOf(db, facts)).map((one) => ({ ...one, id: spaceOf.get(one.fact)! }))
}

const answered = (f: Fact): boolean => f.fact === 'request.declined' || f.data.asked === true

/** Hosts hear who asks; once it is answered or withdrawn, none of them is asked any more. */
async function askers(db: Db, facts: readonly Fact[]): Promise<Told[]> {
  const own = facts.filter((f) => f.fact !== 'membership.changed' || answered(f))
  const byId = new Map(own.map((f) => [f.id, f]))
  return (await hostsOf(db, own)).map(({ fact, personId }) => {
    const f = byId.get(fact)!
    return { fact, personId, id: f.scope_id!, by: f.noun_id!, ...(f.fact === 'request.made' ? {} : { away: true as const }) }
  })
}

/** Who follows a space and is told by name that it closes. */
const mostFollowers = 500
/** Whoever follows it hears that it closes, and no more of that once it is open again. */
async function followers(db: Db, facts: readonly Fact[]): Promise<Told[]> {
  const { rows } = await sql<{ fact: string, person_id: string, space_id: string, away: boolean }>`select f.fact, w.person_id, f.space_id, f.away from unnest(${facts.map((f) => f.id)}::text[], ${facts.map((f) => f.scope_id)}::uuid[], ${facts.map((f) => f.fact === 'space.reopened')}::bool[]) as f (fact, space_id, away)
    cross join lateral (select person_id from follow where space_id = f.space_id order by seen_at desc limit ${mostFollowers}) w`.execute(db)
  return rows.map((row) => ({ fact: row.fact, personId: row.person_id, id: row.space_id, ...(row.away ? { away: true as const } : {}) }))
}

/** The person whom a fact about a membership is about, when it is as `fits` says. */
const member = (fits: (f: Fact) => boolean) => (_db: Db, facts: readonly Fact[]): Told[] => facts.flatMap((f) => {
  const personId = dataOf(f, 'personId')
  const from = dataOf(f, 'handedOverBy')
  return personId === null || f.scope_id === null || !fits(f) ? [] : [{ fact: f.id, personId, id: f.scope_id, ...(from === null ? {} : { by: from }) }]
})
/** Whoever is invited hears of it until they have answered, or the invitation is taken back. */
const invited = (_db: Db, facts: readonly Fact[]): Told[] => member((f) => f.fact !== 'membership.changed' || came(f))(_db, facts).map((one) => {
  const fact = facts.find((f) => f.id === one.fact)!
  const by = dataOf(fact, 'invitedBy')
  return fact.fact === 'invitation.made' ? one : { ...one, ...(by === null ? {} : { by }), away: true as const }
})
const came = (f: Fact): boolean => f.data.before === null && f.data.after !== null
const handed = (f: Fact): boolean => dataOf(f, 'handedOverBy') !== null

const ofSpace = { level: 2, noun: 'space', permission: 'space.find' } as const satisfies Pick<NoticeKind, 'level' | 'noun' | 'permission'>
const membership = { on: ['membership.changed'], ...ofSpace } as const

export const notices: Notices = {
  kinds: {
    ...lifeKinds,
    ...weekKinds,
    'request.made': {
      on: ['request.made', 'request.withdrawn', 'request.declined', 'membership.changed'], level: 2, noun: 'request', permission: 'member.manage', tell: askers,
      fr: { said: plural('demande à entrer dans l’espace', 'demandent à entrer dans l’espace'), counted: times('demande', 'demandes'), why: 'Vous animez cet espace.' },
      en: { said: plural('asks to enter', 'ask to enter'), counted: times('request', 'requests'), why: 'You host this space.' },
    },
    'space.emergency': {
      on: ['space.emergency_entered'], level: 2, noun: 'emergency', permission: 'member.manage', tell: toHosts,
      fr: { said: plural('a lu l’espace en urgence', 'ont lu l’espace en urgence'), counted: times('entrée d’urgence', 'entrées d’urgence'), why: 'Vous animez cet espace.' },
      en: { said: () => 'read the space in an emergency', counted: times('emergency entry', 'emergency entries'), why: 'You host this space.' },
    },
    'space.closed': {
      on: ['space.closed', 'space.reopened'], level: 2, noun: 'space', permission: 'space.read', tell: followers,
      fr: { said: plural('a clos l’espace', 'ont clos l’espace'), counted: times('clôture', 'clôtures'), why: 'Vous suivez cet espace. Il se lit encore, on n’y écrit plus.' },
      en: { said: () => 'closed the space', counted: times('closing', 'closings'), why: 'You follow this space. It is still read, and no longer written in.' },
    },
    'space.archive_made': {
      on: ['space.archive_made'], level: 2, noun: 'space', permission: 'space.read', tell: member(() => true),
      fr: { said: () => 'L’archive de l’espace est prête', counted: times('archive prête', 'archives prêtes'), why: 'Vous avez demandé cette archive. Elle est gardée sept jours.' },
      en: { said: () => 'The archive of the space is ready', counted: times('archive ready', 'archives ready'), why: 'You asked for this archive. It is kept for seven days.' },
    },
    'request.accepted': {
      ...membership, tell: member((f) => came(f) && answered(f)),
      fr: { said: plural('a accepté votre demande d’accès à l’espace', 'ont accepté votre demande d’accès à l’espace'), counted: times('réponse', 'réponses'), why: 'Vous avez demandé à entrer dans cet espace.' },
      en: { said: () => 'accepted your request to enter', counted: times('answer', 'answers'), why: 'You asked to enter this space.' },
    },
    'request.declined': {
      on: ['request.declined'], ...ofSpace, tell: member(() => true),
      fr: { said: plural('n’a pas accepté votre demande d’accès à l’espace', 'n’ont pas accepté votre demande d’accès à l’espace'), counted: times('réponse', 'réponses'), why: 'Vous avez demandé à entrer dans cet espace.' },
      en: { said: () => 'did not accept your request to enter', counted: times('answer', 'answers'), why: 'You asked to enter this space.' },
    },
    'invitation.made': {
      on: ['invitation.made', 'invitation.withdrawn', 'invitation.declined', 'membership.changed'], ...ofSpace, tell: invited,
      fr: { said: plural('vous invite dans l’espace', 'vous invitent dans l’espace'), counted: times('invitation', 'invitations'), why: 'Cet espace vous attend.' },
      en: { said: plural('invites you to the space', 'invite you to the space'), counted: times('invitation', 'invitations'), why: 'This space is waiting for you.' },
    },
    'membership.handed': {
      ...membership, tell: member(handed),
      fr: { said: (people) => (people === 0 ? 'Un espace vous est confié' : plural('vous confie l’espace', 'vous confient l’espace')(people)), counted: times('espace confié', 'espaces confiés'), why: 'Vous êtes désormais responsable de cet espace.' },
      en: { said: (people) => (people === 0 ? 'A space is handed over to you' : 'handed a space over to you'), counted: times('space handed over', 'spaces handed over'), why: 'You now own this space.' },
    },
    'membership.given': {
      ...membership, tell: member((f) => came(f) && !answered(f) && !handed(f)),
      fr: { said: (people) => (people === 0 ? 'Un espace vous est ouvert' : plural('vous ouvre l’espace', 'vous ouvrent l’espace')(people)), counted: times('ouverture', 'ouvertures'), why: 'Vous êtes membre de cet espace.' },
      en: { said: (people) => (people === 0 ? 'A space is open to you' : 'let you into the space'), counted: times('opening', 'openings'), why: 'You are a member of this space.' },
    },
    'membership.role': {
      ...membership, tell: member((f) => typeof f.data.before === 'string' && typeof f.data.after === 'string' && f.data.before !== f.data.after && !handed(f)),
      fr: { said: (people) => (people === 0 ? 'Votre rôle change dans l’espace' : plural('a changé votre rôle dans l’espace', 'ont changé votre rôle dans l’espace')(people)), counted: times('changement de rôle', 'changements de rôle'), why: 'Vous êtes membre de cet espace.' },
      en: { said: (people) => (people === 0 ? 'Your role changes in the space' : 'changed your role in the space'), counted: times('change of role', 'changes of role'), why: 'You are a member of this space.' },
    },
  },
  gone: { 'week.laid': 'week' },
}
