// What people said of themselves goes when they have left for some time, or when their data are erased.
import { sql } from 'kysely'
import { today } from '#lib/when.ts'
import type { Database, Tx } from '#platform/db/database.ts'
import { work } from '#platform/db/work.ts'
import { detachFiles } from '#platform/files/files.ts'
import { lengthColumn } from '#platform/retention/kept.ts'
import { forgetWords, refreshEntries } from './entries.ts'
import { record } from './facts.ts'
import { forgetFollows } from './follow.ts'
import { forgetSkills } from './skills.ts'

const batch = 100

/**
 * Forgets the optional part of the profile of those whose last affiliation ended as long ago as their authority keeps it: picture, phones,
 * languages, skills (the word too, when nobody else has it), what they help with. Their name stays on what they contributed, and so does what they confirmed of others. A hundred at a time.
 */
export async function forgetLeft({ db, pool }: Pick<Database, 'db' | 'pool'>, at: Date): Promise<void> {
  for (;;) {
    const { rows } = await sql<{ id: string, authority_id: string }>`select p.id, p.main_authority_id as authority_id from person p
      cross join lateral (select max(coalesce(a.ends_on, 'infinity')) as ended from affiliation a where a.person_id = p.id) last
      where last.ended < 'infinity' and last.ended + make_interval(months => ${lengthColumn('p.main_authority_id', 'directory.profile')}) < ${today(at)}::date
        and (exists (select from profile f where f.person_id = p.id) or exists (select from person_skill k where k.person_id = p.id) or exists (select from skill_proposal q where q.person_id = p.id))
      order by p.id limit ${batch}`.execute(db)
    if (rows.length === 0) return forgetWords({ pool })
    await work(db, async (tx) => {
      const ids = rows.map((row) => row.id)
      await forget(tx, ids, at)
      await refreshEntries(tx, ids, at)
      for (const { id, authority_id } of rows) record(tx, { personId: id, at, via: 'system' }, 'profile.forgotten', { id, authorityId: authority_id })
    })
  }
}

/** The same for somebody whose data are erased: their confirmations of others go too. */
export async function forgetProfile(tx: Tx, personId: string, at: Date): Promise<void> {
  await forget(tx, [personId], at)
  await tx.deleteFrom('skill_confirmation').where('by_id', '=', personId).execute()
  await forgetFollows(tx, personId)
  await tx.deleteFrom('directory_entry').where('person_id', '=', personId).execute()
}

async function forget(tx: Tx, ids: readonly string[], at: Date): Promise<void> {
  const theirs = sql<string>`any(${ids}::uuid[])`
  const gone = await tx.deleteFrom('profile').where('person_id', '=', theirs).returning('photo_id').execute()
  await detachFiles(tx, gone.flatMap((row) => row.photo_id ?? []), at)
  const had = await tx.deleteFrom('person_skill').where('person_id', '=', theirs).returning('skill_id').execute()
  for (const table of ['skill_confirmation', 'skill_proposal'] as const) await tx.deleteFrom(table).where('person_id', '=', theirs).execute()
  await forgetSkills(tx, had.map((row) => row.skill_id))
}
