import { cleanLine, cleanText } from '#lib/clean.ts'
import { headingFault } from '#lib/markdown/sections.ts'
import { today } from '#lib/when.ts'
import type { Actor } from '#platform/access/actor.ts'
import { openAddressed } from '#platform/access/addressed.ts'
import type { Tx } from '#platform/db/database.ts'
import { uuidv7 } from '#platform/db/ids.ts'
import { freeFiles, reserveFiles } from '#platform/files/files.ts'
import { Problem } from '#platform/problem.ts'
import { editable, isEdited, mayWriteFor } from './access.ts'
import { address, close, givenRule } from './audience.ts'
import { record } from './facts.ts'
import { readArticle } from './present.ts'
import { found, trashDays } from './reach.ts'
import type { Attached, Image } from './tables.ts'

type GivenImage = { fileId: string, alt: string, caption?: string }
export type Given = {
  title?: string, summary?: string, body?: string, image?: GivenImage | null, fileIds?: string[], categories?: string[], rule?: unknown, unitId?: string | null, short?: string
  featuredUntil?: string | null, readBy?: string | null, talk?: 'open' | 'closed', reserve?: boolean, correction?: string
}

export async function createArticle(tx: Tx, actor: Actor, given: Given & { title: string, authorityId?: string }) {
  const { authorityId = actor.mainAuthorityId, unitId = null } = given
  await mayWriteFor(tx, actor, authorityId, unitId)
  const [id, scopeId] = [uuidv7(), uuidv7()]
  const content = await settle(tx, actor, given, { image: null, files: [], read_by: null })
  await openAddressed(tx, scopeId, authorityId)
  await tx.insertInto('article').values({ id, authority_id: authorityId, scope_id: scopeId, unit_id: unitId, author_id: actor.personId, created_at: actor.at, ...content, title: content.title! }).execute()
  record(tx, actor, 'article.created', { id, scopeId, authorityId, data: { unitId } })
  return readArticle(tx, actor, id)
}

/** Changes what it says, or whom it is for. What it said before is kept; of what is published, what was wrong may be said. */
export async function editArticle(tx: Tx, actor: Actor, id: string, version: number, given: Given) {
  const article = await found(tx, actor, id, 'article.edit', true)
  if (article.version !== version) throw new Problem(412, 'request.version_stale')
  const unitId = given.unitId === undefined ? article.unit_id : given.unitId
  if (unitId !== article.unit_id) await mayWriteFor(tx, actor, article.authority_id, unitId)
  const content = await settle(tx, actor, given, article)
  await tx.updateTable('article').set({ ...content, unit_id: unitId, edited_at: actor.at, version: version + 1 }).where('id', '=', id).execute()
  await tx.insertInto('article_version').values({ article_id: id, number: version, title: article.title, summary: article.summary, body: article.body, by_id: actor.personId, at: actor.at }).execute()
  const subject = { id, scopeId: article.scope_id, authorityId: article.authority_id }
  const [before, after] = [{ rule: article.rule, unitId: article.unit_id }, { rule: given.rule === undefined ? article.rule : givenRule(actor, given.rule), unitId }]
  if (JSON.stringify(before) !== JSON.stringify(after)) {
    if (article.published_at !== null) await address(tx, actor, { ...article, unit_id: unitId, rule: after.rule })
    record(tx, actor, 'article.readdressed', { ...subject, data: { before, after } })
  }
  const wrong = cleanText(given.correction ?? '')
  if (wrong !== '' && article.published_at !== null) await tx.insertInto('article_correction').values({ id: uuidv7(), article_id: id, text: wrong, by_id: actor.personId, at: actor.at }).execute()
  record(tx, actor, 'article.edited', { ...subject, data: wrong === '' ? {} : { corrected: true } })
  return readArticle(tx, actor, id)
}

/** Into the trash: nobody reads it any more, whoever writes for the same people takes it back within 30 days, as it stood. */
export async function trashArticle(tx: Tx, actor: Actor, id: string): Promise<void> {
  const article = await found(tx, actor, id, 'article.trash', true)
  await tx.updateTable('article').set({ trashed_at: actor.at, trashed_by: actor.personId }).where('id', '=', id).execute()
  if (article.published_at !== null) await close(tx, article.scope_id)
  record(tx, actor, 'article.trashed', { id, scopeId: article.scope_id, authorityId: article.authority_id })
}

export async function restoreArticle(tx: Tx, actor: Actor, id: string) {
  const since = new Date(actor.at.getTime() - trashDays * 86_400_000)
  const article = await tx.selectFrom('article').select(['id', 'scope_id', 'authority_id', 'unit_id', 'rule', 'published_at']).where('id', '=', id).where('trashed_at', '>=', since).where(isEdited(actor)).forNoKeyUpdate().executeTakeFirst()
  if (!article) {
    // The same twice changes nothing.
    if (await editable(tx, actor).select('article.id').where('article.id', '=', id).executeTakeFirst()) return readArticle(tx, actor, id)
    throw new Problem(404, 'news.not_found')
  }
  await tx.updateTable('article').set({ trashed_at: null, trashed_by: null }).where('id', '=', id).execute()
  if (article.published_at !== null) await address(tx, actor, article)
  record(tx, actor, 'article.restored', { id, scopeId: article.scope_id, authorityId: article.authority_id })
  return readArticle(tx, actor, id)
}

type Held = { image: Image | null, files: readonly Attached[], read_by: string | null }

/** What was given, as columns: only what was. */
async function settle(tx: Tx, actor: Actor, given: Given, before: Held) {
  const title = given.title === undefined ? undefined : cleanLine(given.title)
  if (title === '') throw new Problem(422, 'news.empty', { field: 'title' })
  const body = given.body === undefined ? undefined : cleanText(given.body)
  if (body !== undefined && headingFault(body) !== null) throw new Problem(422, `news.heading_${headingFault(body)!}`, { field: 'body' })
  if (given.readBy && given.readBy !== before.read_by && given.readBy < today(actor.at)) throw new Problem(422, 'news.day_past', { field: 'readBy' })
  return {
    ...(title === undefined ? {} : { title }), ...(body === undefined ? {} : { body }),
    ...(given.summary === undefined ? {} : { summary: cleanText(given.summary) }), ...(given.short === undefined ? {} : { short: cleanLine(given.short) }),
    ...(given.categories === undefined ? {} : { categories: given.categories }), ...(given.talk === undefined ? {} : { talk: given.talk }),
    ...(given.featuredUntil === undefined ? {} : { featured_until: given.featuredUntil }), ...(given.readBy === undefined ? {} : { read_by: given.readBy }),
    ...(given.reserve === undefined ? {} : { reserve_at: given.reserve ? actor.at : null }),
    ...(given.rule === undefined ? {} : { rule: jsonOf(givenRule(actor, given.rule)) }),
    ...(await settleFiles(tx, actor, given, before)),
  }
}

const jsonOf = (value: unknown): string | null => (value === null ? null : JSON.stringify(value))

/** Keeps the new files for the article, which serves them by its own right; lets go of those that it holds no more. */
async function settleFiles(tx: Tx, actor: Actor, given: Given, before: Held) {
  const image = given.image === undefined ? undefined : given.image === null ? null : await imageOf(tx, actor, given.image, before.image)
  const held = new Map(before.files.map((file) => [file.id, file]))
  const files = given.fileIds === undefined ? undefined : [...new Set(given.fileIds)]
  for (const { id, name, mime, size } of await reserveFiles(tx, actor, files?.filter((id) => !held.has(id)) ?? [], 'fileIds')) held.set(id, { id, name, mime, size })
  await freeFiles(tx, [...(image !== undefined && before.image && before.image.id !== image?.id ? [before.image.id] : []), ...(files ? before.files.flatMap(({ id }) => (files.includes(id) ? [] : [id])) : [])], actor.at)
  return { ...(image === undefined ? {} : { image: jsonOf(image) }), ...(files === undefined ? {} : { files: JSON.stringify(files.flatMap((id) => held.get(id) ?? [])) }) }
}

async function imageOf(tx: Tx, actor: Actor, { fileId, alt, caption = '' }: GivenImage, before: Image | null): Promise<Image> {
  const words = { alt: cleanLine(alt), caption: cleanLine(caption) }
  if (words.alt === '') throw new Problem(422, 'news.alt_missing', { field: 'image' })
  if (before?.id === fileId) return { ...before, ...words }
  const [file] = await reserveFiles(tx, actor, [fileId], 'image')
  if (!file || file.width === null || file.height === null) throw new Problem(422, 'file.not_found', { field: 'image' })
  return { id: fileId, ...words, width: file.width, height: file.height }
}
