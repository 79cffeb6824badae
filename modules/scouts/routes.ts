import type { Handlers } from '#platform/module.ts'
import type { api } from './api.ts'
import { askScouts, listQuestions, listScouts, setSettled } from './questions.ts'

export const routes = {
  'GET /scouts': (_input, { db, actor }) => listScouts(db, actor),
  'GET /scout-questions': ({ query }, { db, actor }) => listQuestions(db, actor, query),
  'POST /scout-questions': ({ body }, { work, actor }) => work((tx) => askScouts(tx, actor, body)),
  'PUT /scout-questions/:id/settled': ({ params }, { work, actor }) => work((tx) => setSettled(tx, actor, params.id, true)),
  'DELETE /scout-questions/:id/settled': ({ params }, { work, actor }) => work((tx) => setSettled(tx, actor, params.id, false)),
} satisfies Handlers<typeof api>
