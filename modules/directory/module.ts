import { sql } from 'kysely'
import { dayAt } from '#platform/access/days.ts'
import type { Module } from '#platform/module.ts'
import { visiblePeople } from '#platform/identity/people.ts'
import { api } from './api.ts'
import { rebuildEntries, refreshEntries, turnDay } from './entries.ts'
import { facts } from './facts.ts'
import { follows } from './follow.ts'
import { followWaiting } from './follow-unit.ts'
import { problems } from './problems.ts'
import { forgetLeft, forgetProfile } from './forget.ts'
import { routes } from './routes.ts'
import { sentences } from './sentences.ts'

export const directory: Module = {
  name: 'directory', label: { fr: 'Annuaire', en: 'Directory' }, about: { fr: 'Personnes, services, compétences', en: 'People, units, skills' },
  away: (person, at) => `exists (select from profile f where f.person_id = ${person} and f.presence = 'away' and (f.presence_until is null or f.presence_until >= ${dayAt(at)}))`,
  needs: [], api, routes, permissions: {}, facts, sentences, problems, follows,
  nouns: {
    person: { lines: async (db, actor, ids) => (await visiblePeople(db, actor).select(['id', sql<string>`given_name || ' ' || family_name`.as('title')]).where('id', 'in', [...ids]).execute()).map((p) => ({ ...p, address: `/annuaire/${p.id}`, scopeId: null })) },
  },
  peopleChanged: (tx, people, { at }) => refreshEntries(tx, people, at),
  keeps: {
    profile: {
      unit: 'months', usual: 3, what: { fr: 'Profil des personnes parties : photo, téléphones, langues, savoir-faire', en: 'Profile of people who left: photo, phones, languages, skills' },
      why: { fr: 'Ce qui était facultatif n’est plus utile. Le nom reste sur ce qu’elles ont écrit.', en: 'What was optional is of no more use. The name stays on what they wrote.' },
      bounds: { least: 1, most: 6, why: { fr: 'Un mois pour un retour ou une passation ; pas plus que nécessaire (RGPD, article 5-1-e).', en: 'A month for a return or a handover; no longer than needed (GDPR, article 5-1-e).' } },
    },
  },
  jobs: { waiting: { cron: '* * * * *', run: (database, at) => followWaiting(database, at) }, day: { cron: '7 22,23 * * *', run: turnDay }, left: { cron: '37 1 * * *', run: forgetLeft } },
  reindex: async (database, progress) => {
    const { rows: [clock] } = await database.pool.query<{ at: Date }>('select statement_timestamp() as at')
    await rebuildEntries(database, clock!.at)
    progress(1, 1)
  },
  erase: forgetProfile,
  personal: async (db, personId, content) => ({
    // Whom somebody follows is theirs alone to know.
    followedPeople: content ? await db.selectFrom('person_follow').select(['followed_id', 'at']).where('person_id', '=', personId).execute() : [],
    positions: await db.selectFrom('position').selectAll().where('person_id', '=', personId).execute(),
    profile: await db.selectFrom('profile').selectAll().where('person_id', '=', personId).execute(),
    skills: await db.selectFrom('person_skill as k').innerJoin('skill', 'skill.id', 'k.skill_id').select(['skill.id', 'label', 'since']).where('k.person_id', '=', personId).execute(),
    confirmations: await db.selectFrom('skill_confirmation').select(['skill_id', 'at', sql<boolean>`by_id = ${personId}`.as('given')]).where((eb) => eb.or([eb('by_id', '=', personId), eb('person_id', '=', personId)])).execute(),
    proposals: await db.selectFrom('skill_proposal').select(['skill_id', 'source', 'at', 'declined_at']).where('person_id', '=', personId).execute(),
  }),
}
