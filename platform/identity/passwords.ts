import { argon2, randomBytes, timingSafeEqual, type Argon2Parameters } from 'node:crypto'
import { promisify } from 'node:util'
import { Problem } from '../problem.ts'
import { common } from './common-passwords.ts'

const derive = promisify(argon2) as (algorithm: 'argon2id', parameters: Argon2Parameters) => Promise<Buffer>
const cost = { parallelism: 1, memory: 19_456, passes: 2, tagLength: 32 }

/** argon2id, 19 MiB and 2 passes, off the event loop. Kept as `argon2id$salt$tag`. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const tag = await derive('argon2id', { message: password, nonce: salt, ...cost })
  return `argon2id$${salt.toString('base64url')}$${tag.toString('base64url')}`
}

/** Each costs 19 MiB and a thread: four at once, a few more wait, beyond that one is asked to try again. */
const room = { running: 0, waiting: [] as (() => void)[] }
async function enter(): Promise<void> {
  if (room.running < 4) return void room.running++
  if (room.waiting.length >= 40) throw new Problem(503, 'server.unavailable')
  await new Promise<void>((resolve) => room.waiting.push(resolve))
}
const leave = (): void => {
  const next = room.waiting.shift()
  if (next) next()
  else room.running--
}

/** Takes the same time for a login that does not exist (`hash` null). */
export async function verifyPassword(password: string, hash: string | null): Promise<boolean> {
  const [, salt, tag] = (hash ?? 'argon2id$AAAAAAAAAAAAAAAAAAAAAA$AAAA').split('$')
  await enter()
  const found = await derive('argon2id', { message: password, nonce: Buffer.from(salt!, 'base64url'), ...cost }).finally(leave)
  const expected = Buffer.from(tag!, 'base64url')
  return hash !== null && expected.length === found.length && timingSafeEqual(expected, found)
}

/**
 * CNIL délibération 2022-100, the case where attempts are limited: a length, no class rule, a list of common passwords.
 * 12 characters (16 for administrators), or a phrase of 7 words. Answers what is wrong, or null.
 */
export function refusedPassword(password: string, administrator: boolean, about: readonly string[] = []): 'short' | 'common' | 'personal' | null {
  const folded = password.normalize('NFKC').toLowerCase()
  const words = folded.split(/[\s-]+/).filter((word) => word.length > 1)
  if (new Set(words).size < 7 && [...password].length < (administrator ? 16 : 12)) return 'short'
  const bare = folded.replace(/[^a-z]/g, '')
  if (new Set(folded).size < 5 || common.has(folded) || common.has(bare) || sequence(folded)) return 'common'
  if (about.some((word) => word.length > 3 && bare.replaceAll(word.toLowerCase(), '').length < 5 && bare.includes(word.toLowerCase()))) return 'personal'
  return null
}

const runs = ['abcdefghijklmnopqrstuvwxyz', 'azertyuiopqsdfghjklmwxcvbn', 'qwertyuiopasdfghjklzxcvbnm', '01234567890123456789', '98765432109876543210']
const sequence = (text: string): boolean => runs.some((run) => run.startsWith(text.slice(0, 10)) && text.length >= 10)
