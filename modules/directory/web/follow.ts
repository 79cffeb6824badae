// Following somebody: one tap, and one more that takes it back.
import type { House } from '#web/data/house.ts'
import { notify } from '#web/data/notify.ts'
import { queries } from '#web/data/queries.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { directory, keepPerson, type Person } from './directory.ts'
import type { Texts } from './words.ts'

export async function setFollowed({ id, name }: Pick<Person, 'id' | 'name'>, follows: boolean, said: { t: Texts; house: House }): Promise<void> {
  const { t, house } = said
  try {
    keepPerson(await directory.call(follows ? 'PUT /people/:id/follow' : 'DELETE /people/:id/follow', { params: { id } }))
    notify((follows ? t.profile.followed : t.profile.unfollowed)(name), { label: house.cancel, run: () => void setFollowed({ id, name }, !follows, said) })
    for (const key of ['GET /me/follows', 'GET /me/silences']) void queries.invalidateQueries({ queryKey: [key] })
  } catch (error) {
    notify(sentenceOf(error, house), undefined, true)
  }
}
