// The text of a file, as people wrote it: its beginning, up to a limit.

/** `cut`: there is more of it. Null where the bytes are no text, or do not come. */
export type Read = { text: string; cut: boolean } | null

export async function readText(address: string, size: number, most: number, signal: AbortSignal): Promise<Read> {
  if (size === 0) return { text: '', cut: false }
  const bytes = await readBytes(address, size, most, signal)
  if (!bytes || bytes.includes(0)) return null
  return { text: decoded(bytes), cut: size > most }
}

/** The first bytes of a file, `most` at most. */
export async function readBytes(address: string, size: number, most: number, signal: AbortSignal): Promise<Uint8Array | null> {
  const reply = await fetch(address, { signal, ...(size > most ? { headers: { range: `bytes=0-${most - 1}` } } : {}) })
  // One that cannot give a part of it would give all of it.
  if (!reply.ok || (size > most && reply.status !== 206)) return null
  return new Uint8Array(await reply.arrayBuffer())
}

/** UTF-8, else what Windows wrote before. A letter cut in two at the end is left out. */
export function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
