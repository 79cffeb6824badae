// The first screen's data, carried by the page itself: a map from address to reply.
let seeds: Record<string, unknown> | null = null

/** The reply the page carried for an address, once: later readings ask the server. */
export function takeSeed(address: string): unknown {
  seeds ??= read()
  const reply = seeds[address]
  delete seeds[address]
  return reply
}

function read(): Record<string, unknown> {
  const text = document.getElementById('parvis-data')?.textContent
  if (!text) return {}
  try {
    return JSON.parse(text) as Record<string, unknown>
  } catch {
    return {}
  }
}
