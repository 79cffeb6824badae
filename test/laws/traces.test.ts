// A tool that a space is without leaves no trace there, and loses nothing: asked of every module that is a tab, at every address there is.
import assert from 'node:assert/strict'
import { globSync } from 'node:fs'
import { get, type IncomingMessage } from 'node:http'
import { after, before, describe, test } from 'node:test'
import { modules } from '#modules/index.ts'
import { files } from '#platform/files/manifest.ts'
import { openHouse, type House } from '#test/cast/house.ts'
import { indexed } from '#test/cast/indexed.ts'
import { canary, givenPost, type Knock, type Rights } from '#test/cast/rights.ts'
import { told } from '#test/cast/told.ts'
import type { Name } from '#test/cast/town.ts'

const tabs = modules.filter((m) => m.tab)
const tables: Rights = Object.assign({}, ...(await Promise.all(globSync('{platform,modules}/*/test/rights.ts').toSorted().map(async (path) => ((await import(`#${path}`)) as { rights: Rights }).rights))))
const addresses = (of: readonly { api: object }[]): string[] => of.flatMap((m) => Object.keys(m.api))

/** About a person and their authority, not about a space. */
const ofNoSpace = new Set(['POST /me/tasks', 'POST /me/documents', 'GET /me/documents', 'GET /me/folders', 'GET /me/documents/trash', 'GET /quotas', 'PUT /quotas', 'PUT /me/question-calls', 'DELETE /me/question-calls', 'GET /guests', 'PUT /guests/:personId/renewal', 'DELETE /guests/:personId', 'POST /guests/:personId/entry'])
/** What stays whatever is off: an export holds all, an owner reads what is off. The journal, which grows, is not read twice. */
const whole = new Set(['GET /me/export', 'GET /spaces/:id/modules'])
const grows = new Set(['GET /administration/journal'])
const readers = ['claire', 'sylvie', 'nadege', 'thomas', 'ines'] as const satisfies readonly Name[]

type Read = Knock & { address: string }
let house: House
const reads: Read[] = []

before(async () => {
  house = await openHouse()
  await house.app.listen({ port: 0, host: '127.0.0.1' })
  // Something that each module’s addresses are about, in the private space, and what other modules make of it.
  const { postId, commentId } = await givenPost(house)
  await house.as('claire').put(`/api/posts/${postId}/pin`)
  for (const name of readers) await house.as(name).put(`/api/posts/${postId}/keep`)
  await house.as('nadege').post('/api/practices', { from: { noun: 'comment', id: commentId } })
  await house.as('ines').put(`/api/moderation/post/${postId}/report`, { reason: 'private' })
  const hidden = await givenPost(house)
  await house.as('ines').put(`/api/moderation/post/${hidden.postId}/report`, { reason: 'private' })
  await house.as('sylvie').put(`/api/moderation/post/${hidden.postId}/hiding`, { reason: 'Une personne y est nommée.' })
  for (const address of addresses([files, ...modules])) if (address.startsWith('GET ') && !grows.has(address)) reads.push({ address, ...(await tables[address]!.given(house, 'claire')) })
  reads.push(...['', '/suggestions'].map((rest) => ({ address: `GET /search${rest}, of the word`, url: `/api/search${rest}?q=${canary}` })))
  await indexed(house)
  await told(house)
})
after(() => house.close())

async function latest(): Promise<string> {
  const { rows: [row] } = await house.database.pool.query<{ at: string }>(`select xid || '-' || id as at from journal order by xid desc, id desc limit 1`)
  return row?.at ?? '0-0'
}

/** Every reading address, as each of those who read the space. */
async function readAll(): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (const who of readers) for (const { address, url, headers } of reads) {
    const reply = await house.as(who).get(url, headers)
    found.set(`${who}, ${address}`, `${reply.statusCode} ${reply.body}`)
  }
  return found
}

/** What of a module stands in the space: the things that its facts are about, those of people themselves excepted. */
async function thingsOf(module: { facts: object }): Promise<string[]> {
  const { rows } = await house.database.pool.query<{ id: string }>('select distinct noun_id::text as id from journal j where scope_id = $1 and fact = any($2) and noun_id is not null and not exists (select from person p where p.id = j.noun_id)', [house.town.spaces.private, Object.keys(module.facts)])
  return rows.map(({ id }) => id)
}

/** What a browser that was away since `position` is told, until a fact. */
async function heard(who: Name, position: string, until: string): Promise<string> {
  const { port } = house.app.server.address() as { port: number }
  const response = await new Promise<IncomingMessage>((resolve) => get(`http://127.0.0.1:${port}/api/live`, { headers: { cookie: `parvis=${house.town.cookies[who]}`, 'last-event-id': position } }, resolve))
  let said = ''
  for await (const chunk of response.setEncoding('utf8')) {
    said += String(chunk)
    if (said.includes(until)) break
  }
  return said
}

/** Lines that the bell counts and nobody lists: what the rows of other tests left behind. */
async function uncounted(who: Name): Promise<number> {
  const { items } = (await house.as(who).get('/api/me/notices?view=mine&limit=100')).json() as { items: { readAt: string | null }[] }
  return (await house.as(who).get('/api/me/notices/count')).json().count - items.filter((n) => n.readAt === null).length
}

const anew = (url: string): string => url.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '00000000-0000-7000-8000-000000000000')
const bodyOf = (reply: { body: string }): object => { const { instance: _, ...said } = JSON.parse(reply.body) as { instance?: string }; return said }

for (const module of tabs) {
  describe(module.name, () => {
    const at = (): string => `/api/spaces/${house.town.spaces.private}/modules/${module.name}`
    let things: string[]
    let knocks: Read[]
    let then: Map<string, string>
    let position: string
    let gaps: number[]

    before(async () => {
      position = await latest()
      knocks = []
      for (const address of addresses([module])) if (!ofNoSpace.has(address)) knocks.push({ address, ...(await tables[address]!.given(house, 'claire')) })
      await indexed(house)
      await told(house)
      things = await thingsOf(module)
      then = await readAll()
      gaps = await Promise.all(readers.map(uncounted))
      assert.equal((await house.as('claire').delete(at())).statusCode, 204)
    })

    test('off, its addresses are not there', async () => {
      for (const who of ['claire', 'nadege'] as const) for (const { address, url, body, headers } of knocks) {
        const call = (to: string) => house.app.inject({ method: address.split(' ')[0] as 'GET', url: to, headers: { ...headers, cookie: `parvis=${house.town.cookies[who]}` }, ...(body === undefined ? {} : { payload: body }) })
        const [reply, nowhere] = [await call(url), await call(anew(url))]
        // A list over all spaces stays, without these.
        if (anew(url) === url && reply.statusCode === 200) continue
        // Asked of many at once, it answers of those that there are: of none, as when there is nothing.
        if (new URL(url, 'http://x').searchParams.has('of') && reply.statusCode === 200 && reply.body === nowhere.body) continue
        assert.equal(reply.statusCode, 404, `${who}, ${address}: ${reply.body}`)
        assert.deepEqual(bodyOf(reply), bodyOf(nowhere), `${address} says that something is there`)
      }
    })

    test('off, no other address names what it holds, nor lets one do anything with it', async () => {
      const now = await readAll()
      const named = (body: string): boolean => things.some((id) => body.includes(id))
      const before = [...then].filter(([, body]) => named(body)).length
      if (things.length > 0) assert.ok(before > 10, 'the test means something: they were named')
      assert.deepEqual([...now].filter(([where, body]) => named(body) && !whole.has(where.slice(where.indexOf('GET ')))).map(([where]) => where), [])
      for (const who of readers) {
        const space = (await house.as(who).get(`/api/spaces/${house.town.spaces.private}`)).json() as { modules: string[], can: string[] }
        assert.deepEqual([space.modules.includes(module.name), space.can.filter((action) => Object.hasOwn(module.permissions, action))], [false, []])
      }
    })

    test('off, the bell counts no more than is listed, and the stream says nothing of it', async () => {
      for (const [i, gap] of (await Promise.all(readers.map(uncounted))).entries()) assert.ok(gap <= gaps[i]!, `${readers[i]!} is told of something that is listed nowhere`)
      for (const who of ['claire', 'nadege'] as const) {
        const said = await heard(who, position, 'space.module_switched')
        assert.deepEqual([...said.matchAll(/"fact":"([^"]+)"/g)].map((m) => m[1]!).filter((fact) => Object.hasOwn(module.facts, fact)), [])
        assert.deepEqual(things.filter((id) => said.includes(id)), [])
      }
    })

    test('on again, all is there, byte for byte', async () => {
      assert.equal((await house.as('claire').put(at())).statusCode, 200)
      const now = await readAll()
      assert.deepEqual([...then].filter(([where, body]) => now.get(where) !== body).map(([where]) => where), [])
    })
  })
}
