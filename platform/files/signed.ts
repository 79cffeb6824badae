import { createHmac, timingSafeEqual } from 'node:crypto'

/** What is sent of a file: its bytes, and how they are named. `photo`: a picture that we drew ourselves, which may be shown. */
export type Content = { hash: string, size: number, mime: string, name: string, photo: boolean }
/** A second name of this server, where people's files are served, without cookies. */
export type FilesHost = { origin: string, secret: Buffer }

const step = 300

/** The address of a content on the files' host, good for five to ten minutes; the same for five, so that browsers keep what they have. */
export function signedAddress({ origin, secret }: FilesHost, content: Content, at: Date): string {
  const until = (Math.floor(at.getTime() / 1000 / step) + 2) * step
  const said = Buffer.from(JSON.stringify([content.hash, content.size, content.mime, content.name, content.photo, until])).toString('base64url')
  return `${origin}${filesPath}?c=${said}.${sign(secret, said).toString('base64url')}`
}
export const filesPath = '/content'

/** The content that an address names, or null when we did not sign it or its time is over. */
export function readSigned(secret: Buffer, text: string, at: Date): Content | null {
  const [said = '', signature = ''] = text.split('.')
  const [given, made] = [Buffer.from(signature, 'base64url'), sign(secret, said)]
  if (given.length !== made.length || !timingSafeEqual(given, made)) return null
  const [hash, size, mime, name, photo, until] = JSON.parse(Buffer.from(said, 'base64url').toString()) as [string, number, string, string, boolean, number]
  return until * 1000 > at.getTime() ? { hash, size, mime, name, photo } : null
}

const sign = (secret: Buffer, said: string): Buffer => createHmac('sha256', secret).update(`files ${said}`).digest()
