// Whom an application is for: everyone of its authority, or a rule.
import type { Actor } from '#platform/access/actor.ts'
import { addressTo, addressToNobody } from '#platform/access/addressed.ts'
import { administersAuthority } from '#platform/access/principals.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { Problem } from '#platform/problem.ts'
import { audienceMeaning, authoritiesIn, canonical, letGoOfAudience, previewed, readRule, type Rule } from '#modules/audiences/index.ts'
import { keeps } from './access.ts'

/** All of an authority: those who count as everyone of it. */
const everyone: Rule = { kind: ['councillor', 'foster_carer', 'staff'] }

/** A rule that the actor gives, checked: it names no authority but those that they administer. */
export function givenRule(actor: Actor, given: unknown): Rule | null {
  if (given === null || given === undefined) return null
  const rule = canonical(readRule(given))
  if (!authoritiesIn(rule).every((id) => administersAuthority(actor, id))) throw new Problem(403, 'app.not_keeper')
  return rule
}

/** Opens it to its audience, and to nobody else. */
export async function address(tx: Tx, by: Pick<Actor, 'personId' | 'at'>, app: { scope_id: string, authority_id: string, rule: Rule | null }): Promise<void> {
  const to = app.rule === null ? { id: app.authority_id, kind: 'everyone' as const } : { id: await audienceMeaning(tx, by, app.authority_id, app.rule), kind: 'audience' as const }
  const before = await addressTo(tx, by, app.scope_id, to)
  if (before !== to.id) await letGoOfAudience(tx, before)
}

/** Closes it to everybody but those who keep it. */
export const close = async (tx: Tx, scopeId: string): Promise<void> => letGoOfAudience(tx, await addressToNobody(tx, scopeId))

/** How many a rule means today: while one writes it, and before anything is kept. */
export async function previewAudience(db: Db, actor: Actor, given: { rule?: unknown, authorityId?: string }) {
  const authorityId = keeps(actor, given.authorityId)
  return { peopleCount: (await previewed(db, givenRule(actor, given.rule) ?? everyone, authorityId, actor.at)).peopleCount }
}
