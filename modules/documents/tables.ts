import type { Generated } from 'kysely'
import type { Type } from './types.ts'

declare module '#platform/db/tables.ts' {
  interface Tables {
    document: {
      id: string, authority_id: string, scope_id: string, root_id: string, parent_id: string | null, kind: 'folder' | 'file', name: string, name_key: string, sort_key: string, type: Type
      description: Generated<string>, tags: Generated<string[]>, file_id: Generated<string | null>, number: Generated<number>, size: Generated<string>, mime: Generated<string>
      created_at: Date, created_by: string, modified_at: Date, modified_by: string
      locked_at: Generated<Date | null>, locked_by: Generated<string | null>, locked_until: Generated<Date | null>, lock_note: Generated<string>
      trashed_at: Generated<Date | null>, trashed_by: Generated<string | null>, trash_root_id: Generated<string | null>, hidden_at: Generated<Date | null>, hidden_by: Generated<string | null>, hidden_reason: Generated<string | null>, list_id: Generated<string | null>, version: Generated<number>
    }
    document_version: { document_id: string, number: number, file_id: string, by_id: string, at: Date, size: string, hash: string, note: Generated<string> }
    document_usage: { root_id: string, used: Generated<string>, allowed: Generated<string | null> }
    authority_quota: { authority_id: string, space_bytes: string | null, person_bytes: string | null, changed_by: string | null, changed_at: Date }
    document_zip: {
      id: string, authority_id: string, space_id: string, parent_id: string | null, person_id: string, file_id: string, name: string, state: 'looking' | 'looked' | 'waiting' | 'running' | 'done' | 'failed'
      folders: Generated<number>, files: Generated<number>, bytes: Generated<string>, renamed: Generated<number>, refused: Generated<number>, amiss: Generated<{ path: string, why: string }[]>
      laid: Generated<number>, there: Generated<number>, tries: Generated<number>, problem: Generated<string | null>, asked_at: Date, ended_at: Generated<Date | null>
    }
    document_mark: { person_id: string, document_id: string, kind: 'favourite', at: Date }
  }
}
