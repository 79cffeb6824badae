// Each screen, light and dark, on a phone and on a computer: an audit finds nothing, nothing overflows, and there is not too much to do at once.
import type { AxeResults, ElementContext, RunOptions } from 'axe-core'
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import fr from '#lib/conformity/fr.ts'
import { countActions, tableOf, tooMany, type Counted } from './actions.ts'
import { openDemo, type Demo } from './demo.ts'
import type { Screen } from './screen.ts'
import { turnSpaces } from './screens-of-lives.ts'
import { spaceScreens } from './screens-of-spaces.ts'
import { pagesOf, screens } from './screens.ts'

let demo: Demo
before(async () => {
  demo = await openDemo()
  await demo.database.pool.query(shorter, [inWalls])
  await turnSpaces(demo.database)
})
after(() => demo.close())

const script = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const rules: Record<'light' | 'dark', RunOptions['runOnly']> = {
  light: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'RGAAv4'] },
  // A theme changes colours and nothing else.
  dark: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
}
/** 320: the narrowest phone. 640: a computer at 200 %. */
const widths = [320, 640]

/** Walls of a few posts: an audit reads all of the page behind a dialog too, and the twentieth post says nothing that the fifth did not. */
const inWalls = 5
const shorter = `update post set trashed_at = now(), trashed_by = author_id where id in (select id from (select id, row_number() over (partition by scope_id order by id desc) as nth from post
  where trashed_at is null and kind = 'post' and pinned_at is null and choice_count = 0 and important_at is null) as ranked where nth > $1)`

/** Of a list of things alike the first ones are audited, for the same reason. */
const rest = ['li', 'tbody > tr', '[role=row]', 'option', 'article', 'section > article', 'dl > div'].map((of) => [`${of}:nth-child(n+10)`])

type Audited = typeof globalThis & { axe?: { run(context: ElementContext, options: RunOptions): Promise<AxeResults> } }

const counted = new Map<string, Counted[]>()

/** What the audit finds on the page as it stands. Its script is read once in the life of a page: reading it takes longer than an audit. */
async function audit(page: Page, part: string | undefined, colorScheme: 'light' | 'dark'): Promise<string[]> {
  if (!await page.evaluate(() => 'axe' in globalThis)) await page.evaluate(script)
  const { violations, looked } = await page.evaluate(async ({ context, options }) => {
    const found = await (globalThis as Audited).axe!.run(context ?? document, options)
    return { violations: found.violations, looked: found.passes.length + found.incomplete.length }
  }, { context: { ...(part === undefined ? {} : { include: [[part]] }), exclude: rest }, options: { runOnly: rules[colorScheme]!, resultTypes: ['violations' as const] } })
  if (looked === 0) throw new Error('the audit looked at nothing')
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}\n    ${node.html.slice(0, 160)}\n    ${node.failureSummary?.split('\n')[1]?.trim() ?? ''}`))
}

/** The foot that the law asks for: one of its three sentences, as a link to the statement (decree 2019-768). */
async function footless(page: Page): Promise<string[]> {
  const links = page.locator('footer a[href="/accessibilite"]')
  const said = await links.evaluateAll((all) => all.map((link) => link.textContent ?? ''))
  return said.length === 1 && Object.values(fr).includes(said[0]!) ? [] : [`the foot says ${JSON.stringify(said)}`]
}

async function look(screen: Screen, page: Page): Promise<string[]> {
  await page.setViewportSize({ width: 1280, height: 900 })
  await screen.open(page)
  const found: string[] = await footless(page)
  for (const width of widths) {
    await page.setViewportSize({ width, height: 740 })
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    if (wider > 0) found.push(`${width} px: ${wider} px too wide`)
  }
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    // As one comes to it: what the bar above covers of a page that is scrolled is not how it is made.
    await page.evaluate(() => scrollTo(0, 0))
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      if (width === 1280 && colorScheme === 'light' && !screen.complete) {
        const actions = await countActions(page, screen.part)
        counted.set(screen.name, actions)
        found.push(...tooMany(actions))
      }
      found.push(...(await audit(page, screen.part, colorScheme)).map((line) => `${width} ${colorScheme} ${line}`))
    }
  }
  return found
}

// Two at a time, each group with pages of its own: one browser's page keeps less than one processor busy.
const ofSpaces = new Set(spaceScreens)
const groups = { 'in spaces': spaceScreens, elsewhere: screens.filter((screen) => !ofSpaces.has(screen)) }
describe('each screen', { concurrency: 2 }, () => {
  for (const [name, group] of Object.entries(groups)) {
    describe(name, { concurrency: 1 }, () => {
      // What waits for no network has its own journeys; here it doubles the time that a page takes to come.
      const pageOf = pagesOf({ as: (...given) => demo.as(...given), nobody: (given) => demo.nobody(given) }, { serviceWorkers: 'block' })
      for (const screen of group) test(screen.name, async () => assert.deepEqual(await look(screen, await pageOf(screen)), []))
    })
  }
})

test('how much there is to do at once on each screen, at level simple', (t) => {
  assert.equal(counted.size, screens.filter((screen) => !screen.complete).length)
  for (const line of tableOf(counted)) t.diagnostic(line)
})

test('no script failed, no rule of the page was broken', () => assert.deepEqual(demo.faults, []))
