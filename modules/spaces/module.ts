import type { Module } from '#platform/module.ts'
import { permissions, visible } from './access.ts'
import { followAudiences } from './audiences.ts'
import { api } from './api.ts'
import { facts } from './facts.ts'
import { followedSpaces } from './home.ts'
import { problems } from './problems.ts'
import { routes } from './routes.ts'

export const spaces: Module = {
  name: 'spaces', needs: ['directory', 'audiences'], api, routes, problems, permissions, facts,
  nouns: {
    space: { lines: async (db, actor, ids) => (await visible(db, actor).select(['id', 'name', 'kind']).where('id', 'in', [...ids]).execute()).map(({ id, name, kind }) => ({ id, title: name, kind, address: `/espaces/${id}`, scopeId: id })) },
  },
  search: {
    space: { permission: 'space.find', rows: 'select id, id as scope_id, authority_id, name as title, purpose as body, created_at as at from space', facts: { 'space.created': 'self', 'space.edited': 'self' } },
  },
  home: followedSpaces,
  principalsChanged: followAudiences,
  erase: async (tx, personId) => {
    await tx.deleteFrom('follow').where('person_id', '=', personId).execute()
    await tx.deleteFrom('access_request').where('person_id', '=', personId).execute()
    await tx.deleteFrom('scope_grant').where('principal_id', '=', personId).where('role', '<>', 'owner').execute()
  },
  personal: async (db, personId) => ({
    memberships: await db.selectFrom('scope_grant').innerJoin('space', 'space.id', 'scope_id').select(['space.id', 'name', 'role', 'granted_at']).where('principal_id', '=', personId).execute(),
    follows: await db.selectFrom('follow').selectAll().where('person_id', '=', personId).execute(),
    requests: await db.selectFrom('access_request').selectAll().where('person_id', '=', personId).execute(),
  }),
}
