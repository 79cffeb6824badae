import type { Module } from '#platform/module.ts'
import { api } from './api.ts'
import { permissions } from './access.ts'
import { closing, hosts } from './closing.ts'
import { facts } from './facts.ts'
import { end, lines, visits } from './guests.ts'
import { leaving } from './handing.ts'
import { endingSoon } from './home.ts'
import { eraseLeft, keeps } from './left.ts'
import { notices } from './notices.ts'
import { problems } from './problems.ts'
import { routes } from './routes.ts'
import { sentences } from './sentences.ts'
import { sayExpiring } from './soon.ts'

export const guests: Module = {
  name: 'guests', label: { fr: 'Invités', en: 'Guests' }, about: { fr: 'Personnes de l’extérieur, invitées dans un espace jusqu’à une date', en: 'People from outside, invited to a space until a day' },
  needs: ['directory', 'spaces'], tab: true, api, routes, problems, permissions, facts, sentences, notices, nouns: { guest: { lines }, stay: { lines: hosts }, visit: { lines: visits } }, keeps, leaving, space: { closing, endAccess: end }, home: endingSoon,
  jobs: { expiring: { cron: '20 5 * * *', run: sayExpiring }, left: { cron: '41 1 * * *', run: eraseLeft } },
  personal: async (db, personId) => ({ sponsored: await db.selectFrom('affiliation').select(['person_id', 'authority_id', 'starts_on', 'ends_on']).where('sponsor_id', '=', personId).limit(10_000).execute() }),
}
