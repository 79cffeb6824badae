// A real Chromium for the tests, of the version that npm carries, with nothing of the system's.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions } from 'playwright-core'
import { unpackBrowser } from './unpack.ts'

/** No sandbox: containers have no user namespaces to build it from. The rest keeps the browser from calling home. */
const args = [
  '--no-sandbox', '--disable-gpu', '--no-zygote', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
]

/** What the binary needs around it: its own libraries before the system's, and its fonts where there are none. */
export function surroundings(): { executable: string, env: Record<string, string> } {
  const { executable, libraries, fonts } = unpackBrowser()
  const { PATH = '', TZ = 'Europe/Paris' } = process.env
  return { executable, env: { PATH, TZ, LANG: 'C.UTF-8', LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: fonts } }
}

/** Starts the browser with a home of its own; closing it leaves nothing behind. */
export async function openBrowser(): Promise<Browser> {
  const { executable, env } = surroundings()
  const home = mkdtempSync(join(tmpdir(), 'parvis-home-'))
  const browser = await chromium.launch({ executablePath: executable, args, env: { ...env, HOME: home, TMPDIR: tmpdir() } })
  browser.once('disconnected', () => rmSync(home, { recursive: true, force: true, maxRetries: 10 }))
  return browser
}

/** A browser that remembers: opened again on the same home, it has what it had. */
export function openLasting(home: string, options: BrowserContextOptions): Promise<BrowserContext> {
  const { executable, env } = surroundings()
  return chromium.launchPersistentContext(home, { executablePath: executable, args, env: { ...env, HOME: home, TMPDIR: tmpdir() }, ...options })
}
