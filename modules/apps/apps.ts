import { cleanLine } from '#lib/clean.ts'
import type { Actor } from '#platform/access/actor.ts'
import { openAddressed } from '#platform/access/addressed.ts'
import { standingOn } from '#platform/access/days.ts'
import { today } from '#lib/when.ts'
import type { Tx } from '#platform/db/database.ts'
import { uuidv7 } from '#platform/db/ids.ts'
import { freeFiles, reserveFiles } from '#platform/files/files.ts'
import { Problem } from '#platform/problem.ts'
import type { Rule } from '#modules/audiences/index.ts'
import { isKept, keepable, keeps } from './access.ts'
import { address, close, givenRule } from './audience.ts'
import { record } from './facts.ts'
import { ledTo, type Access, type Category, type Hue, type SignIn } from './kinds.ts'
import { found, readApp } from './present.ts'

export const removedDays = 30
export type Given = {
  name?: string, about?: string, address?: string, mark?: string, hue?: Hue, pictureId?: string | null, ownerId?: string | null, unitId?: string | null, help?: string, support?: string, signIn?: SignIn, signInNote?: string
  categories?: Category[], aliases?: string[], rule?: unknown, access?: Access, checkAddress?: string | null
}

export async function createApp(tx: Tx, actor: Actor, given: Given & { name: string, address: string, authorityId?: string }) {
  const authorityId = keeps(actor, given.authorityId)
  const [id, scopeId] = [uuidv7(), uuidv7()]
  const { rule, ...content } = await settle(tx, actor, authorityId, given)
  await openAddressed(tx, scopeId, authorityId)
  await tx.insertInto('app').values({ id, authority_id: authorityId, scope_id: scopeId, created_by: actor.personId, created_at: actor.at, ...content, name: content.name!, address: content.address!, rule: jsonOf(rule ?? null) }).execute()
  await address(tx, actor, { scope_id: scopeId, authority_id: authorityId, rule: rule ?? null })
  if (given.pictureId) await reserveFiles(tx, actor, [given.pictureId], 'pictureId')
  record(tx, actor, 'app.created', { id, scopeId, authorityId, data: { before: null, after: { name: content.name, address: content.address } } })
  return readApp(tx, actor, id)
}

/** Changes what it says, or whom it is for; the journal keeps both sides. A new address has no dead links yet. */
export async function editApp(tx: Tx, actor: Actor, id: string, version: number, given: Given) {
  const app = await found(tx, actor, id, 'app.edit')
  if (app.version !== version) throw new Problem(412, 'request.version_stale')
  const { rule, ...content } = await settle(tx, actor, app.authority_id, given, app)
  await tx.updateTable('app').set({ ...content, ...(rule === undefined ? {} : { rule: jsonOf(rule) }), edited_at: actor.at, version: version + 1 }).where('id', '=', id).execute()
  const subject = { id, scopeId: app.scope_id, authorityId: app.authority_id }
  if (rule !== undefined && JSON.stringify(rule) !== JSON.stringify(app.rule)) {
    await address(tx, actor, { ...app, rule })
    record(tx, actor, 'app.readdressed', { ...subject, data: { before: { rule: app.rule }, after: { rule } } })
  }
  if (content.address !== undefined && content.address !== app.address) await tx.deleteFrom('app_report').where('app_id', '=', id).execute()
  if (content.picture_id !== undefined && content.picture_id !== app.picture_id) {
    if (content.picture_id !== null) await reserveFiles(tx, actor, [content.picture_id], 'pictureId')
    if (app.picture_id !== null) await freeFiles(tx, [app.picture_id], actor.at)
  }
  const changes = sidesOf(app, content)
  if (Object.keys(changes.after).length > 0) record(tx, actor, 'app.edited', { ...subject, data: changes })
  return readApp(tx, actor, id)
}

/** Nobody opens it any more; who keeps the list takes it back within 30 days, as it stood. */
export async function removeApp(tx: Tx, actor: Actor, id: string): Promise<void> {
  const app = await found(tx, actor, id, 'app.remove')
  await tx.updateTable('app').set({ removed_at: actor.at, removed_by: actor.personId }).where('id', '=', id).execute()
  await close(tx, app.scope_id)
  record(tx, actor, 'app.removed', { id, scopeId: app.scope_id, authorityId: app.authority_id })
}

export async function restoreApp(tx: Tx, actor: Actor, id: string) {
  const since = new Date(actor.at.getTime() - removedDays * 86_400_000)
  const app = await tx.selectFrom('app').select(['scope_id', 'authority_id', 'rule']).where('id', '=', id).where('removed_at', '>=', since).where(isKept(actor)).forNoKeyUpdate().executeTakeFirst()
  if (!app) {
    // The same twice changes nothing.
    if (await keepable(tx, actor).select('app.id').where('app.id', '=', id).executeTakeFirst()) return readApp(tx, actor, id)
    throw new Problem(404, 'app.not_found')
  }
  await tx.updateTable('app').set({ removed_at: null, removed_by: null }).where('id', '=', id).execute()
  await address(tx, actor, app)
  record(tx, actor, 'app.restored', { id, scopeId: app.scope_id, authorityId: app.authority_id })
  return readApp(tx, actor, id)
}

type Held = { name: string, address: string, owner_id: string | null, unit_id: string | null }

/** What was given, as columns: only what was. */
export async function settle(tx: Tx, actor: Actor, authorityId: string, given: Given, before?: Held) {
  const line = (text: string | undefined): string | undefined => (text === undefined ? undefined : cleanLine(text))
  const name = line(given.name)
  if (name === '') throw new Problem(422, 'app.name_empty', { field: 'name' })
  const leads = (text: string | null | undefined, field: string): string | null | undefined => {
    if (text === null || text === undefined || text.trim() === '') return text === undefined ? undefined : null
    const to = ledTo(cleanLine(text))
    if (to === null) throw new Problem(422, 'app.address_wrong', { field })
    return to
  }
  const to = leads(given.address, 'address')
  if (to === null) throw new Problem(422, 'app.address_wrong', { field: 'address' })
  const check = leads(given.checkAddress, 'checkAddress')
  // What is watched is asked from here, over the network: no page of this house.
  if (check?.startsWith('/')) throw new Problem(422, 'app.address_wrong', { field: 'checkAddress' })
  const help = leads(given.help, 'help')
  await mustBelong(tx, actor, authorityId, given, before)
  return {
    ...defined({ name, about: line(given.about), address: to, mark: line(given.mark)?.toLocaleUpperCase('fr'), hue: given.hue, picture_id: given.pictureId, owner_id: given.ownerId, unit_id: given.unitId, help: help === null ? '' : help, support: line(given.support), sign_in: given.signIn, sign_in_note: line(given.signInNote) }),
    ...defined({ categories: given.categories, aliases: given.aliases && [...new Set(given.aliases.map(cleanLine).filter(Boolean))], access: given.access, check_address: check, ...(check === null ? { check_failures: 0, checked_at: null } : {}) }),
    rule: given.rule === undefined ? undefined : givenRule(actor, given.rule),
  }
}

const jsonOf = (rule: Rule | null): string | null => (rule === null ? null : JSON.stringify(rule))
type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> }
const defined = <T extends object>(given: T): Defined<T> => Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Defined<T>

/** Its owner is of the authority today, and so is its unit. What stays as it was is not asked again. */
async function mustBelong(tx: Tx, actor: Actor, authorityId: string, { ownerId, unitId }: Given, before?: Held): Promise<void> {
  if (ownerId && ownerId !== before?.owner_id && !(await tx.selectFrom('affiliation').select('id').where('person_id', '=', ownerId).where('authority_id', '=', authorityId).where('kind', 'in', ['staff', 'councillor', 'foster_carer']).where(standingOn('affiliation', today(actor.at))).limit(1).executeTakeFirst())) throw new Problem(422, 'app.owner_unknown', { field: 'ownerId' })
  if (unitId && unitId !== before?.unit_id && !(await tx.selectFrom('unit').select('id').where('id', '=', unitId).where('authority_id', '=', authorityId).executeTakeFirst())) throw new Problem(422, 'app.owner_unknown', { field: 'unitId' })
}

const called: Readonly<Record<string, string>> = { picture_id: 'pictureId', owner_id: 'ownerId', unit_id: 'unitId', sign_in: 'signIn', sign_in_note: 'signInNote', check_address: 'checkAddress' }
/** What differs, on both sides. */
export function sidesOf(before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>) {
  const keys = Object.keys(after).filter((key) => key in before && JSON.stringify(before[key] ?? null) !== JSON.stringify(after[key] ?? null))
  const side = (of: Readonly<Record<string, unknown>>) => Object.fromEntries(keys.map((key) => [called[key] ?? key, of[key] ?? null]))
  return { before: side(before), after: side(after) }
}
