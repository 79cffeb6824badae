// Who answers for an application, and what it looks like.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useId, useState, type ChangeEvent } from 'react'
import { axesQuery } from '#web/data/audiences.ts'
import { useCare } from '#web/data/care.ts'
import { useHouse } from '#web/data/house.ts'
import { notify } from '#web/data/notify.ts'
import { searchPeople } from '#web/data/people.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { upload } from '#web/data/upload.ts'
import { ErrorLine, Field } from '#web/design/Field.tsx'
import { Camera, Cross } from '#web/design/icons.tsx'
import type { Fields } from './AppForm.tsx'
import type { App } from './apps.ts'
import { useTexts } from './texts.ts'

const signIns = ['link', 'oidc', 'saml'] as const
const hues = ['brand', 'team', 'project', 'practice', 'info', 'plain'] as const

const mostCategories = 3

export function Categories({ draft: { categories }, change }: Fields) {
  const { form: t, category } = useTexts()
  const others = (Object.keys(category) as (keyof typeof category)[]).filter((one): one is App['categories'][number] => one !== 'mine' && !categories.some((chosen) => chosen === one))
  return (
    <div className="stack-s">
      <Field label={t.categories} help={t.categoriesHelp} optional={t.optional}>{(given) => <select {...given} className="inp" value="" disabled={categories.length >= mostCategories} onChange={(event) => change({ categories: [...categories, event.target.value as App['categories'][number]] })}><option value="">{t.addCategory}</option>{others.map((one) => <option key={one} value={one}>{category[one]}</option>)}</select>}</Field>
      {categories.length > 0 && <ul className="chips">{categories.map((one) => <li key={one}><button type="button" className="chip" aria-label={t.dropCategory(category[one])} onClick={() => change({ categories: categories.filter((other) => other !== one) })}>{category[one]}<Cross size="s" /></button></li>)}</ul>}
    </div>
  )
}

export function Owner({ draft, change, error }: Fields) {
  const { form: t, one } = useTexts()
  const { of } = useCare()
  const units = useQuery(axesQuery(of)).data?.units
  const folded = ['help', 'support', 'signInNote', 'checkAddress']
  return (
    <section className="card stack" aria-labelledby="afo">
      <h2 id="afo">{t.who}</h2>
      <Person value={draft.owner} error={error('ownerId')} onChange={(owner) => change({ owner })} />
      <Field label={t.unit} error={error('unitId')}>{(given) => <select {...given} className="inp" value={draft.unitId} onChange={(event) => change({ unitId: event.target.value })}><option value="">{t.noUnit}</option>{units?.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}</select>}</Field>
      {/* Nothing wrong stays folded away. */}
      <details className="amore" open={folded.some((field) => error(field) !== null) || undefined}>
        <summary>{t.more}</summary>
        <div className="stack">
          <div className="atwo">
            <Field label={t.support} help={t.supportHelp} optional={t.optional} error={error('support')}>{(given) => <input {...given} className="inp" maxLength={200} value={draft.support} onChange={(event) => change({ support: event.target.value })} />}</Field>
            <Field label={t.help} help={t.addressHelp} optional={t.optional} error={error('help')}>{(given) => <input {...given} className="inp" inputMode="url" maxLength={500} value={draft.help} onChange={(event) => change({ help: event.target.value })} />}</Field>
            <Field label={t.signIn} error={error('signIn')}>{(given) => <select {...given} className="inp" value={draft.signIn} onChange={(event) => change({ signIn: event.target.value as App['signIn'] })}>{signIns.map((kind) => <option key={kind} value={kind}>{one.signIns[kind]}</option>)}</select>}</Field>
            <Field label={t.signInNote} optional={t.optional} error={error('signInNote')}>{(given) => <input {...given} className="inp" maxLength={200} value={draft.signInNote} onChange={(event) => change({ signInNote: event.target.value })} />}</Field>
          </div>
          <Field label={t.check} help={t.checkHelp} optional={t.optional} error={error('checkAddress')}>{(given) => <input {...given} className="inp" inputMode="url" maxLength={500} value={draft.checkAddress} onChange={(event) => change({ checkAddress: event.target.value })} />}</Field>
        </div>
      </details>
    </section>
  )
}

type Picked = { id: string; name: string; headline: string }
/** What is typed finds a few colleagues, and one of them is ticked. */
function Person({ value, error, onChange }: { value: Picked | null; error: string | null; onChange: (person: Picked | null) => void }) {
  const { form: t } = useTexts()
  const name = useId()
  const [q, setQ] = useState('')
  const asked = q.trim().length >= 2
  const { data } = useQuery({ ...searchPeople(q), enabled: asked, placeholderData: keepPreviousData })
  const people = [...new Map([...(value ? [value] : []), ...(asked ? (data?.items ?? []).filter((one) => one.external === null) : [])].map((one) => [one.id, one])).values()].slice(0, 6)
  return (
    <fieldset className="stack-s">
      <legend className="label">{t.owner}</legend>
      <Field label={t.ownerFind} help={t.ownerHelp} error={error}>{(given) => <input {...given} type="search" className="inp" value={q} autoComplete="off" maxLength={100} onChange={(event) => setQ(event.target.value)} />}</Field>
      {people.map((one) => <label key={one.id} className="choice"><input type="radio" name={name} checked={value?.id === one.id} onChange={() => onChange(one)} /><span><b>{one.name}</b><br /><span className="meta">{one.headline}</span></span></label>)}
      <label className="choice"><input type="radio" name={name} checked={value === null} onChange={() => onChange(null)} /><span>{t.noOwner}</span></label>
    </fieldset>
  )
}

export function Look({ draft, change, error, app }: Fields & { app: App | null }) {
  const { form: t } = useTexts()
  const house = useHouse()
  const [sending, setSending] = useState(false)
  const pick = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const file = event.target.files?.[0]
    event.target.value = ''
    if (!file) return
    setSending(true)
    try {
      change({ pictureId: (await upload(file)).id })
    } catch (failure) {
      notify(sentenceOf(failure, house), undefined, true)
    }
    setSending(false)
  }
  const picture = draft.pictureId && (app?.picture === draft.pictureId ? `/api/apps/${app.id}/picture/${draft.pictureId}` : `/api/files/${draft.pictureId}/content?variant=feed`)
  return (
    <section className="card stack" aria-labelledby="afl">
      <h2 id="afl">{t.look}</h2>
      <div className="wrap"><span className={`app amark amark--${draft.hue}`} aria-hidden="true">{picture ? <img src={picture} alt="" width="42" height="42" /> : draft.mark || draft.name.slice(0, 1).toLocaleUpperCase()}</span><b>{draft.name}</b></div>
      <div className="atwo">
        <Field label={t.mark} help={t.markHelp} optional={t.optional} error={error('mark')}>{(given) => <input {...given} className="inp" maxLength={2} value={draft.mark} onChange={(event) => change({ mark: event.target.value })} />}</Field>
        <Field label={t.hue} error={error('hue')}>{(given) => <select {...given} className="inp" value={draft.hue} onChange={(event) => change({ hue: event.target.value as App['hue'] })}>{hues.map((hue) => <option key={hue} value={hue}>{t.hues[hue]}</option>)}</select>}</Field>
      </div>
      <p className="wrap"><label className="btn btn--3 apick" aria-busy={sending}><Camera />{picture ? t.otherPicture : t.addPicture}<input type="file" accept="image/*" onChange={(event) => void pick(event)} /></label>{picture && <button type="button" className="btn btn--3" onClick={() => change({ pictureId: null })}>{t.removePicture}</button>}</p>
      {error('pictureId') && <ErrorLine>{error('pictureId')}</ErrorLine>}
    </section>
  )
}
