/** Text as it is kept: well-formed, NFC, no control sign but line ends and tabs, and no direction override that would turn the rest of the page. */
export const cleanText = (text: string): string => text.toWellFormed().normalize('NFC').replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/gu, '').trim()

/** The same on one line: no sign that is not seen, one space between words. */
export const cleanLine = (text: string): string => text.toWellFormed().normalize('NFC').replace(/[\p{Cc}\p{Cf}]/gu, ' ').replace(/\s+/g, ' ').trim()
