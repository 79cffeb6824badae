// Tasks in the browser: what is asked, what is asked again, and what one does with them, with its undo.
import { useMutation } from '@tanstack/react-query'
import type { Static } from 'typebox'
import { client } from '#web/data/api.ts'
import { homeQuery } from '#web/data/home.ts'
import { useHouse } from '#web/data/house.ts'
import { notify } from '#web/data/notify.ts'
import { queries } from '#web/data/queries.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import type { api, Board as BoardSchema, Card as CardSchema, Task as TaskSchema } from '../api.ts'
import { useTexts } from './texts.ts'

export type Card = Static<typeof CardSchema>
export type Task = Static<typeof TaskSchema>
export type Board = Static<typeof BoardSchema>
export type Column = Board['columns'][number]
export type Kind = Card['kind']
export type Named = { id: string; name: string }
export const tasks = client<typeof api>()

export { addressOf } from './front/when.ts'
export type Narrowed = { mine?: boolean; soon?: boolean }
export const boardKey = (spaceId: string) => ['tasks', 'board', spaceId] as const
export const boardQuery = (spaceId: string, query: Narrowed) => ({
  queryKey: [...boardKey(spaceId), query] as const,
  queryFn: ({ signal }: { signal: AbortSignal }) => tasks.call('GET /spaces/:id/board', { params: { id: spaceId }, query }, { signal }),
})
export const taskQuery = (id: string) => ({
  queryKey: ['tasks', 'one', id] as const,
  queryFn: ({ signal }: { signal: AbortSignal }) => tasks.call('GET /tasks/:id', { params: { id } }, { signal }),
})

/** Whatever shows them asks again, the home with it. */
export const changed = async (): Promise<void> => { await Promise.all([queries.invalidateQueries({ queryKey: ['tasks'] }), queries.invalidateQueries({ queryKey: homeQuery().queryKey })]) }

export const columnName = (column: Pick<Column, 'name' | 'kind'>, kinds: Record<Kind, string>): string => column.name || kinds[column.kind]

/** Done, or not any more; the other way round is its undo. */
export function useFinish() {
  const t = useTexts()
  const house = useHouse()
  const failed = (error: unknown): void => notify(sentenceOf(error, house), undefined, true)
  const set = ({ task, done }: { task: Pick<Card, 'id'>; done: boolean }): Promise<Card> => (done ? tasks.call('PUT /tasks/:id/done', { params: { id: task.id } }) : tasks.call('DELETE /tasks/:id/done', { params: { id: task.id } }))
  return useMutation({
    mutationFn: set,
    onSuccess: async (_, { task, done }) => {
      notify(done ? t.page.finished : t.page.reopened, { label: house.cancel, run: () => void set({ task, done: !done }).then(changed, failed) })
      await changed()
    },
    onError: failed,
  })
}
