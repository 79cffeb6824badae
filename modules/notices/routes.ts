import type { Handlers } from '#platform/module.ts'
import { listFollows, setFollow } from '#platform/notices/follows.ts'
import { tellingMe } from '#platform/notices/live.ts'
import { countNotices, listNotices, readAll, setReading, unreadAll } from '#platform/notices/read.ts'
import { hearAgain, listSilences, silence } from '#platform/notices/silences.ts'
import type { api } from './api.ts'

export const routes = {
  'GET /me/notices': ({ query }, { db, actor, modules }) => listNotices(db, actor, modules, query),
  'GET /me/notices/count': (_input, { db, actor }) => countNotices(db, actor),
  'PUT /me/notices/:id/reading': ({ params }, ctx) => tellingMe(ctx, (tx) => setReading(tx, ctx.actor, params.id, true)),
  'DELETE /me/notices/:id/reading': ({ params }, ctx) => tellingMe(ctx, (tx) => setReading(tx, ctx.actor, params.id, false)),
  'PUT /me/notices/reading': ({ query }, ctx) => tellingMe(ctx, (tx) => readAll(tx, ctx.actor, query.until === undefined ? ctx.actor.at : new Date(query.until))),
  'DELETE /me/notices/reading': ({ query }, ctx) => tellingMe(ctx, (tx) => unreadAll(tx, ctx.actor, new Date(query.readAt))),
  'GET /me/follows': ({ query }, { db, actor, modules }) => listFollows(db, actor, modules, query),
  'PUT /me/follows/:noun/:id': ({ params }, ctx) => tellingMe(ctx, (tx) => setFollow(tx, ctx.actor, ctx.modules, params.noun, params.id, true)),
  'DELETE /me/follows/:noun/:id': ({ params }, ctx) => tellingMe(ctx, (tx) => setFollow(tx, ctx.actor, ctx.modules, params.noun, params.id, false)),
  'GET /me/silences': ({ query }, { db, actor, modules }) => listSilences(db, actor, modules, query),
  'PUT /me/silences/:noun/:id': ({ params, query }, ctx) => tellingMe(ctx, (tx) => silence(tx, ctx.actor, ctx.modules, params.noun, params.id, query.muted)),
  'DELETE /me/silences/:noun/:id': ({ params }, ctx) => tellingMe(ctx, (tx) => hearAgain(tx, ctx.actor, params.noun, params.id)),
} satisfies Handlers<typeof api>
