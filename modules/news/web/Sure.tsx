// What cannot be restored is asked about first; the buttons repeat the verb.
import { Dialog } from '#web/design/Dialog.tsx'

export function Sure({ title, text, act, keep, run, onClose }: { title: string; text: string; act: string; keep: string; run: () => void; onClose: () => void }) {
  return (
    <Dialog title={title} onClose={onClose}>
      <p>{text}</p>
      <div className="dialog__acts"><button type="button" className="btn" onClick={() => { onClose(); run() }}>{act}</button><button type="button" className="btn btn--2" onClick={onClose}>{keep}</button></div>
    </Dialog>
  )
}
