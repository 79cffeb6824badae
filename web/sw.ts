// The service worker does one thing for now: when a page cannot be reached, it shows the one that says so.
/// <reference lib="webworker" />
export {}
declare const self: ServiceWorkerGlobalScope

const shelf = 'parvis-offline-1'
const page = '/offline.html'

self.addEventListener('install', (event) => {
  event.waitUntil(store().then(() => self.skipWaiting()))
})
self.addEventListener('activate', (event) => {
  event.waitUntil(tidy().then(() => self.clients.claim()))
})
self.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.mode === 'navigate') event.respondWith(fetch(request).catch(async () => await caches.match(page) ?? Response.error()))
  else if (new URL(request.url).pathname.startsWith('/assets/')) event.respondWith(fetch(request).catch(async () => await caches.match(request) ?? Response.error()))
})

/** Keeps the page, and the style sheet and typeface that it names. */
async function store(): Promise<void> {
  const cache = await caches.open(shelf)
  const reply = await fetch(page)
  if (!reply.ok) throw new Error(`offline page: ${reply.status}`)
  const names = [...(await reply.clone().text()).matchAll(/(?:href|src)="(\/(?:assets\/|favicon)[^"]+)"/g)].map((match) => match[1] ?? '')
  await cache.put(page, reply)
  await cache.addAll(names)
}

async function tidy(): Promise<void> {
  for (const name of await caches.keys()) if (name !== shelf) await caches.delete(name)
}
