import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs'

const sources = ['web/**/*', 'modules/*/web/**/*', 'modules/*/{fr,en}.ts', 'lib/**/*', 'vite.config.ts', 'package-lock.json']
const mark = 'dist/.sources'

/** A hash of all that the browser's part is made from. */
function sourcesHash(): string {
  const sum = createHash('sha256')
  for (const path of globSync(sources).toSorted()) if (statSync(path).isFile()) sum.update(path).update(readFileSync(path))
  return sum.digest('hex')
}

/** Builds dist/ when it is missing or older than its sources; the builder is only loaded then. Answers whether it built. */
export async function buildWeb(say: () => void): Promise<boolean> {
  const hash = sourcesHash()
  if (existsSync(mark) && readFileSync(mark, 'utf8') === hash) return false
  say()
  const { build } = await import('vite')
  await build({ logLevel: 'error' })
  const { compressAssets } = await import('#web/compress.ts')
  await compressAssets('dist/assets')
  writeFileSync(mark, hash)
  return true
}
