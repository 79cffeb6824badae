import { sql, type RawBuilder } from 'kysely'
import { homeAuthorities, isOutsider, type Actor } from '#platform/access/actor.ts'
import { scopesOf, type Role } from '#platform/access/access.ts'
import { administeredAuthorities, administersAuthority } from '#platform/access/principals.ts'
import type { Db } from '#platform/db/database.ts'
import { Problem } from '#platform/problem.ts'
import type { Access } from './kinds.ts'

export const permissions = { 'app.open': 'reader' } as const satisfies Record<string, Role>

/** « It is for the actor »: a right by its scope, as everywhere. */
export const isMeant = (actor: Actor): RawBuilder<boolean> => sql<boolean>`(app.scope_id in ${scopesOf(actor, 'app.open')})`
/** « The actor keeps it »: an administrator of its authority. */
export const isKept = (actor: Actor): RawBuilder<boolean> => sql<boolean>`(not ${isOutsider(actor)} and app.authority_id in ${administeredAuthorities(actor)})`
/** « The actor answers for it »: its owner, as long as they are of its authority, or who keeps it. */
export const isAnswered = (actor: Actor): RawBuilder<boolean> => sql<boolean>`(${isKept(actor)} or (app.owner_id = ${actor.personId} and app.authority_id = any(${homeAuthorities(actor)}::uuid[])))`

const there = (db: Db) => db.selectFrom('app').where('app.removed_at', 'is', null)
/** Every query of those whom it is for starts here: portal, list, search, favourites, openings. */
export const visible = (db: Db, actor: Actor) => there(db).where(isMeant(actor))
/** Every query of those who keep the list starts here. */
export const keepable = (db: Db, actor: Actor) => there(db).where(isKept(actor))
/** All of them: whoever answers for one also reads it. */
export const readable = (db: Db, actor: Actor) => there(db).where(sql<boolean>`(${isMeant(actor)} or ${isAnswered(actor)})`)

/** The authority whose list is asked for; 403 for whoever does not keep it. */
export function keeps(actor: Actor, authorityId: string = actor.mainAuthorityId): string {
  if (isOutsider(actor) || !administersAuthority(actor, authorityId)) throw new Problem(403, 'app.not_keeper')
  return authorityId
}
export const keepsAny = (actor: Actor): boolean => !isOutsider(actor) && administersAuthority(actor, actor.mainAuthorityId)

/** How one stands to an application that is opened on request. Whoever answers for it by name asks nobody. */
export type Standing = 'open' | 'request' | 'waiting' | 'granted' | 'refused'
export const standingColumn = (actor: Actor): RawBuilder<Standing> => sql<Standing>`(case when app.access = 'open' or app.owner_id = ${actor.personId} then 'open' else coalesce((select coalesce(r.answer, 'waiting') from app_request r where r.app_id = app.id and r.person_id = ${actor.personId} order by r.id desc limit 1), 'request') end)`
export const opens = (standing: Standing): boolean => standing === 'open' || standing === 'granted'

/** What the actor may do with one: `meant` for them, `answered` for by them, `kept` by them. */
export function actions({ meant, answered, kept, standing, access }: { meant: boolean, answered: boolean, kept: boolean, standing: Standing, access: Access }): string[] {
  const asks = meant && access === 'request' && (standing === 'request' || standing === 'refused')
  return [
    ...(meant && opens(standing) ? ['app.open'] : []), ...(meant ? ['app.favour', 'app.report'] : []), ...(asks ? ['app.ask'] : []), ...(meant && standing === 'waiting' ? ['app.unask'] : []),
    ...(answered ? ['app.set_state', 'app.answer', 'app.mend'] : []), ...(kept ? ['app.edit', 'app.remove'] : []),
  ]
}
