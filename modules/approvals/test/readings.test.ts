import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openHouse, type House } from '#test/cast/house.ts'
import { noticesOf } from '#test/cast/told.ts'
import type { Name } from '#test/cast/town.ts'
import { entryFill } from '#modules/directory/index.ts'
import { uuidv7 } from '#platform/db/ids.ts'
import { work } from '#platform/db/work.ts'
import { remove } from '../closing.ts'
import { sayOverdue } from '../jobs.ts'
import { approvals } from '../module.ts'
import { answer, aFile, ask, opinions, read, type Asked } from './cast.ts'

let house: House
before(async () => { house = await openHouse() })
after(() => house.close())
const count = async (sql: string, ...values: unknown[]): Promise<number> => Number((await house.database.pool.query<{ n: string }>(`select count(*) as n from ${sql}`, values)).rows[0]!.n)
const people = async (id: string, state: string, who: Name = 'claire') => (await house.as(who).get(`/api/approvals/${id}/people?state=${state}`)).json<{ items: { person: { name: string }, unit: string }[] }>().items.map((p) => [p.unit, p.person.name])

/** Works in this unit from the first of the year on. */
async function works(unitId: string, ...names: Name[]): Promise<void> {
  const { db, pool } = house.database
  await db.insertInto('position').values(names.map((name) => ({ id: uuidv7(), authority_id: house.town.authority, person_id: house.town.ids[name], unit_id: unitId, site_id: null, trade_id: null, title: 'Poste', starts_on: '2026-01-01', ends_on: null }))).execute()
  await db.deleteFrom('directory_entry').execute()
  await pool.query(...entryFill('2026-11-23'))
}

test('a unit is asked to read, of those who can; who has and who has not is said by unit, to whoever asked and to hosts, and as CSV', async () => {
  const [kitchens, roads] = [uuidv7(), uuidv7()]
  await house.database.db.insertInto('unit').values([{ id: kitchens, authority_id: house.town.authority, parent_id: null, kind: 'pole', name: 'Pôle Restauration' }, { id: roads, authority_id: house.town.authority, parent_id: kitchens, kind: 'service', name: '=Service' }]).execute()
  await works(kitchens, 'thomas', 'claire')
  await works(roads, 'ines', 'omar')
  const file = await aFile(house)
  const reply = await house.as('claire').post(`/api/documents/${file.id}/approvals`, { kind: 'reading', people: [house.town.ids.sylvie], unitId: kitchens, dueOn: '2026-11-25' })
  const made = reply.json<Asked>()
  assert.deepEqual([reply.statusCode, made.count, made.done, made.skipped, made.people], [201, 3, 0, 1, []], 'neither Claire, who asks, nor Omar, who cannot read it')
  assert.equal((await noticesOf(house, 'ines'))[0]?.said, 'vous demande de lire')
  assert.deepEqual(await people(made.id, 'waiting'), [['', 'Sylvie Fontaine'], ['=Service', 'Inès Moreira'], ['Pôle Restauration', 'Thomas Nguyen']])
  assert.equal((await answer(house, 'ines', made.id, 'approved')).json().code, 'approval.verdict_wrong')
  const done = (await answer(house, 'ines', made.id, 'read')).json<Asked>()
  assert.deepEqual([done.outcome, done.count, done.done], [null, null, null], 'how far it is, is not for who only reads')
  assert.deepEqual([await people(made.id, 'done'), (await house.as('ines').get(`/api/approvals/${made.id}/people`)).json().code], [[['=Service', 'Inès Moreira']], 'approval.not_yours'])
  const pages: string[] = []
  type Paged = { items: { person: { name: string } }[], next: string | null }
  for (let next: string | null = ''; next !== null;) {
    const page: Paged = (await house.as('sylvie').get(`/api/approvals/${made.id}/people?limit=1${next && `&cursor=${next}`}`)).json<Paged>()
    pages.push(...page.items.map((p) => p.person.name))
    next = page.next
  }
  assert.deepEqual(pages, ['Sylvie Fontaine', 'Inès Moreira', 'Thomas Nguyen'])
  const csv = (await house.as('claire').get(`/api/approvals/${made.id}/people.csv`)).body
  assert.deepEqual(csv.split('\r\n').slice(0, 3).map((line) => line.replace(/;"[^"]*"$/, '')), ['\ufeff"Service";"Nom"', '"";"Sylvie Fontaine"', `"'=Service";"Inès Moreira"`])
  assert.equal((await house.as('claire').post(`/api/documents/${file.id}/approvals`, { kind: 'reading', unitId: uuidv7() })).json().code, 'unit.not_found')
  assert.equal((await house.as('nadege').post(`/api/documents/${file.id}/approvals`, { kind: 'reading', audienceId: uuidv7() })).json().code, 'audience.not_found')
  // The day passes: said once, to whoever asked and to those who have not read it.
  house.clock.now = new Date('2026-11-26T09:00:00Z')
  await sayOverdue(house.database, house.clock.now)
  await sayOverdue(house.database, house.clock.now)
  assert.equal(await count(`journal where fact = 'approval.overdue' and noun_id = $1`, made.id), 1)
  assert.deepEqual([(await noticesOf(house, 'claire')).find((n) => n.subjectId === made.id)?.said, (await noticesOf(house, 'ines')).find((n) => n.subjectId === made.id)?.said], ['La date est passée, il manque des réponses', 'vous demande de lire'])
  await answer(house, 'thomas', made.id, 'read')
  assert.equal((await answer(house, 'sylvie', made.id, 'read')).json().outcome, 'read')
})

test('two who answer at the same moment end it once', async () => {
  const file = await aFile(house)
  const made = await ask(house, 'nadege', file.id, ['claire', 'sylvie', 'thomas'], { needed: 2 })
  const replies = await Promise.all((['claire', 'sylvie', 'thomas'] as const).map((who) => answer(house, who, made.id, 'approved')))
  assert.deepEqual(replies.map((r) => r.statusCode).toSorted((a, b) => a - b), [200, 200, 409])
  assert.equal(await count(`journal where fact = 'approval.ended' and noun_id = $1`, made.id), 1)
})

test('who cannot read the document any more has nothing to answer, and finds nothing of it', async () => {
  const file = await aFile(house)
  const made = await ask(house, 'nadege', file.id, ['ines'])
  await house.as('claire').delete(`/api/spaces/${house.town.spaces.private}/members/${house.town.ids.ines}`)
  assert.deepEqual([(await house.as('ines').get('/api/me/approvals')).json().items.length, (await answer(house, 'ines', made.id, 'approved')).json().code], [0, 'approval.not_found'])
  await house.as('claire').put(`/api/spaces/${house.town.spaces.private}/members/${house.town.ids.ines}`, { role: 'reader' })
  await house.as('nadege').delete(`/api/documents/${file.id}`)
  assert.equal((await read(house, 'ines', made.id) as unknown as { code: string }).code, 'approval.not_found')
})

test('somebody erased: what they answered stays, nobody waits for their reading, and they stand in for nobody', async () => {
  const file = await aFile(house)
  const opinion = await ask(house, 'nadege', file.id, ['claire', 'thomas', 'sylvie'])
  await answer(house, 'thomas', opinion.id, 'approved', 'Oui')
  await house.as('claire').put(`/api/approvals/${opinion.id}/substitute`, { personId: house.town.ids.paul })
  const reading = (await opinions(house, 'nadege', file.id, ['thomas', 'paul'], { kind: 'reading' })).json<Asked>()
  const of = async (name: Name) => approvals.personal!(house.database.db, house.town.ids[name], true)
  assert.deepEqual([((await of('thomas')).approvalsAnswered as { words: string }[]).some(({ words }) => words === 'Oui'), ((await of('nadege')).approvalsAsked as unknown[]).length > 0], [true, true])
  for (const name of ['thomas', 'paul'] as const) await work(house.database.db, (tx) => approvals.erase!(tx, house.town.ids[name], house.clock.now))
  const now = await read(house, 'nadege', opinion.id)
  assert.deepEqual([now.people.map((p) => [p.person.name, p.verdict, p.substitute]), (await read(house, 'nadege', reading.id)).count], [[['Thomas Nguyen', 'approved', null], ['Claire Vasseur', null, null], ['Sylvie Fontaine', null, null]], 0])
})

test('a space that closes says what runs, ends it, and takes all of it along when it is deleted', async () => {
  const { private: space } = house.town.spaces
  const running = await count(`approval a join document d on d.id = a.document_id where d.root_id = $1 and a.outcome is null and d.trashed_at is null`, space)
  const { body } = await house.as('claire').get(`/api/spaces/${space}/closing`)
  assert.ok(running >= 2 && body.includes(`${running} avis ou lectures en cours`), body)
  const { version } = (await house.as('claire').get(`/api/spaces/${space}`)).json<{ version: number }>()
  assert.equal((await house.as('claire').post(`/api/spaces/${space}/closing`, {}, { 'if-match': `"${version}"` })).statusCode, 200)
  assert.equal(await count('approval where outcome is null'), 0)
  // What is only read is asked about no more: whoever asked may cancel what runs, never have it run again.
  const { rows: [one] } = await house.database.pool.query<{ id: string }>(`select a.id from approval a join document d on d.id = a.document_id where a.asked_by = $1 and a.outcome = 'cancelled' and d.trashed_at is null limit 1`, [house.town.ids.nadege])
  assert.deepEqual([(await house.as('nadege').delete(`/api/approvals/${one!.id}/cancellation`)).statusCode, (await read(house, 'nadege', one!.id)).can.includes('approval.resume')], [403, false])
  let gone = 0
  for (let some = 3; some === 3; gone += some) some = await work(house.database.db, (tx) => remove(tx, space, 3, house.clock.now))
  assert.ok(gone > 3)
  assert.deepEqual([await count('approval'), await count('approval_person')], [0, 0])
})
