import type { Db } from '#platform/db/database.ts'
import type { Notice } from '#platform/identity/authorities.ts'

const empty: Notice = { publisher: '', address: '', contact: '', host: '', dataProtection: '', accessibilityContact: '', criteriaValid: null, criteriaApplicable: null, auditedOn: null }

/** What an authority has said of its service; version 1 when it has said nothing yet. */
export async function readNotice(db: Db, authorityId: string): Promise<Notice & { version: number }> {
  const row = await db.selectFrom('authority_notice').selectAll().where('authority_id', '=', authorityId).executeTakeFirst()
  if (!row) return { ...empty, version: 1 }
  return {
    publisher: row.publisher, address: row.address, contact: row.contact, host: row.host, dataProtection: row.data_protection, accessibilityContact: row.accessibility_contact,
    criteriaValid: row.criteria_valid, criteriaApplicable: row.criteria_applicable, auditedOn: row.audited_on, version: row.version,
  }
}

export type Conformity = 'total' | 'partial' | 'none'
/**
 * The legal state of accessibility (RGAA 4.1.2, obligations): all applicable criteria valid is total, half of them partial, else none;
 * without an audit it is none. A statement holds three years.
 */
export function conformityOf({ criteriaValid: valid, criteriaApplicable: applicable, auditedOn }: Pick<Notice, 'criteriaValid' | 'criteriaApplicable' | 'auditedOn'>, today: string): { state: Conformity, rate: number | null, until: string | null } {
  if (valid === null || applicable === null || auditedOn === null) return { state: 'none', rate: null, until: null }
  const until = `${Number(auditedOn.slice(0, 4)) + 3}${auditedOn.slice(4)}`
  const rate = Math.floor((valid / applicable) * 100)
  if (today >= until) return { state: 'none', rate, until }
  return { state: valid === applicable ? 'total' : valid * 2 >= applicable ? 'partial' : 'none', rate, until }
}
