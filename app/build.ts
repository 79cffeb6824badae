// The web build, made when it is missing or when what it is made of has changed.
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { compressAssets } from '#web/compress.ts'

const stamp = 'dist/.sources'

/** A hash of everything that the build reads. */
export function sources(): string {
  const hash = createHash('sha256')
  const files = globSync(['web/**/*', 'modules/*/web/**/*', 'modules/*/{api,fr,en}.ts', 'platform/{contract,schemas}.ts', 'lib/**/*.ts', 'vite.config.ts', 'package-lock.json'], { withFileTypes: true })
  for (const file of files.filter((entry) => entry.isFile()).map((entry) => `${entry.parentPath}/${entry.name}`).sort()) {
    hash.update(`${file}\0`).update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

/** The hash that the build at hand was made from. */
export const builtFrom = (): string | null => (existsSync(stamp) ? readFileSync(stamp, 'utf8') : null)

async function build(): Promise<void> {
  const from = sources()
  const vite = await import('vite')
  await vite.build({ logLevel: 'warn' })
  await compressAssets('dist/assets')
  // Last: a build cut short is made again.
  writeFileSync(stamp, from)
}

if (import.meta.main && builtFrom() !== sources()) await build()
