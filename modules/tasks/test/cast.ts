import assert from 'node:assert/strict'
import type { Static } from 'typebox'
import type { House } from '#test/cast/house.ts'
import type { Name } from '#test/cast/town.ts'
import type { Board, Card, Task } from '../api.ts'

export type T = Static<typeof Task>
export type C = Static<typeof Card>
export type B = Static<typeof Board>

/** A task that somebody adds to the private space. */
export async function add(house: House, who: Name, body: object, spaceId = house.town.spaces.private): Promise<T> {
  const reply = await house.as(who).post(`/api/spaces/${spaceId}/tasks`, body)
  assert.equal(reply.statusCode, 201, reply.body)
  return reply.json<T>()
}
export const board = async (house: House, who: Name, query = ''): Promise<B> => (await house.as(who).get(`/api/spaces/${house.town.spaces.private}/board${query}`)).json<B>()
export const titles = (of: B, kind: string): string[] => of.columns.find((column) => column.kind === kind)!.tasks.map((task) => task.title)
export const at = (version: number) => ({ 'if-match': `"${version}"` })
