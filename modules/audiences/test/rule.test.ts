import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { openHouse, type House } from '#test/cast/house.ts'
import { postsOf } from '../posts.ts'
import { means } from '../rule-plain.ts'
import { peopleOf } from '../rule-sql.ts'
import { canonical, kinds, type Rule } from '../rule.ts'
import { settleOrganisation, type Organisation } from './organisation.ts'

let house: House
let o: Organisation
before(async () => {
  house = await openHouse()
  o = await settleOrganisation(house.database, house.town)
})
after(() => house.close())

const some = <T>(values: readonly T[]) => fc.subarray([...values], { minLength: 1, maxLength: Math.min(3, values.length) })
const rules = (): fc.Arbitrary<Rule> => fc.letrec<{ rule: Rule }>((tie) => ({
  rule: fc.oneof({ maxDepth: 3, withCrossShrink: true },
    some(kinds).map((kind): Rule => ({ kind })), some([o.education, o.restauration, o.routes]).map((unit): Rule => ({ unit })), some([o.nord, o.sud]).map((territory): Rule => ({ territory })),
    some([o.jeanZay, o.curie, o.siege]).map((site): Rule => ({ site })), some([o.cook, o.technician, o.driver]).map((trade): Rule => ({ trade })), some([house.town.authority, house.town.agglomeration]).map((authority): Rule => ({ authority })),
    fc.array(tie('rule'), { minLength: 1, maxLength: 3 }).map((all): Rule => ({ all })), fc.array(tie('rule'), { minLength: 1, maxLength: 3 }).map((any): Rule => ({ any })), tie('rule').map((not): Rule => ({ not }))),
})).rule

test('the two faces of a rule agree on everyone of the town, on any day, and its one form means the same', async () => {
  const everyone = Object.values(house.town.ids)
  const days = ['2025-06-01', '2026-10-15', '2026-11-23', '2026-12-05']
  const posts = new Map(await Promise.all(days.map(async (day) => [day, await postsOf(house.database.db, everyone, day)] as const)))
  await fc.assert(fc.asyncProperty(rules(), fc.constantFrom(...days), async (rule, today) => {
    const asked = { authorityId: house.town.authority, today }
    const bySql = (await house.database.db.selectFrom('person').select('id').where('id', 'in', peopleOf(rule, asked)).execute()).map(({ id }) => id).toSorted()
    const plainly = (one: Rule) => everyone.filter((id) => means(one, house.town.authority, posts.get(today)!.get(id) ?? [])).toSorted()
    assert.deepEqual(bySql, plainly(rule))
    assert.deepEqual(plainly(canonical(rule)), plainly(rule))
    assert.deepEqual(canonical(canonical(rule)), canonical(rule))
  }), { numRuns: 200 })
})
