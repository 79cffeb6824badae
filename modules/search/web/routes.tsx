// In the first view: the field of the bar, and an ear for keys. What they open comes when it is first used.
import { useEffect, useState, type ComponentType } from 'react'
import { Link } from 'react-router'
import { askAgain } from '#web/data/coming.ts'
import { useHouse } from '#web/data/house.ts'
import { notify } from '#web/data/notify.ts'
import type { Finder, ModuleWeb } from '#web/data/seams.ts'
import { Search } from '#web/design/shell-icons.tsx'
import { load } from './texts.ts'

/** Keys act in the order in which they were pressed, however their script comes. */
let pressed: Promise<unknown> = Promise.resolve()
type Opened = ComponentType<Parameters<Finder>[0] & { keys: boolean; onClose: () => void }>
const wide = (): boolean => matchMedia('(min-width: 761px)').matches

const Field: Finder = (given) => {
  const { nav, problem } = useHouse()
  const [opened, setOpened] = useState<{ Palette: Opened; keys: boolean } | null>(null)
  const open = async (keys = false): Promise<void> => {
    askAgain()
    await Promise.all([import('./Palette.tsx'), load()]).then(([{ Palette }]) => setOpened({ Palette, keys }), () => notify(problem.network, undefined, true))
  }
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (event.isComposing || event.defaultPrevented || document.querySelector('dialog[open]')) return
      if ((event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'k') {
        event.preventDefault()
        void open()
      } else if (!event.ctrlKey && !event.metaKey && !event.altKey && event.key.length === 1) pressed = pressed.then(() => import('./keys.ts')).then(({ press }) => press(event, (keys) => void open(keys), given.publish), () => undefined)
    }
    addEventListener('keydown', hear)
    return () => removeEventListener('keydown', hear)
  })
  return (
    <>
      <Link className="gsearch" to="/recherche" onClick={(event) => { if (wide() && !event.ctrlKey && !event.metaKey && !event.shiftKey) { event.preventDefault(); void open() } }}>
        <Search /><span className="vh">{nav.search}</span><span aria-hidden="true">{nav.searchHint}</span><kbd aria-hidden="true">Ctrl K</kbd>
      </Link>
      {opened && <opened.Palette {...given} keys={opened.keys} onClose={() => setOpened(null)} />}
    </>
  )
}

export default {
  module: 'search',
  texts: load,
  finder: Field,
  routes: [{ path: 'recherche', lazy: async () => ({ Component: (await import('./SearchPage.tsx')).SearchPage }) }],
} satisfies ModuleWeb
