import { useState } from 'react'
import { useHouse } from '#web/data/house.ts'
import type { ModuleWeb } from '#web/data/seams.ts'
import { Buoy } from '#web/design/shell-icons.tsx'
import { part } from '#web/design/part.tsx'

const texts = async (): Promise<unknown> => (await import('./texts.ts')).load()
const Ask = part(async () => (await Promise.all([import('./Ask.tsx'), texts()]))[0].AskDialog)

/** At the foot of each screen; all else comes when it is pressed. */
function Foot() {
  const { nav } = useHouse()
  const [open, setOpen] = useState(false)
  return <><button type="button" className="navi" aria-haspopup="dialog" onClick={() => setOpen(true)}><Buoy /><span className="lbl">{nav.scout}</span></button>{open && <Ask onClose={() => setOpen(false)} />}</>
}

export default {
  module: 'scouts',
  texts,
  foot: Foot,
  routes: [{ path: 'eclaireurs', lazy: async () => ({ Component: (await import('./Questions.tsx')).Questions }) }],
} satisfies ModuleWeb
