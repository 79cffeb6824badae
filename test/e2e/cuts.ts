// A network that can be cut: a line between browser and server which drops connections where the test says.
import { connect, createServer, type Socket } from 'node:net'
import { once } from 'node:events'

/**
 * `before`: the server never hears of the request. `during`: it has heard its beginning. `after`: it has answered, and the
 * browser does not know. Each cut is made once, on the next request whose first line it fits.
 */
export type Cut = { at: 'before' | 'during' | 'after', of: RegExp }
export type Line = {
  url: string
  cut(...cuts: Cut[]): void
  /** Cuts that have not been made yet. */
  left(): number
  /** First lines of all requests that came by. */
  asked: string[]
  /** The line is dead until it is mended: nothing comes through, what is under way is dropped. */
  sever(): void
  mend(): void
  close(): Promise<void>
}

const first = /(?:^|\r\n\r\n|\n)((?:GET|POST|PUT|PATCH|DELETE|HEAD) \S+) HTTP\/1\.1\r\n/

export async function openLine(to: string): Promise<Line> {
  const target = new URL(to)
  const asked: string[] = []
  const sockets = new Set<Socket>()
  let cuts: Cut[] = []
  let severed = false
  const server = createServer((browser) => {
    if (severed) return void browser.destroy()
    const upstream = connect(Number(target.port), target.hostname)
    let doomed: Cut['at'] | null = null
    const drop = (): void => {
      browser.resetAndDestroy()
      upstream.destroy()
    }
    for (const socket of [browser, upstream]) {
      sockets.add(socket)
      socket.on('error', drop)
      socket.on('close', () => {
        sockets.delete(socket)
        drop()
      })
    }
    browser.on('data', (bytes: Buffer) => {
      const line = first.exec(bytes.toString('latin1'))?.[1]
      if (line) {
        asked.push(line)
        const cut = cuts.find(({ of }) => of.test(line))
        if (cut) {
          cuts = cuts.filter((other) => other !== cut)
          doomed = cut.at
        }
      }
      if (doomed === 'before') return drop()
      if (doomed === 'during') {
        upstream.write(bytes.subarray(0, Math.ceil(bytes.length / 2)), drop)
        return
      }
      upstream.write(bytes)
    })
    // Whoever reads the first byte of an answer knows that the server has done what it was asked.
    upstream.on('data', (bytes) => (doomed === 'after' ? drop() : void browser.write(bytes)))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  const dropAll = (): void => sockets.forEach((socket) => socket.destroy())
  return {
    url: `http://127.0.0.1:${address.port}`, asked,
    cut: (...more) => { cuts = [...cuts, ...more] },
    left: () => cuts.length,
    sever: () => {
      severed = true
      dropAll()
    },
    mend: () => { severed = false },
    close: async () => {
      server.close()
      dropAll()
      await once(server, 'close')
    },
  }
}
