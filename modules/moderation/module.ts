import type { Module } from '#platform/module.ts'
import { permissions } from './access.ts'
import { api } from './api.ts'
import { closing } from './closing.ts'
import { facts } from './facts.ts'
import { notices } from './notices.ts'
import { nouns } from './nouns.ts'
import { problems } from './problems.ts'
import { routes } from './routes.ts'
import { sentences } from './sentences.ts'

export const moderation: Module = {
  name: 'moderation', label: { fr: 'Modération', en: 'Moderation' }, about: { fr: 'Signaler un message, le masquer, en garder l’historique', en: 'Report a message, hide it, keep the history of it' },
  needs: ['spaces'], api, routes, problems, permissions, facts, sentences, nouns, notices,
  space: {
    closing,
    // The reports that a decision answered go with it.
    remove: async (tx, spaceId, limit) => {
      const open = await tx.deleteFrom('report').where('id', 'in', tx.selectFrom('report').select('id').where('scope_id', '=', spaceId).where('decision_id', 'is', null).limit(limit)).executeTakeFirst()
      const decided = await tx.deleteFrom('moderation_decision').where('id', 'in', tx.selectFrom('moderation_decision').select('id').where('scope_id', '=', spaceId).limit(limit - Number(open.numDeletedRows))).executeTakeFirst()
      return Number(open.numDeletedRows + decided.numDeletedRows)
    },
  },
  // What hosts decided stays with the space; what somebody reported and nobody answered goes with them.
  erase: async (tx, personId) => {
    await tx.deleteFrom('report').where('person_id', '=', personId).execute()
  },
  personal: async (db, personId, content) => ({
    reports: await db.selectFrom('report').select(['noun', 'subject_id', 'scope_id', 'at']).$if(content, (q) => q.select(['reason', 'note'])).where('person_id', '=', personId).execute(),
    decisionsAboutMe: await db.selectFrom('moderation_decision').select(['noun', 'subject_id', 'scope_id', 'kind', 'at', 'answered_at']).$if(content, (q) => q.select(['reason', 'answer'])).where('author_id', '=', personId).execute(),
    decisionsByMe: await db.selectFrom('moderation_decision').select(['noun', 'subject_id', 'scope_id', 'kind', 'at']).$if(content, (q) => q.select('reason')).where('by_id', '=', personId).execute(),
  }),
}
