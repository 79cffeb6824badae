// What the browser receives: few bytes, few requests, nothing inline.
import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { gzipSync } from 'node:zlib'
import { modules } from '#modules/index.ts'
import { built } from '../e2e/built.ts'
import { openDemo } from '../e2e/demo.ts'

const dist = built()
type Chunk = { file: string, name?: string, isEntry?: boolean, imports?: string[], css?: string[] }
const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>
const kilobyte = 1000
const weigh = (file: string): number => file.endsWith('.woff2') ? readFileSync(join(dist, file)).length : gzipSync(readFileSync(join(dist, file)), { level: 9 }).length
const sum = (files: Iterable<string>): number => [...files].reduce((total, file) => total + weigh(file), 0)

/** A chunk and all that comes with it before it runs. */
function along(keys: Iterable<string>, seen = new Set<string>()): Set<string> {
  for (const key of keys) {
    if (seen.has(key)) continue
    seen.add(key)
    along(manifest[key]?.imports ?? [], seen)
  }
  return seen
}
const files = (keys: Iterable<string>): Set<string> => new Set([...keys].flatMap((key) => [manifest[key]!.file, ...(manifest[key]!.css ?? [])]))

test('no script and no style inside the pages', () => {
  const inline = /<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=/i
  assert.ok(inline.test('<script>1</script>') && inline.test('<p style="x">') && !inline.test('<script type="module" src="/a.js"></script>'))
  const pages = readdirSync(dist).filter((name) => name.endsWith('.html'))
  assert.ok(pages.length >= 2)
  assert.deepEqual(pages.filter((name) => inline.test(readFileSync(join(dist, name), 'utf8'))), [])
})

test('the first view of the home: JavaScript ≤ 130 kB, CSS ≤ 25 kB, ≤ 250 kB in all', (t) => {
  // The page names all of its first view: the entry, the texts, the house with its home.
  const page = readFileSync(join(dist, 'index.html'), 'utf8')
  const needed = Object.keys(manifest).filter((key) => page.includes(`/${manifest[key]!.file}"`))
  for (const part of ['app', 'fr', 'house']) assert.ok(needed.some((key) => manifest[key]!.file.startsWith(`assets/${part}-`)), part)
  const all = files(along(needed))
  const js = sum([...all].filter((file) => file.endsWith('.js')))
  const css = sum([...all].filter((file) => file.endsWith('.css')))
  const font = sum(Object.values(manifest).map(({ file }) => file).filter((file) => file.endsWith('.woff2')))
  const total = js + css + font + weigh('index.html')
  t.diagnostic(`JavaScript ${js}, CSS ${css}, in all ${total} bytes`)
  assert.ok(js <= 130 * kilobyte, `JavaScript: ${js}`)
  assert.ok(css <= 25 * kilobyte, `CSS: ${css}`)
  assert.ok(total <= 250 * kilobyte, `in all: ${total}`)
})

/** Comes when a PDF is opened, and has its own line below. */
const ofPdfs = /^assets\/pdf-[\w-]+\.js$/

test('each module adds 60 kB at most', (t) => {
  const first = files(along(['index.html']))
  for (const { name } of modules) {
    const own = Object.keys(manifest).filter((key) => key.includes(`modules/${name}/`) || (manifest[key]!.name === name && key.startsWith('_')))
    const adds = sum([...files(along(own))].filter((file) => !first.has(file) && !ofPdfs.test(file)))
    if (adds > 0) t.diagnostic(`${name} ${adds}`)
    assert.ok(adds <= 60 * kilobyte, `${name}: ${adds}`)
  }
})

test('a PDF is read with 140 kB of pdf.js and a worker of 400 kB, a message with 30 kB: each comes when one is opened, and with nothing else', (t) => {
  const late = (name: string): number => {
    const [key, chunk] = Object.entries(manifest).find(([, { file }]) => new RegExp(`^assets/${name}-[\\w-]+\\.js$`).test(file)) ?? []
    assert.ok(key && chunk, name)
    for (const entry of ['index.html', ...Object.keys(manifest).filter((one) => manifest[one]!.name === 'documents')]) assert.ok(!along([entry]).has(key), `${name} comes with ${entry}`)
    return weigh(chunk.file)
  }
  const [pdf, mail] = [late('pdf'), late('mail')]
  const worker = weigh(join('assets', readdirSync(join(dist, 'assets')).find((name) => /^pdf-[\d.]+$/.test(name)) ?? '', 'pdf.worker.min.mjs'))
  t.diagnostic(`pdf.js ${pdf}, its worker ${worker}, messages ${mail}`)
  assert.ok(pdf <= 140 * kilobyte && worker <= 400 * kilobyte && mail <= 30 * kilobyte)
})

test('in a browser: the sign-in page in 6 requests and 40 kB, the home in 12', async (t) => {
  const demo = await openDemo()
  try {
    /** What a page asks from now on. The live stream is left out: it never ends. */
    const listen = (page: Page) => {
      const asked: { path: string, bytes: Promise<number> }[] = []
      page.on('requestfinished', (request) => {
        const bytes = request.sizes().then((size) => size.responseBodySize)
        // One that ends while the page is being closed is nobody's any more; those that are counted are waited for.
        bytes.catch(() => {})
        asked.push({ path: new URL(request.url()).pathname, bytes })
      })
      // What comes late is fetched, and imported from what the browser keeps: one request.
      return { paths: () => [...new Set(asked.map(({ path }) => path))], bytes: async () => (await Promise.all(asked.map((one) => one.bytes))).reduce((total, one) => total + one, 0) }
    }
    const page = await demo.nobody()
    const signIn = listen(page)
    await page.goto('/connexion', { waitUntil: 'networkidle' })
    t.diagnostic(`sign-in: ${signIn.paths().length} requests, ${await signIn.bytes()} bytes`)
    assert.ok(signIn.paths().length <= 6, signIn.paths().join('\n'))
    assert.ok(await signIn.bytes() <= 40 * kilobyte)

    await page.request.post('/api/demo/sessions', { data: { persona: 'manager' } })
    // A browser that has never been here, but holds the session.
    const cold = await demo.nobody({ storageState: await page.context().storageState(), serviceWorkers: 'block' })
    const home = listen(cold)
    await cold.goto('/')
    await cold.getByRole('main').getByRole('listitem').first().waitFor()
    t.diagnostic(`home: ${home.paths().length} requests, ${await home.bytes()} bytes`)
    assert.ok(home.paths().length <= 12, home.paths().join('\n'))
    assert.ok(await home.bytes() <= 250 * kilobyte)
    assert.deepEqual(home.paths().filter((path) => path.startsWith('/api/') && !/^\/api\/(authorities\/[^/]+\/logo|news\/[^/]+\/files\/[^/]+)$/.test(path)), [], 'the page carries its first data; pictures come beside it')
  } finally {
    await demo.close()
  }
})
