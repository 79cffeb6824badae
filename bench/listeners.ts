// Browsers on a live stream, in a process of their own: bare sockets that keep the moment at which a line arrived.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

type Ask = { open: string[], port: number, set: string } | { post: string, port: number, set: string } | { close: string }
/** `ms`: from the start of the POST to its line at each socket that heard it within ten seconds. */
export type Heard = { status: number, ms: number[], open: number }
export type Listeners = {
  pid: number
  /** Opens a socket for each of these requests; settles when every one of them has been answered. */
  open(set: string, port: number, requests: string[]): Promise<void>
  /** Posts, and waits for the line at every socket of the set. */
  post(set: string, port: number, request: string): Promise<Heard>
  close(set: string): Promise<void>, stop(): void
}

/** What a line says when it is the one that is waited for. */
export const sign = '"fact":"post.created"'
const atOnce = 40
const patience = 10_000

export function startListeners(): Listeners {
  const child = fork(import.meta.filename, ['listen'])
  const ask = async <T>(what: Ask): Promise<T> => {
    child.send(what)
    const [answer] = (await once(child, 'message')) as [T | { error: string }]
    if (typeof answer === 'object' && answer !== null && 'error' in answer) throw new Error(answer.error)
    return answer
  }
  return {
    pid: child.pid!,
    open: (set, port, requests) => ask({ open: requests, port, set }),
    post: (set, port, request) => ask({ post: request, port, set }),
    close: (set) => ask({ close: set }),
    stop: () => void child.kill(),
  }
}

const sets = new Map<string, Set<Socket>>()
let hear = (): void => {}

const openOne = (port: number, request: string, set: Set<Socket>): Promise<void> => new Promise((resolve, reject) => {
  const socket = connect(port, '127.0.0.1', () => socket.write(request))
  const first = (chunk: Buffer): void => {
    if (!chunk.toString('latin1').startsWith('HTTP/1.1 200')) return reject(new Error(`a stream was refused: ${chunk.toString('latin1').slice(0, 300)}`))
    set.add(socket)
    socket.on('data', (line) => { if (line.includes(sign)) hear() })
    resolve()
  }
  socket.once('data', first).on('error', reject).on('close', () => set.delete(socket))
})

async function open({ open: requests, port, set }: Extract<Ask, { open: string[] }>): Promise<void> {
  const sockets = new Set<Socket>()
  sets.set(set, sockets)
  const left = requests.values()
  await Promise.all(Array.from({ length: atOnce }, async () => { for (const request of left) await openOne(port, request, sockets) }))
}

async function post({ post: request, port, set }: Extract<Ask, { post: string }>): Promise<Heard> {
  const all = sets.get(set)!.size
  const ms: number[] = []
  const socket = connect(port, '127.0.0.1')
  await once(socket, 'connect')
  const { promise: told, resolve } = Promise.withResolvers<void>()
  const late = setTimeout(resolve, patience)
  const began = performance.now()
  hear = () => { if (ms.push(performance.now() - began) === all) resolve() }
  socket.write(request)
  const [answer] = (await once(socket, 'data')) as [Buffer]
  await told
  clearTimeout(late)
  hear = () => {}
  socket.destroy()
  return { status: Number(answer.toString('latin1').slice(9, 12)), ms, open: all }
}

async function close(set: string): Promise<void> {
  const sockets = [...(sets.get(set) ?? [])]
  await Promise.all(sockets.map((socket) => { const gone = once(socket, 'close'); socket.destroy(); return gone }))
}

if (process.argv[2] === 'listen') {
  process.on('message', (what: Ask) => {
    const done = 'open' in what ? open(what) : 'post' in what ? post(what) : close(what.close)
    done.then((answer) => process.send!(answer ?? 'done'), (error: Error) => process.send!({ error: error.message }))
  })
  process.on('disconnect', () => process.exit())
}
