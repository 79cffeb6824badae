// Whatever is asked, by whomever: nothing of a scope that the actor may not read is found, suggested, counted, or closed in on.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { openHouse, type House } from '#test/cast/house.ts'
import { indexed } from '#test/cast/indexed.ts'
import { names, type Name } from '#test/cast/town.ts'

const words = ['réunion', 'jeudi', 'cantine', 'chaudière', 'neige', 'collège', 'planning', 'astuce', 'carottes', 'mercredi'] as const
const spaces = ['open', 'on_request', 'private', 'secret'] as const
let house: House
/** Of each person: the scopes whose posts they read, and those they know of, as the addresses of the spaces and walls themselves say. */
const reads = new Map<Name, Set<string>>()
const knows = new Map<Name, Set<string>>()
const scopeOf = new Map<string, string>()

before(async () => {
  house = await openHouse()
  for (let n = 0; n < 60; n++) {
    const space = spaces[n % 4]!
    const id = house.town.spaces[space]
    const body = `${words[n % 10]} ${words[(n * 7 + 3) % 10]} secret-${space} ${words[(n * 3 + 1) % 10]}`
    const post = (await house.as('claire').post(`/api/spaces/${id}/posts`, { body })).json()
    const comment = (await house.as('claire').post(`/api/posts/${post.id}/comments`, { body: `${words[(n + 5) % 10]} en réponse, secret-${space}` })).json()
    scopeOf.set(post.id, id)
    scopeOf.set(comment.id, id)
  }
  await indexed(house)
  for (const who of names) {
    const [read, know] = [new Set<string>(), new Set<string>()]
    for (const space of spaces) {
      const id = house.town.spaces[space]
      if ((await house.as(who).get(`/api/spaces/${id}/posts`)).statusCode === 200) read.add(id)
      if ((await house.as(who).get(`/api/spaces/${id}`)).statusCode === 200) know.add(id)
    }
    reads.set(who, read)
    knows.set(who, know)
  }
})
after(() => house.close())

const slip = (word: string, at: number): string => word.slice(0, at % word.length) + word.slice((at % word.length) + 1)
const term = fc.oneof(fc.constantFrom(...words), fc.tuple(fc.constantFrom(...words), fc.nat(8)).map(([word, at]) => slip(word, at)), fc.constantFrom('secret', 'secret-private', 'reponse', 'reorganisation', 'cuisines vesle', 'a', 'de'))

test('two hundred questions through the door', async () => {
  let found = 0
  await fc.assert(fc.asyncProperty(fc.constantFrom(...names), fc.array(term, { minLength: 1, maxLength: 4 }), fc.constantFrom('', '&noun=post', '&noun=comment', '&noun=space', ...spaces.map((s) => `&space=${s}`)), async (who, said, more) => {
    const q = encodeURIComponent(said.join(' '))
    const narrowed = more.startsWith('&space=') ? `&space=${house.town.spaces[more.slice(7) as (typeof spaces)[number]]}` : more
    let next: string | null = ''
    while (next !== null) {
      const reply = await house.as(who).get(`/api/search?q=${q}${narrowed}&limit=50${next ? `&cursor=${next}` : ''}`)
      assert.equal(reply.statusCode, 200)
      const page = reply.json() as { items: { noun: string, id: string, space: { id: string } | null }[], next: string | null }
      for (const { noun, id, space } of page.items) {
        if (noun === 'space') assert.ok(knows.get(who)!.has(id))
        else assert.ok(reads.get(who)!.has(scopeOf.get(id)!) && space?.id === scopeOf.get(id))
      }
      for (const space of spaces) if (!reads.get(who)!.has(house.town.spaces[space])) assert.ok(!reply.body.includes(`secret-${space}`), `${who}: ${said.join(' ')}`)
      // An empty page that promises another one would say that something is there.
      assert.ok(page.items.length > 0 || page.next === null)
      found += page.items.length
      next = page.next
    }
    const { items } = (await house.as(who).get(`/api/search/suggestions?q=${q}`)).json() as { items: { noun: string, id: string }[] }
    assert.ok(items.length <= 8)
    for (const { noun, id } of items) if (noun === 'space') assert.ok(knows.get(who)!.has(id))
  }), { numRuns: 200, seed: 7 })
  assert.ok(found > 300, `the questions find something: ${found}`)
})
