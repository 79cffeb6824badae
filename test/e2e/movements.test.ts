// What an administrator does to many people at once: an audience, a reorganisation of three hundred, a file, a departure.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { today } from '#lib/when.ts'
import { movements as movementsModule } from '#modules/movements/module.ts'
import { told } from '../cast/told.ts'
import { nameOf, openDemo, type Demo } from './demo.ts'
import { bringPeople } from './screens-of-administration.ts'
import { notice } from './steps.ts'

let demo: Demo
let admin: Page
before(async () => {
  demo = await openDemo()
  admin = await demo.as('cio')
})
after(() => demo.close())

const value = async (text: string): Promise<string> => (await demo.database.pool.query<{ value: string }>(text)).rows[0]!.value

test('an audience is written with chips, and its count follows', async () => {
  const trade = await value("select t.name as value from trade t join position p on p.trade_id = t.id group by t.id order by count(*) desc limit 1")
  await admin.goto('/administration/publics')
  await admin.getByRole('link', { name: 'Nouveau public' }).click()
  await admin.getByLabel('Nom du public').fill('Le plus grand métier')
  await admin.getByLabel('Ajouter un métier').selectOption({ label: trade })
  const count = admin.getByRole('complementary', { name: 'Aujourd’hui' })
  const expected = Number(await value(`select count(distinct person_id) as value from position p join trade t on t.id = p.trade_id where t.name = '${trade.replaceAll("'", "''")}' and p.person_id is not null`))
  await count.getByText(`${expected.toLocaleString('fr-FR')} personnes`).waitFor()
  await admin.getByRole('button', { name: 'Enregistrer le public' }).click()
  await notice(admin, 'Le public est enregistré.')
  await admin.getByRole('main').getByRole('link', { name: 'Le plus grand métier' }).waitFor()
})

test('three hundred people are moved: previewed with whom it costs which space, done everywhere within a minute, undone', async () => {
  // The territory and the trades that make about three hundred; their audience is a member of a space.
  const territory = await value("select x.name as value from territory x join position p on p.territory_id = x.id group by x.id having count(*) >= 300 order by count(*) limit 1")
  const target = await value(`select name as value from territory where name <> '${territory.replaceAll("'", "''")}' order by name limit 1`)
  const reply = await admin.request.get('/api/audience-axes')
  const axes = await reply.json() as { territories: { id: string, name: string }[] }
  const here = axes.territories.find((t) => t.name === territory)!.id
  const audience = await (await admin.request.post('/api/audiences', { data: { name: `Territoire ${territory}`, rule: { territory: [here] } } })).json() as { id: string, peopleCount: number }
  assert.ok(audience.peopleCount >= 300, `${audience.peopleCount} people`)
  const space = await (await admin.request.post('/api/spaces', { data: { kind: 'team', access: 'private', name: `Vie de ${territory}` } })).json() as { id: string }
  await admin.goto(`/espaces/${space.id}/membres`)
  await admin.getByLabel('Faire entrer un public').selectOption({ label: `Territoire ${territory}` })
  await admin.getByText(`par le public Territoire ${territory}`).first().waitFor()

  await admin.goto('/administration/reorganisation')
  await admin.getByLabel('Ajouter un territoire').selectOption({ label: territory })
  await admin.getByLabel('Nouveau territoire').selectOption({ label: target })
  await admin.getByRole('button', { name: 'Voir ce qui changera' }).click()
  const result = admin.getByRole('status').filter({ has: admin.getByRole('heading', { name: 'Ce qui change' }) })
  await result.getByText(/perdent l’accès à 1 espace/).waitFor()
  await result.getByText(`Vie de ${territory}`).waitFor()
  const began = performance.now()
  await result.getByRole('button', { name: /^Déplacer/ }).click()
  await admin.getByText(/^Faite · /).first().waitFor({ timeout: 60_000 })
  const took = (performance.now() - began) / 1_000
  assert.ok(took < 60, `${took} s`)
  const count = async () => (await (await admin.request.get(`/api/audiences/${audience.id}`)).json() as { peopleCount: number }).peopleCount
  assert.equal(await count(), 0)
  await admin.getByRole('button', { name: /^Annuler la réorganisation/ }).first().click()
  await admin.getByText(/^Annulée · /).first().waitFor({ timeout: 60_000 })
  assert.equal(await count(), audience.peopleCount)
})

test('a file is brought, its columns are recognised, what is refused is said, the rest is imported', async () => {
  await bringPeople(admin)
  assert.equal(await admin.getByLabel('Matricule').inputValue(), '0')
  await admin.getByRole('button', { name: 'Vérifier' }).click()
  await admin.getByText('Ce service n’est pas dans l’organigramme.').waitFor()
  await admin.getByRole('button', { name: 'Importer 1 ligne' }).click()
  await admin.getByRole('heading', { name: 'L’import est fait' }).waitFor()
  const [download] = await Promise.all([admin.waitForEvent('download'), admin.getByRole('link', { name: 'Télécharger le compte rendu' }).click()])
  assert.equal(download.suggestedFilename(), 'agents-compte-rendu.csv')
})

test('a departure says what is handed over, and to whom', async () => {
  await admin.goto('/administration/departs')
  await admin.getByLabel('Qui part').fill('Claire Vass')
  await admin.getByRole('link', { name: 'Préparer le départ de Claire Vasseur' }).click()
  await admin.getByLabel('Dernier jour').fill('2099-06-30')
  await admin.getByText('sans autre responsable').first().waitFor()
  await admin.getByRole('button', { name: 'Enregistrer le départ' }).click()
  await notice(admin, 'Le départ est enregistré.')
  await admin.getByRole('main').getByRole('link', { name: 'Claire Vasseur' }).waitFor()
})

test('whoever follows somebody who left finds their spaces and their guests', async () => {
  const claire = await value("select id as value from person where given_name = 'Claire' and family_name = 'Vasseur'")
  // Somebody from outside for whom she answers.
  await demo.database.pool.query(`update affiliation set sponsor_id = $1 where kind = 'guest' and person_id = (select id from person where family_name = 'Foucher' and given_name = 'Denis')`, [claire])
  const successor = nameOf('cook')
  const now = new Date()
  await admin.goto(`/administration/departs/${claire}`)
  await admin.getByText(/de l’extérieur, dont elle répond/).waitFor()
  await admin.getByLabel('Dernier jour').fill(today(now))
  await admin.getByRole('searchbox').fill(successor)
  await admin.getByRole('radio', { name: new RegExp(`^${successor}`) }).first().check()
  await admin.getByRole('button', { name: 'Enregistrer le départ' }).click()
  await notice(admin, 'Le départ est enregistré.')
  const alone = await value(`select s.name as value from space s join scope_grant g on g.scope_id = s.id where g.principal_id = '${claire}' and g.role = 'owner' and not exists (select from scope_grant o where o.scope_id = s.id and o.role = 'owner' and o.principal_id <> g.principal_id) order by s.name limit 1`)
  await movementsModule.jobs!['departures']!.run(demo.database, new Date(now.getTime() + 86_400_000), {} as never)
  const cook = await demo.as('cook')
  await cook.goto('/invites')
  await cook.getByRole('listitem').filter({ hasText: 'Denis Foucher' }).getByRole('button', { name: /^Renouveler 6 mois/ }).waitFor()
  await cook.goto('/espaces')
  await cook.getByRole('main').getByRole('link', { name: alone, exact: true }).first().waitFor()
  await told({ database: demo.database, clock: { now } })
  await cook.goto('/notifications?vue=tout')
  await cook.getByRole('main').getByText('Vous répondez désormais de cette personne').first().waitFor()
})

test('no script failed, no rule of the page was broken', () => assert.deepEqual(demo.faults, []))
