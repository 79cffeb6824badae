// The steps of a card: a line each, and a photo where one says more.
import { useState, type ChangeEvent } from 'react'
import { useHouse } from '#web/data/house.ts'
import { notify } from '#web/data/notify.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { upload } from '#web/data/upload.ts'
import { ErrorLine, Field } from '#web/design/Field.tsx'
import { Camera, Cross, Plus } from '#web/design/icons.tsx'
import { emptyStep, type StepDraft } from './form.ts'
import { useTexts } from './texts.ts'

const most = 20

export function StepFields({ steps, onChange, error }: { steps: readonly StepDraft[]; onChange: (steps: StepDraft[]) => void; error: string | null }) {
  const { form: t } = useTexts()
  const change = (key: string, part: Partial<StepDraft>): void => onChange(steps.map((step) => (step.key === key ? { ...step, ...part } : step)))
  return (
    <fieldset className="field">
      <legend className="label">{t.steps}</legend>
      {steps.map((step, i) => <StepField key={step.key} step={step} n={i + 1} onChange={(part) => change(step.key, part)} onRemove={() => onChange(steps.filter(({ key }) => key !== step.key))} />)}
      {error && <ErrorLine>{error}</ErrorLine>}
      {steps.length < most && <p><button type="button" className="btn btn--2" onClick={() => onChange([...steps, emptyStep()])}><Plus />{t.addStep}</button></p>}
    </fieldset>
  )
}

function StepField({ step, n, onChange, onRemove }: { step: StepDraft; n: number; onChange: (part: Partial<StepDraft>) => void; onRemove: () => void }) {
  const { form: t } = useTexts()
  const house = useHouse()
  const [sending, setSending] = useState(false)
  const pick = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const file = event.target.files?.[0]
    event.target.value = ''
    if (!file) return
    setSending(true)
    try {
      const { id } = await upload(file)
      onChange({ photo: { id, alt: '' } })
    } catch (failure) {
      notify(sentenceOf(failure, house), undefined, true)
    }
    setSending(false)
  }
  return (
    <div className="pstep">
      <div className="grow stack-s">
        <Field label={t.stepText(n)}>{(given) => <textarea {...given} className="inp pgrow" rows={2} maxLength={1_000} value={step.text} onChange={(event) => onChange({ text: event.target.value })} />}</Field>
        {step.photo && (
          <div className="pstep__photo">
            <img src={`/api/files/${step.photo.id}/content?variant=feed`} alt="" width="96" height="72" />
            <div className="grow"><Field label={t.alt}>{(given) => <input {...given} className="inp" maxLength={300} value={step.photo?.alt ?? ''} onChange={(event) => { if (step.photo) onChange({ photo: { ...step.photo, alt: event.target.value } }) }} />}</Field></div>
          </div>
        )}
        <p className="wrap">
          <label className="btn btn--3 ppick" aria-busy={sending}><Camera />{step.photo ? t.otherPhoto : t.photo}<input type="file" accept="image/*" onChange={(event) => void pick(event)} /></label>
          {step.photo && <button type="button" className="btn btn--3" onClick={() => onChange({ photo: null })}>{t.removePhoto}</button>}
        </p>
      </div>
      <button type="button" className="btn btn--3 btn--ico" onClick={onRemove}><Cross /><span className="vh">{t.removeStep(n)}</span></button>
    </div>
  )
}
