// Hearing less of somebody: one tap, and one more that takes it back.
import { notify } from '#web/data/notify.ts'
import { queries } from '#web/data/queries.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import type { House } from '#web/data/house.ts'
import { directory, keepPerson, type Person } from './directory.ts'
import type { Texts } from './words.ts'

export async function setMuted({ id, name }: Pick<Person, 'id' | 'name'>, muted: boolean, said: { t: Texts; house: House }): Promise<void> {
  const { t, house } = said
  try {
    keepPerson(await directory.call(muted ? 'PUT /people/:id/mute' : 'DELETE /people/:id/mute', { params: { id } }))
    notify((muted ? t.profile.mutedDone : t.profile.unmuted)(name), { label: house.cancel, run: () => void setMuted({ id, name }, !muted, said) })
    for (const key of ['GET /me/follows', 'GET /me/silences']) void queries.invalidateQueries({ queryKey: [key] })
  } catch (error) {
    notify(sentenceOf(error, house), undefined, true)
  }
}
