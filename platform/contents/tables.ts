import type { Generated } from 'kysely'
declare module '#platform/db/tables.ts' {
  interface Tables {
    content: { hash: string, state: Generated<'waiting' | 'reading' | 'ready' | 'none' | 'failed'>, asked_at: Date, tries: Generated<number>, since: Date | null }
    content_piece: { hash: string, nr: number, page: number | null, text: string, words: string }
  }
}
