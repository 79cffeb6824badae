// What people are told of a request: those who are asked and those who may answer in their place, and whoever asked.
import { sql, type RawBuilder } from 'kysely'
import type { Db } from '#platform/db/database.ts'
import type { Fact } from '#platform/journal/dispatch.ts'
import { dataOf, plural, times, type NoticeKind, type Notices, type Told } from '#platform/notices/kinds.ts'
import { most } from './people.ts'
import type { Kind } from './tables.ts'

const onRequest = { noun: 'approval', permission: 'approval.read' } as const satisfies Pick<NoticeKind, 'noun' | 'permission'>
const of = (kind: Kind, facts: readonly Fact[]): Fact[] => facts.filter((f) => dataOf(f, 'kind') === kind)

/** These people of each request that runs, at the time of telling. */
const people = (who: RawBuilder<unknown>) => async (db: Db, facts: readonly Fact[]): Promise<readonly Told[]> => (facts.length === 0 ? [] : (await sql<Told>`select f.fact, a.id, x.person_id as "personId" from unnest(${facts.map((f) => f.id)}::text[], ${facts.map((f) => f.noun_id)}::uuid[]) as f (fact, id)
  join approval a on a.id = f.id cross join lateral (${who} limit ${most.reading}) x where x.person_id is not null`.execute(db)).rows)

/** Those who have not answered, and whoever they named. */
const late = people(sql`select distinct v.person_id from approval_person w cross join lateral (values (w.person_id), (w.substitute_id)) as v (person_id) where w.approval_id = a.id and w.verdict is null and a.outcome is null`)
const asker = people(sql`select a.asked_by as person_id`)
const others = people(sql`select w.person_id from approval_person w where w.approval_id = a.id and a.kind = 'opinion' and w.person_id <> a.asked_by`)
const only = (kind: Kind, tell: typeof late): NoticeKind['tell'] => (db, facts) => tell(db, of(kind, facts))
const ended = (...outcomes: string[]): NoticeKind['tell'] => (db, facts) => asker(db, facts.filter((f) => outcomes.includes(dataOf(f, 'outcome') ?? '')))
const substitute: NoticeKind['tell'] = (_db, facts) => facts.flatMap((f) => {
  const personId = dataOf(f, 'substituteId')
  return personId === null || f.noun_id === null ? [] : [{ fact: f.id, personId, id: f.noun_id }]
})

const asked = { why: 'On attend votre réponse sur ce document.', en: 'Your answer about this document is awaited.' } as const
const own = { why: 'Vous l’avez demandé.', en: 'You asked for it.' } as const

export const notices: Notices = {
  kinds: {
    'approval.asked': {
      on: ['approval.asked', 'approval.resumed'], level: 2, ...onRequest, tell: only('opinion', late),
      fr: { said: plural('vous demande votre avis', 'vous demandent votre avis'), counted: times('avis demandé', 'avis demandés'), why: asked.why },
      en: { said: () => 'asks for your opinion', counted: times('opinion asked for', 'opinions asked for'), why: asked.en },
    },
    'approval.to_read': {
      on: ['approval.asked', 'approval.resumed'], level: 2, ...onRequest, tell: only('reading', late),
      fr: { said: plural('vous demande de lire', 'vous demandent de lire'), counted: times('lecture demandée', 'lectures demandées'), why: asked.why },
      en: { said: () => 'asks you to read', counted: times('reading asked for', 'readings asked for'), why: asked.en },
    },
    'approval.substituted': {
      on: ['approval.substituted'], level: 2, ...onRequest, tell: substitute,
      fr: { said: plural('vous laisse répondre à sa place', 'vous laissent répondre à leur place'), counted: times('réponse à donner', 'réponses à donner'), why: 'Vous pouvez donner un avis à la place de quelqu’un.' },
      en: { said: () => 'lets you answer in their place', counted: times('answer to give', 'answers to give'), why: 'You may give an opinion in somebody’s place.' },
    },
    'approval.reminded': {
      on: ['approval.reminded'], level: 2, ...onRequest, tell: late,
      fr: { said: plural('vous rappelle que l’on attend votre réponse', 'vous rappellent que l’on attend votre réponse'), counted: times('relance', 'relances'), why: asked.why },
      en: { said: () => 'reminds you that your answer is awaited', counted: times('reminder', 'reminders'), why: asked.en },
    },
    'approval.late': {
      on: ['approval.overdue'], level: 2, ...onRequest, tell: late,
      fr: { said: () => 'La date est passée : on attend votre réponse', counted: times('date passée', 'dates passées'), why: asked.why },
      en: { said: () => 'The date has passed: your answer is awaited', counted: times('date passed', 'dates passed'), why: asked.en },
    },
    'approval.overdue': {
      on: ['approval.overdue'], level: 2, ...onRequest, tell: asker,
      fr: { said: () => 'La date est passée, il manque des réponses', counted: times('date passée', 'dates passées'), why: own.why },
      en: { said: () => 'The date has passed, answers are missing', counted: times('date passed', 'dates passed'), why: own.en },
    },
    'approval.approved': {
      on: ['approval.ended'], level: 2, ...onRequest, tell: ended('approved'),
      fr: { said: () => 'a donné l’accord qui manquait : c’est approuvé', counted: times('approbation', 'approbations'), why: own.why },
      en: { said: () => 'gave the approval that was missing: it is approved', counted: times('approval', 'approvals'), why: own.en },
    },
    'approval.not_approved': {
      on: ['approval.ended'], level: 2, ...onRequest, tell: ended('changes', 'refused'),
      fr: { said: () => 'a répondu : ce n’est pas approuvé', counted: times('demande non approuvée', 'demandes non approuvées'), why: own.why },
      en: { said: () => 'answered: it is not approved', counted: times('request not approved', 'requests not approved'), why: own.en },
    },
    'approval.all_read': {
      on: ['approval.ended'], level: 2, ...onRequest, tell: ended('read'),
      fr: { said: () => 'a lu : tout le monde a lu', counted: times('lecture terminée', 'lectures terminées'), why: own.why },
      en: { said: () => 'has read: everybody has', counted: times('reading done', 'readings done'), why: own.en },
    },
    'approval.answered': {
      on: ['approval.answered'], level: 3, ...onRequest, tell: only('opinion', asker),
      fr: { said: plural('a donné son avis', 'ont donné leur avis'), counted: times('avis', 'avis'), why: own.why },
      en: { said: () => 'gave their opinion', counted: times('opinion', 'opinions'), why: own.en },
    },
    'approval.ended': {
      on: ['approval.ended'], level: 3, ...onRequest, tell: others,
      fr: { said: () => 'a clos la demande par sa réponse', counted: times('demande close', 'demandes closes'), why: 'On vous avait demandé votre avis.' },
      en: { said: () => 'ended the request by their answer', counted: times('request ended', 'requests ended'), why: 'Your opinion had been asked for.' },
    },
  },
  gone: { 'approval.cancelled': 'approval' },
}
