import { sql } from 'kysely'
import type { Module } from '#platform/module.ts'
import { api } from './api.ts'
import { facts } from './facts.ts'
import { forgetOld } from './jobs.ts'
import { notices } from './notices.ts'
import { problems } from './problems.ts'
import { visible } from './questions.ts'
import { routes } from './routes.ts'
import { sentences } from './sentences.ts'

export const scouts: Module = {
  name: 'scouts', label: { fr: 'Éclaireurs', en: 'Scouts' }, about: { fr: 'Demander de l’aide à un collègue formé', en: 'Ask a colleague who was trained for it' },
  needs: ['directory'], api, routes, problems, permissions: {}, facts, sentences, notices,
  nouns: {
    scout_question: {
      lines: async (db, actor, ids) => (await visible(db, actor).innerJoin('person as p', 'p.id', 'q.by_id').select(['q.id', sql<string>`left(q.body, 120)`.as('title'), sql<string>`p.given_name || ' ' || p.family_name`.as('by')]).where('q.id', 'in', [...ids]).execute())
        .map((line) => ({ ...line, address: '/eclaireurs', scopeId: null })),
    },
  },
  keeps: {
    question: {
      unit: 'months', usual: 6, what: { fr: 'Questions aux éclaireurs', en: 'Questions to scouts' }, why: { fr: 'Elles servent à comprendre ce qui bloque, puis n’ont plus d’usage.', en: 'They show what gets people stuck, and are of no more use.' },
      bounds: { least: 1, most: 12, why: { fr: 'Un mois pour répondre ; un an pour préparer les formations.', en: 'A month to answer; a year to prepare trainings.' } },
    },
  },
  jobs: { forget: { cron: '47 1 * * *', run: forgetOld } },
  erase: async (tx, personId) => {
    await tx.deleteFrom('scout_question').where('by_id', '=', personId).execute()
    await tx.deleteFrom('scout_question_to').where('person_id', '=', personId).execute()
    await tx.updateTable('scout_question').set({ settled_by: null }).where('settled_by', '=', personId).execute()
  },
  personal: async (db, personId, content) => ({
    scoutQuestions: await db.selectFrom('scout_question').select(['id', 'at', 'settled_at']).$if(content, (q) => q.select(['body', 'address'])).where('by_id', '=', personId).execute(),
    scoutQuestionsToMe: await db.selectFrom('scout_question_to').select('question_id').where('person_id', '=', personId).execute(),
  }),
}
