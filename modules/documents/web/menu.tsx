// The « ⋮ » of a document, the same on its line and on its panel, and the dialogs that it opens.
import { useNavigate } from 'react-router'
import type { Offer } from '#web/data/seams.ts'
import { useOffers } from '#web/data/offers.ts'
import type { Space } from '#web/data/spaces.ts'
import { Check, Copy, Eye, Lock, Pencil, Trash } from '#web/design/icons.tsx'
import type { MenuItem } from '#web/design/MoreMenu.tsx'
import { download, type DocumentActs } from './acts.ts'
import { Down, FolderMove, FolderOpen, Info, Star, Unlock } from './icons.tsx'
import { viewAddress } from './library.ts'
import type { Line } from './order.ts'
import { useTexts } from './texts.ts'

/** What one is asked before it is done. */
export type Asking = { of: 'rename'; line: Line } | { of: 'move' | 'copy'; lines: readonly Line[] } | { of: 'folder' } | { of: 'who'; line: Line; space: Space } | { of: 'offer'; Dialog: Offer['Dialog']; line: Line }
type Given = { acts: DocumentActs; ask: (asking: Asking) => void; select?: (line: Line) => void; here?: boolean; space?: Space }

/** `here`: its panel is open already. */
export function useLineMenu({ acts, ask, select, here = false, space }: Given): (line: Line) => MenuItem[] {
  const t = useTexts()
  const navigate = useNavigate()
  const offers = useOffers('document', space)
  return (line) => {
    const may = (action: string): boolean => line.can.includes(`document.${action}`)
    const file = line.kind === 'file'
    return [
      ...(here ? [] : [{ label: t.open, icon: file ? Eye : FolderOpen, run: () => void navigate(file ? viewAddress(line) : line.address, { preventScrollReset: file, state: { from: 'list' } }) }]),
      ...(file && !here ? [{ label: t.details, icon: Info, run: () => void navigate(line.address, { preventScrollReset: true, state: { from: 'list' } }) }] : []),
      { label: t.download, icon: Down, run: () => download([line]) },
      ...(!file && space ? [{ label: t.whoSees, icon: Eye, run: () => ask({ of: 'who', line, space }) }] : []),
      ...(line.hidden ? [] : offers.filter(({ fits }) => fits?.(line.name, !file) ?? true).map(({ label, icon, Dialog }) => ({ label, icon, run: () => ask({ of: 'offer', Dialog, line }) }))),
      ...(select ? [{ label: t.select, icon: Check, run: () => select(line) }] : []),
      ...(may('edit') ? [{ label: t.rename, icon: Pencil, run: () => ask({ of: 'rename', line }) }, { label: t.moveTo, icon: FolderMove, run: () => ask({ of: 'move', lines: [line] }) }] : []),
      ...(may('copy') ? [{ label: t.copyTo, icon: Copy, run: () => ask({ of: 'copy', lines: [line] }) }] : []),
      ...(may('mark') ? [{ label: line.favourite ? t.unmark : t.mark, icon: Star, run: () => acts.favourite(line) }] : []),
      ...(may('unlock') ? [{ label: t.unlock, icon: Unlock, run: () => acts.unlock(line) }] : may('lock') ? [{ label: t.lock, icon: Lock, run: () => acts.lock(line) }] : []),
      ...(may('break_lock') ? [{ label: t.breakLock, icon: Unlock, run: () => acts.breakLock(line) }] : []),
      ...(may('trash') ? [{ label: t.trash, icon: Trash, bad: true, run: () => void acts.trash([line]) }] : []),
    ]
  }
}
