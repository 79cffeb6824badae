import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { deviceOf, setSessionCookie } from '#platform/http/api.ts'
import { sendPage, typed } from '#platform/http/pages.ts'
import { localeOf, sentenceOf } from '#platform/http/problems.ts'
import { refuseCrossSite } from '#platform/http/security.ts'
import { rememberedConformity } from '#platform/identity/conformity.ts'
import { enterFirst, readEntry } from '#platform/identity/entries.ts'
import type { PageOptions } from '#platform/module.ts'
import { Problem } from '#platform/problem.ts'
import { welcomePage } from './pages.ts'

type Form = { code?: string, password?: string }
// A secret of ours is far shorter; what is longer is nobody's.
const longest = 100

/** The page behind the link of a first sign-in: HTML from the server, no script. The link is never sent on: pages carry no referrer. */
export function registerWelcome(app: FastifyInstance, options: PageOptions): void {
  const conformity = rememberedConformity(options.database.db, options.clock)
  const page = async (request: FastifyRequest, reply: FastifyReply, status: number, code: string, error: string | null, least = 12): Promise<FastifyReply> => {
    const found = code.length > longest ? null : await readEntry(options.database.db, code, options.clock())
    const person = found && { name: `${found.given_name} ${found.family_name}`, login: found.login }
    reply.code(person ? status : 404).header('cache-control', 'no-store')
    return sendPage(request, reply, welcomePage({ locale: localeOf(request), css: options.css, font: options.font, conformity: await conformity(), code, person, least, error }))
  }
  app.get<{ Querystring: { code?: string } }>('/bienvenue', async (request, reply) => page(request, reply, 200, String(request.query.code ?? ''), null))
  app.post<{ Body: Form }>('/bienvenue', async (request, reply) => {
    refuseCrossSite(request, options.origin)
    const code = typed(request.body?.code, longest + 1)
    try {
      if (code.length > longest) throw new Problem(404, 'entry.spent')
      const secret = await enterFirst(options.database, { code, password: typed(request.body?.password, 512), at: options.clock(), device: deviceOf(request.headers['user-agent'] ?? ''), session: request.cookies[options.cookieName] })
      return setSessionCookie(reply, options, secret).redirect('/', 303)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      return page(request, reply, error.status, code, sentenceOf(error, localeOf(request)), typeof error.about.least === 'number' ? error.about.least : 12)
    }
  })
}
