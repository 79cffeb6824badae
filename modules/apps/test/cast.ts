// What the tests of applications begin with: Ada administers, Thomas answers for those that he is given.
import type { House } from '#test/cast/house.ts'
import type { Name } from '#test/cast/town.ts'

export type Made = {
  id: string, name: string, version: number, can: string[], standing: string, favourite: boolean, reported: boolean, reports: number, state: string, trouble: { state: string, words: string, by: string | null } | null, requests: { id: string, why: string, person: { name: string } }[]
  answer: { words: string, by: string | null } | null, owner: { id: string } | null, rule: object | null, checkAddress: string | null, aliases: string[], picture: string | null
}
let made = 0
export async function addApp(house: House, given: object = {}, who: Name = 'ada'): Promise<Made> {
  const reply = await house.as(who).post('/api/apps', { name: `Application ${++made}`, address: 'https://conges.trois-vallees.example/', ...given })
  if (reply.statusCode !== 201) throw new Error(reply.body)
  return reply.json<Made>()
}
export const namesOf = async (house: House, who: Name, query = ''): Promise<string[]> => (await house.as(who).get(`/api/apps${query}`)).json<{ items: { name: string }[] }>().items.map(({ name }) => name)
