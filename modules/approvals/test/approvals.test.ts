import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, test } from 'node:test'
import { at, bring, folder } from '#modules/documents/test/cast.ts'
import { openHouse, type House } from '#test/cast/house.ts'
import { noticesOf } from '#test/cast/told.ts'
import type { Name } from '#test/cast/town.ts'
import { outcomeOf } from '../answer.ts'
import { answer, aFile, ask, opinions, read, type Asked } from './cast.ts'

let house: House
before(async () => { house = await openHouse() })
after(() => house.close())
const facts = async (id: string): Promise<string[]> => (await house.database.pool.query<{ fact: string }>('select fact from journal where noun_id = $1 order by id', [id])).rows.map((row) => row.fact)
const waits = async (who: Name): Promise<string[]> => (await house.as(who).get('/api/me/approvals')).json<{ items: Asked[] }>().items.map(({ id }) => id)
const homeOf = async (who: Name) => (await house.as(who).get('/api/home')).json().parts.approvals as { items: { id: string }[], total: number }

test('asked, answered, and kept with the version and the hash of its bytes', async () => {
  const file = await aFile(house, 'le devis')
  const made = await ask(house, 'nadege', file.id, ['claire', 'sylvie'], { words: ' Un\u202e mot ', dueOn: '2026-12-01' })
  const hash = createHash('sha256').update('le devis').digest('hex')
  assert.deepEqual([made.number, made.hash, made.needed, made.words, made.dueOn, made.outcome, made.people.map((p) => p.verdict), made.can], [1, hash, 2, 'Un mot', '2026-12-01', null, [null, null], ['approval.follow', 'approval.remind', 'approval.cancel']])
  assert.deepEqual([await waits('claire'), await waits('nadege'), (await homeOf('sylvie')).total], [[made.id], [], 1])
  const [line] = await noticesOf(house, 'claire')
  assert.deepEqual([line?.who, line?.said, line?.title, line?.address, line?.level], ['Nadège Hoarau', 'vous demande votre avis', file.name, made.document.address, 2])
  for (const [verdict, words, code] of [['refused', undefined, 'approval.words_missing'], ['changes', ' \u202e ', 'approval.words_missing'], ['read', undefined, 'approval.verdict_wrong']] as const) assert.equal((await answer(house, 'claire', made.id, verdict, words)).json().code, code)
  assert.equal((await answer(house, 'claire', made.id, 'approved')).json().outcome, null)
  const done = (await answer(house, 'sylvie', made.id, 'approved', 'Très bien')).json<Asked>()
  assert.deepEqual([done.outcome, done.people.map((p) => [p.person.name, p.verdict, p.words, p.by])], ['approved', [['Claire Vasseur', 'approved', '', null], ['Sylvie Fontaine', 'approved', 'Très bien', null]]])
  assert.deepEqual([await waits('claire'), (await answer(house, 'claire', made.id, 'refused', 'Non')).json().code], [[], 'approval.over'])
  assert.deepEqual(await facts(made.id), ['approval.asked', 'approval.answered', 'approval.answered', 'approval.ended'])
  // A later version changes nothing of what was said about the earlier one.
  await house.as('nadege').post(`/api/documents/${file.id}/versions`, { fileId: await bring(house, 'nadege', 'x.txt', 'autre') }, at(file.version))
  const [kept] = (await house.as('ines').get(`/api/documents/${file.id}/approvals`)).json<{ items: Asked[] }>().items
  assert.deepEqual([kept?.outcome, kept?.number, kept?.document.number, kept?.hash], ['approved', 1, 2, hash])
})

test('as many approvals as it takes end it, or that they cannot be had any more', () => {
  const cases = [
    [1, { people: 3, yes: 1, changes: 0, refused: 0 }, 'approved'], [2, { people: 3, yes: 1, changes: 0, refused: 1 }, null], [2, { people: 3, yes: 1, changes: 1, refused: 1 }, 'refused'],
    [2, { people: 3, yes: 0, changes: 2, refused: 0 }, 'changes'], [3, { people: 3, yes: 2, changes: 1, refused: 0 }, 'changes'], [3, { people: 3, yes: 2, changes: 0, refused: 0 }, null],
  ] as const
  for (const [needed, count, outcome] of cases) assert.equal(outcomeOf('opinion', needed, count), outcome, JSON.stringify([needed, count]))
  assert.deepEqual([outcomeOf('reading', 2, { people: 2, yes: 1, changes: 0, refused: 0 }), outcomeOf('reading', 2, { people: 2, yes: 2, changes: 0, refused: 0 })], [null, 'read'])
})

test('whom one may ask: people who can read it, and not oneself among others', async () => {
  const file = await aFile(house)
  const refused = async (who: Name, names: readonly Name[], more: object = {}) => { const reply = await opinions(house, who, file.id, names, more); return [reply.statusCode, reply.json().code] }
  assert.deepEqual(await refused('nadege', ['claire', 'omar']), [422, 'approval.cannot_read'])
  assert.match((await opinions(house, 'nadege', file.id, ['claire', 'omar'])).body, /Omar Belkacem/)
  assert.deepEqual([await refused('nadege', []), await refused('nadege', ['nadege', 'claire']), await refused('nadege', ['claire'], { needed: 2 }), await refused('nadege', ['claire'], { dueOn: '2026-11-22' }), await refused('ines', ['claire']), await refused('omar', ['claire'])],
    [[422, 'approval.nobody'], [422, 'approval.own'], [422, 'approval.needed_wrong'], [422, 'approval.due_wrong'], [403, 'approval.not_allowed'], [404, 'document.not_found']])
  const dir = await folder(house, 'nadege', 'Un dossier')
  assert.equal((await opinions(house, 'nadege', dir.id, ['claire'])).json().code, 'approval.only_files')
  // Alone, one signs what one answers for.
  const own = await ask(house, 'nadege', file.id, ['nadege'])
  assert.equal((await answer(house, 'nadege', own.id, 'approved')).json().outcome, 'approved')
  const { items } = (await house.as('nadege').get(`/api/documents/${file.id}/readers?q=o`)).json<{ items: { name: string, reads: boolean }[] }>()
  assert.equal(items.find(({ name }) => name === 'Omar Belkacem')?.reads, false)
  assert.equal((await house.as('nadege').get(`/api/documents/${file.id}/readers?q=claire`)).json().items[0].reads, true)
})

test('in somebody’s place: whom they name, who stands in while they are away, and one voice each', async () => {
  const file = await aFile(house)
  const { ids } = house.town
  const made = await ask(house, 'nadege', file.id, ['claire', 'sylvie'], { needed: 2 })
  const name = (who: Name, other: Name | null) => house.as(who).put(`/api/approvals/${made.id}/substitute`, { personId: other === null ? null : ids[other] })
  for (const other of ['omar', 'nadege', 'sylvie', 'claire'] as const) assert.equal((await name('claire', other)).json().code, 'approval.substitute_wrong', other)
  assert.equal((await name('thomas', 'ines')).json().code, 'approval.not_asked')
  assert.equal((await answer(house, 'thomas', made.id, 'approved', undefined, 'claire')).json().code, 'approval.not_asked')
  assert.equal((await name('claire', 'thomas')).statusCode, 200)
  assert.equal((await noticesOf(house, 'thomas'))[0]?.said, 'vous laisse répondre à sa place')
  assert.deepEqual([await waits('thomas'), (await read(house, 'thomas', made.id)).yours.map((y) => [y.name, y.own])], [[made.id], [['Claire Vasseur', false]]])
  const one = (await answer(house, 'thomas', made.id, 'approved', undefined, 'claire')).json<Asked>()
  assert.deepEqual(one.people.filter((p) => p.verdict !== null).map((p) => [p.person.name, p.by?.name]), [['Claire Vasseur', 'Thomas Nguyen']])
  // Sylvie is away and Thomas stands in for her: he has spoken already. Inès has not.
  const away = (who: Name) => house.as('sylvie').put('/api/me/absence', { from: '2026-11-23', until: '2026-11-30', standInId: ids[who] })
  assert.equal((await away('thomas')).statusCode, 200)
  assert.equal((await answer(house, 'thomas', made.id, 'approved', undefined, 'sylvie')).json().code, 'approval.not_asked')
  await away('nadege')
  assert.equal((await answer(house, 'nadege', made.id, 'approved', undefined, 'sylvie')).json().code, 'approval.not_asked', 'who asks answers for nobody')
  await away('ines')
  assert.deepEqual([await waits('ines'), (await answer(house, 'ines', made.id, 'refused', 'Trop cher', 'sylvie')).json().outcome], [[made.id], 'refused'])
  await house.as('sylvie').delete('/api/me/absence')
})

test('who asked, and hosts: one reminder a day, an end and its undoing, and the same again about a new version', async () => {
  const file = await aFile(house)
  const made = await ask(house, 'nadege', file.id, ['claire', 'thomas'])
  const url = `/api/approvals/${made.id}`
  await answer(house, 'claire', made.id, 'changes', 'Le total est faux')
  assert.equal((await read(house, 'nadege', made.id)).outcome, 'changes')
  const again = (await house.as('nadege').post(`${url}/again`)).json<Asked>()
  assert.equal(again.id !== made.id && again.outcome === null, true)
  const next = `/api/approvals/${again.id}`
  assert.deepEqual([(await house.as('thomas').post(`${next}/reminder`)).json().code, (await house.as('nadege').post(`${next}/reminder`)).statusCode, (await house.as('sylvie').post(`${next}/reminder`)).json().code], ['approval.not_yours', 200, 'approval.reminded'])
  assert.match((await noticesOf(house, 'thomas'))[0]?.said ?? '', /rappelle|demande/)
  assert.equal((await house.as('nadege').put(`${next}/cancellation`)).json().outcome, 'cancelled')
  assert.deepEqual([await waits('thomas'), (await noticesOf(house, 'thomas')).filter((n) => n.subjectId === again.id)], [[], []])
  assert.equal((await house.as('nadege').delete(`${next}/cancellation`)).json().outcome, null)
  await house.as('nadege').post(`/api/documents/${file.id}/versions`, { fileId: await bring(house, 'nadege', 'x.txt', 'deux') }, at(file.version))
  const old = await read(house, 'nadege', again.id)
  assert.deepEqual([old.number, old.document.number, old.can.includes('approval.again')], [1, 2, true])
  const fresh = (await house.as('nadege').post(`${next}/again`)).json<Asked>()
  assert.deepEqual([fresh.number, fresh.people.map((p) => p.verdict), (await read(house, 'nadege', again.id)).outcome], [2, [null, null], 'cancelled'])
})

test('what was asked comes page by page, and the home says how much waits', async () => {
  const file = await aFile(house)
  const many = async (n: number): Promise<void> => { for (let i = 0; i < n; i++) await ask(house, 'nadege', file.id, ['claire', 'sylvie', 'thomas']) }
  await many(30)
  const first = (await house.as('ines').get(`/api/documents/${file.id}/approvals?limit=20`)).json<{ items: Asked[], next: string }>()
  const second = (await house.as('ines').get(`/api/documents/${file.id}/approvals?limit=20&cursor=${first.next}`)).json<{ items: Asked[], next: null }>()
  assert.deepEqual([first.items.length, second.items.length, second.next, new Set([...first.items, ...second.items].map(({ id }) => id)).size], [20, 10, null, 30])
  assert.equal((await homeOf('claire')).items.length, 3)
  assert.ok((await homeOf('claire')).total >= 30)
})
