import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openHouse } from '#test/cast/house.ts'
import { indexed } from '#test/cast/indexed.ts'
import { noticesOf, reading } from '#test/cast/told.ts'
import { practices } from '../module.ts'

test('from its review date on a card is marked, leaves the top of search, and whoever made or verified it is told once; verified again, it is back', async () => {
  await using house = await openHouse()
  await reading(house.database)
  const list = `/api/spaces/${house.town.spaces.private}/practices`
  const make = async (title: string, reviewOn: string): Promise<string> => {
    const { id } = (await house.as('nadege').post(list, { title, doing: 'Nettoyer le plan de travail entre deux services.' })).json()
    await house.as('sylvie').put(`/api/practices/${id}/verification`, { reviewOn })
    return id
  }
  const lasting = await make('Nettoyage au fil du service', '2028-01-01')
  house.clock.now = new Date('2026-11-24T09:00:00Z')
  const short = await make('Nettoyer le plan de travail', '2026-12-01')
  const top = async (): Promise<[string, string][]> => {
    await indexed(house)
    return (await house.as('ines').get('/api/search?q=nettoyer%20plan%20de%20travail')).json().items.map((item: { id: string, kind: string }) => [item.id, item.kind])
  }
  assert.deepEqual(await top(), [[short, 'verified'], [lasting, 'verified']])

  house.clock.now = new Date('2026-12-01T09:00:00Z')
  const expire = () => practices.jobs!['expired']!.run(house.database, house.clock.now, {} as never)
  await expire()
  await expire()
  assert.deepEqual(await top(), [[lasting, 'verified'], [short, 'expired']])
  assert.equal((await house.as('ines').get(`/api/practices/${short}`)).json().state, 'expired')
  assert.deepEqual((await house.as('ines').get(`${list}?state=expired`)).json().items.map((p: { id: string }) => p.id), [short])
  for (const who of ['nadege', 'sylvie'] as const) assert.deepEqual((await noticesOf(house, who)).filter((n) => n.said === 'Une fiche est à relire').map((n) => [n.who, n.title]), [['', 'Nettoyer le plan de travail']])
  assert.equal((await house.database.pool.query(`select from journal where fact = 'practice.expired'`)).rowCount, 1)

  await house.as('sylvie').put(`/api/practices/${short}/verification`, {})
  assert.deepEqual(await top(), [[short, 'verified'], [lasting, 'verified']])
})

test('what was put in the trash goes after thirty days', async () => {
  await using house = await openHouse()
  const { id } = (await house.as('nadege').post(`/api/spaces/${house.town.spaces.private}/practices`, { title: 'À jeter' })).json()
  await house.as('nadege').delete(`/api/practices/${id}`)
  const later = (days: number) => new Date(house.clock.now.getTime() + days * 86_400_000)
  const empty = (at: Date) => practices.jobs!['trash']!.run(house.database, at, {} as never)
  await empty(later(29))
  assert.equal((await house.database.pool.query('select from practice')).rowCount, 1)
  house.clock.now = later(31)
  assert.equal((await house.as('nadege').put(`/api/practices/${id}/restoration`)).statusCode, 404)
  await empty(house.clock.now)
  assert.equal((await house.database.pool.query('select from practice')).rowCount, 0)
})
