import type { Handlers } from '#platform/module.ts'
import type { api } from './api.ts'
import { answerHosts, hideSubject, leaveSubject, showSubject } from './decisions.ts'
import { listCases, listDecisions } from './lists.ts'
import { makeReport, withdrawReport } from './reports.ts'
import { readSubject } from './subjects.ts'

export const routes = {
  'GET /moderation/:noun/:id': ({ params }, { db, actor, modules }) => readSubject(db, { actor, modules }, params),
  'PUT /moderation/:noun/:id/report': ({ params, body }, { work, actor, modules }) => work((tx) => makeReport(tx, { actor, modules }, params, body)),
  'DELETE /moderation/:noun/:id/report': ({ params }, { work, actor }) => work((tx) => withdrawReport(tx, actor, params)),
  'GET /spaces/:id/reports': ({ params, query }, { db, actor, modules }) => listCases(db, { actor, modules }, params.id, query),
  'GET /spaces/:id/decisions': ({ params, query }, { db, actor }) => listDecisions(db, actor, params.id, query),
  'PUT /moderation/:noun/:id/hiding': ({ params, body }, { work, actor, modules }) => work((tx) => hideSubject(tx, { actor, modules }, params, body.reason)),
  'DELETE /moderation/:noun/:id/hiding': ({ params }, { work, actor, modules }) => work((tx) => showSubject(tx, { actor, modules }, params)),
  'PUT /moderation/:noun/:id/leaving': ({ params }, { work, actor, modules }) => work((tx) => leaveSubject(tx, { actor, modules }, params)),
  'PUT /moderation/:noun/:id/answer': ({ params, body }, { work, actor, modules }) => work((tx) => answerHosts(tx, { actor, modules }, params, body.text)),
} satisfies Handlers<typeof api>
