import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { Problem, type Problems } from '../problem.ts'

/** The usual problems, which any address may answer. */
export const usual: Problems = {
  not_found: { fr: 'Cette page n’existe pas, ou ne vous est pas ouverte.', en: 'This does not exist, or is not open to you.' },
  'session.missing': { fr: 'Vous n’êtes pas connecté. Connectez-vous, votre texte est gardé.', en: 'You are not signed in. Sign in, your text is kept.' },
  'session.other': { fr: 'Ce texte a été écrit par une autre personne. Elle doit se reconnecter pour l’envoyer.', en: 'Somebody else wrote this. They must sign in again to send it.' },
  'session.required': { fr: 'Cette action se fait depuis le navigateur, pas avec un jeton.', en: 'This is done from the browser, not with a token.' },
  'token.scope': { fr: 'Ce jeton ne permet pas cette action.', en: 'This token does not allow this.' },
  'request.cross_site': { fr: 'La demande vient d’un autre site : elle est refusée.', en: 'The request comes from another site: it is refused.' },
  'request.invalid': { fr: 'Un champ ne convient pas : vérifiez ceux qui sont signalés.', en: 'A field is not right: check those listed.' },
  'request.malformed': { fr: 'La demande ne peut pas être lue.', en: 'The request cannot be read.' },
  'request.too_large': { fr: 'C’est trop lourd pour être reçu.', en: 'This is too large to be received.' },
  'request.media_type': { fr: 'Ce format n’est pas reçu ici.', en: 'This format is not accepted here.' },
  'request.too_many': { fr: 'Trop de demandes d’affilée. Réessayez dans un instant.', en: 'Too many requests in a row. Try again in a moment.' },
  'request.version_missing': { fr: 'Indiquez la version que vous modifiez (If-Match).', en: 'Say which version you are changing (If-Match).' },
  'request.version_stale': { fr: 'Quelqu’un l’a modifié entre-temps. Rechargez, puis reprenez votre texte.', en: 'Somebody changed it meanwhile. Reload, then take your text up again.' },
  'idempotency.key_reused': { fr: 'Cette clé a déjà servi pour un autre envoi.', en: 'This key was already used for another request.' },
  'server.unavailable': { fr: 'Le service est momentanément indisponible. Réessayez dans un instant.', en: 'The service is unavailable for a moment. Try again shortly.' },
  'server.full': { fr: 'Il n’y a plus de place sur le serveur. Prévenez votre service informatique, puis réessayez.', en: 'There is no room left on the server. Tell your IT department, then try again.' },
  'server.failed': { fr: 'Quelque chose n’a pas marché de notre côté. Réessayez dans un instant.', en: 'Something went wrong on our side. Try again in a moment.' },
}

export type FieldError = { field: string, message: string }
const all = new Map<string, { fr: string, en: string }>()
export function declareProblems(problems: Problems): void {
  for (const [code, sentence] of Object.entries(problems)) all.set(code, sentence)
}
declareProblems(usual)

/** The sentence of a code in a language, its `{names}` filled in. */
export function sentenceOf(problem: Problem, locale: 'fr' | 'en'): string {
  const sentence = (all.get(problem.code) ?? all.get('server.failed')!)[locale]
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(problem.about[name] ?? ''))
}

export const localeOf = (request: FastifyRequest): 'fr' | 'en' => request.actor?.locale ?? (/^\s*en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'fr')

/** Answers a problem as `application/problem+json` (RFC 9457): the sentence in the person's language, in both under `sentences`. */
export function sendProblem(request: FastifyRequest, reply: FastifyReply, problem: Problem, errors?: FieldError[]): FastifyReply {
  const locale = localeOf(request)
  const fields = errors ?? (problem.about.field ? [{ field: problem.about.field, message: sentenceOf(problem, locale) }] : undefined)
  if (problem.status === 401 && request.headers.authorization) reply.header('www-authenticate', 'Bearer')
  if (problem.status === 429 || problem.status === 503) reply.header('retry-after', String(problem.about.retryAfter ?? 5))
  const body = {
    type: 'about:blank', status: problem.status, code: problem.code, title: sentenceOf(problem, locale),
    sentences: { fr: sentenceOf(problem, 'fr'), en: sentenceOf(problem, 'en') }, ...(fields ? { errors: fields } : {}),
  }
  return reply.code(problem.status).header('cache-control', 'no-store').type('application/problem+json').send(JSON.stringify(body))
}

const fieldOf = ({ missingProperty, additionalProperty }: Record<string, unknown>): string => [missingProperty, additionalProperty].find((name) => typeof name === 'string') ?? ''

const byStatus: Record<number, string> = { 400: 'request.malformed', 404: 'not_found', 413: 'request.too_large', 415: 'request.media_type', 429: 'request.too_many', 503: 'server.unavailable' }
// What PostgreSQL says while it is away or starts again, when it took too long, or two waited for each other: the write may be repeated with its key.
const away = /^(08|57P0|57014|53|40P01|40001|25P03)|^(ECONNREFUSED|ECONNRESET|ENOENT|EPIPE)$/
const lost = /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/

/** Any error thrown on the way becomes a problem: ours as it is, validation by field, the rest without a word of its inside. */
export function handleError(error: FastifyError | Problem | Error, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (error instanceof Problem) return sendProblem(request, reply, error)
  if ('validation' in error && error.validation) {
    return sendProblem(request, reply, new Problem(error.validationContext === 'params' ? 404 : 400, error.validationContext === 'params' ? 'not_found' : 'request.invalid'), error.validationContext === 'params' ? undefined : error.validation.map((item) => ({
      field: item.instancePath.slice(1).replaceAll('/', '.') || fieldOf(item.params), message: item.message ?? '',
    })))
  }
  const code = 'code' in error ? String(error.code) : ''
  if (away.test(code) || lost.test(error.message)) {
    request.log.warn({ code, message: error.message }, 'database away')
    return sendProblem(request, reply, new Problem(503, 'server.unavailable'))
  }
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    request.log.error({ code }, 'disk full')
    return sendProblem(request, reply, new Problem(507, 'server.full'))
  }
  // What PostgreSQL cannot read as a text, a date or a number (class 22) is the sender's mistake.
  if (/^22/.test(code)) return sendProblem(request, reply, new Problem(400, 'request.malformed'))
  const status = 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : 500
  if (status < 500) return sendProblem(request, reply, new Problem(status, byStatus[status] ?? 'request.malformed'))
  request.log.error({ err: error }, 'unexpected')
  return sendProblem(request, reply, new Problem(500, 'server.failed'))
}
