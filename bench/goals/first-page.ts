// Goal 16: the first page in a real browser, with an empty cache and with what the first visit left.
import type { Browser, BrowserContext } from 'playwright-core'
import { openBrowser } from '#test/e2e/browser.ts'
import { figure, law, notMeasured } from '../print.ts'
import { median } from '../rounds.ts'
import type { Bench } from '../run.ts'

type Visit = { requests: number, kb: number, script: number, style: number, fcp: number, lcp: number, blocked: number }
type Marks = { fcp: number, lcp: number, blocked: number, /** When something was last seen to happen. */ last: number }
type Marked = typeof globalThis & { marks: Marks }
const goals = { 'sign-in': { requests: 6, kb: 40, script: 0, style: 25, lcp: 300 }, home: { requests: 12, kb: 250, script: 130, style: 25, lcp: 450 } }

/** Runs in the page before anything of it. */
function watch(): void {
  const marks = ((globalThis as Marked).marks = { fcp: NaN, lcp: NaN, blocked: 0, last: 0 })
  const on = (type: string, see: (entry: PerformanceEntry) => void): void => new PerformanceObserver((list) => { marks.last = performance.now(); list.getEntries().forEach(see) }).observe({ type, buffered: true })
  on('paint', (entry) => { if (entry.name === 'first-contentful-paint') marks.fcp = entry.startTime })
  on('largest-contentful-paint', (entry) => { marks.lcp = entry.startTime })
  on('longtask', (entry) => { marks.blocked += Math.max(0, entry.duration - 50) })
}

async function visit(context: BrowserContext, url: string, slow = false): Promise<Visit> {
  const page = await context.newPage()
  const wire = await context.newCDPSession(page)
  await wire.send('Network.enable')
  if (slow) {
    await wire.send('Emulation.setCPUThrottlingRate', { rate: 4 })
    await wire.send('Network.emulateNetworkConditions', { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 })
  }
  const found: Visit = { requests: 0, kb: 0, script: 0, style: 0, fcp: NaN, lcp: NaN, blocked: NaN }
  const types = new Map<string, string>()
  // What comes from the cache or is a data: address does not go over the wire.
  wire.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (response.fromDiskCache || response.fromServiceWorker || response.fromPrefetchCache || !response.url.startsWith('http')) return
    types.set(requestId, type)
    found.requests++
  })
  wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const type = types.get(requestId)
    if (type === undefined) return
    found.kb += encodedDataLength / 1000
    if (type === 'Script') found.script += encodedDataLength / 1000
    if (type === 'Stylesheet') found.style += encodedDataLength / 1000
  })
  await page.addInitScript(watch)
  await page.goto(url, { waitUntil: 'load' })
  // Nothing painted, nothing long at work for half a second: that was the page.
  await page.waitForFunction(() => performance.now() - (globalThis as Marked).marks.last > 500 && (globalThis as Marked).marks.lcp > 0)
  const { last: _, ...marks } = await page.evaluate(() => (globalThis as Marked).marks)
  await page.close()
  return { ...found, ...marks }
}

type Visits = Record<'cold' | 'warm' | 'slow', Visit>
async function measure(browser: Browser, bench: Bench, path: string): Promise<Visits> {
  const rounds: Visits[] = []
  const origin = `http://127.0.0.1:${bench.server.port}`
  for (let n = 0; n < (bench.quick ? 2 : 5); n++) {
    const enter = async (): Promise<BrowserContext> => {
      const context = await browser.newContext({ locale: 'fr-FR' })
      if (path !== '/connexion') await context.addCookies([{ name: 'parvis', value: bench.house.stage.cookies[n]!, url: origin }])
      return context
    }
    const [context, phone] = [await enter(), await enter()]
    rounds.push({ cold: await visit(context, origin + path), warm: await visit(context, origin + path), slow: await visit(phone, origin + path, true) })
    await context.close()
    await phone.close()
  }
  const of = (which: keyof Visits): Visit => Object.fromEntries(Object.keys(rounds[0]![which]).map((key) => [key, median(rounds.map((r) => r[which][key as keyof Visit]))])) as Visit
  return { cold: of('cold'), warm: of('warm'), slow: of('slow') }
}

export async function firstPage(bench: Bench): Promise<void> {
  const browser = await openBrowser().catch((error: unknown) => { notMeasured(16, 'first page', `no browser here (${error instanceof Error ? error.message.split('\n')[0] : ''})`) })
  if (!browser) return
  try {
    for (const [name, path] of [['sign-in', '/connexion'], ['home', '/']] as const) {
      const { cold, warm, slow } = await measure(browser, bench, path)
      const most = goals[name]
      law(16, `${name}: requests`, cold.requests, most.requests, 'requests')
      law(16, `${name}: all bytes`, cold.kb, most.kb, 'kB')
      law(16, `${name}: script`, cold.script, most.script, 'kB')
      law(16, `${name}: style`, cold.style, most.style, 'kB')
      figure(16, `${name}: first paint of content`, cold.fcp, 'ms')
      figure(16, `${name}: largest paint`, cold.lcp, 'ms', most.lcp)
      figure(16, `${name}: blocked`, cold.blocked, 'ms', 50)
      figure(16, `${name}, second visit: requests`, warm.requests, 'requests', 3)
      figure(16, `${name}, second visit: all bytes`, warm.kb, 'kB', 15)
      figure(16, `${name}, second visit: largest paint`, warm.lcp, 'ms')
      // A slow telephone far from the mast: a quarter of this processor, 1.6 Mbit/s, 150 ms there and back.
      figure(16, `${name}, slow telephone: first paint of content`, slow.fcp, 'ms', 2_000)
      figure(16, `${name}, slow telephone: largest paint`, slow.lcp, 'ms')
    }
  } finally {
    await browser.close()
  }
}
