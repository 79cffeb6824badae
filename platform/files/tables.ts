import type { Generated } from 'kysely'
declare module '#platform/db/tables.ts' {
  interface Tables {
    blob: {
      hash: string, size: string, created_at: Date
      /** Taken in while the antivirus did not answer. */
      unseen_at: Generated<Date | null>
      /** What it found later: nobody reads these bytes. */
      infected: Generated<string | null>
    }
    infected: { id: string, at: Date, authority_id: string, person_id: string, name: string, hash: string, size: string, what: string, file_id: string | null }
    file: {
      id: string, authority_id: string, scope_id: string | null, blob_hash: string, name: string, mime: string, width: number | null, height: number | null
      uploaded_by: string, created_at: Date, detached_at: Date | null, module: Generated<string | null>, hidden_at: Generated<Date | null>
    }
    rendition: { file_id: string, variant: 'feed' | 'full' | 'clean' | 'pdf', blob_hash: string, mime: string }
    upload: {
      id: string, person_id: string, name: string, size: string, received: Generated<string>, created_at: Date, expires_at: Date
      writer: Generated<string | null>, busy_until: Generated<Date | null>, hash: Generated<string | null>, file_id: Generated<string | null>
    }
    file_view: { blob_hash: string, kind: string, state: 'waiting' | 'ready' | 'failed' | 'none', soon: Generated<boolean>, tries: Generated<number>, asked_at: Date }
  }
}
