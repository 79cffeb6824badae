import { CompiledQuery } from 'kysely'
import type { Actor } from '../access/actor.ts'
import type { Tx } from '../db/database.ts'
import { beforeCommit } from '../db/work.ts'

export type FactClass = 'security' | 'evidence'
export type Subject = { id?: string | null, scopeId?: string | null, authorityId?: string | null, data?: Readonly<Record<string, unknown>> }

/** Who did it, when and through which door, as the journal keeps it. */
export type Recorded = Pick<Actor, 'personId' | 'at' | 'via'>
/** Somebody whom the house does not know, by the door that `via` names. */
export type Unknown = Pick<Actor, 'at' | 'via'> & { personId: null }

const insert = `insert into journal (at, class, fact, noun, noun_id, scope_id, authority_id, actor_id, via, data)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`

/**
 * A module's own `record`, which knows its facts and nothing else: `record(tx, actor, 'post.created', { id, scopeId })`.
 * The line is written in the transaction of the change, with its commit; nothing here adds a job or notifies anybody.
 */
export function recorder<const F extends Readonly<Record<`${string}.${string}`, FactClass>>>(facts: F) {
  return (tx: Tx, actor: Recorded | Unknown, fact: keyof F & string, subject: Subject): void => {
    const row = [
      actor.at, facts[fact], fact, fact.split('.')[0], subject.id ?? null, subject.scopeId ?? null, subject.authorityId ?? null,
      actor.via === 'system' ? null : actor.personId, actor.via, JSON.stringify(subject.data ?? {}),
    ]
    beforeCommit(tx, CompiledQuery.raw(insert, row))
  }
}
