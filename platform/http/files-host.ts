import type { FastifyInstance } from 'fastify'
import { sendContent } from '../files/send.ts'
import { filesPath, readSigned, type FilesHost } from '../files/signed.ts'
import type { Store } from '../files/store.ts'
import { Problem } from '../problem.ts'

/**
 * People's files under a name of their own: whatever they hold, it is no page of ours and no cookie goes there.
 * That name answers signed addresses and nothing else, and ours does not answer them.
 */
export function registerFilesHost(app: FastifyInstance, { origin, secret, store, clock, pages }: FilesHost & { store: Store, clock: () => Date, pages: string }): void {
  const host = new URL(origin).host
  app.addHook('onRequest', async (request) => {
    if ((request.host.toLowerCase() === host) !== (request.routeOptions.url === filesPath)) throw new Problem(404, 'not_found')
  })
  // Our pages show pictures from there, play what is played, and read what they show as text.
  app.addHook('onSend', async (_request, reply, payload) => {
    const policy = reply.getHeader('content-security-policy')
    if (typeof policy === 'string') reply.header('content-security-policy', policy.replaceAll(/\b(img|media|connect)-src 'self'/g, `$& ${origin}`))
    return payload
  })
  app.get<{ Querystring: { c?: string } }>(filesPath, async (request, reply) => {
    const content = readSigned(secret, String(request.query.c ?? ''), clock())
    if (!content) throw new Problem(404, 'file.not_found')
    return sendContent(request, reply, content, store, {
      'cache-control': 'private, max-age=300', 'cross-origin-resource-policy': 'cross-origin',
      // Read by our own pages alone; vary: another origin gets none.
      'access-control-allow-origin': pages, 'access-control-expose-headers': 'accept-ranges, content-length, content-range', vary: 'origin',
    })
  })
}
