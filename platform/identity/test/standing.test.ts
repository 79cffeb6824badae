// What is read with every request or every line, beside the rule that it keeps: on random affiliations, both say the same.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { today } from '#lib/when.ts'
import type { Kind } from '#platform/access/actor.ts'
import { administratorsOf, counts, platformAdministrators } from '#platform/access/principals.ts'
import { stands } from '#platform/access/days.ts'
import { uuidv7 } from '#platform/db/ids.ts'
import { openHouse, type House } from '#test/cast/house.ts'
import { work } from '#platform/db/work.ts'
import { readActor } from '../actors.ts'
import { createAdministrator } from '../administrators.ts'
import { outsideFill } from '../outside.ts'

let house: House
before(async () => { house = await openHouse() })
after(() => house.close())

type Given = { where: number, kind: Kind, organisation: string | null, starts: number, ends: number | null }
const affiliation: fc.Arbitrary<Given> = fc.record({
  where: fc.integer({ min: 0, max: 1 }), kind: fc.constantFrom<Kind>('staff', 'councillor', 'foster_carer', 'partner', 'guest'), organisation: fc.constantFrom(null, 'Atelier', 'Zinc'),
  starts: fc.integer({ min: -9, max: 9 }), ends: fc.option(fc.integer({ min: -9, max: 9 })),
  // Nobody ends before they begin, and a guest always ends.
}).map((a) => ({ ...a, organisation: a.kind === 'partner' ? a.organisation ?? 'Atelier' : a.organisation, ends: a.ends === null ? (a.kind === 'guest' ? 9 : null) : Math.max(a.ends, a.starts) }))
const day = (n: number): string => new Date(Date.parse('2026-11-23') + n * 86_400_000).toISOString().slice(0, 10)

test('the principals of a session, and what somebody is to others, follow their affiliations and duties', async () => {
  const { ids, authority, agglomeration, cookies } = house.town
  const { pool, db } = house.database
  const [person, places, at] = [ids.omar, [authority, agglomeration], new Date('2026-11-23T11:00:00Z')]
  await db.insertInto('person_principal').values([authority, agglomeration, administratorsOf(authority), administratorsOf(agglomeration), platformAdministrators, ids.claire].map((principal_id) => ({ person_id: person, principal_id }))).onConflict((c) => c.doNothing()).execute()
  let told = 0
  await fc.assert(fc.asyncProperty(fc.uniqueArray(affiliation, { minLength: 1, maxLength: 4, selector: (a) => `${a.where} ${a.kind}` }), fc.uniqueArray(fc.constantFrom(0, 1, null), { maxLength: 2 }), async (affiliations, duties) => {
    await db.deleteFrom('affiliation').where('person_id', '=', person).execute()
    await db.deleteFrom('administrator').where('person_id', '=', person).execute()
    await db.insertInto('affiliation').values(affiliations.map((a) => ({ id: uuidv7(), person_id: person, authority_id: places[a.where]!, kind: a.kind, organisation: a.organisation, sponsor_id: a.kind === 'guest' ? ids.claire : null, starts_on: day(a.starts), ends_on: a.ends === null ? null : day(a.ends) }))).execute()
    if (duties.length > 0) await db.insertInto('administrator').values(duties.map((of) => ({ person_id: person, authority_id: of === null ? null : places[of]!, since: at }))).execute()
    await pool.query(...outsideFill(today(at), [person]))
    const { rows: [row] } = await pool.query<{ rule: string[] | null, standing: number }>(`select (select array_agg(principal_id) from person_principal pp where pp.person_id = $1 and ${counts('$2')}) as rule,
      (select count(*)::int from affiliation a where a.person_id = $1 and ${stands('a', '$2')}) as standing`, [person, at])
    const found = await readActor(house.database, cookies.omar, 'session', at)
    assert.equal(found === null, row!.standing === 0)
    if (found) assert.deepEqual(new Set(found.actor.principals), new Set(row!.rule))
    if (found) told++
    const { rows: outside } = await pool.query<{ external: string | null }>('select case when x.id = any(p.internal_of) then null else p.outside_as end as external from person p, unnest($2::uuid[]) with ordinality x (id, n) where p.id = $1 order by n', [person, places])
    assert.deepEqual(outside.map((o) => o.external), [0, 1].map((where) => external(affiliations, where)))
  }), { numRuns: 150 })
  assert.ok(told > 30, `somebody stood in ${told} of the runs`)
})

test('the first administrator is of their authority from the first moment, and external to the others by its name', async () => {
  const { db, pool } = house.database
  const given = { givenName: 'Première', familyName: 'Administratrice', email: null, login: 'premiere', password: 'sept mots qui ne se devinent jamais ensemble', authority: { name: 'Ville Neuve', siret: '21990001200010' } }
  const id = await work(db, (tx) => createAdministrator(tx, given, house.clock.now))
  const { rows: [row] } = await pool.query('select internal_of = array[main_authority_id] as own, outside_as from person where id = $1', [id])
  assert.deepEqual(row, { own: true, outside_as: 'Ville Neuve' })
})

const internal = new Set<Kind>(['staff', 'councillor', 'foster_carer'])
const names = ['Les Trois-Vallées', 'Mercœur Agglo']
/** The rule in words: of an authority of theirs one is not external; to others one is of one's organisation, else of one's authority; whoever left stays what they were. */
function external(all: readonly Given[], where: number): string | null {
  const now = all.filter((a) => a.starts <= 0 && (a.ends === null || a.ends >= 0))
  const counted = now.length > 0 ? now : all
  if (counted.some((a) => a.where === where && internal.has(a.kind))) return null
  const highest = (values: readonly string[]): string | undefined => values.toSorted((a, b) => a.localeCompare(b, 'fr')).at(-1)
  return highest(counted.flatMap((a) => a.organisation ?? [])) ?? highest(counted.map((a) => names[a.where]!))!
}
