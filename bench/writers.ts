// Two hundred people who post and comment at once, and do not let go: what was not acknowledged is sent again under its key.
import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import type { Stage } from './fill.ts'

export type Reply = { status: number, text: string }
const agent = new Agent({ keepAlive: true, maxSockets: 250 })

/** One request; rejects when the connection broke before the whole answer was there. */
export const ask = (port: number, path: string, headers: Record<string, string>, body: string | Buffer, method = 'POST'): Promise<Reply> => new Promise((resolve, reject) => {
  const asked = request({ port, host: '127.0.0.1', path, method, agent, headers: { ...headers, 'content-length': Buffer.byteLength(body) } }, (response) => {
    let text = ''
    response.setEncoding('utf8').on('data', (part) => { text += part }).on('error', reject).on('end', () => (response.complete ? resolve({ status: response.statusCode!, text }) : reject(new Error('cut short'))))
  })
  asked.on('error', reject).end(body)
})

export type Written = { key: string, id: string, postId: string | null }
export type Writers = { acknowledged: Written[], retries: number, /** Throws when that takes longer than a minute. */ finish(): Promise<void> }

/** Starts the writers; `finish` lets each have its last one acknowledged. */
export function startWriters(port: number, stage: Stage, many: number, comments = true): Writers {
  const writers: Writers = { acknowledged: [], retries: 0, finish: async () => {
    stopping = true
    const late = pause(60_000, undefined, { ref: false }).then(() => { throw new Error('a writing was not acknowledged within a minute of the last kill') })
    await Promise.race([all, late])
  } }
  let stopping = false
  const write = async (cookie: string, path: string): Promise<{ key: string, id: string }> => {
    const key = randomUUID()
    for (;;) {
      try {
        const { status, text } = await ask(port, path, { cookie: `parvis=${cookie}`, 'content-type': 'application/json', 'idempotency-key': key }, JSON.stringify({ body: key }))
        if (status === 201) return { key, id: (JSON.parse(text) as { id: string }).id }
        // Away for a moment: anything else that it answers is a fault of what is tested.
        if (status !== 503) throw new Wrong(`${status} ${text}`)
      } catch (error) {
        if (error instanceof Wrong) throw error
      }
      writers.retries++
      await pause(50 + Math.random() * 100)
    }
  }
  const run = async (n: number): Promise<void> => {
    const cookie = stage.cookies[n % stage.cookies.length]!
    while (!stopping) {
      const post = await write(cookie, `/api/spaces/${stage.walls.busy}/posts`)
      writers.acknowledged.push({ ...post, postId: null })
      if (stopping || !comments || Math.random() > 0.3) continue
      const comment = await write(cookie, `/api/posts/${post.id}/comments`)
      writers.acknowledged.push({ ...comment, postId: post.id })
    }
  }
  const all = Promise.all(Array.from({ length: many }, (_, n) => run(n)))
  // Whoever waits for the end hears of it then.
  all.catch(() => { stopping = true })
  return writers
}
class Wrong extends Error {}
