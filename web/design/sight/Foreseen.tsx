// Before somebody loses sight of something: who, and one button.
import type { Effects } from '#web/data/sight.ts'
import { useHouse } from '#web/data/house.ts'
import { Dialog } from '#web/design/Dialog.tsx'
import { EffectLines } from './Effects.tsx'

export function Foreseen({ title, text, act, effects, run, onClose }: { title: string; text?: string | undefined; act: string; effects: Effects; run: () => void; onClose: () => void }) {
  const house = useHouse()
  return (
    <Dialog title={title} onClose={onClose}>
      <EffectLines effects={effects} />
      {text && <p className="muted">{text}</p>}
      <div className="dialog__acts">
        <button type="button" className="btn btn--2" onClick={onClose}>{house.cancel}</button>
        <button type="button" className="btn btn--bad" onClick={() => { onClose(); run() }}>{act}</button>
      </div>
    </Dialog>
  )
}
