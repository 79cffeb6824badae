// A host invites a partner for six months; the partner enters with the link, sees one space and nothing else.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openDemo, phone, type Demo } from './demo.ts'

let demo: Demo
/** The clock of the house, moved ahead of ours. */
let ahead = 0
before(async () => { demo = await openDemo({ clock: () => new Date(Date.now() + ahead) }) })
after(() => demo.close())

test('a partner is invited for six months, enters with the link on a phone, and finds one space', async () => {
  const claire = await demo.as('manager')
  await claire.getByRole('navigation', { name: 'Navigation principale' }).getByRole('link', { name: 'Cuisines Vesle-Nord' }).click()
  await claire.getByRole('navigation', { name: 'Rubriques de l’espace' }).getByRole('link', { name: 'Invités' }).click()
  await claire.getByRole('button', { name: 'Inviter une personne de l’extérieur' }).click()
  await claire.getByLabel('Prénom').fill('Maya')
  await claire.getByLabel('Nom', { exact: true }).fill('Pontet')
  await claire.getByLabel('Courriel').fill('maya@atelier-du-pont.example')
  await claire.getByLabel('Organisation').fill('Atelier du Pont')
  await claire.getByRole('button', { name: 'Inviter', exact: true }).click()
  const link = await claire.locator('.guestlink code').innerText()
  await claire.getByRole('listitem').filter({ hasText: 'Maya Pontet' }).getByText('pas encore entré').waitFor()

  const maya = await demo.nobody({ viewport: phone })
  await maya.goto(link)
  await maya.getByRole('heading', { name: 'Bienvenue, Maya Pontet' }).waitFor()
  await maya.getByLabel('Choisissez un mot de passe').fill('une phrase de sept mots pour entrer ici')
  await maya.getByRole('button', { name: 'Entrer' }).click()
  await maya.getByRole('heading', { name: 'Bonjour Maya' }).waitFor()
  await maya.goto('/espaces?vue=tous')
  const rows = maya.getByRole('main').getByRole('listitem')
  await rows.first().waitFor()
  assert.deepEqual([await rows.count(), await rows.first().getByRole('link').innerText()], [1, 'Cuisines Vesle-Nord'])
  await maya.getByRole('link', { name: 'Cuisines Vesle-Nord' }).click()
  await maya.getByRole('article').first().waitFor()
  assert.equal(await maya.evaluate(() => document.documentElement.scrollWidth), 360)

  await claire.goto('/invites')
  const line = claire.getByRole('listitem').filter({ hasText: 'Maya Pontet' })
  await line.getByRole('button', { name: 'Autres actions pour Maya Pontet' }).click()
  await claire.getByRole('menuitem', { name: 'Arrêter l’accès' }).click()
  await line.getByText('Terminé', { exact: true }).waitFor()
  assert.equal((await maya.request.get('/api/me')).status(), 401)
  await claire.getByRole('button', { name: 'Annuler' }).click()
  await line.getByText(/^Atelier du Pont · accès jusqu’au/).waitFor()
  assert.equal((await maya.request.get('/api/me')).status(), 200)
})

test('one tap keeps a guest for six months; the evening of the last day they still enter, the day after they are out', async () => {
  const claire = await demo.as('manager')
  await claire.goto('/invites')
  const line = claire.getByRole('listitem').filter({ hasText: 'Maya Pontet' })
  await demo.database.pool.query(`update affiliation set ends_on = current_date + 20 where person_id = (select id from person where family_name = 'Pontet')`)
  await claire.reload()
  await line.getByText('Se termine bientôt').waitFor()
  await line.getByRole('button', { name: 'Renouveler 6 mois, Maya Pontet' }).click()
  await claire.getByRole('status').getByText('Accès de Maya Pontet renouvelé').waitFor()
  assert.equal(await line.getByText('Se termine bientôt').count(), 0)
  const { rows: [row] } = await demo.database.pool.query<{ last: string, kept: boolean }>(`select ends_on::text as last, ends_on > current_date + 170 as kept from affiliation where person_id = (select id from person where family_name = 'Pontet')`)
  assert.equal(row!.kept, true)

  const at = (moment: string): void => { ahead = new Date(moment).getTime() - Date.now() }
  const signIn = async (): Promise<void> => {
    await maya.getByLabel('Identifiant').fill('maya@atelier-du-pont.example')
    await maya.getByLabel('Mot de passe').fill('une phrase de sept mots pour entrer ici')
    await maya.getByRole('button', { name: 'Se connecter', exact: true }).click()
  }
  at(`${row!.last}T18:00:00Z`)
  const maya = await demo.nobody({ viewport: phone })
  await maya.goto('/connexion')
  await signIn()
  await maya.getByRole('heading', { name: 'Bonjour Maya' }).waitFor()
  // She reads on her home that it is the last day.
  await maya.getByText(/^Votre accès aux espaces de .+ s’arrête après le/).waitFor()
  await maya.goto('/espaces')
  await maya.getByRole('main').getByRole('link', { name: 'Cuisines Vesle-Nord' }).waitFor()
  at(new Date(new Date(`${row!.last}T18:00:00Z`).getTime() + 6 * 3_600_000).toISOString())
  await maya.goto('/espaces')
  await maya.getByRole('heading', { name: 'Se connecter' }).waitFor()
  await signIn()
  await maya.getByRole('alert').waitFor()
  assert.equal((await maya.request.get('/api/me')).status(), 401)
  ahead = 0
})

test('no script failed', () => assert.deepEqual(demo.faults, []))
