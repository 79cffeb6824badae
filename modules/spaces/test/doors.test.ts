// What the rights rule says of somebody and a thing is what search, the live stream and the notices do. The people and the things are drawn; the seed is printed.
import assert from 'node:assert/strict'
import { get, type IncomingMessage } from 'node:http'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { grounds, roles, type Role } from '#platform/access/access.ts'
import { dice } from '#test/cast/dice.ts'
import { openHouse, type House } from '#test/cast/house.ts'
import { indexed } from '#test/cast/indexed.ts'
import { reading, told } from '#test/cast/told.ts'
import { names, people, type Name } from '#test/cast/town.ts'

let house: House
before(async () => {
  house = await openHouse()
  await reading(house.database)
  await house.app.listen({ port: 0, host: '127.0.0.1' })
})
after(() => house.close())

type Noun = 'space' | 'post' | 'comment' | 'practice' | 'file' | 'document'
/** `word`: said by it and by nothing else. `late`: made while all listen. */
type Thing = { noun: Noun, id: string, word: string, space: string, author: Name, tab: string | null, hidden: boolean, postId?: string, late: boolean }
type Space = { id: string, off: readonly string[], closed: boolean, discreet: boolean }
type Dealt = { access: 'open' | 'on_request' | 'private' | 'secret', places: (Role | null)[], wallOff: boolean, cardsOff: boolean, documentsOff: boolean, closed: boolean, charter: boolean, discreet: boolean, hide: 'post' | 'comment' | 'practice' | 'document' | null, author: Name }

/** Whom Claire, who owns them all, deals in and out. */
const others = names.filter((name) => name !== 'claire')
const count = 24
const letters = fc.array(fc.constantFrom(...'bcdfghjklmnpqrstvwxz'), { minLength: 12, maxLength: 12 }).map((all) => all.join(''))
const dealt: fc.Arbitrary<Dealt> = fc.record({
  access: fc.constantFrom('open', 'on_request', 'private', 'secret'), places: fc.array(fc.constantFrom<Role | null>('reader', 'contributor', 'host', null, null), { minLength: others.length, maxLength: others.length }),
  wallOff: oneIn(6), cardsOff: oneIn(5), documentsOff: oneIn(5), closed: oneIn(6), charter: oneIn(3), discreet: oneIn(4), hide: fc.constantFrom('post', 'comment', 'practice', 'document', null, null), author: fc.constantFrom('sylvie', 'nadege', 'thomas', 'omar'),
})
function oneIn(n: number): fc.Arbitrary<boolean> { return fc.nat({ max: n - 1 }).map((x) => x === 0) }

test('200 pairs of a person and a thing: whoever cannot see gets nothing by search, stream or notices; whoever can finds it', { timeout: 240_000 }, async (t) => {
  const seed = dice(t)
  const words = fc.sample(fc.uniqueArray(letters, { minLength: count * 12, maxLength: count * 12 }), { numRuns: 1, seed })[0]!
  const things: Thing[] = []
  const spaces: Space[] = []
  const deals = fc.sample(dealt, { numRuns: count, seed })
  // At first everybody is in, is named in what is written, and is told.
  for (const deal of deals) spaces.push({ id: await furnish(deal), off: [...(deal.wallOff ? ['wall'] : []), ...(deal.cardsOff ? ['practices'] : []), ...(deal.documentsOff ? ['documents'] : [])], closed: deal.closed, discreet: deal.discreet })
  await Promise.all([told(house), indexed(house)])
  for (const [nth, deal] of deals.entries()) await deal_(spaces[nth]!.id, deal)
  const barrier = await furnish({ ...deals[0]!, hide: null }, false)

  const ears = new Map<Name, Awaited<ReturnType<typeof listen>>>()
  for (const name of names) ears.set(name, await listen(name))
  for (const space of spaces) await goOn(space)
  const last = await made('claire', `/api/spaces/${barrier}/posts`, { body: 'Fin' })
  // The stream tells in order: whoever hears the last of it has heard the rest, or never will.
  await Promise.all([...ears.values()].map((ear) => ear.next(last)))
  await Promise.all([told(house), indexed(house)])

  const at = house.clock.now
  const held = new Map((await house.database.db.selectFrom(grounds(at).as('x')).select(['person_id', 'scope_id', (eb) => eb.fn.max('role').as('role')]).where('scope_id', '=', sql<string>`any(${spaces.map(({ id }) => id)}::uuid[])`).groupBy(['person_id', 'scope_id']).execute())
    .map((row) => [`${row.person_id} ${row.scope_id}`, row.role]))
  const notices = new Map<Name, string>()
  const counted: Record<string, number> = { pairs: 0, sees: 0, found: 0, heard: 0, noticed: 0 }
  const pairs = fc.sample(fc.record({ name: fc.constantFrom(...names), thing: fc.constantFrom(...things) }), { numRuns: 300, seed })
  for (const { name, thing } of pairs) {
    const space = spaces.find(({ id }) => id === thing.space)!
    const role = held.get(`${house.town.ids[name]} ${space.id}`) ?? null
    const context = `seed ${seed}: ${name} (${role}) and the ${thing.noun} ${thing.id} of ${thing.author}${thing.hidden ? ', hidden' : ''} in ${JSON.stringify(space)}`
    const on = thing.tab === null || !space.off.includes(thing.tab)
    // What is hidden: its author and the hosts, who read as the others do where the space is closed.
    const sees = on && atLeast(role, thing.noun === 'space' ? 'visitor' : 'onlooker') && (!thing.hidden || thing.author === name || atLeast(role, 'host'))
    counted['pairs']!++
    if (sees) counted['sees']!++
    const own = await house.as(name).get(addressOf(thing))
    assert.equal(own.statusCode === 200 && (thing.noun === 'file' || own.body.includes(thing.word)), sees, `${context}: by its own address`)

    const found = (await house.as(name).get(`/api/search?q=${thing.word}&limit=50`)).json<{ items: { id: string }[] }>()
    const listed = found.items.some(({ id }) => id === thing.id)
    if (!sees) assert.ok(!JSON.stringify(found).includes(thing.word), `${context}: search`)
    // Hosts do not look for what is hidden, and the names of files are not looked through.
    else if (thing.noun !== 'file') assert.equal(listed, !thing.hidden, `${context}: search`)
    if (listed) counted['found']!++

    const heard = ears.get(name)!.heard.has(thing.id)
    // That a thing was hidden is told to whoever reads the space, by its id alone: it leaves their screens.
    if (!sees && !(thing.hidden && on && atLeast(role, 'onlooker'))) assert.ok(!heard, `${context}: the stream`)
    if (sees && thing.late) assert.ok(heard, `${context}: the stream`)
    if (heard && thing.late) counted['heard']!++

    const lines = notices.get(name) ?? await noticesOf(name)
    notices.set(name, lines)
    const noticed = lines.includes(thing.id)
    if (!sees) assert.ok(!lines.includes(thing.word) && (!noticed || thing.noun === 'space'), `${context}: the notices`)
    else if (thing.noun === 'post' && !thing.hidden && !thing.late && thing.author !== name) assert.ok(noticed, `${context}: the notices`)
    if (space.discreet && thing.noun !== 'space') assert.ok(!lines.includes(thing.word), `${context}: a discreet space is not quoted`)
    if (noticed) counted['noticed']!++
  }
  for (const ear of ears.values()) ear.close()
  t.diagnostic(JSON.stringify(counted))
  assert.ok(counted['pairs']! >= 200 && counted['sees']! > 50 && counted['sees']! < 250 && counted['found']! > 30 && counted['heard']! > 5 && counted['noticed']! > 5, 'the dice gave every kind')

  /** A space where everybody takes part, with one of each thing. */
  async function furnish(deal: Dealt, filled = true): Promise<string> {
    const word = words.pop()!
    const id = await made('claire', '/api/spaces', { kind: 'practice', access: 'private', name: `Espace ${word}` })
    await house.database.pool.query(`insert into scope_grant (scope_id, principal_id, principal_kind, role, granted_by, granted_at) select $1, id, 'person', 'contributor', $3, $4 from unnest($2::uuid[]) as id on conflict (scope_id, principal_id) do update set principal_kind = 'person', role = 'contributor', until = 'infinity'`,
      [id, others.map((name) => house.town.ids[name]), house.town.ids.claire, house.clock.now])
    if (!filled) return id
    const put = (noun: Noun, of: string, said: string, more: Partial<Thing> = {}): void => void things.push({ noun, id: of, word: said, space: id, author: deal.author, tab: 'wall', hidden: false, late: false, ...more })
    put('space', id, word, { author: 'claire', tab: null })
    const [post, comment, card, file, document] = [words.pop()!, words.pop()!, words.pop()!, words.pop()!, words.pop()!]
    const fileId = (await house.as(deal.author).post(`/api/files?name=${file}.txt`, Buffer.from('x'), { 'content-type': 'application/octet-stream' })).json<{ id: string }>().id
    const all = names.map((name) => `@[${people[name].name}](person:${house.town.ids[name]})`).join(' ')
    const postId = await made(deal.author, `/api/spaces/${id}/posts`, { body: `Le mot ${post} pour ${all}`, files: [fileId] })
    put('post', postId, post, { hidden: deal.hide === 'post' })
    put('file', fileId, file, { hidden: deal.hide === 'post' })
    put('comment', await made(deal.author, `/api/posts/${postId}/comments`, { body: `La suite ${comment}` }), comment, { postId, hidden: deal.hide === 'post' || deal.hide === 'comment' })
    put('practice', await made(deal.author, `/api/spaces/${id}/practices`, { title: `Fiche ${card}`, why: 'Pour voir', steps: [{ text: 'Regarder' }] }), card, { tab: 'practices', hidden: deal.hide === 'practice' })
    put('document', await layDocument(deal.author, id, document), document, { tab: 'documents', hidden: deal.hide === 'document' })
    return id
  }

  /** Then the dice say who stays, and what becomes of it. */
  async function deal_(id: string, deal: Dealt): Promise<void> {
    const claire = house.as('claire')
    const done = async (reply: ReturnType<typeof claire.put>): Promise<void> => assert.ok((await reply).statusCode < 300, (await reply).body)
    const mine = (noun: Noun): Thing => things.find((thing) => thing.space === id && thing.noun === noun)!
    if (deal.hide) await done(claire.put(`/api/moderation/${deal.hide}/${mine(deal.hide).id}/hiding`, { reason: 'Une personne y est nommée.' }))
    if (deal.charter) await done(claire.put(`/api/spaces/${id}/charter`, { body: 'Rester poli.' }))
    const { version } = (await claire.get(`/api/spaces/${id}`)).json<{ version: number }>()
    await done(claire.patch(`/api/spaces/${id}`, { access: deal.access, discreet: deal.discreet }, { 'if-match': `"${version}"` }))
    for (const [nth, name] of others.entries()) {
      const [role, personId] = [deal.places[nth]!, house.town.ids[name]]
      const outsider = ['partner', 'guest'].includes(people[name].kind) && role === 'host'
      await house.database.pool.query(role === null ? 'delete from scope_grant where scope_id = $1 and principal_id = $2' : `update scope_grant set role = '${outsider ? 'reader' : role}' where scope_id = $1 and principal_id = $2`, [id, personId])
    }
    if (deal.wallOff) await done(claire.delete(`/api/spaces/${id}/modules/wall`))
    if (deal.cardsOff) await done(claire.delete(`/api/spaces/${id}/modules/practices`))
    if (deal.documentsOff) await done(claire.delete(`/api/spaces/${id}/modules/documents`))
    if (deal.closed) await done(claire.post(`/api/spaces/${id}/closing`, {}, { 'if-match': `"${version + 1}"` }))
  }

  /** What its owner goes on writing there, while everybody listens. */
  async function goOn({ id, off, closed }: Space): Promise<void> {
    if (closed) return
    const put = (noun: Noun, of: string, said: string, tab: string): void => void things.push({ noun, id: of, word: said, space: id, author: 'claire', tab, hidden: false, late: true })
    const [post, comment, card, document] = [words.pop()!, words.pop()!, words.pop()!, words.pop()!]
    if (!off.includes('wall')) {
      const postId = await made('claire', `/api/spaces/${id}/posts`, { body: `Encore ${post}` })
      put('post', postId, post, 'wall')
      const commentId = await made('claire', `/api/posts/${postId}/comments`, { body: `Toujours ${comment}` })
      put('comment', commentId, comment, 'wall')
      things.at(-1)!.postId = postId
    }
    if (!off.includes('practices')) put('practice', await made('claire', `/api/spaces/${id}/practices`, { title: `Autre ${card}`, why: 'Pour voir', steps: [{ text: 'Regarder' }] }), card, 'practices')
    if (!off.includes('documents')) put('document', await layDocument('claire', id, document), document, 'documents')
  }
})

const atLeast = (role: Role | null, least: Role): boolean => role !== null && roles.indexOf(role) >= roles.indexOf(least)
async function made(name: Name, url: string, body: object): Promise<string> {
  const reply = await house.as(name).post(url, body)
  assert.equal(reply.statusCode, 201, reply.body)
  return reply.json<{ id: string }>().id
}
/** A file in the library of a space, called so. */
async function layDocument(name: Name, spaceId: string, word: string): Promise<string> {
  const { id: fileId } = (await house.as(name).post(`/api/files?name=${word}.txt`, Buffer.from('x'), { 'content-type': 'application/octet-stream' })).json<{ id: string }>()
  return made(name, `/api/spaces/${spaceId}/documents`, { kind: 'file', name: `Relevé ${word}`, fileId })
}
/** A comment has no address of its own: it stands below its post. */
const addressOf = ({ noun, id, postId }: Thing): string => ({ space: `/api/spaces/${id}`, post: `/api/posts/${id}`, comment: `/api/posts/${postId}/comments`, practice: `/api/practices/${id}`, file: `/api/files/${id}/content`, document: `/api/documents/${id}` })[noun]
async function noticesOf(name: Name): Promise<string> {
  let text = ''
  for (let cursor = ''; ;) {
    const reply = await house.as(name).get(`/api/me/notices?view=all&limit=100${cursor && `&cursor=${cursor}`}`)
    text += reply.body
    const { next } = reply.json<{ next: string | null }>()
    if (next === null) return text
    cursor = next
  }
}
/** A browser’s ear: the ids that it heard. */
async function listen(name: Name) {
  const heard = new Set<string>()
  let told = (): void => undefined
  const { port } = house.app.server.address() as { port: number }
  const response = await new Promise<IncomingMessage>((resolve) => get(`http://127.0.0.1:${port}/api/live`, { headers: { cookie: `parvis=${house.town.cookies[name]}` } }, resolve))
  const { promise: open, resolve: opened } = Promise.withResolvers<void>()
  let rest = ''
  response.setEncoding('utf8').on('data', (chunk: string) => {
    opened()
    const blocks = (rest + chunk).split('\n\n')
    rest = blocks.pop()!
    for (const [, id] of blocks.join('\n').matchAll(/"id":"([0-9a-f-]{36})"/g)) heard.add(id!)
    told()
  })
  await open
  const next = async (id: string): Promise<void> => { while (!heard.has(id)) await new Promise<void>((resolve) => { told = resolve }) }
  return { heard, next, close: () => response.destroy() }
}
