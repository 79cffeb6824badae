import type { Handlers } from '#platform/module.ts'
import type { api } from './api.ts'
import { forgetLayout, noteVisit, presentLayout, readLayout, setLayout, setToured } from './layout.ts'

export const routes = {
  'GET /home': async (_input, { db, actor, modules }) => {
    const saying = modules.filter((m) => m.home && !actor.modulesOff.includes(m.name))
    const [{ order, hidden, since, tour }, ...values] = await Promise.all([readLayout(db, actor), ...saying.map((m) => m.home!(db, actor))])
    return { parts: Object.fromEntries(saying.map((m, i) => [m.name, values[i]])), order: order.filter((section) => !hidden.includes(section)), since, tour }
  },
  'GET /me/home': (_input, { db, actor }) => presentLayout(db, actor),
  'PUT /me/home': ({ body }, { work, actor }) => work(async (tx) => { await setLayout(tx, actor, body.items); return presentLayout(tx, actor) }),
  'DELETE /me/home': (_input, { work, actor }) => work(async (tx) => { await forgetLayout(tx, actor); return presentLayout(tx, actor) }),
  'PUT /me/home/visit': (_input, { work, actor }) => work((tx) => noteVisit(tx, actor)),
  'PUT /me/home/tour': (_input, { work, actor }) => work((tx) => setToured(tx, actor, true)),
  'DELETE /me/home/tour': (_input, { work, actor }) => work((tx) => setToured(tx, actor, false)),
} satisfies Handlers<typeof api>
