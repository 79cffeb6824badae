// An administrator switches a module off and on again, gives a role, and reads what was noted.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { openDemo, type Demo } from './demo.ts'

let demo: Demo
let cio: Page
before(async () => {
  demo = await openDemo()
  cio = await demo.as('cio')
})
after(() => demo.close())

test('a module switched off leaves no trace for an agent, and everything is there when it is on again', async () => {
  const cook = await demo.as('cook')
  const space = await cook.getByRole('navigation', { name: 'Navigation principale' }).getByRole('link', { name: 'Cuisines Vesle-Nord' }).getAttribute('href')
  await cio.goto('/administration')
  const wall = cio.getByRole('radiogroup', { name: 'Fil des espaces' })
  await wall.getByText('Éteint').click()
  await cio.getByRole('button', { name: 'Annuler' }).waitFor()
  await cook.goto(space!)
  await cook.getByRole('heading', { level: 1, name: 'Cuisines Vesle-Nord' }).waitFor()
  const tabs = cook.getByRole('navigation', { name: 'Rubriques de l’espace' })
  await tabs.getByRole('link', { name: 'Membres' }).waitFor()
  assert.equal(await tabs.getByRole('link', { name: 'Fil' }).count(), 0)
  assert.equal(await cook.getByRole('link', { name: 'Publier' }).count(), 0)
  assert.equal((await cook.request.get(`/api${space!.replace('/espaces', '/spaces')}/posts`)).status(), 404)
  // Taken back in one tap, rather than asked before.
  await cio.getByRole('button', { name: 'Annuler' }).click()
  await cio.getByText('Fil des espaces\u00a0: pour tous.').waitFor()
  await cook.goto(space!)
  await cook.getByRole('article').first().waitFor()
})

test('a role is given by keyboard, and the journal says who did what', async () => {
  await cio.goto('/administration/personnes')
  await cio.getByRole('searchbox', { name: 'Nom, identifiant ou matricule' }).fill('hoarau')
  await cio.getByRole('main').getByRole('link', { name: 'Nadège Hoarau' }).press('Enter')
  const scout = cio.getByRole('checkbox', { name: /^Éclaireur/ })
  await scout.focus()
  await cio.keyboard.press('Space')
  await cio.getByRole('status').getByText('Enregistré').waitFor()
  await cio.getByRole('link', { name: 'Voir au journal' }).click()
  await cio.getByText('a donné un rôle').first().waitFor()
  await cio.getByRole('combobox', { name: 'Sujet' }).selectOption('Modules')
  await cio.getByText('Rien à ces dates').waitFor()
  await cio.getByRole('button', { name: /Une seule personne/ }).click()
  await cio.getByText('a changé un module').first().waitFor()
})

test('the journal says before and after, and who it was is a filter', async () => {
  await cio.goto('/administration/journal?sujet=module')
  const line = cio.getByRole('main').getByRole('listitem').filter({ hasText: 'a changé un module' }).first()
  await line.getByText('Ouverture, Fil des espaces').waitFor()
  assert.match((await line.locator('.changes').innerText()).replace(/\s+/g, ' '), /Ouverture, Fil des espaces : Éteint devient Pour tous/)
  await cio.getByRole('combobox', { name: 'Nature' }).selectOption('Actes')
  await cio.getByText('Rien à ces dates').waitFor()
  await cio.getByRole('combobox', { name: 'Nature' }).selectOption('Sécurité')
  await line.waitFor()
  await cio.getByRole('searchbox', { name: 'Fait par' }).fill('nadege hoarau')
  await cio.getByRole('button', { name: 'Nadège Hoarau' }).click()
  await cio.getByText('Rien à ces dates').waitFor()
  await cio.getByRole('button', { name: /^Fait par .* tout revoir$/ }).click()
  await line.waitFor()
})

test('sessions are ended from the page of administrators: the other device is at the door at its next step', async () => {
  const cook = await demo.as('cook')
  await cio.goto('/administration/personnes?q=hoarau')
  await cio.getByRole('main').getByRole('link', { name: 'Nadège Hoarau' }).click()
  await cio.getByText(/appareils? connectés?\.$/).waitFor()
  await cio.getByRole('button', { name: 'Déconnecter ses appareils' }).click()
  await cio.getByText('Aucun appareil connecté.').waitFor()
  assert.equal((await cook.request.get('/api/me')).status(), 401)
  await cook.goto('/espaces')
  await cook.getByRole('heading', { name: 'Se connecter' }).waitFor()
})

test('a duty is kept to one unit, then to another: what is chosen stays, and takes the place of what was', async () => {
  await cio.goto('/administration/personnes?q=hoarau')
  await cio.getByRole('main').getByRole('link', { name: 'Nadège Hoarau' }).click()
  await cio.getByRole('checkbox', { name: /^Écrire les actualités/ }).click()
  const held = cio.locator('.bounds summary')
  const units: string[] = []
  for (const nth of [1, 2]) {
    await held.first().click()
    const unit = cio.getByRole('combobox', { name: 'Pour quel service' })
    units.push((await unit.locator('option').nth(nth).textContent())!)
    await unit.selectOption({ index: nth })
    await cio.locator('.bounds').getByRole('button', { name: 'Enregistrer' }).click()
    await held.getByText(units.at(-1)!, { exact: false }).waitFor()
    assert.equal(await held.count(), 1)
  }
  await cio.reload()
  await held.getByText(units[1]!, { exact: false }).waitFor()
  assert.equal(await held.count(), 1)
})

test('whoever administers nothing sees neither the place nor the page; everybody finds the statement of accessibility', async () => {
  const cook = await demo.as('cook')
  assert.equal(await cook.getByRole('link', { name: 'Administration' }).count(), 0)
  await cook.goto('/administration')
  await cook.getByRole('heading', { name: /^Bonjour/ }).waitFor()
  await cook.getByRole('link', { name: 'Accessibilité\u00a0: non conforme' }).click()
  await cook.getByRole('heading', { name: 'Déclaration d’accessibilité' }).waitFor()
})

test('no script failed', () => assert.deepEqual(demo.faults, []))

test('the page of the antivirus says that there is none, and lists what was found when there was', async () => {
  const cio = await demo.as('cio')
  await cio.goto('/administration/antivirus')
  await cio.getByText(/^Aucun antivirus n’est branché/).waitFor()
  await demo.database.pool.query(`insert into infected (id, at, authority_id, person_id, name, hash, size, what) select gen_random_uuid(), now(), p.main_authority_id, p.id, 'facture.pdf', repeat('a1', 32), 68, 'Eicar-Test-Signature'
    from person p where p.given_name = 'Nadège' and p.family_name = 'Hoarau'`)
  await cio.reload()
  const item = cio.getByRole('main').getByRole('listitem').filter({ hasText: 'facture.pdf' })
  await item.getByText('Refusé, non gardé').waitFor()
  await item.getByRole('link', { name: /^Apporté par Nadège Hoarau/ }).click()
  await cio.getByRole('heading', { name: 'Nadège Hoarau' }).waitFor()
  assert.deepEqual(demo.faults, [])
})
