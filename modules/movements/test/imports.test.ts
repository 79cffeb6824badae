import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { settleOrganisation } from '#modules/audiences/test/organisation.ts'
import { openHouse, type House } from '#test/cast/house.ts'
import { movements } from '../module.ts'

let house: House
before(async () => {
  house = await openHouse()
  await settleOrganisation(house.database, house.town)
})
after(() => house.close())

const latin = (text: string): Buffer => Buffer.from(text, 'latin1')
const bring = async (bytes: Buffer | string) => house.app.inject({ method: 'POST', url: '/api/people-imports?name=agents.csv', payload: bytes, headers: { cookie: `parvis=${house.town.cookies.ada}`, 'content-type': 'text/csv' } })
const ada = () => house.as('ada')
async function run(bytes: Buffer | string) {
  const brought = (await bring(bytes)).json()
  const preview = (await ada().get(`/api/people-imports/${brought.id}/preview`)).json()
  await ada().put(`/api/people-imports/${brought.id}/run`)
  return { brought, preview, done: await ended(brought.id) }
}
async function ended(id: string) {
  for (const deadline = Date.now() + 60_000; Date.now() < deadline; await pause(50)) {
    const now = (await ada().get(`/api/people-imports/${id}`)).json()
    if (now.state === 'done') return now
  }
  return assert.fail('never done')
}
const counts = ({ created, changed, unchanged, refused }: Record<string, number>) => [created, changed, unchanged, refused]

const file = `Matricule;Nom;Prénom;Mél;Direction;Service;Site;Métier;Fonction;Date d'entrée;Date de sortie;Statut\r
00042;Lévêque;Zoé;zoe.leveque@example.org;Éducation;Restauration;Collège Jean-Zay;Cuisine;Seconde de cuisine;01/03/2026;;Titulaire\r
00043;Durand;Max;;;Routes;;Conduite;;1/9/2026;;contractuel\r
;Hoarau;Nadège;nadege@example.org;;;;;;;;\r
00045;"Petit; dit ""Pio""";Jean;;;Voirie de la lune;;;;;;\r
00046;;Paul;;;;;;;;;\r
00047;Martin;Ève;eve@example.org;;;;;;31/02/2026;;\r
00042;Lévêque;Zoé;zoe.leveque@example.org;;Restauration;;;;;;\r
00048;Noir;Léa;;;;;;;;;consultant\r
=1+1;Formule;Rémi;;;;;;;;;vacataire\r
`

test('a file of human resources, in the French of spreadsheets, is mapped by its headings', async () => {
  for (const bytes of [latin(file), `\uFEFF${file}`, file.replaceAll(';', '\t').replace('"Petit\t', '"Petit;')]) {
    const { headings, mapping, total, first } = (await bring(bytes)).json()
    assert.deepEqual([headings[2], first[0][1], total], ['Prénom', 'Lévêque', 9])
    assert.deepEqual(mapping, { matricule: 0, familyName: 1, givenName: 2, email: 3, direction: 4, unit: 5, site: 6, trade: 7, title: 8, startsOn: 9, endsOn: 10, kind: 11 })
  }
  for (const bad of ['', 'x', Buffer.from([0, 1, 2, 59, 10, 0, 59]), 'Nom;Prénom\n']) assert.equal((await bring(bad)).json().code, 'import.unreadable')
})

test('previewed, done, reported; done again it changes nothing; zeros stay; whoever has no e-mail enters by their number', async () => {
  const { preview, done, brought } = await run(latin(file))
  assert.deepEqual([counts(preview), counts(done)], [[3, 0, 1, 5], [3, 0, 1, 5]])
  assert.deepEqual(preview.rows.filter((r: { reason: string | null }) => r.reason).map((r: { nth: number, reason: string }) => [r.nth, r.reason]), [[4, 'unit_unknown'], [5, 'name_missing'], [6, 'date_wrong'], [7, 'twice'], [8, 'kind_unknown']])
  const { rows } = await house.database.pool.query(`select p.family_name, p.email, a.matricule, a.starts_on::text, c.login, u.name as unit, s.territory_id = x.territory_id as placed from person p join affiliation a on a.person_id = p.id join account c on c.person_id = p.id
    left join position x on x.person_id = p.id left join unit u on u.id = x.unit_id left join site s on s.id = x.site_id where a.matricule is not null order by a.matricule`)
  assert.deepEqual(rows.map((r) => [r.family_name, r.email, r.matricule, r.starts_on, r.login, r.unit, r.placed]), [
    ['Lévêque', 'zoe.leveque@example.org', '00042', '2026-03-01', 'zoe.leveque@example.org', 'Restauration', true], ['Durand', null, '00043', '2026-09-01', '00043', 'Routes', null], ['Formule', null, '=1+1', '2026-11-23', '=1+1', null, null],
  ])
  const report = (await ada().get(`/api/people-imports/${brought.id}/report`)).body
  assert.ok(report.startsWith('\uFEFFLigne;Résultat;Motif;Matricule'))
  assert.ok(report.includes("'=1+1") && !report.includes(';=1+1') && report.includes('Refusée;Ce service n’est pas dans l’organigramme.'))
  assert.deepEqual(counts((await run(latin(file))).done), [0, 0, 4, 5])
  assert.equal((await ada().put(`/api/people-imports/${brought.id}/mapping`, {})).json().code, 'import.started_already')
})

test('sites, trades and territories that nobody knows are said, and made when asked; a refused row brings none', async () => {
  const text = 'Matricule;Nom;Prénom;Service;Site;Métier;Territoire\n00060;Lenoir;Ada;Routes;Centre de Vesle;Éclusière;Haut-Pays\n00061;Lebrun;Noé;Routes;CENTRE DE VESLE;;\n00062;;Sans;Routes;Site fantôme;;\n00063;Leroux;Mia;;Sans poste;;\n'
  const brought = (await bring(text)).json()
  const preview = async (create: string) => (await ada().get(`/api/people-imports/${brought.id}/preview${create}`)).json()
  const [plain, creating] = [await preview(''), await preview('?create=true')]
  assert.deepEqual([counts(plain), counts(creating)], [[0, 0, 0, 4], [3, 0, 0, 1]])
  assert.deepEqual([plain.unknown, creating.unknown], [{ site: ['Centre de Vesle', 'Sans poste'], territory: ['Haut-Pays'], trade: ['Éclusière'] }, null])
  await ada().put(`/api/people-imports/${brought.id}/run?create=true`)
  assert.deepEqual(counts(await ended(brought.id)), [3, 0, 0, 1])
  const { rows } = await house.database.pool.query(`select p.family_name, s.name as site, r.name as trade, t.name as territory from person p join position q on q.person_id = p.id left join site s on s.id = q.site_id left join trade r on r.id = q.trade_id left join territory t on t.id = q.territory_id
    where p.family_name in ('Lenoir', 'Lebrun') order by 1 desc`)
  assert.deepEqual(rows, [{ family_name: 'Lenoir', site: 'Centre de Vesle', trade: 'Éclusière', territory: 'Haut-Pays' }, { family_name: 'Lebrun', site: 'Centre de Vesle', trade: null, territory: null }])
  assert.deepEqual((await house.database.pool.query("select fact from journal where fact in ('site.created', 'trade.created', 'territory.created') order by fact")).rows.map((r) => r.fact), ['site.created', 'site.created', 'territory.created', 'trade.created'])
  const wrong = (await bring(`Matricule;Nom;Prénom;Service;Site\n${Array.from({ length: 301 }, (_, n) => `B${n};Nom;Prénom;Routes;Lieu ${n}`).join('\n')}\n`)).json()
  assert.equal((await ada().put(`/api/people-imports/${wrong.id}/run?create=true`)).json().code, 'import.too_many_new')
  assert.equal((await ada().get(`/api/people-imports/${wrong.id}`)).json().state, 'mapping')
})

test('a change of name keeps the person, and an audience follows in the same transaction', async () => {
  const cooks = (await ada().post('/api/audiences', { name: 'Restauration', rule: { unit: [(await ada().get('/api/audience-axes')).json().units.find((u: { name: string }) => u.name === 'Restauration').id] } })).json()
  const { done } = await run('Matricule,Nom,Prénom,Service\n00042,Lévêque-Roy,Zoé,Routes\n')
  assert.deepEqual(counts(done), [0, 1, 0, 0])
  assert.equal((await ada().get(`/api/audiences/${cooks.id}`)).json().peopleCount, cooks.peopleCount - 1)
  const { rows } = await house.database.pool.query("select family_name from person p join affiliation a on a.person_id = p.id where a.matricule = '00042'")
  assert.deepEqual(rows.map((r) => r.family_name), ['Lévêque-Roy'])
})

test('an import whose process died goes on in the worker', async () => {
  const many = `Matricule;Nom;Prénom;Service\n${Array.from({ length: 1_000 }, (_, n) => `A${String(n).padStart(5, '0')};Nom${n};Prénom;Routes`).join('\n')}\n`
  const { id } = (await bring(many)).json()
  // As if the server had been killed after its start and some rows: the state is written, nobody works on it.
  await house.database.pool.query("update people_import set state = 'running' where id = $1", [id])
  await movements.jobs!.imports!.run(house.database, house.clock.now, undefined as never)
  assert.deepEqual(counts(await ended(id)), [1_000, 0, 0, 0])
})

test('only an administrator of the authority brings one; one that was not begun with is forgotten', async () => {
  const { id } = (await bring(file)).json()
  assert.equal((await house.as('claire').get(`/api/people-imports/${id}`)).statusCode, 404)
  assert.equal((await ada().delete(`/api/people-imports/${id}`)).statusCode, 204)
  assert.equal((await ada().get(`/api/people-imports/${id}`)).statusCode, 404)
})

test('nobody known takes the e-mail of somebody else', async () => {
  const { preview, done } = await run('Matricule;Nom;Prénom;Mél\n00043;Durand;Max;Paul@example.org\n00042;Lévêque-Roy;Zoé;zoe.leveque@example.org\n')
  assert.deepEqual(preview.rows.filter((r: { reason: string | null }) => r.reason).map((r: { reason: string }) => r.reason), ['email_elsewhere'])
  assert.deepEqual(counts(done), [0, 0, 1, 1])
})
