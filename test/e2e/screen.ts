// What a screen is to those who look at all of them.
import type { Page } from 'playwright-core'

export type Screen = {
  name: string
  /** Seen by somebody who has not signed in. */
  public?: true
  /** The persona who sees it; without it, the manager. */
  by?: string
  /** What it adds to a screen that has its own line: audited alone. */
  part?: string
  /** Seen at level complete, so that nothing is counted there. */
  complete?: true
  /** Comes here from anywhere, and waits until it is drawn. */
  open(page: Page): Promise<void>
}

export const heading = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('heading', { name }).first().waitFor()
export const at = (path: string, name: string | RegExp) => async (page: Page): Promise<void> => {
  await visit(page, path)
  await heading(page, name)
}

/**
 * Goes to an address of ours as a link would, where the application is there already: a page that is loaded anew takes longer than its audit.
 * By way of a page with nothing on it, so that nothing of the one before is taken for the one that comes.
 */
export async function visit(page: Page, path: string): Promise<void> {
  if (!await page.evaluate(() => document.querySelector('#root main') !== null)) return void await page.goto(path)
  for (const next of ['/nulle-part', path]) {
    await page.evaluate((to) => {
      history.pushState(null, '', to)
      dispatchEvent(new PopStateEvent('popstate'))
    }, next)
    if (next !== path) await heading(page, 'Cette page n’existe pas')
  }
}

/** The wall that the mock-up shows. */
export async function openWall(page: Page): Promise<void> {
  await visit(page, '/espaces?q=Cuisines%20Vesle')
  await page.getByRole('main').getByRole('link', { name: 'Cuisines Vesle-Nord' }).click()
  await page.getByRole('article').first().waitFor()
}

/** The palette, over the home. */
export async function openPalette(page: Page): Promise<void> {
  await at('/', /^Bonjour/)(page)
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').waitFor()
}
