// What conversations hold, as a file of its own in each post.
import { readFileSync } from 'node:fs'
import { timedId } from './random.ts'
import type { Posted } from './wall.ts'

const mimes: Readonly<Record<string, string>> = { pdf: 'application/pdf', csv: 'application/octet-stream' }
export const mimeOf = (name: string): string => mimes[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream'
const read = new Map<string, Buffer>()
/** The bytes of a file in files/. */
export function bytesOf(name: string): Buffer {
  const known = read.get(name) ?? readFileSync(new URL(`files/${name}`, import.meta.url))
  read.set(name, known)
  return known
}
export const idOf = (post: Posted, name: string): string => timedId(post.at, `held:${post.id}:${name}`)

/** What the row of a post keeps of its files. */
export const heldFiles = (post: Posted): string | null =>
  (post.files.length === 0 ? null : JSON.stringify(post.files.map((name) => ({ id: idOf(post, name), name, mime: mimeOf(name), size: bytesOf(name).length }))))
