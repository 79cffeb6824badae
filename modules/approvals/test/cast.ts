// What the tests of requests bring and ask.
import assert from 'node:assert/strict'
import type { House } from '#test/cast/house.ts'
import type { Name } from '#test/cast/town.ts'
import { lay, type Item } from '#modules/documents/test/cast.ts'

type Person = { id: string, name: string }
export type Asked = {
  id: string, kind: string, number: number, hash: string, needed: number, outcome: string | null, endedAt: string | null, count: number | null, done: number | null, mayRemind: boolean, words: string, dueOn: string | null, skipped?: number
  document: { id: string, name: string, number: number, address: string }, people: { person: Person, substitute: Person | null, verdict: string | null, words: string, at: string | null, by: Person | null }[]
  yours: { id: string, name: string, own: boolean, verdict: string | null }[], can: string[]
}

let nth = 0
export const aFile = (house: House, text = 'un'): Promise<Item> => lay(house, 'nadege', `Devis ${++nth}.txt`, null, text)
export const opinions = (house: House, who: Name, documentId: string, names: readonly Name[], more: object = {}) =>
  house.as(who).post(`/api/documents/${documentId}/approvals`, { kind: 'opinion', people: names.map((name) => house.town.ids[name]), ...more })
export async function ask(house: House, who: Name, documentId: string, names: readonly Name[], more: object = {}): Promise<Asked> {
  const reply = await opinions(house, who, documentId, names, more)
  assert.equal(reply.statusCode, 201, reply.body)
  return reply.json()
}
export const answer = (house: House, who: Name, id: string, verdict: string, words?: string, forName?: Name) =>
  house.as(who).put(`/api/approvals/${id}/answer`, { verdict, ...(words === undefined ? {} : { words }), ...(forName === undefined ? {} : { forId: house.town.ids[forName] }) })
export const read = async (house: House, who: Name, id: string): Promise<Asked> => (await house.as(who).get(`/api/approvals/${id}`)).json()
