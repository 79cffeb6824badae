// « 3 éléments » : what is done with all of them at once.
import { figure } from '#lib/count.ts'
import { locale } from '#web/data/texts.ts'
import { Copy, Cross, Trash } from '#web/design/icons.tsx'
import { download, type DocumentActs } from './acts.ts'
import { Down, FolderMove } from './icons.tsx'
import { mostInZip } from './library.ts'
import type { Asking } from './menu.tsx'
import type { Selection } from './selection.ts'
import { useTexts } from './texts.ts'

export function SelectionBar({ selection, acts, ask }: { selection: Selection; acts: DocumentActs; ask: (asking: Asking) => void }) {
  const t = useTexts()
  const { lines } = selection
  const all = (action: string): boolean => lines.every(({ can }) => can.includes(`document.${action}`))
  return (
    <div className="selbar" role="region" aria-label={t.selection}>
      <b role="status">{t.chosen(lines.length, figure(lines.length, locale))}</b>
      {all('edit') && <button type="button" className="btn btn--3" onClick={() => ask({ of: 'move', lines })}><FolderMove />{t.move}</button>}
      {all('copy') && <button type="button" className="btn btn--3" onClick={() => ask({ of: 'copy', lines })}><Copy />{t.copy}</button>}
      {all('trash') && <button type="button" className="btn btn--3" aria-busy={acts.busy} onClick={() => void acts.trash(lines)}><Trash />{t.trashCan}</button>}
      {lines.length <= mostInZip && <button type="button" className="btn btn--3" onClick={() => download(lines)}><Down />{t.download}</button>}
      <button type="button" className="btn btn--3 btn--ico" onClick={selection.clear}><Cross /><span className="vh">{t.unselect}</span></button>
    </div>
  )
}
