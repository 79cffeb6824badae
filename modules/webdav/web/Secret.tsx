// The password of a device, shown this once, with all that it takes beside.
import { useMe } from '#web/data/me.ts'
import { notify } from '#web/data/notify.ts'
import { Dialog } from '#web/design/Dialog.tsx'
import { Field } from '#web/design/Field.tsx'
import { Copy } from '#web/design/icons.tsx'
import { driveAddress } from './drives.ts'
import { useTexts } from './texts.ts'

export function Secret({ name, secret, onClose }: { name: string; secret: string; onClose: () => void }) {
  const t = useTexts()
  const me = useMe()
  // Programs ask for a name; the password alone says whose it is.
  const lines = [[t.address, driveAddress()], [t.login, me.email ?? 'parvis'], [t.secret, secret]] as const
  return (
    <Dialog title={t.made(name)} onClose={onClose}>
      <p>{t.madeHelp}</p>
      <div className="stack">
        {lines.map(([label, value]) => (
          <div key={label} className="copyline">
            <Field label={label}>{(given) => <input {...given} className="inp secret" readOnly value={value} onFocus={(event) => event.target.select()} />}</Field>
            <button type="button" className="btn btn--2" aria-label={t.copyOne(label)} onClick={() => void navigator.clipboard.writeText(value).then(() => notify(t.copied))}><Copy />{t.copy}</button>
          </div>
        ))}
      </div>
      <div className="dialog__acts"><button type="button" className="btn" onClick={onClose}>{t.done}</button></div>
    </Dialog>
  )
}
