// A new version of a file over the one that is shown, with a word on what changed.
import { useRef, useState, type FormEvent } from 'react'
import { newKey } from '#web/data/api.ts'
import { useHouse } from '#web/data/house.ts'
import { notify } from '#web/data/notify.ts'
import { asProblem } from '#web/data/problem.ts'
import { queries } from '#web/data/queries.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { Field } from '#web/design/Field.tsx'
import { weight } from '#web/design/Sheet.tsx'
import type { DocumentActs } from './acts.ts'
import { documents, keepDocument, refreshDocument, versionsQuery } from './library.ts'
import type { Doc } from './order.ts'
import { useTexts } from './texts.ts'
import { sendBytes } from './uploads.ts'
import { Progress } from './Uploads.tsx'

export function NewVersion({ doc, acts, onClose }: { doc: Doc; acts: DocumentActs; onClose: () => void }) {
  const t = useTexts()
  const house = useHouse()
  const [file, setFile] = useState<{ file: File; key: string } | null>(null)
  const [note, setNote] = useState('')
  const [share, setShare] = useState<number | null>(null)
  const [error, setError] = useState<unknown>(null)
  const sent = useRef<{ key: string; id: string } | null>(null)
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (!file || share !== null) return
    setError(null)
    setShare(0)
    try {
      // What has arrived is not sent again.
      const id = sent.current?.key === file.key ? sent.current.id : await sendBytes(file.file, file.key, setShare)
      sent.current = { key: file.key, id }
      const was = doc.number
      keepDocument(await documents.call('POST /documents/:id/versions', { params: { id: doc.id }, body: { fileId: id, note }, ifMatch: doc.version }))
      void queries.invalidateQueries({ queryKey: versionsQuery(doc.id).queryKey })
      notify(t.versionLaid(was + 1), { label: house.cancel, run: () => acts.backTo(doc, was) })
      onClose()
    } catch (refused) {
      setError(refused)
      setShare(null)
      // Somebody laid another meanwhile: it is shown, and the next try is over that one.
      if (asProblem(refused).status === 412) void refreshDocument(doc.id)
    }
  }
  return (
    <form className="stack-s newver" aria-label={t.newVersion} onSubmit={(event) => void save(event)}>
      <Field label={t.versionFile} error={error ? sentenceOf(error, house) : null}>{(given) => <input {...given} type="file" required onChange={(event) => { const chosen = event.target.files?.[0]; setFile(chosen ? { file: chosen, key: newKey() } : null) }} />}</Field>
      {file && <p className="meta">{file.file.name} · {weight(file.file.size)}</p>}
      <Field label={t.versionNote} optional={house.optional}>{(given) => <input {...given} className="inp" value={note} maxLength={300} onChange={(event) => setNote(event.target.value)} />}</Field>
      {share !== null && <Progress label={t.sendingOne(file?.file.name ?? '')} share={share} />}
      <div className="wrap"><button type="submit" className="btn btn--2" aria-busy={share !== null}>{t.layVersion}</button><button type="button" className="btn btn--3" onClick={onClose}>{house.cancel}</button></div>
    </form>
  )
}
