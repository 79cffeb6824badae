// « Pourquoi je reçois ceci »: by which skill one was told of a question, and one tap to hear of no more of them.
import { useHouse } from '#web/data/house.ts'
import { notify } from '#web/data/notify.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { Bulb } from '#web/design/icons.tsx'
import type { Post } from './feed.ts'
import { useTexts } from './texts.ts'
import { refresh, wall } from './wall.ts'

type Told = NonNullable<NonNullable<Post['question']>['called']>

export function Called({ post, called }: { post: Post; called: Told }) {
  const t = useTexts().question.called
  const house = useHouse()
  const failed = (error: unknown): void => notify(sentenceOf(error, house), undefined, true)
  const set = async (wanted: boolean): Promise<void> => {
    await wall.call(wanted ? 'PUT /me/question-calls' : 'DELETE /me/question-calls', {})
    await refresh(post.spaceId, post.id)
  }
  const stop = (): void => void set(false).then(() => notify(t.stopped, { label: house.cancel, run: () => void set(true).catch(failed) }), failed)
  return (
    <div className="banner post__band">
      <Bulb />
      <div>
        <p>{called.off ? t.off : t.why(called.skill)}</p>
        <p>{called.off ? <button type="button" className="lk lk--b" onClick={() => void set(true).catch(failed)}>{t.again}</button> : <button type="button" className="lk lk--b" onClick={stop}>{t.stop}</button>}</p>
      </div>
    </div>
  )
}
