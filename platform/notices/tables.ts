import type { ColumnType } from 'kysely'
import type { Role } from '../access/access.ts'
import type { Level } from './kinds.ts'
import type { News } from './fold.ts'

declare module '#platform/db/tables.ts' {
  interface Tables {
    notice: {
      id: string, person_id: string, noun: string, subject_id: string, module: string, scope_id: string | null, least: Role | null
      level: Level, news: ColumnType<News, string, string>, at: Date, read_at: Date | null
    }
    notice_fact: { fact_id: string, at: Date }
    silence: { person_id: string, noun: string, subject_id: string, at: Date, level: 1 | 3 }
  }
}
