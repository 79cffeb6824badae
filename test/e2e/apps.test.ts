// Applications in a browser: found by any word, kept at hand in one's own order, asked for, answered, kept.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { openDemo, phone, type Demo } from './demo.ts'
import { openApp } from './screens-of-apps.ts'

let demo: Demo
before(async () => { demo = await openDemo() })
after(async () => {
  assert.deepEqual(demo.faults, [])
  await demo.close()
})
const names = (page: Page, list: string): Promise<string[]> => page.locator(`${list} b`).allTextContents()
const find = async (page: Page, q: string): Promise<string | undefined> => {
  await page.getByRole('searchbox', { name: /Que voulez-vous faire/ }).fill(q)
  await page.waitForURL((url) => url.searchParams.get('q') === q)
  await page.getByRole('heading', { level: 2, name: /^(\d+ applications? trouvée|Rien)/ }).waitFor()
  // The list of the question before stays until the new one is there.
  await page.waitForFunction(async (asked) => ((await (await fetch(`/api/apps?q=${encodeURIComponent(asked)}`)).json()) as { items: { name: string }[] }).items[0]?.name === document.querySelector('.alist b')?.textContent, q)
  return (await names(page, '.alist'))[0]
}

test('« congés » is found by five words, by anybody, with a slip of the finger', async () => {
  const page = await demo.as('roadworker', { viewport: phone })
  await page.getByRole('link', { name: 'Menu' }).click()
  await page.getByRole('main').getByRole('link', { name: 'Applications', exact: true }).click()
  for (const word of ['congés', 'RTT', 'absence', 'vacances', 'maladie', 'congse', 'enfant malade']) assert.equal(await find(page, word), 'Congés et absences', word)
  assert.equal(await find(page, 'notes de frais'), 'Notes de frais')
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true)
})

test('favourites are put in order by keys and by dragging, and stand on the home in that order', async () => {
  const page = await demo.as('cook')
  await page.goto('/applications')
  const order = (): Promise<string[]> => names(page, '.favg')
  await page.locator('.favg li').nth(3).waitFor()
  assert.deepEqual(await order(), ['Congés et absences', 'Menus en ligne', 'Relevés de température', 'Commandes cuisine'])
  await page.getByRole('button', { name: 'Ranger' }).click()
  await page.getByRole('button', { name: 'Reculer Congés et absences' }).focus()
  const answered = () => page.waitForResponse((reply) => reply.url().endsWith('/api/me/favourite-apps') && reply.ok())
  let ordered = answered()
  await page.keyboard.press('Enter')
  await ordered
  assert.deepEqual(await order(), ['Menus en ligne', 'Congés et absences', 'Relevés de température', 'Commandes cuisine'])
  ordered = answered()
  await page.locator('.favg li').nth(3).dragTo(page.locator('.favg li').nth(0))
  await ordered
  await page.getByRole('button', { name: 'Terminé' }).click()
  const wanted = ['Commandes cuisine', 'Menus en ligne', 'Congés et absences', 'Relevés de température']
  assert.deepEqual(await order(), wanted)
  await page.goto('/')
  const mine = page.getByRole('region', { name: 'Mes applications' }).getByRole('listitem')
  await mine.first().waitFor()
  // Each stands below its mark, which nobody reads aloud.
  assert.deepEqual((await mine.getByRole('link').allInnerTexts()).map((text) => text.split('\n').at(-1)), wanted)
  // The star takes one away, and the same star brings it back, at the end.
  await page.goto('/applications?q=commandes')
  const name = 'Ajouter Commandes cuisine aux favoris'
  for (const pressed of [false, true]) {
    const set = page.waitForResponse((reply) => reply.url().endsWith('/favourite') && reply.ok())
    await page.getByRole('button', { name }).click()
    await set
    await page.getByRole('button', { name, pressed }).waitFor()
  }
})

test('access is asked for, granted by whoever answers, and opens', async () => {
  const [cook, manager] = await Promise.all([demo.as('cook'), demo.as('manager')])
  await openApp(cook, 'Contrôles sanitaires')
  await cook.getByText('Votre demande attend sa réponse.').waitFor()
  assert.equal(await cook.getByRole('link', { name: /^Ouvrir/ }).count(), 0)
  await openApp(manager, 'Contrôles sanitaires')
  await manager.getByLabel('Un mot pour la personne').fill('Avec plaisir.')
  await manager.getByRole('button', { name: 'Accorder Nadège Hoarau' }).click()
  await manager.getByText('La réponse est partie.').waitFor()
  await cook.reload()
  await cook.getByText(/Accès accordé par Claire Vasseur.*Avec plaisir\./).waitFor()
  assert.equal(await cook.getByRole('link', { name: /^Ouvrir/ }).getAttribute('href'), 'https://controles-sanitaires.trois-vallees.example/')
})

test('an administrator adds one, corrects what was wrong without typing it again, takes it away and back', async () => {
  const page = await demo.as('cio')
  await page.goto('/administration/applications/nouvelle')
  await page.getByLabel('Nom', { exact: true }).fill('Timbres')
  await page.getByLabel('Adresse', { exact: true }).fill('http://timbres.example/')
  await page.getByRole('button', { name: 'Ajouter', exact: true }).click()
  await page.getByText(/Cette adresse ne convient pas/).first().waitFor()
  assert.equal(await page.getByLabel('Nom', { exact: true }).inputValue(), 'Timbres')
  await page.getByLabel('Adresse', { exact: true }).fill('https://timbres.example/')
  await page.getByRole('button', { name: 'Ajouter', exact: true }).click()
  await page.getByText('Timbres est dans la liste.').waitFor()
  await page.getByRole('searchbox', { name: 'Chercher une application' }).fill('timbres')
  await page.getByRole('link', { name: 'Timbres' }).click()
  await page.getByRole('button', { name: 'Retirer l’application' }).click()
  await page.getByText('Timbres n’est plus dans la liste.').waitFor()
  await page.getByRole('button', { name: 'Annuler' }).click()
  await page.getByText('Timbres est de retour.').waitFor()
})
