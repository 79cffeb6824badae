// The library of a space as its archive has it: folders by their paths, of each file the version that stands.
import { sql } from 'kysely'
import type { ExportPart } from '#platform/exporting.ts'
import { Problem } from '#platform/problem.ts'
import { mostInZip, placed, treesOf } from './archive.ts'

export const exported: ExportPart = {
  title: { fr: 'Documents', en: 'Documents' },
  async *files(db, actor, { id }) {
    const rows = await treesOf(db, actor, sql<boolean>`document.root_id = ${id} and document.parent_id is null`, mostInZip + 1)
    if (rows.length > mostInZip) throw new Problem(422, 'document.too_many', { most: mostInZip })
    for (const { kind, path, modified_at: at, by, hash, size, mime } of placed(rows)) if (kind === 'file' && hash !== null) yield { path: `documents/${path}`, at, by, hash, size: Number(size), mime }
  },
}
