// The words by which an authority's own blueprint is found, and its end.
import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useHouse } from '#web/data/house.ts'
import { notify } from '#web/data/notify.ts'
import { queries } from '#web/data/queries.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { spaces } from '#web/data/spaces.ts'
import { Dialog } from '#web/design/Dialog.tsx'
import { ErrorLine, Field } from '#web/design/Field.tsx'
import type { Blueprint } from '../NameStep.tsx'
import { useTexts } from './texts.ts'

export function EditBlueprint({ blueprint, onClose }: { blueprint: Blueprint; onClose: () => void }) {
  const t = useTexts()
  const house = useHouse()
  const [title, setTitle] = useState(blueprint.title)
  const [help, setHelp] = useState(blueprint.help)
  const params = { id: blueprint.id }
  const done = (words: string): void => { void queries.invalidateQueries({ queryKey: ['GET /space-blueprints'] }); notify(words); onClose() }
  const save = useMutation({ mutationFn: () => spaces.call('PATCH /space-blueprints/:id', { params, ifMatch: blueprint.version, body: { title, help } }), onSuccess: () => done(t.edited) })
  const remove = useMutation({ mutationFn: () => spaces.call('DELETE /space-blueprints/:id', { params }), onSuccess: () => done(t.removed(blueprint.title)) })
  const error = save.error ?? remove.error
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    save.mutate()
  }
  return (
    <Dialog title={t.editTitle} onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        <Field label={t.name}>{(given) => <input {...given} className="inp" value={title} required minLength={2} maxLength={80} autoComplete="off" onChange={(event) => setTitle(event.target.value)} />}</Field>
        <Field label={t.help}>{(given) => <input {...given} className="inp" value={help} required maxLength={160} autoComplete="off" onChange={(event) => setHelp(event.target.value)} />}</Field>
        <p className="muted">{t.removeHelp}</p>
        {error && <ErrorLine>{sentenceOf(error, house)}</ErrorLine>}
        <div className="dialog__acts">
          <button type="button" className="btn btn--bad" aria-busy={remove.isPending} onClick={() => remove.mutate()}>{t.remove}</button>
          <button type="button" className="btn btn--2" onClick={onClose}>{t.keep}</button>
          <button type="submit" className="btn" aria-busy={save.isPending}>{t.edit}</button>
        </div>
      </form>
    </Dialog>
  )
}
