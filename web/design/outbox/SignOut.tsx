// The way out. Whatever has not left yet is said first; then nothing of the person stays in this browser.
import { useState } from 'react'
import { forgetDrafts } from '#web/data/drafts.ts'
import { useHouse } from '#web/data/house.ts'
import { signOut, useMe } from '#web/data/me.ts'
import { notify } from '#web/data/notify.ts'
import { outboxOf } from '#web/data/outbox/outbox.ts'
import { useTexts } from '#web/data/outbox/texts.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { waitingOf } from '#web/data/waiting.ts'
import { Dialog } from '#web/design/Dialog.tsx'
import { LogOut } from '#web/design/icons.tsx'

export function SignOut({ className }: { className: string }) {
  const house = useHouse()
  const me = useMe()
  const [asking, setAsking] = useState(0)
  const leave = (): Promise<void> => signOut(async () => {
    forgetDrafts()
    await outboxOf(me.id).forget()
  }).catch((error: unknown) => notify(sentenceOf(error, house), undefined, true))
  const asked = (): void => {
    const waiting = waitingOf(me.id)
    if (waiting) setAsking(waiting)
    else void leave()
  }
  return (
    <>
      <button type="button" className={className} onClick={asked}><LogOut />{house.signOut}</button>
      {asking > 0 && <Warning count={asking} onClose={() => setAsking(0)} onLeave={() => void leave()} />}
    </>
  )
}

function Warning({ count, onClose, onLeave }: { count: number; onClose: () => void; onLeave: () => void }) {
  const { leaving } = useTexts()
  return (
    <Dialog title={leaving.title(count)} onClose={onClose}>
      <p>{leaving.help}</p>
      <div className="row wrap"><button type="button" className="btn" onClick={onClose}>{leaving.stay}</button><button type="button" className="btn btn--3" onClick={onLeave}>{leaving.leave}</button></div>
    </Dialog>
  )
}
