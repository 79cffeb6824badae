// A network drive as a device sees it: through a real socket, with its own token.
import { request as open, type IncomingMessage } from 'node:http'
import { openHouse, type House } from '#test/cast/house.ts'
import type { Name } from '#test/cast/town.ts'

type Headers = Record<string, string>
export type Said = { status: number, headers: IncomingMessage['headers'], body: string, bytes: Buffer }
export type Device = { secret: string, id: string, ask: (method: string, path: string, headers?: Headers, body?: string | Buffer | null) => Promise<Said> }

/** `path` below `/dav`, its names encoded as they stand in it; one that begins with `/dav` or `*` is sent as it is. */
export const addressOf = (path: string): string => (path.startsWith('/dav') ? path : `/dav${path.split('/').map(encodeURIComponent).join('/')}`)

export function sendTo(port: number, method: string, path: string, headers: Headers, body: string | Buffer | null = null): Promise<Said> {
  return new Promise((resolve, reject) => {
    const request = open({ host: '127.0.0.1', port, method, path: addressOf(path), headers: { ...(body === null || 'transfer-encoding' in headers ? {} : { 'content-length': String(Buffer.byteLength(body)) }), ...headers } }, (reply) => {
      const parts: Buffer[] = []
      reply.on('data', (part: Buffer) => parts.push(part)).on('end', () => {
        const bytes = Buffer.concat(parts)
        resolve({ status: reply.statusCode ?? 0, headers: reply.headers, body: bytes.toString(), bytes })
      })
    })
    request.on('error', reject)
    request.end(body ?? undefined)
  })
}

export async function portOf(house: House): Promise<number> {
  if (!house.app.server.listening) await house.app.listen({ port: 0, host: '127.0.0.1' })
  return (house.app.server.address() as { port: number }).port
}

/** Another device of somebody. */
export async function deviceOf(house: House, who: Name, name = `Poste de ${who}`): Promise<Device> {
  const port = await portOf(house)
  const { id, secret } = (await house.as(who).post('/api/me/drives', { name })).json<{ id: string, secret: string }>()
  const authorization = `Basic ${Buffer.from(`${who}:${secret}`).toString('base64')}`
  return { id, secret, ask: (method, path, headers = {}, body = null) => sendTo(port, method, path, { authorization, ...headers }, body) }
}

/** A house that listens, and one device: for programs that are run on it. */
export async function openDrive(who: Name): Promise<{ house: House, origin: string, secret: string, [Symbol.asyncDispose](): Promise<void> }> {
  const house = await openHouse()
  house.clock.now = new Date()
  const origin = `http://127.0.0.1:${await portOf(house)}`
  return { house, origin, secret: (await deviceOf(house, who)).secret, [Symbol.asyncDispose]: () => house.close() }
}
