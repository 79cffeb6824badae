// Writing the organisation: what was changed is said, and may be taken back.
import { useMutation } from '@tanstack/react-query'
import { useHouse } from '#web/data/house.ts'
import { notify } from '#web/data/notify.ts'
import { queries } from '#web/data/queries.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { directory } from './directory.ts'
import { useTexts } from './texts.ts'

export type UnitChange = Parameters<typeof directory.call<'PATCH /units/:id'>>[1]['body']
export type PostChange = Parameters<typeof directory.call<'PATCH /positions/:id'>>[1]['body']
export type NewUnit = Parameters<typeof directory.call<'POST /units'>>[1]['body']
export type NewPost = Parameters<typeof directory.call<'POST /positions'>>[1]['body']

const again = (): void => { for (const address of ['GET /units', 'GET /units/:id', 'GET /people', 'GET /people/:id']) void queries.invalidateQueries({ queryKey: [address] }) }

/** Changes a unit or a post; `back` is what it was, given back by one tap. */
export function useOrganise() {
  const t = useTexts().organise
  const house = useHouse()
  const failed = (error: unknown): void => notify(sentenceOf(error, house), undefined, true)
  const done = (said: string, back?: () => void): void => { again(); notify(said, back && { label: t.undo, run: back }) }
  const unit = useMutation({
    mutationFn: ({ id, version, body }: { id: string; version: number; body: UnitChange; back: UnitChange; said: string }) => directory.call('PATCH /units/:id', { params: { id }, ifMatch: version, body }),
    onSuccess: ({ id, version }, { back, said }) => done(said, () => void directory.call('PATCH /units/:id', { params: { id }, ifMatch: version, body: back }).then(again, failed)),
  })
  const post = useMutation({
    mutationFn: ({ id, version, body }: { id: string; version: number; body: PostChange; back: PostChange; said: string }) => directory.call('PATCH /positions/:id', { params: { id }, ifMatch: version, body }),
    onSuccess: ({ id, version }, { back, said }) => done(said, () => void directory.call('PATCH /positions/:id', { params: { id }, ifMatch: version, body: back }).then(again, failed)),
  })
  const newUnit = useMutation({ mutationFn: (body: NewUnit) => directory.call('POST /units', { body }), onSuccess: (made) => done(t.unitMade(made.name)) })
  const newPost = useMutation({ mutationFn: (body: NewPost) => directory.call('POST /positions', { body }), onSuccess: (made) => done(t.postMade(made.title)) })
  return { unit, post, newUnit, newPost }
}
