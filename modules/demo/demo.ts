import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db/database.ts'
import { openSession } from '#platform/identity/sessions.ts'
import { Problem } from '#platform/problem.ts'
import { findPersona, personas } from './personas.ts'

const cards = (db: Db, ids: readonly string[]) => db.selectFrom('person').select(['id', sql<string>`given_name || ' ' || family_name`.as('name'), 'headline', 'main_authority_id']).where('id', 'in', [...ids]).execute()

/** The personas, in the order of the sign-in page. */
export async function listPersonas(db: Db) {
  const found = new Map((await cards(db, personas.map((p) => p.personId))).map((row) => [row.id, row]))
  return personas.flatMap(({ persona, personId, story }) => {
    const row = found.get(personId)
    return row ? [{ persona, story, person: { id: row.id, name: row.name, headline: row.headline, external: null } }] : []
  })
}

/** Opens a session as a persona, without a password: demonstration only. */
export async function enterAs(tx: Tx, persona: string, opened: { at: Date, device: string }) {
  const personId = findPersona(persona)?.personId
  const [row] = personId === undefined ? [] : await cards(tx, [personId])
  if (!row) throw new Problem(404, 'persona.not_found')
  const secret = await openSession(tx, row.id, { ...opened, enrolled: true, authorityId: row.main_authority_id })
  return { secret, person: { id: row.id, name: row.name, headline: row.headline, external: null } }
}
