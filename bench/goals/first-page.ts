// Goal 16: the first page in a browser. The journeys bring the browser; until they do, there is nothing to measure with.
import { existsSync } from 'node:fs'
import { notMeasured } from '../print.ts'
import type { Bench } from '../run.ts'

export async function firstPage(_bench: Bench): Promise<void> {
  notMeasured(16, 'first page', existsSync('test/e2e/browser.ts') ? 'not written yet' : 'no browser here')
}
