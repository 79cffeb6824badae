// What one does with a space: join, ask, follow, leave. Rights are never guessed: each waits for the server.
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { useHouse } from '#web/data/house.ts'
import { notify } from '#web/data/notify.ts'
import { queries } from '#web/data/queries.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { keepSpace, spaceQuery, spaces, type Space } from '#web/data/spaces.ts'
import { useTexts } from './texts.ts'

/** What was refused before one was in is asked again: a refusal that is kept would be shown instead. */
export const forgetRefusals = (id: string): void => queries.removeQueries({ predicate: ({ queryKey, state }) => state.status === 'error' && JSON.stringify(queryKey).includes(id) })

/** The acts on one space, each with its sentence when it is done. */
export function useSpaceActs(space: Space) {
  const t = useTexts()
  const house = useHouse()
  const navigate = useNavigate()
  const params = { id: space.id }
  const failed = (error: unknown): void => notify(sentenceOf(error, house), undefined, true)
  const again = async (): Promise<void> => {
    await queries.invalidateQueries({ queryKey: spaceQuery(space.id).queryKey })
    await queries.invalidateQueries({ queryKey: ['GET /spaces'] })
    await queries.invalidateQueries({ queryKey: ['GET /home'] })
  }
  // With one's role changes what one may do with all that stands in it, whatever module shows it.
  const changed = async (): Promise<void> => {
    await again()
    await queries.invalidateQueries()
  }

  const join = useMutation({
    mutationFn: () => spaces.call('PUT /spaces/:id/membership', { params }),
    onSuccess: (joined) => { forgetRefusals(space.id); keepSpace(joined); void changed(); notify(t.act.joined(space.name)) },
    onError: failed,
  })
  const ask = useMutation({
    mutationFn: (message: string) => spaces.call('PUT /spaces/:id/access-request', { params, body: { message } }),
    onSuccess: (asked) => { keepSpace(asked); notify(t.act.askedDone) },
    onError: failed,
  })
  const accept = useMutation({
    mutationFn: () => spaces.call('PUT /me/invitations/:id/acceptance', { params }),
    onSuccess: (joined) => { forgetRefusals(space.id); keepSpace(joined); void changed(); notify(t.act.joined(space.name)) },
    onError: failed,
  })
  const decline = useMutation({
    mutationFn: () => spaces.call('DELETE /me/invitations/:id', { params }),
    onSuccess: () => {
      notify(t.act.declined(space.name))
      void navigate('/espaces')
      queries.removeQueries({ queryKey: spaceQuery(space.id).queryKey })
      void queries.invalidateQueries({ queryKey: ['GET /home'] })
    },
    onError: failed,
  })
  const withdraw = useMutation({ mutationFn: () => spaces.call('DELETE /spaces/:id/access-request', { params }), onSuccess: again, onError: failed })
  const follow = useMutation({
    mutationFn: async (on: boolean) => {
      if (on) await spaces.call('PUT /spaces/:id/follow', { params })
      else await spaces.call('DELETE /spaces/:id/follow', { params })
    },
    onSuccess: async (_, on) => {
      await again()
      if (!on) notify(t.act.unfollowed, { label: house.cancel, run: () => follow.mutate(true) })
    },
    onError: failed,
  })
  const mute = useMutation({
    mutationFn: (on: boolean) => spaces.call(on ? 'PUT /spaces/:id/mute' : 'DELETE /spaces/:id/mute', { params }),
    onSuccess: (now, on) => {
      keepSpace(now)
      void queries.invalidateQueries({ queryKey: ['GET /me/silences'] })
      notify(on ? t.act.mutedDone : t.act.unmuted, { label: house.cancel, run: () => mute.mutate(!on) })
    },
    onError: failed,
  })
  const leave = useMutation({
    mutationFn: () => spaces.call('DELETE /spaces/:id/membership', { params }),
    onSuccess: () => {
      notify(t.act.left(space.name), space.access === 'open' ? { label: house.cancel, run: () => join.mutate() } : undefined)
      if (space.access === 'open') return void changed()
      void navigate('/espaces')
      queries.removeQueries({ queryKey: spaceQuery(space.id).queryKey })
      void queries.invalidateQueries({ queryKey: ['GET /home'] })
    },
    onError: failed,
  })
  return { join, ask, accept, decline, withdraw, follow, mute, leave }
}
