import { sql } from 'kysely'
import type { Actor } from '#platform/access/actor.ts'
import { scopesOf, type Role } from '#platform/access/access.ts'
import { thingOn } from '#platform/access/switches.ts'
import type { Db } from '#platform/db/database.ts'

/** Whoever reads may report; hosts decide. */
export const permissions = { 'report.make': 'onlooker', 'report.handle': 'host' } as const satisfies Record<string, Role>

/** Every query on the reports of a space starts here: hosts read them. Where the module of a thing is off, nothing is said of it. */
export const handledReports = (db: Db, actor: Actor) => db.selectFrom('report').where('report.scope_id', 'in', sql<string>`${scopesOf(actor, 'report.handle')}`).where(thingOn('report'))
/** What hosts decided, for hosts. */
export const handledDecisions = (db: Db, actor: Actor) => db.selectFrom('moderation_decision').where('moderation_decision.scope_id', 'in', sql<string>`${scopesOf(actor, 'report.handle')}`).where(thingOn('moderation_decision'))
/** One's own reports that wait for an answer. */
export const ownReports = (db: Db, actor: Actor) => db.selectFrom('report').where('report.person_id', '=', actor.personId).where('report.decision_id', 'is', null).where(thingOn('report'))
