import type { Generated } from 'kysely'
import type { Role } from './access.ts'

declare module '#platform/db/tables.ts' {
  interface Tables {
    person_principal: { person_id: string, principal_id: string }
    scope: { id: string, kind: 'space' | 'folder' | 'audience' | 'person' | 'link', authority_id: string, closed_at: Generated<Date | null>, discreet_at: Generated<Date | null>, charter_version: Generated<number | null> }
    charter_acceptance: { scope_id: string, person_id: string, authority_id: string, version: number, at: Date }
    scope_module_off: { scope_id: string, module: string, authority_id: string, off_by: string | null, off_at: Date }
    scope_grant: {
      scope_id: string, principal_id: string, principal_kind: 'person' | 'everyone' | 'administrators' | 'audience' | 'stand_in' | 'emergency' | 'invited' | 'link', role: Role
      granted_by: string | null, granted_at: Date, until: Generated<Date>, offered: Generated<Role | null>
    }
  }
}
