// When a closed space ends: one rule for the night that deletes and the replies that say so.
import { sql, type RawBuilder } from 'kysely'
import { lengthColumn } from '#platform/retention/kept.ts'

/** When a closed row of `space` has been kept for its time. */
export const endsAt = (): RawBuilder<Date> => sql<Date>`(space.archived_at + make_interval(months => ${lengthColumn('space.authority_id', 'spaces.closed')}))`
/** When it is deleted, once that was announced: a column. */
export const deletedOn = (): RawBuilder<Date | null> => sql<Date | null>`case when space.archived_at is not null and space.ending_told_at is not null then greatest(${endsAt()}, space.ending_told_at + interval '30 days') end`
