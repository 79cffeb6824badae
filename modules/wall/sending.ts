// The hour has come: what was planned is posted, once, with the rights of that moment; or its author is told why not.
import type { Actor } from '#platform/access/actor.ts'
import type { Database, Db, Tx } from '#platform/db/database.ts'
import { work } from '#platform/db/work.ts'
import { freeFiles } from '#platform/files/files.ts'
import { actorFor } from '#platform/identity/actors.ts'
import { Problem } from '#platform/problem.ts'
import { standings } from '#modules/spaces/index.ts'
import { planned } from './access.ts'
import { record } from './facts.ts'
import { createPost, mayPost } from './posts.ts'
import { filesOf, held, pollOf } from './scheduled.ts'
import type { GivenLater, Refusal } from './tables.ts'

const batch = 100

/**
 * Sends whatever is due at a moment, the longest due first. The post and the end of its plan are one transaction, so that a worker which dies, comes late
 * or is not alone sends it once. One that fails by our fault waits for the next minute, and holds up none of the others.
 */
export async function sendDue({ db }: Pick<Database, 'db'>, at: Date): Promise<void> {
  const failed: unknown[] = []
  for (let after: { due_at: Date, id: string } | undefined; ;) {
    const due = await planned(db).select(['s.id', 's.author_id', 's.due_at']).where('s.due_at', '<=', at).where('s.refused_at', 'is', null).where('s.withdrawn_at', 'is', null)
      .$if(after !== undefined, (q) => q.where((eb) => eb(eb.refTuple('s.due_at', 's.id'), '>', eb.tuple(after!.due_at, after!.id)))).orderBy('s.due_at').orderBy('s.id').limit(batch).execute()
    for (const { id, author_id } of due) await sendOne(db, id, author_id, at).catch((error: unknown) => void failed.push(error))
    after = due.at(-1)
    if (due.length < batch) break
  }
  if (failed.length > 0) throw failed[0]
}

async function sendOne(db: Database['db'], id: string, authorId: string, at: Date): Promise<void> {
  const author = await actorFor(db, authorId, at, `scheduled:${id}`)
  try {
    if (!author) throw new Problem(403, 'space.members_only')
    await work(db, async (tx) => {
      const post = await due(tx, id, at)
      if (post) await publish(tx, author, post)
    })
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    await work(db, async (tx) => {
      const post = await due(tx, id, at)
      if (!post) return
      await tx.updateTable('scheduled_post').set({ refused_at: at, refusal: await refusalOf(tx, author, post.scope_id, error) }).where('id', '=', id).execute()
      record(tx, { personId: authorId, at, via: 'system' }, 'scheduled_post.refused', { id, authorityId: post.authority_id, data: { personId: authorId } })
    })
  }
}

/** Still to be sent, and held by nobody else: not another worker, nor its author who changes it at this moment. */
const due = (tx: Tx, id: string, at: Date) => planned(tx).select(['s.id', 's.authority_id', 's.scope_id', 's.body', 's.given']).where('s.id', '=', id).where('s.due_at', '<=', at).where('s.refused_at', 'is', null).where('s.withdrawn_at', 'is', null)
  .forUpdate().skipLocked().executeTakeFirst()

async function publish(tx: Tx, actor: Actor, post: { id: string, authority_id: string, scope_id: string, body: string, given: GivenLater }) {
  if (actor.modulesOff.includes('wall')) throw new Problem(404, 'space.not_found')
  const space = await mayPost(tx, actor, post.scope_id)
  await tx.deleteFrom('scheduled_post').where('id', '=', post.id).execute()
  await freeFiles(tx, filesOf(post.given), actor.at)
  const { kind, important, poll, photos, files } = post.given
  const made = await createPost(tx, actor, space, { body: post.body, kind, important, ...(poll ? { poll: pollOf(poll) } : {}), photos: photos.map(({ id, alt }) => ({ fileId: id, alt })), files: files.map(({ id }) => id) })
  record(tx, actor, 'scheduled_post.sent', { id: post.id, authorityId: post.authority_id, data: { postId: made.id } })
  return made
}

/** « Publier maintenant »: its author waits no longer. */
export const sendNow = async (tx: Tx, actor: Actor, id: string) => publish(tx, actor, await held(tx, actor, id))

const refusals: Readonly<Record<string, Refusal>> = { 'space.not_found': 'out', 'space.members_only': 'out', 'space.not_allowed': 'role', 'post.reach_too_wide': 'reach', 'file.not_found': 'files' }
async function refusalOf(db: Db, actor: Actor | null, spaceId: string, error: Problem): Promise<Refusal> {
  const space = actor && await standings(db, actor).where('space.id', '=', spaceId).executeTakeFirst()
  return space?.archived_at ? 'closed' : refusals[error.code] ?? 'other'
}
