import { type Browser, chromium } from 'playwright-core'
import { unpackChromium } from './chromium.ts'

/** Nothing but the page under test: no sandbox where none can be made, and no request of the browser's own. */
const args = [
  '--no-sandbox', '--disable-gpu', '--no-zygote', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
]

/** Environment in which the binary finds its libraries and a font. */
export const environment = ({ libraries, fonts }: { libraries: string, fonts: string }): NodeJS.ProcessEnv => ({ ...process.env, LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: fonts })

/** A browser for journeys; close it after. */
export function openBrowser(): Promise<Browser> {
  const unpacked = unpackChromium()
  return chromium.launch({ executablePath: unpacked.executable, args, env: environment(unpacked) as Record<string, string> })
}
