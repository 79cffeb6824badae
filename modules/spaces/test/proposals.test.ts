import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { settleOrganisation, type Organisation } from '#modules/audiences/test/organisation.ts'
import { openHouse, type House } from '#test/cast/house.ts'
import { noticesOf, reading } from '#test/cast/told.ts'
import type { Name } from '#test/cast/town.ts'
import { tellingWords } from '../life/alike.ts'

let house: House
let o: Organisation
before(async () => {
  house = await openHouse()
  o = await settleOrganisation(house.database, house.town)
  await house.as('ada').patch('/api/administration/settings', { spaceCreation: 'charged' })
  await reading(house.database)
})
after(() => house.close())

const id = (name: Name) => house.town.ids[name]
const charge = (who: Name, bounds: object = {}) => house.as('ada').put(`/api/administration/people/${id(who)}/duties/space_creator`, bounds)
const discharge = (who: Name) => house.as('ada').delete(`/api/administration/people/${id(who)}/duties/space_creator`)
let made = 0
const wish = (more: object = {}) => ({ blueprint: 'practice', name: `Potager ${++made}`, purpose: 'Partager nos astuces', ...more })
const propose = (who: Name, more: object = {}) => house.as(who).post('/api/space-proposals', wish(more))
const lines = async (who: Name) => (await noticesOf(house, who)).filter((n) => n.noun === 'proposal').map((n) => `${n.who} ${n.said} ${n.title}`)

test('whoever may not open proposes; the nearest in charge is told, and opens it in one tap, the author its owner', async () => {
  assert.deepEqual([(await house.as('nadege').get('/api/me')).json().can.includes('space.propose'), (await propose('paul')).statusCode], [true, 403])
  // Nadège cooks in « Restauration », within « Éducation »: Claire is nearer than whoever opens for the whole authority.
  await charge('omar')
  await charge('claire', { unitId: o.education })
  await charge('thomas', { unitId: o.routes })
  const proposal = (await propose('nadege')).json()
  assert.deepEqual([proposal.askedNames, proposal.kind, proposal.access, proposal.can], [['Claire Vasseur'], 'practice', 'open', ['proposal.withdraw']])
  assert.deepEqual([await lines('claire'), await lines('omar'), await lines('thomas')], [[`Nadège Hoarau propose l’espace ${proposal.name}`], [], []])
  const waiting = async (who: Name) => (await house.as(who).get('/api/space-proposals?of=answer')).json().items.map((p: { id: string }) => p.id)
  assert.deepEqual([await waiting('claire'), await waiting('omar'), await waiting('ada'), await waiting('thomas'), await waiting('nadege'), await waiting('ines')], [[proposal.id], [proposal.id], [proposal.id], [], [], []])
  assert.equal((await house.as('thomas').put(`/api/space-proposals/${proposal.id}/acceptance`)).statusCode, 404, 'another unit')

  const accept = () => house.as('claire').put(`/api/space-proposals/${proposal.id}/acceptance`)
  const accepted = (await accept()).json()
  assert.deepEqual([accepted.answer, accepted.answeredBy, accepted.spaceId, accepted.can], ['accepted', 'Claire Vasseur', null, []])
  assert.equal((await accept()).statusCode, 200, 'twice is once')
  assert.equal((await house.as('omar').put(`/api/space-proposals/${proposal.id}/refusal`, { reason: 'Trop tard' })).json().code, 'proposal.answered')
  const { spaceId } = (await house.as('nadege').get(`/api/space-proposals/${proposal.id}`)).json()
  const space = (await house.as('nadege').get(`/api/spaces/${spaceId}`)).json()
  assert.deepEqual([space.name, space.role, space.following, space.memberCount, space.purpose], [proposal.name, 'owner', true, 1, 'Partager nos astuces'])
  const [note] = (await house.as('nadege').get(`/api/spaces/${spaceId}/posts`)).json().items
  assert.equal(note.author.name, 'Nadège Hoarau', 'the first words are hers, as if she had opened it')
  assert.deepEqual((await noticesOf(house, 'nadege')).map((n) => [n.noun, n.who, n.said, n.title]), [['space', 'Claire Vasseur', 'a ouvert pour vous l’espace', proposal.name]])
  assert.deepEqual(await lines('claire'), [], 'answered, it is asked no more')
  const facts = (await house.database.pool.query<{ fact: string, actor_id: string, data: Record<string, unknown> }>(`select fact, actor_id, data from journal where noun_id = any($1) and fact in ('space.created', 'proposal.accepted') order by fact`, [[spaceId, proposal.id]])).rows
  assert.deepEqual(facts.map((f) => [f.fact, f.actor_id === id('nadege') ? 'nadege' : 'claire', f.data.acceptedBy === id('claire'), f.data.after ?? null]), [['proposal.accepted', 'claire', false, 'accepted'], ['space.created', 'nadege', true, null]])
  for (const who of ['omar', 'claire', 'thomas'] as const) await discharge(who)
})

test('no with a reason, told to the author alone; nobody charged: the administrators are asked', async () => {
  const proposal = (await propose('ines', { access: 'private' })).json()
  assert.deepEqual(proposal.askedNames, ['Ada Perrin'])
  assert.equal((await house.as('ada').put(`/api/space-proposals/${proposal.id}/refusal`, { reason: '   ' })).json().errors[0].field, 'reason')
  const reason = 'Rejoignez plutôt « Allergies en cuisine ».'
  assert.equal((await house.as('ada').put(`/api/space-proposals/${proposal.id}/refusal`, { reason })).json().answer, 'declined')
  const [own] = (await house.as('ines').get('/api/space-proposals')).json().items
  assert.deepEqual([own.reason, own.answeredBy, own.spaceId, own.can], [reason, 'Ada Perrin', null, []])
  assert.deepEqual(await lines('ines'), [`Ada Perrin n’a pas retenu l’espace ${proposal.name}`])
  assert.equal((await house.as('nadege').get(`/api/space-proposals/${proposal.id}`)).statusCode, 404)
  assert.equal((await propose('ines', { name: proposal.name })).statusCode, 201, 'once answered, the name may be proposed again')
})

test('one of a name at a time, ten in all, withdrawn while nobody has answered; what cannot be opened is refused at once', async () => {
  const first = (await propose('omar')).json()
  assert.equal((await propose('omar', { name: first.name.toUpperCase() })).json().code, 'proposal.again')
  assert.equal((await propose('omar', { name: 'allergies EN cuisine' })).json().code, 'space.name_taken')
  for (const [more, field] of [[{ purpose: '' }, 'purpose'], [{ purpose: '  ' }, 'purpose'], [{ name: '\u0000 ' }, 'name'], [{ blueprint: 'nothing' }, 'blueprint'], [{ blueprint: undefined }, 'kind']] as const) assert.equal((await propose('omar', more)).json().errors[0].field, field, JSON.stringify(more))
  const many = await Promise.all(Array.from({ length: 12 }, () => propose('omar')))
  assert.deepEqual([many.filter((r) => r.statusCode === 201).length, many.find((r) => r.statusCode !== 201)?.json().code], [9, 'proposal.too_many'])
  assert.equal((await house.as('nadege').delete(`/api/space-proposals/${first.id}`)).statusCode, 404)
  assert.equal((await house.as('omar').delete(`/api/space-proposals/${first.id}`)).statusCode, 204)
  assert.equal((await house.as('omar').get(`/api/space-proposals/${first.id}`)).statusCode, 404)
  const page = (await house.as('omar').get('/api/space-proposals?limit=5')).json()
  const rest = (await house.as('omar').get(`/api/space-proposals?limit=5&cursor=${page.next}`)).json()
  assert.deepEqual([page.items.length, rest.items.length, rest.next], [5, 4, null])
  for (const { id: one } of [...page.items, ...rest.items]) await house.as('omar').delete(`/api/space-proposals/${one}`)
  assert.deepEqual(await lines('ada').then((all) => all.filter((line) => line.includes('Omar'))), [])
})

test('what one accepts counts against one’s quota; whoever is full is not asked, and may propose to another', async () => {
  await charge('claire', { unitId: o.education, quota: 6 })
  await charge('sylvie')
  const [one, two] = [(await propose('nadege')).json(), (await propose('nadege')).json()]
  assert.deepEqual(one.askedNames, ['Claire Vasseur'])
  assert.equal((await house.as('claire').put(`/api/space-proposals/${one.id}/acceptance`)).statusCode, 200)
  assert.equal((await house.as('claire').put(`/api/space-proposals/${two.id}/acceptance`)).json().code, 'space.quota')
  assert.equal((await house.as('claire').post('/api/spaces', { kind: 'team', access: 'open', name: 'Encore un' })).json().code, 'space.quota')
  const own = (await propose('claire')).json()
  assert.deepEqual(own.askedNames, ['Sylvie Fontaine'])
  assert.equal((await house.as('claire').put(`/api/space-proposals/${own.id}/acceptance`)).json().code, 'proposal.own')
  assert.equal((await propose('sylvie')).json().code, 'proposal.needless')
  // The name is taken meanwhile: nothing is opened, the proposal waits.
  assert.equal((await house.as('sylvie').post('/api/spaces', { kind: 'team', access: 'open', name: two.name })).statusCode, 201)
  assert.equal((await house.as('sylvie').put(`/api/space-proposals/${two.id}/acceptance`)).json().code, 'space.name_taken')
  assert.equal((await house.as('nadege').get(`/api/space-proposals/${two.id}`)).json().answer, null)
  // Its author has left: nobody owns a space for them.
  const last = (await propose('ines')).json()
  await house.database.pool.query(`update affiliation set ends_on = '2026-10-01' where person_id = $1`, [id('ines')])
  assert.equal((await house.as('sylvie').put(`/api/space-proposals/${last.id}/acceptance`)).json().code, 'proposal.author_left')
  await house.database.pool.query(`update affiliation set ends_on = null where person_id = $1`, [id('ines')])
})

test('before one proposes or opens, spaces like it are shown: stems, accents, slips; never one that one may not find', async () => {
  assert.deepEqual(tellingWords('Le groupe des cuisinières', 'Partager nos recettes'), [{ word: 'cuisiniere', weight: 1 }, { word: 'recette', weight: 1 / 3 }])
  assert.deepEqual(tellingWords('Notre équipe', 'Le potager'), [{ word: 'potager', weight: 1 }])
  const alike = async (name: string, who: Name = 'omar', purpose = '') => (await house.as(who).get(`/api/spaces-alike?name=${encodeURIComponent(name)}&purpose=${encodeURIComponent(purpose)}`)).json().items.map((s: { name: string }) => s.name)
  assert.ok((await alike('Cuisiniers collèges')).includes('Cuisines Vesle-Nord'))
  for (const name of ['allergie', 'ALLERGIES des élèves', 'Les alergies']) assert.equal((await alike(name))[0], 'Allergies en cuisine', name)
  assert.deepEqual(await alike('Achat groupé'), ['Achats groupés'])
  const [asked] = (await house.as('omar').get(`/api/spaces-alike?name=${encodeURIComponent('Achat groupé')}`)).json().items
  assert.ok(asked.can.includes('space.ask'))
  for (const name of ['Jardinage', 'Espace', 'xx', "l'", '%%', "'; drop"]) assert.deepEqual(await alike(name), [], name)
  for (const who of ['omar', 'ada', 'pia', 'olivier', 'agnes'] as const) assert.deepEqual(await alike('Réorganisation', who), [], who)
  assert.deepEqual(await alike('Réorganisations', 'claire'), ['Réorganisation'])
  assert.equal((await alike('Entre collègues', 'omar', 'Les allergies en cuisine'))[0], 'Allergies en cuisine')
})
