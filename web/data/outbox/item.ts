// What waits to leave: written once, kept until the server has said what became of it.
import type { Address, Api } from '#platform/contract.ts'
import type { Needs, Sent } from '#web/data/api.ts'
import type { FieldError } from '#web/data/problem.ts'

/** A file on its way. Its bytes are kept beside the item; `fileId` is there once the server has them. */
export type Piece = { key: string; /** Sent anew under another key, once the server had swept it. */ round: number; name: string; /** Shown as a picture; else as a document. */ photo: boolean; fileId: string | null; refusal: Refusal | null }
/** Why something stays: the server's answer, kept so that it is still said after the browser was closed. */
export type Refusal = { status: number; code: string; sentence: string | null; fields: readonly FieldError[] }
/** An address and what is sent to it. `fileOf` stands where the id of a file will be. */
export type Letter = { address: string; input: Sent }

export type Entry = {
  /** What the module calls it, and by which it hears of what became of it. */
  kind: string
  /** Things of one lane leave in the order in which they were written: the space. */
  lane: string
  letter: Letter
  /** What the person typed: the field `body` of the letter. */
  text: string
  /** « Publication dans Cuisines Vesle-Nord »: what is said of it where its place cannot be shown. */
  title: string
  /** Where it will be seen. */
  place: string
  pieces?: readonly { key: string; name: string; photo: boolean; bytes: Blob; fileId: string | null }[]
}
export type Item = Omit<Entry, 'pieces'> & {
  /** Its place in the order; given by the store. */
  seq: number
  /** The key of the submission: the same for each try, so that it takes effect once. */
  key: string
  pieces: readonly Piece[]
  /** Milliseconds: when it was written, when it may leave. */
  at: number
  due: number
  /** Tries since something last went through. */
  tries: number
  /** Changes with each change by the person. */
  revision: number
  refusal: Refusal | null
}

/** A letter whose input is what its address asks for: `const written = letters<typeof api>()`. */
export const letters = <A extends Api>() => <K extends keyof A & Address>(address: K, input: Needs<K, A[K]>): Letter => ({ address, input: input as Sent })

const mark = 'outbox:'
/** Stands for the id of a file that has not arrived yet. */
export const fileOf = (piece: { key: string }): string => `${mark}${piece.key}`

/** The body with the ids of the files in their places. */
export function filled(body: unknown, pieces: readonly Piece[]): unknown {
  if (typeof body === 'string') return body.startsWith(mark) ? pieces.find((piece) => fileOf(piece) === body)?.fileId ?? body : body
  if (Array.isArray(body)) return body.map((part) => filled(part, pieces))
  if (typeof body !== 'object' || body === null) return body
  return Object.fromEntries(Object.entries(body).map(([name, part]) => [name, filled(part, pieces)]))
}

/** The body without what speaks of a file. */
export function withoutFile(body: unknown, key: string): unknown {
  const speaks = (part: unknown): boolean => part === `${mark}${key}` || (typeof part === 'object' && part !== null && !Array.isArray(part) && Object.values(part).includes(`${mark}${key}`))
  if (Array.isArray(body)) return body.filter((part) => !speaks(part)).map((part) => withoutFile(part, key))
  if (typeof body !== 'object' || body === null) return body
  return Object.fromEntries(Object.entries(body).map(([name, part]) => [name, withoutFile(part, key)]))
}
