// Opening a space, welcoming people, changing roles, leaving.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { nameOf, openDemo, type Demo } from './demo.ts'
import { addMember, notice, openIt, openSpace, publish, until } from './steps.ts'

let demo: Demo
let host: Page
before(async () => {
  demo = await openDemo()
  host = await demo.as('manager')
})
after(() => demo.close())

const name = 'Menus de saison, Vesle-Nord'
const tab = (page: Page, label: string): Promise<void> => page.getByRole('navigation', { name: 'Rubriques de l’espace' }).getByRole('link', { name: label }).click()
const leave = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Autres actions sur l’espace' }).click()
  await page.getByRole('menuitem', { name: 'Quitter l’espace' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Quitter l’espace' }).click()
}

test('a name that is taken is said beside the field, and what was typed is still there', async () => {
  await host.goto('/espaces')
  await host.getByRole('main').getByRole('link', { name: 'Ouvrir un espace' }).first().click()
  await host.getByRole('radio', { name: 'Mener un projet' }).check()
  await host.getByRole('button', { name: 'Continuer' }).click()
  const field = host.getByLabel('Nom de l’espace')
  await field.fill('Cuisines Vesle-Nord')
  await host.getByLabel('À quoi sert-il').fill('Composer les menus ensemble.')
  await host.getByRole('radio', { name: 'Sur invitation' }).check()
  await openIt(host)
  await host.getByRole('alert').waitFor()
  assert.equal(await field.getAttribute('aria-invalid'), 'true')
  assert.equal(await field.inputValue(), 'Cuisines Vesle-Nord')
  assert.equal(await host.getByLabel('À quoi sert-il').inputValue(), 'Composer les menus ensemble.')

  await host.getByRole('link', { name: 'Étape précédente' }).click()
  assert.equal(await host.getByRole('radio', { name: 'Mener un projet' }).isChecked(), true)
  await host.getByRole('button', { name: 'Continuer' }).click()
  assert.equal(await host.getByLabel('À quoi sert-il').inputValue(), 'Composer les menus ensemble.')
  await field.fill(name)
  await openIt(host)
  await host.getByRole('heading', { name: `« ${name} » est ouvert` }).waitFor()
  await host.getByRole('link', { name: 'Entrer dans l’espace' }).click()
  await host.getByRole('heading', { level: 1, name }).waitFor()
})

test('somebody is added by the first letters of a name, and given another role', async () => {
  await tab(host, 'Membres')
  await addMember(host, nameOf('cook'), 'Lecture seule')
  const role = host.getByLabel(`Rôle de ${nameOf('cook')}`)
  assert.equal(await role.locator('option:checked').textContent(), 'Lecture seule')
  await role.selectOption({ label: 'Membre' })
  await notice(host, `${nameOf('cook')} : Membre`)

  const cook = await demo.as('cook')
  await cook.goto(new URL(host.url()).pathname.replace('/membres', ''))
  await cook.getByLabel('Votre message').waitFor()
  await leave(cook)
  await notice(cook, `Vous avez quitté « ${name} »`)
  // A space by invitation keeps its name in the list, not its wall.
  await cook.goto(new URL(host.url()).pathname.replace('/membres', ''))
  await cook.getByRole('heading', { name: 'Cet espace est réservé à ses membres' }).waitFor()
  await until(() => host.getByLabel(`Rôle de ${nameOf('cook')}`).count(), 0, 'she is gone from the list, live')
  await cook.context().close()
})

test('the last one responsible cannot leave, and is told why', async () => {
  await leave(host)
  await host.getByRole('status').getByText(/responsable/i).waitFor()
  await host.reload()
  await host.getByRole('heading', { level: 1, name }).waitFor()
  await host.getByRole('heading', { name: 'Ajouter une personne' }).waitFor()
})

test('an open space is joined and left in one click each', async () => {
  const driver = await demo.as('roadworker')
  await driver.goto('/espaces?vue=tous')
  await driver.getByRole('searchbox', { name: 'Chercher un espace' }).fill('Petites annonces')
  await driver.getByRole('status').getByText('1 espace affiché').waitFor()
  await driver.getByRole('main').getByRole('link', { name: 'Petites annonces' }).click()
  await driver.getByRole('heading', { level: 1, name: 'Petites annonces' }).waitFor()
  const join = driver.getByRole('button', { name: 'Rejoindre', exact: true })
  const member = driver.getByRole('button', { name: 'Suivi', exact: true })
  await join.or(member).waitFor()
  if (await join.count()) {
    await join.click()
    await notice(driver, 'Vous êtes dans « Petites annonces »')
  }
  await driver.getByRole('button', { name: 'Autres actions sur l’espace' }).click()
  await driver.getByRole('menuitem', { name: 'Quitter l’espace' }).click()
  await notice(driver, 'Vous avez quitté « Petites annonces »')
  await join.click()
  await notice(driver, 'Vous êtes dans « Petites annonces »')
  await driver.getByLabel('Votre message').waitFor()
  await driver.context().close()
})

test('a space is opened from a blueprint with its first words, and filled by an audience at once', async () => {
  await openSpace(host, { kind: 'Partager des pratiques', name: 'Pains et viennoiseries', welcome: true })
  await host.getByRole('link', { name: 'Entrer dans l’espace' }).click()
  await host.getByRole('article').filter({ hasText: 'on partage nos astuces' }).filter({ hasText: 'Pains et viennoiseries' }).waitFor()
  await host.getByRole('region', { name: /^Note épinglée/ }).filter({ hasText: 'Ici, entre collègues' }).waitFor()
  assert.deepEqual(await host.getByRole('navigation', { name: 'Rubriques de l’espace' }).getByRole('link').allInnerTexts(), ['Fil', 'Documents', 'Questions', 'Tâches', 'Fiches pratiques', 'Membres'], 'a space of practices does without guests')
  await tab(host, 'Membres')
  await host.getByRole('link', { name: 'Écrire un public pour cet espace' }).click()
  await host.getByLabel('Nom du public').fill('Chefs de cuisine')
  const trades = host.getByLabel('Ajouter un métier')
  for (const name of (await trades.getByRole('option').allInnerTexts()).filter((text) => /^Chef(fe)? de cuisine/.test(text))) await trades.selectOption({ label: name })
  const { rows: [{ people } = { people: 0 }] } = await demo.database.pool.query<{ people: number }>("select count(distinct person_id)::int as people from position p join trade t on t.id = p.trade_id where t.name ~ '^Chef(fe)? de cuisine' and p.person_id is not null")
  assert.ok(people > 1)
  await host.getByRole('complementary', { name: 'Aujourd’hui' }).getByText(`${people} personnes`).waitFor()
  await host.getByRole('button', { name: 'Enregistrer le public' }).click()
  await notice(host, 'Le public est enregistré.')
  await host.getByLabel('Faire entrer un public').selectOption({ label: 'Chefs de cuisine' })
  await host.getByText('par le public Chefs de cuisine').first().waitFor()
  await host.getByRole('banner').or(host.getByText(`${people + 1} membres`)).getByText(`${people + 1} membres`).first().waitFor()
})

test('a list is pasted, what it means is said before anything leaves, and whoever is invited accepts', async () => {
  const region = host.getByRole('region', { name: 'Ajouter une personne' })
  await region.getByRole('button', { name: 'Inviter plusieurs personnes' }).click()
  const dialog = host.getByRole('dialog')
  await dialog.getByLabel('Une liste').fill(`${nameOf('roadworker')}\nPersonne Inconnue\n${nameOf('manager')}`)
  await dialog.getByRole('button', { name: 'Lire la liste' }).click()
  await dialog.getByRole('heading', { name: /Introuvables/ }).waitFor()
  await dialog.getByText('Personne Inconnue').waitFor()
  await dialog.getByRole('button', { name: 'Inviter cette personne' }).click()
  await notice(host, '1 invitation envoyée')
  await host.getByRole('region', { name: 'Invitations en attente' }).getByText(nameOf('roadworker')).waitFor()

  const driver = await demo.as('roadworker')
  await driver.getByText(`${nameOf('manager')} vous invite dans cet espace`).waitFor()
  await driver.getByRole('main').getByRole('link', { name: 'Pains et viennoiseries' }).click()
  await driver.getByRole('heading', { level: 1, name: 'Pains et viennoiseries' }).waitFor()
  await driver.reload()
  await driver.getByRole('button', { name: 'Accepter l’invitation' }).click()
  await notice(driver, 'Vous êtes dans « Pains et viennoiseries »')
  await driver.getByLabel('Votre message').waitFor()
  await until(() => host.getByRole('region', { name: 'Invitations en attente' }).count(), 0, 'nothing waits any more, live')
  await driver.context().close()
})

test('one asks to enter with a word, and is let in by one tap', async () => {
  await openSpace(host, { kind: 'Mener un projet', name: 'Jardins pédagogiques' })
  await host.getByRole('link', { name: 'Entrer dans l’espace' }).click()
  await host.getByRole('heading', { level: 1, name: 'Jardins pédagogiques', exact: true }).waitFor()
  const address = new URL(host.url()).pathname
  const driver = await demo.as('roadworker')
  await driver.goto(address)
  await driver.getByRole('button', { name: 'Demander à entrer' }).click()
  await driver.getByRole('dialog').getByRole('textbox').fill('J’ai du compost à donner.')
  await driver.getByRole('dialog').getByRole('button', { name: 'Envoyer la demande' }).click()
  await driver.getByText('Demande envoyée', { exact: true }).waitFor()
  await tab(host, 'Membres')
  await host.getByText('J’ai du compost à donner.').waitFor()
  await host.getByRole('button', { name: `Accepter ${nameOf('roadworker')}` }).click()
  await notice(host, `${nameOf('roadworker')} est dans l’espace`)
  // She is let in where she stands.
  await driver.getByLabel('Votre message').waitFor()
  await driver.context().close()
})

test('who can see is counted, and said of one person with the reason; a post leads there too', async () => {
  await tab(host, 'Fil')
  await publish(host, 'Première graine')
  await host.getByRole('button', { name: /^Actions sur la publication/ }).click()
  await host.getByRole('menuitem', { name: 'Qui peut voir' }).click()
  const dialog = host.getByRole('dialog')
  await dialog.getByText('Les 2 membres').waitFor()
  const field = dialog.getByLabel('Et une personne en particulier')
  await field.fill(nameOf('roadworker'))
  await dialog.getByRole('button', { name: nameOf('roadworker') }).click()
  await dialog.getByText(`${nameOf('roadworker')} lit cet espace.`).waitFor()
  await dialog.getByText(`Membre, par ${nameOf('manager')}`).waitFor()
  await field.fill(nameOf('cook'))
  await dialog.getByRole('button', { name: nameOf('cook') }).click()
  await dialog.getByText(`${nameOf('cook')} voit seulement le nom de l’espace.`).waitFor()
  await dialog.getByRole('button', { name: 'Fermer' }).click()
  await dialog.waitFor({ state: 'detached' })
})

test('no script failed, no rule of the page was broken', () => assert.deepEqual(demo.faults, []))
