import type { Handlers, Module } from '#platform/module.ts'
import { api } from './api.ts'

const routes = {
  'GET /home': async (_input, { db, actor, modules }) => {
    const parts = modules.filter((m) => m.home && !actor.modulesOff.includes(m.name))
    const values = await Promise.all(parts.map((m) => m.home!(db, actor)))
    return { parts: Object.fromEntries(parts.map((m, i) => [m.name, values[i]])) }
  },
} satisfies Handlers<typeof api>

/** The first page of the day: it knows no other module, each brings its part by its manifest. */
export const home: Module = {
  name: 'home', label: { fr: 'Accueil', en: 'Home' }, about: { fr: 'La première page', en: 'The first page' },
  needs: [], api, routes, problems: {}, permissions: {}, facts: {}, preload: { '/': ['GET /me', 'GET /home'] },
}
