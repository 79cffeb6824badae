// Where a document stands on one's drive: for programs that open it there, and write it back.
import { sql } from 'kysely'
import { visible } from '#modules/documents/index.ts'
import type { Actor } from '#platform/access/actor.ts'
import type { Db } from '#platform/db/database.ts'
import { Problem } from '#platform/problem.ts'
import { find, hrefOf } from './find.ts'

const above = sql<string[] | null>`(with recursive above as (select f.name, f.parent_id, 1 as far from document f where f.id = document.parent_id
  union all select f.name, f.parent_id, above.far + 1 from above join document f on f.id = above.parent_id where above.far < 100) select json_agg(name order by far desc) from above)`

/** Of a file that the actor reads, in their own library or a space that they are in: others are not on their drive. */
export async function addressOnDrive(db: Db, actor: Actor, id: string): Promise<{ address: string }> {
  const [file, { roots }] = await Promise.all([
    visible(db, actor).select(['document.name', 'document.root_id', above.as('path')]).where('document.id', '=', id).where('document.kind', '=', sql.lit('file')).where('document.trashed_at', 'is', null).executeTakeFirst(),
    find(db, actor, []),
  ])
  const root = file && roots.find((one) => one.id === file.root_id)
  if (!root) throw new Problem(404, 'drive.not_there')
  return { address: hrefOf([root.name, ...file.path ?? [], file.name], false) }
}
