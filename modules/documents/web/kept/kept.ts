// The list of a folder as the screens know it, and what one does with it.
import type { Static } from 'typebox'
import { useHouse } from '#web/data/house.ts'
import { notify } from '#web/data/notify.ts'
import { queries } from '#web/data/queries.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import type { List as ListSchema } from '../../api.ts'
import { askAllAgain, documents, refreshDocument } from '../library.ts'
import { useTexts } from './texts.ts'

export type List = Static<typeof ListSchema>
export type Chosen = { people: string[]; audiences: string[] }
export const keptQuery = (id: string) => documents.ask('GET /documents/:id/list', { params: { id } })
export const chosenOf = (list: List): Chosen => ({ people: list.people.filter(({ reads }) => reads).map(({ id }) => id), audiences: list.audiences.filter(({ listed }) => listed).map(({ id }) => id) })

/** Keeps a folder for these, or opens it to all (`null`); said with its undo. Throws what the server refuses. */
export function useKeeping({ id, name }: { id: string; name: string }) {
  const t = useTexts()
  const house = useHouse()
  const set = async (chosen: Chosen | null): Promise<void> => {
    await (chosen === null ? documents.call('DELETE /documents/:id/list', { params: { id } }) : documents.call('PUT /documents/:id/list', { params: { id }, body: chosen }))
    askAllAgain()
    await Promise.all([queries.invalidateQueries({ queryKey: ['GET /documents/:id/list'] }), refreshDocument(id)])
  }
  return async (before: List, chosen: Chosen | null): Promise<void> => {
    await set(chosen)
    const back = before.folder === null ? null : chosenOf(before)
    notify(chosen === null ? t.opened(name) : t.done(name), { label: house.cancel, run: () => void set(back).catch((error: unknown) => notify(sentenceOf(error, house), undefined, true)) })
  }
}
