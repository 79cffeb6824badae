// The typed door to the server: addresses, inputs and replies come from each module's contract; no type is written twice.
import type { Address, Api, Endpoint, Input, Reply } from '#platform/contract.ts'
import { noteSeen } from '#web/data/online.ts'
import { Problem, problemFrom } from '#web/data/problem.ts'
import { takeSeed } from '#web/data/seed.ts'
import { signIn } from '#web/data/sign-in.ts'

/** Everything an address needs, and nothing that it does not. */
export type Needs<K extends string, E extends Endpoint> = Loose<Input<K, E>>
type Loose<I> = { [P in keyof I as unknown extends I[P] ? never : P]: I[P] }

export type CallOptions = {
  /** The key of a submission: the same for each try of it, so that it takes effect once. */
  key?: string
  signal?: AbortSignal
  /** Who wrote it: refused when somebody else has signed in meanwhile, and nobody is sent away to sign in. */
  person?: string
}
export type Sent = { params?: Record<string, string>; query?: Record<string, unknown>; body?: unknown; ifMatch?: number }

/** A caller for the addresses of one module: `const wall = client<typeof api>()`. */
export function client<A extends Api>() {
  const call = async <K extends keyof A & Address>(address: K, input: Needs<K, A[K]>, options: CallOptions = {}): Promise<Reply<A[K]>> =>
    await send(address, input as Sent, options) as Reply<A[K]>
  /** The same address as a query for TanStack: its key, its fetch, and the first screen's data when the page carried it. */
  const ask = <K extends keyof A & Address>(address: K, input: Needs<K, A[K]>) => ({
    queryKey: [address, input] as const,
    queryFn: ({ signal }: { signal: AbortSignal }) => call(address, input, { signal }),
    initialData: () => takeSeed(`GET ${urlOf(address, input as Sent)}`) as Reply<A[K]> | undefined,
  })
  return { call, ask }
}

/** A fresh key for one submission. */
export function newKey(): string {
  if ('randomUUID' in crypto) return crypto.randomUUID()
  return Array.from((crypto as Crypto).getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

export async function send(address: string, input: Sent, { key, signal, person }: CallOptions): Promise<unknown> {
  const method = address.slice(0, address.indexOf(' '))
  const headers: Record<string, string> = { accept: 'application/json' }
  if (input.body !== undefined) headers['content-type'] = 'application/json'
  if (method === 'POST' || method === 'PATCH') headers['idempotency-key'] = key ?? newKey()
  if (person) headers['parvis-person'] = person
  if (input.ifMatch !== undefined) headers['if-match'] = `"${input.ifMatch}"`
  const init: RequestInit = { method, headers, credentials: 'same-origin' }
  if (input.body !== undefined) init.body = JSON.stringify(input.body)
  if (signal) init.signal = signal
  let reply: Response
  try {
    reply = await fetch(urlOf(address, input), init)
  } catch (error) {
    if (signal?.aborted) throw error
    throw new Problem({ status: 0, code: 'network' })
  }
  noteSeen(reply.headers.get('parvis-seen'))
  if (reply.ok) return reply.status === 204 ? undefined : reply.json()
  const problem = await problemFrom(reply)
  if (problem.status === 401 && problem.code !== 'account.refused' && !person) signIn()
  throw problem
}

function urlOf(address: string, { params, query }: Sent): string {
  const path = address.slice(address.indexOf(' ') + 1).replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params?.[name] ?? ''))
  const pairs = Object.entries(query ?? {}).filter(([, value]) => value !== undefined && value !== '').map(([name, value]) => [name, String(value)])
  return `/api${path}${pairs.length ? `?${new URLSearchParams(pairs)}` : ''}`
}
