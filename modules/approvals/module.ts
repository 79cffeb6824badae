import type { Module } from '#platform/module.ts'
import { permissions } from './access.ts'
import { api } from './api.ts'
import { closing, remove } from './closing.ts'
import { facts } from './facts.ts'
import { waitingForMe } from './home.ts'
import { sayOverdue } from './jobs.ts'
import { notices } from './notices.ts'
import { nouns } from './nouns.ts'
import { problems } from './problems.ts'
import { routes } from './routes.ts'
import { sentences } from './sentences.ts'

export const approvals: Module = {
  name: 'approvals', label: { fr: 'Avis et lectures', en: 'Opinions and readings' }, about: { fr: 'Demander un avis sur un document, ou le faire lire', en: 'Ask for an opinion on a document, or have it read' },
  needs: ['directory', 'audiences', 'spaces', 'documents'], upon: 'documents', api, routes, problems, permissions, facts, sentences, nouns, notices, home: waitingForMe,
  space: { closing, remove },
  jobs: { overdue: { cron: '25 5 * * *', run: sayOverdue } },
  // What somebody answered is evidence, and stays with the version; nobody waits for them any more, and they answer for nobody.
  erase: async (tx, personId) => {
    await tx.deleteFrom('approval_person').where('person_id', '=', personId).where('verdict', 'is', null).where('approval_id', 'in', tx.selectFrom('approval').select('id').where('kind', '=', 'reading')).execute()
    await tx.updateTable('approval_person').set({ substitute_id: null }).where('substitute_id', '=', personId).execute()
  },
  personal: async (db, personId, content) => ({
    approvalsAsked: await db.selectFrom('approval').select(['id', 'document_id', 'kind', 'number', 'hash', 'asked_at', 'needed', 'due_on', 'ended_at', 'outcome']).$if(content, (q) => q.select('words')).where('asked_by', '=', personId).execute(),
    approvalsAnswered: await db.selectFrom('approval_person').select(['approval_id', 'person_id', 'verdict', 'answered_at', 'answered_by']).$if(content, (q) => q.select('words')).where((eb) => eb.or([eb('person_id', '=', personId), eb('answered_by', '=', personId)])).execute(),
  }),
}
