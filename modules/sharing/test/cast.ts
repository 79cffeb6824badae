// What the tests of links make and open.
import type { LightMyRequestResponse } from 'fastify'
import type { House } from '#test/cast/house.ts'
import type { Name } from '#test/cast/town.ts'

export type Made = { id: string, address: string, until: string, uses: number, mostUses: number | null, openedAt: string | null, can: string[], reach: string, role: string, document: { id: string, name: string, address: string } }
export const share = (house: House, who: Name, documentId: string, body: object = {}): Promise<LightMyRequestResponse> => house.as(who).post(`/api/documents/${documentId}/links`, { reach: 'anyone', ...body })
export const shared = async (house: House, who: Name, documentId: string, body: object = {}): Promise<Made> => {
  const reply = await share(house, who, documentId, body)
  if (reply.statusCode !== 201) throw new Error(reply.body)
  return reply.json()
}

/** Somebody with a browser that keeps cookies and holds no session. */
export function visitor(house: House) {
  let jar = ''
  const ask = async (method: 'GET' | 'POST', url: string, payload?: string | Buffer, type = 'application/x-www-form-urlencoded'): Promise<LightMyRequestResponse> => {
    const reply = await house.app.inject({ method, url, ...(payload === undefined ? {} : { payload }), headers: { ...(jar ? { cookie: jar } : {}), ...(payload === undefined ? {} : { 'content-type': type, 'sec-fetch-site': 'same-origin', origin: 'null' }) } })
    for (const { name, value } of reply.cookies as { name: string, value: string }[]) jar = `${name}=${value}`
    return reply
  }
  return { get: (url: string) => ask('GET', url), post: (url: string, payload: string | Buffer, type?: string) => ask('POST', url, payload, type) }
}

/** A form with a name and files, as a browser sends it. */
export function form(from: string, files: readonly (readonly [string, string])[]): [Buffer, string] {
  const parts = [`--B\r\ncontent-disposition: form-data; name="from"\r\n\r\n${from}\r\n`, ...files.map(([name, text]) => `--B\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n${text}\r\n`), '--B--\r\n']
  return [Buffer.from(parts.join('')), 'multipart/form-data; boundary=B']
}
