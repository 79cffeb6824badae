// Whom an article is for: a rule of its editor, among the people of its unit. What an editor of one unit writes reaches nobody else, whatever the rule says.
import { sql } from 'kysely'
import type { Actor } from '#platform/access/actor.ts'
import { addressTo, addressToNobody } from '#platform/access/addressed.ts'
import { administersAuthority } from '#platform/access/principals.ts'
import { grounds } from '#platform/access/access.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { Problem } from '#platform/problem.ts'
import { audienceMeaning, authoritiesIn, canonical, letGoOfAudience, means, previewed, readRule, type Post, type Rule } from '#modules/audiences/index.ts'
import { mayWriteFor } from './access.ts'

/** All of an authority: those who count as everyone of it. */
const everyone: Rule = { kind: ['councillor', 'foster_carer', 'staff'] }

/** The rule that decides; null for everyone of the authority. */
export const narrowed = (rule: Rule | null, unitId: string | null): Rule | null => {
  const parts: Rule[] = [...(unitId === null ? [] : [{ unit: [unitId] }]), ...(rule === null ? [] : [rule])]
  return parts.length === 0 ? null : canonical({ all: parts })
}

/** A rule that the actor gives, checked: it names no authority but those that they administer. */
export function givenRule(actor: Actor, given: unknown): Rule | null {
  if (given === null || given === undefined) return null
  const rule = readRule(given)
  if (!authoritiesIn(rule).every((id) => administersAuthority(actor, id))) throw new Problem(403, 'news.not_editor')
  return rule
}

type Addressed = { scope_id: string, authority_id: string, unit_id: string | null, rule: Rule | null }

/** Opens it to its audience, and to nobody else. */
export async function address(tx: Tx, by: { personId: string, at: Date }, article: Addressed): Promise<void> {
  const rule = narrowed(article.rule, article.unit_id)
  const to = rule === null ? { id: article.authority_id, kind: 'everyone' as const } : { id: await audienceMeaning(tx, by, article.authority_id, rule), kind: 'audience' as const }
  const before = await addressTo(tx, by, article.scope_id, to)
  if (before !== to.id) await letGoOfAudience(tx, before)
}

/** Closes it to everybody but those who write it. */
export const close = async (tx: Tx, scopeId: string): Promise<void> => letGoOfAudience(tx, await addressToNobody(tx, scopeId))

/** Those who read it as they count now, as a subquery of `person_id`. */
export const readersOf = (scope: string, at: Date) => sql<string>`(select x.person_id from ${grounds(at)} x where x.scope_id = ${sql.ref(scope)})`

/** Somebody as one imagines them while writing: « une cuisinière du Nord ». */
export type Persona = { kind?: string, unitId?: string, territoryId?: string, siteId?: string, tradeId?: string }
type Given = { rule?: unknown, unitId?: string | null, authorityId?: string, as?: Persona }

/** How many a rule means today, how many of them have no e-mail, and whether it means this persona: while one writes, and before anything is kept. No names. */
export async function previewNews(db: Db, actor: Actor, given: Given) {
  const { unitId = null, authorityId = actor.mainAuthorityId } = given
  await mayWriteFor(db, actor, authorityId, unitId)
  const rule = narrowed(givenRule(actor, given.rule), unitId) ?? everyone
  const { peopleCount, withoutEmailCount } = await previewed(db, rule, authorityId, actor.at)
  return { peopleCount, withoutEmailCount, meant: given.as === undefined ? null : (await meansPersona(db, authorityId, given.as))(rule, null) }
}

/** Whether what is for a rule, within a unit, is for this persona. */
export async function meansPersona(db: Db, authorityId: string, as: Persona): Promise<(rule: Rule | null, unitId: string | null) => boolean> {
  const posts = [await postOf(db, authorityId, as)]
  return (rule, unitId) => means(narrowed(rule, unitId) ?? everyone, authorityId, posts)
}

/** A persona as a post: with all the units above its own, and the territory of its site when it has none. */
async function postOf(db: Db, authorityId: string, { kind = 'staff', unitId, territoryId, siteId, tradeId }: Persona): Promise<Post> {
  const { rows: [found] } = await sql<{ units: string[] | null, territory: string | null }>`select (with recursive above as (select id, parent_id from unit where id = ${unitId ?? null}::uuid and authority_id = ${authorityId} union select u.id, u.parent_id from unit u join above a on u.id = a.parent_id) select array_agg(id) from above) as units,
    (select territory_id from site where id = ${siteId ?? null}::uuid and authority_id = ${authorityId}) as territory`.execute(db)
  return { id: null, kind, authority: authorityId, units: found?.units ?? [], territory: territoryId ?? found?.territory ?? null, site: siteId ?? null, trade: tradeId ?? null }
}
