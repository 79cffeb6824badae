// What a library asks: a name, a place.
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { splitFilename } from '#lib/filename.ts'
import { useHouse } from '#web/data/house.ts'
import { useMe } from '#web/data/me.ts'
import { asProblem } from '#web/data/problem.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { useMySpaces, useSpace } from '#web/data/spaces.ts'
import { Dialog } from '#web/design/Dialog.tsx'
import { ErrorLine, Field } from '#web/design/Field.tsx'
import { Loading } from '#web/design/Loading.tsx'
import { part } from '#web/design/part.tsx'
import { makeFolder, type DocumentActs, type Target } from './acts.ts'
import { FolderClosed, FolderOpen } from './icons.tsx'
import { foldersQuery, refreshDocument, type Root } from './library.ts'
import type { Asking } from './menu.tsx'
import type { Line } from './order.ts'
import { useTexts } from './texts.ts'
import { branches } from './tree.ts'

const WhoDialog = part(async () => (await import('./kept/come.ts')).comeDialog())

type Given = { asking: Asking; root: Root; parent: string | null; acts: DocumentActs; onClose: () => void; onDone?: () => void }

export function Dialogs({ asking, root, parent, acts, onClose, onDone }: Given) {
  const t = useTexts()
  if (asking.of === 'folder') return <NameDialog title={t.newFolder} label={t.folderName} value="" go={t.create} save={(name) => makeFolder(root, parent, name).then(() => undefined)} onClose={onClose} />
  if (asking.of === 'who') return <WhoDialog line={asking.line} space={asking.space} onClose={onClose} />
  if (asking.of === 'offer') return <asking.Dialog id={asking.line.id} name={asking.line.name} folder={asking.line.kind === 'folder'} onClose={onClose} />
  if (asking.of === 'rename') {
    const { line } = asking
    return <NameDialog title={t.renameTitle(line.name)} label={t.newName} value={line.name} go={t.rename} save={(name) => acts.rename(line, name)} onStale={() => void refreshDocument(line.id)} onClose={onClose} />
  }
  return <PlaceDialog asking={asking} root={root} run={async (to) => { onClose(); await acts[asking.of](asking.lines, to); onDone?.() }} onClose={onClose} />
}

function NameDialog({ title, label, value, go, save, onStale, onClose }: { title: string; label: string; value: string; go: string; save: (name: string) => Promise<void>; onStale?: () => void; onClose: () => void }) {
  const house = useHouse()
  const [name, setName] = useState(value)
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    input.current?.focus()
    // The name without its extension: that stays.
    input.current?.setSelectionRange(0, splitFilename(value)[0].length)
  }, [value])
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (busy) return
    setBusy(true)
    save(name).then(onClose, (refused: unknown) => {
      setBusy(false)
      setError(refused)
      if (asProblem(refused).status === 412) onStale?.()
      input.current?.focus()
    })
  }
  return (
    <Dialog title={title} onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        <Field label={label} error={error ? sentenceOf(error, house) : null}>{(given) => <input {...given} ref={input} className="inp" value={name} maxLength={500} required autoComplete="off" onChange={(event) => setName(event.target.value)} />}</Field>
        <div className="dialog__acts">
          <button type="button" className="btn btn--2" onClick={onClose}>{house.cancel}</button>
          <button type="submit" className="btn" aria-busy={busy}>{go}</button>
        </div>
      </form>
    </Dialog>
  )
}

/** A folder of a library: of this one first, else of another that one may write in. */
function PlaceDialog({ asking, root, run, onClose }: { asking: { of: 'move' | 'copy'; lines: readonly Line[] }; root: Root; run: (to: Target) => Promise<void>; onClose: () => void }) {
  const t = useTexts()
  const house = useHouse()
  const me = useMe()
  const others = (useMySpaces() ?? []).filter((space) => space.can.includes('document.write') && space.id !== root.id)
  const [at, setAt] = useState<Root>(root)
  const [chosen, setChosen] = useState<string | null>(null)
  const first = asking.lines[0]
  const title = asking.lines.length === 1 && first ? t[asking.of === 'move' ? 'moveTitle' : 'copyTitle'](first.name) : t[asking.of === 'move' ? 'moveMany' : 'copyMany'](asking.lines.length)
  const from = asking.lines.every((line) => line.place.id === at.id && line.parentId === chosen)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const list = event.currentTarget
    void run({ rootId: at.id, parentId: chosen, name: list.querySelector('input:checked')?.closest('label')?.textContent ?? '' })
  }
  return (
    <Dialog title={title} onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        <Field label={t.inLibrary}>{(given) => (
          <select {...given} className="inp" value={at.id} onChange={(event) => { setAt(event.target.value === me.id ? { kind: 'person', id: me.id } : { kind: 'space', id: event.target.value }); setChosen(null) }}>
            {root.kind === 'space' && <Here id={root.id} />}
            <option value={me.id}>{house.nav.myDocuments}</option>
            {others.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
          </select>
        )}</Field>
        <Places key={at.id} root={at} chosen={chosen} choose={setChosen} without={asking.lines} />
        {asking.of === 'move' && from && <p className="meta" role="status">{t.alreadyThere}</p>}
        <div className="dialog__acts">
          <button type="button" className="btn btn--2" onClick={onClose}>{house.cancel}</button>
          <button type="submit" className="btn" aria-disabled={asking.of === 'move' && from} onClick={(event) => { if (asking.of === 'move' && from) event.preventDefault() }}>{asking.of === 'move' ? t.moveHere : t.copyHere}</button>
        </div>
      </form>
    </Dialog>
  )
}
const Here = ({ id }: { id: string }) => <option value={id}>{useSpace(id).name}</option>

/** The tree of a library, as one choice: the arrow keys go through it, and it says where one is. */
function Places({ root, chosen, choose, without }: { root: Root; chosen: string | null; choose: (id: string | null) => void; without: readonly Line[] }) {
  const t = useTexts()
  const house = useHouse()
  const { data, error } = useQuery(foldersQuery(root))
  if (error) return <ErrorLine>{sentenceOf(error, house)}</ErrorLine>
  if (!data) return <Loading rows={1} />
  // A folder goes neither into itself nor below itself.
  const rows = branches(data.items, null, new Set(without.map(({ id }) => id)))
  return (
    <fieldset>
      <legend className="label">{t.folder}</legend>
      <div className="places">
        <Choice level={0} label={t.allDocuments} checked={chosen === null} run={() => choose(null)} open />
        {rows.map(({ folder, level }) => <Choice key={folder.id} level={level} label={folder.name} checked={chosen === folder.id} run={() => choose(folder.id)} />)}
      </div>
      {data.more && <p className="meta">{t.moreFolders}</p>}
    </fieldset>
  )
}
function Choice({ level, label, checked, run, open = false }: { level: number; label: string; checked: boolean; run: () => void; open?: boolean }) {
  return <label className="tnode" style={{ marginLeft: `${Math.min(level, 6)}rem` }}><input type="radio" name="place" checked={checked} onChange={run} />{open ? <FolderOpen /> : <FolderClosed />}<span>{label}</span></label>
}
