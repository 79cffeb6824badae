// Sentences live in fr.ts and en.ts; the browser loads those of one language, with the pages that use them.
import { use } from 'react'
import { once } from '#web/data/coming.ts'

export type Locale = 'fr' | 'en'
type Loaders<T> = Record<Locale, () => Promise<{ default: T }>>

/** The language of the page, for as long as it is open: changing it loads the page again. */
export let locale: Locale = 'fr'

/** Settles the language before anything is drawn. */
export function settleLocale(chosen: Locale): void {
  locale = chosen
  document.documentElement.lang = chosen
}

/** The texts of a room: `load` ahead of a page, `useTexts` in it. */
export function roomTexts<T>(loaders: Loaders<T>): { load: () => Promise<T>; useTexts: () => T } {
  const load = once(() => {
    const room = loaders[locale]().then(({ default: texts }) => {
      // Said to React ahead of the first drawing: what has come is read at once.
      void Object.assign(room, { status: 'fulfilled', value: texts })
      return texts
    })
    return room
  })
  // Always through `use`: a page that waited for its texts is drawn again by the same hooks.
  return { load, useTexts: () => use(load()) }
}
