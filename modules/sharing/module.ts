import type { Module } from '#platform/module.ts'
import { permissions } from './access.ts'
import { api } from './api.ts'
import { registerBox, showBox } from './box.ts'
import { closing } from './closing.ts'
import { facts } from './facts.ts'
import { notices } from './notices.ts'
import { nouns } from './nouns.ts'
import { tidy } from './opening.ts'
import { outsideDoor, registerOutside } from './pages-door.ts'
import { problems } from './problems.ts'
import { routes } from './routes.ts'
import { sentences } from './sentences.ts'

export const sharing: Module = {
  name: 'sharing', label: { fr: 'Partage', en: 'Sharing' }, about: { fr: 'Un document montré par un lien, jusqu’à une date', en: 'A document shown by a link, until a day' },
  needs: ['spaces', 'documents'], upon: 'documents', api, routes, problems, permissions, facts, sentences, nouns, notices,
  pages: (app, options) => {
    const door = outsideDoor(options)
    registerOutside(app, options, door, showBox(options, door))
    registerBox(app, options, door)
  },
  space: { closing },
  jobs: { tidy: { cron: '23 3 * * *', run: tidy } },
  // What somebody shared ends with them; that they did stays in the journal.
  erase: async (tx, personId) => void await tx.deleteFrom('share_link').where('by_id', '=', personId).execute(),
  personal: async (db, personId) => ({
    shareLinks: await db.selectFrom('share_link').select(['id', 'document_id', 'reach', 'role', 'uses', 'opened_at', 'at', 'until', 'ended_at']).where('by_id', '=', personId).limit(10_000).execute(),
  }),
}
