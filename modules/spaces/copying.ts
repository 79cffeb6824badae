// « Refaire cet espace ailleurs »: another space like one that the actor runs, with what they choose of it.
import type { Actor } from '#platform/access/actor.ts'
import { holds } from '#platform/access/access.ts'
import { escaped } from './general.ts'
import type { Db } from '#platform/db/database.ts'
import type { Module } from '#platform/module.ts'
import { Problem } from '#platform/problem.ts'
import { standing } from './access.ts'
import { fillIn, type Blueprint } from './blueprint.ts'
import { draw, originOf } from './drawing.ts'
import { alike, both, modulesOf } from './found.ts'
import type { Given, Placed } from './placing.ts'

export type CopyOf = { spaceId: string, pieces: readonly string[] }
/** `latest`: the blueprint that both come from, where it is still there. */
export type Source = { latest: Blueprint | null, values: Readonly<Record<string, string>> }

/** The space as a blueprint of this one copy: what nobody says otherwise of its variables stays as it is said there. */
export async function drawCopy(db: Db, actor: Actor, { spaceId, pieces }: CopyOf, authorityId: string, modules: readonly Module[]): Promise<{ blueprint: Blueprint, source: Source }> {
  // A space that is closed is done again as well.
  const space = await standing(db, actor, spaceId)
  if (!holds(space.held, 'member.manage')) throw new Problem(403, 'space.not_allowed')
  const { blueprint, values, origin } = await draw(db, actor, spaceId, { pieces }, modules)
  const latest = space.authority_id === authorityId ? origin.latest : null
  // Who has which role there is said of nobody here.
  const somebody = new Set((origin.latest?.variables ?? []).flatMap(({ key, role }) => (role ? [key] : [])))
  return { blueprint: { ...blueprint, variables: blueprint.variables.map((v) => (v.role ? v : { ...v, default: both(escaped(values.get(v.key) ?? '')) })) }, source: { latest, values: Object.fromEntries(Object.entries(origin.values).filter(([key]) => !somebody.has(key))) } }
}

/** The blueprint by which somebody may open it: the one that the other space came from. */
export const blueprintBehind = async (db: Db, { spaceId }: CopyOf): Promise<string | undefined> => (await originOf(db, spaceId).catch(() => null))?.latest?.id

/** What the copy has of the blueprint that both come from, so that it follows it like any other: what was left behind is not offered again. */
export function givenToCopy(actor: Actor, latest: Blueprint, given: Given, modules: readonly Module[]): Given {
  const defaults = Object.fromEntries(latest.variables.map((v) => [v.key, v.default ? fillIn(v.default[given.locale], { name: given.values?.['name'] ?? '' }) : '…']))
  const placed: Record<string, Placed[]> = {}
  for (const { name, part } of modulesOf(actor, modules, [])) {
    const puts = part.says(latest.contents[name], (text) => fillIn(text[given.locale], { ...defaults, ...given.values }))
    if (puts.length > 0) placed[name] = puts.map((put) => ({ ...put, id: given.placed[name]?.find((one) => alike(one, put))?.id ?? null }))
  }
  return { ...given, access: latest.access, memberRole: latest.roles.member, off: latest.tools.off, discreet: latest.discreet ?? false, placed }
}
