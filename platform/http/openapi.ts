import type { TSchema } from 'typebox'
import type { Endpoint } from '../contract.ts'
import type { Module } from '../module.ts'
import { usual } from './problems.ts'

type Json = Record<string, unknown>
const statusNames: Record<number, string> = { 200: 'Done', 201: 'Made', 204: 'Done, no body', 206: 'The range asked for', 304: 'Not changed' }
/** Addresses that read or write bytes keep no reply; nor do those that anybody may call, since a key is a person's. */
const takesKey = (endpoint: Endpoint, method: string): boolean => (method === 'POST' || method === 'PATCH') && !endpoint.raw && endpoint.auth !== 'public'
/** Codes that any address may answer, beside those that its contract names. */
function commonErrors(endpoint: Endpoint, method: string, path: string): Record<string, number> {
  return {
    ...(endpoint.auth === 'public' ? {} : { 'session.missing': 401, 'token.scope': 403 }), ...(endpoint.auth === 'session' ? { 'session.required': 403 } : {}),
    ...(endpoint.query || endpoint.body ? { 'request.invalid': 400 } : {}), ...(path.includes(':') ? { not_found: 404 } : {}), ...(method === 'GET' ? {} : { 'request.cross_site': 403 }),
    ...(endpoint.body ? { 'request.too_large': 413, 'request.media_type': 415 } : {}), ...(endpoint.ifMatch ? { 'request.version_missing': 428, 'request.version_stale': 412 } : {}),
    ...(takesKey(endpoint, method) ? { 'idempotency.key_reused': 422 } : {}), 'request.too_many': 429, 'server.unavailable': 503, ...(endpoint.raw === 'upload' ? { 'server.full': 507 } : {}),
  }
}

/** OpenAPI 3.1 from the contracts: TypeBox schemas are JSON Schema already. Every address, every answer, every error code. */
export function openapi(modules: readonly Module[], version: string): Json {
  const sentences = Object.assign({}, usual, ...modules.map((m) => m.problems)) as typeof usual
  const paths: Record<string, Json> = {}
  for (const module of modules) {
    for (const [key, endpoint] of Object.entries(module.api as Record<string, Endpoint>)) {
      const [method, path] = key.split(' ') as [string, string]
      const url = `/api${path.replace(/:(\w+)/g, '{$1}')}`
      ;(paths[url] ??= {})[method.toLowerCase()] = operation(module, key, method, path, endpoint, sentences)
    }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Parvis', version, summary: 'The open digital workplace of French local authorities', license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' } },
    servers: [{ url: '/' }], security: [{ session: [] }, { token: [] }],
    tags: modules.map((m) => ({ name: m.name })), paths,
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: '__Host-parvis' }, token: { type: 'http', scheme: 'bearer' } },
      schemas: { Problem: problemSchema },
    },
  }
}

const problemSchema = {
  type: 'object', description: 'RFC 9457', required: ['type', 'status', 'code', 'title', 'sentences'],
  properties: {
    type: { type: 'string' }, status: { type: 'integer' }, code: { type: 'string', description: 'Permanent' }, title: { type: 'string', description: 'In the person’s language' },
    sentences: { type: 'object', properties: { fr: { type: 'string' }, en: { type: 'string' } } },
    errors: { type: 'array', items: { type: 'object', properties: { field: { type: 'string' }, message: { type: 'string' } } } },
  },
}

function operation(module: Module, key: string, method: string, path: string, endpoint: Endpoint, sentences: typeof usual): Json {
  const query = endpoint.query as { properties?: Record<string, TSchema>, required?: string[] } | undefined
  const parameters: Json[] = [
    ...[...path.matchAll(/:(\w+)/g)].map(([, name]) => ({ name, in: 'path', required: true, schema: { type: 'string', ...(/id$/i.test(name!) ? { format: 'uuid' } : {}) } })),
    ...Object.entries(query?.properties ?? {}).map(([name, schema]) => ({ name, in: 'query', required: query?.required?.includes(name) ?? false, schema })),
    ...(takesKey(endpoint, method) ? [{ name: 'Idempotency-Key', in: 'header', required: false, schema: { type: 'string', maxLength: 200 }, description: 'The same key twice makes the change once' }] : []),
    ...(endpoint.ifMatch ? [{ name: 'If-Match', in: 'header', required: true, schema: { type: 'string', pattern: '^"[0-9]+"$' } }] : []),
  ]
  const status = endpoint.status ?? 200
  const replies: Json = { [status]: { description: statusNames[status], ...(status === 204 ? {} : { content: contentOf(endpoint) }) } }
  const byStatus = Map.groupBy(Object.entries({ ...commonErrors(endpoint, method, path), ...endpoint.errors }), ([, code]) => code)
  for (const [code, errors] of [...byStatus].toSorted(([a], [b]) => a - b)) {
    replies[code] = { description: errors.map(([name]) => `\`${name}\`: ${sentences[name]?.en ?? ''}`).join('\n'), content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } }
  }
  return {
    operationId: key.replace(/[^A-Za-z]+/g, '_'), tags: [module.name], summary: endpoint.summary, parameters, ...(endpoint.auth === 'public' ? { security: [] } : endpoint.auth === 'session' ? { security: [{ session: [] }] } : {}),
    ...(endpoint.raw === 'upload' ? { requestBody: { required: true, content: { 'multipart/form-data': { schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } } } }, 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } } } : {}),
    ...(endpoint.body ? { requestBody: { required: true, content: { 'application/json': { schema: endpoint.body } } } } : {}),
    responses: replies,
  }
}

const contentOf = (endpoint: Endpoint): Json => (endpoint.raw === 'bytes' ? { '*/*': { schema: { type: 'string', format: 'binary' } } } : endpoint.raw === 'stream' ? { 'text/event-stream': { schema: { type: 'string' } } } : { 'application/json': { schema: endpoint.reply } })
