// What an editor is told beforehand is what happens: whom a rule means, who has the article in their list, who finds it, whose feed holds it, whom it waits for.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { today } from '#lib/when.ts'
import { peopleChanged } from '#platform/access/people-changes.ts'
import { uuidv7 } from '#platform/db/ids.ts'
import { kinds, type Rule } from '#modules/audiences/rule.ts'
import { means, postsOf } from '#modules/audiences/index.ts'
import type { Organisation } from '#modules/audiences/test/organisation.ts'
import { emptyDist } from '#test/cast/dist.ts'
import { dice } from '#test/cast/dice.ts'
import { openHouse, type House } from '#test/cast/house.ts'
import { indexed } from '#test/cast/indexed.ts'
import { names, type Name } from '#test/cast/town.ts'
import { feedOf, readerOf } from '../outlets/feed.ts'
import { openDesk, published } from './cast.ts'

const { dist, remove } = emptyDist()
let house: House
let o: Organisation
const secrets = new Map<Name, string>()
before(async () => {
  house = await openHouse({ pages: { dist } })
  o = await openDesk(house)
  for (const name of names) secrets.set(name, (await house.as(name).post('/api/me/news-feed')).json<{ secret: string }>().secret)
})
after(async () => {
  await house.close()
  remove()
})

const some = <T>(values: readonly T[]) => fc.subarray([...values], { minLength: 1, maxLength: Math.min(3, values.length) })
const rules = (): fc.Arbitrary<Rule> => fc.letrec<{ rule: Rule }>((tie) => ({
  rule: fc.oneof({ maxDepth: 2, withCrossShrink: true },
    some(kinds).map((kind): Rule => ({ kind })), some([o.education, o.restauration, o.routes]).map((unit): Rule => ({ unit })), some([o.nord, o.sud]).map((territory): Rule => ({ territory })),
    some([o.jeanZay, o.curie, o.siege]).map((site): Rule => ({ site })), some([o.cook, o.technician, o.driver]).map((trade): Rule => ({ trade })), some([house.town.authority, house.town.agglomeration]).map((authority): Rule => ({ authority })),
    fc.array(tie('rule'), { minLength: 1, maxLength: 3 }).map((all): Rule => ({ all })), fc.array(tie('rule'), { minLength: 1, maxLength: 3 }).map((any): Rule => ({ any })), tie('rule').map((not): Rule => ({ not }))),
})).rule
/** What is addressed, and by whom: Pia, who administers the platform, may name any authority; Sylvie writes for « Éducation ». */
type Given = { rule: Rule | null, unitId: string | null }
const given = (): fc.Arbitrary<Given> => fc.record({ rule: fc.option(rules(), { freq: 8 }), unitId: fc.constantFrom(null, null, o.education, o.restauration, o.routes) })
/** Somebody takes a post, or leaves all of theirs. */
type Move = { who: Name, to: { unit: string, site: string, trade: string } | null }
const moves = (): fc.Arbitrary<Move> => fc.record({ who: fc.constantFrom(...names), to: fc.option(fc.record({ unit: fc.constantFrom(o.education, o.restauration, o.routes), site: fc.constantFrom(o.jeanZay, o.curie, o.siege), trade: fc.constantFrom(o.cook, o.technician, o.driver) }), { freq: 3 }) })

async function move({ who, to }: Move): Promise<void> {
  const { town: { ids, authority }, database: { db }, clock: { now } } = house
  await db.transaction().execute(async (tx) => {
    if (to) await tx.insertInto('position').values({ id: uuidv7(), authority_id: authority, person_id: ids[who], unit_id: to.unit, site_id: to.site, trade_id: to.trade, title: 'Poste', starts_on: today(now), ends_on: null }).execute()
    else await tx.deleteFrom('position').where('person_id', '=', ids[who]).execute()
    await peopleChanged(tx, [ids[who]], { personId: '', at: now })
  })
}

const byWho = async (ask: (who: Name) => Promise<readonly string[]>): Promise<Record<string, string[]>> => Object.fromEntries(await Promise.all(names.map(async (who) => [who, [...new Set(await ask(who))].toSorted()] as const)))
const ids = async (who: Name, url: string): Promise<string[]> => (await house.as(who).get(url)).json<{ items: { id: string }[] }>().items.map(({ id }) => id)

test('previewed, listed, found, fed and waited for: the same people, for any rule, and as they move', { timeout: 240_000 }, async (t) => {
  let pairs = 0
  await fc.assert(fc.asyncProperty(fc.array(given(), { minLength: 12, maxLength: 12 }), fc.array(moves(), { maxLength: 4 }), async (list, moved) => {
    const articles: (Given & { id: string })[] = []
    for (const one of list) articles.push({ ...one, id: (await published(house, 'pia', { title: 'Nouvelle', body: 'zygomatique', authorityId: house.town.authority, readBy: '2026-12-01', ...one })).id })
    for (const after of [[], moved]) {
      for (const one of after) await move(one)
      const posts = await postsOf(house.database.db, Object.values(house.town.ids), today(house.clock.now))
      const everyone: Rule = { kind: ['councillor', 'foster_carer', 'staff'] }
      const meant = (who: Name, { rule, unitId }: Given): boolean => means({ all: [...(rule === null && unitId === null ? [everyone] : []), ...(unitId === null ? [] : [{ unit: [unitId] }]), ...(rule === null ? [] : [rule])] }, house.town.authority, posts.get(house.town.ids[who]) ?? [])
      const expected = await byWho(async (who) => articles.filter((one) => meant(who, one)).map(({ id }) => id))
      assert.deepEqual(await byWho((who) => ids(who, '/api/news?limit=100')), expected, 'listed')
      await indexed(house)
      assert.deepEqual(await byWho((who) => ids(who, '/api/search?q=zygomatique&noun=article&limit=100')), expected, 'found')
      assert.deepEqual(await byWho(async (who) => { const reader = await readerOf(house.database.db, secrets.get(who)!, house.clock.now); return [...(await feedOf(house.database.db, reader!, 'https://x')).matchAll(/<guid[^>]*>([^<]+)</g)].map(([, id]) => id!) }), expected, 'fed')
      assert.deepEqual(await byWho(async (who) => (await Promise.all(articles.map(async ({ id }) => ((await house.as(who).get(`/api/news/${id}`)).json<{ can?: string[] }>().can?.includes('article.acknowledge') ? [id] : [])))).flat()), expected, 'read')
      for (const { id, rule, unitId } of articles) {
        const many = names.filter((who) => expected[who]!.includes(id)).length
        const previewed = (await house.as('pia').post('/api/news-desk/preview', { authorityId: house.town.authority, rule, unitId })).json<{ peopleCount: number }>().peopleCount
        assert.deepEqual([previewed, (await house.as('pia').get(`/api/news/${id}/readings`)).json<{ people: number }>().people], [many, many], JSON.stringify({ rule, unitId }))
      }
      pairs += articles.length * names.length
    }
    await Promise.all(articles.map(({ id }) => house.as('pia').put(`/api/news/${id}/archive`)))
    assert.deepEqual(await ids('claire', '/api/news'), [])
  }), { numRuns: 5, seed: dice(t), endOnFailure: true })
  t.diagnostic(`${pairs} pairs of a rule and a person`)
  assert.ok(pairs >= 1_000)
})

test('whatever rule an editor of a unit gives, it reaches nobody outside of it', async (t) => {
  await fc.assert(fc.asyncProperty(rules(), async (rule) => {
    const posts = await postsOf(house.database.db, Object.values(house.town.ids), today(house.clock.now))
    const inside = names.filter((who) => posts.get(house.town.ids[who])?.some((post) => post.units.includes(o.education)))
    const reply = await house.as('sylvie').post('/api/news', { title: 'Essai', unitId: o.education, rule })
    if (JSON.stringify(rule).includes('"authority"')) return assert.equal(reply.statusCode, 403)
    const { id } = reply.json<{ id: string }>()
    await house.as('sylvie').put(`/api/news/${id}/publication`, {})
    const readers = (await byWho((who) => ids(who, '/api/news?limit=100')))
    assert.deepEqual(names.filter((who) => readers[who]!.includes(id) && !inside.includes(who)), [])
    await house.as('sylvie').delete(`/api/news/${id}`)
  }), { numRuns: 40, seed: dice(t), endOnFailure: true })
})
