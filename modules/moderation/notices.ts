// What people are told of moderation: hosts that something is reported or answered, its author what was decided and why, who reported what became of it.
import { sql } from 'kysely'
import type { Role } from '#platform/access/access.ts'
import type { Db } from '#platform/db/database.ts'
import type { Fact } from '#platform/journal/dispatch.ts'
import { dataOf, plural, times, type NoticeKind, type Notices, type Told } from '#platform/notices/kinds.ts'

/** Hosts, and people who reported one thing, who are told by name. */
const most = 100
const about = { noun: 'moderation', permission: 'report.make' } as const satisfies Pick<NoticeKind, 'noun' | 'permission'>
type Row = { fact: string, id: string, person_id: string, by: string | null }
const told = ({ rows }: { rows: readonly Row[] }): Told[] => rows.map((r) => ({ fact: r.fact, personId: r.person_id, id: r.id, ...(r.by === null ? {} : { by: r.by }) }))
const given = (facts: readonly Fact[], key: string) => sql`unnest(${facts.map((f) => f.id)}::text[], ${facts.map((f) => f.noun_id)}::uuid[], ${facts.map((f) => f.scope_id)}::uuid[], ${facts.map((f) => dataOf(f, key))}::uuid[], ${facts.map((f) => f.at)}::timestamptz[]) as f (fact, id, scope_id, about_id, at)`
const hosts = sql`cross join lateral (select distinct pp.person_id from scope_grant g join person_principal pp on pp.principal_id = g.principal_id
  where g.scope_id = f.scope_id and g.principal_kind in ('person', 'stand_in') and g.role >= ${sql.lit('host' satisfies Role)}::role and g.until > f.at limit ${sql.lit(most)}) h`

/** Whoever runs the space, but for who wrote the thing: they hear what is decided, never who reports. */
const reported = async (db: Db, facts: readonly Fact[]) => told(await sql<Row>`select f.fact, f.id, h.person_id, r.person_id as by from ${given(facts, 'reportId')} join report r on r.id = f.about_id and r.decision_id is null ${hosts} where h.person_id <> r.author_id`.execute(db))
const answered = async (db: Db, facts: readonly Fact[]) => told(await sql<Row>`select f.fact, f.id, h.person_id, null as by from ${given(facts, 'decisionId')} join moderation_decision d on d.id = f.about_id ${hosts} where h.person_id <> d.author_id`.execute(db))
const author = async (db: Db, facts: readonly Fact[]) => told(await sql<Row>`select f.fact, f.id, d.author_id as person_id, null as by from ${given(facts, 'decisionId')} join moderation_decision d on d.id = f.about_id`.execute(db))
const reporters = async (db: Db, facts: readonly Fact[]) => told(await sql<Row>`select f.fact, f.id, r.person_id, null as by from ${given(facts, 'decisionId')} cross join lateral (select person_id from report where decision_id = f.about_id order by id desc limit ${sql.lit(most)}) r`.execute(db))

export const notices: Notices = {
  kinds: {
    'content.hidden': {
      on: ['moderation.hidden'], level: 2, ...about, tell: author,
      fr: { said: () => 'a masqué ce que vous avez écrit. Vous pouvez lui répondre.', counted: times('contenu masqué', 'contenus masqués'), why: 'Vous l’avez écrit.' },
      en: { said: () => 'hid what you wrote. You may answer.', counted: times('hidden thing', 'hidden things'), why: 'You wrote this.' },
    },
    'content.shown': {
      on: ['moderation.shown'], level: 2, ...about, tell: author,
      fr: { said: () => 'affiche de nouveau ce que vous avez écrit', counted: times('contenu affiché de nouveau', 'contenus affichés de nouveau'), why: 'Vous l’avez écrit.' },
      en: { said: () => 'shows again what you wrote', counted: times('thing shown again', 'things shown again'), why: 'You wrote this.' },
    },
    'report.heeded': {
      on: ['moderation.hidden'], level: 2, ...about, tell: reporters,
      fr: { said: () => 'a lu votre signalement, et a masqué', counted: times('signalement lu', 'signalements lus'), why: 'Vous l’avez signalé.' },
      en: { said: () => 'read your report, and hid', counted: times('report read', 'reports read'), why: 'You reported this.' },
    },
    'report.left': {
      on: ['moderation.left'], level: 2, ...about, tell: reporters,
      fr: { said: () => 'a lu votre signalement, et laisse en place', counted: times('signalement lu', 'signalements lus'), why: 'Vous l’avez signalé.' },
      en: { said: () => 'read your report, and leaves as it is', counted: times('report read', 'reports read'), why: 'You reported this.' },
    },
    'content.reported': {
      on: ['moderation.reported'], level: 2, noun: 'report', permission: 'report.handle', tell: reported,
      fr: { said: plural('a signalé', 'ont signalé'), counted: times('signalement', 'signalements'), why: 'Vous animez cet espace.' },
      en: { said: () => 'reported', counted: times('report', 'reports'), why: 'You run this space.' },
    },
    'content.answered': {
      on: ['moderation.answered'], level: 2, noun: 'moderation', permission: 'report.handle', tell: answered,
      fr: { said: () => 'a répondu au sujet de ce qui est masqué', counted: times('réponse', 'réponses'), why: 'Vous animez cet espace.' },
      en: { said: () => 'answered about what is hidden', counted: times('answer', 'answers'), why: 'You run this space.' },
    },
  },
  // What is decided waits for nobody any more.
  gone: { 'moderation.hidden': 'report', 'moderation.left': 'report' },
}
