// « Quoi »: title, sentence, text and picture; the rest unfolds.
import { useState, type ChangeEvent, type ReactNode } from 'react'
import { useHouse } from '#web/data/house.ts'
import { notify } from '#web/data/notify.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { upload, type Uploaded } from '#web/data/upload.ts'
import { ErrorLine, Field } from '#web/design/Field.tsx'
import { Camera, Cross } from '#web/design/icons.tsx'
import type { Draft } from './form.ts'
import { Clip } from './icons.tsx'
import { fileAddress, type Article, type Category } from './news.ts'
import { useTexts } from './texts.ts'

export type Fields = { draft: Draft; change: (part: Partial<Draft>) => void; error: (field: string) => string | null }
const categories: readonly Category[] = ['institution', 'hr', 'field', 'safety', 'digital', 'life']
const mostCategories = 3

export function What({ draft, change, error, article }: Fields & { article: Article | null }) {
  const { form: t, category } = useTexts()
  const [open] = useState(draft.short !== '' || draft.files.length > 0 || draft.categories.length > 0)
  return (
    <section className="nsec stack" aria-labelledby="nwhat">
      <h2 id="nwhat">{t.what}</h2>
      <Field label={t.title} help={t.titleHelp} error={error('title')}>{(given) => <input {...given} className="inp" required maxLength={160} value={draft.title} onChange={(event) => change({ title: event.target.value })} />}</Field>
      <Field label={t.summary} help={t.summaryHelp} error={error('summary')}>{(given) => <textarea {...given} className="inp ngrow" rows={2} maxLength={400} value={draft.summary} onChange={(event) => change({ summary: event.target.value })} />}</Field>
      <Field label={t.body} help={t.bodyHelp} error={error('body')}>{(given) => <textarea {...given} className="inp ngrow ntext" rows={8} maxLength={30_000} value={draft.body} onChange={(event) => change({ body: event.target.value })} />}</Field>
      <Picture draft={draft} change={change} error={error} article={article} />
      <details className="nmore" open={open}>
        <summary>{t.more}</summary>
        <div className="stack">
          <fieldset className="field"><legend className="label">{t.categories}</legend><div className="chips">{categories.map((one) => {
            const on = draft.categories.includes(one)
            return <button key={one} type="button" className="chip" aria-pressed={on} disabled={!on && draft.categories.length >= mostCategories} onClick={() => change({ categories: on ? draft.categories.filter((other) => other !== one) : [...draft.categories, one] })}>{category[one]}</button>
          })}</div></fieldset>
          <fieldset className="field">
            <legend className="label">{t.files}</legend>
            {draft.files.length > 0 && <ul className="chips">{draft.files.map((file) => <li key={file.id}><button type="button" className="chip" aria-label={t.removeFile(file.name)} onClick={() => change({ files: draft.files.filter(({ id }) => id !== file.id) })}>{file.name}<Cross size="s" /></button></li>)}</ul>}
            <p><Pick label={t.addFile} icon={<Clip />} onPicked={({ id, name }) => change({ files: [...draft.files, { id, name }] })} /></p>
            {error('fileIds') && <ErrorLine>{error('fileIds')}</ErrorLine>}
          </fieldset>
          <Field label={t.short} help={t.shortHelp} error={error('short')}>{(given) => <textarea {...given} className="inp" rows={2} maxLength={160} value={draft.short} onChange={(event) => change({ short: event.target.value.replace(/\n/g, ' ') })} />}</Field>
        </div>
      </details>
    </section>
  )
}

function Picture({ draft, change, error, article }: Fields & { article: Article | null }) {
  const { form: t } = useTexts()
  const { image } = draft
  const set = (part: object): void => { if (image) change({ image: { ...image, ...part } }) }
  return (
    <fieldset className="field">
      <legend className="label">{t.image}</legend>
      {image && (
        <div className="npic">
          <img src={article?.image?.id === image.id ? fileAddress(article.id, image.id, 'feed') : `/api/files/${image.id}/content?variant=feed`} alt="" width="160" height="100" />
          <div className="grow stack-s">
            <Field label={t.alt} help={t.altHelp} error={error('image')}>{(given) => <input {...given} className="inp" required maxLength={300} value={image.alt} onChange={(event) => set({ alt: event.target.value })} />}</Field>
            <Field label={t.caption} optional={t.optional}>{(given) => <input {...given} className="inp" maxLength={200} value={image.caption} onChange={(event) => set({ caption: event.target.value })} />}</Field>
          </div>
        </div>
      )}
      <p className="wrap"><Pick label={image ? t.otherImage : t.addImage} icon={<Camera />} accept="image/*" onPicked={({ id }) => change({ image: { id, alt: '', caption: '' } })} />{image && <button type="button" className="btn btn--3" onClick={() => change({ image: null })}>{t.removeImage}</button>}</p>
    </fieldset>
  )
}

/** A file of one's own, sent as soon as it is chosen. */
function Pick({ label, icon, accept, onPicked }: { label: string; icon: ReactNode; accept?: string; onPicked: (file: Uploaded) => void }) {
  const house = useHouse()
  const [sending, setSending] = useState(false)
  const pick = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const file = event.target.files?.[0]
    event.target.value = ''
    if (!file) return
    setSending(true)
    try {
      onPicked(await upload(file))
    } catch (failure) {
      notify(sentenceOf(failure, house), undefined, true)
    }
    setSending(false)
  }
  return <label className="btn btn--3 npick" aria-busy={sending}>{icon}{label}<input type="file" {...(accept ? { accept } : {})} onChange={(event) => void pick(event)} /></label>
}
