// What each device last read under a name (settled 23): whoever writes over something newer has not seen it.
import type { Db, Tx } from '#platform/db/database.ts'
import { filenameKey } from '#lib/filename.ts'
import type { Ask } from './ask.ts'
import type { Node, Parent } from './find.ts'
import { placeOf } from './find.ts'

type Known = { document_id: string, number: number }
export const knownTo = (db: Db, { device }: Pick<Ask, 'device'>, parent: Parent, name: string): Promise<Known | undefined> =>
  db.selectFrom('drive_read').select(['document_id', 'number']).where('token_id', '=', device).where('place', '=', placeOf(parent)).where('name_key', '=', filenameKey(name)).executeTakeFirst()

/** From now on this device has seen these bytes there: it read them, or wrote them itself. Where it had already nothing is written. */
export async function noteRead(tx: Tx, { device, actor }: Pick<Ask, 'device' | 'actor'>, parent: Parent, { name, id, number }: Pick<Node, 'name' | 'id' | 'number'>): Promise<void> {
  const row = { document_id: id, number, at: actor.at }
  await tx.insertInto('drive_read').values({ token_id: device, place: placeOf(parent), name_key: filenameKey(name), ...row })
    .onConflict((c) => c.columns(['token_id', 'place', 'name_key']).doUpdateSet(row).where((eb) => eb.or([eb('drive_read.document_id', '<>', id), eb('drive_read.number', '<>', number)]))).execute()
}
