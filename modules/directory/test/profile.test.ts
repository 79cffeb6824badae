import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { openHouse, type House } from '#test/cast/house.ts'
import type { Name } from '#test/cast/town.ts'
import { work } from '#platform/db/work.ts'
import { forgetProfile } from '../forget.ts'
import { vcardOf } from '../vcard.ts'
import { presenceOf } from '../presence.ts'

let house: House
before(async () => { house = await openHouse() })
after(() => house.close())
const profile = async (who: Name, of: Name) => (await house.as(who).get(`/api/people/${house.town.ids[of]}`)).json()
const edit = async (who: Name, body: object, version?: number) => house.as(who).patch('/api/me/profile', body, { 'if-match': `"${version ?? (await profile(who, who)).version}"` })

test('one edits one’s own profile; what is missing is said to oneself alone', async () => {
  const before = await profile('nadege', 'nadege')
  assert.deepEqual([before.version, before.missing.length, before.can], [1, 6, ['profile.edit']])
  const reply = await edit('nadege', { phone: '01 99 00 12 34', mobile: '+33 6 39 98 12 34', languages: ['Français', 'Créole'], helpsWith: 'Allergies\r\nMenus', officeDays: [5, 1], headline: ' Cheffe  de cuisine ' })
  assert.equal(reply.statusCode, 200, reply.body)
  const after = reply.json()
  assert.deepEqual([after.phone, after.mobile, after.helpsWith, after.officeDays, after.headline, after.version], ['0199001234', '0639981234', 'Allergies\nMenus', [1, 5], 'Cheffe de cuisine', 2])
  assert.deepEqual(after.missing, ['photo', 'skills'])
  assert.equal((await profile('claire', 'nadege')).missing, null)
  assert.equal((await edit('nadege', { phone: '' }, 1)).statusCode, 412)
  assert.equal((await house.as('nadege').patch('/api/me/profile', { phone: '' })).statusCode, 428)
  const wrong = await edit('nadege', { phone: 'appelez-moi' })
  assert.deepEqual([wrong.statusCode, wrong.json().code, wrong.json().errors[0].field], [422, 'profile.phone', 'phone'])
})

test('partners do not see mobiles, nor who works with whom', async () => {
  const seen = await profile('paul', 'nadege')
  assert.deepEqual([seen.phone, seen.mobile, seen.team], ['0199001234', null, null])
  assert.ok(!(await house.as('paul').get(`/api/people/${house.town.ids.nadege}/card.vcf`)).body.includes('639981234'))
})

test('a picture: redrawn, seen by whoever sees the person, gone when taken away', async () => {
  const file = (await house.app.inject({ method: 'POST', url: '/api/files?name=moi.jpg', payload: readFileSync('platform/files/test/phone.jpg'), headers: { cookie: `parvis=${house.town.cookies.nadege}`, 'content-type': 'image/jpeg' } })).json()
  assert.equal((await edit('claire', { photoId: file.id })).statusCode, 422, 'only one’s own file')
  assert.equal((await edit('nadege', { photoId: file.id })).json().photo, file.id)
  const seen = await house.as('paul').get(`/api/people/${house.town.ids.nadege}/photo`)
  assert.deepEqual([seen.statusCode, seen.headers['content-type'], seen.rawPayload.subarray(8, 12).toString()], [200, 'image/webp', 'WEBP'])
  assert.equal((await house.as('agnes').get(`/api/people/${house.town.ids.nadege}/photo`)).statusCode, 404)
  assert.equal((await house.as('claire').get(`/api/files/${file.id}/content`)).statusCode, 404, 'by the person alone')
  assert.equal((await edit('nadege', { photoId: null })).json().photo, null)
  assert.equal((await house.as('claire').get(`/api/people/${house.town.ids.nadege}/photo`)).statusCode, 404)
})

test('colleagues confirm a skill: once each, never one’s own', async () => {
  const { id } = (await house.as('nadege').post('/api/me/skills', { label: 'Allergies  alimentaires' })).json()
  const at = `/api/people/${house.town.ids.nadege}/skills/${id}/confirmation`
  for (const who of ['claire', 'sylvie', 'claire'] as const) assert.equal((await house.as(who).put(at)).statusCode, 200)
  assert.equal((await house.as('nadege').put(at)).statusCode, 403)
  const [skill] = (await profile('omar', 'nadege')).skills
  assert.deepEqual([skill.label, skill.confirmations, skill.confirmedByMe, skill.by.length], ['Allergies alimentaires', 2, false, 2])
  assert.equal((await house.as('claire').delete(at)).json().confirmations, 1)
  assert.equal((await house.as('claire').put(`/api/people/${house.town.ids.nadege}/skills/${house.town.ids.nadege}/confirmation`)).statusCode, 404)
})

test('the list of skills: kept by the administrator, words of one’s own beside it', async () => {
  const listed = (await house.as('ada').post('/api/skills', { label: 'ALLERGIES ALIMENTAIRES' })).json()
  assert.deepEqual([listed.label, listed.listed, listed.people], ['Allergies alimentaires', true, 1], 'the word that is there')
  await house.as('nadege').post('/api/me/skills', { label: 'Allaitement' })
  assert.deepEqual((await house.as('omar').get('/api/skills?q=all')).json().items.map((s: { label: string }) => s.label), ['Allergies alimentaires', 'Allaitement'])
  assert.equal((await house.as('ada').patch(`/api/skills/${listed.id}`, { label: 'allaitement' })).statusCode, 409)
  await house.as('ada').patch(`/api/skills/${listed.id}`, { label: 'Allergies et protocoles' })
  assert.equal((await house.as('omar').get('/api/people?q=protocole')).json().items[0].name, 'Nadège Hoarau', 'found under its new name at once')
  await house.as('ada').delete(`/api/skills/${listed.id}`)
  assert.equal((await profile('omar', 'nadege')).skills.length, 2, 'who has it keeps it')
  assert.deepEqual((await house.as('olivier').get('/api/skills')).json().items, [], 'guests are not shown the list')
})

test('erased: nothing is left of what somebody said, nor of their picture', async () => {
  const file = (await house.app.inject({ method: 'POST', url: '/api/files?name=moi.jpg', payload: readFileSync('platform/files/test/phone.jpg'), headers: { cookie: `parvis=${house.town.cookies.thomas}`, 'content-type': 'image/jpeg' } })).json()
  await edit('thomas', { photoId: file.id, phone: '01 99 00 00 01' })
  await house.as('thomas').post('/api/me/skills', { label: 'Soudure' })
  await work(house.database.db, (tx) => forgetProfile(tx, house.town.ids.thomas, house.clock.now))
  const { rows: [left] } = await house.database.pool.query(`select (select count(*)::int from profile where person_id = $1) + (select count(*)::int from person_skill where person_id = $1) + (select count(*)::int from skill_confirmation where by_id = $1) as rows,
    (select detached_at is not null from file where id = $2) as let_go`, [house.town.ids.thomas, file.id])
  assert.deepEqual(left, { rows: 0, let_go: true })
})

test('a card for the address book: escaped, folded, never a line of somebody else’s making', () => {
  const text = vcardOf({ id: '0190', given: 'Ève', family: 'L;a\nTEL:1', name: 'Ève, L;a\nTEL:1', headline: 'H', external: null, authorityName: 'A;B', email: 'e@x', phone: '0199001234', mobile: null, languages: [], skills: [{ label: 'é'.repeat(100) }], positions: [{ title: 'T', path: [{ name: 'Pôle' }], site: { name: 'Site "1"\nX' } }] }, new Date('2026-11-23T09:00:00Z'))
  assert.ok(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75))
  const lines = text.replace(/\r\n /g, '').split('\r\n')
  assert.ok(lines.includes('N:L\\;a\\nTEL:1;Ève;;;') && lines.includes('ORG:A\\;B;Pôle') && lines.includes('TEL;VALUE=uri;TYPE="voice,work":tel:+33199001234') && lines.includes('REV:20261123T090000Z'))
  assert.equal(lines.filter((line) => line.startsWith('TEL')).length, 1)
})

test('presence: what one said until its day, then usual days, in Paris', () => {
  const row = { presence: 'away' as const, presence_until: '2026-11-23', office_days: [1], home_days: [2] }
  assert.deepEqual(presenceOf(row, new Date('2026-11-23T22:59:00Z')), { state: 'away', until: '2026-11-23' })
  assert.deepEqual(presenceOf(row, new Date('2026-11-23T23:01:00Z')), { state: 'teleworking', until: null }, 'Tuesday in Paris')
  assert.deepEqual(presenceOf({ ...row, presence: null }, new Date('2026-11-23T12:00:00Z')), { state: 'present', until: null })
  assert.equal(presenceOf(row, new Date('2026-11-25T12:00:00Z')), null)
})

test('two words for one skill are made one: who had either has it once, with what colleagues confirmed', async () => {
  const add = async (who: Name, label: string) => (await house.as(who).post('/api/me/skills', { label })).json().id as string
  const [one, other] = [await add('thomas', 'Soudage'), await add('omar', 'Soudure')]
  await add('thomas', 'Soudure')
  await house.as('claire').put(`/api/people/${house.town.ids.thomas}/skills/${one}/confirmation`)
  assert.equal((await house.as('ada').put(`/api/skills/${one}/merger/${one}`)).json().code, 'skill.same')
  assert.deepEqual([(await house.as('ada').put(`/api/skills/${one}/merger/${other}`)).json().label, (await house.as('ada').put(`/api/skills/${one}/merger/${other}`)).statusCode], ['Soudure', 404])
  const skills = ((await house.as('claire').get(`/api/people/${house.town.ids.thomas}`)).json().skills as { label: string, confirmations: number }[]).filter((s) => s.label.startsWith('Soud'))
  assert.deepEqual(skills.map((s) => [s.label, s.confirmations]), [['Soudure', 1]])
  assert.deepEqual((await house.as('claire').get('/api/people?q=soudage')).json().items.filter((p: { id: string }) => p.id === house.town.ids.thomas), [])
})
