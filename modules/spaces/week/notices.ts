// What people are told of a week: one line, to those who follow the space.
import { sql } from 'kysely'
import type { Actor } from '#platform/access/actor.ts'
import { scopesOf } from '#platform/access/access.ts'
import type { Db } from '#platform/db/database.ts'
import type { Fact } from '#platform/journal/dispatch.ts'
import type { NoticeKind, Told } from '#platform/notices/kinds.ts'
import type { Line } from '#platform/nouns.ts'
import { times } from '#platform/notices/kinds.ts'

/** Those who follow, of the part of them that each fact tells: by chance, so that no fact names anybody. */
async function followers(db: Db, facts: readonly Fact[]): Promise<Told[]> {
  const { rows } = await sql<{ fact: string, space_id: string, person_id: string }>`select f.fact, w.space_id, w.person_id from unnest(${facts.map((f) => f.id)}::text[], ${facts.map((f) => f.scope_id)}::uuid[], ${facts.map((f) => Number(f.data.part))}::int[], ${facts.map((f) => Number(f.data.of))}::int[]) as f (fact, space_id, part, of)
    join follow w on w.space_id = f.space_id and mod(('x' || right(w.person_id::text, 7))::bit(28)::int, f.of) = f.part`.execute(db)
  return rows.map((row) => ({ fact: row.fact, personId: row.person_id, id: row.space_id }))
}

export const weekKinds: Readonly<Record<string, NoticeKind>> = {
  'week.told': {
    on: ['week.told'], level: 4, noun: 'week', permission: 'space.read', tell: followers,
    fr: { said: () => '', counted: times('semaine', 'semaines'), why: 'Vous suivez cet espace.' },
    en: { said: () => '', counted: times('week', 'weeks'), why: 'You follow this space.' },
  },
}

/** The week of a space is called by what it says, without the modules that are off for the reader. */
export async function weekLines(db: Db, actor: Actor, ids: readonly string[]): Promise<Line[]> {
  const rows = await db.selectFrom('space_week').innerJoin('space', 'space.id', 'space_week.space_id').select(['space.id', 'space.name', 'space_week.said', sql<string>`space_week.first_day::text`.as('first')])
    .where('space.id', '=', sql<string>`any(${ids}::uuid[])`).where('space.id', 'in', sql<string>`${scopesOf(actor, 'space.read')}`).execute()
  return rows.map(({ id, name, said, first }) => {
    const words = said.filter(({ module }) => !actor.modulesOff.includes(module)).map((one) => one.said[actor.locale])
    return { id, title: titles[actor.locale](name, words.join(', ')), address: `/espaces/${id}/semaine?du=${first}`, scopeId: id }
  })
}

const titles = {
  fr: (name: string, words: string) => `La semaine de ${name}${words && ` : ${words}`}`,
  en: (name: string, words: string) => `The week of ${name}${words && `: ${words}`}`,
}
