import { sql, type RawBuilder } from 'kysely'
import type { Actor } from '#platform/access/actor.ts'
import { heldColumn, type Role } from '#platform/access/access.ts'
import { heldBackColumn } from '#platform/access/charter.ts'
import { discreetColumn } from '#platform/access/discreet.ts'
import { modulesOffColumn, tabModules } from '#platform/access/switches.ts'
import type { Db } from '#platform/db/database.ts'
import { logoColumn } from '#platform/identity/look.ts'
import { mutedSpace } from '#platform/notices/silences.ts'
import { actions, visible } from './access.ts'
import { blueprints } from './blueprint.ts'
import { deletedOn } from './life/ending-rule.ts'
import { asleep } from './life/asleep-rule.ts'

export type SpaceRow = Awaited<ReturnType<ReturnType<typeof spaceRows>['execute']>>[number]

/** Spaces that the actor may find, with all that a reply says of one: one statement whatever their number. */
export const spaceRows = (db: Db, actor: Actor) => visible(db, actor).innerJoin('authority', 'authority.id', 'space.authority_id')
  .leftJoin('follow', (j) => j.onRef('follow.space_id', '=', 'space.id').on('follow.person_id', '=', actor.personId))
  .select(['space.id', 'space.authority_id', 'authority.short_name', 'authority.hue', logoColumn('space.authority_id').as('logo'), 'space.kind', 'space.access', 'space.name', 'space.purpose', 'space.created_at', 'space.last_activity_at', 'space.archived_at', 'space.version', 'space.member_role', 'space.territory_ids', 'space.trade_ids', 'space.blueprint', 'space.blueprint_version',
    sql<number | null>`case when space.blueprint ~ '^[0-9a-f]{8}-[0-9a-f]{4}-' then (select b.version from blueprint b where b.id = space.blueprint::uuid) end`.as('blueprint_latest'),
    'follow.seen_at', mutedSpace(actor, 'space.id').as('muted'), discreetColumn('space.id').as('discreet'), heldBackColumn(actor, 'space.id').as('held_back'), heldColumn(actor, 'space.id').as('role'),
    sql<boolean>`space.id = any(array${ownSpaces(actor)})`.as('member'),
    sql<string[]>`coalesce(${modulesOffColumn('space.id')}, '{}') || ${actor.modulesOff}::text[]`.as('modules_off'), administered(actor).as('administered'), emergencyUntil(actor).as('emergency_until'),
    asleep(actor.at).as('asleep'), deletedOn().as('deleted_on'), sql<Date | null>`(select s.began_at from space_succession s where s.space_id = space.id)`.as('ownerless_since'),
    sql<boolean>`exists (select from access_request r where r.space_id = space.id and r.person_id = ${actor.personId})`.as('asked'), invitedBy(actor).as('invited_by'),
    inPerson(actor).as('in_person'), withAudiences(actor).as('with_audiences')])

/** Those that the actor is in, by themselves or with an audience. What everyone of an authority holds is not asked: that grows with the house. */
export const ownSpaces = (actor: Actor) => spacesOwn({ own: ownPrincipals(actor), at: actor.at })
/** The same in two parts, for a query that is prepared: what one counts as without one's authorities, and the spaces that it opens. */
export const ownPrincipals = ({ principals, authorities }: Pick<Actor, 'principals' | 'authorities'>): string[] => principals.filter((id) => !authorities.some((a) => a.id === id))
export const spacesOwn = ({ own, at }: { own: readonly string[], at: Date }) => sql<string>`(select g.scope_id from scope_grant g where g.principal_id = any(${own}::uuid[])
  and g.principal_kind in ('person', 'audience') and g.until > ${at})`

// Asked of administrators only: the others' lists cost what they did.
const administered = (actor: Actor) => (actor.administers === 'nothing' ? sql<boolean>`false`
  : sql<boolean>`coalesce((select true from scope_grant g where g.scope_id = space.id and g.principal_kind = 'administrators' and g.principal_id = any(${actor.principals}::uuid[]) limit 1), false)`)
const emergencyUntil = (actor: Actor) => (actor.administers === 'nothing' ? sql<Date | null>`null::timestamptz`
  : sql<Date | null>`(select max(g.until) from scope_grant g where g.scope_id = space.id and g.principal_kind = 'emergency' and g.principal_id = any(${actor.principals}::uuid[]) and g.until > ${actor.at})`)

/** Who invites the actor; their name stays even when they have left. */
const invitedBy = (actor: Actor) => sql<string | null>`(select coalesce(p.given_name || ' ' || p.family_name, '') from scope_grant g left join person p on p.id = g.granted_by where g.scope_id = space.id and g.principal_id = ${actor.personId} and g.principal_kind = 'invited' and g.until > ${actor.at})`

/** Of those who are there: how many in all, and how many from outside the space's authority. */
const counts = (who: RawBuilder<unknown>) => sql`array[count(${who}), count(${who}) filter (where space.authority_id <> all(p.internal_of))]::int[]`
type Counts = [all: number, outside: number]
const inPerson = (actor: Actor) => sql<Counts>`(select ${counts(sql`*`)} from scope_grant g join person p on p.id = g.principal_id where g.scope_id = space.id and g.principal_kind = 'person' and g.until > ${actor.at})`
/** Those who are there with an audience and not by themselves as well; spaces without audiences are counted as fast as before. */
const withAudiences = (actor: Actor) => sql<Counts>`(select ${counts(sql`distinct p.id`)} from scope_grant g join person_principal pp on pp.principal_id = g.principal_id join person p on p.id = pp.person_id
  where g.scope_id = space.id and g.principal_kind = 'audience' and g.until > ${actor.at}
  and not exists (select from scope_grant own where own.scope_id = space.id and own.principal_id = pp.person_id and own.principal_kind = 'person' and own.until > ${actor.at}))`

const ownRole = (role: Role | null, member: boolean): 'reader' | 'contributor' | 'host' | 'owner' | null => (member && role !== null && role !== 'visitor' && role !== 'onlooker' ? role : null)

/** Of one of the house’s, 0 when it is gone. */
const versionOf = (id: string): number => blueprints.find((b) => b.id === id)?.version ?? 0

export const presentSpace = (extra: readonly string[]) => (s: SpaceRow) => {
  const invited = s.member ? null : s.invited_by
  const ownerless = s.role === 'host' && s.member ? s.ownerless_since : null
  return {
    id: s.id, authorityId: s.authority_id, authorityName: s.short_name, authorityHue: s.hue, authorityLogo: s.logo, kind: s.kind, access: s.access, name: s.name, purpose: s.purpose, memberCount: s.in_person[0] + s.with_audiences[0], externalCount: s.in_person[1] + s.with_audiences[1],
    role: ownRole(s.role, s.member), following: s.seen_at !== null, muted: s.muted, unread: !s.muted && s.seen_at !== null && s.seen_at < s.last_activity_at, asked: s.asked, invitedBy: invited, memberRole: s.member_role, territoryIds: s.territory_ids, tradeIds: s.trade_ids, modules: tabModules().filter((name) => !s.modules_off.includes(name)), discreet: s.discreet, emergencyUntil: s.emergency_until?.toISOString() ?? null,
    blueprintChanged: s.role === 'owner' && s.blueprint !== null && s.archived_at === null && (s.blueprint_latest ?? versionOf(s.blueprint)) > (s.blueprint_version ?? 0),
    deletedOn: s.deleted_on?.toISOString() ?? null, asleep: s.asleep, ownerlessSince: ownerless?.toISOString() ?? null,
    createdAt: s.created_at.toISOString(), lastActivityAt: s.last_activity_at.toISOString(), archivedAt: s.archived_at?.toISOString() ?? null, version: s.version,
    can: actions({ role: s.role ?? 'visitor', heldBack: s.held_back, member: s.member, access: s.access, archived: s.archived_at !== null, administered: s.administered, emergency: s.emergency_until !== null, off: s.modules_off, invited: invited !== null, ownerless: ownerless !== null, asleep: s.asleep }, extra),
  }
}

/** With what may be done there besides a space's own actions; a permission that nobody declares is never held. */
export const presentWhole = presentSpace(['post.write', 'comment.write', 'post.react', 'post.moderate', 'practice.write', 'document.write', 'report.make', 'report.handle', 'charter.read', 'charter.write', 'share.make', 'share.manage'])
