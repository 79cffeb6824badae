// What is drawn of a file that no browser shows by itself (decision 33): asked for here, drawn by the worker, once for the same bytes.
import { sql } from 'kysely'
import type { Tx } from '../db/database.ts'

/** Ends of names that LibreOffice reads. */
export const officeEnds = ['doc', 'docx', 'odt', 'rtf', 'xls', 'xlsx', 'ods', 'ppt', 'pptx', 'odp'] as const
export type ViewState = 'ready' | 'waiting' | 'failed' | 'none'

/** What is asked of a file, by the end of its name and its first bytes; null: nothing. An office document is a zip, an old one or a text of its own. */
const kind = sql<string | null>`case when f.mime = 'application/pdf' then 'pdf' when f.mime in ('application/zip', 'application/octet-stream') and lower(substring(f.name from '\.([^.]+)$')) = any(${[...officeEnds]}::text[]) then lower(substring(f.name from '\.([^.]+)$')) end`
/** Of these bytes something was drawn that is still there. */
const drawn = sql<boolean>`exists (select from rendition r join file o on o.id = r.file_id where o.blob_hash = file_view.blob_hash)`

/**
 * Has what there is to see of a file drawn; of the same bytes, what was drawn already is taken. `soon`: somebody waits before it. `name`: the one that its holder gives it.
 * What failed is not tried again; where no converter stood, an hour later.
 */
export async function askView(tx: Tx, fileId: string, at: Date, { soon = false, name }: { soon?: boolean, name?: string } = {}): Promise<void> {
  await sql`with f as (select id, blob_hash, mime, coalesce(${name ?? null}::text, name) as name from file where id = ${fileId}),
    taken as (insert into rendition (file_id, variant, blob_hash, mime) select f.id, r.variant, r.blob_hash, r.mime from f join file o on o.blob_hash = f.blob_hash and o.id <> f.id join rendition r on r.file_id = o.id where ${kind} is not null on conflict do nothing)
    insert into file_view (blob_hash, kind, state, soon, asked_at) select f.blob_hash, ${kind}, 'waiting', ${soon}::boolean, ${at}::timestamptz from f where ${kind} is not null
    on conflict (blob_hash) do update set soon = file_view.soon or excluded.soon, state = 'waiting', tries = case file_view.state when 'waiting' then file_view.tries else 0 end, asked_at = excluded.asked_at
    where (file_view.state = 'waiting' and excluded.soon and not file_view.soon) or (file_view.state = 'none' and file_view.asked_at < excluded.asked_at - interval '1 hour') or (file_view.state = 'ready' and not ${drawn})`.execute(tx)
}

/** How far it is. Ready: there is a PDF of it. */
export async function viewState(tx: Tx, fileId: string): Promise<ViewState> {
  const { rows: [row] } = await sql<{ state: ViewState | null, there: boolean }>`select v.state, exists (select from rendition r where r.file_id = f.id and r.variant = 'pdf') as there from file f left join file_view v on v.blob_hash = f.blob_hash where f.id = ${fileId}`.execute(tx)
  return row?.there ? 'ready' : row?.state === 'waiting' || row?.state === 'failed' ? row.state : 'none'
}
