// Changing a space's name, purpose or access: sent to everybody in it, so one button sends it.
import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useHouse } from '#web/data/house.ts'
import { notify } from '#web/data/notify.ts'
import { fieldError, sentenceOf } from '#web/data/sentences.ts'
import { keepSpace, spaces, type Space } from '#web/data/spaces.ts'
import { Dialog } from '#web/design/Dialog.tsx'
import { ErrorLine, Field } from '#web/design/Field.tsx'
import { Effects } from '#web/design/foreseen.tsx'
import { AccessChoice } from './AccessChoice.tsx'
import { Concerns, type Concerned } from './Concerns.tsx'
import { useTexts } from './texts.ts'

export function EditSpace({ space, onClose }: { space: Space; onClose: () => void }) {
  const t = useTexts()
  const house = useHouse()
  const [name, setName] = useState(space.name)
  const [purpose, setPurpose] = useState(space.purpose)
  const [access, setAccess] = useState(space.access)
  const [concerned, setConcerned] = useState<Concerned>({ territoryIds: space.territoryIds, tradeIds: space.tradeIds })
  const [memberRole, setMemberRole] = useState(space.memberRole)
  const [discreet, setDiscreet] = useState(space.discreet)
  const save = useMutation({
    mutationFn: () => spaces.call('PATCH /spaces/:id', { params: { id: space.id }, ifMatch: space.version, body: { name, purpose, access, memberRole, discreet, territoryIds: [...concerned.territoryIds], tradeIds: [...concerned.tradeIds] } }),
    onSuccess: (saved) => { keepSpace(saved); notify(t.edit.saved); onClose() },
  })
  const nameError = fieldError(save.error, 'name')
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    save.mutate()
  }
  return (
    <Dialog title={t.edit.title} onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        <Field label={t.create.name} error={nameError}>{(given) => <input {...given} className="inp" value={name} required minLength={2} maxLength={120} onChange={(event) => setName(event.target.value)} />}</Field>
        <Field label={t.create.purpose} optional={house.optional}>{(given) => <textarea {...given} className="inp" value={purpose} maxLength={500} rows={2} onChange={(event) => setPurpose(event.target.value)} />}</Field>
        <AccessChoice value={access} onChange={setAccess} />
        {access !== space.access && <Effects spaceId={space.id} change={{ access }} />}
        <details className="more-set">
          <summary>{t.edit.more}</summary>
          <div className="stack">
            <Field label={t.edit.memberRole}>{(given) => <select {...given} className="inp" value={memberRole} onChange={(event) => setMemberRole(event.target.value === 'reader' ? 'reader' : 'contributor')}>{(['contributor', 'reader'] as const).map((role) => <option key={role} value={role}>{house.role[role]}</option>)}</select>}</Field>
            <label className="ck"><input type="checkbox" checked={discreet} onChange={(event) => setDiscreet(event.target.checked)} /><span>{t.edit.discreet}<span className="blk meta">{t.edit.discreetHelp}</span></span></label>
            <Concerns value={concerned} onChange={setConcerned} />
          </div>
        </details>
        {save.error && !nameError && <ErrorLine>{sentenceOf(save.error, house)}</ErrorLine>}
        <div className="dialog__acts">
          <button type="button" className="btn btn--2" onClick={onClose}>{t.edit.keep}</button>
          <button type="submit" className="btn" aria-busy={save.isPending}>{t.edit.save}</button>
        </div>
      </form>
    </Dialog>
  )
}
