// Why a skill is proposed: the question that one answered, by the module that keeps it and with the rights of the moment.
import type { Actor } from '#platform/access/actor.ts'
import type { Db } from '#platform/db/database.ts'
import { isUuid } from '#platform/db/ids.ts'
import type { Module } from '#platform/module.ts'

type From = { title: string, address: string } | null
type Proposal = { id: string, name: string, source: string, from: From }

/** A person with what each proposal comes from; what may not be read any more is not said. One question for each noun. */
export async function withSources<P extends { proposals: Proposal[] }>({ db, actor, modules }: { db: Db, actor: Actor, modules: readonly Module[] }, person: P): Promise<P> {
  if (person.proposals.length === 0) return person
  const known = new Map<string, From>()
  for (const [noun, some] of Map.groupBy(person.proposals.map(({ source }) => source.split(':')), ([name]) => name ?? '')) {
    const ids = some.flatMap(([, id = '']) => (isUuid(id) ? [id] : []))
    const kept = modules.find((m) => m.nouns && Object.hasOwn(m.nouns, noun) && !actor.modulesOff.includes(m.name))?.nouns?.[noun]
    if (kept && ids.length > 0) for (const { id, title, address } of await kept.lines(db, actor, ids)) known.set(`${noun}:${id}`, { title, address })
  }
  return { ...person, proposals: person.proposals.map((one) => ({ ...one, from: known.get(one.source) ?? null })) }
}
