// What a change of access would do, before it is done: by the very verb that does it, in a transaction that is undone (decision 25).
import { sql, type RawBuilder } from 'kysely'
import { grounds, holds, roles, type Role } from '#platform/access/access.ts'
import type { Actor } from '#platform/access/actor.ts'
import { administersAuthority } from '#platform/access/principals.ts'
import { isOn } from '#platform/access/switches.ts'
import type { Database, Db, Tx } from '#platform/db/database.ts'
import { rehearse } from '#platform/db/work.ts'
import { externalColumn } from '#platform/identity/outside.ts'
import { seen, type PersonCard } from '#platform/identity/people.ts'
import type { Module } from '#platform/module.ts'
import { Problem } from '#platform/problem.ts'
import { standing } from './access.ts'
import { removeAudience, setAudience, type AudienceRole } from './audiences.ts'
import { closeSpace } from './closing.ts'
import { removeMember, setMember } from './members.ts'
import { switchModule } from './modules.ts'
import { editSpace } from './spaces.ts'

type MemberRole = 'reader' | 'contributor' | 'host' | 'owner'
/** One change of those that give sight of a space or take it away; `role` null: out. */
export type Change = {
  access?: 'open' | 'on_request' | 'private' | 'secret', member?: { personId: string, role: MemberRole | null }, audience?: { audienceId: string, role: AudienceRole | null }
  module?: { name: string, on: boolean }, closed?: true, guestId?: string
}
type What = 'reading' | 'tool' | 'name' | 'writing' | 'posting'
type Sight = { what: What, count: number, externalCount: number, people: PersonCard[] }
type Effects = { lost: Sight[], gained: Sight[] }

const named = 12

/** Who would lose what of a space, and who would gain what, each person once; refused as the change itself would be. */
export async function previewChange({ db }: Pick<Database, 'db'>, actor: Actor, spaceId: string, change: Change, modules: readonly Module[]): Promise<Effects> {
  if (Object.keys(change).length !== 1) throw new Problem(400, 'request.invalid', { field: 'change' })
  const space = await standing(db, actor, spaceId)
  const runs = holds(space.held, 'member.manage')
  // An administrator switches sections, and learns of nobody whether they are there.
  if (!runs && !(change.module && administersAuthority(actor, space.authority_id))) throw new Problem(403, 'space.not_allowed')
  const asked = { spaceId, at: actor.at, module: change.module?.name, runs }
  const [before, after] = await rehearse(db, async (tx) => {
    const rolesNow = await rolesIn(tx, asked)
    await make(tx, actor, spaceId, change, modules)
    return [rolesNow, await rolesIn(tx, asked)]
  })
  const changes = [...new Set([...before.keys(), ...after.keys()])].flatMap((id) => {
    const found = difference(before.get(id) ?? null, after.get(id) ?? null, change.module !== undefined)
    return found ? [{ id, ...found }] : []
  })
  return present(await sights(db, actor, space.authority_id, changes, runs))
}

/** The change itself, by its own verb: who may not make it may not ask either. */
async function make(tx: Tx, actor: Actor, id: string, { access, member, audience, module, closed, guestId }: Change, modules: readonly Module[]): Promise<unknown> {
  if (access || closed) {
    const { version } = await tx.selectFrom('space').select('version').where('id', '=', id).executeTakeFirstOrThrow()
    return access ? editSpace(tx, actor, id, version, { access }) : closeSpace(tx, actor, id, version, {}, modules)
  }
  if (member) return member.role === null ? removeMember(tx, actor, id, member.personId) : setMember(tx, actor, id, member.personId, { role: member.role })
  if (audience) return audience.role === null ? removeAudience(tx, actor, id, audience.audienceId) : setAudience(tx, actor, id, audience.audienceId, audience.role)
  if (module) return switchModule(tx, actor, id, module.name, module.on)
  const away = modules.find((m) => m.space?.away && !actor.modulesOff.includes(m.name))?.space?.away
  if (!away || guestId === undefined) throw new Problem(404, 'member.not_found')
  return away(tx, actor, guestId)
}

type Asked = { spaceId: string, at: Date, module: string | undefined, runs: boolean }
/** What each person may in a space by the rule that is asked at the door; of a tab, nobody where it is off. */
export async function rolesIn(db: Db, { spaceId, at, module, runs }: Asked): Promise<Map<string, Role>> {
  // An emergency entry is the hosts’ business.
  const told: RawBuilder<unknown> = sql`${runs ? sql`true` : sql`x.kind <> 'emergency'`}${module === undefined ? sql`` : sql` and ${isOn(sql`${spaceId}::uuid`, module)}`}`
  const { rows } = await sql<{ person_id: string, role: Role }>`select x.person_id, max(x.role) as role from ${grounds(at)} x where x.scope_id = ${spaceId} and ${told} group by x.person_id`.execute(db)
  return new Map(rows.map((row) => [row.person_id, row.role]))
}

/** Nothing · the name · reads · answers and reacts · posts: what a role is worth to whoever looks from outside. */
export const levelOf = (role: Role | null): number => (role === null ? 0 : Math.min(roles.indexOf(role) + 1, 4))

/** What one person loses or gains, by what matters most of it. */
function difference(before: Role | null, after: Role | null, ofTool: boolean): { lost: boolean, what: What } | null {
  const [had, has] = [levelOf(before), levelOf(after)]
  const [less, more] = [Math.min(had, has), Math.max(had, has)]
  const reads = less < 2 && more >= 2
  if (less === more || (ofTool && !reads)) return null
  const what = ofTool ? 'tool' : reads ? 'reading' : less === 0 ? 'name' : less === 2 ? 'writing' : 'posting'
  return { lost: has < had, what }
}

type Row = { lost: boolean, what: What, count: number, external: number, people: PersonCard[] | null }
/** How many of each, how many of them from outside, and the first names of those whom the actor sees: named to those who run the space. */
async function sights(db: Db, actor: Actor, authorityId: string, changes: readonly { id: string, lost: boolean, what: What }[], runs: boolean): Promise<Row[]> {
  if (changes.length === 0) return []
  // In the order of names first, so that only as many are asked for as are shown.
  const people = runs ? sql`(select json_agg(json_build_object('id', c.id, 'name', c.name, 'headline', c.headline, 'external', c.external)) from (
    select named.* from (select p.id, p.given_name || ' ' || p.family_name as name, p.headline, ${externalColumn('p', sql`${authorityId}::uuid`)} as external from of join person p on p.id = of.id
      where of.lost = each.lost and of.what = each.what order by folded(p.family_name), p.id offset 0) named where ${seen(actor, 'named.id')} limit ${named}) c)` : sql`null::json`
  const { rows } = await sql<Row>`with of as materialized (select * from unnest(${changes.map((c) => c.id)}::uuid[], ${changes.map((c) => c.lost)}::bool[], ${changes.map((c) => c.what)}::text[]) as of (id, lost, what))
    select each.*, ${people} as people from (select of.lost, of.what, count(*)::int as count, (count(*) filter (where ${authorityId}::uuid <> all(p.internal_of)))::int as external from of join person p on p.id = of.id group by of.lost, of.what) each`.execute(db)
  return rows
}

const order: readonly What[] = ['reading', 'tool', 'writing', 'posting', 'name']
const present = (rows: readonly Row[]): Effects => {
  const side = (lost: boolean): Sight[] => rows.filter((row) => row.lost === lost).toSorted((a, b) => order.indexOf(a.what) - order.indexOf(b.what)).map(({ what, count, external, people }) => ({ what, count, externalCount: external, people: people ?? [] }))
  return { lost: side(true), gained: side(false) }
}
