// A link lends what its sharer may do at the moment it is opened, and less: it holds no right of its own (decision 40).
import { sql, type RawBuilder } from 'kysely'
import { grounds, leastRole, type Role } from '#platform/access/access.ts'
import { andOn } from '#platform/access/switches.ts'
import type { Db } from '#platform/db/database.ts'
import { onListFor } from '#modules/documents/index.ts'

export const permissions = { 'share.make': 'contributor', 'share.outside': 'host', 'share.manage': 'host' } as const satisfies Record<string, Role>

export const reaches = ['members', 'authority', 'anyone'] as const
export type Reach = (typeof reaches)[number]
export const shareRoles = ['view', 'download', 'comment', 'box'] as const
export type ShareRole = (typeof shareRoles)[number]

/** What it takes to make a link of this reach, and what its sharer must hold for as long as it is to open. */
export const permissionFor = (reach: Reach): keyof typeof permissions => (reach === 'anyone' ? 'share.outside' : 'share.make')

/** Does the authority of the document of the row let links go outside? */
export const outsideAllowed: RawBuilder<boolean> = sql<boolean>`not exists (select from outside_links_off o where o.authority_id = document.authority_id)`

/**
 * The links that open at a moment, with their document: every query on links for whoever comes by one starts here. Not those of a sharer who has left or
 * holds the right no more, of a document in the trash or hidden, or of whose list they are no more, of a space that is closed or without documents.
 */
export const open = (db: Db, at: Date) => db.selectFrom('share_link as l').innerJoin('document', 'document.id', 'l.document_id')
  .where('l.ended_at', 'is', null).where('l.until', '>', at).where('document.trashed_at', 'is', null).where('document.hidden_at', 'is', null)
  .where(sql<boolean>`(l.reach <> 'anyone' or ${outsideAllowed})`)
  .where(sql<boolean>`(document.list_id is null or exists (select from (select document.list_id, document.scope_id, ${at}::timestamptz as at) doc where ${sql.raw(onListFor('l.by_id', 'doc', 'doc.at'))}))`)
  .where(sql<boolean>`exists (select from ${grounds(at)} g where g.person_id = l.by_id and g.scope_id = document.scope_id${andOn('document.scope_id', 'document.read')}
    and g.role >= case l.reach when 'anyone' then ${leastRole('share.outside')}::role else ${leastRole('share.make')}::role end)`)
