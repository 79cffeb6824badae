import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** As much of a build as the pages that the server writes itself need: a style sheet and the one page. */
export function emptyDist(): { dist: string, remove(): void } {
  const dist = mkdtempSync(join(tmpdir(), 'parvis-dist-'))
  mkdirSync(join(dist, 'assets'))
  writeFileSync(join(dist, 'assets/plain-1.css'), '')
  writeFileSync(join(dist, 'index.html'), '<!doctype html><html><head></head><body></body></html>')
  return { dist, remove: () => rmSync(dist, { recursive: true }) }
}
