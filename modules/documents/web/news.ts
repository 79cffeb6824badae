// What happens in a library while one looks at it.
import { useEffect, useRef } from 'react'
import { useLive } from '#web/data/live.ts'
import { queries } from '#web/data/queries.ts'
import { askAllAgain, askFoldersAgain, documentQuery, dropDocument, forgetFreshness, refreshDocument, versionsQuery } from './library.ts'

/** Beyond so many at once the lists are asked, instead of each document. */
const most = 10
const gone = new Set(['document.trashed', 'document.purged', 'document.left'])

export function useNews(rootId: string, openId: string | undefined): void {
  const waiting = useRef(new Map<string, boolean>())
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const hear = (): void => {
    const all = [...waiting.current]
    waiting.current.clear()
    if (all.length > most) askAllAgain()
    else {
      for (const [id, left] of all) {
        if (left && id !== openId) dropDocument(id)
        else void refreshDocument(id)
      }
      askFoldersAgain()
    }
    // The file that one looks at says itself what became of it.
    if (openId !== undefined && all.some(([id]) => id === openId)) for (const queryKey of [documentQuery(openId).queryKey, versionsQuery(openId).queryKey]) void queries.invalidateQueries({ queryKey })
  }
  useLive((live) => {
    if (live.type === 'reset') return askAllAgain()
    const { fact } = live
    if (fact.spaceId !== rootId) return
    if (fact.fact === 'space.closed' || fact.fact === 'space.reopened') return askAllAgain()
    if (fact.noun !== 'document' || fact.id === null) return
    // All that is below it comes or goes with it.
    if (fact.fact === 'document.reserved' || fact.fact === 'document.unreserved') return askAllAgain()
    waiting.current.set(fact.id, gone.has(fact.fact))
    clearTimeout(timer.current)
    timer.current = setTimeout(hear, 150)
  })
  useEffect(() => () => {
    clearTimeout(timer.current)
    forgetFreshness()
  }, [rootId])
}
