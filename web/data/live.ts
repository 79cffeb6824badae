// What changes while one looks: facts, never contents. The tabs of a browser share one stream: the tab that holds
// the lock listens to the server and repeats to the others.
import { useEffect, useEffectEvent } from 'react'

export type Fact = { fact: string; noun: string; id: string; spaceId: string | null; actorId: string | null; postId?: string }
/** `reset`: the thread was lost, whatever is shown must be asked again. */
export type Live = { type: 'fact'; fact: Fact } | { type: 'reset' }
type Told = Live & { position: string }

const listeners = new Set<(live: Live) => void>()
let channel: BroadcastChannel | undefined
let started = false
let position = ''

const tell = (live: Live): void => listeners.forEach((listen) => listen(live))
const hear = (told: Told): void => {
  position = told.position
  tell(told)
}
const repeat = (live: Live, event: MessageEvent): void => {
  const told: Told = { ...live, position: event.lastEventId }
  hear(told)
  channel?.postMessage(told)
}

/** Listens to what changes, as long as the component is on screen. */
export function useLive(listen: (live: Live) => void): void {
  const latest = useEffectEvent(listen)
  useEffect(() => {
    const told = (live: Live): void => latest(live)
    listeners.add(told)
    start()
    return () => {
      listeners.delete(told)
    }
  }, [])
}

function start(): void {
  if (started) return
  started = true
  channel = new BroadcastChannel('parvis-live')
  channel.onmessage = (event: MessageEvent<Told>) => hear(event.data)
  // Without locks (a page that is not secure), each tab has its own stream.
  if ('locks' in navigator) void navigator.locks.request('parvis-live', hold)
  else listenToServer()
}

/** Keeps the lock, and so the stream, until the tab goes. */
function hold(): Promise<never> {
  listenToServer()
  return new Promise(() => undefined)
}

/** Takes the thread up where this browser left it; the server says `reset` when it cannot. */
function listenToServer(): void {
  const stream = new EventSource(`/api/live${position ? `?after=${encodeURIComponent(position)}` : ''}`)
  stream.addEventListener('fact', (event: MessageEvent<string>) => {
    const fact = read(event.data)
    if (fact) repeat({ type: 'fact', fact }, event)
  })
  stream.addEventListener('reset', (event: MessageEvent<string>) => repeat({ type: 'reset' }, event))
  stream.addEventListener('error', () => {
    // The browser resumes a broken line by itself; a closed one (refused, restarting) is for us to open again.
    if (stream.readyState === EventSource.CLOSED) setTimeout(listenToServer, 5_000 + Math.random() * 5_000)
  })
}

function read(data: string): Fact | null {
  try {
    return JSON.parse(data) as Fact
  } catch {
    return null
  }
}
