// Runs litmus on a server of its own with the town of the tests in it, as Nadège's laptop, in her own library and in a space.
import { spawn } from 'node:child_process'
import { openDrive } from './drive.ts'

await using drive = await openDrive('nadege')
let failed = 0
for (const root of ['Mes documents', 'Cuisines Vesle-Nord']) {
  const url = `${drive.origin}/dav/${encodeURIComponent(root)}/`
  process.stdout.write(`\n${root}\n`)
  const child = spawn('litmus', ['-k', url, 'nadege', drive.secret], { stdio: 'inherit', env: { ...process.env, ...(process.argv.length > 2 ? { TESTS: process.argv.slice(2).join(' ') } : {}) } })
  failed += await new Promise<number>((done) => child.on('exit', (code) => done(code ?? 1)))
}
process.exitCode = failed === 0 ? 0 : 1
