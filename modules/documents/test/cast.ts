// What the tests of documents bring and ask.
import assert from 'node:assert/strict'
import type { House } from '#test/cast/house.ts'
import type { Name } from '#test/cast/town.ts'

export type Item = { id: string, kind: string, type: string, name: string, parentId: string | null, fileId: string | null, number: number, size: number, children: number | null, version: number, can: string[], path: { name: string }[], lock: { by: { name: string }, until: string } | null, favourite: boolean, place: { id: string, kind: string, name: string } }

/** Brings bytes: answers the id of the file. */
export const bring = async (house: House, who: Name, name: string, text = `Bonjour de ${name}`): Promise<string> =>
  (await house.as(who).post(`/api/files?name=${encodeURIComponent(name)}`, Buffer.from(text), { 'content-type': 'application/octet-stream' })).json().id

export const libraryOf = (house: House): string => `/api/spaces/${house.town.spaces.private}/documents`
export const folder = async (house: House, who: Name, name: string, parentId: string | null = null, list = libraryOf(house)): Promise<Item> =>
  (await house.as(who).post(list, { kind: 'folder', name, parentId })).json()
export const lay = async (house: House, who: Name, name: string, parentId: string | null = null, text?: string, list = libraryOf(house)): Promise<Item> =>
  (await house.as(who).post(list, { kind: 'file', fileId: await bring(house, who, name, text), parentId })).json()
export const namesIn = async (house: House, who: Name, url: string): Promise<string[]> => {
  const reply = await house.as(who).get(url)
  assert.equal(reply.statusCode, 200, `${url}: ${reply.body}`)
  return reply.json<{ items: Item[] }>().items.map((item) => item.name)
}
export const at = (version: number): Record<string, string> => ({ 'if-match': `"${version}"` })
