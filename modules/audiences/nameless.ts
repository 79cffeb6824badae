// Rules that nobody named: those by which something is addressed to people. The same rule is one audience, however much is addressed by it.
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { By } from '#platform/access/people-changes.ts'
import type { Tx } from '#platform/db/database.ts'
import { uuidv7 } from '#platform/db/ids.ts'
import { changingRules, refreshAudience } from './refresh.ts'
import { canonical, type Rule } from './rule.ts'

/** The audience of a rule of an authority, made when nothing is addressed by it yet. */
export async function audienceMeaning(tx: Tx, by: By, authorityId: string, given: Rule): Promise<string> {
  const rule = canonical(given)
  const text = JSON.stringify(rule)
  await changingRules(tx)
  const name = createHash('sha256').update(text).digest('hex')
  const known = await tx.selectFrom('audience').select('id').where('authority_id', '=', authorityId).where('scope_id', 'is', null).where(sql`folded(name)`, '=', sql`folded(${name})`).where('nameless', '=', true).executeTakeFirst()
  if (known) return known.id
  const audience = { id: uuidv7(), authority_id: authorityId, rule }
  await tx.insertInto('audience').values({ ...audience, rule: sql<Rule>`${text}::jsonb`, scope_id: null, name, nameless: true, created_by: null, created_at: by.at }).execute()
  await refreshAudience(tx, audience, by)
  return audience.id
}

/** Lets go of it when nothing is addressed to it any more; one that has a name stays. */
export async function letGoOfAudience(tx: Tx, id: string | null): Promise<void> {
  if (id === null) return
  await changingRules(tx)
  const gone = await tx.deleteFrom('audience').where('id', '=', id).where('nameless', '=', true).where(({ not, exists, selectFrom }) => not(exists(selectFrom('scope_grant').select('scope_id').whereRef('principal_id', '=', 'audience.id')))).returning('id').executeTakeFirst()
  if (gone) await tx.deleteFrom('person_principal').where('principal_id', '=', id).execute()
}
