import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import { openHouse, type House } from '#test/cast/house.ts'
import type { Outside } from '#platform/outside.ts'
import { checkApps } from '../health.ts'
import { addApp, type Made } from './cast.ts'

const pem = readFileSync('platform/test/localhost.pem', 'utf8')
let status = 200
let asked = 0
const server = createServer({ key: pem, cert: pem }, (_request, reply) => { asked += 1; reply.writeHead(status).end() })
let house: House
let outside: Outside
let port: number
before(async () => {
  house = await openHouse()
  await new Promise<void>((ready) => server.listen(0, 'localhost', ready))
  port = (server.address() as AddressInfo).port
  outside = { allow: [`localhost:${port}`], ca: pem.slice(pem.indexOf('-----BEGIN CERTIFICATE')) }
})
after(async () => {
  server.close()
  await house.close()
})
const check = async (now: number): Promise<void> => { status = now; await checkApps(house.database, house.clock.now, outside) }

test('two failures in a row are an incident, one answer ends it; what somebody said stays', async () => {
  const { id } = await addApp(house, { name: 'Surveillée', checkAddress: `https://localhost:${port}/health` })
  const read = async (): Promise<Made> => (await house.as('nadege').get(`/api/apps/${id}`)).json<Made>()
  const states: string[] = []
  for (const now of [200, 503, 200, 404, 500, 500, 401, 200]) {
    await check(now)
    states.push((await read()).state)
  }
  assert.deepEqual(states, ['ok', 'ok', 'ok', 'ok', 'incident', 'incident', 'ok', 'ok'])
  const facts = async (): Promise<string[]> => (await house.database.pool.query<{ fact: string, actor_id: string | null }>(`select fact, actor_id from journal where noun_id = $1 and fact <> 'app.created' order by xid, id`, [id])).rows.map(({ fact, actor_id }) => `${fact} ${actor_id}`)
  assert.deepEqual(await facts(), ['app.went_down null', 'app.came_back null'])
  for (const now of [500, 500]) await check(now)
  const { trouble } = await read()
  assert.deepEqual([trouble?.state, trouble?.by], ['incident', null])
  // Ada says what it is: from then on her words stand, until she says otherwise.
  await house.as('ada').put(`/api/apps/${id}/state`, { state: 'incident', words: 'Le prestataire y travaille' })
  await check(200)
  assert.deepEqual([(await read()).trouble?.words, (await read()).trouble?.by?.startsWith('Ada')], ['Le prestataire y travaille', true])
})

test('what is watched by nobody, taken away, or inside is not asked; the others are, each once', async () => {
  const before = asked
  const gone = await addApp(house, { name: 'Retirée', checkAddress: `https://localhost:${port}/gone` })
  await house.as('ada').delete(`/api/apps/${gone.id}`)
  for (let i = 0; i < 20; i++) await addApp(house, { name: `Parallèle ${i}`, checkAddress: `https://localhost:${port}/${i}` })
  const inside = await addApp(house, { name: 'Dedans', checkAddress: 'https://127.0.0.1/' })
  await check(200)
  assert.equal(asked - before, 21)
  await check(200)
  assert.equal((await house.as('nadege').get(`/api/apps/${inside.id}`)).json<Made>().state, 'incident')
})
