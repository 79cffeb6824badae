// Goal 9: reading a wall of 20 posts, and posting.
import { request } from '../load.ts'
import { figure, law, ratio } from '../print.ts'
import type { Bench } from '../run.ts'

/** A fixed number, whatever the length of the wall. */
export const statementsToRead = 2
/** Session; where one stands; post, space, journal and kept reply in one, which needs no transaction around it. */
export const statementsToPost = 3

export async function wall(bench: Bench): Promise<void> {
  const { house: { stage }, server, limits } = bench
  const reading = (id: string): string[] => stage.cookies.map((cookie) => request('GET', `/api/spaces/${id}/posts?limit=100`, { cookie: `parvis=${cookie}` }))
  for (const size of [1, 20, 100] as const) law(9, `wall of ${size}: SQL`, await bench.statements(server.port, reading(stage.walls[size])), statementsToRead, 'statements')
  const ours = stage.cookies.map((cookie) => request('GET', `/api/spaces/${stage.walls.busy}/posts`, { cookie: `parvis=${cookie}` }))
  await bench.compare((c, found) => ratio(9, 'wall of 20 / L-page', c, found, c === 10 ? 0.35 : undefined), { port: limits.port, pid: limits.pid, requests: [request('GET', '/page')] }, { port: server.port, pid: server.pid, requests: ours })
}

export async function posting(bench: Bench): Promise<void> {
  const { house: { stage }, server, limits } = bench
  const body = JSON.stringify({ body: 'Bonjour à toutes et à tous, le **nouveau tableau** des allergènes est en place au collège.' })
  const ours = stage.cookies.map((cookie) => request('POST', `/api/spaces/${stage.walls.busy}/posts`, { cookie: `parvis=${cookie}`, 'idempotency-key': '$KEY' }, body))
  law(9, 'post: SQL', await bench.statements(server.port, ours), statementsToPost, 'statements')
  await bench.compare((c, found) => {
    ratio(9, 'post / INSERT limit', c, found, c === 10 ? 0.2 : undefined)
    if (c === 1 && found.ours) figure(9, 'post: p50 at c=1', found.ours.p50, 'ms', 3)
  }, { port: limits.port, pid: limits.pid, requests: [request('POST', '/insert', {}, body)] }, { port: server.port, pid: server.pid, requests: ours })
}
