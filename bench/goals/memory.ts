// Goal 17: how soon it is there, and what it takes while nobody asks for anything.
import { setTimeout as pause } from 'node:timers/promises'
import { request } from '../load.ts'
import { figure, law } from '../print.ts'
import { cpuOf, pssOf, treeOf } from '../proc.ts'
import type { Bench } from '../run.ts'

export async function memory(bench: Bench): Promise<void> {
  const { house, ports } = bench
  // Fresh processes, the second start of each: files are in the system's memory, as after any restart.
  const first = await house.start('app/server.ts', ports.fresh)
  await first.stop()
  const server = await house.start('app/server.ts', ports.fresh)
  figure(17, 'server: start to ready', server.ms, 'ms', 700)
  const worker = await house.start('app/worker.ts', ports.fresh)
  await pause(3_000)
  const parts = [server.pid, worker.pid]
  const before = cpuOf(parts)
  await pause(10_000)
  figure(17, 'server and worker idle: processor', (cpuOf(parts) - before) * 10, '%', 0.5)
  law(17, 'server idle: memory', pssOf([server.pid]), 90, 'MB')
  figure(17, 'worker idle: memory', pssOf([worker.pid]), 'MB')
  figure(17, 'PostgreSQL idle: memory', pssOf(treeOf(house.postgres.pid)), 'MB')
  figure(17, 'all three idle: memory', pssOf([...parts, ...treeOf(house.postgres.pid)]), 'MB')
  const seconds = bench.quick ? 20 : 60
  await bench.load.run({ port: server.port, requests: mixed(bench), connections: 10, seconds })
  law(17, `server after ${seconds} s of mixed load: memory`, pssOf([server.pid]), 180, 'MB')
  figure(17, 'all three after the load: memory', pssOf([...parts, ...treeOf(house.postgres.pid)]), 'MB')
  await worker.stop()
  await server.stop()
}

/** Of ten requests: four walls, two homes, two lists of spaces, one shell, one post. */
function mixed({ house: { stage } }: Bench): string[] {
  return stage.cookies.flatMap((secret) => {
    const cookie = { cookie: `parvis=${secret}` }
    const get = (path: string): string => request('GET', path, cookie)
    const wall = `/api/spaces/${stage.walls.busy}/posts`
    return [get(wall), get(wall), get(wall), get(wall), get('/api/home'), get('/api/home'), get('/api/spaces'), get('/api/spaces?mine=true'), get('/espaces'), request('POST', wall, { ...cookie, 'idempotency-key': '$KEY' }, '{"body":"Bien reçu, merci."}')]
  })
}
