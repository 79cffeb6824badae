// After `npm install`: drops from package-lock.json the optional dependencies that have no entry there. Packages name binaries for systems
// that a registry may not hold; npm then leaves their entries out, and `npm ci` refuses the lock (EUSAGE, "Missing … from lock file").
import { readFileSync, writeFileSync } from 'node:fs'

type Package = { optionalDependencies?: Record<string, string> }
type Lock = { packages: Record<string, Package> }

/** The folders where Node looks for what the package in `folder` asks for, the nearest first. */
function* places(folder: string, name: string): Generator<string> {
  for (let at = folder; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) yield `${at}/node_modules/${name}`
  yield `node_modules/${name}`
}

/** Removes the edges that lead nowhere; answers them as `package → dependency`. */
export function prune(lock: Lock): string[] {
  const dropped: string[] = []
  for (const [folder, entry] of Object.entries(lock.packages)) {
    // What our own package asks for stays, present or not: it is the list of platforms that we serve.
    if (folder === '') continue
    for (const name of Object.keys(entry.optionalDependencies ?? {})) {
      if (places(folder, name).some((place) => place in lock.packages)) continue
      delete entry.optionalDependencies![name]
      dropped.push(`${folder} → ${name}`)
    }
    if (entry.optionalDependencies && Object.keys(entry.optionalDependencies).length === 0) delete entry.optionalDependencies
  }
  return dropped
}

if (import.meta.main) {
  const path = 'package-lock.json'
  const lock = JSON.parse(readFileSync(path, 'utf8')) as Lock
  const dropped = prune(lock)
  if (dropped.length > 0) writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`)
  process.stdout.write(`${dropped.map((edge) => `${edge}\n`).join('')}${dropped.length} optional edges dropped\n`)
}
