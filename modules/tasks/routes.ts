import type { Handlers } from '#platform/module.ts'
import { answerDate, commentTask, listComments, proposeDate, refuseTask, removeComment } from './answers.ts'
import type { api } from './api.ts'
import { listColumn, listSeries, listTasks, readBoard } from './board.ts'
import { arrangeColumns } from './columns.ts'
import { listMine } from './mine.ts'
import { findPeople } from './people.ts'
import { finishTask, moveTask, reopenTask } from './place.ts'
import { readTask } from './present.ts'
import { createOwn, createTask, editTask, restoreTask, trashTask } from './tasks.ts'
import { listTeam } from './team.ts'

export const routes = {
  'GET /spaces/:id/board': ({ params, query }, { db, actor }) => readBoard(db, actor, params.id, query),
  'GET /task-columns/:id/tasks': ({ params, query }, { db, actor }) => listColumn(db, actor, params.id, query),
  'PUT /spaces/:id/task-columns': ({ params, body }, { work, actor }) => work((tx) => arrangeColumns(tx, actor, params.id, body.columns)),
  'GET /spaces/:id/tasks': ({ params, query }, { db, actor }) => listTasks(db, actor, params.id, query),
  'POST /spaces/:id/tasks': ({ params, body }, { work, actor }) => work((tx) => createTask(tx, actor, params.id, body)),
  'GET /spaces/:id/task-people': ({ params, query }, { db, actor }) => findPeople(db, actor, params.id, query.q ?? ''),
  'GET /tasks/:id': ({ params }, { db, actor }) => readTask(db, actor, params.id),
  'PATCH /tasks/:id': ({ params, body, ifMatch }, { work, actor }) => work((tx) => editTask(tx, actor, params.id, ifMatch, body)),
  'PUT /tasks/:id/place': ({ params, body }, { work, actor }) => work((tx) => moveTask(tx, actor, params.id, body)),
  'PUT /tasks/:id/done': ({ params }, { work, actor }) => work((tx) => finishTask(tx, actor, params.id)),
  'DELETE /tasks/:id/done': ({ params }, { work, actor }) => work((tx) => reopenTask(tx, actor, params.id)),
  'DELETE /tasks/:id': ({ params }, { work, actor }) => work((tx) => trashTask(tx, actor, params.id)),
  'PUT /tasks/:id/restoration': ({ params }, { work, actor }) => work((tx) => restoreTask(tx, actor, params.id)),
  'GET /tasks/:id/series': ({ params, query }, { db, actor }) => listSeries(db, actor, params.id, query),
  'GET /tasks/:id/comments': ({ params, query }, { db, actor }) => listComments(db, actor, params.id, query),
  'POST /tasks/:id/comments': ({ params, body }, { work, actor }) => work((tx) => commentTask(tx, actor, params.id, body.body)),
  'DELETE /task-comments/:id': ({ params }, { work, actor }) => work((tx) => removeComment(tx, actor, params.id)),
  'PUT /tasks/:id/proposed-date': ({ params, body }, { work, actor }) => work((tx) => proposeDate(tx, actor, params.id, body)),
  'DELETE /tasks/:id/proposed-date': ({ params, query }, { work, actor }) => work((tx) => answerDate(tx, actor, params.id, query.take)),
  'PUT /tasks/:id/refusal': ({ params, body }, { work, actor }) => work((tx) => refuseTask(tx, actor, params.id, body.why)),
  'GET /me/tasks': ({ query }, { db, actor }) => listMine(db, actor, query),
  'POST /me/tasks': ({ body }, { work, actor }) => work((tx) => createOwn(tx, actor, body)),
  'GET /me/team-tasks': ({ query }, { db, actor }) => listTeam(db, actor, query),
} satisfies Handlers<typeof api>
