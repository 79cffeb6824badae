// Choosing the question that stays: those that resemble it are proposed, any other one by its link. What was pasted stays after an error.
import { useMutation, useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { plain } from '#lib/markdown/parse.ts'
import { useHouse } from '#web/data/house.ts'
import { shownOf } from '#web/data/mentions.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { Dialog } from '#web/design/Dialog.tsx'
import { Field } from '#web/design/Field.tsx'
import type { Post } from './feed.ts'
import { useTexts } from './texts.ts'
import { wall } from './wall.ts'

/** The post that an address of the wall leads to. */
const ledTo = (link: string): string | undefined => /\/publications\/([0-9a-f-]{36})/.exec(link)?.[1]

export function MergeForm({ post, onClose, onDone }: { post: Post; onClose: () => void; onDone: (now: Post) => void }) {
  const { merged: t } = useTexts().question
  const house = useHouse()
  const name = useId()
  const [chosen, setChosen] = useState<string | null>(null)
  const [link, setLink] = useState('')
  const [wrong, setWrong] = useState<string | null>(null)
  const q = shownOf(post.body).slice(0, 400)
  const { data } = useQuery({ queryKey: ['questions-alike', post.spaceId, q], queryFn: ({ signal }) => wall.call('GET /questions-alike', { query: { q, spaceId: post.spaceId } }, { signal }), retry: false })
  const merge = useMutation({ mutationFn: (into: string) => wall.call('PUT /posts/:id/merged', { params: { id: post.id }, body: { into } }), onSuccess: onDone })
  const submit = (): void => {
    const into = link.trim() ? ledTo(link) : chosen
    setWrong(into ? null : link.trim() ? t.linkWrong : t.choose)
    if (into) merge.mutate(into)
  }
  const proposed = data?.items.filter((one) => one.id !== post.id) ?? []
  const error = wrong ?? (merge.error && sentenceOf(merge.error, house))
  return (
    <Dialog title={t.merge} onClose={onClose}>
      <form className="stack" onSubmit={(event) => { event.preventDefault(); submit() }}>
        <p>{t.help}</p>
        {proposed.length > 0 && (
          <fieldset className="field"><legend className="label">{t.which}</legend>
            <div>{proposed.map((one) => <label key={one.id} className="ck"><input type="radio" name={name} checked={chosen === one.id && !link.trim()} onChange={() => { setChosen(one.id); setLink('') }} />{plain(one.body)}</label>)}</div>
          </fieldset>
        )}
        <Field label={t.link} error={error}>{(given) => <input {...given} className="inp" type="text" inputMode="url" autoComplete="off" maxLength={500} value={link} onChange={({ target }) => setLink(target.value)} />}</Field>
        <div className="row"><button type="submit" className="btn" aria-busy={merge.isPending}>{t.save}</button><button type="button" className="btn btn--3" onClick={onClose}>{house.close}</button></div>
      </form>
    </Dialog>
  )
}
