// A document shown to somebody outside by a link, for a time: who may, what it shows, and everything that ends it.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { bring, folder, lay } from '#modules/documents/test/cast.ts'
import { emptyDist } from '#test/cast/dist.ts'
import { openHouse, type House } from '#test/cast/house.ts'
import { share, shared, visitor } from './cast.ts'

let house: House
const built = emptyDist()
before(async () => { house = await openHouse({ pages: { dist: built.dist } }) })
after(async () => { await house.close(); built.remove() })
const fileOf = (address: string, id: string, what = ''): string => `${address}/${id}${what}`

test('a link opens its document to whoever has it, without an account, until its day is over', async () => {
  const doc = await lay(house, 'nadege', 'Menu de Noël.txt', null, 'Bûche et clémentines')
  const link = await shared(house, 'sylvie', doc.id)
  assert.equal(link.until, '2026-12-23T23:00:00.000Z')
  const page = await visitor(house).get(link.address)
  assert.equal(page.statusCode, 200)
  assert.match(page.body, /<h1>Menu de Noël\.txt<\/h1>/)
  assert.match(page.body, /Sylvie [^<]+ partage ceci avec vous/)
  assert.match(page.body, /23 décembre/)
  assert.doesNotMatch(page.body, /<script/)
  assert.equal(page.headers['referrer-policy'], 'no-referrer')
  assert.match(String(page.headers['x-robots-tag']), /noindex/)
  assert.match(String(page.headers['cache-control']), /no-store/)
  const bytes = await visitor(house).get(fileOf(link.address, doc.id, '/fichier'))
  assert.equal(bytes.body, 'Bûche et clémentines')
  assert.match(String(bytes.headers['content-disposition']), /^attachment; filename\*=UTF-8''Menu/)
  assert.match(String(bytes.headers['content-security-policy']), /^sandbox/)
  assert.equal(bytes.headers['referrer-policy'], 'no-referrer')
  const was = house.clock.now
  house.clock.now = new Date('2026-12-23T22:59:59Z')
  assert.equal((await visitor(house).get(link.address)).statusCode, 200)
  house.clock.now = new Date('2026-12-23T23:00:00Z')
  assert.equal((await visitor(house).get(link.address)).statusCode, 404)
  house.clock.now = was
})

test('of its secret the house keeps the hash alone', async () => {
  const doc = await lay(house, 'sylvie', 'Secret.txt')
  const { address } = await shared(house, 'sylvie', doc.id)
  const secret = address.slice('/partage/'.length)
  assert.equal(Buffer.from(secret, 'base64url').length, 32)
  for (const table of ['share_link', 'share_visit', 'journal', 'idempotency']) {
    const { rows } = await house.database.pool.query<{ text: string }>(`select t::text as text from ${table} t`)
    assert.ok(rows.every(({ text }) => !text.includes(secret)), table)
  }
})

test('contributors lead colleagues to it; only hosts and owners open it to anyone, and in one’s own library one is the owner', async () => {
  const doc = await lay(house, 'nadege', 'Pour qui.txt')
  const status = async (who: Parameters<typeof share>[1], reach: string): Promise<number> => (await share(house, who, doc.id, { reach })).statusCode
  assert.deepEqual(await Promise.all((['ines', 'nadege', 'sylvie', 'claire'] as const).map((who) => status(who, 'anyone'))), [403, 403, 201, 201])
  assert.deepEqual(await Promise.all((['ines', 'nadege', 'sylvie', 'omar'] as const).map((who) => status(who, 'authority'))), [403, 201, 201, 404])
  const own = await lay(house, 'nadege', 'À moi.txt', null, 'x', '/api/me/documents')
  assert.equal((await share(house, 'nadege', own.id)).statusCode, 201)
  const { reaches } = (await house.as('nadege').get(`/api/documents/${doc.id}/links`)).json()
  assert.deepEqual(reaches, ['members', 'authority'])
})

test('a link for the authority asks to sign in; for members it leads to the document, and opens nothing to others', async () => {
  const doc = await lay(house, 'nadege', 'Maison.txt', null, 'Entre nous')
  const [authority, members] = [await shared(house, 'nadege', doc.id, { reach: 'authority' }), await shared(house, 'nadege', doc.id, { reach: 'members' })]
  for (const { address } of [authority, members]) {
    const reply = await visitor(house).get(address)
    assert.equal(reply.statusCode, 302)
    assert.equal(reply.headers.location, `/connexion?vers=${encodeURIComponent(address)}`)
  }
  assert.equal((await house.as('omar').get(authority.address)).statusCode, 200)
  assert.equal((await house.as('omar').get(fileOf(authority.address, doc.id, '/fichier'))).body, 'Entre nous')
  assert.equal((await house.as('omar').get(members.address)).statusCode, 404)
  assert.equal((await house.as('agnes').get(authority.address)).statusCode, 404)
  assert.equal((await house.as('ines').get(members.address)).headers.location, `/espaces/${house.town.spaces.private}/documents/${doc.id}`)
})

test('a folder shows its own files, in pages, and nothing beside or below it', async () => {
  const top = await folder(house, 'nadege', 'Fiches')
  const below = await folder(house, 'nadege', 'Dessous', top.id)
  const hidden = await lay(house, 'nadege', 'Plus bas.txt', below.id)
  const beside = await lay(house, 'nadege', 'À côté.txt')
  const fileId = await bring(house, 'nadege', 'x.txt', 'x')
  const first = await house.as('nadege').post(`/api/spaces/${house.town.spaces.private}/documents`, { kind: 'file', fileId, parentId: top.id, name: 'Fiche 1.txt' })
  for (let n = 2; n <= 53; n++) await house.as('nadege').post(`/api/documents/${first.json().id}/copies`, { parentId: top.id, name: `Fiche ${n}.txt` })
  const { address } = await shared(house, 'sylvie', top.id)
  const page = await visitor(house).get(address)
  assert.equal(page.body.match(/<li>/g)?.length, 50)
  assert.match(page.body, /Fiche 2\.txt[^]*Fiche 10\.txt/)
  const next = /href="([^"]*\?suite=[^"]*)"/.exec(page.body)![1]!
  const rest = await visitor(house).get(next)
  assert.equal(rest.body.match(/<li>/g)?.length, 3)
  const place = (...values: unknown[]): string => Buffer.from(JSON.stringify(values)).toString('base64url')
  for (const suite of ['x', place('a'), place('a', 'b'), place('a\u0000', top.id), place({}, top.id), `a&suite=b`]) assert.equal((await visitor(house).get(`${address}?suite=${suite}`)).statusCode, 404, suite)
  assert.doesNotMatch(page.body + rest.body, /Dessous|Plus bas|À côté/)
  for (const id of [hidden.id, beside.id, below.id, top.id]) assert.equal((await visitor(house).get(fileOf(address, id, '/fichier'))).statusCode, 404)
  assert.equal((await visitor(house).get(fileOf(address, first.json().id))).statusCode, 200)
})

test('whatever does not open is one and the same page, which says nothing', async () => {
  const doc = await lay(house, 'sylvie', 'Fini.txt')
  const make = (body = {}) => shared(house, 'sylvie', doc.id, body)
  const [ended, used] = [await make(), await make({ mostUses: 1 })]
  assert.equal((await house.as('sylvie').put(`/api/links/${ended.id}/end`)).statusCode, 204)
  const one = visitor(house)
  assert.equal((await one.post(used.address, '')).statusCode, 303)
  assert.equal((await one.get(used.address)).statusCode, 200)
  const pages = await Promise.all([ended.address, used.address, `/partage/${'A'.repeat(43)}`, '/partage/x', `/partage/${'A'.repeat(150)}`, `/partage/${encodeURIComponent('\u0000é%')}`, `${ended.address}/${doc.id}`, `${ended.address}/x/fichier`, `${used.address}/${doc.id}/apercu`].map((url) => visitor(house).get(url)))
  for (const page of pages) {
    assert.equal(page.statusCode, 404)
    assert.equal(page.body, pages[0]!.body)
    assert.equal(page.headers['referrer-policy'], 'no-referrer')
  }
})

test('ended by mistake it is opened again, within the hour and by the same hand', async () => {
  const doc = await lay(house, 'nadege', 'Repris.txt')
  const { id, address } = await shared(house, 'claire', doc.id)
  const end = `/api/links/${id}/end`
  assert.equal((await house.as('nadege').put(end)).statusCode, 403)
  assert.equal((await house.as('sylvie').put(end)).statusCode, 204)
  assert.equal((await house.as('sylvie').put(end)).statusCode, 204)
  assert.equal((await visitor(house).get(address)).statusCode, 404)
  assert.equal((await house.as('claire').delete(end)).statusCode, 403)
  assert.equal((await house.as('sylvie').delete(end)).statusCode, 204)
  assert.equal((await visitor(house).get(address)).statusCode, 200)
})

test('a password is asked before anything is said, kept as those of accounts, and tried a few times only', async () => {
  const doc = await lay(house, 'sylvie', 'Réservé.txt', null, 'Pour vous')
  const { address, id } = await shared(house, 'sylvie', doc.id, { password: 'le chat dort', mostUses: 3 })
  const one = visitor(house)
  const asked = await one.get(address)
  assert.equal(asked.statusCode, 200)
  assert.doesNotMatch(asked.body, /Réservé|Sylvie/)
  assert.notEqual((await one.get(fileOf(address, doc.id, '/fichier'))).body, 'Pour vous')
  assert.equal((await one.post(address, 'password=le+chien+dort')).statusCode, 401)
  assert.equal((await one.post(address, `password=${encodeURIComponent('le chat dort')}`)).statusCode, 303)
  assert.equal((await one.get(fileOf(address, doc.id, '/fichier'))).body, 'Pour vous')
  const { rows: [row] } = await house.database.pool.query('select password_hash, uses from share_link where id = $1', [id])
  assert.match(row.password_hash, /^argon2id\$/)
  assert.equal(row.uses, 1, 'what one looks at once let in is one use')
  const other = visitor(house)
  for (let n = 0; n < 5; n++) assert.equal((await other.post(address, 'password=non+non+non')).statusCode, 401)
  assert.equal((await other.post(address, `password=${encodeURIComponent('le chat dort')}`)).statusCode, 429)
  assert.equal((await one.get(address)).statusCode, 200, 'who is in stays in')
  const was = house.clock.now
  house.clock.now = new Date(was.getTime() + 61_000)
  assert.equal((await other.post(address, `password=${encodeURIComponent('le chat dort')}`)).statusCode, 303)
  house.clock.now = was
})

test('people who type the right password at the same moment close the link to nobody', async () => {
  const doc = await lay(house, 'sylvie', 'Réunion.txt')
  const { address } = await shared(house, 'sylvie', doc.id, { password: 'clafoutis 42' })
  const tried = (): Promise<number[]> => Promise.all(Array.from({ length: 8 }, async () => (await visitor(house).post(address, 'password=clafoutis+42')).statusCode))
  assert.ok((await tried()).includes(303))
  assert.equal((await visitor(house).post(address, 'password=clafoutis+42')).statusCode, 303)
})

test('a form that another site sends lets nobody in', async () => {
  const doc = await lay(house, 'sylvie', 'Ailleurs.txt')
  const { address } = await shared(house, 'sylvie', doc.id, { mostUses: 1 })
  const reply = await house.app.inject({ method: 'POST', url: address, payload: '', headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'cross-site' } })
  assert.equal(reply.statusCode, 403)
})

test('looked at, not taken: no bytes, whatever one asks for', async () => {
  const doc = await lay(house, 'sylvie', 'Vu.txt', null, 'Rien à emporter')
  const { address } = await shared(house, 'sylvie', doc.id, { role: 'view' })
  assert.doesNotMatch((await visitor(house).get(address)).body, /fichier"/)
  for (const what of ['/fichier', '/apercu']) assert.equal((await visitor(house).get(fileOf(address, doc.id, what))).statusCode, 404)
  const zip = await lay(house, 'sylvie', 'Archive.zip')
  assert.equal((await share(house, 'sylvie', zip.id, { role: 'view' })).json().code, 'share_link.no_view')
})

test('hosts find every open link of their space, page by page, and each their own; nothing opens by what is listed', async () => {
  const fresh = await openHouse()
  const doc = await lay(fresh, 'nadege', 'Listé.txt')
  const made = []
  for (let n = 0; n < 5; n++) made.push(await shared(fresh, n % 2 === 0 ? 'claire' : 'nadege', doc.id, { reach: 'authority' }))
  await fresh.as('claire').put(`/api/links/${made[0]!.id}/end`)
  const list = `/api/spaces/${fresh.town.spaces.private}/links`
  const seen: string[] = []
  for (let cursor = ''; ;) {
    const { items, next } = (await fresh.as('sylvie').get(`${list}?limit=2${cursor}`)).json<{ items: { id: string, can: string[] }[], next: string | null }>()
    assert.ok(items.length <= 2 && items.every((one) => one.can.includes('share_link.end')))
    seen.push(...items.map((one) => one.id))
    if (next === null) break
    cursor = `&cursor=${next}`
  }
  assert.deepEqual(seen, made.slice(1).map((one) => one.id).toReversed())
  const mine = (await fresh.as('nadege').get('/api/me/links')).json<{ items: { id: string }[] }>().items
  assert.deepEqual(mine.map((one) => one.id), [made[3]!.id, made[1]!.id])
  const all = (await fresh.as('sylvie').get(list)).body + (await fresh.as('nadege').get(`/api/documents/${doc.id}/links`)).body
  for (const { address } of made) assert.ok(!all.includes(address.slice('/partage/'.length)))
  assert.deepEqual((await fresh.as('ines').get(`/api/documents/${doc.id}/links`)).json<{ items: { can: string[] }[] }>().items.flatMap((one) => one.can), [])
  for (let n = 4; n < 20; n++) await shared(fresh, 'claire', doc.id, { reach: 'members' })
  assert.equal((await share(fresh, 'claire', doc.id)).json().code, 'share_link.too_many')
  await fresh.close()
})

test('what is asked of a link is checked', async () => {
  const doc = await lay(house, 'sylvie', 'Bornes.txt')
  for (const [body, status] of [[{ until: '2026-11-22' }, 422], [{ until: '2027-11-24' }, 422], [{ until: '2026-02-30' }, 422], [{ until: 'demain' }, 400], [{ password: 'court' }, 400], [{ mostUses: 0 }, 400], [{ role: 'box' }, 422], [{ reach: 'monde' }, 400], [{ until: '2026-11-23' }, 201]] as const) {
    assert.equal((await share(house, 'sylvie', doc.id, body)).statusCode, status, JSON.stringify(body))
  }
})

test('what no form of ours sends is answered, and is no fault of the house', async () => {
  const doc = await lay(house, 'sylvie', 'Mot de passe étrange.txt')
  const { address } = await shared(house, 'sylvie', doc.id, { password: 'clafoutis 42' })
  for (const body of ['{"password":{"toString":1,"valueOf":1}}', '{"password":["clafoutis 42"]}', '{"password":null}', 'null', '[]']) assert.equal((await visitor(house).post(address, body, 'application/json')).statusCode, 401, body)
  const top = await folder(house, 'sylvie', 'Page étrange')
  const { address: shown } = await shared(house, 'sylvie', top.id)
  for (const query of ['suite=a&suite=b', 'suite[]=a', 'suite=', 'suite=%00']) assert.ok([200, 404].includes((await visitor(house).get(`${shown}?${query}`)).statusCode), query)
})

test('one’s own links that open no more are listed with why, and opened again within the hour', async () => {
  const doc = await lay(house, 'nadege', 'Calendrier.txt')
  const [ended, kept] = [await shared(house, 'nadege', doc.id, { reach: 'authority' }), await shared(house, 'nadege', doc.id, { reach: 'authority' })]
  type Mine = { id: string, endedAt: string | null, can: string[] }
  const mine = async (over: boolean) => (await house.as('nadege').get(`/api/me/links?limit=100${over ? '&over=true' : ''}`)).json<{ items: Mine[] }>().items.filter(({ id }) => id === ended.id || id === kept.id)
  await house.as('nadege').put(`/api/links/${ended.id}/end`)
  assert.deepEqual((await mine(false)).map(({ id }) => id), [kept.id])
  const [over] = await mine(true)
  assert.deepEqual([over?.id, over?.can], [ended.id, ['share_link.resume']])
  assert.ok(over?.endedAt)
  // Without the right that it lends, a link is shut, and its sharer knows it.
  const member = `/api/spaces/${house.town.spaces.private}/members/${house.town.ids.nadege}`
  await house.as('claire').put(member, { role: 'reader' })
  assert.deepEqual([(await mine(false)).length, (await mine(true)).map(({ id, endedAt, can }) => [id, endedAt, can])], [0, [[kept.id, null, ['share_link.end']], [ended.id, over.endedAt, ['share_link.resume']]]])
  await house.as('claire').delete(member)
  assert.deepEqual([...await mine(false), ...await mine(true)], [], 'what one reads no more is not named')
  await house.as('claire').put(member, { role: 'contributor' })
  assert.equal((await house.as('nadege').delete(`/api/links/${ended.id}/end`)).statusCode, 204)
  assert.deepEqual((await mine(false)).length, 2)
})
