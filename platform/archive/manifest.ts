// What a ZIP says of itself: each file with its place, weight, date, author and hash, so that whoever takes it out elsewhere may count and compare.
import { Readable } from 'node:stream'
import { delimitedLine } from '#lib/delimited.ts'
import type { Packed } from './zip.ts'

/** `hash`: SHA-256 of what stands in the ZIP; empty where it was not given, as bytes that an antivirus refused. */
export type Listed = { path: string, size: number, at: Date, by: string, hash: string }

const heads = { fr: ['chemin', 'taille', 'date', 'auteur', 'sha256'], en: ['path', 'size', 'date', 'author', 'sha256'] } as const
export const manifestName = 'MANIFESTE.csv'

export function manifestOf(listed: Iterable<Listed>, at: Date, locale: 'fr' | 'en'): Packed {
  function* lines(): Generator<string> {
    yield `\ufeff${delimitedLine(heads[locale])}`
    for (const { path, size, at: when, by, hash } of listed) yield delimitedLine([path, String(size), when.toISOString(), by, hash])
  }
  return { path: manifestName, at, size: null, stored: false, open: () => Readable.from(lines(), { objectMode: false }) }
}
