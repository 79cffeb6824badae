// The load generator, a process of its own: requests over keep-alive sockets, one after the other on each.
// It reads no more of HTTP than our servers send, so that it costs less than what it measures.
import { fork } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { connect } from 'node:net'

export type Task = { port: number, /** Whole requests; `$KEY` becomes a fresh key of 36 signs. */ requests: string[], connections: number, seconds: number }
export type Load = { count: number, perSecond: number, p50: number, p95: number, p99: number, bytes: number, failures: Record<string, number> }

/** A request as it goes over the wire. */
export const request = (method: string, path: string, headers: Record<string, string> = {}, body?: string): string =>
  [`${method} ${path} HTTP/1.1`, 'host: 127.0.0.1', ...Object.entries(headers).map(([k, v]) => `${k}: ${v}`), ...(body === undefined ? [] : ['content-type: application/json', `content-length: ${Buffer.byteLength(body)}`])].join('\r\n') + `\r\n\r\n${body ?? ''}`

export type Generator = { pid: number, run(task: Task): Promise<Load>, stop(): void }
export function startLoad(): Generator {
  const child = fork(import.meta.filename, ['generate'])
  return {
    pid: child.pid!,
    async run(task) {
      child.send(task)
      const [load] = (await once(child, 'message')) as [Load]
      return load
    },
    stop: () => void child.kill(),
  }
}

/** Its last piece; bytes of our lists never end so before. */
const ends = (chunk: Buffer): boolean => chunk.subarray(-5).toString('latin1') === '0\r\n\r\n'

/** One socket until `end`; notes the time of each answer. */
function talk(task: Task, end: number, seen: (ms: number, status: number, bytes: number) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(task.port, '127.0.0.1')
    let started = 0
    let head = ''
    let status = 0
    let length = 0
    let missing = -1
    let chunked = false
    let came = 0
    const ask = (): void => {
      if (performance.now() >= end) return void socket.end()
      started = performance.now()
      socket.write(task.requests[Math.floor(Math.random() * task.requests.length)]!.replace('$KEY', () => randomUUID()))
    }
    socket.setNoDelay(true).on('connect', ask).on('error', reject).on('close', () => resolve())
    socket.on('data', (chunk: Buffer) => {
      let rest = chunk.length
      if (missing < 0) {
        head += chunk.toString('latin1')
        const edge = head.indexOf('\r\n\r\n')
        if (edge < 0) return
        status = Number(head.slice(9, 12))
        // A list that is sent as it is made says where it ends by its end.
        chunked = /\r\ntransfer-encoding: chunked/i.test(head)
        missing = length = chunked ? Infinity : Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0)
        rest = head.length - edge - 4
        head = ''
        came = 0
      }
      missing -= rest
      came += rest
      if (chunked ? !ends(chunk) : missing > 0) return
      missing = -1
      seen(performance.now() - started, status, chunked ? came : length)
      ask()
    })
  })
}

async function generate(task: Task): Promise<Load> {
  const times: number[] = []
  const failures: Record<string, number> = {}
  let bytes = 0
  const start = performance.now()
  await Promise.all(Array.from({ length: task.connections }, () => talk(task, start + task.seconds * 1000, (ms, status, length) => {
    times.push(ms)
    bytes += length
    if (status >= 300 && status !== 304) failures[status] = (failures[status] ?? 0) + 1
  })))
  const seconds = (performance.now() - start) / 1000
  times.sort((a, b) => a - b)
  return { count: times.length, perSecond: times.length / seconds, p50: times[Math.floor(times.length * 0.5)] ?? NaN, p95: times[Math.floor(times.length * 0.95)] ?? NaN, p99: times[Math.floor(times.length * 0.99)] ?? NaN, bytes: Math.round(bytes / times.length), failures }
}

if (process.argv[2] === 'generate') {
  process.on('message', (task: Task) => void generate(task).then((load) => process.send!(load)))
  process.on('disconnect', () => process.exit())
}
