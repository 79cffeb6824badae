// What people are told of the life of spaces: what is proposed and answered.
import { sql } from 'kysely'
import type { Role } from '#platform/access/access.ts'
import type { Db } from '#platform/db/database.ts'
import type { Fact } from '#platform/journal/dispatch.ts'
import { dataOf, plural, times, type NoticeKind, type Told } from '#platform/notices/kinds.ts'

/** Hosts of one space who are told by name. */
const most = 100

const named = (by: string | null | undefined): { by?: string } => (by ? { by } : {})

const askedOf = (f: Fact): string[] => (Array.isArray(f.data.asked) ? f.data.asked.filter((id) => typeof id === 'string') : [])

/** Who is asked hears of it until somebody has answered, or it is taken back. */
const asked = (_db: Db, facts: readonly Fact[]): Told[] => facts.flatMap((f) => (f.noun_id === null ? [] : askedOf(f).map((personId) => (
  f.fact === 'proposal.made' ? { fact: f.id, personId, id: f.noun_id! } : { fact: f.id, personId, id: f.noun_id!, away: true as const, ...authorOf(f) }))))
/** The line that goes is the author's, whoever answers. */
const authorOf = (f: Fact) => named(dataOf(f, 'personId'))

/** Its author, and what the line is about. */
const author = (subject: (f: Fact) => string | null) => (_db: Db, facts: readonly Fact[]): Told[] => facts.flatMap((f) => {
  const [personId, id] = [dataOf(f, 'personId'), subject(f)]
  return personId === null || id === null ? [] : [{ fact: f.id, personId, id }]
})

/** Whoever hosts the space hears that it has no owner, until it has one again. */
async function hosts(db: Db, facts: readonly Fact[]): Promise<Told[]> {
  const { rows } = await sql<{ fact: string, person_id: string, space_id: string, away: boolean }>`select f.fact, g.principal_id as person_id, f.space_id, f.away from unnest(${facts.map((f) => f.id)}::text[], ${facts.map((f) => f.scope_id)}::uuid[], ${facts.map((f) => f.fact !== 'succession.opened')}::bool[]) as f (fact, space_id, away)
    cross join lateral (select principal_id from scope_grant where scope_id = f.space_id and principal_kind = 'person' and role >= ${'host' satisfies Role}::role order by principal_id limit ${most}) g`.execute(db)
  const left = new Map(facts.map((f) => [f.id, dataOf(f, 'leftBy')]))
  return rows.map((row) => ({ fact: row.fact, personId: row.person_id, id: row.space_id, ...named(left.get(row.fact)), ...(row.away ? { away: true as const } : {}) }))
}

/** Whoever owns the space. */
async function owners(db: Db, facts: readonly Fact[]): Promise<Told[]> {
  const { rows } = await sql<{ fact: string, person_id: string, space_id: string }>`select f.fact, g.principal_id as person_id, f.space_id from unnest(${facts.map((f) => f.id)}::text[], ${facts.map((f) => f.scope_id)}::uuid[]) as f (fact, space_id)
    cross join lateral (select principal_id from scope_grant where scope_id = f.space_id and principal_kind = 'person' and role = ${'owner' satisfies Role}::role order by principal_id limit ${most}) g`.execute(db)
  return rows.map((row) => ({ fact: row.fact, personId: row.person_id, id: row.space_id }))
}

/** Who is named its owner, and why. */
const heir = (why: string) => (_db: Db, facts: readonly Fact[]): Told[] => facts.flatMap((f) => {
  const personId = dataOf(f, 'personId')
  return personId === null || f.scope_id === null || f.data.heir !== why ? [] : [{ fact: f.id, personId, id: f.scope_id }]
})
const heirs = { on: ['membership.changed'], level: 2, noun: 'space', permission: 'space.find' } as const
const confided = { fr: { said: () => 'Un espace vous est confié', counted: times('espace confié', 'espaces confiés') }, en: { said: () => 'A space is handed over to you', counted: times('space handed over', 'spaces handed over') } }

export const lifeKinds: Readonly<Record<string, NoticeKind>> = {
  'space.asleep': {
    on: ['space.asleep'], level: 2, noun: 'space', permission: 'space.edit', tell: owners,
    fr: { said: () => 'Toujours utile ?', counted: times('espace en sommeil', 'espaces en sommeil'), why: 'Vous êtes responsable de cet espace. Rien ne s’y passe depuis trois mois.' },
    en: { said: () => 'Still of use?', counted: times('space asleep', 'spaces asleep'), why: 'You own this space. Nothing has happened there for three months.' },
  },
  'space.ending': {
    on: ['space.ending'], level: 2, noun: 'space', permission: 'space.read', tell: owners,
    fr: { said: () => 'Supprimé dans trente jours :', counted: times('suppression annoncée', 'suppressions annoncées'), why: 'Cet espace clos arrive au bout de sa durée de conservation. Rouvrez-le pour le garder.' },
    en: { said: () => 'Deleted in thirty days:', counted: times('deletion announced', 'deletions announced'), why: 'This closed space has been kept for its time. Open it again to keep it.' },
  },
  'succession.opened': {
    on: ['succession.opened', 'succession.accepted', 'succession.closed'], level: 2, noun: 'space', permission: 'member.manage', tell: hosts,
    fr: { said: plural('ne s’occupe plus de l’espace', 'ne s’occupent plus de l’espace'), counted: times('espace à reprendre', 'espaces à reprendre'), why: 'Reprendre cet espace ? Vous l’animez, et il n’a plus de responsable.' },
    en: { said: plural('no longer looks after the space', 'no longer look after the space'), counted: times('space to take over', 'spaces to take over'), why: 'Take over this space? You host it, and it has no owner any more.' },
  },
  'succession.unit': {
    ...heirs, tell: heir('unit'),
    fr: { ...confided.fr, why: 'Son responsable est parti et personne ne l’a repris en un jour. Vous dirigez son service.' },
    en: { ...confided.en, why: 'Its owner has left and nobody took it over within a day. You lead their unit.' },
  },
  'succession.administrator': {
    ...heirs, tell: heir('administrator'),
    fr: { ...confided.fr, why: 'Son responsable est parti et personne ne l’a repris en un jour. Vous administrez la collectivité.' },
    en: { ...confided.en, why: 'Its owner has left and nobody took it over within a day. You administer the authority.' },
  },
  'proposal.made': {
    on: ['proposal.made', 'proposal.withdrawn', 'proposal.accepted', 'proposal.declined'], level: 2, noun: 'proposal', permission: null, tell: asked,
    fr: { said: plural('propose l’espace', 'proposent l’espace'), counted: times('proposition', 'propositions'), why: 'Vous ouvrez des espaces pour ce service.' },
    en: { said: plural('proposes the space', 'propose the space'), counted: times('proposal', 'proposals'), why: 'You open spaces for this unit.' },
  },
  'proposal.accepted': {
    on: ['proposal.accepted'], level: 2, noun: 'space', permission: null, tell: author((f) => dataOf(f, 'spaceId')),
    fr: { said: plural('a ouvert pour vous l’espace', 'ont ouvert pour vous l’espace'), counted: times('réponse', 'réponses'), why: 'Vous l’avez proposé : vous en êtes responsable.' },
    en: { said: () => 'opened for you the space', counted: times('answer', 'answers'), why: 'You proposed it: you own it.' },
  },
  'proposal.declined': {
    on: ['proposal.declined'], level: 2, noun: 'proposal', permission: null, tell: author((f) => f.noun_id),
    fr: { said: plural('n’a pas retenu l’espace', 'n’ont pas retenu l’espace'), counted: times('réponse', 'réponses'), why: 'Vous l’avez proposé. La raison est avec votre proposition.' },
    en: { said: () => 'did not accept the space', counted: times('answer', 'answers'), why: 'You proposed it. The reason is with your proposal.' },
  },
}
