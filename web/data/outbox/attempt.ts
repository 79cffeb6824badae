// One try of one thing: its files first, those that have not arrived; then the letter itself.
import { send } from '#web/data/api.ts'
import { Problem } from '#web/data/problem.ts'
import { filled, type Item, type Piece } from './item.ts'
import { sendPiece } from './pieces.ts'
import { afterFailure, isPassing, keptFor, refusalOf } from './rules.ts'
import type { Store } from './store.ts'

export type Sent = { item: Item; reply: unknown }
/** A line that says nothing for so long is cut, and tried again with the same key. */
const patience = 30_000

/** Answers what went through, or null: then the item says why. `moved` is called after each file. */
export async function attempt(found: Item, store: Store, person: string, moved: () => void): Promise<Sent | null> {
  const { seq } = found
  try {
    if (Date.now() - found.at > keptFor) throw new Problem({ status: 409, code: 'outbox.old' })
    const item = await withFiles(found, store, person, moved)
    const { address, input } = item.letter
    const letter = input.body === undefined ? input : { ...input, body: filled(input.body, item.pieces) }
    const reply = await send(address, letter, { key: item.key, person, signal: AbortSignal.timeout(patience) })
    return { item, reply }
  } catch (error) {
    const problem = problemOf(error)
    await store.change(seq, (item) => (item.revision === found.revision ? afterFailure(item, problem, Date.now(), Math.random()) : item))
    return null
  }
}

/** Whatever is no answer of the server is a cut: a reply torn in its middle, a line that fell silent. */
const problemOf = (error: unknown): Problem => error instanceof Problem && error.code !== 'aborted' ? error : new Problem({ status: 0, code: 'network' })

async function withFiles(found: Item, store: Store, person: string, moved: () => void): Promise<Item> {
  let item = found
  const keep = async (key: string, change: (piece: Piece) => Piece): Promise<void> => {
    const changed = (now: Item): Item => ({ ...now, tries: 0, pieces: now.pieces.map((piece) => (piece.key === key ? change(piece) : piece)) })
    item = changed(item)
    await store.change(found.seq, changed)
    moved()
  }
  for (const piece of found.pieces) {
    if (piece.fileId !== null) continue
    const bytes = await store.bytes(piece.key)
    if (!bytes) throw new Problem({ status: 422, code: 'outbox.bytes_gone' })
    const key = piece.round === 0 ? piece.key : `${piece.key}-${piece.round}`
    try {
      const fileId = await sendPiece({ key, name: piece.name }, bytes, person)
      await keep(piece.key, (now) => ({ ...now, fileId, refusal: null }))
    } catch (error) {
      const problem = problemOf(error)
      if (!isPassing(problem) && problem.status !== 401) await keep(piece.key, (now) => ({ ...now, refusal: refusalOf(problem) }))
      throw problem
    }
  }
  return item
}
