// What a space has that its blueprint lacks, brought back into it: its pinned notes and its tabs, each when somebody says so.
import type { Actor } from '#platform/access/actor.ts'
import { holds } from '#platform/access/access.ts'
import { tabModules } from '#platform/access/switches.ts'
import type { BlueprintPart, Piece, Said } from '#platform/blueprint.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { isUuid } from '#platform/db/ids.ts'
import type { Module } from '#platform/module.ts'
import { Problem } from '#platform/problem.ts'
import { standing } from './access.ts'
import { fillIn, type Blueprint } from './blueprint.ts'
import { record } from './facts.ts'
import { blueprintFor, both, modulesOf, peopleOf, rowOf, toolsOff } from './found.ts'
import { generalise } from './general.ts'
import type { Given, Placed } from './placing.ts'
import { signedPart, type Signed } from './signed.ts'
import { editable, mayChange, maySave, mostSigns, read, savedFrom } from './saved.ts'

/** `before`: what the blueprint says, where the space has it in other words; null where it has nothing of it. */
type Addition = { key: string, module: string, kind: string, before: string | null, after: string }
/** A part of the blueprint as this space would be given it, and what the space has besides. `nth`: instead of which one. */
type Part = Signed & { name: string, part: BlueprintPart, fresh: readonly (Piece & { nth: number | null })[] }
type Found = { space: Awaited<ReturnType<typeof rowOf>>, latest: Blueprint, mine: boolean, general: (text: string) => string, say: (text: Said) => string, parts: Part[], additions: Addition[] }

/** What its owner may bring back; `mine` when the blueprint is theirs to change. Nothing when there is none, or once they saved one from this space. */
export async function readReturn(db: Db, actor: Actor, spaceId: string, modules: readonly Module[]) {
  const found = await lacking(db, actor, spaceId, modules)
  if (!found || (!found.mine && await savedFrom(db, actor, spaceId))) return { title: null, version: null, mine: false, additions: [] }
  return { title: found.latest.title[actor.locale], version: found.latest.version, mine: found.mine, additions: found.additions }
}

/** Makes the next version of the blueprint, with what was chosen. What it says otherwise stays. */
export async function bringBack(tx: Tx, actor: Actor, spaceId: string, wish: { version: number, take: readonly string[] }, modules: readonly Module[]) {
  const found = await lacking(tx, actor, spaceId, modules)
  if (!found || found.latest.version !== wish.version || wish.take.some((key) => !found.additions.some((one) => one.key === key))) throw new Problem(409, 'blueprint.moved')
  const { space, latest, general, say, parts } = found
  if (!isUuid(latest.id)) throw new Problem(403, 'blueprint.not_allowed')
  await editable(tx, actor, latest.id)
  const taken = (key: string): boolean => wish.take.includes(key)
  const contents = { ...latest.contents }
  const placed: Record<string, Placed[]> = { ...space.given?.placed }
  for (const { name, part, puts, signs, fresh } of parts) {
    const chosen = fresh.filter(({ id }) => taken(`${name}:${id}`))
    if (chosen.length === 0) continue
    const kept = puts.map((put, nth) => ({ id: '', suggested: false, ...(chosen.find((one) => one.nth === nth) ?? put.sign), kind: put.kind }))
    // The latest is read first.
    contents[name] = part.save([...chosen.filter(({ nth }) => nth === null), ...kept], (text) => signs.get(text) ?? both(general(text)))
    if (!part.takes(contents[name])) throw new Problem(422, 'blueprint.too_large', { field: 'take' })
    const before = placed[name] ?? []
    placed[name] = part.says(contents[name], say).map((put) => ({ ...put, id: before.find((old) => old.kind === put.kind && old.text === put.text)?.id ?? chosen.find((one) => one.kind === put.kind && say(both(general(one.text))) === put.text)?.id ?? null }))
  }
  const off = latest.tools.off.filter((module) => !taken(`spaces:${module}`))
  const { id, version, ...kept } = { ...latest, contents, tools: { off } }
  if (JSON.stringify(kept).length > mostSigns) throw new Problem(422, 'blueprint.too_large', { field: 'take' })
  const done = await tx.updateTable('blueprint').set({ package: JSON.stringify(kept), version: version + 1, saved_at: actor.at }).where('id', '=', id).where('version', '=', version).returning('id').executeTakeFirst()
  if (!done) throw new Problem(409, 'blueprint.moved')
  // The space has what it gave: opened again, it is offered nothing of that.
  if (space.given && space.blueprint_version === version) {
    await tx.updateTable('space').set({ blueprint_version: version + 1 }).where('id', '=', spaceId).execute()
    await tx.updateTable('space_origin').set({ given: JSON.stringify({ ...space.given, off, placed } satisfies Given) }).where('space_id', '=', spaceId).execute()
  }
  record(tx, actor, 'space.blueprint_saved', { id: spaceId, scopeId: spaceId, authorityId: space.authority_id, data: { blueprint: id, brought: wish.take } })
  return read(tx, actor, id)
}

async function lacking(db: Db, actor: Actor, spaceId: string, modules: readonly Module[]): Promise<Found | null> {
  // Asked of who they are there: a space that is closed is worth looking back on.
  if (!holds((await standing(db, actor, spaceId)).held, 'space.close')) throw new Problem(403, 'space.not_allowed')
  await maySave(db, actor, spaceId)
  const space = await rowOf(db, spaceId)
  if (space.blueprint === null) return null
  const latest = await blueprintFor(db, space.blueprint, space.authority_id).catch(() => null)
  if (!latest) return null
  const mine = isUuid(latest.id) && await mayChange(db, actor, latest.id)
  const [off, people] = [await toolsOff(db, spaceId), await peopleOf(db, spaceId)]
  const locale = space.given?.locale ?? actor.locale
  const defaults = Object.fromEntries(latest.variables.map((v) => [v.key, v.default ? fillIn(v.default[locale], { name: space.name }) : '…']))
  const say = (text: Said): string => fillIn(text[locale], { ...defaults, name: space.name, owner: people.find((p) => p.owner)?.name ?? '…', ...space.given?.values })
  const found: Found = { space, latest, mine, general: generalise({ name: space.name, people }), say, parts: [], additions: [] }
  for (const module of tabModules()) if (!actor.modulesOff.includes(module) && latest.tools.off.includes(module) && !off.includes(module)) found.additions.push({ key: `spaces:${module}`, module: 'spaces', kind: 'tool', before: 'off', after: 'on' })
  for (const { name, part } of modulesOf(actor, modules, off)) {
    const { puts, signs } = signedPart(part, latest.contents[name], say)
    const given = space.given?.placed[name] ?? []
    const fresh = (await part.pieces(db, actor, spaceId, null)).filter(({ suggested }) => suggested)
      // What stands as it was given is nothing of its own, whatever the blueprint says since.
      .filter((piece) => !given.some(({ id, text }) => id === piece.id && text === piece.text) && !puts.some(({ text }) => text === piece.text || text === say(both(found.general(piece.text)))))
      .map((piece) => {
        const old = given.find(({ id }) => id === piece.id)
        const nth = old ? puts.findIndex((put) => put.kind === old.kind && put.text === old.text) : -1
        return { ...piece, nth: nth < 0 ? null : nth }
      })
    found.parts.push({ name, part, puts, signs, fresh })
    found.additions.push(...fresh.map(({ id, kind, text, nth }) => ({ key: `${name}:${id}`, module: name, kind, before: nth === null ? null : puts[nth]!.text, after: text })))
  }
  return found
}
