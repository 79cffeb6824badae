// The town of the tests: a few people whom everyone knows by first name, and a space of each access.
import { today } from '#lib/when.ts'
import { administratorsOf, platformAdministrators } from '#platform/access/principals.ts'
import type { Role } from '#platform/access/access.ts'
import type { Kind } from '#platform/access/actor.ts'
import type { Database } from '#platform/db/database.ts'
import { uuidv7 } from '#platform/db/ids.ts'
import { hashOf } from '#platform/identity/secrets.ts'
import { entryFill } from '#modules/directory/index.ts'
import { outsideFill } from '#platform/identity/outside.ts'

export const opened = new Date('2026-11-23T08:00:00Z')

/** Who they are to the private space « Cuisines », which most tests happen in. */
export const people = {
  claire: { name: 'Claire Vasseur', kind: 'staff', headline: 'Responsable restauration', role: 'owner' },
  sylvie: { name: 'Sylvie Fontaine', kind: 'staff', headline: 'Diététicienne', role: 'host' },
  nadege: { name: 'Nadège Hoarau', kind: 'staff', headline: 'Cheffe de cuisine, collège Jean-Zay', role: 'contributor' },
  thomas: { name: 'Thomas Nguyen', kind: 'staff', headline: 'Technicien, collège Curie', role: 'contributor' },
  ines: { name: 'Inès Moreira', kind: 'staff', headline: 'Seconde de cuisine', role: 'reader' },
  paul: { name: 'Paul Ardon', kind: 'partner', headline: 'Maraîcher', role: 'contributor' },
  omar: { name: 'Omar Belkacem', kind: 'staff', headline: 'Agent des routes', role: null },
  lucie: { name: 'Lucie Armand', kind: 'councillor', headline: 'Conseillère départementale', role: null },
  olivier: { name: 'Olivier Bon', kind: 'guest', headline: 'Consultant', role: null },
  agnes: { name: 'Agnès Roux', kind: 'staff', headline: 'Chargée de projet', role: null, elsewhere: true },
  ada: { name: 'Ada Perrin', kind: 'staff', headline: 'Administratrice', role: null, administers: 'authority' },
  pia: { name: 'Pia Lambert', kind: 'staff', headline: 'DSI', role: null, administers: 'platform' },
} as const satisfies Record<string, { name: string, kind: Kind, headline: string, role: Role | null, elsewhere?: true, administers?: 'authority' | 'platform' }>
export type Name = keyof typeof people
export const names = Object.keys(people) as Name[]

export type Town = { authority: string, agglomeration: string, ids: Record<Name, string>, cookies: Record<Name, string>, spaces: Record<'open' | 'on_request' | 'private' | 'secret', string>, tokens: Record<'read' | 'write', string> }

/** Fills an empty database with the town. Claire owns every space; « Allergies » (open) also has Thomas and the guest Olivier. */
export async function settle({ db, pool }: Database): Promise<Town> {
  const at = opened
  const [authority, agglomeration] = [uuidv7(), uuidv7()]
  await db.insertInto('authority').values([
    { id: authority, name: 'Département des Trois-Vallées', short_name: 'Les Trois-Vallées', siret: '22990001200010', hue: null, created_at: at },
    { id: agglomeration, name: 'Mercœur Agglomération', short_name: 'Mercœur Agglo', siret: '24990002500018', hue: 210, created_at: at },
  ]).execute()
  const ids = Object.fromEntries(names.map((name) => [name, uuidv7()])) as Town['ids']
  const cookies = Object.fromEntries(names.map((name) => [name, `cookie-of-${name}-0123456789`])) as Town['cookies']
  const far = new Date('2100-01-01T00:00:00Z')
  for (const name of names) {
    const person: { name: string, kind: Kind, headline: string, elsewhere?: true, administers?: 'authority' | 'platform' } = people[name]
    const home = person.elsewhere ? agglomeration : authority
    const [given, ...family] = person.name.split(' ')
    await db.insertInto('person').values({ id: ids[name], given_name: given!, family_name: family.join(' '), email: `${name}@example.org`, headline: person.headline, main_authority_id: home, closed_at: null, created_at: at }).execute()
    await db.insertInto('affiliation').values({
      id: uuidv7(), person_id: ids[name], authority_id: home, kind: person.kind, organisation: person.kind === 'partner' ? 'Biocoop Ardon' : person.kind === 'guest' ? 'Cabinet Bon' : null,
      sponsor_id: person.kind === 'guest' ? ids.claire : null, starts_on: '2026-01-01', ends_on: person.kind === 'guest' ? '2099-12-31' : null,
    }).execute()
    await db.insertInto('account').values({ person_id: ids[name], login: name, password_hash: null }).execute()
    const principals = [ids[name], ...(person.kind === 'partner' || person.kind === 'guest' ? [] : [home])]
    if (person.administers) {
      await db.insertInto('administrator').values({ person_id: ids[name], authority_id: person.administers === 'platform' ? null : authority, since: at }).execute()
      principals.push(person.administers === 'platform' ? platformAdministrators : administratorsOf(authority))
    }
    await db.insertInto('person_principal').values(principals.map((principal_id) => ({ person_id: ids[name], principal_id }))).execute()
    await db.insertInto('session').values({ id: uuidv7(), secret_hash: hashOf(cookies[name]), person_id: ids[name], device: 'test', enrolled: true, created_at: at, seen_at: far, idle_until: far, until: far }).execute()
  }
  const spaces = {} as Town['spaces']
  for (const [access, name] of [['open', 'Allergies en cuisine'], ['on_request', 'Achats groupés'], ['private', 'Cuisines Vesle-Nord'], ['secret', 'Réorganisation']] as const) {
    const id = uuidv7()
    spaces[access] = id
    await db.insertInto('scope').values({ id, kind: 'space', authority_id: authority }).execute()
    await db.insertInto('space').values({ id, authority_id: authority, kind: access === 'open' ? 'practice' : 'team', access, name, purpose: '', created_by: ids.claire, created_at: at, last_activity_at: at, archived_at: null }).execute()
    const by = { scope_id: id, granted_by: ids.claire, granted_at: at }
    const members: Partial<Record<Name, Role>> = access === 'private' ? Object.fromEntries(names.flatMap((n) => (people[n].role ? [[n, people[n].role]] : []))) : access === 'open' ? { claire: 'owner', thomas: 'contributor', olivier: 'contributor' } : { claire: 'owner' }
    await db.insertInto('scope_grant').values([
      ...Object.entries(members).map(([name, role]) => ({ ...by, principal_id: ids[name as Name], principal_kind: 'person' as const, role })),
      { ...by, principal_id: administratorsOf(authority), principal_kind: 'administrators', role: 'visitor' as const }, { ...by, principal_id: platformAdministrators, principal_kind: 'administrators', role: 'visitor' as const },
      ...(access === 'secret' ? [] : [{ ...by, principal_id: authority, principal_kind: 'everyone' as const, role: access === 'open' ? ('onlooker' as const) : ('visitor' as const) }]),
    ]).execute()
    await db.insertInto('follow').values(Object.keys(members).map((name) => ({ space_id: id, person_id: ids[name as Name], followed_at: at, seen_at: at }))).execute()
  }
  const tokens = { read: 'parvis_read-token-of-nadege', write: 'parvis_write-token-of-nadege' }
  for (const scope of ['read', 'write'] as const) {
    await db.insertInto('token').values({ id: uuidv7(), secret_hash: hashOf(tokens[scope]), person_id: ids.nadege, name: scope, scopes: [scope], created_at: at, seen_at: far, until: far }).execute()
  }
  await pool.query(...outsideFill(today(at)))
  await pool.query(...entryFill(today(at)))
  return { authority, agglomeration, ids, cookies, spaces, tokens }
}
