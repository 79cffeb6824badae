import type { Module } from '#platform/module.ts'
import { permissions } from './access.ts'
import { api } from './api.ts'
import { blueprint } from './blueprint.ts'
import { exported } from './exported.ts'
import { facts } from './facts.ts'
import { follows } from './followed.ts'
import { emptyTrash, sayExpired } from './jobs.ts'
import { harvest } from './harvest.ts'
import { notices } from './notices.ts'
import { look } from './look.ts'
import { keeper } from './keeper.ts'
import { nouns, search } from './nouns.ts'
import { problems } from './problems.ts'
import { trashDays } from './reach.ts'
import { routes } from './routes.ts'
import { sentences } from './sentences.ts'
import { forgetUses } from './uses.ts'
import { week } from './week.ts'

export const practices: Module = {
  name: 'practices', label: { fr: 'Fiches pratiques', en: 'Practice cards' }, about: { fr: 'Ce qui marche, vérifié, daté, prêt à afficher', en: 'What works, verified, dated, ready to hang on the wall' },
  needs: ['directory', 'spaces'], tab: true, api, routes, problems, permissions, facts, sentences, nouns, search, notices, follows,
  keeps: { trash: { unit: 'days', usual: trashDays, what: { fr: 'Fiches pratiques retirées', en: 'Practice cards taken away' }, why: { fr: 'On les rétablit pendant ce temps, puis elles disparaissent.', en: 'They are restored within that time, then they are gone.' } } },
  jobs: { expired: { cron: '10 1 * * *', run: sayExpired }, trash: { cron: '37 * * * *', run: emptyTrash } },
  space: { export: exported, blueprint, week, look, keeper, harvest, remove: async (tx, spaceId, limit) => Number((await tx.deleteFrom('practice').where('id', 'in', tx.selectFrom('practice').select('id').where('scope_id', '=', spaceId).limit(limit)).executeTakeFirst()).numDeletedRows) },
  preload: {
    '/espaces/:id/fiches': ['GET /me', 'GET /spaces/:id', 'GET /home'],
    '/espaces/:id/fiches/:practiceId': ['GET /me', 'GET /spaces/:id', 'GET /home'],
  },
  // A card stays with its author's name; who used or follows it need not.
  erase: async (tx, personId) => {
    await forgetUses(tx, personId)
    await tx.deleteFrom('practice_follow').where('person_id', '=', personId).execute()
  },
  personal: async (db, personId, content) => ({
    practices: await db.selectFrom('practice').select(['id', 'scope_id', 'created_at', 'edited_at', 'trashed_at']).$if(content, (q) => q.select(['title', 'situation', 'doing', 'avoid', 'risks', 'steps'])).where('author_id', '=', personId).execute(),
    verifiedPractices: await db.selectFrom('practice').select(['id', 'scope_id', 'verified_at']).where('verified_by', '=', personId).execute(),
    thankedBy: await db.selectFrom('practice').select(['id', 'scope_id', 'created_at']).where('thanks_id', '=', personId).execute(),
    // What somebody follows is theirs alone to know.
    followedPractices: content ? await db.selectFrom('practice_follow').select(['practice_id', 'at']).where('person_id', '=', personId).execute() : [],
    practiceUses: await db.selectFrom('practice_use').select(['practice_id', 'at']).where('person_id', '=', personId).execute(),
  }),
}
