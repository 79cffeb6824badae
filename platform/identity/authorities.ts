import { sql } from 'kysely'
import type { Actor } from '../access/actor.ts'
import type { Tx } from '../db/database.ts'
import { Problem } from '../problem.ts'
import { record } from './facts.ts'

/** Who has a module: nobody, the scouts, scouts and pilots, everyone. */
export const rings = ['off', 'scouts', 'pilots', 'all'] as const
export type Ring = (typeof rings)[number]
type Switches = { modules_off: string[], modules_scouts: string[], modules_pilots: string[] }
export const ringOf = (authority: Switches, module: string): Ring =>
  authority.modules_off.includes(module) ? 'off' : authority.modules_scouts.includes(module) ? 'scouts' : authority.modules_pilots.includes(module) ? 'pilots' : 'all'

/** Opens a module to a ring of an authority. Nothing is erased: what was there is there again when it opens. */
export async function switchModule(tx: Tx, actor: Actor, authorityId: string, module: string, ring: Ring): Promise<void> {
  const authority = await tx.selectFrom('authority').select(['modules_off', 'modules_scouts', 'modules_pilots']).where('id', '=', authorityId).forUpdate().executeTakeFirstOrThrow()
  const before = ringOf(authority, module)
  if (before === ring) return
  const list = (column: 'modules_off' | 'modules_scouts' | 'modules_pilots', mine: Ring) => {
    const others = authority[column].filter((name) => name !== module)
    return sql<string[]>`${mine === ring ? [...others, module] : others}::text[]`
  }
  await tx.updateTable('authority').set({ modules_off: list('modules_off', 'off'), modules_scouts: list('modules_scouts', 'scouts'), modules_pilots: list('modules_pilots', 'pilots') }).where('id', '=', authorityId).execute()
  record(tx, actor, 'module.switched', { id: authorityId, authorityId, data: { module, before, after: ring } })
}

/** Who may open spaces: everyone of the authority, or those charged with it. Answers how it was. */
export async function setSpaceCreation(tx: Tx, authorityId: string, who: 'everyone' | 'charged'): Promise<'everyone' | 'charged'> {
  const { space_creation: before } = await tx.selectFrom('authority').select('space_creation').where('id', '=', authorityId).forUpdate().executeTakeFirstOrThrow()
  await tx.updateTable('authority').set({ space_creation: who }).where('id', '=', authorityId).execute()
  return before
}

export type Notice = {
  publisher: string, address: string, contact: string, host: string, dataProtection: string, accessibilityContact: string
  criteriaValid: number | null, criteriaApplicable: number | null, auditedOn: string | null
}

/** What the authority says of its service, to everybody. `version` 1 when it has said nothing yet. */
export async function editNotice(tx: Tx, actor: Actor, authorityId: string, version: number, notice: Notice): Promise<void> {
  const { criteriaValid: valid, criteriaApplicable: applicable } = notice
  if ((valid === null) !== (applicable === null) || (valid !== null && applicable !== null && valid > applicable)) throw new Problem(422, 'notice.criteria', { field: 'criteriaValid' })
  const row = {
    publisher: notice.publisher.trim(), address: notice.address.trim(), contact: notice.contact.trim(), host: notice.host.trim(), data_protection: notice.dataProtection.trim(),
    accessibility_contact: notice.accessibilityContact.trim(), criteria_valid: valid, criteria_applicable: applicable, audited_on: notice.auditedOn,
  }
  const before = await tx.selectFrom('authority_notice').select(['publisher', 'address', 'contact', 'host', 'data_protection', 'accessibility_contact', 'criteria_valid', 'criteria_applicable', 'audited_on']).where('authority_id', '=', authorityId).forUpdate().executeTakeFirst()
  const done = version === 1 ? await tx.insertInto('authority_notice').values({ authority_id: authorityId, ...row, version: 2 }).onConflict((c) => c.column('authority_id').doUpdateSet({ ...row, version: 2 }).where('authority_notice.version', '=', 1)).returning('version').executeTakeFirst()
    : await tx.updateTable('authority_notice').set((eb) => ({ ...row, version: eb('version', '+', 1) })).where('authority_id', '=', authorityId).where('version', '=', version).returning('version').executeTakeFirst()
  if (!done) throw new Problem(412, 'request.version_stale')
  record(tx, actor, 'notice.edited', { id: authorityId, authorityId, data: { before: before ?? null, after: row } })
}
