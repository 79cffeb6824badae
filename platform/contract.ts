// The contract of an address is data, written first: server, documentation and browser read the same table.
// This file is types only, so that the browser may import it.
import type { Static, TSchema } from 'typebox'

export type Endpoint = {
  /** One English line for integrators. */
  summary: string
  /** Who may call it: `public` nobody signed in, `session` a browser session only (never a token), else both. */
  auth?: 'public' | 'session'
  query?: TSchema
  body?: TSchema
  reply: TSchema
  /** 200 unless said; 204 has no body. */
  status?: 201 | 204
  /** Permanent codes this address may answer with, and their HTTP status, beside the usual ones. */
  errors?: Readonly<Record<string, number>>
  /** The request must carry `If-Match` with the version it is based on (428 without, 412 when stale). */
  ifMatch?: true
  /** The address reads or writes bytes itself: `upload` streams the body in, `bytes` and `stream` write the reply. */
  raw?: 'upload' | 'bytes' | 'stream'
  /** A field of the reply, a secret, that is shown this once: the reply kept for an idempotency key has it empty. */
  shownOnce?: string
  /** A write that leaves no line in the journal, and why. */
  silent?: string
}

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
export type Address = `${Method} /${string}`
export type Api = Readonly<Record<Address, Endpoint>>

export type Params<Path> = Path extends `${string}:${infer P}/${infer Rest}`
  ? { [K in P]: string } & Params<`/${Rest}`>
  : Path extends `${string}:${infer P}` ? { [K in P]: string } : unknown

export type Input<K, E extends Endpoint> = { params: Params<K> }
  & (E['query'] extends TSchema ? { query: Static<E['query']> } : unknown)
  & (E['body'] extends TSchema ? { body: Static<E['body']> } : unknown)
  & (E['ifMatch'] extends true ? { ifMatch: number } : unknown)

export type Reply<E extends Endpoint> = E['status'] extends 204 ? void : Static<E['reply']>
