// What is reported and hidden is another module's: what that is, and how it is hidden, its noun says (`hiding`, platform/nouns.ts).
import { sql } from 'kysely'
import type { Actor } from '#platform/access/actor.ts'
import { holds } from '#platform/access/access.ts'
import type { Db } from '#platform/db/database.ts'
import { isUuid } from '#platform/db/ids.ts'
import type { Module } from '#platform/module.ts'
import type { Hideable, Noun } from '#platform/nouns.ts'
import { Problem } from '#platform/problem.ts'
import { standing } from '#modules/spaces/index.ts'
import { handledReports, ownReports } from './access.ts'

export type Room = { actor: Actor, modules: readonly Module[] }
export type Asked = { noun: string, id: string }
type Hiding = NonNullable<Noun['hiding']>

/** How things of a noun are hidden; undefined for what cannot be, or whose module is off for the person. */
export const hidingOf = ({ actor, modules }: Room, noun: string): Hiding | undefined => modules.find((m) => Object.hasOwn(m.nouns ?? {}, noun) && !actor.modulesOff.includes(m.name))?.nouns?.[noun]?.hiding

/** One that the actor sees, and how it is hidden. */
export async function found(db: Db, room: Room, { noun, id }: Asked): Promise<{ subject: Hideable, hiding: Hiding }> {
  const hiding = hidingOf(room, noun)
  const [subject] = hiding && isUuid(id) ? await hiding.of(db, room.actor, [id]) : []
  if (!hiding || !subject) throw new Problem(404, 'moderation.not_found')
  return { subject, hiding }
}

/** As it stands for the actor: a report of their own, what hosts decided, what may be done now. */
export async function readSubject(db: Db, room: Room, asked: Asked) {
  const { actor } = room
  const { subject } = await found(db, room, asked)
  const { role } = await standing(db, actor, subject.scopeId, 'report.make')
  const about = await db.selectFrom('scope').select([
    sql<{ reason: 'other', note: string, at: string } | null>`(select row_to_json(r) from (${ownReports(db, actor).select(['reason', 'note', 'at']).where('noun', '=', asked.noun).where('subject_id', '=', asked.id).limit(1)}) r)`.as('report'),
    sql<number>`(select count(*)::int from (${handledReports(db, actor).select('id').where('noun', '=', asked.noun).where('subject_id', '=', asked.id).where('decision_id', 'is', null)}) r)`.as('open'),
    sql<{ by: string, reason: string, at: string, answer: string | null } | null>`(select row_to_json(d) from (select p.given_name || ' ' || p.family_name as by, d.reason, d.at, d.answer from moderation_decision d join person p on p.id = d.by_id
      where d.subject_id = ${asked.id} and d.noun = ${asked.noun} and d.kind = 'hide' order by d.id desc limit 1) d)`.as('decision'),
  ]).where('scope.id', '=', subject.scopeId).executeTakeFirstOrThrow()
  const own = subject.authorId === actor.personId
  const host = holds(role, 'report.handle')
  const hidden = subject.hiddenBy !== null
  return {
    noun: asked.noun, id: subject.id, spaceId: subject.scopeId, author: { id: subject.authorId, name: subject.author }, excerpt: subject.excerpt, address: subject.address, own,
    report: about.report && { ...about.report, at: new Date(about.report.at).toISOString() }, openReports: host ? about.open : null,
    hidden: hidden && about.decision ? { ...about.decision, at: new Date(about.decision.at).toISOString() } : null,
    can: [
      ...(!own && !hidden ? ['report.make'] : []), ...(host && !hidden ? ['subject.hide'] : []), ...(host && !own && !hidden ? ['subject.leave'] : []),
      ...(host && hidden && maySettle(actor, subject) ? ['subject.show'] : []), ...(own && hidden ? ['subject.answer'] : []),
    ],
  }
}

/** Nobody shows again what another host hid of theirs. */
export const maySettle = (actor: Actor, subject: Hideable): boolean => subject.authorId !== actor.personId || subject.hiddenBy === actor.personId

