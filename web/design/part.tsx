// A part of a page that comes when it is needed. Where it cannot come the page goes on without it, until the line is back.
import { useEffect, useState, type ComponentType } from 'react'
import { askAgain, whenBack } from '#web/data/coming.ts'

export function part<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let known: ComponentType<P> | null = null
  return function Part(props: P) {
    const [Come, setCome] = useState(() => known)
    useEffect(() => {
      let stop = (): void => undefined
      let gone = false
      const ask = (): void => void load().then((come) => {
        known = come
        if (!gone) setCome(() => come)
      }, () => { if (!gone) stop = whenBack((anew) => { if (!anew) { askAgain(); ask() } }) })
      if (!known) ask()
      return () => {
        gone = true
        stop()
      }
    }, [])
    return Come && <Come {...props} />
  }
}
