// What can be read without a network: the home and the walls, as they were last seen on a device of one's own.
// The server says on its replies whose they are (`parvis-person`), and only to a device that its owner enrolled. Copies are
// of one person at a time: whoever else comes, signs in or signs out takes them away.
/// <reference lib="webworker" />
export {}
declare const self: ServiceWorkerGlobalScope

const shelf = 'parvis-offline-2'
const assets = 'parvis-assets'
const page = '/offline.html'
const shell = '/shell'
/** Replies and photos of a person: `parvis-reading-<id>`, `parvis-photos-<id>`. */
const copies = /^parvis-(reading|photos)-/
const most = { assets: 150, reading: 200, photos: 60 }
const oldest = 7 * 86_400_000

const readable = /^\/api\/(me|home|spaces\/[^/]+(\/(posts|members))?|posts\/[^/]+(\/comments)?)$/
const photo = /^\/api\/(files\/[^/]+\/content|authorities\/[^/]+\/logo)$/
/** Pages that can be drawn from copies, or from nothing. */
const drawable = /^\/(menu|envois|publier|espaces\/[0-9a-f-]{36}(\/[^/]*)?)?$/
const session = /^\/api\/(session|demo\/sessions)$/
const door = /^\/(connexion|bienvenue|deconnexion)(\/|$)/

type Routed = ExtendableEvent & { addRoutes?: (rule: { condition: { urlPattern: { pathname: string } }, source: { cacheName: string } }) => Promise<void> }

// Counts the comings and goings of people: what was asked before one is not kept after it.
let epoch = 0

self.addEventListener('install', (event) => {
  // Where the browser can, it takes files of the build from the shelf by itself, without waking this script.
  void (event as Routed).addRoutes?.({ condition: { urlPattern: { pathname: '/assets/*' } }, source: { cacheName: assets } })
  event.waitUntil(store().then(() => self.skipWaiting()))
})
self.addEventListener('activate', (event) => {
  // The page is asked for while this script wakes.
  event.waitUntil(Promise.all([tidy().then(() => self.clients.claim()), self.registration.navigationPreload?.enable()]))
})
self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname, searchParams } = new URL(request.url)
  if (origin !== location.origin) return
  if (request.mode === 'navigate') event.respondWith(navigate(event, pathname))
  else if (request.method === 'GET' && pathname.startsWith('/assets/')) event.respondWith(asset(request))
  else if (request.method !== 'GET') {
    if (session.test(pathname)) event.respondWith(andForget(fetch(request)))
  } else if (photo.test(pathname) && searchParams.get('variant') !== 'original') event.respondWith(read(event, 'photos', pathname + new URL(request.url).search))
  // Of a list the first page is kept, whatever its length; what comes before or after is asked of the server alone.
  else if (readable.test(pathname) && !searchParams.has('cursor') && !searchParams.has('after')) event.respondWith(read(event, 'reading', pathname))
})

async function navigate(event: FetchEvent, pathname: string): Promise<Response> {
  const began = epoch
  try {
    const reply = await event.preloadResponse as Response | undefined ?? await fetch(event.request)
    if (door.test(pathname)) return await andForget(reply)
    if (reply.ok && !reply.redirected && reply.headers.get('content-type')?.includes('html')) event.waitUntil(keepPage(reply.clone(), began))
    return reply
  } catch {
    const known = event.request.method === 'GET' && drawable.test(pathname) && await person() !== null
    return (known && await caches.match(shell)) || await caches.match(page) || Response.error()
  }
}

/** Asks the server; without it, answers what was last seen, with the moment of that. */
async function read(event: FetchEvent, kind: 'reading' | 'photos', key: string): Promise<Response> {
  const began = epoch
  try {
    const reply = await fetch(event.request)
    const whose = reply.headers.get('parvis-person')
    if (reply.status === 401) await forget()
    else if (reply.ok && reply.status === 200 && reply.type === 'basic' && !reply.redirected && whose) event.waitUntil(keep(whose, kind, key, reply.clone(), began))
    // What one may not read any more is not read without a network either.
    else if (reply.status === 403 || reply.status === 404) event.waitUntil(drop(key))
    return reply
  } catch (error) {
    const id = await person()
    const kept = id === null ? undefined : await caches.match(key, { cacheName: `parvis-${kind}-${id}` })
    if (!kept || Date.now() - Date.parse(kept.headers.get('parvis-seen') ?? '') > oldest) throw error
    return kept
  }
}

/** Files of the build never change under their name. */
async function asset(request: Request): Promise<Response> {
  const cache = await caches.open(assets)
  const kept = await cache.match(request, { ignoreVary: true }) ?? await caches.match(request, { ignoreVary: true })
  if (kept) return kept
  const reply = await fetch(request)
  if (reply.ok && reply.status === 200) {
    await cache.put(request, reply.clone())
    await trim(cache, most.assets)
  }
  return reply
}

/** Of a page: its frame, which is nobody's, the files it names, and the replies that it carries. */
async function keepPage(reply: Response, began: number): Promise<void> {
  const text = await reply.clone().text()
  if (!text.includes('id="root"')) return
  const data = /<script type="application\/json" id="parvis-data">(.*?)<\/script>/s
  const whose = reply.headers.get('parvis-person')
  await keepFrame(text.replace(data, ''), new Headers(reply.headers), whose !== null)
  const carried = data.exec(text)?.[1]
  if (!whose || !carried) return
  for (const [address, body] of Object.entries(JSON.parse(carried) as Record<string, unknown>)) {
    const { pathname } = new URL(address.replace('GET ', ''), location.origin)
    if (readable.test(pathname)) await keep(whose, 'reading', pathname, Response.json(body), began)
  }
}

/** The frame, and its files before it: the one that is kept says that they are, so that the next page has nothing to look for. */
async function keepFrame(frame: string, headers: Headers, drawn: boolean): Promise<void> {
  const cache = await caches.open(assets)
  const kept = await cache.match(shell)
  if (kept && (!drawn || kept.headers.has('parvis-drawn')) && await kept.text() === frame) return
  for (const name of named(frame)) if (!(await cache.match(name, { ignoreVary: true }))) await cache.add(name)
  if (drawn) for (const name of await made(cache)) if (!(await cache.match(name, { ignoreVary: true }))) await cache.add(name)
  for (const name of ['content-encoding', 'content-length', 'etag', 'parvis-person', 'set-cookie']) headers.delete(name)
  if (drawn) headers.set('parvis-drawn', 'yes')
  await cache.put(shell, new Response(frame, { headers }))
}

/** What the drawable pages are made of and no page names: their files are told by the list that the build put into the first ones. */
async function made(cache: Cache): Promise<string[]> {
  const first = (await cache.keys()).filter(({ url }) => /\/assets\/house-[^/]*\.js$/.test(url)).at(-1)
  const text = await (first && await cache.match(first))?.text() ?? ''
  return [...text.matchAll(/"(assets\/(?:parts|home|spaces|wall|admin|sight)(?:-[a-z]+)*-[\w-]{8}\.(?:js|css))"/g)].map((match) => `/${match[1]}`)
}

async function keep(whose: string, kind: 'reading' | 'photos', key: string, reply: Response, began: number): Promise<void> {
  for (const name of await caches.keys()) if (copies.test(name) && !name.endsWith(whose)) await caches.delete(name)
  const headers = new Headers(reply.headers)
  headers.set('parvis-seen', new Date().toISOString())
  headers.delete('vary')
  const copy = new Response(await reply.blob(), { headers })
  const home = key === '/api/home' ? copy.clone() : null
  // Before it is opened: opening makes a shelf, empty as it may be, and whoever came since has none.
  if (began !== epoch) return
  const cache = await caches.open(`parvis-${kind}-${whose}`)
  await cache.put(key, copy)
  await trim(cache, most[kind])
  if (home) await ahead(cache, await home.json() as Home, whose, began)
}

type Home = { parts?: { spaces?: { items?: { id: string, unread?: boolean, lastActivityAt: string }[] } } }
const pinned = 7
/** A space says its last activity to the second. */
const second = 1_000

/** The walls of the first spaces, fifty posts each, when something came to them after their copy or there is none yet; not where bytes are counted. */
async function ahead(cache: Cache, { parts }: Home, whose: string, began: number): Promise<void> {
  if ((navigator as Navigator & { connection?: { saveData?: boolean } }).connection?.saveData) return
  for (const { id, unread, lastActivityAt } of parts?.spaces?.items?.slice(0, pinned) ?? []) {
    const wall = `/api/spaces/${id}/posts`
    const kept = await cache.match(wall)
    // Both moments are the server's.
    if (kept && (!unread || Date.parse(kept.headers.get('date') ?? '') > Date.parse(lastActivityAt) + 2 * second)) continue
    for (const [key, query] of [[`/api/spaces/${id}`, ''], [wall, '?limit=50']] as const) {
      const reply = await fetch(key + query)
      if (reply.ok && reply.headers.get('parvis-person') === whose) await keep(whose, 'reading', key, reply, began)
    }
  }
}

/** Whose copies there are. */
const person = async (): Promise<string | null> => (await caches.keys()).find((name) => name.startsWith('parvis-reading-'))?.slice('parvis-reading-'.length) ?? null

async function forget(): Promise<void> {
  epoch++
  for (const name of await caches.keys()) if (copies.test(name)) await caches.delete(name)
}
async function andForget(reply: Response | Promise<Response>): Promise<Response> {
  const answered = await reply
  await forget()
  return answered
}

/** A space that is closed to one takes its wall along; and all posts and photos, which do not say whose they are. */
async function drop(key: string): Promise<void> {
  const names = (await caches.keys()).filter((name) => copies.test(name))
  const closed = key.startsWith('/api/spaces/') && await caches.match(key) !== undefined
  for (const name of names) {
    const cache = await caches.open(name)
    for (const { url } of await cache.keys()) if (new URL(url).pathname === key || url.includes(`${key}/`) || (closed && /\/api\/(posts|files)\//.test(url))) await cache.delete(url)
  }
}

/** The first in are the first out. */
async function trim(cache: Cache, count: number): Promise<void> {
  const keys = await cache.keys()
  for (const key of keys.slice(0, Math.max(0, keys.length - count))) await cache.delete(key)
}

const named = (html: string): string[] => [...new Set([...html.matchAll(/(?:href|src)="(\/(?:assets\/|favicon)[^"]+)"/g)].map((match) => match[1] ?? ''))]

/** Keeps the page that says there is no network, and what it names. */
async function store(): Promise<void> {
  const cache = await caches.open(shelf)
  const reply = await fetch(page)
  if (!reply.ok) throw new Error(`offline page: ${reply.status}`)
  const names = named(await reply.clone().text())
  await cache.put(page, reply)
  await cache.addAll(names)
}

async function tidy(): Promise<void> {
  for (const name of await caches.keys()) if (name !== shelf && name !== assets && !copies.test(name)) await caches.delete(name)
}
