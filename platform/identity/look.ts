import { sql, type RawBuilder } from 'kysely'
import type { Actor } from '../access/actor.ts'
import { scopesOf } from '../access/access.ts'
import { standing } from '../access/days.ts'
import { administersAuthority } from '../access/principals.ts'
import type { Db, Tx } from '../db/database.ts'
import { copyOf, holdFile, letGoFile } from '../files/files.ts'
import { Problem } from '../problem.ts'
import { record } from './facts.ts'

export type AuthorityChange = { name?: string, shortName?: string, hue?: number | null, logoFileId?: string | null }

/** An authority is seen by whoever belongs to it, shares a space with it or with somebody of it, or administers the platform. */
const visibleAuthorities = (db: Db, actor: Actor) => db.selectFrom('authority').where((eb) => eb.or([
  ...(actor.administers === 'platform' ? [sql<boolean>`true`] : []),
  ...(actor.authorities.length > 0 ? [eb('authority.id', 'in', actor.authorities.map((a) => a.id))] : []),
  eb.exists(eb.selectFrom('scope').select('scope.id').whereRef('scope.authority_id', '=', 'authority.id').where('scope.id', 'in', scopesOf(actor, 'space.read'))),
  eb.exists(eb.selectFrom('affiliation as a').innerJoin('scope_grant as g', 'g.principal_id', 'a.person_id').select('a.id').whereRef('a.authority_id', '=', 'authority.id')
    .where(standing('a', actor.at))
    .where('g.until', '>', actor.at).where('g.scope_id', 'in', scopesOf(actor, 'space.read'))),
]))

/** The address of an authority's logo, as a column, or null: it names the picture, so that a browser keeps it as long as it is the same. */
export const logoColumn = (authority: string): RawBuilder<string | null> =>
  sql<string | null>`(select '/api/authorities/' || l.authority_id || '/logo?v=' || l.file_id from authority_logo l where l.authority_id = ${sql.ref(authority)})`

/** An authority as those who see it do; 404 for others. */
export async function readAuthority(db: Db, actor: Actor, id: string) {
  const row = await visibleAuthorities(db, actor).select(['id', 'name', 'short_name', 'siret', 'hue', 'version', logoColumn('authority.id').as('logo')]).where('id', '=', id).executeTakeFirst()
  if (!row) throw new Problem(404, 'authority.not_found')
  return { id: row.id, name: row.name, shortName: row.short_name, siret: row.siret, hue: row.hue, logo: row.logo, version: row.version, can: administersAuthority(actor, id) ? ['authority.edit'] : [] }
}

/** Changes its name, hue or logo: for its administrators and those of the platform. The former logo goes with the next sweep. */
export async function editAuthority(tx: Tx, actor: Actor, id: string, version: number, { name, shortName, hue, logoFileId }: AuthorityChange) {
  await readAuthority(tx, actor, id)
  if (!administersAuthority(actor, id)) throw new Problem(403, 'authority.not_allowed')
  const set = { ...(name === undefined ? {} : { name: written(name, 'name') }), ...(shortName === undefined ? {} : { short_name: written(shortName, 'shortName') }), ...(hue === undefined ? {} : { hue }) }
  const before = await tx.selectFrom('authority').leftJoin('authority_logo as l', 'l.authority_id', 'authority.id').select(['name', 'short_name', 'hue', 'l.file_id as logo']).where('id', '=', id).executeTakeFirstOrThrow()
  const done = await tx.updateTable('authority').set((eb) => ({ ...set, version: eb('version', '+', 1) })).where('id', '=', id).where('version', '=', version).returning('id').executeTakeFirst()
  if (!done) throw new Problem(412, 'request.version_stale')
  if (logoFileId !== undefined && logoFileId !== before.logo) await changeLogo(tx, actor, id, before.logo, logoFileId)
  record(tx, actor, 'authority.edited', { id, authorityId: id, data: { before, after: { ...before, ...set, ...(logoFileId === undefined ? {} : { logo: logoFileId }) } } })
  return readAuthority(tx, actor, id)
}

const written = (text: string, field: string): string => {
  const name = text.normalize('NFC').replace(/[\p{Cc}\p{Cf}]/gu, '').trim()
  if (name.length < 2) throw new Problem(422, 'authority.name_short', { field })
  return name
}

async function changeLogo(tx: Tx, actor: Actor, authorityId: string, before: string | null, after: string | null): Promise<void> {
  await tx.deleteFrom('authority_logo').where('authority_id', '=', authorityId).execute()
  if (before !== null) await letGoFile(tx, before, actor.at)
  if (after === null) return
  if (!(await holdFile(tx, actor, after, authorityId, /^image\/(png|jpeg|webp)$/))) throw new Problem(422, 'authority.logo_refused', { field: 'logoFileId' })
  await tx.insertInto('authority_logo').values({ authority_id: authorityId, file_id: after }).execute()
}

/** The picture of its logo, as we drew it anew: never the bytes that somebody brought. */
export async function readLogo(db: Db, actor: Actor, id: string): Promise<{ hash: string, size: number, mime: string, fileId: string }> {
  const row = await visibleAuthorities(db, actor).innerJoin('authority_logo as l', 'l.authority_id', 'authority.id').select('l.file_id').where('authority.id', '=', id).executeTakeFirst()
  const copy = row && await copyOf(db, row.file_id, 'feed')
  if (!copy) throw new Problem(404, 'authority.no_logo')
  return { ...copy, fileId: row.file_id }
}
