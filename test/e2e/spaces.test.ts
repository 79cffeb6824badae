// Opening a space, welcoming people, changing roles, leaving.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { nameOf, openDemo, type Demo } from './demo.ts'
import { addMember, notice, until } from './steps.ts'

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
  await host.getByRole('button', { name: 'Ouvrir l’espace' }).click()
  await host.getByRole('alert').waitFor()
  assert.equal(await field.getAttribute('aria-invalid'), 'true')
  assert.equal(await field.inputValue(), 'Cuisines Vesle-Nord')
  assert.equal(await host.getByLabel('À quoi sert-il').inputValue(), 'Composer les menus ensemble.')

  await host.getByRole('link', { name: 'Étape précédente' }).click()
  assert.equal(await host.getByRole('radio', { name: 'Mener un projet' }).isChecked(), true)
  await host.getByRole('button', { name: 'Continuer' }).click()
  assert.equal(await host.getByLabel('À quoi sert-il').inputValue(), 'Composer les menus ensemble.')
  await field.fill(name)
  await host.getByRole('button', { name: 'Ouvrir l’espace' }).click()
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

test('no script failed, no rule of the page was broken', () => assert.deepEqual(demo.faults, []))
