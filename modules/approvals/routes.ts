import type { Handlers } from '#platform/module.ts'
import { answerApproval, nameSubstitute } from './answer.ts'
import type { api } from './api.ts'
import { askAgain, askApproval } from './ask.ts'
import { cancelApproval, exportPeople, listPeople, remindPeople, resumeApproval } from './follow.ts'
import { findReaders, target } from './people.ts'
import { listMine, listOf, readApproval } from './rows.ts'

export const routes = {
  'GET /documents/:id/approvals': async ({ params, query }, { db, actor }) => {
    const found = await listOf(db, actor, params.id, query)
    if (found.items.length === 0) await target(db, actor, params.id)
    return found
  },
  'POST /documents/:id/approvals': ({ params, body }, { work, actor }) => work((tx) => askApproval(tx, actor, params.id, body)),
  'GET /documents/:id/readers': ({ params, query }, { db, actor }) => findReaders(db, actor, params.id, query.q),
  'GET /me/approvals': ({ query }, { db, actor }) => listMine(db, actor, query),
  'GET /approvals/:id': ({ params }, { db, actor }) => readApproval(db, actor, params.id),
  'PUT /approvals/:id/answer': ({ params, body }, { work, actor }) => work((tx) => answerApproval(tx, actor, params.id, body)),
  'PUT /approvals/:id/substitute': ({ params, body }, { work, actor }) => work((tx) => nameSubstitute(tx, actor, params.id, body.personId)),
  'POST /approvals/:id/reminder': ({ params }, { work, actor }) => work((tx) => remindPeople(tx, actor, params.id)),
  'PUT /approvals/:id/cancellation': ({ params }, { work, actor }) => work((tx) => cancelApproval(tx, actor, params.id)),
  'DELETE /approvals/:id/cancellation': ({ params }, { work, actor }) => work((tx) => resumeApproval(tx, actor, params.id)),
  'POST /approvals/:id/again': ({ params }, { work, actor }) => work((tx) => askAgain(tx, actor, params.id)),
  'GET /approvals/:id/people': ({ params, query }, { db, actor }) => listPeople(db, actor, params.id, query),
  'GET /approvals/:id/people.csv': exportPeople as never,
} satisfies Handlers<typeof api>
