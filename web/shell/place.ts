// One comes back to where one was: within a page's life the router sees to it; after a reload, what the page noted when it went.
import { useEffect } from 'react'

const noted = 'parvis.place'
const loaded = Date.now()

/** The router's own places end with the page: it would go to those of an earlier load late, under the hand of whoever reads already. */
export const placeKey = ({ key }: { key: string }): string => `${loaded}${key}`

/** After a reload or a return, goes to where one was once the page is tall enough, unless somebody has moved it before. */
export function useReturn(): void {
  useEffect(() => {
    const note = (): void => sessionStorage.setItem(noted, JSON.stringify([location.href, scrollY]))
    addEventListener('pagehide', note)
    const stop = goBack()
    return () => {
      removeEventListener('pagehide', note)
      stop()
    }
  }, [])
}

const byHand = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const

function goBack(): () => void {
  const [address, y] = JSON.parse(sessionStorage.getItem(noted) ?? '[]') as [string?, number?]
  const [arrival] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  if (!y || address !== location.href || arrival?.type === 'navigate') return () => undefined
  const grown = new ResizeObserver(() => {
    if (document.documentElement.scrollHeight - innerHeight < y) return
    stop()
    scrollTo(0, y)
  })
  const stop = (): void => {
    grown.disconnect()
    for (const name of byHand) removeEventListener(name, stop)
  }
  for (const name of byHand) addEventListener(name, stop, { passive: true })
  grown.observe(document.body)
  return stop
}
