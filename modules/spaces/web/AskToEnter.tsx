// Asking to enter, with a word for those who answer if one likes.
import { useState, type FormEvent } from 'react'
import { useHouse } from '#web/data/house.ts'
import type { Space } from '#web/data/spaces.ts'
import { Dialog } from '#web/design/Dialog.tsx'
import { Field } from '#web/design/Field.tsx'
import { useSpaceActs } from './actions.ts'
import { useTexts } from './texts.ts'

export function AskToEnter({ space, onClose }: { space: Space; onClose: () => void }) {
  const t = useTexts()
  const house = useHouse()
  const acts = useSpaceActs(space)
  const [message, setMessage] = useState('')
  const send = (event: FormEvent): void => {
    event.preventDefault()
    acts.ask.mutate(message, { onSuccess: onClose })
  }
  return (
    <Dialog title={t.act.askTitle(space.name)} onClose={onClose}>
      <form className="stack" onSubmit={send}>
        <Field label={t.act.askWhy} optional={house.optional}>{(given) => <textarea {...given} className="inp" rows={3} maxLength={500} value={message} onChange={(event) => setMessage(event.target.value)} />}</Field>
        <div className="dialog__acts">
          <button type="button" className="btn btn--2" onClick={onClose}>{t.act.keep}</button>
          <button type="submit" className="btn" aria-busy={acts.ask.isPending}>{t.act.askSend}</button>
        </div>
      </form>
    </Dialog>
  )
}
