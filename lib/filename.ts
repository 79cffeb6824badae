// Names of files and folders that Windows, macOS and Linux all accept, so that a network drive shows the same tree everywhere.
import { fold } from './fold.ts'

/** Bytes of UTF-8: what Linux allows, and so the least of the three. */
const most = 255
// Names of devices on Windows, whatever follows their first dot.
const device = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])\s*(\.|$)/i
// A joiner stays inside an emoji, where it makes one picture of several; elsewhere it is a sign that is not seen.
const strayJoiner = /(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])\u200d|\u200d(?!\p{Extended_Pictographic})/gu

/**
 * A name as it is kept: NFC, no control or direction sign, « - » for the signs that one of the three refuses, no blank at its ends and no dot at the last,
 * « _ » before the name of a device, 255 bytes with its extension. Empty when nothing is left: « .. » is no name.
 */
export function cleanFilename(name: string): string {
  const seen = name.toWellFormed().normalize('NFC').replace(/[\t\n\r\u2028\u2029]/g, ' ').replace(strayJoiner, '').replace(/[^\P{C}\u200d]/gu, '').replace(/[<>:"/\\|?*]/g, '-')
  const bare = trimmed(seen)
  return shorten(device.test(bare) ? `_${bare}` : bare)
}
const trimmed = (name: string): string => name.trim().replace(/[\s.]+$/u, '')

/** « Compte rendu.odt » → « Compte rendu », « .odt »; a folder, or a name that is all extension, has none. */
export function splitFilename(name: string): [base: string, end: string] {
  const dot = name.lastIndexOf('.')
  return dot > 0 && name.length - dot <= 16 && /^\.[\p{L}\p{N}]+$/u.test(name.slice(dot)) ? [name.slice(0, dot), name.slice(dot)] : [name, '']
}

/** The same name with something said before its extension: « Compte rendu (2).odt ». */
export function namedBeside(name: string, said: string): string {
  const [base, end] = splitFilename(name)
  return shorten(base, ` (${said})${end}`)
}

function shorten(name: string, end?: string): string {
  const bytes = (text: string) => Buffer.byteLength(text)
  const [base, last] = end === undefined ? splitFilename(name) : [name, end]
  if (bytes(base) + bytes(last) <= most) return base + last
  let kept = ''
  for (const sign of base) {
    if (bytes(kept) + bytes(sign) + bytes(last) > most) break
    kept += sign
  }
  return trimmed(kept) + last
}

/** Two names with one key are one name to Windows or macOS. */
export const filenameKey = (name: string): string => name.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC')

/** What names are ordered by: without accents or case, numbers by their value. */
export const filenameOrder = (name: string): string => fold(name).replace(/\d+/g, (digits) => digits.replace(/^0+(?=\d)/, '').padStart(10, '0')).slice(0, 200).toWellFormed()
