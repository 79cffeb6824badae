import type { Module } from '#platform/module.ts'
import { permissions, visible } from './access.ts'
import { followAudiences } from './audiences.ts'
import { api } from './api.ts'
import { endEmergenciesOf, tidyEmergencies } from './emergency.ts'
import { facts } from './facts.ts'
import { followedSpaces } from './home.ts'
import { problems } from './problems.ts'
import { routes } from './routes.ts'

export const spaces: Module = {
  name: 'spaces', needs: ['directory', 'audiences'], api, routes, problems, permissions, facts,
  nouns: {
    space: { lines: async (db, actor, ids) => (await visible(db, actor).select(['id', 'name']).where('id', 'in', [...ids]).execute()).map(({ id, name }) => ({ id, title: name, address: `/espaces/${id}`, scopeId: id })) },
  },
  home: followedSpaces,
  peopleChanged: (tx, people, { at }) => endEmergenciesOf(tx, people, at),
  principalsChanged: followAudiences,
  jobs: { emergencies: { cron: '11 * * * *', run: tidyEmergencies } },
  erase: async (tx, personId) => {
    await tx.deleteFrom('follow').where('person_id', '=', personId).execute()
    await tx.deleteFrom('access_request').where('person_id', '=', personId).execute()
    await tx.deleteFrom('scope_grant').where('principal_id', '=', personId).where('role', '<>', 'owner').execute()
  },
  personal: async (db, personId) => ({
    memberships: await db.selectFrom('scope_grant').innerJoin('space', 'space.id', 'scope_id').select(['space.id', 'name', 'role', 'granted_at']).where('principal_id', '=', personId).execute(),
    follows: await db.selectFrom('follow').selectAll().where('person_id', '=', personId).execute(),
    emergencies: await db.selectFrom('emergency_entry').selectAll().where('person_id', '=', personId).limit(1_000).execute(),
    requests: await db.selectFrom('access_request').selectAll().where('person_id', '=', personId).execute(),
  }),
}
