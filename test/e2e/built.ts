import { execFileSync } from 'node:child_process'
import { builtFrom, sources } from '#app/build.ts'

/** The pages as they stand, built when they are not. `npm test` has built them before. */
export function built(): string {
  if (builtFrom() !== sources()) execFileSync(process.execPath, ['app/build.ts'], { stdio: ['ignore', 'ignore', 'inherit'] })
  return 'dist'
}
