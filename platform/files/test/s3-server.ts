// An S3 server of its own for a test, on a free port: fauxqs, which npm brings. PARVIS_TEST_S3=http://key:secret@host:port/bucket takes another one.
import { buildApp } from 'fauxqs'
import type { S3Settings } from '#platform/config/s3.ts'

export type S3Server = { settings: S3Settings, /** As variables of the environment. */ env: NodeJS.ProcessEnv, /** The part that it does not take. */ refuse: Refuse, stop(): Promise<void> }
type Refuse = { part: number | null }

export async function startS3(bucket = 'parvis-test'): Promise<S3Server> {
  const given = process.env['PARVIS_TEST_S3']
  if (given) {
    const url = new URL(given)
    return served(url.origin, url.pathname.slice(1), url.username, url.password, { part: null }, async () => {})
  }
  const app = buildApp({ logger: false, host: '127.0.0.1' })
  const refuse: Refuse = { part: null }
  listUploads(app, refuse)
  const endpoint = await app.listen({ port: 0, host: '127.0.0.1' })
  const made = await fetch(`${endpoint}/${bucket}`, { method: 'PUT' })
  if (!made.ok) throw new Error(`no bucket: ${made.status}`)
  return served(endpoint, bucket, 'test', 'test-secret', refuse, () => app.close())
}

function served(endpoint: string, bucket: string, accessKey: string, secretKey: string, refuse: Refuse, stop: () => Promise<void>): S3Server {
  const settings = { endpoint, bucket, accessKey, secretKey, region: 'us-east-1', pathStyle: true }
  return { settings, refuse, stop, env: { PARVIS_S3_ENDPOINT: endpoint, PARVIS_S3_BUCKET: bucket, PARVIS_S3_ACCESS_KEY: accessKey, PARVIS_S3_SECRET_KEY: secretKey } }
}

/** What that server lacks: it begins, takes and ends uploads in parts, and lists none. Said from what passed through it. */
function listUploads(app: ReturnType<typeof buildApp>, refuse: Refuse): void {
  const open = new Map<string, { key: string, at: Date }>()
  app.addHook('onSend', async (request, reply, payload) => {
    const url = new URL(request.url, 'http://s3')
    const id = url.searchParams.get('uploadId')
    if (id !== null && request.method !== 'PUT' && reply.statusCode < 300) open.delete(id)
    const made = request.method === 'POST' && url.searchParams.has('uploads') ? /<UploadId>([^<]+)/.exec(String(payload))?.[1] : undefined
    if (made !== undefined) open.set(made, { key: url.pathname.split('/').slice(2).join('/'), at: new Date() })
    return payload
  })
  app.addHook('onRequest', async (request, reply) => {
    const { searchParams } = new URL(request.url, 'http://s3')
    if (refuse.part !== null && searchParams.get('partNumber') === String(refuse.part)) return reply.code(403).type('application/xml').send('<?xml version="1.0" encoding="UTF-8"?><Error><Code>AccessDenied</Code><Message>No</Message></Error>')
    if (request.method !== 'GET' || !searchParams.has('uploads')) return
    const rows = [...open].map(([id, { key, at }]) => `<Upload><Key>${key}</Key><UploadId>${id}</UploadId><Initiated>${at.toISOString()}</Initiated></Upload>`)
    return reply.type('application/xml').send(`<?xml version="1.0" encoding="UTF-8"?><ListMultipartUploadsResult><IsTruncated>false</IsTruncated>${rows.join('')}</ListMultipartUploadsResult>`)
  })
}
