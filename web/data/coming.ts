// Scripts and texts come by the network when they are needed: what to do where they could not come.
import { Problem } from '#web/data/problem.ts'

const brought = new Map<string, Promise<unknown>>()

/**
 * Around every `import()` of the build, with all the files that it needs: a script is imported only once they have come,
 * since browsers remember a failed import for as long as the page is open.
 */
export async function bring<T>(come: () => Promise<T>, files: readonly string[] = []): Promise<T> {
  await Promise.all(files.map((file) => {
    const known = brought.get(file)
    if (known) return known
    const coming = fetched(`/${file}`).catch(() => { throw new Problem({ status: 0, code: 'network' }) })
    brought.set(file, coming)
    coming.catch(() => brought.delete(file))
    return coming
  }))
  return come()
}

async function fetched(href: string): Promise<void> {
  // The page itself names the first ones.
  if (document.querySelector(`link[href="${href}"]`)) return
  // Kept for ever under its name: the import, or the link, finds it in the browser.
  const reply = await fetch(href)
  if (!reply.ok) throw new Error(`${href}: ${reply.status}`)
  await reply.arrayBuffer()
  if (!href.endsWith('.css')) return
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', crossOrigin: '', href })
  await new Promise((resolve, reject) => {
    link.onload = resolve
    link.onerror = reject
    document.head.append(link)
  }).catch((error: unknown) => { link.remove(); throw error })
}

const failed = new Set<() => void>()

/** Asks once. A failure is kept until `askAgain`: drawing asks again and again, and would do nothing else. */
export function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | undefined
  return () => {
    if (asked) return asked
    asked = ask()
    asked.catch(() => failed.add(() => { asked = undefined }))
    return asked
  }
}

/** What could not come is asked again by whoever needs it next. */
export function askAgain(): void {
  failed.forEach((forget) => forget())
  failed.clear()
}

/** Calls once the server answers again. `anew`: the house was built anew, and the files of this page are gone. Returns how to give up. */
export function whenBack(then: (anew: boolean) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let over = false
  const stop = (): void => {
    over = true
    clearTimeout(timer)
    removeEventListener('online', look)
  }
  const later = (): void => { timer = setTimeout(look, 5_000) }
  const look = (): void => {
    clearTimeout(timer)
    void fetch(import.meta.url, { method: 'HEAD', cache: 'no-store' }).then((reply) => reply.status, () => 0).then((status) => {
      if (over) return
      if (status !== 200 && status !== 404) return later()
      stop()
      then(status === 404)
    })
  }
  addEventListener('online', look)
  later()
  return stop
}

/** Loads the page of the new build: once for each build that has gone, and never over what somebody is writing. Says whether it does. */
export function reloadOnce(): boolean {
  const mark = `parvis.reloaded.${import.meta.url}`
  const fields = document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('textarea, input:not([type]), input[type=text], input[type=search]')
  if ([...fields].some(({ value }) => value.trim() !== '')) return false
  try {
    if (sessionStorage.getItem(mark)) return false
    sessionStorage.setItem(mark, 'yes')
  } catch {
    // Where nothing is remembered, once would be for ever.
    return false
  }
  location.reload()
  return true
}
