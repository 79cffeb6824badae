// Adding, changing, removing a member. Rights wait for the server; a change of role can be undone.
import { useMutation } from '@tanstack/react-query'
import { useHouse } from '#web/data/house.ts'
import { notify } from '#web/data/notify.ts'
import { queries } from '#web/data/queries.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { spaceQuery, spaces, type Member, type Space } from '#web/data/spaces.ts'
import { useTexts } from './texts.ts'

type Person = Pick<Member['person'], 'id' | 'name'>
type Put = { person: Person; role: Member['role']; before?: Member['role'] }

export function useMemberActs(space: Space) {
  const t = useTexts()
  const house = useHouse()
  const again = async (): Promise<void> => {
    await Promise.all([
      queries.invalidateQueries({ queryKey: ['GET /spaces/:id/members'] }),
      ...['access-requests', 'invitations', 'visibility'].map((list) => queries.invalidateQueries({ queryKey: [`GET /spaces/:id/${list}`] })),
      queries.invalidateQueries({ queryKey: spaceQuery(space.id).queryKey }),
    ])
  }
  const failed = (error: unknown): void => {
    notify(sentenceOf(error, house), undefined, true)
    void again()
  }
  const at = (person: Person) => ({ id: space.id, personId: person.id })
  const put = useMutation({
    mutationFn: ({ person, role }: Put) => spaces.call('PUT /spaces/:id/members/:personId', { params: at(person), body: { role } }),
    onSuccess: async (_, { person, role, before }) => {
      if (before === undefined) notify(t.people.added(person.name))
      else notify(t.people.changed(person.name, house.role[role]), { label: house.cancel, run: () => put.mutate({ person, role: before, before: role }) })
      await again()
    },
    onError: failed,
  })
  const remove = useMutation({
    mutationFn: (person: Person) => spaces.call('DELETE /spaces/:id/members/:personId', { params: at(person) }),
    onSuccess: async (_, person) => { notify(t.people.removed(person.name)); await again() },
    onError: failed,
  })
  const invite = useMutation({
    mutationFn: (person: Person) => spaces.call('POST /spaces/:id/invitations', { params: { id: space.id }, body: { personIds: [person.id] } }),
    onSuccess: async ({ invited, entered }, { name }) => { notify(entered > 0 ? t.people.added(name) : invited > 0 ? t.invite.sent(name) : t.invite.already(name)); await again() },
    onError: failed,
  })
  const decline = useMutation({
    mutationFn: (person: Person) => spaces.call('DELETE /spaces/:id/access-requests/:personId', { params: at(person) }),
    onSuccess: async (_, person) => { notify(t.people.declined(person.name)); await again() },
    onError: failed,
  })
  return { put, remove, invite, decline }
}
