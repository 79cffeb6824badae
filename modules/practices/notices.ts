// What people are told of a card: its author that it was verified or used, whoever gave the answer that it was made of, and who answers for it that its day has come.
import { sql, type RawBuilder } from 'kysely'
import type { Db } from '#platform/db/database.ts'
import type { Fact } from '#platform/journal/dispatch.ts'
import { dataOf, plural, times, type NoticeKind, type Notices, type Told } from '#platform/notices/kinds.ts'
import { followersOf } from '#modules/directory/index.ts'

/** Who are told of one fact. */
const mostFollowers = 500
const onCard = { noun: 'practice', permission: 'practice.read' } as const satisfies Pick<NoticeKind, 'noun' | 'permission'>

/** These people of each card, as far as there are any. */
const people = (...columns: RawBuilder<unknown>[]) => async (db: Db, facts: readonly Fact[]): Promise<Told[]> =>
  (await sql<{ fact: string, id: string, person_id: string }>`select distinct f.fact, p.id, w.person_id from unnest(${facts.map((f) => f.id)}::text[], ${facts.map((f) => f.noun_id)}::uuid[]) as f (fact, id)
    join practice p on p.id = f.id and p.trashed_at is null and p.hidden_at is null cross join lateral (values ${sql.join(columns.map((column) => sql`(${column})`))}) as w (person_id) where w.person_id is not null`.execute(db)).rows
    .map((row) => ({ fact: row.fact, personId: row.person_id, id: row.id }))
const [author, verifier, thanked] = [sql`p.author_id`, sql`p.verified_by`, sql`p.thanks_id`]

/** Those who follow a card, who began first. */
const followers: NoticeKind['tell'] = async (db, facts) => (facts.length === 0 ? [] : (await sql<{ fact: string, id: string, person_id: string }>`select f.fact, p.id, w.person_id from unnest(${facts.map((f) => f.id)}::text[], ${facts.map((f) => f.noun_id)}::uuid[]) as f (fact, id)
  join practice p on p.id = f.id and p.trashed_at is null and p.hidden_at is null cross join lateral (select person_id from practice_follow where practice_id = p.id order by at limit ${mostFollowers}) w`.execute(db)).rows
  .map((row) => ({ fact: row.fact, personId: row.person_id, id: row.id })))

/** Who takes it back leaves the line. */
const used: NoticeKind['tell'] = async (db, facts) => {
  const back = new Set(facts.filter((f) => f.fact === 'practice.unused').map((f) => f.id))
  return (await people(author)(db, facts)).map((one) => (back.has(one.fact) ? { ...one, away: true as const } : one))
}

/** Authors and verifiers of the cards that were made of a question or of its answer. */
const madeOf: NoticeKind['tell'] = async (db, facts) => (await sql<{ fact: string, id: string, person_id: string }>`select distinct f.fact, p.id, w.person_id from unnest(${facts.map((f) => f.id)}::text[], ${facts.map((f) => f.noun_id)}::uuid[], ${facts.map((f) => dataOf(f, 'commentId'))}::uuid[]) as f (fact, question, answer)
  join practice p on p.trashed_at is null and p.hidden_at is null and (p.source_noun = 'post' and p.source_id = f.question or p.source_noun = 'comment' and p.source_id = f.answer) cross join lateral (values (p.author_id), (p.verified_by)) as w (person_id) where w.person_id is not null`.execute(db)).rows
  .map((row) => ({ fact: row.fact, personId: row.person_id, id: row.id }))

const [why, whyEn] = ['Vous suivez cette fiche.', 'You follow this card.']

export const notices: Notices = {
  kinds: {
    'practice.verified': {
      on: ['practice.verified'], level: 2, ...onCard, tell: people(author),
      fr: { said: plural('a vérifié votre fiche', 'ont vérifié votre fiche'), counted: times('fiche vérifiée', 'fiches vérifiées'), why: 'Vous avez fait cette fiche.' },
      en: { said: () => 'verified your card', counted: times('verified card', 'verified cards'), why: 'You made this card.' },
    },
    'practice.expired': {
      on: ['practice.expired'], level: 2, ...onCard, tell: people(author, verifier),
      fr: { said: () => 'Une fiche est à relire', counted: times('fiche à relire', 'fiches à relire'), why: 'Vous avez fait ou vérifié cette fiche, et sa date de relecture est arrivée.' },
      en: { said: () => 'A card is to be read again', counted: times('card to read again', 'cards to read again'), why: 'You made or verified this card, and its review date has come.' },
    },
    // What it was made of is kept elsewhere: the fact says which thing that is, and this one asks whether a card was made of it.
    'practice.source_outdated': {
      on: ['question.outdated'], level: 2, ...onCard, tell: madeOf,
      fr: { said: plural('a dit périmée la réponse dont vient votre fiche', 'ont dit périmée la réponse dont vient votre fiche'), counted: times('source périmée', 'sources périmées'), why: 'Vous avez fait ou vérifié cette fiche.' },
      en: { said: () => 'said that the answer your card was made of is outdated', counted: times('outdated source', 'outdated sources'), why: 'You made or verified this card.' },
    },
    'practice.thanked': {
      on: ['practice.created'], level: 2, ...onCard, tell: people(thanked),
      fr: { said: plural('a fait une fiche de votre réponse', 'ont fait une fiche de votre réponse'), counted: times('fiche faite de vos réponses', 'fiches faites de vos réponses'), why: 'Cette fiche vous remercie.' },
      en: { said: () => 'made a card of your answer', counted: times('card made of your answers', 'cards made of your answers'), why: 'This card thanks you.' },
    },
    'practice.changed': {
      on: ['practice.edited'], level: 3, ...onCard, tell: (db, facts) => followers(db, facts.filter((f) => f.data.substance === true)),
      fr: { said: plural('a modifié', 'ont modifié'), counted: times('modification', 'modifications'), why },
      en: { said: () => 'changed', counted: times('change', 'changes'), why: whyEn },
    },
    'practice.confirmed': {
      on: ['practice.verified'], level: 3, ...onCard, tell: followers,
      fr: { said: plural('a vérifié', 'ont vérifié'), counted: times('vérification', 'vérifications'), why },
      en: { said: () => 'verified', counted: times('verification', 'verifications'), why: whyEn },
    },
    'practice.aged': {
      on: ['practice.expired'], level: 3, ...onCard, tell: followers,
      fr: { said: () => 'Une fiche que vous suivez est à relire', counted: times('fiche à relire', 'fiches à relire'), why },
      en: { said: () => 'A card that you follow is to be read again', counted: times('card to read again', 'cards to read again'), why: whyEn },
    },
    'practice.published': {
      on: ['practice.created'], level: 4, ...onCard, tell: (db, facts) => followersOf(db, facts.filter((f) => f.data.laid !== true)),
      fr: { said: plural('a fait une fiche', 'ont fait une fiche'), counted: times('fiche', 'fiches'), why: 'Vous suivez cette personne.' },
      en: { said: () => 'made a card', counted: times('card', 'cards'), why: 'You follow this person.' },
    },
    'practice.used': {
      on: ['practice.used', 'practice.unused'], level: 4, ...onCard, tell: used,
      fr: { said: plural('a utilisé votre fiche', 'ont utilisé votre fiche'), counted: times('utilisation', 'utilisations'), why: 'Vous avez fait cette fiche.' },
      en: { said: () => 'used your card', counted: times('use', 'uses'), why: 'You made this card.' },
    },
  },
  gone: { 'practice.trashed': 'practice', 'practice.hidden': 'practice' },
}
