import type { Generated } from 'kysely'
declare module '#platform/db/tables.ts' {
  interface Tables {
    blob: { hash: string, size: string, created_at: Date }
    file: {
      id: string, authority_id: string, scope_id: string | null, blob_hash: string, name: string, mime: string, width: number | null, height: number | null
      uploaded_by: string, created_at: Date, detached_at: Date | null, module: Generated<string | null>, hidden_at: Generated<Date | null>
    }
    rendition: { file_id: string, variant: 'feed' | 'full' | 'pdf', blob_hash: string, mime: string }
    file_view: { blob_hash: string, kind: string, state: 'waiting' | 'ready' | 'failed' | 'none', soon: Generated<boolean>, tries: Generated<number>, asked_at: Date }
  }
}
