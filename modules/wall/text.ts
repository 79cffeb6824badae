/** Text as it is kept: well-formed, NFC, no control sign but line ends, and no unclosed direction override that would turn the rest of the page. */
export function cleanText(text: string): string {
  return text.toWellFormed().normalize('NFC').replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/gu, '').trim()
}
