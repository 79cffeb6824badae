// One large file over a socket, whole or in pieces, made as it is sent: the sender holds none of it. By itself: node bench/large.ts --gigabytes 10
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { request } from 'node:http'
import { parseArgs } from 'node:util'
import { openBench } from './house.ts'
import { rssOf } from './proc.ts'

type To = { port: number, cookie: string }
type Said = { status: number, headers: Record<string, unknown>, text: string }
export const piece = 16_000_000
const block = randomBytes(1 << 20)

/** Sends `size` bytes and waits for the answer; throws where it is a refusal. */
async function send({ port, cookie }: To, method: string, path: string, headers: Record<string, string>, size: number): Promise<Said> {
  const asked = request({ port, host: '127.0.0.1', method, path, headers: { cookie, ...headers, 'content-length': size } })
  const answered = once(asked, 'response')
  for (let left = size; left > 0; left -= block.length) if (!asked.write(block.subarray(0, left))) await once(asked, 'drain')
  asked.end()
  const [response] = await answered
  let text = ''
  for await (const some of response) text += some
  if (response.statusCode >= 300) throw new Error(`${path}: ${response.statusCode} ${text}`)
  return { status: response.statusCode, headers: response.headers, text }
}

/** Seconds that a file takes whole. */
export async function sendWhole(to: To, size: number): Promise<number> {
  const began = performance.now()
  await send(to, 'POST', `/api/files?name=grand.bin`, { 'content-type': 'application/octet-stream' }, size)
  return (performance.now() - began) / 1000
}

/** The same in pieces; `finishing`: of the last byte alone, which makes it a file. */
export async function sendPieces(to: To, size: number): Promise<{ seconds: number, finishing: number }> {
  const tus = { 'tus-resumable': '1.0.0', 'content-type': 'application/offset+octet-stream' }
  const began = performance.now()
  const { headers: { location } } = await send(to, 'POST', '/api/uploads', { 'tus-resumable': '1.0.0', 'upload-length': String(size) }, 0)
  for (let at = 0; at < size - 1; at += piece) await send(to, 'PATCH', String(location), { ...tus, 'upload-offset': String(at) }, Math.min(piece, size - 1 - at))
  const last = performance.now()
  await send(to, 'PATCH', String(location), { ...tus, 'upload-offset': String(size - 1) }, 1)
  return { seconds: (performance.now() - began) / 1000, finishing: (performance.now() - last) / 1000 }
}

/** The most that a process took, in MB over what it had, while something ran. */
export async function growthOf<T>(pid: number, run: () => Promise<T>): Promise<{ result: T, grown: number }> {
  const before = rssOf(pid)
  let most = before
  const watch = setInterval(() => { most = Math.max(most, rssOf(pid)) }, 50)
  try {
    return { result: await run(), grown: Math.max(most, rssOf(pid)) - before }
  } finally {
    clearInterval(watch)
  }
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { gigabytes: { type: 'string', default: '10' } } })
  const size = Number(values.gigabytes) * 1_000_000_000
  const house = await openBench()
  try {
    const server = await house.start('app/server.ts', Number(process.env.PORT || 3920))
    const to = { port: server.port, cookie: `parvis=${house.stage.cookies[0]}` }
    // Once before, so that what is loaded with the first request does not count.
    await sendPieces(to, 64_000_000)
    const { result, grown } = await growthOf(server.pid, () => sendPieces(to, size))
    console.log(`${values.gigabytes} GB in ${result.seconds.toFixed(1)} s (${Math.round(size / 1e6 / result.seconds)} MB/s), finishing ${(result.finishing * 1000).toFixed(0)} ms, memory +${Math.round(grown)} MB`)
  } finally {
    await house.stop()
  }
}
