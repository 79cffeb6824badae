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
