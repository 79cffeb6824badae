import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from '../access/actor.ts'
import type { Endpoint } from '../contract.ts'
import { mentions, rememberedConformity } from '../identity/conformity.ts'
import { readActor } from '../identity/actors.ts'
import { enrolledDays } from '../identity/sessions.ts'
import type { Context, PageRoom } from '../module.ts'
import { setSessionCookie } from './api.ts'
import { pageHeaders, workerPolicy } from './security.ts'

export type Pages = { dist: string }

type Body = { text: string, etag: string, br: Buffer, gzip: Buffer, identity: Buffer }
/** A page kept in memory, compressed once. */
export function prepared(text: string): Body {
  const identity = Buffer.from(text)
  return {
    text, identity, etag: `"${createHash('sha256').update(identity).digest('base64url').slice(0, 22)}"`,
    br: brotliCompressSync(identity, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }), gzip: gzipSync(identity),
  }
}
export function sendPrepared(request: FastifyRequest, reply: FastifyReply, body: Body): FastifyReply {
  reply.headers({ ...pageHeaders, 'cache-control': 'no-cache', etag: body.etag, vary: 'accept-encoding' }).type('text/html; charset=utf-8')
  if (request.headers['if-none-match'] === body.etag) return reply.code(304).send()
  const accepts = String(request.headers['accept-encoding'] ?? '')
  const coding = /\bbr\b/.test(accepts) ? 'br' : /\bgzip\b/.test(accepts) ? 'gzip' : 'identity'
  if (coding !== 'identity') reply.header('content-encoding', coding)
  return reply.send(body[coding])
}

/** What the pages without script need of the build: their style sheet and the font. */
function plainAssets(dist: string): { css: string, font: string } {
  const names = readdirSync(join(dist, 'assets'))
  const path = (test: RegExp): string => `/assets/${names.find((name) => test.test(name)) ?? ''}`
  return { css: path(/^plain-.*\.css$/), font: path(/\.woff2$/) }
}

/** The application's one page from memory; for some addresses with its first data inside, so that the first view asks for nothing more. */
export function registerPages(app: FastifyInstance, pages: Pages, options: PageRoom): void {
  const dist = resolve(pages.dist)
  const shell = prepared(readFileSync(join(dist, 'index.html'), 'utf8'))
  app.register(fastifyStatic, { root: join(dist, 'assets'), prefix: '/assets/', preCompressed: true, immutable: true, maxAge: '365d', index: false, decorateReply: true, setHeaders: (reply, path) => { if (/pdf\.worker/.test(path)) void reply.header('content-security-policy', workerPolicy) } })
  for (const [name, type] of [['sw.js', 'text/javascript'], ['favicon.svg', 'image/svg+xml'], ['manifest.webmanifest', 'application/manifest+json']] as const) {
    const path = join(dist, name)
    if (existsSync(path)) {
      const bytes = readFileSync(path)
      app.get(`/${name}`, (_request, reply) => reply.headers({ ...pageHeaders, 'cache-control': 'no-cache' }).type(`${type}; charset=utf-8`).send(bytes))
    }
  }
  const offline = join(dist, 'offline.html')
  if (existsSync(offline)) {
    const text = readFileSync(offline, 'utf8')
    const conformity = rememberedConformity(options.database.db, options.clock)
    // A browser keeps it as it was said last; without an audit it says what the law has one say.
    app.get('/offline.html', async (_request, reply) => reply.headers({ ...pageHeaders, 'cache-control': 'no-cache' }).type('text/html; charset=utf-8').send(text.replace(mentions.fr.none, mentions.fr[await conformity()])))
  }
  for (const module of options.modules) module.pages?.(app, { ...options, ...plainAssets(dist) })

  const preloads = options.modules.flatMap((m) => Object.entries(m.preload ?? {}))
  for (const [url, addresses] of preloads) app.get(url, (request, reply) => withData(request, reply, shell, addresses, options))
  app.get('/*', (request, reply) => {
    if (request.url.startsWith('/api/') || request.url.startsWith('/assets/')) return reply.callNotFound()
    return request.cookies[options.cookieName] === undefined ? toSignIn(request, reply) : sendPrepared(request, reply, shell)
  })
}

/** What somebody typed into a field of a form: anything else that is sent in its place is nothing. */
export const typed = (value: unknown, most: number): string => (typeof value === 'string' ? value.slice(0, most) : '')

/** Where to go after signing in: a path of ours that a header may carry, whatever the form says. */
export const safeNext = (next: unknown): string => (typeof next === 'string' && /^\/(?!\/)[\x21-\x5b\x5d-\x7e]*$/.test(next) && !next.startsWith('/connexion') ? next : '/')

export const toSignIn = (request: FastifyRequest, reply: FastifyReply): FastifyReply =>
  reply.header('cache-control', 'no-store').redirect(request.url === '/' ? '/connexion' : `/connexion?vers=${encodeURIComponent(request.url)}`, 302)

/** What `GET /me` says of them → what the style sheet reads. */
const comforts = [['theme', 'data-theme'], ['textSize', 'data-text-size'], ['motion', 'data-motion'], ['spacing', 'data-spacing']] as const

async function withData(request: FastifyRequest, reply: FastifyReply, shell: Body, addresses: readonly string[], options: PageRoom): Promise<FastifyReply> {
  const secret = request.cookies[options.cookieName]
  if (secret === undefined) return toSignIn(request, reply)
  const found = await readActor(options.database, secret, 'session', options.clock())
  if (!found) return toSignIn(request, reply)
  // The session of a device of one's own slides: its cookie must not end before it.
  if (found.enrolled) setSessionCookie(reply, options, secret, enrolledDays * 86_400).header('parvis-person', found.actor.personId)
  const replies = await Promise.all(addresses.map((address) => replyTo(address, request, reply, found.actor, options)))
  const data = `{${replies.filter((text) => text !== null).join(',')}}`.replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')
  // The person's own language, and what they read best with, from the first paint on.
  const worn = comforts.map(([key, attribute]) => ` ${attribute}="${new RegExp(`"${key}":"(\\w+)"`).exec(data)?.[1] ?? 'auto'}"`).join('')
  const page = shell.text.replace(/<html [^>]*>/, `<html lang="${found.actor.locale}"${worn}>`).replace('</head>', () => `<script type="application/json" id="parvis-data">${data}</script></head>`)
  return sendPage(request, reply, page)
}

/** A page made for this one request, compressed when the browser can read it so. */
export function sendPage(request: FastifyRequest, reply: FastifyReply, page: string): FastifyReply {
  const gzip = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))
  if (gzip) reply.header('content-encoding', 'gzip')
  return reply.headers({ ...pageHeaders, vary: 'accept-encoding' }).type('text/html; charset=utf-8').send(gzip ? gzipSync(page, { level: 4 }) : page)
}

/** One reply as a member of a JSON object, by the same handler and the same reply schema as over HTTP; null when it fails: the browser will ask. */
async function replyTo(address: string, request: FastifyRequest, reply: FastifyReply, actor: Actor, options: PageRoom): Promise<string | null> {
  const params = request.params as Record<string, string>
  const [path, query] = address.replace(/:(\w+)/g, (_, name: string) => params[name] ?? '').split(' ')[1]!.split('?')
  const pattern = address.split('?')[0]!
  const module = options.modules.find((m) => pattern in m.api)
  // Switched off is not there, in a page either.
  if (!module || actor.modulesOff.includes(module.name)) return null
  const endpoint = (module.api as Record<string, Endpoint>)[pattern]!
  const handler = (module.routes as Record<string, (input: object, ctx: Pick<Context, 'db' | 'actor' | 'modules'>) => Promise<Record<string, unknown>>>)[pattern]!
  try {
    const value = await handler({ params, query: { limit: 20, ...Object.fromEntries(new URLSearchParams(query)) }, body: undefined }, { db: options.database.db, actor, modules: options.modules })
    return `${JSON.stringify(`GET /api${path}${query ? `?${query}` : ''}`)}:${String(reply.serializeInput(value, endpoint.reply as Record<string, unknown>))}`
  } catch {
    return null
  }
}
