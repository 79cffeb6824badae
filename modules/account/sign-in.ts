import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { work } from '#platform/db/work.ts'
import { broughtBy, deviceOf, setDeviceCookie, setSessionCookie } from '#platform/http/api.ts'
import { prepared, safeNext, sendPage, sendPrepared, typed } from '#platform/http/pages.ts'
import type { PageOptions } from '#platform/module.ts'
import { localeOf, sentenceOf } from '#platform/http/problems.ts'
import { refuseCrossSite } from '#platform/http/security.ts'
import { rememberedConformity } from '#platform/identity/conformity.ts'
import { endSessionOf, enrolledDays } from '#platform/identity/sessions.ts'
import { signIn } from '#platform/identity/sign-in.ts'
import { Problem } from '#platform/problem.ts'
import { signInPage } from './pages.ts'

type Form = { login?: string, password?: string, enrol?: string, next?: string }

/** The sign-in page, its form, and signing out: HTML from the server, no script. */
export function registerSignIn(app: FastifyInstance, options: PageOptions): void {
  const offered = options.modules.find((m) => m.demo)?.demo
  let personas: Awaited<ReturnType<NonNullable<typeof offered>['personas']>> | null = null
  const conformity = rememberedConformity(options.database.db, options.clock)
  type View = { next: string, error: string | null, login: string }
  const written = async (locale: 'fr' | 'en', view: View): Promise<string> => {
    // The demonstration is loaded before the server starts, and its personas do not change: asked once.
    if (offered) personas ??= await offered.personas(options.database.db)
    return signInPage({ ...view, locale, personas, conformity: await conformity(), css: options.css, font: options.font })
  }
  const page = async (request: FastifyRequest, reply: FastifyReply, status: number, view: View): Promise<FastifyReply> =>
    sendPage(request, reply.code(status), await written(localeOf(request), view))
  // As it is opened first, by far the most often: written once per language, from memory after that.
  const first = new Map<string, ReturnType<typeof prepared>>()
  app.get<{ Querystring: { vers?: string } }>('/connexion', async (request, reply) => {
    const next = safeNext(request.query.vers)
    const locale = localeOf(request)
    if (next !== '/') return page(request, reply, 200, { next, error: null, login: '' })
    const key = `${locale} ${await conformity()}`
    const kept = first.get(key) ?? prepared(await written(locale, { next, error: null, login: '' }))
    first.set(key, kept)
    return sendPrepared(request, reply, kept)
  })

  app.post<{ Body: Form }>('/connexion', async (request, reply) => {
    refuseCrossSite(request, options.origin)
    const { enrol, next } = request.body ?? {}
    const [login, password] = [typed(request.body?.login, 200), typed(request.body?.password, 512)]
    try {
      const { secret, deviceSecret } = await signIn(options.database, { login, password, enrol: enrol !== undefined, at: options.clock(), device: deviceOf(request.headers['user-agent'] ?? ''), brought: broughtBy(request, options) })
      setSessionCookie(reply, options, secret, enrol === undefined ? undefined : enrolledDays * 86_400)
      if (deviceSecret !== null) setDeviceCookie(reply, options, deviceSecret)
      return reply.redirect(safeNext(next), 303)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      return page(request, reply, error.status, { next: safeNext(next), error: sentenceOf(error, localeOf(request)), login })
    }
  })

  app.post('/deconnexion', async (request, reply) => {
    refuseCrossSite(request, options.origin)
    await forget(request, options)
    return reply.clearCookie(options.cookieName, { path: '/' }).redirect('/connexion', 303)
  })
}

/** The session that the browser brought ends. */
const forget = async (request: FastifyRequest, options: PageOptions): Promise<void> => {
  const secret = request.cookies[options.cookieName]
  if (secret) await work(options.database.db, (tx) => endSessionOf(tx, secret, options.clock()))
}
