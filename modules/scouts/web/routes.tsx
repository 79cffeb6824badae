import { useState } from 'react'
import { useLocation } from 'react-router'
import { useHouse } from '#web/data/house.ts'
import type { ModuleWeb } from '#web/data/seams.ts'
import { Buoy } from '#web/design/shell-icons.tsx'
import { part } from '#web/design/part.tsx'

const texts = async (): Promise<unknown> => (await import('./texts.ts')).load()
const Ask = part(async () => (await Promise.all([import('./Ask.tsx'), texts()]))[0].AskDialog)

/** At the foot of each screen; all else comes when it is pressed. */
function Foot() {
  const { nav } = useHouse()
  const { pathname } = useLocation()
  // Open on the page that it was opened on: whoever goes back is not followed by it.
  const [on, setOn] = useState('')
  return <><button type="button" className="navi" aria-haspopup="dialog" onClick={() => setOn(pathname)}><Buoy /><span className="lbl">{nav.scout}</span></button>{on === pathname && <Ask onClose={() => setOn('')} />}</>
}

export default {
  module: 'scouts',
  texts,
  foot: Foot,
  routes: [{ path: 'eclaireurs', lazy: async () => ({ Component: (await import('./Questions.tsx')).Questions }) }],
} satisfies ModuleWeb
