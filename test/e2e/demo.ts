// The demonstration house behind a real port, and people who walk through it with a browser.
import { createServer } from 'node:net'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { personas } from '#modules/demo/personas.ts'
import { modules } from '#modules/index.ts'
import { searchedOf } from '#platform/search/searched.ts'
import { seedDemo } from '#modules/demo/seed.ts'
import type { Database } from '#platform/db/database.ts'
import type { Store } from '#platform/files/store.ts'
import type { ServerOptions } from '#platform/http/server.ts'
import { demonstration } from './demonstration.ts'
import { raise } from '../cast/raise.ts'
import { openBrowser } from './browser.ts'
import { built } from './built.ts'

export type Demo = {
  url: string, database: Database, filesDir: string, browser: Browser
  /** What went wrong in any page so far: scripts that threw, rules of the page that were broken. */
  faults: string[]
  /** A page of somebody who has not signed in. */
  nobody(options?: BrowserContextOptions): Promise<Page>
  /** A page of this persona, signed in by her button as anybody would be; it shows the home. */
  as(persona: string, options?: BrowserContextOptions): Promise<Page>
  close(): Promise<void>
}
export const wide = { width: 1280, height: 900 }
export const phone = { width: 360, height: 740 }

type Fill = (database: Database, store: Store) => Promise<unknown>

/** Starts the house with its demonstration (or what `fill` brings), its built pages, and a browser. */
export async function openDemo(options: Partial<ServerOptions> = {}, fill?: Fill): Promise<Demo> {
  const dist = built()
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const original = fill ? null : await demonstration()
  const house = await raise(fill ?? (async (database, store) => { if (!original) await seedDemo(database.pool, { at: new Date(), store, searched: searchedOf(modules) }) }), { origin: url, pages: { dist }, ...options }, original)
  await house.app.listen({ port, host: '127.0.0.1' })
  const browser = await openBrowser()
  const faults: string[] = []

  const nobody = async (given: BrowserContextOptions = {}): Promise<Page> => {
    const context = await browser.newContext({ baseURL: url, locale: 'fr-FR', timezoneId: 'Europe/Paris', viewport: wide, ...given })
    // Patience, not a measure: what must be quick is timed by its own test.
    context.setDefaultTimeout(20_000)
    context.on('weberror', (error) => void faults.push(`${error.page()?.url() ?? ''} ${error.error().stack ?? ''}`))
    context.on('console', (message) => { if (/Content Security Policy|Refused to/i.test(message.text())) faults.push(message.text()) })
    return context.newPage()
  }
  return {
    url, database: house.database, filesDir: house.filesDir, browser, faults, nobody,
    async as(persona, given) {
      const page = await nobody(given)
      await enter(page, persona)
      return page
    },
    async close() {
      await browser.close()
      await house.close()
    },
  }
}

/** Signs in by the persona's button, and waits for the home. */
export async function enter(page: Page, persona: string): Promise<void> {
  await page.goto('/connexion')
  await page.getByRole('button', { name: nameOf(persona) }).click()
  await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor()
}

/** « Nadège Hoarau » for `cook`. */
export function nameOf(persona: string): string {
  const found = personas.find((p) => p.persona === persona)
  if (!found) throw new Error(`no persona ${persona}`)
  return `${found.givenName} ${found.familyName}`
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject).listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}
