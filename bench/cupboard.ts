// Folders of a known length and files of a known size in the space that everybody of the cast is in, and a drive token for each of them.
import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { diskStore } from '#platform/files/store.ts'
import { cast } from './fill.ts'
import type { BenchHouse } from './house.ts'

export const drive = (person: number): string => `bench-drive-of-person-${person}-${'x'.repeat(24)}`
export const lengths = [100, 1_000, 10_000] as const
export const sizes = { '1k': 1 << 10, '1g': 1 << 30 } as const
/** `folders` by their length, documents of files by their size. */
export type Cupboard = { folders: Record<(typeof lengths)[number], string>, files: Record<keyof typeof sizes, string> }
/** The same bytes under a name that the limit server knows. */
export const limitFile = (dataDir: string, name: string): string => join(dataDir, 'limits', name)

const tokens = `insert into token (id, secret_hash, person_id, name, scopes, created_at, until)
  select uuidv7(), sha256(convert_to('bench-drive-of-person-' || n || '-' || repeat('x', 24), 'utf8')), md5('person:' || n)::uuid, 'bench', '{drive}', now(), now() + interval '1 year' from generate_series(1, ${cast}) n`
const folder = `insert into document (id, authority_id, scope_id, root_id, kind, name, name_key, sort_key, type, created_at, created_by, modified_at, modified_by)
  select uuidv7(), authority_id, id, id, 'folder', $2::text, lower($2::text), lower($2::text), 'folder', now(), md5('person:1')::uuid, now(), md5('person:1')::uuid from scope where id = $1 returning id`
const files = `with n as (select n, uuidv7() as id, uuidv7() as file from generate_series(1, $3::int) n),
  f as (insert into file (id, authority_id, scope_id, blob_hash, name, mime, uploaded_by, created_at, module) select n.file, s.authority_id, s.id, $4, $6, 'application/octet-stream', md5('person:1')::uuid, now(), 'documents' from n, scope s where s.id = $1),
  d as (insert into document (id, authority_id, scope_id, root_id, parent_id, kind, name, name_key, sort_key, type, file_id, number, size, created_at, created_by, modified_at, modified_by)
    select n.id, s.authority_id, s.id, s.id, $2, 'file', $6 || n, lower($6) || n, lower($6) || lpad(n::text, 8, '0'), 'other', n.file, 1, $5, now(), md5('person:1')::uuid, now() - n * interval '1 minute', md5('person:1')::uuid from n, scope s where s.id = $1 returning id, file_id)
  insert into document_version (document_id, number, file_id, by_id, at, size, hash) select id, 1, file, md5('person:1')::uuid, now(), $5, $4 from n returning document_id`

export async function fillCupboard({ pool, filesDir, stage }: BenchHouse): Promise<Cupboard> {
  await pool.query(tokens)
  const store = diskStore(filesDir)
  const space = stage.walls.busy
  const dataDir = dirname(filesDir)
  mkdirSync(limitFile(dataDir, ''), { recursive: true })
  const lay = async (name: keyof typeof sizes): Promise<string> => {
    const { hash, size } = await store.put(bytes(sizes[name]))
    await pool.query('insert into blob (hash, size, created_at) values ($1, $2, now())', [hash, size])
    linkSync(join(filesDir, hash.slice(0, 2), hash.slice(2, 4), hash), limitFile(dataDir, name))
    return hash
  }
  const small = await lay('1k')
  const within = async (parent: string | null, many: number, hash: string, size: number, name: string): Promise<string> => (await pool.query<{ document_id: string }>(files, [space, parent, many, hash, size, name])).rows[0]!.document_id
  const folders: Record<string, string> = {}
  for (const length of lengths) {
    folders[length] = (await pool.query<{ id: string }>(folder, [space, `Folder ${length}`])).rows[0]!.id
    await within(folders[length], length, small, sizes['1k'], 'Document of the bench ')
  }
  const found: Cupboard = { folders: folders as Cupboard['folders'], files: { '1k': await within(null, 1, small, sizes['1k'], 'Small '), '1g': await within(null, 1, await lay('1g'), sizes['1g'], 'Large ') } }
  await pool.query('vacuum analyze document, document_version, file, blob, token')
  return found
}

async function* bytes(size: number): AsyncGenerator<Uint8Array> {
  const piece = randomBytes(Math.min(size, 1 << 20))
  for (let left = size; left > 0; left -= piece.length) yield piece
}
