// `node bin/screenshots.ts`: the two pictures of the README. With `--all DIR`: every screen, two widths, two themes, to lay beside the mock-ups.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { openDemo } from '../test/e2e/demo.ts'
import { openWall } from '../test/e2e/screen.ts'
import { pagesOf, screens } from '../test/e2e/screens.ts'

const most = 200_000
const sizes = [{ width: 1280, height: 900 }, { width: 360, height: 740 }]

const { values: { all } } = parseArgs({ options: { all: { type: 'string' } } })
const demo = await openDemo()
try {
  if (all === undefined) await readme('docs/img')
  else await everything(all)
} finally {
  await demo.close()
}

/** The wall of a kitchen as Claire sees it, on a computer and on a phone. */
async function readme(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const viewport of sizes) {
    const page = await demo.as('manager', { viewport, colorScheme: 'light', reducedMotion: 'reduce' })
    await openWall(page)
    await drawn(page)
    const path = join(folder, `wall-${viewport.width}.png`)
    const png = await sharp(await page.screenshot()).png({ palette: true, effort: 10 }).toBuffer()
    if (png.length > most) throw new Error(`${path}: ${png.length} bytes, ${most} at most`)
    await writeFile(path, png)
    process.stdout.write(`${path} ${Math.round(png.length / 1000)} kB\n`)
    await page.context().close()
  }
}

async function everything(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const pageOf = pagesOf(demo)
  for (const screen of screens) {
    const page = await pageOf(screen)
    await screen.open(page)
    for (const viewport of sizes) {
      await page.setViewportSize(viewport)
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        await drawn(page)
        await page.screenshot({ path: join(folder, `${screen.name}-${viewport.width}-${colorScheme}.png`) })
      }
    }
    process.stdout.write(`${screen.name}\n`)
  }
}

/** Waits for the typeface and for the pictures in view; the pointer rests on nothing. */
async function drawn(page: Page): Promise<void> {
  await page.mouse.move(0, 0)
  await page.evaluate(async () => {
    await document.fonts.ready
    await Promise.all([...document.images].filter((image) => image.getBoundingClientRect().top < innerHeight).map((image) => image.decode().catch(() => {})))
  })
}
