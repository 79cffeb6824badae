// What a blueprint gives the board of a new space: tasks to do, handed to nobody yet; and how the tasks of a space become such a part.
import { sql } from 'kysely'
import { cleanLine, cleanText } from '#lib/clean.ts'
import { blueprintPart, type Made } from '#platform/blueprint.ts'
import { OneOf } from '#platform/schemas.ts'
import { Type } from '#platform/type.ts'
import { visible } from './access.ts'
import { openColumns } from './columns.ts'
import { mayRead, mayWrite } from './reach.ts'
import { addTasks, editTask, trashTask } from './tasks.ts'

const most = 60
const closed = { additionalProperties: false }
const said = (longest: number) => Type.Object({ fr: Type.String({ minLength: 1, maxLength: longest }), en: Type.String({ minLength: 1, maxLength: longest }) }, closed)
/** In the order in which they stand on the board; what is done is nothing to begin with. */
const Part = Type.Object({ tasks: Type.Array(Type.Object({ title: said(300), body: Type.Optional(said(10_000)), kind: OneOf(['todo', 'doing', 'waiting']) }, closed), { maxItems: most }) }, closed)

const one = (made: Made | undefined, key: string): string => made?.[key]?.[0] ?? ''
const put = (title: string, body: string, kind: string) => ({ kind: 'task', text: body === '' ? title : `${title}\n\n${body}`, made: { title: [title], body: body === '' ? [] : [body], kind: [kind] } })

export const blueprint = blueprintPart(Part, {
  words: true,
  says: (part, say) => part.tasks.map(({ title, body, kind }) => put(cleanLine(say(title)), body ? cleanText(say(body)) : '', kind)),
  apply: async (tx, actor, { id, authorityId }, puts) => {
    await mayWrite(tx, actor, id)
    const columns = await openColumns(tx, id, authorityId)
    const ids: string[] = []
    for (const [kind, some] of Map.groupBy(puts.entries(), ([, { made }]) => one(made, 'kind'))) {
      const made = await addTasks(tx, actor, { scopeId: id, authorityId, columnId: columns.find((column) => column.kind === kind)?.id }, some.map(([, { made: of }]) => ({ title: one(of, 'title'), body: one(of, 'body'), responsible: null })))
      for (const [nth, [rank]] of some.entries()) ids[rank] = made[nth]!
    }
    return ids
  },
  stands: async (db, actor, spaceId, ids) => {
    const rows = await visible(db, actor).innerJoin('task_column as c', 'c.id', 'task.column_id').select(['task.id', 'task.title', 'task.body', 'task.version', 'c.kind', sql<boolean>`(task.comment_count > 0 or task.responsible_id is not null)`.as('used')])
      .where('task.scope_id', '=', spaceId).where('task.id', '=', sql<string>`any(${ids}::uuid[])`).where('task.trashed_at', 'is', null).execute()
    return rows.map(({ id, title, body, version, kind, used }) => ({ id, text: put(title, body, kind).text, version, used }))
  },
  replace: async (tx, actor, space, id, { made }) => {
    const { version } = await visible(tx, actor).select('version').where('task.id', '=', id).where('task.scope_id', '=', space.id).executeTakeFirstOrThrow()
    await editTask(tx, actor, id, version, { title: one(made, 'title'), body: one(made, 'body') })
    return id
  },
  remove: trashTask,
  pieces: async (db, actor, spaceId, ids) => {
    await mayRead(db, actor, spaceId)
    const rows = await visible(db, actor).innerJoin('task_column as c', 'c.id', 'task.column_id').select(['task.id', 'task.title', 'task.body', 'c.kind']).where('task.scope_id', '=', spaceId).where('task.trashed_at', 'is', null).where('task.done_at', 'is', null)
      .$if(ids !== null, (q) => q.where('task.id', '=', sql<string>`any(${ids ?? []}::uuid[])`)).orderBy('c.place').orderBy('task.rank').limit(most).execute()
    return rows.map(({ id, title, body, kind }) => ({ id, ...put(title, body, kind), suggested: false }))
  },
  save: (pieces, general) => ({
    tasks: pieces.map(({ made }) => ({ title: general(one(made, 'title')), ...(one(made, 'body') === '' ? {} : { body: general(one(made, 'body')) }), kind: kindOf(one(made, 'kind')) })),
  }),
})

const kindOf = (said: string): 'todo' | 'doing' | 'waiting' => (said === 'doing' || said === 'waiting' ? said : 'todo')
