import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { emptyDist } from '#test/cast/dist.ts'
import { openHouse, type House } from '#test/cast/house.ts'
import { conformityOf } from '#platform/identity/conformity.ts'
import { somebody } from './rights.ts'

const { dist, remove } = emptyDist()
let house: House
before(async () => { house = await openHouse({ pages: { dist } }) })
after(async () => {
  await house.close()
  remove()
})
const journal = async (query: string) => (await house.as('ada').get(`/api/administration/journal?${query}`)).json().items as { fact: string, data: Record<string, unknown>, label: string | null, actor: { name: string } | null, via: string }[]

test('a module opens to the scouts, then the pilots, then all; off, it leaves no trace, and nothing is lost', async () => {
  const wall = `/api/spaces/${house.town.spaces.private}/posts`
  const post = (await house.as('nadege').post(wall, { body: 'Avant' })).json()
  const put = (ring: string) => house.as('ada').put('/api/administration/modules/wall', { ring })
  const sees = async (who: 'nadege' | 'thomas' | 'ines') => [(await house.as(who).get(wall)).statusCode, (await house.as(who).get('/api/me')).json().modules.includes('wall'), 'wall' in (await house.as(who).get('/api/home')).json().parts]
  await house.as('ada').put(`/api/administration/people/${house.town.ids.nadege}/duties/scout`, {})
  await house.as('ada').put(`/api/administration/people/${house.town.ids.thomas}/duties/pilot`, {})
  assert.equal((await put('off')).statusCode, 200)
  for (const who of ['nadege', 'thomas', 'ines'] as const) assert.deepEqual(await sees(who), [404, false, false])
  await put('scouts')
  assert.deepEqual((await sees('nadege')).slice(0, 2), [200, true])
  assert.deepEqual(await sees('thomas'), [404, false, false])
  await put('pilots')
  for (const who of ['nadege', 'thomas'] as const) assert.deepEqual((await sees(who)).slice(0, 2), [200, true])
  assert.deepEqual(await sees('ines'), [404, false, false])
  await put('all')
  assert.equal((await house.as('ines').get(`/api/posts/${post.id}`)).json().body, 'Avant')
  assert.deepEqual((await journal('fact=module.switched')).map((l) => [l.data['before'], l.data['after']]), [['pilots', 'all'], ['scouts', 'pilots'], ['off', 'scouts'], ['all', 'off']])
  assert.equal((await house.as('ada').put('/api/administration/modules/spaces', { ring: 'off' })).json().code, 'module.always')
  assert.equal((await house.as('ada').put('/api/administration/modules/inconnu', { ring: 'off' })).json().code, 'module.not_found')
  // The agglomeration's people do not depend on what the département switches.
  await put('off')
  assert.ok((await house.as('agnes').get('/api/me')).json().modules.includes('wall'))
  await put('all')
})

test('people are found by name, login or matricule, within one’s authority, and paged in order', async () => {
  const list = async (query: string, who: 'ada' | 'pia' = 'ada') => (await house.as(who).get(`/api/administration/people?${query}`)).json()
  assert.deepEqual((await list('q=hoarau%20nadege')).items.map((p: { name: string }) => p.name), ['Nadège Hoarau'])
  assert.deepEqual((await list('q=agnes')).items, [], 'she is of the agglomeration')
  assert.deepEqual((await list(`q=agnes&authorityId=${house.town.agglomeration}`, 'pia')).items.map((p: { name: string }) => p.name), ['Agnès Roux'])
  assert.equal((await house.as('ada').get(`/api/administration/people?authorityId=${house.town.agglomeration}`)).statusCode, 403)
  assert.equal((await house.as('ada').get(`/api/administration/people/${house.town.ids.agnes}`)).statusCode, 404)
  const all: string[] = []
  for (let cursor: string | null = ''; cursor !== null;) {
    const page = (await list(`limit=4${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`)) as { items: { familyName: string }[], next: string | null }
    all.push(...page.items.map((p) => p.familyName))
    cursor = page.next
  }
  assert.ok(all.length >= 10)
  assert.deepEqual(all, all.toSorted(new Intl.Collator('fr').compare))
  assert.deepEqual((await list('kind=guest')).items.map((p: { name: string }) => p.name), ['Olivier Bon'])
  assert.deepEqual((await list('duty=administrator')).items.map((p: { name: string }) => p.name), ['Ada Perrin'])
})

test('names, identifiers and dates are changed with the version read; what is somebody else’s is refused by its field; zeros stay', async () => {
  const id = await somebody(house)
  const [one, two] = [`/api/administration/people/${id}`, `/api/administration/people/${await somebody(house)}`]
  const patch = (url: string, body: object, version = 1) => house.as('ada').patch(url, body, { 'if-match': `"${version}"` })
  const done = (await patch(one, { familyName: '  Éssai-Martin ', matricule: '004512', endsOn: '2027-06-30' })).json()
  assert.deepEqual([done.name, done.matricule, done.endsOn, done.version], ['Jeanne Éssai-Martin', '004512', '2027-06-30', 2])
  assert.equal((await patch(one, { matricule: '1' })).statusCode, 412)
  assert.deepEqual([(await patch(two, { matricule: '004512' })).json().code, (await patch(two, { login: 'ADA' })).json().code, (await patch(two, { endsOn: '2025-01-01' })).json().code], ['person.matricule_taken', 'person.login_taken', 'person.dates'])
  const guest = `/api/administration/people/${house.town.ids.olivier}`
  assert.deepEqual([(await patch(guest, { endsOn: null })).json().code, (await patch(guest, { kind: 'staff' })).json().code, (await patch(two, { email: 'Omar@example.org' })).json().code], ['person.guest', 'person.guest', 'person.email_taken'])
  const [line] = await journal('fact=person.edited')
  assert.deepEqual(line?.data['fields'], ['familyName', 'matricule', 'endsOn'])
  assert.ok(!JSON.stringify(line?.data).includes('Martin'), 'names stay out of the journal')
})

test('sessions are ended from afar, access is closed at once and opened again; nobody closes their own', async () => {
  const url = `/api/administration/people/${house.town.ids.omar}`
  const open = (await house.as('ada').get(url)).json()
  assert.equal(open.sessions.length, 1)
  assert.equal((await house.as('omar').get('/api/me')).statusCode, 200)
  await house.as('ada').delete(`${url}/sessions`)
  assert.equal((await house.as('omar').get('/api/me')).statusCode, 401)
  assert.deepEqual((await house.as('ada').get(url)).json().sessions, [])
  await house.as('ada').put(`${url}/closure`)
  assert.equal((await house.as('ada').get(url)).json().state, 'closed')
  await house.as('ada').delete(`${url}/closure`)
  assert.equal((await house.as('ada').get(url)).json().state, 'active')
  assert.equal((await house.as('ada').put(`/api/administration/people/${house.town.ids.ada}/closure`)).json().code, 'person.yourself')
})

test('whoever only administers people here touches no administrator, of here or elsewhere, even when they administer another authority', async () => {
  const { ids, authority, agglomeration } = house.town
  const { pool } = house.database
  for (const id of [ids.sylvie, ids.lucie]) {
    await pool.query(`insert into affiliation (id, person_id, authority_id, kind, starts_on) values (gen_random_uuid(), $1, $2, 'staff', '2026-01-01')`, [id, agglomeration])
    await house.as('pia').put(`/api/administration/people/${id}/duties/administrator?authorityId=${agglomeration}`, {})
  }
  await house.as('ada').put(`/api/administration/people/${ids.sylvie}/duties/people_administrator`, {})
  for (const id of [ids.ada, ids.lucie]) {
    const url = (what: string) => `/api/administration/people/${id}/${what}?authorityId=${authority}`
    const codes = [(await house.as('sylvie').post(url('entry'), {})).statusCode, (await house.as('sylvie').put(url('closure'))).statusCode, (await house.as('sylvie').delete(url('sessions'))).statusCode]
    assert.deepEqual(codes, [403, 403, 403])
  }
  assert.equal((await house.as('ada').delete(`/api/administration/people/${ids.lucie}/sessions`)).statusCode, 204, 'their own administrators do')
  await house.as('ada').delete(`/api/administration/people/${ids.sylvie}/duties/people_administrator`)
  for (const id of [ids.sylvie, ids.lucie]) {
    await house.as('pia').delete(`/api/administration/people/${id}/duties/administrator?authorityId=${agglomeration}`)
    await pool.query('delete from affiliation where person_id = $1 and authority_id = $2', [id, agglomeration])
  }
})

test('a people administrator sees people and nothing else; the last administrator of the platform stays', async () => {
  await house.as('ada').put(`/api/administration/people/${house.town.ids.claire}/duties/people_administrator`, {})
  const claire = house.as('claire')
  assert.deepEqual([(await claire.get('/api/administration/people')).statusCode, (await claire.get('/api/administration/journal')).statusCode, (await claire.get('/api/administration/modules')).statusCode], [200, 403, 403])
  assert.equal((await claire.put(`/api/administration/people/${house.town.ids.claire}/duties/administrator`, {})).statusCode, 403)
  assert.ok((await claire.get('/api/me')).json().can.includes('administration.open'))
  await house.as('ada').delete(`/api/administration/people/${house.town.ids.claire}/duties/people_administrator`)
  assert.equal((await claire.get('/api/administration/people')).statusCode, 403)
  assert.equal((await house.as('pia').delete(`/api/administration/people/${house.town.ids.pia}/duties/platform_administrator`)).json().code, 'administrator.last')
  assert.equal((await house.as('ada').put(`/api/administration/people/${house.town.ids.ada}/duties/platform_administrator`, {})).statusCode, 403)
  // One whose access is closed administers nothing: they do not count as the other one.
  const other = await somebody(house)
  await house.as('pia').put(`/api/administration/people/${other}/duties/platform_administrator`, {})
  await house.as('pia').put(`/api/administration/people/${other}/closure`)
  assert.equal((await house.as('pia').delete(`/api/administration/people/${house.town.ids.pia}/duties/platform_administrator`)).json().code, 'administrator.last')
  assert.ok((await house.as('pia').get('/api/administration/journal?fact=administrator.named')).json().items.length > 0, 'what concerns the platform is in its administrators’ journal')
})

test('who only administers people touches no administrator, and an authority changes nobody who belongs to another', async () => {
  await house.as('ada').put(`/api/administration/people/${house.town.ids.claire}/duties/people_administrator`, {})
  const at = (who: 'ada' | 'pia' | 'agnes') => `/api/administration/people/${house.town.ids[who]}`
  for (const who of ['ada', 'pia'] as const) {
    assert.equal((await house.as('claire').put(`${at(who)}/closure`)).statusCode, 403)
    assert.equal((await house.as('claire').delete(`${at(who)}/sessions`)).statusCode, 403)
    assert.equal((await house.as('claire').patch(at(who), { login: 'volé' }, { 'if-match': '"1"' })).statusCode, 403)
  }
  assert.equal((await house.as('ada').put(`${at('pia')}/closure`)).statusCode, 403, 'the platform’s administrators are for each other')
  await house.as('ada').delete(`/api/administration/people/${house.town.ids.claire}/duties/people_administrator`)
  // Agnès works for the agglomeration, and for the département too.
  await house.database.db.insertInto('affiliation').values({ id: house.town.ids.agnes, person_id: house.town.ids.agnes, authority_id: house.town.authority, kind: 'staff', organisation: null, sponsor_id: null, starts_on: '2026-01-01', ends_on: null }).execute()
  assert.equal((await house.as('ada').put(`${at('agnes')}/closure`)).json().code, 'person.elsewhere')
  assert.equal((await house.as('ada').patch(at('agnes'), { familyName: 'Autre' }, { 'if-match': '"1"' })).json().code, 'person.elsewhere')
  assert.equal((await house.as('ada').patch(at('agnes'), { endsOn: '2026-12-31' }, { 'if-match': '"1"' })).json().endsOn, '2026-12-31')
})

test('who may open spaces: everyone, or those charged with it, up to their quota', async () => {
  const create = (n: number) => house.as('thomas').post('/api/spaces', { kind: 'team', access: 'private', name: `Quota ${n}` })
  await house.as('ada').patch('/api/administration/settings', { spaceCreation: 'charged' })
  assert.equal((await create(1)).json().code, 'space.creation_charged')
  assert.ok(!(await house.as('thomas').get('/api/me')).json().can.includes('space.create'))
  await house.as('ada').put(`/api/administration/people/${house.town.ids.thomas}/duties/space_creator`, { quota: 1 })
  assert.ok((await house.as('thomas').get('/api/me')).json().can.includes('space.create'))
  assert.equal((await create(2)).statusCode, 201)
  assert.equal((await create(3)).json().code, 'space.quota')
  await house.as('ada').patch('/api/administration/settings', { spaceCreation: 'everyone' })
  assert.equal((await create(4)).statusCode, 201)
})

test('a duty is for the whole, for a unit, or for several; moved, it leaves none behind', async () => {
  const duty = (body: object) => house.as('ada').put(`/api/administration/people/${house.town.ids.omar}/duties/news_editor`, body)
  const charges = (reply: { json(): { duties: { kind: string, unitId: string | null, unitName: string | null }[] } }) => reply.json().duties.filter((d) => d.kind === 'news_editor').map((d) => d.unitName).toSorted((a, b) => (a ?? '').localeCompare(b ?? ''))
  const unit = async (name: string): Promise<{ id: string, name: string }> => (await house.as('ada').post('/api/units', { name, kind: 'service', parentId: null })).json()
  const [one, two] = [await unit('Atelier'), await unit('Bureau')]
  assert.deepEqual(charges(await duty({})), [null])
  assert.deepEqual(charges(await duty({ unitId: one.id, insteadOf: null })), [one.name])
  assert.deepEqual(charges(await duty({ unitId: two.id })), [one.name, two.name])
  assert.deepEqual(charges(await duty({ unitId: one.id, insteadOf: two.id })), [one.name])
  assert.deepEqual([(await duty({ unitId: house.town.ids.omar })).json().code, (await duty({ unitId: house.town.ids.omar })).json().errors[0].field], ['duty.unit_unknown', 'unitId'])
  await duty({ unitId: two.id })
  assert.equal((await house.as('ada').delete(`/api/administration/people/${house.town.ids.omar}/duties/news_editor?unitId=${one.id}`)).statusCode, 204)
  assert.deepEqual(charges(await house.as('ada').get(`/api/administration/people/${house.town.ids.omar}`)), [two.name])
  await house.as('ada').delete(`/api/administration/people/${house.town.ids.omar}/duties/news_editor`)
  assert.deepEqual(charges(await house.as('ada').get(`/api/administration/people/${house.town.ids.omar}`)), [])
})

test('a creator bound to some blueprints opens from those, proposes the others, and answers what is of theirs', async () => {
  const duty = (name: 'thomas' | 'nadege', body: object) => house.as('ada').put(`/api/administration/people/${house.town.ids[name]}/duties/space_creator`, body)
  const from = (blueprint: string) => ({ blueprint, name: `D’après ${blueprint} ${++made}`, purpose: 'Travailler ensemble.' })
  const proposedOnly = async (name: 'thomas' | 'ines') => (await house.as(name).get('/api/space-blueprints')).json().items.filter((b: { propose: boolean }) => b.propose).map((b: { id: string }) => b.id) as string[]
  assert.deepEqual(await proposedOnly('ines'), [], 'where everyone may, nothing is only proposed')
  await house.as('ada').patch('/api/administration/settings', { spaceCreation: 'charged' })
  const held = (await duty('thomas', { blueprints: ['team'] })).json().duties.find((d: { kind: string }) => d.kind === 'space_creator')
  assert.deepEqual([held.blueprints, held.quota], [['team'], null])
  assert.equal((await house.as('thomas').post('/api/spaces', from('team'))).statusCode, 201)
  for (const body of [from('project'), { kind: 'team', access: 'private', name: 'Sans modèle' }]) assert.deepEqual([(await house.as('thomas').post('/api/spaces', body)).json().code], ['space.blueprint_charged'])
  const proposed = await proposedOnly('thomas')
  assert.deepEqual([proposed.includes('team'), proposed.includes('project')], [false, true])
  assert.ok((await proposedOnly('ines')).includes('team'))

  // What is not of theirs goes to somebody else, and is not theirs to answer; what is, is.
  assert.equal((await house.as('thomas').post('/api/space-proposals', from('team'))).json().code, 'proposal.needless')
  const [other, own] = [(await house.as('thomas').post('/api/space-proposals', from('project'))).json(), (await house.as('ines').post('/api/space-proposals', from('team'))).json()]
  const project = (await house.as('ines').post('/api/space-proposals', from('project'))).json()
  assert.deepEqual([other.askedNames.includes('Thomas Nguyen'), own.askedNames, project.askedNames.includes('Thomas Nguyen')], [false, ['Thomas Nguyen'], false])
  assert.equal((await house.as('thomas').put(`/api/space-proposals/${project.id}/acceptance`)).statusCode, 404)
  assert.equal((await house.as('thomas').put(`/api/space-proposals/${own.id}/acceptance`)).json().answer, 'accepted')
  const [line] = await journal('fact=duty.given')
  assert.deepEqual([line?.data.after], [{ unit_id: null, quota: null, blueprints: ['team'] }])
  for (const body of [{ blueprints: [] }, { blueprints: Array.from({ length: 51 }, (_, n) => `b${n}`) }]) assert.equal((await duty('thomas', body)).statusCode, 400)
  await house.as('ada').patch('/api/administration/settings', { spaceCreation: 'everyone' })
})
let made = 0

test('a person’s data are given whole, and erased when they have left: what they wrote stays, the rest goes', async () => {
  await house.as('nadege').post(`/api/spaces/${house.town.spaces.private}/posts`, { body: 'SECRET-DE-CUISINE' })
  await house.as('nadege').put(`/api/spaces/${house.town.spaces.on_request}/access-request`, { message: 'DEMANDE-A-ENTRER' })
  const mine = (await house.as('nadege').get('/api/me/export'))
  assert.match(String(mine.headers['content-disposition']), /attachment/)
  const data = mine.json()
  assert.ok(['account', 'spaces', 'wall', 'directory', 'files'].every((name) => name in data), Object.keys(data).join())
  assert.ok(mine.body.includes('SECRET-DE-CUISINE') && !mine.body.includes('secret_hash') && !mine.body.includes('password_hash'))
  const url = `/api/administration/people/${house.town.ids.nadege}`
  const theirs = await house.as('ada').get(`${url}/export`)
  // At once, so that no request waits; and each copy is known (decision 37).
  assert.deepEqual((await journal('fact=export.made')).map((l) => l.actor?.name).slice(0, 2), ['Ada Perrin', 'Nadège Hoarau'])
  assert.ok('posts' in theirs.json().wall && !theirs.body.includes('SECRET-DE-CUISINE'), 'an administrator never reads content')
  const told = ({ spaces, notices }: Record<string, object>) => ['DEMANDE-A-ENTRER', 'Cuisines Vesle-Nord', 'seen_at', 'silences'].map((word) => JSON.stringify([spaces, notices]).includes(word))
  assert.deepEqual([told(data), told(theirs.json())], [[true, true, true, true], [false, false, false, false]], 'nor what was asked of whom, nor what is read and when, nor the names of spaces that may be secret')
  assert.equal((await house.as('ada').post(`${url}/erasure`)).json().code, 'person.still_here')
  await house.as('ada').put(`${url}/closure`)
  assert.equal((await house.as('ada').post(`${url}/erasure`)).statusCode, 204)
  const after = (await house.as('ada').get(url)).json()
  assert.deepEqual([after.name, after.email, after.login, after.headline], ['Nadège Hoarau', null, null, ''])
  const wall = (await house.as('claire').get(`/api/spaces/${house.town.spaces.private}/posts`)).json()
  assert.ok(wall.items.some((p: { body: string, author: { name: string } }) => p.body === 'SECRET-DE-CUISINE' && p.author.name === 'Nadège Hoarau'))
})

test('the accessibility statement says the exact words of the law (R23), and the legal notice what the authority wrote', async () => {
  const on = (criteriaValid: number | null, criteriaApplicable: number | null, today = '2026-06-01') => conformityOf({ criteriaValid, criteriaApplicable, auditedOn: criteriaValid === null ? null : '2026-03-15' }, today)
  assert.deepEqual([on(45, 75), on(20, 50).state, on(50, 50).state, on(null, null).state], [{ state: 'partial', rate: 60, until: '2029-03-15' }, 'none', 'total', 'none'])
  assert.deepEqual([on(45, 75, '2029-03-14').state, on(45, 75, '2029-03-15').state], ['partial', 'none'])
  const read = async (path: string) => (await house.app.inject({ url: path, headers: { 'accept-language': 'fr' } })).body
  assert.match(await read('/accessibilite'), /Accessibilité\u00a0: non conforme/)
  const { version, ...notice } = (await house.as('ada').get('/api/administration/notice')).json()
  const save = (body: object, v: number) => house.as('ada').patch('/api/administration/notice', body, { 'if-match': `"${v}"` })
  assert.equal((await save({ ...notice, criteriaValid: 80, criteriaApplicable: 75 }, version)).json().code, 'notice.criteria')
  const saved = (await save({ ...notice, publisher: 'Département <b>', dataProtection: 'dpo@example.org', criteriaValid: 45, criteriaApplicable: 75, auditedOn: '2026-03-15' }, version)).json()
  assert.equal((await save(notice, version)).statusCode, 412)
  assert.equal(saved.version, version + 1)
  const hosts = async () => (await journal('fact=notice.edited'))[0]?.data as { before: { host: string } | null, after: { host: string } }
  assert.deepEqual([(await hosts()).before, (await hosts()).after.host], [null, ''])
  const again = (await save({ ...notice, publisher: 'Département <b>', dataProtection: 'dpo@example.org', criteriaValid: 45, criteriaApplicable: 75, auditedOn: '2026-03-15', host: 'Ici' }, saved.version)).json()
  assert.deepEqual([(await hosts()).before?.host, (await hosts()).after.host], ['', 'Ici'])
  assert.equal(again.version, saved.version + 1)
  const page = await read('/accessibilite')
  assert.match(page, /Accessibilité\u00a0: partiellement conforme/)
  assert.match(page, /60\u00a0%/)
  assert.match(page, /15 mars 2029/)
  assert.match(page, /Libre réponse 71120, 75342 Paris CEDEX 07/)
  assert.match(await read('/mentions-legales'), /Département &lt;b&gt;[^]*dpo@example.org/)
})

test('administrators know every space by its name, counts and owners, never what is in it; those without an active owner are found', async () => {
  type Known = { id: string, name: string, access: string, memberCount: number, owners: { name: string, active: boolean }[], can: string[] }
  const list = async (query = '', who: 'ada' | 'pia' = 'ada') => (await house.as(who).get(`/api/administration/spaces?${query}`)).json() as { items: Known[], next: string | null }
  const secret = (await list('q=reorganisation')).items
  assert.deepEqual(secret.map((s) => [s.name, s.access, s.memberCount, s.owners[0]?.name, s.can]), [['Réorganisation', 'secret', 1, 'Claire Vasseur', ['space.enter_emergency']]])
  assert.ok((await list('access=secret&kind=team')).items.length === 1 && (await list('access=secret&kind=project')).items.length === 0)
  assert.deepEqual((await list(`q=cuisines&authorityId=${house.town.agglomeration}`, 'pia')).items, [])
  const paged: string[] = []
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: Awaited<ReturnType<typeof list>> = await list(`limit=2${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`)
    paged.push(...page.items.map((s) => s.id))
    cursor = page.next
  }
  assert.equal(new Set(paged).size, paged.length)
  assert.deepEqual(paged.toSorted(), (await list('limit=100')).items.map((s) => s.id).toSorted())
  const owner = await somebody(house)
  await house.as('claire').put(`/api/spaces/${house.town.spaces.on_request}/members/${owner}`, { role: 'owner' })
  await house.database.pool.query(`delete from scope_grant where scope_id = $1 and principal_id = $2`, [house.town.spaces.on_request, house.town.ids.claire])
  assert.ok((await list('ownerless=true')).items.every((s) => s.name !== 'Achats groupés'))
  await house.as('ada').put(`/api/administration/people/${owner}/closure`)
  const found = (await list('ownerless=true')).items.find((s) => s.name === 'Achats groupés')
  assert.deepEqual(found?.owners.map((o) => [o.name, o.active]), [['Jeanne Essai', false]])
})
