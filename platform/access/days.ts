// A day is a day where the authority is: what begins and ends by the day does so at midnight there, whatever the machine's zone.
import { sql, type RawBuilder } from 'kysely'
import { zone } from '#lib/when.ts'

/** The day at a moment; `at` is an expression in SQL. */
export const dayAt = (at: string): string => `(${at}::timestamptz at time zone '${zone}')::date`

/** The moment at which a day is over; `day` is an expression in SQL. */
export const overAt = (day: string): string => `(${day} + 1)::timestamp at time zone '${zone}'`

/** Does a row with a first and a last day stand on a day, both included? `alias` is its name in the query, `day` an expression. */
export const standsOn = (alias: string, day: string): string => `(${alias}.starts_on <= ${day} and (${alias}.ends_on is null or ${alias}.ends_on >= ${day}))`
/** The same at a moment. */
export const stands = (alias: string, at: string): string => standsOn(alias, dayAt(at))

/** Both as parts of a query that is built. */
export const standing = (alias: string, at: Date): RawBuilder<boolean> => filled(stands(alias, '?'), at)
export const standingOn = (alias: string, day: string): RawBuilder<boolean> => filled(standsOn(alias, '?::date'), day)

const filled = (text: string, value: Date | string): RawBuilder<boolean> => sql.join<boolean>(text.split('?').map((part) => sql.raw(part)), sql`${value}`)
