// How the laws read the house.
import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'

export const rooms = ['lib', 'platform', 'modules', 'protocols', 'web', 'app', 'test', 'bench', 'bin'] as const
export const sources = (pattern = `{${rooms.join(',')}}/**/*.{ts,tsx}`): string[] => globSync(pattern).filter((path) => !path.endsWith('.d.ts')).toSorted()
export const read = (path: string): string => readFileSync(path, 'utf8')

export type Import = { to: string, type: boolean }
const specifier = /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^'"\n]*?\sfrom\s+)?['"](\.{1,2}\/[^'"]+|#[^'"]+)['"]|import\(\s*['"](\.{1,2}\/[^'"]+|#[^'"]+)['"]\s*\)/g
/** What a file imports from our own tree; packages are left out. */
export function importsOf(path: string, text: string): Import[] {
  return [...text.matchAll(specifier)].map(([, type, fixed, lazy]) => {
    const name = (fixed ?? lazy)!
    return { to: name.startsWith('#') ? name.slice(1) : normalize(join(dirname(path), name)), type: type !== undefined }
  })
}
