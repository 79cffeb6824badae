import { sql } from 'kysely'
import { today } from '#lib/when.ts'
import type { Actor } from '#platform/access/actor.ts'
import { homeAuthorities } from '#platform/access/actor.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { uuidv7 } from '#platform/db/ids.ts'
import { conformityOf } from '#platform/identity/conformity.ts'
import { isDrive } from '#platform/identity/drive-tokens.ts'
import { logoColumn } from '#platform/identity/look.ts'
import { record } from '#platform/identity/facts.ts'
import { hashPassword, refusedPassword } from '#platform/identity/passwords.ts'
import { hashOf, newSecret } from '#platform/identity/secrets.ts'
import { endSessions } from '#platform/identity/sessions.ts'
import { Problem } from '#platform/problem.ts'

/** The person signed in. `modules` are the names of those that exist; what their authority switched off is left out. */
export async function readMe(db: Db, actor: Actor, modules: readonly string[]) {
  const row = await db.selectFrom('person').innerJoin('authority as main', (j) => j.on('main.id', '=', actor.mainAuthorityId)).leftJoin('account', 'account.person_id', 'person.id').leftJoin('authority_notice as notice', 'notice.authority_id', 'main.id')
    .select(['person.id', 'given_name', 'family_name', 'headline', 'email', 'locale', 'theme', 'text_size', 'motion', 'spacing', 'level', 'main.name as authority', 'main.short_name', 'main.hue', logoColumn('main.id').as('logo'), 'main.space_creation', 'criteria_valid as criteriaValid', 'criteria_applicable as criteriaApplicable', 'audited_on as auditedOn', sql<boolean>`password_hash is not null`.as('has_password'),
      sql<string[] | null>`(select array_agg(distinct d.kind) from duty d where d.person_id = person.id and d.authority_id = main.id)`.as('duties'),
      sql<{ authorityId: string, authorityName: string, kind: Actor['authorities'][number]['kind'], until: string | null }[]>`(select json_agg(json_build_object('authorityId', a.authority_id, 'authorityName', x.name, 'kind', a.kind, 'until', a.ends_on) order by a.starts_on)
        from affiliation a join authority x on x.id = a.authority_id where a.person_id = person.id)`.as('affiliations')])
    .where('person.id', '=', actor.personId).executeTakeFirstOrThrow()
  return {
    id: row.id, name: `${row.given_name} ${row.family_name}`, givenName: row.given_name, headline: row.headline, email: row.email, locale: row.locale, theme: row.theme, textSize: row.text_size, motion: row.motion, spacing: row.spacing, level: row.level,
    authority: { id: actor.mainAuthorityId, name: row.authority, shortName: row.short_name, hue: row.hue, logo: row.logo, conformity: conformityOf(row, today(actor.at)).state }, affiliations: row.affiliations, administers: actor.administers,
    hasPassword: row.has_password, modules: modules.filter((name) => !actor.modulesOff.includes(name)), can: mayDo(actor, row),
  }
}

/** What the whole house lets one do, beside what each thing says of itself. */
const mayDo = (actor: Actor, { space_creation, duties }: { space_creation: 'everyone' | 'charged', duties: string[] | null }): string[] => [
  ...(homeAuthorities(actor).length === 0 ? [] : space_creation === 'everyone' || duties?.includes('space_creator') ? ['space.create'] : ['space.propose']),
  ...(space_creation === 'charged' && (actor.administers !== 'nothing' || duties?.includes('space_creator')) ? ['proposal.answer'] : []),
  ...(actor.administers !== 'nothing' || duties?.includes('people_administrator') ? ['administration.open'] : []),
]

type Change = { locale?: 'fr' | 'en', theme?: 'auto' | 'light' | 'dark', textSize?: 'normal' | 'large' | 'larger', motion?: 'auto' | 'less', spacing?: 'normal' | 'wide', level?: 'simple' | 'complete' }
export async function changeMe(tx: Tx, actor: Actor, { textSize, ...rest }: Change): Promise<void> {
  const change = { ...rest, ...(textSize === undefined ? {} : { text_size: textSize }) }
  if (Object.keys(change).length > 0) await tx.updateTable('person').set(change).where('id', '=', actor.personId).execute()
}

export async function setPassword(tx: Tx, actor: Actor, password: string): Promise<void> {
  const person = await tx.selectFrom('person').select(['given_name', 'family_name', 'email']).where('id', '=', actor.personId).executeTakeFirstOrThrow()
  const refused = refusedPassword(password, actor.administers !== 'nothing', [person.given_name, person.family_name])
  if (refused) throw new Problem(422, 'account.password_refused', { field: 'password', least: actor.administers === 'nothing' ? 12 : 16 })
  const login = person.email?.toLowerCase() ?? actor.personId
  await tx.insertInto('account').values({ person_id: actor.personId, login, password_hash: await hashPassword(password) })
    .onConflict((c) => c.column('person_id').doUpdateSet((eb) => ({ password_hash: eb.ref('excluded.password_hash') }))).execute().catch(refuseTakenLogin)
  record(tx, actor, 'password.changed', { id: actor.personId, authorityId: actor.mainAuthorityId })
  await endSessions(tx, actor, { allBut: actor.sessionId })
  // Whoever had the former password may have made tokens and enrolled devices with it: those go with it.
  const tokens = await tx.deleteFrom('token').where('person_id', '=', actor.personId).returning('id').execute()
  for (const { id } of tokens) record(tx, actor, 'token.revoked', { id, authorityId: actor.mainAuthorityId })
  await tx.deleteFrom('known_device').where('person_id', '=', actor.personId).execute()
}

/** A first password takes the e-mail as login; two people may have been given the same one. */
const refuseTakenLogin = (error: unknown): never => {
  if (error instanceof Error && 'constraint' in error && error.constraint === 'account_login_key') throw new Problem(409, 'account.login_taken')
  throw error
}

export async function listSessions(db: Db, actor: Actor) {
  const rows = await db.selectFrom('session').select(['id', 'device', 'enrolled', 'created_at', 'seen_at', 'until']).where('person_id', '=', actor.personId)
    .where('until', '>', actor.at).where('idle_until', '>', actor.at).orderBy('seen_at', 'desc').limit(100).execute()
  return { items: rows.map((s) => ({ id: s.id, current: s.id === actor.sessionId, device: s.device, enrolled: s.enrolled, createdAt: s.created_at.toISOString(), seenAt: s.seen_at.toISOString(), until: s.until.toISOString() })), next: null }
}

export async function endSession(tx: Tx, actor: Actor, id: string): Promise<void> {
  if (await endSessions(tx, actor, { id }) === 0) throw new Problem(404, 'session.not_found')
}

const presentToken = (t: { id: string, name: string, scopes: string[], created_at: Date, seen_at: Date | null, until: Date }) =>
  ({ id: t.id, name: t.name, scopes: t.scopes, createdAt: t.created_at.toISOString(), seenAt: t.seen_at?.toISOString() ?? null, until: t.until.toISOString() })
const mostTokens = 20

export async function listTokens(db: Db, actor: Actor) {
  const rows = await db.selectFrom('token').select(['id', 'name', 'scopes', 'created_at', 'seen_at', 'until']).where('person_id', '=', actor.personId).where('until', '>', actor.at).where((eb) => eb.not(isDrive)).orderBy('id', 'desc').limit(mostTokens).execute()
  return { items: rows.map(presentToken), next: null }
}

export async function createToken(tx: Tx, actor: Actor, { name, scopes, days }: { name: string, scopes: ('read' | 'write')[], days: number }) {
  const { count } = await tx.selectFrom('token').select((eb) => eb.fn.countAll<string>().as('count')).where('person_id', '=', actor.personId).where('until', '>', actor.at).where((eb) => eb.not(isDrive)).executeTakeFirstOrThrow()
  if (Number(count) >= mostTokens) throw new Problem(409, 'token.too_many', { most: mostTokens })
  const secret = newSecret('parvis_')
  const token = { id: uuidv7(), secret_hash: hashOf(secret), person_id: actor.personId, name, scopes, created_at: actor.at, seen_at: null, until: new Date(actor.at.getTime() + days * 86_400_000) }
  await tx.insertInto('token').values(token).execute()
  record(tx, actor, 'token.created', { id: token.id, authorityId: actor.mainAuthorityId, data: { scopes } })
  return { ...presentToken(token), secret }
}

export async function revokeToken(tx: Tx, actor: Actor, id: string): Promise<void> {
  const gone = await tx.deleteFrom('token').where('id', '=', id).where('person_id', '=', actor.personId).where((eb) => eb.not(isDrive)).returning('id').executeTakeFirst()
  if (!gone) throw new Problem(404, 'token.not_found')
  record(tx, actor, 'token.revoked', { id, authorityId: actor.mainAuthorityId })
}
