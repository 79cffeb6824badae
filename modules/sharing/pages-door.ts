// The addresses of a link, outside of the API: HTML from the server, no script. Its secret is in the path alone, and pages carry no referrer.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { dayOf, zone } from '#lib/when.ts'
import type { Actor } from '#platform/access/actor.ts'
import { sendContent } from '#platform/files/send.ts'
import type { Frame } from '#platform/http/frame.ts'
import { sendPage, toSignIn, typed } from '#platform/http/pages.ts'
import { localeOf, sentenceOf } from '#platform/http/problems.ts'
import { readActor } from '#platform/identity/actors.ts'
import { rememberedConformity } from '#platform/identity/conformity.ts'
import type { PageOptions } from '#platform/module.ts'
import { Problem } from '#platform/problem.ts'
import { visible } from '#modules/documents/index.ts'
import { checkLinkPassword, enter, isVisit, linkBy, type Link } from './opening.ts'
import { enterPage, filePage, folderPage, gonePage, type Lent } from './pages.ts'
import { leaveRemark, remarksBy, type Said } from './remarks.ts'
import { bytesOf, fileOf, filesOf, pictureOf, whileOpen, wordsOf } from './shown.ts'

export type Params = { secret: string, id?: string }
type Got = FastifyRequest<{ Params: Params, Querystring: { suite?: string } }>
/** The link by which somebody was let in. */
export type In = { link: Link, lent: Lent }

const quiet = { 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex, nofollow', 'cache-control': 'private, no-store' }
const cookieOf = (link: Link): string => `parvis-visite-${link.id}`

export function outsideDoor(options: PageOptions) {
  const { database, clock } = options
  const conformity = rememberedConformity(database.db, clock)
  const frame = async (request: FastifyRequest): Promise<Frame> => ({ locale: localeOf(request), css: options.css, font: options.font, conformity: await conformity() })
  const send = (request: FastifyRequest, reply: FastifyReply, status: number, page: string): FastifyReply => sendPage(request, reply.code(status).headers(quiet), page)
  const gone = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => send(request, reply, 404, gonePage(await frame(request)))
  const ask = async (request: FastifyRequest, reply: FastifyReply, status: number, secret: string, link: Link, error: string | null): Promise<FastifyReply> =>
    send(request, reply, status, enterPage({ ...await frame(request), secret, locked: link.password_hash !== null, error }))

  const signedIn = async (request: FastifyRequest, at: Date): Promise<Actor | null> => {
    const secret = request.cookies[options.cookieName]
    return secret === undefined || secret.length > 200 ? null : (await readActor(database, secret, 'session', at))?.actor ?? null
  }
  const lent = async (request: FastifyRequest, secret: string, link: Link, at: Date): Promise<Lent> =>
    ({ ...await frame(request), secret, by: link.by, until: dayOf(new Date(link.until.getTime() - 1), at, localeOf(request), { timeZone: zone }), taken: link.role === 'download' || link.role === 'comment' })

  /** Lets in by a link whoever it opens to; null: they were answered otherwise. `pressed`: they asked to be let in, with what they typed. */
  async function letIn(request: FastifyRequest, reply: FastifyReply, { secret }: Params, pressed: { password: string } | null = null): Promise<In | null> {
    const no = async (answer: Promise<FastifyReply> | FastifyReply): Promise<null> => { await answer; return null }
    const at = clock()
    const link = await linkBy(database.db, secret, at)
    if (!link) return no(gone(request, reply))
    const viewer = await signedIn(request, at)
    const ofHouse = viewer?.principals.includes(link.authority_id) ?? false
    if (link.reach !== 'anyone') {
      if (!viewer) return no(toSignIn(request, reply.headers(quiet)))
      const reads = await visible(database.db, viewer).select('document.id').where('document.id', '=', link.document_id).executeTakeFirst() !== undefined
      // Who reads the document anyway is led to it.
      if (reads && link.role !== 'box') return no(reply.headers(quiet).redirect(link.in_space ? `/espaces/${link.root_id}/documents/${link.document_id}` : `/documents/${link.document_id}`, 302))
      if (!reads && (link.reach === 'members' || !ofHouse)) return no(gone(request, reply))
    }
    const into = { link, lent: await lent(request, secret, link, at) }
    // Whoever made it looks at what others will see, and uses nothing.
    if (viewer?.personId === link.by_id || await isVisit(database.db, link, request.cookies[cookieOf(link)], at)) return into
    if (link.most_uses !== null && link.uses >= link.most_uses) return no(gone(request, reply))
    const asks = link.password_hash !== null || link.most_uses !== null
    if (asks && pressed === null) return no(ask(request, reply, 200, secret, link, null))
    try {
      if (link.password_hash !== null) await checkLinkPassword(database, link, pressed?.password ?? '', at)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      return no(ask(request, reply, error.status, secret, link, sentenceOf(error, localeOf(request))))
    }
    const visit = await enter(database, link, at, ofHouse ? viewer : null)
    if (visit === null) return no(gone(request, reply))
    if (visit !== '') reply.setCookie(cookieOf(link), visit, { path: '/partage', httpOnly: true, sameSite: 'lax', secure: options.secure })
    return into
  }
  return { letIn, send, gone, frame }
}

/** A form that another site sends brings nobody in: browsers say where it comes from. Pages without referrer have no origin to say, so it is not asked. */
export function refuseElsewhere(request: FastifyRequest): void {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new Problem(403, 'request.cross_site')
}

const isId = (id: string | undefined): id is string => id !== undefined && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)

export function registerOutside(app: FastifyInstance, options: PageOptions, door: ReturnType<typeof outsideDoor>, box: (request: FastifyRequest, reply: FastifyReply, into: In) => FastifyReply): void {
  const { database, database: { db }, store, clock } = options
  const { letIn, send, gone } = door

  const file = async (request: FastifyRequest, reply: FastifyReply, { link, lent }: In, id: string, given: Said & { error: string | null } = { name: '', body: '', error: null }, status = 200): Promise<FastifyReply> => {
    const found = await fileOf(db, link, id)
    if (!found) return gone(request, reply)
    const pictured = await pictureOf(db, link, found) !== null
    const remarks = link.role === 'comment' ? { ...given, said: (await remarksBy(db, link, id)).map(({ at, ...one }) => ({ ...one, day: dayOf(at, clock(), localeOf(request), { timeZone: zone }) })) } : null
    return send(request, reply, status, filePage({ ...lent, file: found, pictured, words: pictured ? '' : await wordsOf(db, found), inFolder: link.kind === 'folder', remarks }))
  }
  // HEAD, by which programs look, would use the link.
  const quietly = { exposeHeadRoute: false }
  app.get('/partage/:secret', quietly, async (request: Got, reply) => {
    const into = await letIn(request, reply, request.params)
    if (!into) return reply
    const { link, lent } = into
    if (link.role === 'box') return box(request, reply, into)
    if (link.kind === 'file') return file(request, reply, into, link.document_id)
    const files = await filesOf(db, link, request.query.suite)
    return files ? send(request, reply, 200, folderPage({ ...lent, name: link.name, files: files.items, next: files.next })) : gone(request, reply)
  })
  app.post<{ Params: Params, Body: { password?: unknown } | null | undefined }>('/partage/:secret', async (request, reply) => {
    refuseElsewhere(request)
    const into = await letIn(request, reply, request.params, { password: typed(request.body?.password, 200) })
    return into ? reply.headers(quiet).redirect(`/partage/${into.lent.secret}`, 303) : reply
  })
  app.get('/partage/:secret/:id', quietly, async (request: Got, reply) => {
    const into = await letIn(request, reply, request.params)
    if (!into) return reply
    return isId(request.params.id) ? file(request, reply, into, request.params.id) : gone(request, reply)
  })
  app.post<{ Params: Params, Body: Partial<Record<keyof Said, unknown>> | null | undefined }>('/partage/:secret/:id/remarques', async (request, reply) => {
    refuseElsewhere(request)
    const into = await letIn(request, reply, request.params)
    if (!into) return reply
    const { id } = request.params
    const found = isId(id) && into.link.role === 'comment' ? await fileOf(db, into.link, id) : null
    if (!found) return gone(request, reply)
    const given = { name: typed(request.body?.name, 200), body: typed(request.body?.body, 4_000) }
    try {
      await leaveRemark(database, into.link, found.id, given, clock())
      return await reply.headers(quiet).redirect(`/partage/${into.lent.secret}/${found.id}#remarques`, 303)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      return file(request, reply, into, found.id, { ...given, error: sentenceOf(error, localeOf(request)) }, error.status)
    }
  })
  for (const what of ['apercu', 'fichier'] as const) app.get(`/partage/:secret/:id/${what}`, quietly, async (request: Got, reply) => {
    const into = await letIn(request, reply, request.params)
    if (!into) return reply
    const { link, lent } = into
    const found = isId(request.params.id) && (what === 'apercu' || lent.taken) ? await fileOf(db, link, request.params.id) : null
    const bytes = found && await (what === 'apercu' ? pictureOf : bytesOf)(db, link, found)
    // From here also where files have a host of their own: what is signed for there outlives its link.
    const opens = async (): Promise<boolean> => await linkBy(db, request.params.secret, clock()) !== null
    return bytes ? sendContent(request, reply, bytes, whileOpen(store, opens), quiet) : gone(request, reply)
  })
}
