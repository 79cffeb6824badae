// What a blueprint gives a new space, and how that is remembered.
import type { Actor } from '#platform/access/actor.ts'
import type { Put, Said } from '#platform/blueprint.ts'
import type { Tx } from '#platform/db/database.ts'
import type { Module } from '#platform/module.ts'
import type { Blueprint } from './blueprint.ts'
import { modulesOf } from './found.ts'

export type Placed = Put & { id: string | null }
/** `wordless`: its owner wanted none of its first words. `values` null: of those opened before this was told apart, who were given nothing. */
export type Given = { locale: 'fr' | 'en', values: Readonly<Record<string, string>> | null, wordless?: true, access: Blueprint['access'], memberRole: 'reader' | 'contributor', off: string[], discreet?: boolean, placed: Readonly<Record<string, Placed[]>> }

/** Puts into a space what its blueprint says, and answers it as it is remembered. */
export async function place(tx: Tx, actor: Actor, space: { id: string, authorityId: string }, blueprint: Blueprint, modules: readonly Module[], say: (text: Said) => string, wordless: boolean): Promise<Record<string, Placed[]>> {
  const placed: Record<string, Placed[]> = {}
  // A module that is off for whoever opens the space puts nothing into it.
  for (const { name, part } of modulesOf(actor, modules, blueprint.tools.off)) {
    if (wordless && part.words) continue
    const puts = part.says(blueprint.contents[name], say)
    if (puts.length === 0) continue
    const ids = await part.apply(tx, actor, space, puts)
    placed[name] = puts.map((put, nth) => ({ ...put, id: ids[nth] ?? null }))
  }
  return placed
}

export const remember = (tx: Tx, space: { id: string, authorityId: string }, given: Given) => tx.insertInto('space_origin').values({ space_id: space.id, authority_id: space.authorityId, given: JSON.stringify(given) }).execute()
