import { infectedFacts } from '#platform/files/infected.ts'
import { joined } from '#platform/journal/sentences.ts'
import type { Module } from '#platform/module.ts'
import { facts as retentionFacts } from '#platform/retention/kept.ts'
import { sentences as retentionSentences } from '#platform/retention/sentences.ts'
import { api } from './api.ts'
import { facts } from './facts.ts'
import { registerLegalPages } from './pages.ts'
import { problems } from './problems.ts'
import { routes } from './routes.ts'
import { sentences } from './sentences.ts'

export const administration: Module = {
  name: 'administration', label: { fr: 'Administration', en: 'Administration' }, about: { fr: 'Cette page', en: 'This page' },
  needs: ['directory', 'spaces'], api, routes, permissions: {}, facts: { ...facts, ...retentionFacts, ...infectedFacts }, sentences: joined(sentences, retentionSentences), problems, pages: registerLegalPages,
  personal: async (db, personId) => ({
    duties: await db.selectFrom('duty').selectAll().where('person_id', '=', personId).orderBy('kind').orderBy('id').limit(1_000).execute(),
    administers: await db.selectFrom('administrator').selectAll().where('person_id', '=', personId).limit(1_000).execute(),
  }),
}
