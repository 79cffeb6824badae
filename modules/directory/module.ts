import { sql } from 'kysely'
import type { Module } from '#platform/module.ts'
import { visiblePeople } from '#platform/identity/people.ts'
import { api } from './api.ts'
import { rebuildEntries, refreshEntries, turnDay } from './entries.ts'
import { facts } from './facts.ts'
import { problems } from './problems.ts'
import { forgetProfile } from './profile.ts'
import { routes } from './routes.ts'

export const directory: Module = {
  name: 'directory', needs: [], api, routes, permissions: {}, facts, problems,
  nouns: {
    person: { lines: async (db, actor, ids) => (await visiblePeople(db, actor).select(['id', sql<string>`given_name || ' ' || family_name`.as('title')]).where('id', 'in', [...ids]).execute()).map((p) => ({ ...p, address: `/annuaire/${p.id}`, scopeId: null })) },
  },
  peopleChanged: (tx, people, { at }) => refreshEntries(tx, people, at),
  jobs: { day: { cron: '7 22,23 * * *', run: turnDay } },
  reindex: async (database, progress) => {
    const { rows: [clock] } = await database.pool.query<{ at: Date }>('select statement_timestamp() as at')
    await rebuildEntries(database, clock!.at)
    progress(1, 1)
  },
  erase: forgetProfile,
  personal: async (db, personId) => ({
    positions: await db.selectFrom('position').selectAll().where('person_id', '=', personId).execute(),
    profile: await db.selectFrom('profile').selectAll().where('person_id', '=', personId).execute(),
    skills: await db.selectFrom('person_skill as k').innerJoin('skill', 'skill.id', 'k.skill_id').select(['skill.id', 'label', 'since']).where('k.person_id', '=', personId).execute(),
    confirmations: await db.selectFrom('skill_confirmation').select(['skill_id', 'at', sql<boolean>`by_id = ${personId}`.as('given')]).where((eb) => eb.or([eb('by_id', '=', personId), eb('person_id', '=', personId)])).execute(),
    proposals: await db.selectFrom('skill_proposal').select(['skill_id', 'source', 'at', 'declined_at']).where('person_id', '=', personId).execute(),
  }),
}
