// Everything that stops a link besides its day: it lends what its sharer may, and nothing once they may not.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { at, folder, lay } from '#modules/documents/test/cast.ts'
import { emptyDist } from '#test/cast/dist.ts'
import { openHouse, type House } from '#test/cast/house.ts'
import { told } from '#test/cast/told.ts'
import { share, shared, visitor } from './cast.ts'

let house: House
const built = emptyDist()
before(async () => { house = await openHouse({ pages: { dist: built.dist } }) })
after(async () => { await house.close(); built.remove() })
const opens = async (address: string): Promise<boolean> => (await visitor(house).get(address)).statusCode === 200
const ok = async (reply: Promise<{ statusCode: number, body: string }>): Promise<void> => {
  const { statusCode, body } = await reply
  assert.ok(statusCode < 300, body)
}

test('in the trash a document is shown no more, nor below a folder that is there; restored it is', async () => {
  const top = await folder(house, 'sylvie', 'Dossier jeté')
  const doc = await lay(house, 'sylvie', 'Jeté.txt', top.id)
  const links = [await shared(house, 'sylvie', top.id), await shared(house, 'sylvie', doc.id)]
  await ok(house.as('sylvie').delete(`/api/documents/${top.id}`))
  for (const { address } of links) assert.equal(await opens(address), false)
  await ok(house.as('sylvie').post(`/api/documents/${top.id}/restoration`, {}))
  for (const { address } of links) assert.equal(await opens(address), true)
})

test('a document that goes to another authority is no more for the people of the one that it left', async () => {
  const doc = await lay(house, 'sylvie', 'Parti.txt')
  const { address } = await shared(house, 'sylvie', doc.id, { reach: 'authority' })
  const status = async (who: 'omar' | 'agnes'): Promise<number> => (await house.as(who).get(address)).statusCode
  assert.deepEqual([await status('omar'), await status('agnes')], [200, 404])
  const { id: elsewhere } = (await house.as('agnes').post('/api/spaces', { kind: 'team', access: 'private', name: 'Ailleurs' })).json()
  await house.database.pool.query(`insert into scope_grant (scope_id, principal_id, principal_kind, role, granted_at) values ($1, $2, 'person', 'contributor', $3)`, [elsewhere, house.town.ids.sylvie, house.clock.now])
  await ok(house.as('sylvie').patch(`/api/documents/${doc.id}`, { rootId: elsewhere }, at(doc.version)))
  // To somebody of the authority where it is now it leads.
  assert.deepEqual([await status('omar'), await status('agnes')], [404, 302])
})

test('what is on its way ends with its link', async () => {
  const size = 64 << 20
  const doc = await lay(house, 'sylvie', 'Film.bin', null, 'x'.repeat(size))
  const { id, address } = await shared(house, 'sylvie', doc.id)
  const host = await house.app.listen({ port: 0, host: '127.0.0.1' })
  const take = async (onFirst: () => Promise<unknown>): Promise<number> => {
    let [received, first] = [0, true]
    try {
      for await (const some of (await fetch(`${host}${address}/${doc.id}/fichier`)).body!) {
        received += some.length
        if (first) await onFirst()
        first = false
      }
    } catch { /* cut short: what was received is counted */ }
    return received
  }
  assert.equal(await take(async () => {}), size)
  const received = await take(() => ok(house.as('sylvie').put(`/api/links/${id}/end`)))
  assert.ok(received > 0 && received < size, `${received} bytes`)
})

test('what hosts hid is shown to nobody outside', async () => {
  const doc = await lay(house, 'claire', 'Masqué.txt')
  const { address } = await shared(house, 'claire', doc.id)
  await house.database.pool.query(`update document set hidden_at = $2, hidden_by = $3, hidden_reason = 'x' where id = $1`, [doc.id, house.clock.now, house.town.ids.sylvie])
  assert.equal(await opens(address), false)
})

test('administrators who forbid links to the outside close those that stand, and open them again', async () => {
  const doc = await lay(house, 'sylvie', 'Interdit.txt')
  const [out, inside] = [await shared(house, 'sylvie', doc.id), await shared(house, 'sylvie', doc.id, { reach: 'authority' })]
  await ok(house.as('ada').put('/api/outside-links', { allowed: false }))
  assert.equal(await opens(out.address), false)
  assert.equal((await house.as('omar').get(inside.address)).statusCode, 200)
  assert.equal((await share(house, 'sylvie', doc.id)).json().code, 'share_link.outside_off')
  assert.deepEqual((await house.as('sylvie').get(`/api/documents/${doc.id}/links`)).json().reaches, ['members', 'authority'])
  await ok(house.as('ada').put('/api/outside-links', { allowed: true }))
  assert.equal(await opens(out.address), true)
})

test('whoever is a host no more lends nothing any more', async () => {
  const doc = await lay(house, 'sylvie', 'Animé.txt')
  const { address } = await shared(house, 'sylvie', doc.id)
  const role = (to: string) => house.database.pool.query('update scope_grant set role = $3 where scope_id = $1 and principal_id = $2', [house.town.spaces.private, house.town.ids.sylvie, to])
  await role('contributor')
  assert.equal(await opens(address), false)
  assert.deepEqual((await house.as('claire').get(`/api/documents/${doc.id}/links`)).json().items, [], 'nor is it said to be open')
  await role('host')
  assert.equal(await opens(address), true)
})

test('whoever leaves takes what they shared along', async () => {
  const doc = await lay(house, 'sylvie', 'Partie.txt')
  const { address } = await shared(house, 'sylvie', doc.id)
  await house.database.pool.query(`update affiliation set ends_on = '2026-11-22' where person_id = $1`, [house.town.ids.sylvie])
  assert.equal(await opens(address), false)
  await house.database.pool.query('update affiliation set ends_on = null where person_id = $1', [house.town.ids.sylvie])
  await house.database.pool.query('update person set closed_at = $2 where id = $1', [house.town.ids.sylvie, house.clock.now])
  assert.equal(await opens(address), false)
  await house.database.pool.query('update person set closed_at = null where id = $1', [house.town.ids.sylvie])
  assert.equal(await opens(address), true)
})

test('a module that is off, here or for its sharer, opens nothing', async () => {
  const doc = await lay(house, 'sylvie', 'Éteint.txt')
  const { address } = await shared(house, 'sylvie', doc.id)
  const { pool } = house.database
  await pool.query('insert into scope_module_off (scope_id, module, authority_id, off_at) values ($1, $2, $3, $4)', [house.town.spaces.private, 'documents', house.town.authority, house.clock.now])
  assert.equal(await opens(address), false)
  await pool.query('delete from scope_module_off')
  for (const module of ['sharing', 'documents']) {
    await pool.query('update authority set modules_off = array[$2] where id = $1', [house.town.authority, module])
    assert.equal(await opens(address), false)
  }
  await pool.query(`update authority set modules_off = '{}' where id = $1`, [house.town.authority])
  assert.equal(await opens(address), true)
})

test('an opening from outside is a fact of nobody, and one line for the sharer; from inside it is neither', async () => {
  const doc = await lay(house, 'sylvie', 'Compté.txt')
  const link = await shared(house, 'sylvie', doc.id)
  await house.as('claire').get(link.address)
  await house.as('sylvie').get(link.address)
  for (let n = 0; n < 3; n++) {
    const one = visitor(house)
    await one.get(link.address)
    await one.get(`${link.address}/${doc.id}/fichier`)
  }
  const { rows } = await house.database.pool.query(`select actor_id, via, data from journal where fact = 'share_link.opened' and noun_id = $1`, [link.id])
  assert.deepEqual(rows.map((row) => [row.actor_id, row.via, row.data]), Array.from({ length: 3 }, () => [null, `link:${link.id}`, { sharerId: house.town.ids.sylvie, documentId: doc.id }]))
  await told(house)
  const lines = (await house.as('sylvie').get('/api/me/notices')).json().items.filter((line: { title: string }) => JSON.stringify(line).includes('Compté.txt'))
  assert.equal(lines.length, 1)
  const mine = (await house.as('sylvie').get('/api/me/links')).json().items.find((one: { id: string }) => one.id === link.id)
  assert.equal(mine.uses, 4)
  assert.equal(mine.openedAt, house.clock.now.toISOString())
})

test('a space that closes closes its links, and what is deleted takes them along', async () => {
  const doc = await lay(house, 'sylvie', 'Clos.txt')
  const link = await shared(house, 'sylvie', doc.id)
  await house.database.pool.query('update scope set closed_at = $2 where id = $1', [house.town.spaces.private, house.clock.now])
  assert.equal(await opens(link.address), false)
  await house.database.pool.query('update scope set closed_at = null where id = $1', [house.town.spaces.private])
  assert.equal(await opens(link.address), true)
  // Closed by its owner: who closes is told which ones end, and they stay ended when it opens again.
  const [space, claire] = [`/api/spaces/${house.town.spaces.private}`, house.as('claire')]
  const { settle } = (await claire.get(`${space}/closing`)).json<{ settle: { text: string, details: string[] }[] }>()
  assert.ok(settle.find(({ text }) => /liens? de partage prendr/.test(text))?.details.includes('Clos.txt, Sylvie Fontaine'))
  const { version } = (await claire.get(space)).json<{ version: number }>()
  assert.equal((await claire.post(`${space}/closing`, {}, { 'if-match': `"${version}"` })).statusCode, 200)
  assert.equal((await house.database.pool.query(`select from journal where fact = 'share_link.ended' and noun_id = $1`, [link.id])).rowCount, 1)
  assert.equal((await claire.delete(`${space}/closing`, { 'if-match': `"${version + 1}"` })).statusCode, 200)
  assert.equal(await opens(link.address), false)
  assert.equal((await house.as('sylvie').get(`/api/documents/${doc.id}/links`)).json<{ items: object[] }>().items.length, 0)
  await house.database.pool.query('delete from document where id = $1', [doc.id])
  assert.equal((await house.database.pool.query('select from share_link where id = $1', [link.id])).rowCount, 0)
})

test('whoever opens a link over and over fills neither the journal nor the list of visits, and is let in all the same', async () => {
  house.clock.now = new Date(house.clock.now.getTime() + 60_000)
  const doc = await lay(house, 'sylvie', 'Battu.txt')
  const { id, address } = await shared(house, 'sylvie', doc.id)
  const replies = await Promise.all(Array.from({ length: 130 }, () => visitor(house).get(address)))
  assert.ok(replies.every((reply) => reply.statusCode === 200))
  const count = async (of: string): Promise<number> => Number((await house.database.pool.query(`select count(*) as n from ${of}`, [id])).rows[0].n)
  assert.deepEqual([await count('share_visit where link_id = $1'), await count(`journal where noun_id = $1 and fact = 'share_link.opened'`)], [100, 100])
  assert.equal((await house.as('sylvie').get(`/api/documents/${doc.id}/links`)).json().items[0].uses, 130)
})
