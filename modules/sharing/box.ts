// A box: somebody from outside brings files into a folder that they do not see. The files are its sharer's, in their library's room, and say who brought them.
import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { cleanLine } from '#lib/clean.ts'
import type { Db } from '#platform/db/database.ts'
import { work } from '#platform/db/work.ts'
import { noteFile, receive } from '#platform/files/bring.ts'
import { dropStray } from '#platform/files/stray.ts'
import { localeOf, sentenceOf } from '#platform/http/problems.ts'
import type { PageOptions } from '#platform/module.ts'
import { Problem } from '#platform/problem.ts'
import { changeDocument, createDocument, readRoom } from '#modules/documents/index.ts'
import { linkBy, told, type Link } from './opening.ts'
import { boxPage } from './pages.ts'
import { refuseElsewhere, type In, type outsideDoor, type Params } from './pages-door.ts'
import fr from './fr.ts'
import en from './en.ts'

const most = 10

type Given = { from: string, error: string | null, brought: number }
export const showBox = (options: PageOptions, door: ReturnType<typeof outsideDoor>) => (request: FastifyRequest, reply: FastifyReply, { link, lent }: In, given: Given = { from: '', error: null, brought: 0 }, status = 200): FastifyReply =>
  door.send(request, reply, status, boxPage({ ...lent, name: link.name, most, largest: options.uploadLimit, ...given }))

export function registerBox(app: FastifyInstance, options: PageOptions, door: ReturnType<typeof outsideDoor>): void {
  const show = showBox(options, door)
  app.register(async (room) => {
    // A body has no limit here, so nothing but a form of files is read: what is of another kind would be laid whole in memory, whoever sends it.
    room.removeAllContentTypeParsers()
    await room.register(multipart)
    room.addContentTypeParser('*', (_request, payload, done) => done(null, payload))
    room.post<{ Params: Params }>('/partage/:secret/depot', { bodyLimit: Number.MAX_SAFE_INTEGER }, async (request, reply) => {
      refuseElsewhere(request)
      const into = await door.letIn(request, reply, request.params)
      if (!into) return reply
      if (into.link.role !== 'box' || !request.isMultipart()) return door.gone(request, reply)
      const given: Given = { from: '', error: null, brought: 0 }
      try {
        await takeIn(request, request.params.secret, given, options)
        return show(request, reply, into, given)
      } catch (error) {
        if (!(error instanceof Problem)) throw error
        return show(request, reply, into, { ...given, error: sentenceOf(error, localeOf(request)) }, error.status)
      }
    })
  })
}

/** Each file as it comes, and whole before the next one: what a cut leaves behind was brought. The name stands before them in the form. */
async function takeIn(request: FastifyRequest, secret: string, given: Given, options: PageOptions): Promise<void> {
  for await (const part of partsOf(request)) {
    if (part.type === 'field') {
      if (part.fieldname === 'from') given.from = cleanLine(String(part.value)).slice(0, 100)
    } else if (given.from === '' || (part.filename ?? '') === '') {
      part.file.resume()
    } else {
      await layOne(secret, { name: part.filename, bytes: part.file }, given.from, options)
      given.brought++
    }
  }
  if (given.brought === 0) throw new Problem(422, 'share_link.nothing_brought')
}

/** The parts of the form; one that is none, or that holds too much, is its sender's mistake. */
async function* partsOf(request: FastifyRequest) {
  try {
    yield* request.parts({ limits: { files: most, fields: 5, fieldSize: 1_000, fileSize: Infinity } })
  } catch (error) {
    throw error instanceof Error && 'statusCode' in error && error.statusCode === 413 ? new Problem(413, 'share_link.too_much', { most }) : new Problem(400, 'request.malformed')
  }
}

async function layOne(secret: string, { name, bytes }: { name: string, bytes: AsyncIterable<Uint8Array> }, from: string, { database, store, uploadLimit, antivirus, clock }: PageOptions): Promise<void> {
  const before = await still(database.db, secret, clock())
  // Whoever sends has no account of their own: what has no room is not taken in first, nor left lying.
  const { left } = await readRoom(database.db, before.sharer, before.root_id)
  const received = await receive(bytes, name, { actor: before.sharer, database, store, uploadLimit: Math.min(uploadLimit, left), antivirus }).catch(async (error: unknown) => {
    if (left < uploadLimit && error instanceof Problem && error.code === 'file.too_large') await readRoom(database.db, before.sharer, before.root_id, left + 1)
    throw error
  })
  const at = clock()
  await work(database.db, async (tx) => {
    const link = await still(tx, secret, at)
    const { sharer } = link
    const { id: fileId } = await noteFile(tx, { actor: sharer, store }, received)
    const doc = await createDocument(tx, sharer, link.root_id, { kind: 'file', fileId, parentId: link.document_id, ifExists: 'rename' })
    await changeDocument(tx, sharer, doc.id, doc.version, { description: { fr, en }[sharer.locale].outside.from(from) })
    told(tx, link, 'share_link.received', at, { broughtId: doc.id })
  }).catch(async (error: unknown) => {
    await dropStray(database.pool, store, received.hash, at)
    throw error
  })
}

/** Large files take hours: whoever ended the link meanwhile, or took its sharer's right away, is heard before each and after it. */
async function still(db: Db, secret: string, at: Date): Promise<Link> {
  const link = await linkBy(db, secret, at)
  if (!link) throw new Problem(404, 'share_link.not_found')
  return link
}
