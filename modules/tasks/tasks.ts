import { sql } from 'kysely'
import { cleanLine, cleanText } from '#lib/clean.ts'
import { between } from '#lib/rank.ts'
import type { Actor } from '#platform/access/actor.ts'
import { holdsRole, leastRole } from '#platform/access/access.ts'
import { openOwnScope } from '#platform/access/own.ts'
import type { Tx } from '#platform/db/database.ts'
import { uuidv7 } from '#platform/db/ids.ts'
import { visiblePeople } from '#platform/identity/people.ts'
import { Problem } from '#platform/problem.ts'
import { touchSpace } from '#modules/spaces/index.ts'
import { lockColumn, openColumns } from './columns.ts'
import { record } from './facts.ts'
import { endOf } from './place.ts'
import { readTask } from './present.ts'
import { found, mayWrite, subjectOf } from './reach.ts'
import type { Check } from './tables.ts'

type Common = { body?: string, dueOn?: string | null, priority?: number, labels?: string[], checklist?: Check[], helpers?: string[] }
export type Given = Common & { title: string, columnId?: string, responsibleId?: string | null, each?: string[] }

/** At the end of a column, by default the first one. `each`: one for each of these people, in one series; the first of them is answered. */
export async function createTask(tx: Tx, actor: Actor, spaceId: string, given: Given) {
  const space = await mayWrite(tx, actor, spaceId)
  const people = given.each ?? [given.responsibleId ?? null]
  await areReaders(tx, actor, spaceId, [...people.filter((id) => id !== null), ...(given.helpers ?? [])])
  const ids = await addTasks(tx, actor, { scopeId: spaceId, authorityId: space.authority_id, columnId: given.columnId }, people.map((responsible) => ({ ...given, responsible })))
  touchSpace(tx, spaceId, actor.at)
  return readTask(tx, actor, ids[0]!)
}

/** Of one’s own, in no space. */
export async function createOwn(tx: Tx, actor: Actor, given: { title: string, dueOn?: string | null }) {
  const authorityId = await openOwnScope(tx, actor)
  const [id] = await addTasks(tx, actor, { scopeId: actor.personId, authorityId }, [{ ...given, responsible: actor.personId }])
  return readTask(tx, actor, id!)
}

type Into = { scopeId: string, authorityId: string, columnId?: string | undefined }
export async function addTasks(tx: Tx, actor: Actor, { scopeId, authorityId, columnId }: Into, all: readonly (Common & { title: string, responsible: string | null })[]): Promise<string[]> {
  const columns = await openColumns(tx, scopeId, authorityId)
  const column = await lockColumn(tx, scopeId, columnId ?? columns[0]!.id)
  let end = await endOf(tx, column.id)
  const series = all.length > 1 && all.every(({ responsible }) => responsible !== null) ? uuidv7() : null
  const done = column.kind === 'done' ? { done_at: actor.at, done_by: actor.personId } : {}
  const rows = all.map((given) => {
    end = between(end, null)
    const { title, ...content } = settle(given)
    if (!title) throw new Problem(422, 'task.empty', { field: 'title' })
    return { id: uuidv7(), authority_id: authorityId, scope_id: scopeId, column_id: column.id, rank: end, author_id: actor.personId, responsible_id: given.responsible, series_id: series, created_at: actor.at, title, ...content, ...done }
  })
  await tx.insertInto('task').values(rows).execute()
  for (const row of rows) {
    record(tx, actor, 'task.created', { ...subjectOf(row), data: row.responsible_id === null ? {} : { responsibleId: row.responsible_id } })
  }
  return rows.map(({ id }) => id)
}

type Change = Common & { title?: string, responsibleId?: string | null }
/** What is given and nothing else. Handed to somebody else, what the one before answered is over; a new date answers the one that was proposed. */
export async function editTask(tx: Tx, actor: Actor, id: string, version: number, given: Change) {
  const task = await found(tx, actor, id, 'task.edit')
  if (task.version !== version) throw new Problem(412, 'request.version_stale')
  const content = settle(given)
  if (content.title === '') throw new Problem(422, 'task.empty', { field: 'title' })
  const to = given.responsibleId === undefined ? task.responsible_id : given.responsibleId
  const others = (given.helpers ?? []).filter((helper) => !task.helpers.includes(helper))
  const moved = to !== task.responsible_id
  await areReaders(tx, actor, task.scope_id, [...(moved && to !== null ? [to] : []), ...others])
  const dated = given.dueOn !== undefined && given.dueOn !== task.due
  await tx.updateTable('task').set({
    ...content, responsible_id: to, edited_at: actor.at, version: version + 1, ...(moved ? { refused_at: null, refused_by: null, refused_why: '' } : {}), ...(moved || dated ? { proposed_on: null } : {}),
  }).where('id', '=', id).execute()
  record(tx, actor, 'task.edited', subjectOf(task))
  if (moved) record(tx, actor, 'task.assigned', { ...subjectOf(task), data: to === null ? {} : { responsibleId: to } })
  return readTask(tx, actor, id)
}

export async function trashTask(tx: Tx, actor: Actor, id: string): Promise<void> {
  const task = await found(tx, actor, id, 'task.trash')
  await tx.updateTable('task').set({ trashed_at: actor.at, trashed_by: actor.personId }).where('id', '=', id).execute()
  record(tx, actor, 'task.trashed', subjectOf(task))
}

/** Its place was kept. */
export async function restoreTask(tx: Tx, actor: Actor, id: string) {
  const task = await found(tx, actor, id, 'task.trash', { trashed: true })
  if (task.trashed_at === null) return readTask(tx, actor, id)
  await tx.updateTable('task').set({ trashed_at: null, trashed_by: null }).where('id', '=', id).execute()
  record(tx, actor, 'task.restored', subjectOf(task))
  return readTask(tx, actor, id)
}

/** What was given, as columns. */
function settle(given: Common & { title?: string }) {
  return {
    ...(given.title === undefined ? {} : { title: cleanLine(given.title) }), ...(given.body === undefined ? {} : { body: cleanText(given.body) }),
    ...(given.dueOn === undefined ? {} : { due_on: given.dueOn }), ...(given.priority === undefined ? {} : { priority: given.priority }),
    ...(given.labels === undefined ? {} : { labels: [...new Set(given.labels.map(cleanLine))].filter((label) => label !== '') }),
    ...(given.checklist === undefined ? {} : { checklist: JSON.stringify(given.checklist.map(({ text, done }) => ({ text: cleanLine(text), done })).filter(({ text }) => text !== '')) }),
    ...(given.helpers === undefined ? {} : { helpers: [...new Set(given.helpers)] }),
  }
}

/** A task is handed to whoever reads its space, and whom the actor sees: to nobody else. In one’s own scope, to oneself. */
async function areReaders(tx: Tx, actor: Actor, scopeId: string, ids: readonly string[]): Promise<void> {
  const meant = [...new Set(ids)].filter((id) => id !== actor.personId)
  if (meant.length === 0) return
  const able = await visiblePeople(tx, actor).select('person.id').where('person.id', '=', sql<string>`any(${meant}::uuid[])`).where(readsScope(scopeId, 'person.id', actor.at)).execute()
  if (able.length < meant.length) throw new Problem(422, 'task.not_reader', { field: 'responsibleId' })
}
export const readsScope = (scopeId: string, person: string, at: Date) => sql<boolean>`exists (select from (select ${scopeId}::uuid as scope_id, ${at}::timestamptz as at) board where ${sql.raw(holdsRole(person, 'board.scope_id', `'${leastRole('task.read')}'::role`, 'board.at'))})`
