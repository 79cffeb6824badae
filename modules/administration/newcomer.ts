// Somebody added by hand: who they are, their first post, and the link by which they enter.
import { openPosition, organisationNamed } from '#modules/directory/index.ts'
import { cleanLine } from '#lib/clean.ts'
import type { Actor } from '#platform/access/actor.ts'
import type { Tx } from '#platform/db/database.ts'
import { newEntry } from '#platform/identity/entries.ts'
import { createPerson, type NewPerson } from '#platform/identity/newcomers.ts'
import { readManaged } from './people.ts'

type Given = Omit<NewPerson, 'organisation' | 'headline'> & { organisation?: string | null, post?: { unitId: string, title: string, tradeId?: string | null, siteId?: string | null } | null }

export async function addPerson(tx: Tx, actor: Actor, authorityId: string, { organisation, post, ...given }: Given) {
  const from = organisation ? await organisationNamed(tx, authorityId, organisation) : null
  const id = await createPerson(tx, actor, authorityId, { ...given, organisation: from, headline: post ? cleanLine(post.title) : '' })
  if (post) await openPosition(tx, actor, authorityId, { ...post, personId: id, startsOn: given.startsOn })
  return { ...(await readManaged(tx, actor, authorityId, id)), entry: await newEntry(tx, actor, id, authorityId) }
}
