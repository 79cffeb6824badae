// Whom a task tells something: whoever was handed it, and whoever handed it out.
import { sql, type RawBuilder } from 'kysely'
import type { Db } from '#platform/db/database.ts'
import type { Fact } from '#platform/journal/dispatch.ts'
import { plural, times, type NoticeKind, type Notices, type Told } from '#platform/notices/kinds.ts'

const onTask = { noun: 'task', permission: 'task.read' } as const satisfies Pick<NoticeKind, 'noun' | 'permission'>
/** So many people have one task at most: who gave it, who has it, who helps. */
const most = 25

/** These people of each task, as it stands at the time of telling, but for whoever did it. */
const people = (who: RawBuilder<unknown>) => async (db: Db, facts: readonly Fact[]): Promise<readonly Told[]> => (facts.length === 0 ? [] : (await sql<Told>`select f.fact, t.id, x.person_id as "personId"
  from unnest(${facts.map((f) => f.id)}::text[], ${facts.map((f) => f.noun_id)}::uuid[], ${facts.map((f) => f.actor_id)}::uuid[]) as f (fact, id, actor_id) join task t on t.id = f.id and t.trashed_at is null
  cross join lateral (${who} limit ${most}) x where x.person_id is not null and x.person_id is distinct from f.actor_id`.execute(db)).rows)

const holder = people(sql`select t.responsible_id as person_id`)
const giver = people(sql`select t.author_id as person_id`)
const all = people(sql`select t.author_id as person_id union select t.responsible_id union select unnest(t.helpers)`)

const yours = { fr: 'Cette tâche vous est confiée.', en: 'This task was handed to you.' } as const
const given = { fr: 'Vous avez confié cette tâche.', en: 'You handed out this task.' } as const

export const notices: Notices = {
  kinds: {
    'task.assigned': {
      on: ['task.created', 'task.assigned'], level: 2, ...onTask, tell: holder,
      fr: { said: plural('vous confie', 'vous confient'), counted: times('tâche confiée', 'tâches confiées'), why: yours.fr },
      en: { said: () => 'hands you', counted: times('task handed to you', 'tasks handed to you'), why: yours.en },
    },
    'task.due': {
      on: ['task.due'], level: 2, ...onTask, tell: holder,
      fr: { said: () => 'C’est à rendre', counted: times('date arrivée', 'dates arrivées'), why: yours.fr },
      en: { said: () => 'It is due', counted: times('date come', 'dates come'), why: yours.en },
    },
    'task.refused': {
      on: ['task.refused'], level: 2, ...onTask, tell: giver,
      fr: { said: plural('ne peut pas s’en charger', 'ne peuvent pas s’en charger'), counted: times('refus', 'refus'), why: given.fr },
      en: { said: () => 'cannot do it', counted: times('refusal', 'refusals'), why: given.en },
    },
    'task.date_proposed': {
      on: ['task.date_proposed'], level: 2, ...onTask, tell: giver,
      fr: { said: plural('propose une autre date', 'proposent une autre date'), counted: times('date proposée', 'dates proposées'), why: given.fr },
      en: { said: () => 'proposes another date', counted: times('date proposed', 'dates proposed'), why: given.en },
    },
    'task.date_answered': {
      on: ['task.date_answered'], level: 2, ...onTask, tell: holder,
      fr: { said: plural('a répondu à la date proposée', 'ont répondu à la date proposée'), counted: times('réponse sur la date', 'réponses sur la date'), why: yours.fr },
      en: { said: () => 'answered the date that was proposed', counted: times('answer about the date', 'answers about the date'), why: yours.en },
    },
    'task.done': {
      on: ['task.done'], level: 3, ...onTask, tell: giver,
      fr: { said: plural('a terminé', 'ont terminé'), counted: times('tâche terminée', 'tâches terminées'), why: given.fr },
      en: { said: () => 'finished', counted: times('task done', 'tasks done'), why: given.en },
    },
    'task.commented': {
      on: ['task.commented'], level: 3, ...onTask, tell: all,
      fr: { said: plural('a commenté', 'ont commenté'), counted: times('commentaire', 'commentaires'), why: 'Vous avez confié ou reçu cette tâche.' },
      en: { said: () => 'commented on', counted: times('comment', 'comments'), why: 'You handed out this task, or have it.' },
    },
  },
  gone: { 'task.trashed': 'task' },
}
