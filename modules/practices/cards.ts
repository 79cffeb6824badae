import type { Selectable } from 'kysely'
import { cleanText } from '#lib/clean.ts'
import type { Actor } from '#platform/access/actor.ts'
import type { Tx } from '#platform/db/database.ts'
import { uuidv7 } from '#platform/db/ids.ts'
import type { Tables } from '#platform/db/tables.ts'
import { attachFiles, detachFiles, hideFiles, reattachFiles } from '#platform/files/files.ts'
import { Problem } from '#platform/problem.ts'
import { touchSpace } from '#modules/spaces/index.ts'
import { record } from './facts.ts'
import { readPractice, type Room } from './present.ts'
import { found, reviewDay, trashDays, writable } from './reach.ts'
import type { Photo, Step } from './tables.ts'

type GivenStep = { text: string, photo?: { fileId: string, alt?: string } }
type Given = { title?: string, situation?: string, doing?: string, avoid?: string, risks?: string, steps?: GivenStep[], tradeIds?: string[], reviewOn?: string }
const texts = ['title', 'situation', 'doing', 'avoid', 'risks'] as const
type Scope = { id: string, authorityId: string }

export async function createPractice(tx: Tx, room: Room, spaceId: string, given: Given & { title: string }) {
  const { actor } = room
  const space = await writable(tx, actor, spaceId)
  const content = await settle(tx, actor, { id: spaceId, authorityId: space.authority_id }, given, [])
  return insertPractice(tx, room, { scope_id: spaceId, authority_id: space.authority_id, title: given.title, ...content, review_on: reviewDay(actor, given.reviewOn) })
}

type New = Partial<Record<'situation' | 'doing' | 'avoid' | 'risks' | 'steps', string>> & { scope_id: string, authority_id: string, title: string, review_on: string, trade_ids?: string[], source_noun?: string, source_id?: string, about_id?: string, thanks_id?: string | null }

/** Writes a new card, which nobody has verified yet. */
export async function insertPractice(tx: Tx, room: Room, row: New) {
  return readPractice(tx, room, await layPractice(tx, room.actor, row, false))
}

/** The same, which nobody waits to read; `laid`: it comes with a space that opens or closes, so that nobody is told of it as news. */
export async function layPractice(tx: Tx, actor: Actor, row: New, laid = true): Promise<string> {
  const id = uuidv7()
  await tx.insertInto('practice').values({ id, author_id: actor.personId, created_at: actor.at, ...row }).execute()
  touchSpace(tx, row.scope_id, actor.at)
  record(tx, actor, 'practice.created', { id, scopeId: row.scope_id, authorityId: row.authority_id, data: { ...(row.source_id === undefined ? {} : { sourceNoun: row.source_noun, sourceId: row.source_id }), ...(laid ? { laid } : {}) } })
  return id
}

/** What it says anew nobody has verified yet; only another day of review leaves it as it is. */
export async function changePractice(tx: Tx, room: Room, id: string, version: number, given: Given) {
  const { actor } = room
  const card = await found(tx, actor, id, 'practice.edit')
  const content = await settle(tx, actor, { id: card.scope_id, authorityId: card.authority_id }, given, photosOf(card.steps))
  const review = given.reviewOn === undefined || given.reviewOn === card.review_on ? {} : { review_on: reviewDay(actor, given.reviewOn), expired_at: null }
  const unverified = Object.keys(content).length > 0 ? { verified_by: null, verified_at: null } : {}
  const done = await tx.updateTable('practice').set((eb) => ({ ...content, ...review, ...unverified, edited_at: actor.at, version: eb('version', '+', 1) })).where('id', '=', id).where('version', '=', version).returning('id').executeTakeFirst()
  if (!done) throw new Problem(412, 'request.version_stale')
  // What is hidden takes what is new in it along.
  if (card.hidden_at !== null && content.steps !== undefined) await hideFiles(tx, photosOf(JSON.parse(content.steps) as Step[]).map((photo) => photo.id), card.hidden_at)
  record(tx, actor, 'practice.edited', { id, scopeId: card.scope_id, authorityId: card.authority_id, data: differs(card, content) ? { substance: true } : {} })
  return readPractice(tx, room, id)
}

/** Does it say something else than it did? The form sends all of it, whatever was changed. */
function differs(card: Pick<Selectable<Tables['practice']>, (typeof texts)[number] | 'steps' | 'trade_ids'>, { steps, trade_ids: trades, ...said }: Awaited<ReturnType<typeof settle>>): boolean {
  const inOne = (all: readonly Step[]): string => JSON.stringify(all.map(({ text, photo }) => [text, photo?.id, photo?.alt]))
  return texts.some((key) => said[key] !== undefined && said[key] !== card[key]) || (trades !== undefined && trades.toSorted().join() !== card.trade_ids.toSorted().join()) || (steps !== undefined && inOne(JSON.parse(steps) as Step[]) !== inOne(card.steps))
}

/** Into the trash: nobody reads it any more, its author or a host takes it back within 30 days. */
export async function trashPractice(tx: Tx, actor: Actor, id: string): Promise<void> {
  const card = await found(tx, actor, id, 'practice.trash')
  await tx.updateTable('practice').set({ trashed_at: actor.at, trashed_by: actor.personId }).where('id', '=', id).execute()
  await detachFiles(tx, photosOf(card.steps).map((photo) => photo.id), new Date(actor.at.getTime() + trashDays * 86_400_000))
  record(tx, actor, 'practice.trashed', { id, scopeId: card.scope_id, authorityId: card.authority_id })
}

export async function restorePractice(tx: Tx, room: Room, id: string) {
  const { actor } = room
  const card = await found(tx, actor, id, 'practice.trash', true)
  await tx.updateTable('practice').set({ trashed_at: null, trashed_by: null }).where('id', '=', id).execute()
  await reattachFiles(tx, photosOf(card.steps).map((photo) => photo.id), card.scope_id)
  record(tx, actor, 'practice.restored', { id, scopeId: card.scope_id, authorityId: card.authority_id })
  return readPractice(tx, room, id)
}

export const photosOf = (steps: readonly Step[]): Photo[] => steps.flatMap((step) => step.photo ?? [])

/** What was given, as columns: only what was. */
async function settle(tx: Tx, actor: Actor, scope: Scope, given: Given, before: readonly Photo[]) {
  const said = Object.fromEntries(texts.flatMap((key) => { const value = given[key]; return value === undefined ? [] : [[key, cleanText(value)]] })) as Partial<Record<(typeof texts)[number], string>>
  if (said.title === '') throw new Problem(422, 'practice.empty', { field: 'title' })
  return {
    ...said,
    ...(given.tradeIds === undefined ? {} : { trade_ids: await knownTrades(tx, scope.authorityId, given.tradeIds) }),
    ...(given.steps === undefined ? {} : { steps: JSON.stringify(await settleSteps(tx, actor, scope, given.steps, before)) }),
  }
}

async function knownTrades(tx: Tx, authorityId: string, ids: string[]): Promise<string[]> {
  if (ids.length === 0) return ids
  const known = await tx.selectFrom('trade').select('id').where('authority_id', '=', authorityId).where('id', 'in', ids).execute()
  if (known.length < ids.length) throw new Problem(422, 'practice.trade_unknown', { field: 'tradeIds' })
  return ids
}

/** Puts new photos under the space, lets go of those that no step shows any more. */
async function settleSteps(tx: Tx, actor: Actor, scope: Scope, given: readonly GivenStep[], before: readonly Photo[]): Promise<Step[]> {
  const held = new Map(before.map((photo) => [photo.id, photo]))
  const asked = [...new Set(given.flatMap((step) => step.photo?.fileId ?? []))]
  const attached = await attachFiles(tx, actor, asked.filter((id) => !held.has(id)), { ...scope, module: 'practices' }, 'steps')
  for (const { id, width, height } of attached) {
    if (width === null || height === null) throw new Problem(422, 'file.not_found', { field: 'steps' })
    held.set(id, { id, alt: '', width, height })
  }
  await detachFiles(tx, before.map((photo) => photo.id).filter((id) => !asked.includes(id)), actor.at)
  return given.flatMap(({ text, photo }): Step[] => {
    const shown = photo && held.get(photo.fileId)
    const step = { text: cleanText(text), photo: photo && shown ? { ...shown, alt: cleanText(photo.alt ?? '') } : null }
    return step.text === '' && step.photo === null ? [] : [step]
  })
}
