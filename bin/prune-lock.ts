// After `npm install`: drops from the lock the optional packages of other platforms that the registry at hand did not list,
// which `npm ci` would otherwise miss (« Missing: … from lock file »).
import { readFileSync, writeFileSync } from 'node:fs'

type Package = { optionalDependencies?: Record<string, string> }
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Package> }
const has = (from: string, name: string): boolean => {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1))) {
    if (`${folder ? `${folder}/` : ''}node_modules/${name}` in lock.packages) return true
    if (folder === '') return false
  }
}
let dropped = 0
for (const [folder, entry] of Object.entries(lock.packages)) {
  for (const name of Object.keys(entry.optionalDependencies ?? {})) {
    // What our own package asks for stays, present or not: it is the list of platforms that we serve.
    if (folder === '' || has(folder, name)) continue
    delete entry.optionalDependencies![name]
    dropped++
  }
}
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`)
process.stdout.write(`${dropped}\n`)
