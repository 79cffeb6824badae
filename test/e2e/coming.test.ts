// What a page is made of comes by the network: where it cannot come, one is told so calmly, and it comes when it can.
import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { after, before, test } from 'node:test'
import type { Page, Route } from 'playwright-core'
import { openLine, type Line } from './cuts.ts'
import { nameOf, openDemo, type Demo } from './demo.ts'
import { built } from './built.ts'
import { notice, openSpace, until } from './steps.ts'

let demo: Demo
let line: Line
before(async () => {
  demo = await openDemo()
  line = await openLine(demo.url)
})
after(async () => {
  await demo.close()
  await line.close()
})

const leave = async (page: Page): Promise<void> => {
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  await page.context().close()
}
/** Nothing is kept ahead: what is not asked for yet must come by the line. */
const as = (persona: string): Promise<Page> => demo.as(persona, { baseURL: line.url, serviceWorkers: 'block' })
const waits = (page: Page): Promise<void> => page.getByRole('heading', { name: 'Cette page attend le réseau' }).waitFor()
/** Says whether the page is the same all along: a mark in it goes with a reload. */
const mark = (page: Page): Promise<unknown> => page.evaluate(() => Object.assign(window, { marked: true }))
const marked = (page: Page): Promise<boolean> => page.evaluate(() => 'marked' in window)
const follow = (page: Page, name: string): Promise<void> => page.getByRole('navigation', { name: 'Navigation principale' }).getByRole('link', { name, exact: true }).click()

test('a page whose files could not come appears when the line is back: script, texts, screens of administration', async () => {
  const page = await as('manager')
  await mark(page)
  await page.context().setOffline(true)
  await follow(page, 'Annuaire')
  await waits(page)
  await page.context().setOffline(false)
  await page.getByRole('heading', { level: 1, name: 'Annuaire' }).waitFor()

  // The texts alone: the script of the page has come.
  await page.route(/\/assets\/spaces-fr-/, (route) => route.abort())
  await follow(page, 'Espaces')
  await waits(page)
  await page.unroute(/\/assets\/spaces-fr-/)
  await page.getByRole('button', { name: 'Réessayer' }).click()
  await page.getByRole('heading', { level: 1, name: 'Espaces' }).waitFor()

  // A style sheet alone.
  await page.route(/\/assets\/account-.*\.css/, (route) => route.abort())
  await page.getByRole('link', { name: /^Mon compte/ }).click()
  await waits(page)
  await page.unroute(/\/assets\/account-.*\.css/)
  await page.getByRole('button', { name: 'Réessayer' }).click()
  await page.getByRole('heading', { level: 1, name: nameOf('manager') }).waitFor()
  assert.equal(await page.evaluate(() => [...document.styleSheets].filter(({ href }) => href?.includes('/account-')).length), 1, 'with its looks')
  assert.ok(await marked(page), 'nothing was loaded again')
  await leave(page)

  const admin = await as('cio')
  await mark(admin)
  await admin.context().setOffline(true)
  await follow(admin, 'Administration')
  await waits(admin)
  await admin.context().setOffline(false)
  await admin.getByRole('heading', { level: 1, name: 'Modules' }).waitFor()
  assert.ok(await marked(admin))
  await leave(admin)
})

test('a server that does not answer is heard when it answers again, by nobody’s hand', async () => {
  const page = await as('manager')
  await mark(page)
  line.sever()
  await follow(page, 'Annuaire')
  await waits(page)
  line.mend()
  await page.getByRole('heading', { level: 1, name: 'Annuaire' }).waitFor()
  assert.ok(await marked(page))
  await leave(page)
})

test('the bell and the palette that could not come say so, and come at the next try; what is being written stays', async () => {
  const page = await as('manager')
  await openSpace(page, { kind: 'Vivre en équipe', name: 'Coupures' })
  await page.getByRole('link', { name: 'Entrer dans l’espace' }).click()
  await page.getByLabel('Votre message').fill('En train d’écrire')
  await mark(page)
  line.sever()
  await page.getByRole('button', { name: /^Notifications/ }).click()
  await notice(page, 'Le serveur ne répond pas.')
  await page.keyboard.press('Control+k')
  await until(() => page.getByRole('status').getByText('Le serveur ne répond pas.').count(), 2, 'both say so')
  line.mend()
  await page.getByRole('button', { name: /^Notifications/ }).click()
  await page.getByRole('dialog', { name: 'Notifications' }).waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('combobox').waitFor()
  assert.ok(await marked(page))
  assert.equal(await page.getByLabel('Votre message').inputValue(), 'En train d’écrire')
  await leave(page)
})

/** The house is built anew: every file has another name, and the old ones are gone. Returns how many times the page was asked. */
async function deploy(page: Page, { broken = false } = {}): Promise<() => number> {
  const names = readdirSync(`${built()}/assets`)
  const hash = /-[\w-]{8}(?=\.(?:js|css|woff2)$)/
  const anew = (name: string): string => name.replace(hash, '-ANEW0000')
  const fresh = new Map(names.map((name) => [anew(name), name]))
  const renamed = (text: string): string => names.reduce((all, name) => all.replaceAll(name, anew(name)), text)
  let asked = 0
  const files = async (route: Route): Promise<void> => {
    const name = new URL(route.request().url()).pathname.slice('/assets/'.length)
    const old = fresh.get(name)
    if (!old || (broken && name.startsWith('directory-'))) return route.fulfill({ status: 404 })
    const reply = await route.fetch({ url: new URL(`/assets/${old}`, demo.url).href })
    return route.fulfill({ response: reply, ...(/\.(js|css)$/.test(name) ? { body: renamed(await reply.text()) } : {}) })
  }
  await page.route(/\/assets\//, files)
  await page.route((url) => !/^\/(api|assets)\//.test(url.pathname), async (route) => {
    if (!route.request().isNavigationRequest()) return route.fallback()
    asked++
    const reply = await route.fetch()
    await route.fulfill({ response: reply, body: renamed(await reply.text()) })
  })
  return () => asked
}

test('after a new deployment the page is loaded again, once', async () => {
  const page = await as('manager')
  const asked = await deploy(page)
  await follow(page, 'Annuaire')
  await page.getByRole('heading', { level: 1, name: 'Annuaire' }).waitFor()
  assert.equal(asked(), 1)
  await leave(page)
})

test('a deployment that lacks the page makes no loop, and none is made over what is being written', async () => {
  const page = await as('manager')
  const asked = await deploy(page, { broken: true })
  await follow(page, 'Annuaire')
  await page.waitForEvent('framenavigated', { predicate: () => asked() === 1 })
  await waits(page)
  // It looks again after five seconds: still one.
  await page.waitForRequest((request) => request.method() === 'HEAD')
  await waits(page)
  assert.equal(asked(), 1)
  await leave(page)

  const writing = await as('manager')
  await openSpace(writing, { kind: 'Vivre en équipe', name: 'Mise à jour' })
  await writing.getByRole('link', { name: 'Entrer dans l’espace' }).click()
  await writing.getByLabel('Votre message').fill('En train d’écrire')
  const again = await deploy(writing)
  await writing.getByRole('button', { name: /^Notifications/ }).click()
  await notice(writing, 'Le serveur ne répond pas.')
  assert.equal(again(), 0)
  assert.equal(await writing.getByLabel('Votre message').inputValue(), 'En train d’écrire')
  await leave(writing)
})

test('no script failed, no rule of the page was broken', () => assert.deepEqual(demo.faults, []))
