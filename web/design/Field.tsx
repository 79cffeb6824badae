// A question of a form: label above, help under it, error beside it.
import { useId, type ReactNode } from 'react'
import { Alert } from '#web/design/icons.tsx'

type Given = { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true }

/** `children` receives what ties the control to its label, help and error. */
export function Field({ label, help, optional, error, children }: { label: string; help?: string; optional?: string; error?: ReactNode; children: (given: Given) => ReactNode }) {
  const id = useId()
  const described = [error ? `${id}e` : '', help ? `${id}h` : ''].filter(Boolean).join(' ')
  return (
    <div className={error ? 'field field--err' : 'field'}>
      <label htmlFor={id}>{label}{optional && <> <span className="opt">({optional})</span></>}</label>
      {help && <span className="help" id={`${id}h`}>{help}</span>}
      {children({ id, ...(described ? { 'aria-describedby': described } : {}), ...(error ? { 'aria-invalid': true } : {}) })}
      {error && <ErrorLine id={`${id}e`}>{error}</ErrorLine>}
    </div>
  )
}

/** An error in words, spoken when it appears. */
export function ErrorLine({ id, children }: { id?: string; children: ReactNode }) {
  return <p className="err" id={id} role="alert"><Alert /><span>{children}</span></p>
}

/** A short choice between few values, each in words. */
export function Segments<T extends string>({ name, label, value, options, onChange }: { name: string; label: string; value: T; options: readonly (readonly [T, string])[]; onChange: (value: T) => void }) {
  return (
    <span className="seg" role="radiogroup" aria-label={label}>
      {options.map(([option, words]) => (
        <label key={option}><input type="radio" name={name} checked={value === option} onChange={() => onChange(option)} />{words}</label>
      ))}
    </span>
  )
}
