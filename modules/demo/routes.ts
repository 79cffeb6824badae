import type { Handlers } from '#platform/module.ts'
import type { api } from './api.ts'
import { enterAs, listPersonas } from './demo.ts'

export const routes = {
  'GET /demo/personas': async (_input, { db }) => ({ items: await listPersonas(db), next: null }),
  'POST /demo/sessions': async ({ body }, { work, actor, device, cookie }) => {
    const { secret, person } = await work((tx) => enterAs(tx, body.persona, { at: actor.at, device }))
    cookie(secret)
    return { person, personId: person.id }
  },
} satisfies Handlers<typeof api>
