// An organisation for the people of the town, small enough to be known by heart.
import { uuidv7 } from '#platform/db/ids.ts'
import type { Database } from '#platform/db/database.ts'
import type { Name, Town } from '#test/cast/town.ts'

export type Organisation = Record<'nord' | 'sud' | 'jeanZay' | 'curie' | 'siege' | 'education' | 'restauration' | 'routes' | 'cook' | 'technician' | 'driver', string>

/** Pôle éducation › service restauration; routes beside it; two territories, three sites, three trades. */
export async function settleOrganisation({ db }: Pick<Database, 'db'>, town: Town): Promise<Organisation> {
  const authority_id = town.authority
  const o = Object.fromEntries(['nord', 'sud', 'jeanZay', 'curie', 'siege', 'education', 'restauration', 'routes', 'cook', 'technician', 'driver'].map((key) => [key, uuidv7()])) as Organisation
  await db.insertInto('territory').values([{ id: o.nord, authority_id, name: 'Vesle-Nord' }, { id: o.sud, authority_id, name: 'Val-Sud' }]).execute()
  await db.insertInto('site').values([
    { id: o.jeanZay, authority_id, territory_id: o.nord, name: 'Collège Jean-Zay', kind: 'college' }, { id: o.curie, authority_id, territory_id: o.sud, name: 'Collège Curie', kind: 'college' }, { id: o.siege, authority_id, territory_id: null, name: 'Hôtel du département', kind: 'siege' },
  ]).execute()
  await db.insertInto('unit').values({ id: o.education, authority_id, parent_id: null, kind: 'pole', name: 'Éducation' }).execute()
  await db.insertInto('unit').values([{ id: o.restauration, authority_id, parent_id: o.education, kind: 'service', name: 'Restauration' }, { id: o.routes, authority_id, parent_id: null, kind: 'direction', name: 'Routes' }]).execute()
  await db.insertInto('trade').values([{ id: o.cook, authority_id, name: 'Cuisine' }, { id: o.technician, authority_id, name: 'Technique' }, { id: o.driver, authority_id, name: 'Conduite' }]).execute()
  const post = (name: Name, unit_id: string, site_id: string | null, trade_id: string | null, more: { territory_id?: string, starts_on?: string, ends_on?: string } = {}) =>
    ({ id: uuidv7(), authority_id, person_id: town.ids[name], unit_id, site_id, trade_id, title: 'Poste', starts_on: '2026-01-01', ends_on: null, ...more })
  await db.insertInto('position').values([
    post('claire', o.education, o.siege, null), post('sylvie', o.restauration, o.siege, null), post('nadege', o.restauration, o.jeanZay, o.cook), post('ines', o.restauration, o.curie, o.cook),
    // Thomas looks after both schools; Omar patrols the north from the south; Ines cooked in the north until the autumn.
    post('thomas', o.education, o.curie, o.technician), post('thomas', o.education, o.jeanZay, o.technician), post('omar', o.routes, o.curie, o.driver, { territory_id: o.nord }),
    post('ines', o.restauration, o.jeanZay, o.cook, { ends_on: '2026-10-31' }), post('omar', o.restauration, o.jeanZay, o.cook, { starts_on: '2026-12-01' }),
  ]).execute()
  return o
}
