// What ClamAV's daemon says of bytes: INSTREAM, as clamd(8) describes it. Pieces with their length before them, a piece of none, one answer.
import { once } from 'node:events'
import { connect } from 'node:net'
import type { ClamdSettings } from '../config/clamd.ts'

/** `away`: it did not answer, or not in words that we know. */
export type Verdict = { is: 'clean' | 'away' } | { is: 'infected', what: string }
export type Antivirus = Pick<ClamdSettings, 'away' | 'most'> & { look(bytes: AsyncIterable<Uint8Array>): Promise<Verdict> }

/** Milliseconds in which nothing moves: the daemon gives itself two minutes for the worst of archives. */
const patience = 150_000

export const clamd = ({ at, away, most }: ClamdSettings): Antivirus => ({ away, most, look: (bytes) => ask(at, bytes) })

async function ask(at: ClamdSettings['at'], bytes: AsyncIterable<Uint8Array>): Promise<Verdict> {
  const socket = connect(at).setTimeout(patience)
  // Heard from the start: it may answer, or be gone, before it has read everything.
  const { promise: over, resolve } = Promise.withResolvers<string>()
  let said = ''
  let gone = false
  socket.setEncoding('utf8').on('error', () => {}).on('timeout', () => socket.destroy())
  socket.on('data', (text: string) => { if ((said += text).includes('\0')) socket.destroy() })
  socket.on('close', () => {
    gone = true
    resolve(said)
  })
  try {
    socket.write('zINSTREAM\0')
    for await (const chunk of bytes) {
      if (gone) break
      if (chunk.length === 0) continue
      socket.write(lengthOf(chunk.length))
      if (!socket.write(chunk)) await Promise.race([once(socket, 'drain').catch(() => {}), over])
    }
    if (!gone) socket.write(lengthOf(0))
    return verdictOf(await over)
  } finally {
    socket.destroy()
  }
}

function lengthOf(bytes: number): Buffer {
  const word = Buffer.alloc(4)
  word.writeUInt32BE(bytes)
  return word
}

function verdictOf(said: string): Verdict {
  const answer = said.replace(/\0.*$/s, '').trim()
  const what = /^stream: (.+) FOUND$/.exec(answer)?.[1]
  if (what !== undefined) return { is: 'infected', what: what.slice(0, 200) }
  return { is: answer === 'stream: OK' ? 'clean' : 'away' }
}
