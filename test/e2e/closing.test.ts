// An owner closes a space: who has it open sees it become read-only, who is invited is out, and what is worth it is kept.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { nameOf, openDemo, phone, type Demo } from './demo.ts'
import { addMember, notice, openSpace, publish } from './steps.ts'

let demo: Demo
before(async () => { demo = await openDemo() })
after(() => demo.close())

const name = 'Chantier du réfectoire'
const practice = 'Réfectoires, nos pratiques'

test('a space is closed in one page, before those who have it open; it is opened again from the same message', async () => {
  const claire = await demo.as('manager')
  const tab = (label: string): Promise<void> => claire.getByRole('navigation', { name: 'Rubriques de l’espace' }).getByRole('link', { name: label }).click()
  const menu = async (item: string): Promise<void> => {
    await claire.getByRole('button', { name: 'Autres actions sur l’espace' }).click()
    await claire.getByRole('menuitem', { name: item }).click()
  }
  await openSpace(claire, { kind: 'Partager des pratiques', name: practice })
  await openSpace(claire, { kind: 'Mener un projet', name, access: 'Sur invitation' })
  await claire.getByRole('link', { name: 'Entrer dans l’espace' }).click()
  await claire.waitForURL(/\/espaces\/[0-9a-f-]{36}$/)
  const space = new URL(claire.url()).pathname
  const post = await publish(claire, 'Poser les tables avant les lampes')
  await post.getByRole('button', { name: /^Actions sur la publication/ }).click()
  await claire.getByRole('menuitem', { name: 'Épingler' }).click()
  await tab('Membres')
  await addMember(claire, nameOf('cook'))
  await tab('Invités')
  await claire.getByRole('button', { name: 'Inviter une personne de l’extérieur' }).click()
  for (const [label, text] of [['Prénom', 'Maya'], ['Courriel', 'maya@atelier-du-pont.example'], ['Organisation', 'Atelier du Pont']] as const) await claire.getByLabel(label).fill(text)
  await claire.getByLabel('Nom', { exact: true }).fill('Pontet')
  await claire.getByRole('button', { name: 'Inviter', exact: true }).click()
  const maya = await demo.nobody()
  await maya.goto(await claire.locator('.guestlink code').innerText())
  await maya.getByLabel('Choisissez un mot de passe').fill('une phrase de sept mots pour entrer ici')
  await maya.getByRole('button', { name: 'Entrer' }).click()
  await maya.getByRole('heading', { name: 'Bonjour Maya' }).waitFor()
  await maya.goto(space)
  await maya.getByRole('heading', { level: 1, name }).waitFor()
  const cook = await demo.as('cook', { viewport: phone })
  await cook.goto(space)
  await cook.getByLabel('Votre message').fill('Et les chaises ?')

  await tab('Fil')
  await menu('Clore l’espace')
  await claire.getByRole('heading', { level: 1, name: `Clore « ${name} »` }).waitFor()
  await claire.getByText(/^Maya Pontet, Atelier du Pont, accès jusqu’au/).waitFor()
  assert.equal(await claire.getByRole('main').locator('.btn:not(.btn--2):not(.btn--3)').count(), 1)
  await claire.getByRole('checkbox', { name: /^Poser les tables avant les lampes/ }).check()
  await claire.getByLabel('Le garder dans').selectOption({ label: practice })
  await claire.getByRole('button', { name: 'Garder 1 publication et clore' }).click()
  await notice(claire, `« ${name} » est clos`)
  await claire.getByText(/^Cet espace est clos depuis le/).waitFor()
  assert.equal(await claire.getByLabel('Votre message').count(), 0)
  const rail = claire.getByRole('navigation', { name: 'Navigation principale' }).getByRole('link', { name })
  await rail.waitFor({ state: 'detached' })

  await cook.getByText(/^Cet espace est clos depuis le/).waitFor()
  await cook.getByLabel('Votre message').waitFor({ state: 'detached' })
  await cook.getByText('Poser les tables avant les lampes').first().waitFor()
  assert.equal(await cook.evaluate(() => document.documentElement.scrollWidth), 360)
  assert.equal((await maya.request.get(`/api${space.replace('espaces', 'spaces')}`)).status(), 404)
  await maya.goto('/notifications')
  await maya.getByText(/vous remercie de votre aide/).waitFor()
  assert.equal(await maya.getByText(name).count(), 0)

  await claire.goto('/espaces?clos=oui')
  await claire.getByRole('main').getByRole('link', { name }).click()
  await menu('Rouvrir l’espace')
  await notice(claire, `« ${name} » est rouvert.`)
  await rail.waitFor()
  await cook.getByLabel('Votre message').waitFor()
  assert.equal(await cook.getByLabel('Votre message').inputValue(), 'Et les chaises ?', 'what was being written is still there')

  // The way back is in the message that says it is done.
  await menu('Clore l’espace')
  await claire.getByRole('button', { name: 'Clore l’espace' }).click()
  await claire.getByRole('status').getByRole('button', { name: 'Rouvrir', exact: true }).click()
  await claire.getByLabel('Votre message').waitFor()
  await claire.goto(`/espaces?q=${encodeURIComponent(practice)}`)
  await claire.getByRole('main').getByRole('link', { name: practice }).click()
  await claire.getByRole('article').getByRole('link', { name: 'Voir l’original' }).click()
  await claire.waitForURL(/\/publications\//)
  await claire.getByText('Poser les tables avant les lampes').first().waitFor()
})

test('no script failed', () => assert.deepEqual(demo.faults, []))
