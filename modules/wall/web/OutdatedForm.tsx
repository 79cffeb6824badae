// Saying that a question is outdated, and what stands in its place. What was pasted stays after an error.
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useHouse } from '#web/data/house.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { Dialog } from '#web/design/Dialog.tsx'
import { Field } from '#web/design/Field.tsx'
import type { Post } from './feed.ts'
import { useTexts } from './texts.ts'
import { wall } from './wall.ts'

export function OutdatedForm({ post, onClose, onDone }: { post: Post; onClose: () => void; onDone: (now: Post) => void }) {
  const t = useTexts().question.outdated
  const house = useHouse()
  const [link, setLink] = useState('')
  const mark = useMutation({
    mutationFn: () => wall.call('PUT /posts/:id/outdated', { params: { id: post.id }, body: link.trim() ? { replacedBy: link.trim() } : {} }),
    onSuccess: onDone,
  })
  return (
    <Dialog title={t.mark} onClose={onClose}>
      <form className="stack" onSubmit={(event) => { event.preventDefault(); mark.mutate() }}>
        <p>{t.help}</p>
        <Field label={t.replacedBy} help={t.replacedHelp} optional={house.optional} error={mark.error && sentenceOf(mark.error, house)}>{(given) => <input {...given} className="inp" type="text" inputMode="url" autoComplete="off" maxLength={500} value={link} onChange={({ target }) => setLink(target.value)} />}</Field>
        <div className="row"><button type="submit" className="btn" aria-busy={mark.isPending}>{t.save}</button><button type="button" className="btn btn--3" onClick={onClose}>{house.close}</button></div>
      </form>
    </Dialog>
  )
}
