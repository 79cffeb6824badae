import type { Module } from '#platform/module.ts'
import { refuseCrossSite } from '#platform/http/security.ts'
import { deviceOf, setSessionCookie } from '#platform/http/api.ts'
import { work } from '#platform/db/work.ts'
import { safeNext, typed } from '#platform/http/pages.ts'
import { api } from './api.ts'
import { enterAs, listPersonas } from './demo.ts'
import { routes } from './routes.ts'
import { volumeNames } from './volumes.ts'

export const demo: Module = {
  name: 'demo', needs: ['directory', 'audiences', 'spaces', 'wall', 'practices', 'documents', 'news', 'apps', 'tasks'], api, routes, permissions: {}, facts: {},
  problems: { 'persona.not_found': { fr: 'Ce personnage n’existe pas dans la démonstration.', en: 'There is no such persona in the demonstration.' } },
  demo: {
    personas: async (db) => (await listPersonas(db)).map(({ persona, story, person }) => ({ persona, story, name: person.name, headline: person.headline })),
    profiles: volumeNames,
    seed: async (pool, options) => (await import('./seed.ts')).seedDemo(pool, options),
  },
  pages: (app, options) => {
    app.post<{ Body: { persona?: string, next?: string } }>('/connexion/demo', async (request, reply) => {
      refuseCrossSite(request, options.origin)
      const { secret } = await work(options.database.db, (tx) => enterAs(tx, typed(request.body?.persona, 200), { at: options.clock(), device: deviceOf(request.headers['user-agent'] ?? '') }))
      setSessionCookie(reply, options, secret)
      return reply.redirect(safeNext(request.body?.next), 303)
    })
  },
}
