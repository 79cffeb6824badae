// Each screen, light and dark, on a phone and on a computer: an audit finds nothing, and nothing overflows.
import { AxeBuilder } from '@axe-core/playwright'
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { openDemo, type Demo } from './demo.ts'
import type { Screen } from './screen.ts'
import { pagesOf, screens } from './screens.ts'

let demo: Demo
let pageOf: (screen: Screen) => Promise<Page>
before(async () => {
  demo = await openDemo()
  pageOf = pagesOf(demo)
})
after(() => demo.close())

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'RGAAv4']
/** 320: the narrowest phone. 640: a computer at 200 %. */
const widths = [320, 640]

for (const screen of screens) {
  test(screen.name, async () => {
    const page = await pageOf(screen)
    await page.setViewportSize({ width: 1280, height: 900 })
    await screen.open(page)
    const found: string[] = []
    for (const width of widths) {
      await page.setViewportSize({ width, height: 740 })
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      if (wider > 0) found.push(`${width} px: ${wider} px too wide`)
    }
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 })
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        const audit = new AxeBuilder({ page }).setLegacyMode()
        if (screen.part) audit.include(screen.part)
        // A theme changes colours and nothing else.
        const { violations } = await (colorScheme === 'dark' ? audit.withRules(['color-contrast', 'link-in-text-block']) : audit.withTags(tags)).analyze()
        found.push(...violations.flatMap(({ id, nodes }) => nodes.map((node) => `${width} ${colorScheme} ${id}: ${node.target.join(' ')}\n    ${node.html.slice(0, 160)}\n    ${node.failureSummary?.split('\n')[1]?.trim() ?? ''}`)))
      }
    }
    assert.deepEqual(found, [])
  })
}

test('no script failed, no rule of the page was broken', () => assert.deepEqual(demo.faults, []))
