import { useMutation } from '@tanstack/react-query'
import { useHouse } from '#web/data/house.ts'
import { notify } from '#web/data/notify.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { directory, keepPerson, type Person } from './directory.ts'
import { useTexts } from './texts.ts'

type Change = Parameters<typeof directory.call<'PATCH /me/profile'>>[1]['body']

/** Saves a part of one's own profile, and says so; `done` when it is kept. */
export function useProfileEdit(person: Person, done?: () => void) {
  const t = useTexts()
  const house = useHouse()
  return useMutation({
    mutationFn: (body: Change) => directory.call('PATCH /me/profile', { ifMatch: person.version, body }),
    onSuccess: (saved) => {
      keepPerson(saved)
      notify(t.edit.saved)
      done?.()
    },
    onError: (error) => notify(sentenceOf(error, house), undefined, true),
  })
}
