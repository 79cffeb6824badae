// Goal 12: the directory of ten thousand people, by beginnings, by several words, by trigrams.
import { today } from '#lib/when.ts'
import { entryFill } from '#modules/directory/index.ts'
import { searchPeople } from '#modules/directory/search.ts'
import { modules } from '#modules/index.ts'
import type { Actor } from '#platform/access/actor.ts'
import { declarePermissions } from '#platform/access/access.ts'
import { openDatabase } from '#platform/db/database.ts'
import { median } from '../rounds.ts'
import { outsideFill } from '#platform/identity/outside.ts'
import { figure } from '../print.ts'
import type { Bench } from '../run.ts'
import { gather } from './people.ts'

export async function directory(bench: Bench): Promise<void> {
  const { pool, postgres } = bench.house
  await gather(pool)
  await pool.query(...outsideFill(today(new Date())))
  await pool.query(...entryFill(today(new Date())))
  await pool.query('vacuum analyze directory_entry')
  for (const m of modules) declarePermissions(m)
  const { rows: [me] } = await pool.query<{ id: string, main_authority_id: string }>(`select id, main_authority_id from person where family_name = 'Crowd1'`)
  const actor: Actor = { personId: me!.id, at: new Date(), via: 'bench', principals: [me!.id, me!.main_authority_id], authorities: [{ id: me!.main_authority_id, kind: 'staff' }], mainAuthorityId: me!.main_authority_id, locale: 'fr', sessionId: null, tokenScopes: null, modulesOff: [], administers: 'nothing' }
  const database = openDatabase(postgres.url, { max: 2 })
  const asked = { 'beginning of a name': 'crowd77', 'name and first name': 'given12 crowd1', 'trade and site': 'métier 40 + site 140', 'a slip (trigrams)': 'Corwd1234' }
  for (const [what, q] of Object.entries(asked)) {
    const times: number[] = []
    let total: number | null = 0
    for (let i = 0; i < 40; i++) {
      const began = performance.now()
      const found = await searchPeople(database.db, actor, { q, limit: 20 })
      if (i >= 10) times.push(performance.now() - began)
      total = found.total
    }
    figure(12, `directory of 12,000, ${what}: ${total} found`, median(times), 'ms', 3)
  }
  await database.close()
}
