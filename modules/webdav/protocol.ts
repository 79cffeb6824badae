// The addresses below `/dav`, with methods that the contract has no words for. Who asks is read from `Authorization` and from nothing else: no cookie opens
// anything here, so there is nothing that another site could do in somebody's name, and no origin to check. A page that would send a token first asks (CORS), and is answered nothing.
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { dav, escape, head } from '#lib/davxml/write.ts'
import { driveScope } from '#platform/identity/drive-tokens.ts'
import { readActor } from '#platform/identity/actors.ts'
import { handleError } from '#platform/http/problems.ts'
import type { ProtocolRoom } from '#platform/module.ts'
import { Problem } from '#platform/problem.ts'
import type { Actor } from '#platform/access/actor.ts'
import type { Ask } from './ask.ts'
import { carry } from './carry.ts'
import { base, namesOf } from './find.ts'
import { lock, unlock } from './locks.ts'
import { patchProperties } from './properties.ts'
import { get, propfind } from './read.ts'
import { Refusal } from './refusal.ts'
import { answerScrap, isScrap } from './scraps.ts'
import { mkcol, put, remove } from './write.ts'

const verbs: Readonly<Record<string, (ask: Ask) => Promise<void>>> = { GET: get, HEAD: get, PUT: put, DELETE: remove, MKCOL: mkcol, COPY: carry, MOVE: carry, PROPFIND: propfind, PROPPATCH: patchProperties, LOCK: lock, UNLOCK: unlock }
const methods = ['OPTIONS', ...Object.keys(verbs)]
const said = { dav: '1, 2, 3', allow: methods.join(', '), 'ms-author-via': 'DAV', 'accept-ranges': 'bytes' }

export function registerDrive(app: FastifyInstance, room: ProtocolRoom): void {
  for (const method of methods) if (!app.supportedMethods.includes(method)) app.addHttpMethod(method, { hasBody: true })
  void app.register(async (drive) => {
    drive.removeAllContentTypeParsers()
    // A body is bytes, whatever it says it is.
    drive.addContentTypeParser('*', (_request, payload, done) => done(null, payload))
    drive.setErrorHandler(refuse)
    for (const url of [base, `${base}/*`]) drive.route({
      method: methods, url, bodyLimit: Number.MAX_SAFE_INTEGER, exposeHeadRoute: false,
      onRequest: async (request) => { if (request.method !== 'OPTIONS') request.actor = await whoever(request, room) },
      handler: (request, reply) => answer(request, reply, room),
    })
  })
}

async function answer(request: FastifyRequest, reply: FastifyReply, room: ProtocolRoom): Promise<FastifyReply> {
  void reply.headers(said)
  // What can be done here is no secret: programs ask before they show who they are.
  if (request.method === 'OPTIONS') return reply.header('content-length', 0).send()
  const actor = request.actor!
  const names = namesOf(request.raw.url ?? '')
  const ask: Ask = { request, reply, room, actor, device: actor.via.slice('token:'.length), names }
  await (isScrap(names) ? answerScrap(ask) : verbs[request.method]!(ask))
  return reply
}

/** The person whose device shows its token as the password of `Basic` (RFC 7617), one hash and one index away; its name may be anything. */
async function whoever({ headers: { authorization } }: Pick<FastifyRequest, 'headers'>, { database, clock }: ProtocolRoom): Promise<Actor> {
  const shown = /^Basic ([A-Za-z0-9+/]{1,1000}={0,2})$/i.exec(authorization ?? '')?.[1]
  const secret = shown === undefined ? '' : Buffer.from(shown, 'base64').toString('utf8').replace(/^[^:]*:/, '').trim()
  const found = secret.length < 40 || secret.length > 200 ? null : await readActor(database, secret, 'token', clock())
  if (!found?.actor.tokenScopes?.includes(driveScope)) throw new Problem(401, 'session.missing')
  if (found.actor.modulesOff.includes('webdav') || found.actor.modulesOff.includes('documents')) throw new Problem(404, 'not_found')
  return found.actor
}

function refuse(thrown: FastifyError | Problem | Error, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  // As RFC 4331 § 6 has it.
  const error = thrown instanceof Problem && thrown.code === 'document.quota' ? new Refusal(507, 'quota-not-exceeded') : thrown
  if (error instanceof Refusal) {
    void reply.code(error.status).header('cache-control', 'no-store')
    if (error.condition === null) return reply.send()
    return reply.type('application/xml; charset=utf-8').send(`${head}<D:error xmlns:D="DAV:">${dav(error.condition, error.href === null ? '' : dav('href', escape(error.href)))}</D:error>`)
  }
  if (!(error instanceof Problem)) return handleError(error, request, reply)
  if (error.status === 401) return reply.code(401).headers({ 'www-authenticate': 'Basic realm="Parvis", charset="UTF-8"', 'cache-control': 'no-store' }).send()
  const status = asDav[error.code] ?? error.status
  return handleError(status === error.status ? error : new Problem(status, error.code, error.about), request, reply)
}
/** What the library says in its own words, as RFC 4918 counts it: § 9.7.1, 9.8.5, 10.4, 11. */
const asDav: Readonly<Record<string, number>> = { 'document.parent_not_found': 409, 'document.below_itself': 403, 'document.name_empty': 403, 'document.lock_held': 423, 'document.too_deep': 403, 'document.too_many': 507, 'file.too_large': 507 }
