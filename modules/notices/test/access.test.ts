// Whatever happens and whoever comes and goes: nobody reads a line about a scope that they may not read at that moment.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { openHouse, type House } from '#test/cast/house.ts'
import type { Name } from '#test/cast/town.ts'
import { noticesOf, reading, told } from '#test/cast/told.ts'

let house: House
before(async () => {
  house = await openHouse()
  await reading(house.database)
})
after(() => house.close())

const staff = ['sylvie', 'nadege', 'thomas', 'ines', 'paul', 'omar', 'olivier'] as const satisfies Name[]
const someone = fc.constantFrom(...staff)
const spaces = fc.constantFrom('private', 'open', 'on_request')
type Spaces = 'private' | 'open' | 'on_request'
type Step = { what: 'post' | 'comment' | 'react' | 'ask' | 'in' | 'host' | 'out' | 'trash', who: Name, space: Spaces, nth: number }
const step: fc.Arbitrary<Step> = fc.record({ what: fc.constantFrom('post', 'comment', 'comment', 'react', 'ask', 'in', 'host', 'out', 'out', 'trash'), who: someone, space: spaces, nth: fc.nat(3) })

/** Each step through the door, as that person; what they may not do is refused and changes nothing. */
async function take({ what, who, space, nth }: Step, posts: { id: string, title: string }[]): Promise<void> {
  const spaceId = house.town.spaces[space]
  const post = posts[nth % Math.max(1, posts.length)]
  const as = house.as(who)
  const title = `CANARI ${space} ${posts.length}`
  if (what === 'post') {
    const made = await as.post(`/api/spaces/${spaceId}/posts`, { body: title })
    if (made.statusCode === 201) posts.push({ id: made.json<{ id: string }>().id, title })
  } else if (what === 'ask') await as.put(`/api/spaces/${spaceId}/access-request`, { message: '' })
  else if (what === 'in' || what === 'host') await house.as('claire').put(`/api/spaces/${spaceId}/members/${house.town.ids[who]}`, { role: what === 'in' ? 'contributor' : 'host' })
  else if (what === 'out') await house.as('claire').delete(`/api/spaces/${spaceId}/members/${house.town.ids[who]}`)
  else if (!post) return
  else if (what === 'comment') await as.post(`/api/posts/${post.id}/comments`, { body: 'D’accord.' })
  else if (what === 'react') await as.put(`/api/posts/${post.id}/reactions/useful`)
  else await house.as('claire').delete(`/api/posts/${post.id}`)
}

test('after random facts and random changes of access, every line that somebody reads is one they may read', { timeout: 300_000 }, async (t) => {
  let lines = 0
  let withheld = 0
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 30 }), async (steps) => {
    await house.database.pool.query('delete from notice')
    const posts: { id: string, title: string }[] = []
    for (const space of ['private', 'open'] as const) for (const who of ['nadege', 'thomas'] as const) await take({ what: 'in', who, space, nth: 0 }, posts)
    for (const space of ['private', 'open'] as const) await take({ what: 'post', who: 'nadege', space, nth: 0 }, posts)
    for (const one of steps) await take(one, posts)
    // Whatever the chance: somebody is answered, and is out before they have read it.
    for (const who of ['nadege', 'thomas'] as const) await take({ what: 'in', who, space: 'private', nth: 0 }, posts)
    await take({ what: 'post', who: 'thomas', space: 'private', nth: 0 }, posts)
    await house.as('nadege').post(`/api/posts/${posts.at(-1)!.id}/comments`, { body: 'D’accord.' })
    await told(house)
    await take({ what: 'out', who: 'thomas', space: 'private', nth: 0 }, posts)
    for (const who of [...staff, 'claire'] as const) {
      const shown = await noticesOf(house, who)
      lines += shown.length
      for (const line of shown) {
        const url = line.noun === 'post' ? `/api/posts/${line.subjectId}` : line.noun === 'request' ? `/api/spaces/${line.subjectId}/access-requests` : `/api/spaces/${line.subjectId}`
        assert.equal((await house.as(who).get(url)).statusCode, 200, `${who} reads « ${line.title} » of ${url}`)
      }
      const { count } = (await house.as(who).get('/api/me/notices/count')).json<{ count: number }>()
      assert.equal(count, shown.filter((line) => line.level <= 2 && line.readAt === null).length, `the bell of ${who} counts what they read`)
      const { rows: [kept] } = await house.database.pool.query<{ n: number }>('select count(*)::int as n from notice where person_id = $1', [house.town.ids[who]])
      withheld += kept!.n - shown.length
    }
  }), { numRuns: 25 })
  t.diagnostic(`${lines} lines read, ${withheld} withheld`)
  assert.ok(lines > 20 && withheld > 0, 'the test means something')
})
