// Whether what is watched answers: two failures in a row are an incident, one answer ends it. What somebody said themselves stays as they said it.
import type { Database, Tx } from '#platform/db/database.ts'
import { work } from '#platform/db/work.ts'
import { askOutside, type Outside } from '#platform/outside.ts'
import { failuresMeant } from './desk.ts'
import { record } from './facts.ts'

const atOnce = 8
const batch = 200
const patience = 5_000

/** Asks all that are watched, the longest unasked first, a few at once. */
export async function checkApps({ db }: Pick<Database, 'db'>, at: Date, outside: Outside = {}): Promise<void> {
  const rows = await db.selectFrom('app').select(['id', 'check_address']).where('check_address', 'is not', null).where('removed_at', 'is', null).orderBy('checked_at', (o) => o.asc().nullsFirst()).orderBy('id').limit(batch).execute()
  const waiting = rows[Symbol.iterator]()
  const one = async (): Promise<void> => {
    for (const { id, check_address } of waiting) {
      const well = await answers(check_address!, outside)
      await work(db, (tx) => note(tx, id, check_address!, well, at))
    }
  }
  await Promise.all(Array.from({ length: atOnce }, one))
}

/** Whatever answers without a fault of its own is there: « sign in first » is an answer too. */
const answers = async (address: string, outside: Outside): Promise<boolean> => askOutside(address, { timeout: patience, most: 1_024, ...outside }).then(({ status }) => status > 0 && status < 500 && status !== 404 && status !== 410, () => false)

async function note(tx: Tx, id: string, address: string, well: boolean, at: Date): Promise<void> {
  const app = await tx.selectFrom('app').select(['scope_id', 'authority_id', 'state', 'state_by', 'check_failures']).where('id', '=', id).where('check_address', '=', address).where('removed_at', 'is', null).forNoKeyUpdate().executeTakeFirst()
  if (!app) return
  const failures = well ? 0 : app.check_failures + 1
  const found = app.state === 'incident' && app.state_by === null
  const [down, back] = [app.state === 'ok' && failures >= failuresMeant, well && found]
  await tx.updateTable('app').set({ checked_at: at, check_failures: failures, ...(down ? { state: 'incident', state_words: '', state_at: at, state_by: null } : back ? { state: 'ok', state_words: '', state_at: at } : {}) }).where('id', '=', id).execute()
  if (down || back) record(tx, { personId: null, at, via: 'system' }, down ? 'app.went_down' : 'app.came_back', { id, scopeId: app.scope_id, authorityId: app.authority_id })
}
