/**
 * Tells the process that started this one, if any, that it answers now. A second later, once, what only the start needed is given back to the
 * machine: left to itself, V8 does so under load only (decision 16).
 */
export function sayReady(): void {
  process.send?.('ready')
  setTimeout(() => globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' }), 1_000).unref()
}

/**
 * Stops in order on a signal, or when the process that started this one is gone, however it went: no orphan holds the port.
 * A stop that takes longer than ten seconds is cut short.
 */
export function stopWith(stop: () => Promise<void>): void {
  let stopping = false
  const once = (): void => {
    if (stopping) return
    stopping = true
    setTimeout(() => process.exit(1), 10_000).unref()
    stop().then(() => process.exit(0), () => process.exit(1))
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'disconnect'] as const) process.on(signal, once)
}
