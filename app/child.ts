/** Tells the process that started this one, if any, that it answers now. */
export const sayReady = (): void => void process.send?.('ready')

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
