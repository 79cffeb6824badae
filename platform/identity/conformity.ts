import en from '#lib/conformity/en.ts'
import fr from '#lib/conformity/fr.ts'
import { today } from '#lib/when.ts'
import type { Db } from '../db/database.ts'

export type Conformity = 'total' | 'partial' | 'none'
type Audit = { criteriaValid: number | null, criteriaApplicable: number | null, auditedOn: string | null }

/**
 * The legal state of accessibility (RGAA 4.1.2, obligations): all applicable criteria valid is total, half of them partial, else none;
 * without an audit it is none. A statement holds three years.
 */
export function conformityOf({ criteriaValid: valid, criteriaApplicable: applicable, auditedOn }: Audit, day: string): { state: Conformity, rate: number | null, until: string | null } {
  if (valid === null || applicable === null || auditedOn === null) return { state: 'none', rate: null, until: null }
  const until = `${Number(auditedOn.slice(0, 4)) + 3}${auditedOn.slice(4)}`
  const rate = Math.floor((valid / applicable) * 100)
  if (day >= until) return { state: 'none', rate, until }
  return { state: valid === applicable ? 'total' : valid * 2 >= applicable ? 'partial' : 'none', rate, until }
}

/** What the foot of every page says. */
export const mentions = { fr, en } as const satisfies Record<'fr' | 'en', Record<Conformity, string>>

const minute = 60_000
/** The state that pages for nobody in particular show, that of the first authority; asked once a minute. */
export function rememberedConformity(db: Db, clock: () => Date): () => Promise<Conformity> {
  let known: { state: Conformity, at: number } | null = null
  return async () => {
    const now = clock()
    if (known && now.getTime() - known.at < minute) return known.state
    const row = await db.selectFrom('authority').leftJoin('authority_notice', 'authority_notice.authority_id', 'authority.id')
      .select(['criteria_valid as criteriaValid', 'criteria_applicable as criteriaApplicable', 'audited_on as auditedOn']).orderBy('authority.created_at').orderBy('authority.id').limit(1).executeTakeFirst()
    const { state } = conformityOf(row ?? { criteriaValid: null, criteriaApplicable: null, auditedOn: null }, today(now))
    known = { state, at: now.getTime() }
    return state
  }
}
