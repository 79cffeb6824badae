// Remarks left by a link: by whom it lets in alone, read by whoever reads the document, and taken away.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { lay } from '#modules/documents/test/cast.ts'
import { emptyDist } from '#test/cast/dist.ts'
import { openHouse, type House } from '#test/cast/house.ts'
import type { Name } from '#test/cast/town.ts'
import { noticesOf } from '#test/cast/told.ts'
import { shared, visitor } from './cast.ts'

let house: House
const built = emptyDist()
before(async () => { house = await openHouse({ pages: { dist: built.dist } }) })
after(async () => { await house.close(); built.remove() })

type Remark = { id: string, name: string, body: string, can: string[] }
const remarks = async (who: Name, id: string): Promise<Remark[]> => (await house.as(who).get(`/api/documents/${id}/remarks`)).json().items
const said = (name: string, body: string): string => new URLSearchParams({ name, body }).toString()

test('somebody outside leaves a remark, as text and under the name that they give; readers see it, its sharer is told, hosts take it away', async () => {
  const doc = await lay(house, 'nadege', 'Devis.txt', null, 'Le devis')
  const link = await shared(house, 'sylvie', doc.id, { role: 'comment' })
  const eve = visitor(house)
  assert.match((await eve.get(link.address)).body, /Votre remarque/)
  const to = `${link.address}/${doc.id}/remarques`
  const empty = await eve.post(to, said('', 'Trop cher <b>'))
  assert.equal(empty.statusCode, 422)
  assert.match(empty.body, /Trop cher &lt;b&gt;<\/textarea>/)
  assert.equal((await eve.post(to, said('Ève <i>', 'Trop cher <script>'))).statusCode, 303)
  const page = (await eve.get(`${link.address}/${doc.id}`)).body
  assert.match(page, /Ève &lt;i&gt;/)
  assert.ok(!page.includes('<script>'))
  for (const who of ['ines', 'nadege', 'sylvie'] as const) assert.deepEqual((await remarks(who, doc.id)).map(({ name, body, can }) => [name, body, can.length]), [['Ève <i>', 'Trop cher <script>', who === 'sylvie' ? 1 : 0]])
  assert.equal((await house.as('omar').get(`/api/documents/${doc.id}/remarks`)).statusCode, 404)
  assert.ok((await noticesOf(house, 'sylvie')).some((one) => one.subjectId === link.id && /remarque/.test(`${one.said} ${one.more.join(' ')}`)))
  const [{ id }] = await remarks('claire', doc.id) as [Remark]
  assert.equal((await house.as('claire').put(`/api/remarks/${id}/removal`)).statusCode, 204)
  assert.deepEqual(await remarks('ines', doc.id), [])
  assert.ok(!(await eve.get(`${link.address}/${doc.id}`)).body.includes('Trop cher'))
  assert.equal((await house.as('claire').delete(`/api/remarks/${id}/removal`)).statusCode, 204)
  assert.equal((await remarks('ines', doc.id)).length, 1)
})

test('by a link that does not say so, of another document, from another site, or beyond a hundred, nothing is left', async () => {
  const [doc, other] = [await lay(house, 'nadege', 'Plan.txt', null, 'x'), await lay(house, 'nadege', 'Autre.txt', null, 'y')]
  const [plain, link] = [await shared(house, 'sylvie', doc.id), await shared(house, 'sylvie', doc.id, { role: 'comment' })]
  const eve = visitor(house)
  assert.ok(!(await eve.get(plain.address)).body.includes('Votre remarque'))
  assert.equal((await eve.post(`${plain.address}/${doc.id}/remarques`, said('Ève', 'x'))).statusCode, 404)
  await eve.get(link.address)
  assert.equal((await eve.post(`${link.address}/${other.id}/remarques`, said('Ève', 'x'))).statusCode, 404)
  const elsewhere = await house.app.inject({ method: 'POST', url: `${link.address}/${doc.id}/remarques`, payload: said('Ève', 'x'), headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'cross-site' } })
  assert.equal(elsewhere.statusCode, 403)
  await house.database.pool.query(`insert into share_remark (id, authority_id, document_id, link_id, name, body, at) select gen_random_uuid(), authority_id, document_id, id, 'Ève', 'encore', at from share_link, generate_series(1, 100) where id = $1`, [link.id])
  assert.equal((await eve.post(`${link.address}/${doc.id}/remarques`, said('Ève', 'x'))).statusCode, 409)
  await house.as('sylvie').put(`/api/links/${link.id}/end`)
  assert.equal((await eve.post(`${link.address}/${doc.id}/remarques`, said('Ève', 'x'))).statusCode, 404)
})
