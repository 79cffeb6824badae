import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

/** The installation's secret: 32 bytes, made at first start in a file that its owner alone reads. */
export function readSecret(file: string): Buffer {
  if (!fs.existsSync(file)) {
    fs.mkdirSync(path.dirname(file), { recursive: true })
    // Written aside then linked: two processes that start together end with the same secret.
    const draft = `${file}.${process.pid}`
    fs.writeFileSync(draft, randomBytes(32).toString('hex') + '\n', { mode: 0o600, flush: true })
    try { fs.linkSync(draft, file) } catch (error) { if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error }
    fs.rmSync(draft)
  }
  const secret = Buffer.from(fs.readFileSync(file, 'utf8').trim(), 'hex')
  if (secret.length < 32) throw new Error(`${file} holds no secret of 32 bytes in hexadecimal`)
  return secret
}
