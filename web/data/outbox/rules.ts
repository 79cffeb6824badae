// What leaves when, and what an answer means. Pure, so that it can be tested without a browser.
import { Problem } from '#web/data/problem.ts'
import type { Item, Letter, Refusal } from './item.ts'

/** The server keeps the reply of a key for thirty days: later, a second try could make a second post. */
export const keptFor = 29 * 86_400_000

/** Of each lane the first that is not stopped, if its time has come. Nothing passes before what waits for its author. */
export function ready(items: readonly Item[], now: number): Item[] {
  const first = new Map<string, Item>()
  for (const item of items) if ((item.refusal === null || item.refusal.status === 401) && !first.has(item.lane)) first.set(item.lane, item)
  return [...first.values()].filter((item) => item.refusal === null && item.due <= now)
}

export type State = 'sending' | 'waiting' | 'stopped'
/** How a thing stands, in the words of the screens: it leaves, it waits (for the network, or behind one that does), it stopped. */
export function stateOf(item: Item, items: readonly Item[], online: boolean): State {
  if (item.refusal !== null) return 'stopped'
  const first = items.find((other) => other.lane === item.lane && (other.refusal === null || other.refusal.status === 401)) ?? item
  return !online || first.tries > 0 || first.refusal !== null ? 'waiting' : 'sending'
}

/** When the next may leave, or null. */
export const nextDue = (items: readonly Item[]): number | null => {
  const waiting = ready(items, Infinity).map((item) => item.due)
  return waiting.length ? Math.min(...waiting) : null
}

/** Half a second, then twice as long each time, a minute at most; spread, so that a whole town does not come back at once. */
export const pause = (tries: number, chance: number): number => Math.min(60_000, 500 * 2 ** Math.max(0, tries - 1)) * (0.75 + chance / 2)

/** A network or a server that may answer better later; anything else is an answer. */
export const isPassing = ({ status, code }: Pick<Problem, 'status' | 'code'>): boolean => code === 'network' || status === 408 || status === 425 || status === 429 || status >= 500

export const refusalOf = ({ status, code, sentence, fields }: Problem): Refusal => ({ status, code, sentence, fields })

export const problemOf = ({ status, code, sentence, fields }: Refusal): Problem => new Problem({ status, code, errors: [...fields], ...(sentence ? { title: sentence } : {}) })

/** The item after a try that failed. */
export function afterFailure(item: Item, problem: Problem, now: number, chance: number): Item {
  if (isPassing(problem)) {
    const tries = item.tries + 1
    return { ...item, tries, due: now + pause(tries, chance) }
  }
  // What nothing held for a day was swept: the bytes are still here, and leave again, once.
  const again = problem.code === 'file.not_found' && item.pieces.some((piece) => piece.fileId !== null) && item.pieces.every((piece) => piece.round === 0)
  if (again) return { ...item, due: now, pieces: item.pieces.map((piece) => ({ ...piece, round: piece.round + 1, fileId: null })) }
  return { ...item, refusal: refusalOf(problem) }
}

/** What the person is asked about a thing that stopped. */
export type Question = 'sign-in' | 'copy' | 'choose' | 'change'
export function questionOf({ status, code }: Refusal): Question {
  if (status === 401) return 'sign-in'
  if (status === 403 || status === 404 || status === 410) return 'copy'
  if (status === 409 || status === 412 || code === 'idempotency.key_reused') return 'choose'
  return 'change'
}

/** A change based on the version that one's own earlier change has just made goes on from it. */
export function follow(item: Item, letter: Letter, version: number): Item {
  const same = item.letter.address === letter.address && JSON.stringify(item.letter.input.params) === JSON.stringify(letter.input.params)
  if (!same || letter.input.ifMatch === undefined || item.letter.input.ifMatch !== letter.input.ifMatch) return item
  return { ...item, letter: { ...item.letter, input: { ...item.letter.input, ifMatch: version } } }
}
