// A large file sent in pieces (tus 1.0.0), which no cut stops: what has arrived is asked for, and it goes on from there. Small ones go whole (`web/data/upload.ts`).
import { isPassing, Problem, problemFrom, problemOf } from '#web/data/problem.ts'
import { signIn } from '#web/data/sign-in.ts'
import type { Upload, Uploaded } from '#web/data/upload.ts'

type Options = {
  /** Where it was begun, when it was. */
  address?: string | null
  /** Told as soon as it has one. */
  begun: (address: string) => void
  /** From 0 to 1. */
  progress: (share: number) => void
  /** The line is cut: it goes on by itself when it is back. */
  waiting: (waits: boolean) => void
  signal: AbortSignal
}
/** One request is cut off by some networks when it takes long. */
const piece = 16_000_000
const silence = 45_000
/** As long as nothing more arrives. */
const tries = 12
/** Above, a browser would have to hold the whole to sum it. */
const summed = 64_000_000
const tus = { 'tus-resumable': '1.0.0' }

export async function sendInPieces(file: File, { address = null, begun, progress, waiting, signal }: Options): Promise<Uploaded> {
  let at = address
  let received = 0
  for (let failed = 0; ;) {
    try {
      // Asked each time: what was sent last may have arrived without its answer.
      const known = at === null ? null : await read(at, signal)
      if (known && known.size === file.size) {
        if (known.received > received) failed = 0
        received = known.received
        waiting(false)
        progress(received / file.size)
        if (known.file) return await checked(file, at!, known)
      } else {
        at = await begin(file, signal)
        received = 0
        begun(at)
      }
      do {
        received = await send(at!, file.slice(received, received + piece), received, (loaded) => progress((received + loaded) / file.size), signal)
        failed = 0
        waiting(false)
      } while (received < file.size)
    } catch (error) {
      if (signal.aborted) throw new Problem({ status: 0, code: 'aborted' })
      const again = isPassing(error) || (error instanceof Problem && ['upload.offset', 'upload.busy', 'upload.checksum', 'request.too_many'].includes(error.code))
      if (!again || (navigator.onLine && ++failed >= tries)) throw error
      waiting(true)
      await pause(failed, signal)
    }
  }
}

/** Its bytes are not kept any longer; what became of it stays. */
export const giveUp = (address: string): Promise<unknown> => fetch(address, { method: 'DELETE', headers: tus, credentials: 'same-origin' }).catch(() => null)

async function begin(file: File, signal: AbortSignal): Promise<string> {
  const name = btoa(String.fromCharCode(...new TextEncoder().encode(file.name)))
  const reply = await ask('/api/uploads', { method: 'POST', headers: { ...tus, 'upload-length': String(file.size), 'upload-metadata': `filename ${name}` }, signal })
  const address = reply.headers.get('location')
  if (!address) throw new Problem({ status: 0, code: 'network' })
  return address
}

/** Null where it is not expected any more. */
async function read(address: string, signal: AbortSignal): Promise<Upload | null> {
  try {
    return await (await ask(address, { headers: { accept: 'application/json' }, signal })).json() as Upload
  } catch (error) {
    if (error instanceof Problem && error.code === 'upload.not_found') return null
    throw error
  }
}

async function ask(address: string, init: RequestInit): Promise<Response> {
  const reply = await fetch(address, { credentials: 'same-origin', cache: 'no-store', ...init }).catch(() => { throw new Problem({ status: 0, code: 'network' }) })
  if (reply.ok) return reply
  if (reply.status === 401) signIn()
  throw await problemFrom(reply)
}

/** One piece; answers how much of the whole is there. */
function send(address: string, bytes: Blob, from: number, progress: (loaded: number) => void, signal: AbortSignal): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    let timer: ReturnType<typeof setTimeout> | undefined
    const cut = (): void => reject(new Problem({ status: 0, code: 'network' }))
    const heard = (): void => {
      clearTimeout(timer)
      timer = setTimeout(() => request.abort(), silence)
    }
    request.open('PATCH', address)
    for (const [name, value] of Object.entries({ ...tus, accept: 'application/json', 'content-type': 'application/offset+octet-stream', 'upload-offset': String(from) })) request.setRequestHeader(name, value)
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded }) => {
      heard()
      progress(loaded)
    }
    request.onload = () => (request.status < 300 ? resolve(Number(request.getResponseHeader('upload-offset'))) : reject(problemOf(request.status, request.response)))
    request.onerror = cut
    request.onabort = cut
    request.onloadend = () => clearTimeout(timer)
    signal.addEventListener('abort', () => request.abort())
    heard()
    request.send(bytes)
  })
}

/** What arrived is what was sent, where the browser can tell. */
async function checked(file: File, address: string, { hash, file: made }: Upload): Promise<Uploaded> {
  if (file.size <= summed && 'subtle' in crypto) {
    const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()))
    if (Array.from(sum, (byte) => byte.toString(16).padStart(2, '0')).join('') !== hash) {
      await giveUp(address)
      throw new Problem({ status: 0, code: 'upload.other' })
    }
  }
  return made!
}

/** A while that grows, cut short when the line is back. */
const pause = (failed: number, signal: AbortSignal): Promise<void> => new Promise((resolve) => {
  const done = (): void => {
    clearTimeout(timer)
    removeEventListener('online', done)
    signal.removeEventListener('abort', done)
    resolve()
  }
  const timer = setTimeout(done, Math.min(30_000, 500 * 2 ** failed))
  addEventListener('online', done)
  signal.addEventListener('abort', done)
})
