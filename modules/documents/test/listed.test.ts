// A folder kept for some people: each way to a document gives the same answer, and so does whoever explains it.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { grounds, holds } from '#platform/access/access.ts'
import { unzip } from '#platform/testing/unzip.ts'
import { dice } from '#test/cast/dice.ts'
import { openHouse, type House } from '#test/cast/house.ts'
import { indexed } from '#test/cast/indexed.ts'
import { emptyDist } from '#test/cast/dist.ts'
import { noticesOf } from '#test/cast/told.ts'
import { names, type Name } from '#test/cast/town.ts'
import { onListFor } from '../access.ts'
import { removeOf } from '../removal.ts'
import { at, bring, folder, lay, libraryOf, namesIn, type Item } from './cast.ts'

let house: House
const built = emptyDist()
before(async () => { house = await openHouse({ pages: { dist: built.dist } }) })
after(async () => { await house.close(); built.remove() })

const keep = (who: Name, id: string, people: readonly Name[], audiences: readonly string[] = []) => house.as(who).put(`/api/documents/${id}/list`, { people: people.map((one) => house.town.ids[one]), audiences })
const status = async (who: Name, url: string): Promise<number> => (await house.as(who).get(url)).statusCode
const found = async (who: Name, q: string): Promise<string[]> => (await house.as(who).get(`/api/search?q=${q}&noun=document&limit=100`)).json<{ items: { id: string }[] }>().items.map(({ id }) => id).toSorted()

test('a host keeps a folder for one person: whoever is not on its list meets it nowhere', async () => {
  const outer = await folder(house, 'nadege', 'Personnel')
  const kept = await folder(house, 'nadege', 'Entretiens', outer.id)
  const deep = await folder(house, 'nadege', 'Nadège', kept.id)
  const file = await lay(house, 'nadege', 'Bilan zébulon.txt', deep.id, 'zébulon par écrit')
  assert.equal((await house.as('ines').put(`/api/documents/${file.id}/favourite`)).statusCode, 200)
  assert.equal((await keep('nadege', kept.id, ['nadege'])).statusCode, 403)
  assert.equal((await keep('sylvie', file.id, ['nadege'])).statusCode, 403)
  const reply = await keep('sylvie', kept.id, ['nadege'])
  assert.equal(reply.statusCode, 200, reply.body)
  assert.deepEqual(reply.json(), { folder: { id: kept.id, name: 'Entretiens' }, people: [{ id: house.town.ids.nadege, name: 'Nadège Hoarau', reads: true }], audiences: [] })
  const again = await lay(house, 'nadege', 'Suite zébulon.txt', kept.id)
  await indexed(house)

  const ways = [`/api/documents/${kept.id}`, `/api/documents/${deep.id}`, `/api/documents/${file.id}`, `/api/documents/${file.id}/content`, `/api/documents/${file.id}/text`, `/api/documents/${file.id}/versions`, `/api/documents/${file.id}/versions/1/content`, `/api/documents/${file.id}/links`, `/api/documents/${file.id}/approvals`,
    `/api/documents/${file.id}/list`, `/api/documents/archive?ids=${file.id}`, `${libraryOf(house)}?parent=${deep.id}`]
  for (const who of ['sylvie', 'claire', 'nadege'] as const) {
    for (const way of ways) assert.equal(await status(who, way), 200, `${who}, ${way}`)
    assert.deepEqual(await found(who, 'zébulon'), [file.id, again.id].toSorted(), who)
    assert.ok((await namesIn(house, who, '/api/me/documents/recent?limit=100')).includes('Suite zébulon.txt'))
  }
  for (const who of ['thomas', 'ines', 'paul', 'ada', 'omar'] as const) {
    for (const way of ways) assert.equal(await status(who, way), ['ada', 'omar'].includes(who) && way.startsWith('/api/spaces') ? 403 : 404, `${who}, ${way}`)
    assert.deepEqual(await found(who, 'zébulon'), [], who)
    assert.equal((await house.as(who).get('/api/search/facets?q=zébulon')).json().types.length, 0)
    assert.equal((await house.as(who).get('/api/search/suggestions?q=zebu')).statusCode === 200 && (await house.as(who).get('/api/search/suggestions?q=zebu')).body.includes(file.id), false)
  }
  // Neither shown nor counted in the folder above, nor in what goes out.
  assert.deepEqual(await namesIn(house, 'thomas', `${libraryOf(house)}?parent=${outer.id}`), [])
  const childrenOf = async (who: Name) => (await house.as(who).get(`/api/documents/${outer.id}`)).json<Item>().children
  assert.deepEqual([await childrenOf('thomas'), await childrenOf('nadege')], [0, 1])
  assert.ok(!(await house.as('thomas').get(`/api/spaces/${house.town.spaces.private}/folders`)).body.includes('Entretiens'))
  const zipped = async (who: Name): Promise<string[]> => (await unzip((await house.as(who).get(`/api/documents/archive?ids=${outer.id}`)).rawPayload)).map(({ path }) => path)
  assert.ok((await zipped('nadege')).some((path) => path.endsWith('Bilan zébulon.txt')))
  assert.ok(!(await zipped('thomas')).some((path) => path.includes('Entretiens')))
  assert.deepEqual(await namesIn(house, 'ines', '/api/me/documents/favourites'), [])
  // The bytes have no other address: under a list no scope opens a file by itself.
  for (const who of ['thomas', 'ines', 'sylvie'] as const) assert.equal(await status(who, `/api/files/${file.fileId}`), 404, who)
  // What marks it is told nothing.
  const before = (await noticesOf(house, 'ines')).length
  assert.equal((await house.as('nadege').post(`/api/documents/${file.id}/versions`, { fileId: await bring(house, 'nadege', 'v2.txt') }, at(file.version))).statusCode, 201)
  assert.equal((await noticesOf(house, 'ines')).length, before)
  assert.equal((await house.as('sylvie').post(`/api/documents/${file.id}/approvals`, { kind: 'opinion', people: [house.town.ids.thomas] })).statusCode, 422)
  assert.equal((await house.as('sylvie').post(`/api/documents/${file.id}/approvals`, { kind: 'opinion', people: [house.town.ids.nadege] })).statusCode, 201)
  // Who loses the space has lost it too, and whoever comes on the list reads it.
  const member = `/api/spaces/${house.town.spaces.private}/members/${house.town.ids.nadege}`
  await house.as('claire').delete(member)
  assert.equal(await status('nadege', `/api/documents/${file.id}`), 404)
  assert.equal((await house.as('sylvie').get(`/api/documents/${kept.id}/list`)).json().people[0].reads, false)
  await house.as('claire').put(member, { role: 'contributor' })
  assert.equal((await keep('sylvie', kept.id, ['nadege', 'ines'])).statusCode, 200)
  assert.equal(await status('ines', `/api/documents/${file.id}`), 200)
  assert.equal((await keep('sylvie', kept.id, ['nadege', 'omar'])).json().code, 'document.cannot_read')
  // Open again, it is everybody’s, and its bytes too.
  assert.equal((await house.as('sylvie').delete(`/api/documents/${kept.id}/list`)).statusCode, 200)
  await indexed(house)
  assert.deepEqual(await found('thomas', 'zébulon'), [file.id, again.id].toSorted())
  assert.equal(await status('thomas', `/api/files/${again.fileId}`), 200)
})

test('what is kept neither goes with what is above it, nor gets out by a copy, a move or the trash', async () => {
  const above = await folder(house, 'thomas', 'Dessus')
  const kept = await folder(house, 'nadege', 'Gardé', above.id)
  const file = await lay(house, 'nadege', 'Dedans.txt', kept.id)
  await keep('sylvie', kept.id, ['nadege'])
  const trashed = await house.as('thomas').delete(`/api/documents/${above.id}`)
  assert.equal(trashed.json().code, 'document.reserved_below')
  const copy = (await house.as('nadege').post(`/api/documents/${above.id}/copies`, { name: 'Double' })).json<Item>()
  assert.deepEqual(await namesIn(house, 'nadege', `${libraryOf(house)}?parent=${copy.id}`), [])
  assert.equal((await house.as('nadege').post(`/api/documents/${kept.id}/copies`, {})).json().code, 'document.reserved')
  for (const id of [kept.id, above.id]) {
    const { version } = (await house.as('sylvie').get(`/api/documents/${id}`)).json<Item>()
    assert.equal((await house.as('sylvie').patch(`/api/documents/${id}`, { rootId: house.town.ids.sylvie }, at(version))).json().code, 'document.reserved')
  }
  const other = await folder(house, 'nadege', 'Autre gardé')
  await keep('sylvie', other.id, ['ines'])
  const row = (await house.as('sylvie').get(`/api/documents/${kept.id}`)).json<Item>()
  assert.equal((await house.as('sylvie').patch(`/api/documents/${kept.id}`, { parentId: other.id }, at(row.version))).json().code, 'document.reserved_inside')
  assert.equal((await keep('sylvie', above.id, ['nadege'])).json().code, 'document.reserved_inside')
  // A file that was in it when it went, and that folder with it, do not come back in the open.
  await house.as('nadege').delete(`/api/documents/${file.id}`)
  await house.as('nadege').delete(`/api/documents/${kept.id}`)
  assert.equal((await house.as('nadege').post(`/api/documents/${file.id}/restoration`)).json().code, 'document.reserved_gone')
  assert.equal((await house.as('nadege').post(`/api/documents/${kept.id}/restoration`)).statusCode, 201)
  assert.equal((await house.as('nadege').post(`/api/documents/${file.id}/restoration`)).statusCode, 201)
  assert.equal(await status('thomas', `/api/documents/${file.id}`), 404)
  // A link lends what its sharer may: off the list, it leads nowhere.
  const link = (await house.as('nadege').post(`/api/documents/${file.id}/links`, { reach: 'authority' })).json<{ address: string }>()
  assert.ok(link.address, JSON.stringify(link))
  assert.equal((await house.as('omar').get(link.address)).statusCode, 200)
  await keep('sylvie', kept.id, ['ines'])
  assert.equal((await house.as('omar').get(link.address)).statusCode, 404)
  // Hosts read it in a closed space too.
  const space = `/api/spaces/${house.town.spaces.private}`
  const closed = await house.as('claire').post(`${space}/closing`, {}, { 'if-match': (await house.as('claire').get(space)).headers.etag as string })
  assert.equal(closed.statusCode, 200, closed.body)
  assert.equal(await status('claire', `/api/documents/${file.id}`), 200)
})

test('what lay in the trash of a folder that was kept outlives it without holding up its removal, and the list goes with the last of them', async () => {
  await using fresh = await openHouse()
  const lists = async () => (await fresh.database.pool.query(`select from scope where kind = 'folder'`)).rowCount
  const kept = await folder(fresh, 'nadege', 'Gardé')
  const inner = await folder(fresh, 'nadege', 'Dedans', kept.id)
  const file = await lay(fresh, 'nadege', 'Note.txt', inner.id)
  await fresh.as('sylvie').put(`/api/documents/${kept.id}/list`, { people: [fresh.town.ids.nadege], audiences: [] })
  await fresh.as('nadege').delete(`/api/documents/${file.id}`)
  assert.equal((await fresh.as('nadege').patch(`/api/documents/${inner.id}`, { parentId: null }, at(1))).statusCode, 200)
  assert.equal((await fresh.as('thomas').get(`/api/documents/${inner.id}`)).statusCode, 200)
  for (let gone = -1; gone !== 0;) gone = await fresh.database.db.transaction().execute((tx) => removeOf(tx as never, fresh.town.spaces.private, 1, fresh.clock.now))
  assert.equal((await fresh.database.pool.query('select from document where root_id = $1', [fresh.town.spaces.private])).rowCount, 0)
  assert.equal(await lists(), 0)
})

const writers = ['claire', 'sylvie', 'nadege', 'thomas'] as const satisfies readonly Name[]
const nth = fc.nat(60)
const act = fc.oneof(
  { weight: 3, arbitrary: fc.record({ act: fc.constantFrom('folder', 'lay' as const), who: fc.constantFrom(...writers), nth, other: nth }) },
  { weight: 3, arbitrary: fc.record({ act: fc.constantFrom('keep', 'keep', 'open' as const), who: fc.constantFrom('claire' as const, 'sylvie' as const), nth, other: nth }) },
  { weight: 4, arbitrary: fc.record({ act: fc.constantFrom('move', 'move', 'trash', 'restore', 'restore', 'copy', 'member' as const), who: fc.constantFrom(...writers), nth, other: nth }) },
)

test('a walk over folders, lists, moves and the trash: the question, the filter, the explanation and the search agree with a plain reading of the tree', async (t) => {
  const fresh = await openHouse()
  const { db, pool } = fresh.database
  const space = fresh.town.spaces.private
  const library = libraryOf(fresh)
  const [known, folders, closed]: [string[], string[], Set<string>] = [[], [], new Set()]
  const came = new Map<string, number>()
  const tried = new Map<string, number>()
  for (const name of ['Un', 'Deux', 'Trois', 'Quatre']) folders.push((await folder(fresh, 'nadege', `Panier ${name}`)).id)
  known.push(...folders)
  let count = 0
  await fc.assert(fc.asyncProperty(fc.array(act, { minLength: 8, maxLength: 18 }), async (acts) => {
    for (const { act, who, nth, other } of acts) {
      const as = fresh.as(who)
      // Of lists, what may have one, or has.
      const among = act === 'keep' ? folders : act === 'open' ? [...closed] : known
      const [id, into] = [among[nth % Math.max(1, among.length)], known[other % Math.max(1, known.length)] ?? null]
      const note = async (reply: ReturnType<typeof as.post>): Promise<void> => {
        const done = await reply
        assert.ok(done.statusCode < 500, `${act}: ${done.body}`)
        tried.set(`${act} ${done.statusCode}`, (tried.get(`${act} ${done.statusCode}`) ?? 0) + 1)
        if (done.statusCode === 200 && act === 'keep') closed.add(id!)
        if (done.statusCode === 200 && act === 'open') closed.delete(id!)
        if (done.statusCode < 300) came.set(act, (came.get(act) ?? 0) + 1)
        if (done.statusCode === 201 && act !== 'restore') known.push(done.json().id)
        if (done.statusCode === 201 && act === 'folder') folders.push(done.json().id)
      }
      const parentId = other % 3 === 0 ? null : into
      if (act === 'folder') await note(as.post(library, { kind: 'folder', name: `Panier ${++count}`, parentId }))
      else if (act === 'lay') await note(as.post(library, { kind: 'file', fileId: await bring(fresh, who, `panier ${++count}.txt`), parentId }))
      else if (act === 'member') await note(other % 2 === 0 ? fresh.as('claire').delete(`/api/spaces/${space}/members/${fresh.town.ids.ines}`) : fresh.as('claire').put(`/api/spaces/${space}/members/${fresh.town.ids.ines}`, { role: 'reader' }))
      else if (id === undefined) continue
      else if (act === 'keep') await note(as.put(`/api/documents/${id}/list`, { people: (['nadege', 'thomas', 'ines', 'paul'] as const).filter((_, n) => (other >> n) % 2 === 1).map((one) => fresh.town.ids[one]), audiences: [] }))
      else if (act === 'open') await note(as.delete(`/api/documents/${id}/list`))
      else if (act === 'trash') await note(as.delete(`/api/documents/${id}`))
      else if (act === 'restore') await note(as.post(`/api/documents/${id}/restoration`))
      else if (act === 'copy') await note(as.post(`/api/documents/${id}/copies`, { parentId }))
      else {
        const doc = await as.get(`/api/documents/${id}`)
        if (doc.statusCode === 200) await note(as.patch(`/api/documents/${id}`, { parentId }, at(doc.json<Item>().version)))
      }
    }
    await indexed(fresh)
    const { rows: all } = await pool.query<{ id: string, parent_id: string | null, list_id: string | null, trashed: boolean, kind: string, created_by: string, files: string[] | null }>(`select d.id, d.parent_id, d.list_id, d.trashed_at is not null as trashed, d.kind, d.created_by, (select array_agg(f.scope_id::text) from document_version v join file f on f.id = v.file_id where v.document_id = d.id) as files from document d where d.root_id = $1`, [space])
    const { rows: lists } = await pool.query<{ id: string, principal_id: string | null }>(`select s.id, g.principal_id from scope s left join scope_grant g on g.scope_id = s.id where s.kind = 'folder'`)
    const rights = new Map((await db.selectFrom(grounds(fresh.clock.now).as('ground')).select(['person_id', 'role']).where('scope_id', '=', space).execute()).map((row) => [row.person_id, row.role]))
    const byId = new Map(all.map((row) => [row.id, row]))
    const kept = new Set(lists.map((one) => one.id))
    const keeping = (row: (typeof all)[number] | undefined): string | null => (row === undefined ? null : kept.has(row.id) ? row.id : keeping(byId.get(row.parent_id ?? '')))
    for (const row of all) if (!row.trashed) {
      assert.equal(row.list_id, keeping(row), 'each row carries the list of the nearest folder that has one')
      assert.deepEqual(row.files?.filter((scope) => (scope === null) !== (row.list_id !== null)) ?? [], [], 'no scope opens the files of what is kept')
    }
    for (const who of names) {
      const person = fresh.town.ids[who]
      const role = rights.get(person) ?? null
      const reads = all.filter((row) => !row.trashed && holds(role, 'document.read') && (keeping(row) === null || holds(role, 'document.manage') || lists.some((one) => one.id === keeping(row) && one.principal_id === person))).map(({ id }) => id).toSorted()
      const asked = (await Promise.all(all.map(async ({ id }) => ((await fresh.as(who).get(`/api/documents/${id}`)).statusCode === 200 ? [id] : [])))).flat().toSorted()
      assert.deepEqual(asked, reads, `${who}: the question`)
      const { rows: explained } = await sql<{ id: string }>`select d.id from document d cross join (select ${person}::uuid as person, ${fresh.clock.now}::timestamptz as at) asked where d.root_id = ${space} and d.trashed_at is null and exists (select from ${grounds(fresh.clock.now)} x where x.person_id = asked.person and x.scope_id = d.scope_id and x.role >= 'onlooker')
        and ${sql.raw(onListFor('asked.person', 'd', 'asked.at'))} order by d.id`.execute(db)
      assert.deepEqual(explained.map(({ id }) => id).toSorted(), reads, `${who}: the explanation`)
      const walked: string[] = []
      const walk = async (parent: string | null): Promise<void> => {
        const page = await fresh.as(who).get(`${library}?limit=100${parent === null ? '' : `&parent=${parent}`}`)
        if (page.statusCode !== 200) return
        for (const item of page.json<{ items: Item[] }>().items) {
          walked.push(item.id)
          if (item.kind !== 'folder') continue
          await walk(item.id)
          assert.equal(item.children, all.filter((row) => row.parent_id === item.id && reads.includes(row.id)).length, `${who}: what is counted`)
        }
      }
      await walk(null)
      assert.deepEqual(walked.toSorted(), reads, `${who}: the filter`)
      const hits: string[] = []
      for (let next: string | null = ''; next !== null;) {
        const page: { items: { id: string }[], next: string | null } = (await fresh.as(who).get(`/api/search?q=panier&noun=document&limit=100${next === '' ? '' : `&cursor=${next}`}`)).json()
        hits.push(...page.items.map(({ id }) => id))
        next = page.next
      }
      assert.deepEqual(hits.toSorted(), reads, `${who}: the search`)
    }
  }), { numRuns: 8, seed: dice(t), endOnFailure: true })
  await fresh.close()
  for (const what of ['lay', 'keep', 'move']) assert.ok((came.get(what) ?? 0) > 0, `it came to a ${what}: ${JSON.stringify([...tried])}`)
})
