// Goal 2: pages from memory.
import { request } from '../load.ts'
import { law, ratio } from '../print.ts'
import type { Bench } from '../run.ts'

export async function shell(bench: Bench): Promise<void> {
  const { house, server, limits } = bench
  const headers = { 'accept-encoding': 'gzip, br' }
  const pages = { 'sign-in page': request('GET', '/connexion', headers), 'application shell': request('GET', '/espaces', { ...headers, cookie: `parvis=${house.stage.cookies[0]}` }) }
  const hello = { port: limits.port, pid: limits.pid, requests: [request('GET', '/')] }
  for (const [name, text] of Object.entries(pages)) {
    await bench.load.run({ port: server.port, requests: [text], connections: 1, seconds: 0.5 })
    law(2, `${name}: SQL`, await bench.statements(server.port, [text]), 0, 'statements')
    await bench.compare((c, found) => ratio(2, `${name} / node hello`, c, found, c === 10 ? 0.25 : undefined), hello, { port: server.port, pid: server.pid, requests: [text] })
  }
}
