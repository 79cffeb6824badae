// The tools of a space, taken away and put back by an owner while a member looks; and how much somebody wants to see at once.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Locator, Page } from 'playwright-core'
import { openDemo, type Demo } from './demo.ts'
import { openWall } from './screen.ts'

let demo: Demo
before(async () => { demo = await openDemo() })
after(() => demo.close())

const tabs = (page: Page): Locator => page.getByRole('navigation', { name: 'Rubriques de l’espace' })
const openMenu = (page: Page): Promise<void> => page.getByRole('button', { name: 'Autres actions sur l’espace' }).click()

test('an owner takes a tool away by the keyboard: it leaves the screens of a member at once, and comes back with all it held', async () => {
  const [owner, member] = [await demo.as('manager'), await demo.as('cook')]
  await openWall(member)
  const aside = member.getByRole('complementary', { name: 'À propos de l’espace' })
  const card = aside.getByRole('link', { name: 'Panne de four le matin du service' })
  await card.waitFor()
  const first = member.getByRole('article').first()
  const menuOf = async (): Promise<string[]> => {
    await first.getByRole('button', { name: /^Actions sur la publication/ }).click()
    await first.getByRole('menuitem').first().waitFor()
    const labels = await first.getByRole('menuitem').allInnerTexts()
    await member.keyboard.press('Escape')
    return labels
  }
  assert.ok((await menuOf()).includes('En faire une fiche'))

  // Elsewhere on the same computer.
  const list = await member.context().newPage()
  await list.goto('/pratiques')
  const listed = list.getByRole('main').getByRole('link', { name: 'Panne de four le matin du service' })
  await listed.waitFor()

  await openWall(owner)
  await openMenu(owner)
  await owner.getByRole('menuitem', { name: 'Outils de l’espace' }).click()
  await owner.getByText('Rien n’est effacé').waitFor()
  const box = owner.getByRole('checkbox', { name: /^Fiches pratiques/ })
  await box.focus()
  await box.press('Space')
  // Who would see it no more is said before it goes.
  const told = owner.getByRole('dialog', { name: /^Éteindre «.Fiches pratiques.»/ })
  await told.getByText(/personnes ne verront plus cette rubrique ici/).waitFor()
  await told.getByRole('button', { name: 'Éteindre' }).press('Enter')
  await owner.getByText(/Fiches pratiques.: éteint/).waitFor()
  assert.deepEqual([await box.isChecked(), await box.evaluate((el) => el === document.activeElement)], [false, true], 'the box keeps the focus')

  // Nobody asked the member to look again.
  await tabs(member).getByRole('link', { name: 'Fiches pratiques' }).waitFor({ state: 'detached' })
  await card.waitFor({ state: 'detached' })
  await listed.waitFor({ state: 'detached' })
  assert.ok(!(await menuOf()).includes('En faire une fiche'))
  const space = new URL(member.url()).pathname
  await member.goto(`${space}/fiches/nouvelle`)
  await member.waitForURL(new RegExp(`${space}$`))
  await member.getByRole('article').first().waitFor()

  await owner.getByRole('button', { name: 'Annuler' }).click()
  await owner.getByText(/Fiches pratiques.: allumé/).waitFor()
  await listed.waitFor()
  await tabs(member).getByRole('link', { name: 'Fiches pratiques' }).click()
  await member.getByRole('main').getByRole('link', { name: 'Panne de four le matin du service' }).waitFor()

  // Who does not run the space is not shown the way, and finds nothing at its address.
  await openMenu(member)
  await member.getByRole('menuitem').first().waitFor()
  assert.equal(await member.getByRole('menuitem', { name: 'Outils de l’espace' }).count(), 0)
  await member.goto(`${space}/outils`)
  await member.waitForURL(new RegExp(`${space}$`))
  assert.deepEqual(demo.faults, [])
})

test('somebody asks to see more at once, and less again', async () => {
  const page = await demo.as('cook')
  const level = async (words: 'Simple' | 'Complet'): Promise<void> => {
    await page.goto('/compte')
    const kept = page.waitForResponse((reply) => reply.request().method() === 'PATCH' && reply.url().endsWith('/api/me'))
    await page.getByRole('radiogroup', { name: 'Affichage' }).getByText(words).click()
    assert.equal((await kept).status(), 200)
    await openWall(page)
  }
  const beside = page.getByRole('article').first().getByRole('button', { name: 'Copier le lien' })
  const poll = page.getByRole('form', { name: 'Publier' }).getByRole('button', { name: 'Ajouter un sondage' })
  await level('Complet')
  await beside.waitFor()
  await poll.click()
  await page.getByLabel('Réponse 2').waitFor()
  await page.getByRole('form', { name: 'Publier' }).getByRole('button', { name: 'Retirer le sondage' }).last().click()
  await page.getByLabel('Réponse 2').waitFor({ state: 'detached' })
  await level('Simple')
  assert.deepEqual([await beside.count(), await poll.count()], [0, 0])
  // Nothing is lost at level simple: it stands behind « … ».
  await page.getByRole('article').first().getByRole('button', { name: /^Actions sur la publication/ }).click()
  await page.getByRole('menuitem', { name: 'Copier le lien' }).waitFor()
  assert.deepEqual(demo.faults, [])
})
