// The archive of a closed space: asked for by an owner, made by the worker, kept for a week.
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from '#platform/access/actor.ts'
import type { Database, Db, Tx } from '#platform/db/database.ts'
import { work } from '#platform/db/work.ts'
import { letGoFile } from '#platform/files/files.ts'
import { answerContent } from '#platform/files/send.ts'
import type { Context } from '#platform/module.ts'
import { Problem } from '#platform/problem.ts'
import { closable } from './closing.ts'
import { record } from './facts.ts'

/** Days that it is kept once it is made. */
export const archiveDays = 7

/** The one that the actor asked for. */
export async function readArchive(db: Db, actor: Actor, spaceId: string) {
  await closable(db, actor, spaceId)
  const row = await found(db, actor, spaceId)
  const until = row?.made_at ? new Date(row.made_at.getTime() + archiveDays * 86_400_000) : null
  const there = row && (until === null || until > actor.at) ? row : undefined
  return { state: there?.state ?? 'none' as const, done: there?.done ?? 0, askedAt: there?.asked_at.toISOString() ?? null, size: there?.size ? Number(there.size) : null, until: there ? until?.toISOString() ?? null : null }
}

const found = (db: Db, actor: Actor, spaceId: string) => db.selectFrom('space_archive as a').leftJoin('file as f', 'f.id', 'a.file_id').leftJoin('blob as b', 'b.hash', 'f.blob_hash').select(['a.state', 'a.done', 'a.asked_at', 'a.made_at', 'f.name', 'f.mime', 'b.hash', 'b.size'])
  .where('a.space_id', '=', spaceId).where('a.person_id', '=', actor.personId).executeTakeFirst()

/** Asks for it, of a space as it stands once it is closed; while one is being made, that one is it. */
export async function askArchive(tx: Tx, actor: Actor, spaceId: string) {
  const space = await closable(tx, actor, spaceId)
  if (!space.archived_at) throw new Problem(409, 'archive.open')
  const before = await tx.selectFrom('space_archive').select(['state', 'file_id']).where('space_id', '=', spaceId).where('person_id', '=', actor.personId).forUpdate().executeTakeFirst()
  if (before?.state !== 'waiting') {
    const fresh = { asked_at: actor.at, state: 'waiting' as const, done: 0, tries: 0, made_at: null, file_id: null }
    await tx.insertInto('space_archive').values({ space_id: spaceId, authority_id: space.authority_id, person_id: actor.personId, ...fresh }).onConflict((c) => c.columns(['space_id', 'person_id']).doUpdateSet(fresh)).execute()
    if (before?.file_id) await letGoFile(tx, before.file_id, actor.at)
    record(tx, actor, 'space.archive_asked', { id: spaceId, authorityId: space.authority_id })
  }
  return readArchive(tx, actor, spaceId)
}

export async function sendArchive(request: FastifyRequest, reply: FastifyReply, ctx: Context): Promise<FastifyReply> {
  const { id } = request.params as { id: string }
  const { state } = await readArchive(ctx.db, ctx.actor, id)
  const row = state === 'ready' ? await found(ctx.db, ctx.actor, id) : undefined
  if (!row?.hash || !row.name) throw new Problem(404, 'archive.not_ready')
  return answerContent(request, reply, ctx, { hash: row.hash, size: Number(row.size), mime: row.mime ?? '', name: row.name, photo: false })
}

/** After a week, and with the space or the person it was for, its bytes are left to the sweep. */
export async function endArchives({ db }: Pick<Database, 'db'>, at: Date): Promise<void> {
  await work(db, (tx) => drop(tx, at, { madeBefore: new Date(at.getTime() - archiveDays * 86_400_000) }))
}
export const forgetArchives = (tx: Tx, personId: string, at: Date): Promise<void> => drop(tx, at, { personId })
export const dropArchivesOf = (tx: Tx, spaceId: string, at: Date): Promise<void> => drop(tx, at, { spaceId })

async function drop(tx: Tx, at: Date, of: { madeBefore?: Date, personId?: string, spaceId?: string }): Promise<void> {
  const gone = await tx.deleteFrom('space_archive').$if(of.madeBefore !== undefined, (q) => q.where('made_at', '<=', of.madeBefore!)).$if(of.personId !== undefined, (q) => q.where('person_id', '=', of.personId!)).$if(of.spaceId !== undefined, (q) => q.where('space_id', '=', of.spaceId!)).returning('file_id').execute()
  for (const { file_id } of gone) if (file_id !== null) await letGoFile(tx, file_id, at)
}
