import { identityFacts } from '#platform/identity/facts.ts'
import { sentences } from '#platform/identity/sentences.ts'
import type { Module } from '#platform/module.ts'
import { offersTo } from '#platform/identity/newcomers.ts'
import { api } from './api.ts'
import { notices } from './notices.ts'
import { problems } from './problems.ts'
import { routes } from './routes.ts'
import { registerSignIn } from './sign-in.ts'
import { registerWelcome } from './welcome.ts'

export const account: Module = {
  name: 'account', label: { fr: 'Compte', en: 'Account' }, about: { fr: 'Connexion, appareils, jetons', en: 'Sign-in, devices, tokens' },
  needs: [], api, routes, problems, permissions: {}, facts: identityFacts, sentences, notices,
  nouns: { offer: { lines: async (db, actor, ids) => (await offersTo(db, actor).where('o.id', 'in', [...ids]).execute()).map(({ id, name }) => ({ id, title: name, address: '/compte', scopeId: null })) } },
  pages: (app, options) => { registerSignIn(app, options); registerWelcome(app, options) },
  personal: async (db, personId) => ({
    person: await db.selectFrom('person').selectAll().where('id', '=', personId).execute(),
    affiliations: await db.selectFrom('affiliation').selectAll().where('person_id', '=', personId).execute(),
    devices: await db.selectFrom('known_device').select('until').where('person_id', '=', personId).execute(),
    sessions: await db.selectFrom('session').select(['id', 'device', 'enrolled', 'created_at', 'seen_at', 'until']).where('person_id', '=', personId).execute(),
    offers: await db.selectFrom('affiliation_offer').selectAll().where('person_id', '=', personId).execute(),
    tokens: await db.selectFrom('token').select(['id', 'name', 'scopes', 'created_at', 'seen_at', 'until']).where('person_id', '=', personId).execute(),
  }),
}
