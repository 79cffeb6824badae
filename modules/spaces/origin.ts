// Where a space comes from: what its blueprint gave it, what a newer version says, and following it part by part.
import type { Actor } from '#platform/access/actor.ts'
import { tabModules } from '#platform/access/switches.ts'
import type { BlueprintPart, Put, Said } from '#platform/blueprint.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import type { Module } from '#platform/module.ts'
import { Problem } from '#platform/problem.ts'
import { standingFor } from './access.ts'
import { fillIn, type Blueprint } from './blueprint.ts'
import { record } from './facts.ts'
import { alike, blueprintFor, modulesOf, rowOf, toolsOff } from './found.ts'
import { switchModule } from './modules.ts'
import type { Given, Placed } from './placing.ts'
import { editSpace, readSpace } from './spaces.ts'

type State = 'new' | 'same' | 'changed' | 'gone' | 'dropped'
type Change = { key: string, module: string, kind: string, before: string | null, after: string, now: string | null, edition: number | null, state: State }
type Came = { space: Awaited<ReturnType<typeof rowOf>>, given: Given, latest: Blueprint, changes: Change[], puts: Map<string, { part: BlueprintPart, puts: Put[] }> }

/** What a newer version of its blueprint would change in a space; nothing when it has the latest, or its blueprint is gone. */
export async function readOrigin(db: Db, actor: Actor, spaceId: string, modules: readonly Module[]) {
  const came = await compare(db, actor, spaceId, modules)
  return came ? { title: came.latest.title[actor.locale], version: came.latest.version, changes: came.changes } : { title: null, version: null, changes: [] }
}

type Followed = { version: number, follow: readonly { key: string, edition: number | null }[] }

/** Takes over some of what changed; the rest stays as it is and is not offered again. What was changed since it was read is not overwritten. */
export async function followBlueprint(tx: Tx, actor: Actor, spaceId: string, wish: Followed, modules: readonly Module[]) {
  const came = await compare(tx, actor, spaceId, modules)
  if (came?.latest.version !== wish.version) throw new Problem(409, 'blueprint.moved')
  const { space, given, latest, changes } = came
  const wanted = wish.follow.map(({ key, edition }) => {
    const change = changes.find((c) => c.key === key)
    if (!change || change.edition !== edition) throw new Problem(409, 'blueprint.moved')
    return change
  })
  const of = { id: spaceId, authorityId: space.authority_id }
  const settings = wanted.filter((c) => c.module === 'spaces')
  const [access, role, discreet] = ['access', 'memberRole', 'discreet'].map((kind) => settings.some((c) => c.kind === kind))
  if (access || role || discreet) await editSpace(tx, actor, spaceId, space.version, { ...(access ? { access: latest.access } : {}), ...(role ? { memberRole: latest.roles.member } : {}), ...(discreet ? { discreet: latest.discreet ?? false } : {}) })
  for (const c of settings) if (c.kind === 'tool') await switchModule(tx, actor, spaceId, c.key.slice('spaces:'.length), c.after === 'on')
  const placed: Record<string, Placed[]> = { ...given.placed }
  for (const [name, { part, puts }] of came.puts) {
    const before = given.placed[name] ?? []
    const ids = new Map<number, string | null>()
    for (const { put, nth, old } of paired(before, puts)) ids.set(nth, wanted.some((c) => c.key === `${name}:${nth}` && c.edition !== null) && old?.id ? await part.replace(tx, actor, of, old.id, put) : (old?.id ?? null))
    const fresh = puts.flatMap((put, nth) => (wanted.some((c) => c.key === `${name}:${nth}` && c.edition === null) ? [{ put, nth }] : []))
    if (fresh.length > 0) for (const [rank, id] of (await part.apply(tx, actor, of, fresh.map(({ put }) => put))).entries()) ids.set(fresh[rank]!.nth, id)
    for (const [nth, old] of before.entries()) if (old.id !== null && wanted.some((c) => c.key === dropped(name, nth))) await part.remove(tx, actor, old.id)
    placed[name] = puts.map((put, nth) => ({ ...put, id: ids.get(nth) ?? before.find((old) => alike(old, put))?.id ?? null }))
  }
  await tx.updateTable('space').set({ blueprint_version: latest.version }).where('id', '=', spaceId).execute()
  await tx.updateTable('space_origin').set({ given: JSON.stringify({ ...given, access: latest.access, memberRole: latest.roles.member, off: latest.tools.off, discreet: latest.discreet ?? false, placed } satisfies Given) }).where('space_id', '=', spaceId).execute()
  record(tx, actor, 'space.blueprint_followed', { id: spaceId, scopeId: spaceId, authorityId: space.authority_id, data: { blueprint: latest.id, version: latest.version, followed: wanted.map((c) => c.key) } })
  return readSpace(tx, actor, spaceId)
}

async function compare(db: Db, actor: Actor, spaceId: string, modules: readonly Module[]): Promise<Came | null> {
  await standingFor(db, actor, spaceId, 'space.edit')
  const space = await rowOf(db, spaceId)
  const { given } = space
  if (!given || space.blueprint === null || space.blueprint_version === null) return null
  const latest = await blueprintFor(db, space.blueprint, space.authority_id).catch(() => null)
  if (!latest) return null
  const came: Came = { space, given, latest, changes: [], puts: new Map() }
  // What it has is what it was given last: nothing is newer.
  if (latest.version <= space.blueprint_version) return came
  const off = await toolsOff(db, spaceId)
  const setting = (key: string, kind: string, before: string, after: string, now: string): void => {
    if (before !== after && now !== after) came.changes.push({ key: `spaces:${key}`, module: 'spaces', kind, before, after, now, edition: space.version, state: now === before ? 'same' : 'changed' })
  }
  setting('access', 'access', given.access, latest.access, space.access)
  setting('memberRole', 'memberRole', given.memberRole, latest.roles.member, space.member_role)
  const onOff = (on: boolean | undefined): string => (on ? 'on' : 'off')
  setting('discreet', 'discreet', onOff(given.discreet), onOff(latest.discreet), onOff(space.discreet))
  const has = (all: readonly string[], module: string): string => (all.includes(module) ? 'off' : 'on')
  for (const module of tabModules()) if (!actor.modulesOff.includes(module)) setting(module, 'tool', has(given.off, module), has(latest.tools.off, module), has(off, module))
  const { values } = given
  if (values === null) return came
  const defaults = Object.fromEntries(latest.variables.map((v) => [v.key, v.default ? fillIn(v.default[given.locale], { name: space.name }) : '…']))
  const say = (text: Said): string => fillIn(text[given.locale], { ...defaults, ...values })
  for (const { name, part } of modulesOf(actor, modules, off)) {
    if (given.wordless && part.words) continue
    const [puts, placed] = [part.says(latest.contents[name], say), given.placed[name] ?? []]
    if (puts.length + placed.length === 0) continue
    came.puts.set(name, { part, puts })
    const stands = await part.stands(db, actor, spaceId, placed.flatMap(({ id }) => (id === null ? [] : [id])))
    const pairs = paired(placed, puts)
    for (const { put, nth, old } of pairs) {
      const now = stands.find(({ id }) => id === old?.id)
      if (now?.text === put.text) continue
      came.changes.push({ key: `${name}:${nth}`, module: name, kind: put.kind, before: old?.text ?? null, after: put.text, now: now?.text ?? null, edition: now?.version ?? null, state: !old ? 'new' : !now ? 'gone' : now.text === old.text ? 'same' : 'changed' })
    }
    // What it no longer says, where that still stands, and nobody put anything of theirs into it.
    for (const [nth, old] of placed.entries()) {
      if (puts.some((put) => alike(put, old)) || pairs.some((pair) => pair.old === old)) continue
      const now = stands.find(({ id }) => id === old.id)
      if (now && !now.used) came.changes.push({ key: dropped(name, nth), module: name, kind: old.kind, before: old.text, after: '', now: now.text, edition: now.version, state: 'dropped' })
    }
  }
  return came
}

/** The key of what a blueprint gave, and no longer has. */
const dropped = (name: string, nth: number): string => `${name}:-${nth}`
/** What a blueprint says now and did not, each beside what it said instead: those of a kind in their order. */
function paired(placed: readonly Placed[], puts: readonly Put[]): { put: Put, nth: number, old: Placed | null }[] {
  const left = placed.filter((old) => !puts.some((put) => alike(put, old)))
  return puts.flatMap((put, nth) => {
    if (placed.some((old) => alike(put, old))) return []
    const at = left.findIndex((old) => old.kind === put.kind)
    return [{ put, nth, old: at < 0 ? null : left.splice(at, 1)[0]! }]
  })
}
