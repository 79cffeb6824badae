// What the tests of news begin with: an organisation that is known by heart, an editor for everyone and one for a unit.
import { uuidv7 } from '#platform/db/ids.ts'
import { settleOrganisation, type Organisation } from '#modules/audiences/test/organisation.ts'
import type { House } from '#test/cast/house.ts'
import type { Name } from '#test/cast/town.ts'

/** Charges somebody with the news of a unit, or of all. */
export const charge = (house: Pick<House, 'database' | 'town' | 'clock'>, name: Name, unitId: string | null): Promise<unknown> => house.database.db.insertInto('duty')
  .values({ id: uuidv7(), person_id: house.town.ids[name], authority_id: house.town.authority, kind: 'news_editor', unit_id: unitId, quota: null, blueprints: null, given_by: null, since: house.clock.now }).execute()

/** Claire writes for everyone, Sylvie for « Éducation » and what is below. */
export async function openDesk(house: House): Promise<Organisation> {
  const o = await settleOrganisation(house.database, house.town)
  await charge(house, 'claire', null)
  await charge(house, 'sylvie', o.education)
  return o
}

export type Made = { id: string, version: number, state: string, can: string[], title: string, body: string, audience: string[], corrections: { text: string }[], readAt: string | null, publishedAt: string | null }
export async function write(house: House, who: Name, given: object): Promise<Made> {
  const reply = await house.as(who).post('/api/news', { title: 'Une actualité', ...given })
  if (reply.statusCode !== 201) throw new Error(reply.body)
  return reply.json<Made>()
}
export async function published(house: House, who: Name, given: object): Promise<Made> {
  const { id } = await write(house, who, given)
  const reply = await house.as(who).put(`/api/news/${id}/publication`, {})
  if (reply.statusCode !== 200) throw new Error(reply.body)
  return reply.json<Made>()
}
export const titles = async (house: House, who: Name, query = ''): Promise<string[]> => (await house.as(who).get(`/api/news${query}`)).json<{ items: { title: string }[] }>().items.map(({ title }) => title)
