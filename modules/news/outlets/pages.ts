// The addresses of news outside of the API: a feed, letters, displays. Written by the server, without script.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from '#platform/access/actor.ts'
import type { Frame } from '#platform/http/frame.ts'
import { sendPage, toSignIn } from '#platform/http/pages.ts'
import { localeOf } from '#platform/http/problems.ts'
import { readActor } from '#platform/identity/actors.ts'
import { rememberedConformity } from '#platform/identity/conformity.ts'
import type { PageOptions } from '#platform/module.ts'
import { shownOn } from './displays.ts'
import { feedOf, readerOf } from './feed.ts'
import { readLetter } from './letters.ts'
import { displayPage, letterPage, nowherePage } from './written.ts'

const quiet = { 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex, nofollow', 'cache-control': 'private, no-store' }
const isId = (id: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)
/** Seconds that each article stays on a display. */
const stays = 20

export function registerOutlets(app: FastifyInstance, options: PageOptions): void {
  const { database, clock, origin } = options
  const { db } = database
  const conformity = rememberedConformity(db, clock)
  const frame = async (locale: 'fr' | 'en'): Promise<Frame> => ({ locale, css: options.css, font: options.font, conformity: await conformity() })
  const nowhere = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => sendPage(request, reply.code(404).headers(quiet), nowherePage(await frame(localeOf(request))))
  const signedIn = async (request: FastifyRequest): Promise<Actor | null> => {
    const secret = request.cookies[options.cookieName]
    return secret === undefined || secret.length > 200 ? null : (await readActor(database, secret, 'session', clock()))?.actor ?? null
  }

  app.get<{ Params: { secret: string } }>('/flux/actualites/:secret', async (request, reply) => {
    const actor = await readerOf(db, request.params.secret, clock())
    return actor === null ? nowhere(request, reply) : reply.headers(quiet).type('application/rss+xml; charset=utf-8').send(await feedOf(db, actor, origin))
  })
  app.get<{ Params: { id: string } }>('/lettres/:id', async (request, reply) => {
    const actor = await signedIn(request)
    if (!actor) return toSignIn(request, reply)
    const letter = isId(request.params.id) && !actor.modulesOff.includes('news') ? await readLetter(db, actor, request.params.id) : null
    return letter === null ? nowhere(request, reply) : sendPage(request, reply, letterPage({ ...await frame(actor.locale), letter, at: clock() }))
  })
  app.get<{ Params: { secret: string }, Querystring: { n?: string, fixe?: string } }>('/ecrans/:secret', async (request, reply) => {
    const shown = await shownOn(db, request.params.secret)
    if (!shown) return nowhere(request, reply)
    const asked = Number(request.query.n ?? 0)
    const count = Math.max(1, shown.items.length)
    const nth = Number.isSafeInteger(asked) && asked >= 0 ? asked % count : 0
    const still = request.query.fixe !== undefined
    const address = `/ecrans/${request.params.secret}`
    // A display has no hand to turn the page, and no script to do it.
    if (!still) reply.header('refresh', `${stays}; url=${address}?n=${(nth + 1) % count}`)
    return sendPage(request, reply.headers(quiet), displayPage({ ...await frame('fr'), authorityName: shown.authority, name: shown.name, items: shown.items, nth, still, address, at: clock() }))
  })
}
