import { sql } from 'kysely'
import type { Module } from '#platform/module.ts'
import { permissions } from './access.ts'
import { api } from './api.ts'
import { blueprint } from './blueprint.ts'
import { closing, remove } from './closing.ts'
import { exported } from './exported.ts'
import { facts } from './facts.ts'
import { emptyTrash, sayDue } from './jobs.ts'
import { tasksForMe } from './mine.ts'
import { notices } from './notices.ts'
import { nouns, search } from './nouns.ts'
import { problems } from './problems.ts'
import { trashDays } from './reach.ts'
import { routes } from './routes.ts'
import { sentences } from './sentences.ts'

export const tasks: Module = {
  name: 'tasks', label: { fr: 'Tâches', en: 'Tasks' }, about: { fr: 'Confier, suivre et finir, sans réunion', en: 'Hand out, follow and finish, without a meeting' },
  needs: ['directory', 'spaces'], tab: true, api, routes, problems, permissions, facts, sentences, nouns, search, notices, home: tasksForMe,
  keeps: { trash: { unit: 'days', usual: trashDays, what: { fr: 'Tâches retirées', en: 'Tasks taken away' }, why: { fr: 'On les rétablit pendant ce temps, puis elles disparaissent.', en: 'They are restored within that time, then they are gone.' } } },
  space: { blueprint, closing, export: exported, remove },
  jobs: { due: { cron: '35 5 * * *', run: sayDue }, trash: { cron: '43 * * * *', run: emptyTrash } },
  preload: { '/espaces/:id/taches': ['GET /me', 'GET /spaces/:id', 'GET /home'], '/espaces/:id/taches/:taskId': ['GET /me', 'GET /spaces/:id', 'GET /home'], '/taches': ['GET /me', 'GET /home'], '/taches/:taskId': ['GET /me', 'GET /home'] },
  // What somebody had stays with the space, for nobody until it is handed out again; what was theirs alone goes.
  erase: async (tx, personId) => {
    await tx.deleteFrom('task').where('scope_id', '=', personId).execute()
    await tx.deleteFrom('task_column').where('scope_id', '=', personId).execute()
    await tx.updateTable('task').set({ responsible_id: null }).where('responsible_id', '=', personId).where('done_at', 'is', null).execute()
    await tx.updateTable('task').set({ helpers: sql<string[]>`array_remove(helpers, ${personId}::uuid)` }).where('helpers', '@>', sql<string[]>`array[${personId}::uuid]`).execute()
  },
  personal: async (db, personId, content) => ({
    tasksWritten: await db.selectFrom('task').select(['id', 'scope_id', 'created_at', 'edited_at', 'done_at', 'trashed_at']).$if(content, (q) => q.select(['title', 'body', 'checklist'])).where('author_id', '=', personId).orderBy('id').limit(10_000).execute(),
    tasksHanded: await db.selectFrom('task').select(['id', 'scope_id', 'due_on', 'done_at']).$if(content, (q) => q.select('title')).where('responsible_id', '=', personId).orderBy('id').limit(10_000).execute(),
    tasksRefused: await db.selectFrom('task').select(['id', 'refused_at']).$if(content, (q) => q.select('refused_why')).where('refused_by', '=', personId).orderBy('id').limit(10_000).execute(),
    taskComments: await db.selectFrom('task_comment').select(['id', 'task_id', 'created_at']).$if(content, (q) => q.select('body')).where('author_id', '=', personId).orderBy('id').limit(10_000).execute(),
  }),
}
