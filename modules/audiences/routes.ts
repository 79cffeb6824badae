import type { Handlers } from '#platform/module.ts'
import type { api } from './api.ts'
import { createAudience, editAudience, listAudiences, peopleOfAudience, readAudience, removeAudience } from './audiences.ts'
import { readAxes } from './axes.ts'
import { previewRule } from './preview.ts'

export const routes = {
  'GET /audiences': ({ query }, { db, actor }) => listAudiences(db, actor, query),
  'POST /audiences': ({ body }, { work, actor }) => work((tx) => createAudience(tx, actor, body)),
  'POST /audiences/preview': ({ body }, { db, actor }) => previewRule(db, actor, body),
  'GET /audiences/:id': ({ params }, { db, actor }) => readAudience(db, actor, params.id),
  'PATCH /audiences/:id': ({ params, body, ifMatch }, { work, actor }) => work((tx) => editAudience(tx, actor, params.id, ifMatch, body)),
  'DELETE /audiences/:id': ({ params }, { work, actor }) => work((tx) => removeAudience(tx, actor, params.id)),
  'GET /audiences/:id/people': ({ params, query }, { db, actor }) => peopleOfAudience(db, actor, params.id, query),
  'GET /audience-axes': ({ query }, { db, actor }) => readAxes(db, actor, query.authorityId ?? actor.mainAuthorityId),
} satisfies Handlers<typeof api>
