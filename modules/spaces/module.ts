import { sql } from 'kysely'
import type { Module } from '#platform/module.ts'
import type { Noun } from '#platform/nouns.ts'
import { hosted, permissions, visible } from './access.ts'
import { followAudiences } from './audiences.ts'
import { api } from './api.ts'
import { archiveDays, endArchives, forgetArchives } from './archives.ts'
import { makeArchives } from './archiving.ts'
import { checkContents } from './blueprint.ts'
import { closing } from './closing.ts'
import { endEmergenciesOf, keptMonths, tidyEmergencies } from './emergency.ts'
import { exported } from './exported.ts'
import { facts } from './facts.ts'
import { follows } from './followed.ts'
import { followedSpaces } from './home.ts'
import { visibleProposals } from './life/proposals.ts'
import { endSpaces } from './life/ending.ts'
import { askSleepers } from './life/asleep.ts'
import { orphansOf, runSuccessions } from './life/succession.ts'
import { notices } from './notices.ts'
import { problems } from './problems.ts'
import { routes } from './routes.ts'
import { sentences } from './sentences.ts'
import { week } from './week/arrivals.ts'
import { layWeeks } from './week/lay.ts'
import { weekLines } from './week/notices.ts'

const hostedLines: Noun['lines'] = async (db, actor, ids) => (await hosted(db, actor).select(['id', 'name']).where('id', 'in', [...ids]).execute())
  .map(({ id, name }) => ({ id, title: name, address: `/espaces/${id}/membres`, scopeId: id }))

export const spaces: Module = {
  name: 'spaces', label: { fr: 'Espaces', en: 'Spaces' }, about: { fr: 'Équipes, projets, pratiques', en: 'Teams, projects, practices' },
  needs: ['directory', 'audiences'], api, routes, problems, permissions, facts, sentences, notices,
  nouns: {
    space: { lines: async (db, actor, ids) => (await visible(db, actor).select(['id', 'name', 'kind']).where('id', '=', sql<string>`any(${ids}::uuid[])`).execute()).map(({ id, name, kind }) => ({ id, title: name, kind, address: `/espaces/${id}`, scopeId: id })) },
    // Who asks to come into a space, and who entered it in an emergency, is read among its members, by those who run it.
    proposal: { lines: async (db, actor, ids) => (await visibleProposals(db, actor).select(['p.id', 'p.name']).where('p.id', '=', sql<string>`any(${ids}::uuid[])`).execute()).map(({ id, name }) => ({ id, title: name, address: `/espaces/propositions#p-${id}`, scopeId: null })) },
    week: { lines: weekLines },
    request: { lines: hostedLines }, emergency: { lines: hostedLines },
  },
  search: {
    space: { permission: 'space.find', rows: `select id, id as scope_id, authority_id, name as title, purpose as body, created_at as at, '' as kind, null::uuid as by_id from space`, line: `select id, id as scope_id, '/espaces/' || id as address, null as by, kind from space`, facts: { 'space.created': 'self', 'space.edited': 'self' } },
  },
  home: followedSpaces, follows,
  space: { closing, week, export: exported },
  start: (modules) => checkContents(modules),
  peopleChanged: async (tx, people, by) => {
    await endEmergenciesOf(tx, people, by.at)
    await orphansOf(tx, people, by)
  },
  principalsChanged: followAudiences,
  keeps: {
    closed: {
      unit: 'months', usual: 60, what: { fr: 'Espaces clos, avec tout ce qu’ils contiennent', en: 'Closed spaces, with all that is in them' }, why: { fr: 'Le temps de s’y reporter. Leurs responsables sont prévenus trente jours avant.', en: 'The time to look things up. Their owners are told thirty days before.' },
      bounds: { least: 12, most: 120, why: { fr: 'Un an pour s’y reporter ; au-delà de dix ans, ce qui doit rester va aux archives (code du patrimoine, article L212-2).', en: 'A year to look things up; beyond ten years, what must stay goes to the archives (code du patrimoine, article L212-2).' } },
    },
    archives: { unit: 'days', usual: archiveDays, what: { fr: 'Archives d’espaces clos', en: 'Archives of closed spaces' }, why: { fr: 'Le temps de les télécharger. Elles se refont tant que l’espace est là.', en: 'The time to download them. They are made again as long as the space is there.' } },
    emergencies: { unit: 'months', usual: keptMonths, what: { fr: 'Entrées d’urgence des administrateurs', en: 'Emergency entries of administrators' }, why: { fr: 'Comme le journal de sécurité (CNIL, délibération 2021-122).', en: 'As the security journal (CNIL, délibération 2021-122).' } },
  },
  // On Monday from seven or eight on, once; every hour, for a worker that was away.
  jobs: { emergencies: { cron: '11 * * * *', run: tidyEmergencies }, successions: { cron: '*/5 * * * *', run: runSuccessions }, asleep: { cron: '20 2 * * *', run: askSleepers }, ending: { cron: '50 2 * * *', run: endSpaces }, weeks: { cron: '10 6-16 * * 1', run: layWeeks }, archives: { cron: '* * * * *', run: makeArchives }, archived: { cron: '23 * * * *', run: endArchives } },
  erase: async (tx, personId, at) => {
    await forgetArchives(tx, personId, at)
    await tx.deleteFrom('follow').where('person_id', '=', personId).execute()
    await tx.deleteFrom('space_postponement').where('person_id', '=', personId).execute()
    await tx.deleteFrom('space_proposal').where('person_id', '=', personId).execute()
    await tx.deleteFrom('access_request').where('person_id', '=', personId).execute()
    await tx.deleteFrom('scope_grant').where('principal_id', '=', personId).where('role', '<>', 'owner').execute()
  },
  // Without content: neither what they wrote, nor when they read, nor the name of a space that may be secret elsewhere.
  personal: async (db, personId, content) => ({
    memberships: await db.selectFrom('scope_grant').innerJoin('space', 'space.id', 'scope_id').select(['space.id', 'role', 'granted_at']).$if(content, (q) => q.select('name')).where('principal_id', '=', personId).execute(),
    follows: await db.selectFrom('follow').select(['space_id', 'followed_at']).$if(content, (q) => q.select('seen_at')).where('person_id', '=', personId).execute(),
    postponements: await db.selectFrom('space_postponement').selectAll().where('person_id', '=', personId).execute(),
    emergencies: await db.selectFrom('emergency_entry').select(['id', 'space_id', 'entered_at', 'until']).$if(content, (q) => q.select('reason')).where('person_id', '=', personId).limit(1_000).execute(),
    blueprints: await db.selectFrom('blueprint').select(['id', 'saved_at']).$if(content, (q) => q.select(sql`package -> 'title' ->> 'fr'`.as('title'))).where('saved_by', '=', personId).execute(),
    proposals: await db.selectFrom('space_proposal').select(['id', 'proposed_at', 'answer', 'answered_at']).$if(content, (q) => q.select(['name', 'purpose', 'reason'])).where('person_id', '=', personId).limit(1_000).execute(),
    archives: await db.selectFrom('space_archive').select(['space_id', 'asked_at', 'state']).where('person_id', '=', personId).execute(),
    requests: await db.selectFrom('access_request').select(['space_id', 'asked_at']).$if(content, (q) => q.select('message')).where('person_id', '=', personId).execute(),
  }),
}
