// Text without a format: Markdown, CSV and all else that one reads as it is.
import { Pages, type Page } from './page.ts'

/** What bytes say as text: UTF-8, UTF-16, else what Windows wrote before; null when they are none. */
export function decode(bytes: Buffer): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const head = bytes.subarray(0, 64_000)
  let [odd, even, strange] = [0, 0, 0]
  for (const [at, sign] of head.entries()) {
    if (sign === 0 && at % 2 === 0) even++
    else if (sign === 0) odd++
    else if (sign < 9 || (sign > 13 && sign < 32 && sign !== 27)) strange++
  }
  // Of two bytes the same one is empty nearly each time: UTF-16 without its mark.
  if (odd > head.length * 0.4 && even < head.length * 0.01) return new TextDecoder('utf-16le').decode(bytes)
  if (even > head.length * 0.4 && odd < head.length * 0.01) return new TextDecoder('utf-16be').decode(bytes)
  if (odd + even > 0 || strange > head.length * 0.002) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

export function readText(text: string): Page[] {
  const pages = new Pages()
  pages.add(null, text)
  return pages.pages
}
