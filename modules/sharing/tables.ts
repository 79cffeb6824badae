import type { Generated } from 'kysely'
import type { Reach, ShareRole } from './access.ts'

declare module '#platform/db/tables.ts' {
  interface Tables {
    share_link: {
      id: string, authority_id: string, document_id: string, by_id: string, secret_hash: Buffer, reach: Reach, role: ShareRole, password_hash: string | null, most_uses: number | null
      uses: Generated<number>, opened_at: Generated<Date | null>, failures: Generated<number>, locked_until: Generated<Date>, at: Date, until: Date, ended_at: Generated<Date | null>, ended_by: Generated<string | null>
    }
    share_remark: { id: string, authority_id: string, document_id: string, link_id: string | null, name: string, body: string, at: Date, removed_at: Generated<Date | null>, removed_by: Generated<string | null> }
    share_visit: { secret_hash: Buffer, link_id: string, until: Date }
    outside_links_off: { authority_id: string, off_by: string, off_at: Date }
  }
}
