// Whether something is near the eye in what scrolls around it.
import { useEffect, useState, type RefObject } from 'react'

export function useNear(ref: RefObject<HTMLElement | null>, root: RefObject<HTMLElement | null>, margin: string): boolean {
  const [near, setNear] = useState(false)
  useEffect(() => {
    const el = ref.current
    if (!el) return
    const watch = new IntersectionObserver((entries) => setNear(entries.at(-1)?.isIntersecting ?? false), { root: root.current, rootMargin: margin })
    watch.observe(el)
    return () => watch.disconnect()
  }, [ref, root, margin])
  return near
}
