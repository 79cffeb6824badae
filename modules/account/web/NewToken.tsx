// Making a token: its secret is shown this once.
import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { newKey } from '#web/data/api.ts'
import { useHouse } from '#web/data/house.ts'
import { notify } from '#web/data/notify.ts'
import { queries } from '#web/data/queries.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { Dialog } from '#web/design/Dialog.tsx'
import { ErrorLine, Field, Segments } from '#web/design/Field.tsx'
import { Copy } from '#web/design/icons.tsx'
import { account } from './account.ts'
import { useTexts } from './texts.ts'

export function NewToken({ onClose }: { onClose: () => void }) {
  const { tokens: t } = useTexts()
  const house = useHouse()
  const [name, setName] = useState('')
  const [scope, setScope] = useState<'read' | 'write'>('read')
  const [days, setDays] = useState<'30' | '90' | '365'>('90')
  const make = useMutation({
    mutationFn: (key: string) => account.call('POST /me/tokens', { body: { name: name.trim(), scopes: scope === 'write' ? ['read', 'write'] : ['read'], days: Number(days) } }, { key }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['GET /me/tokens'] }),
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    make.mutate(newKey())
  }
  if (make.data) return <Secret secret={make.data.secret} onClose={onClose} />
  return (
    <Dialog title={t.create} onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        <Field label={t.name} help={t.nameHelp}>{(given) => <input {...given} className="inp" value={name} required maxLength={100} autoComplete="off" onChange={(event) => setName(event.target.value)} />}</Field>
        <div className="field"><span className="label">{t.scope}</span><Segments name="scope" label={t.scope} value={scope} options={[['read', t.read], ['write', t.write]]} onChange={setScope} /></div>
        <div className="field"><span className="label">{t.days}</span><Segments name="days" label={t.days} value={days} options={[['30', t.month], ['90', t.quarter], ['365', t.year]]} onChange={setDays} /></div>
        {make.error && <ErrorLine>{sentenceOf(make.error, house)}</ErrorLine>}
        <div className="dialog__acts"><button type="button" className="btn btn--2" onClick={onClose}>{t.close}</button><button type="submit" className="btn" aria-busy={make.isPending}>{t.make}</button></div>
      </form>
    </Dialog>
  )
}

function Secret({ secret, onClose }: { secret: string; onClose: () => void }) {
  const { tokens: t } = useTexts()
  const copy = (): void => void navigator.clipboard.writeText(secret).then(() => notify(t.copied))
  return (
    <Dialog title={t.secretTitle} onClose={onClose}>
      <p>{t.secretHelp}</p>
      <Field label={t.secret}>{(given) => <input {...given} className="inp secret" readOnly value={secret} onFocus={(event) => event.target.select()} />}</Field>
      <div className="dialog__acts"><button type="button" className="btn btn--2" onClick={onClose}>{t.done}</button><button type="button" className="btn" onClick={copy}><Copy />{t.copy}</button></div>
    </Dialog>
  )
}
