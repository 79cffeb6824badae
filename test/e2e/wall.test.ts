// Writing and answering on a wall: what can be undone, what can go wrong, without a mouse, without a network.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { nameOf, openDemo, type Demo } from './demo.ts'
import { arrived, openSpace, postWith, publish, until } from './steps.ts'

let demo: Demo
let page: Page
before(async () => {
  demo = await openDemo()
  page = await demo.as('cook')
  await openSpace(page, { kind: 'Vivre en équipe', name: 'Brigade de Jean-Zay' })
  await page.getByRole('link', { name: 'Entrer dans l’espace' }).click()
  await page.getByLabel('Votre message').waitFor()
})
after(() => demo.close())

const more = { name: `Actions sur la publication de ${nameOf('cook')}` }
const shape = (): Promise<string | null | undefined> => page.evaluate(() => document.activeElement?.tagName)

test('one reacts, changes one’s mind, edits, removes and takes it back', async () => {
  const post = await publish(page, 'Purée maison jeudi.')
  const thanks = post.getByRole('button', { name: /^Merci/ })
  await thanks.click()
  await post.getByRole('button', { name: 'Merci 1', pressed: true }).waitFor()
  await thanks.click()
  await post.getByRole('button', { name: 'Merci', exact: true, pressed: false }).waitFor()

  await post.getByRole('button', more).click()
  await page.getByRole('menuitem', { name: 'Modifier' }).click()
  await page.getByLabel('Texte de la publication').fill('Purée maison vendredi.')
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  const edited = postWith(page, 'Purée maison vendredi.')
  await edited.getByRole('button', { name: /^modifié/ }).click()
  const history = page.getByRole('dialog', { name: 'Versions précédentes' })
  await history.getByText('Purée maison jeudi.').waitFor()
  await history.getByRole('button', { name: 'Fermer' }).click()
  await history.waitFor({ state: 'detached' })
  assert.equal(await postWith(page, 'Purée maison jeudi.').count(), 0)

  // Where it stands alone, in another tab.
  const path = new URL(page.url()).pathname
  const alone = await page.context().newPage()
  const id = await page.evaluate(async (space) => ((await (await fetch(`/api/spaces/${space}/posts`)).json()) as { items: { id: string }[] }).items[0]?.id, path.split('/').at(-1))
  await alone.goto(`${path}/publications/${id}`)
  await postWith(alone, 'Purée maison vendredi.').waitFor()

  await edited.getByRole('button', more).click()
  await page.getByRole('menuitem', { name: 'Retirer' }).click()
  await edited.waitFor({ state: 'detached' })
  await alone.getByText('Cette publication vient d’être retirée.').waitFor()
  await page.getByRole('status').getByRole('button', { name: 'Annuler' }).click()
  await edited.waitFor()
  await postWith(alone, 'Purée maison vendredi.').waitFor()
  await alone.close()
  await page.reload()
  await edited.waitFor()
  assert.equal(await edited.count(), 1)
})

test('a photo that cannot be read is said, and the text stays', async () => {
  const field = page.getByLabel('Votre message')
  const form = page.getByRole('form', { name: 'Publier' })
  await field.fill('Voici la baie de brassage.')
  await form.locator('input[type=file]').first().setInputFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('\xff\xd8\xff\xe0 torn on its way', 'latin1') })
  await form.getByRole('alert').waitFor()
  assert.equal(await field.inputValue(), 'Voici la baie de brassage.')
  await form.getByRole('button', { name: 'Retirer la photo' }).click()

  await form.locator('input[type=file]').first().setInputFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no picture at all') })
  await form.getByRole('button', { name: 'Publier' }).click()
  const failed = page.getByRole('article', { name: 'La publication n’est pas partie' })
  await failed.getByRole('button', { name: 'Retirer photo.jpg' }).click()
  await arrived(page, 'Voici la baie de brassage.')
  await publish(page, 'Voici la baie de brassage, sans photo.')
})

test('without a mouse: from the skip link to the post, and the menu of « … »', async () => {
  const other = await demo.nobody()
  await other.goto('/connexion')
  const persona = other.getByRole('button', { name: nameOf('cook') })
  for (let i = 0; i < 40 && !(await persona.evaluate((button) => button === document.activeElement)); i++) await other.keyboard.press('Tab')
  await other.keyboard.press('Enter')
  await other.getByRole('heading', { level: 1 }).waitFor()
  await other.context().close()

  await page.goto(page.url())
  await page.getByLabel('Votre message').waitFor()
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Aller au contenu' })
  await until(() => skip.evaluate((link) => link === document.activeElement && link.getBoundingClientRect().top >= 0), true, 'the skip link comes first, and is seen')
  await page.keyboard.press('Enter')
  const field = page.getByLabel('Votre message')
  for (let i = 0; i < 12 && (await shape()) !== 'TEXTAREA'; i++) {
    await page.keyboard.press('Tab')
    assert.equal(await page.evaluate(() => {
      const { outlineStyle, boxShadow } = getComputedStyle(document.activeElement ?? document.body)
      return outlineStyle !== 'none' || boxShadow !== 'none'
    }), true, `the focus is seen on ${await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 120))}`)
  }
  assert.equal(await field.evaluate((area) => area === document.activeElement), true)
  await page.keyboard.type('Écrit au clavier.')
  await page.keyboard.press('Control+Enter')
  const post = await arrived(page, 'Écrit au clavier.')

  const button = post.getByRole('button', more)
  await button.focus()
  await page.keyboard.press('Enter')
  const items = page.getByRole('menuitem')
  const focused = (): Promise<string | null> => page.evaluate(() => document.activeElement?.textContent ?? null)
  await items.first().waitFor()
  await until(focused, 'Modifier', 'the menu opens on its first line')
  await page.keyboard.press('ArrowDown')
  assert.equal(await focused(), 'Copier le lien')
  await page.keyboard.press('End')
  assert.equal(await focused(), 'Retirer')
  await page.keyboard.press('ArrowDown')
  assert.equal(await focused(), 'Modifier')
  await page.keyboard.press('Escape')
  await items.first().waitFor({ state: 'detached' })
  assert.equal(await button.evaluate((element) => element === document.activeElement), true, 'the focus comes back to « … »')
})

test('without a network: it is said, nothing typed is lost, and the post leaves when it comes back', async () => {
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.getByLabel('Votre message').fill('Écrit dans la chambre froide.')
  await page.context().setOffline(true)
  await page.getByRole('status').getByText('Pas de réseau').waitFor()
  assert.equal(await page.getByLabel('Votre message').inputValue(), 'Écrit dans la chambre froide.')
  await page.getByRole('form', { name: 'Publier' }).getByRole('button', { name: 'Publier' }).click()
  await page.getByText('Partira dès le retour du réseau').waitFor()
  await page.context().setOffline(false)
  await arrived(page, 'Écrit dans la chambre froide.')
  await page.reload()
  await arrived(page, 'Écrit dans la chambre froide.')
  assert.equal(await postWith(page, 'Écrit dans la chambre froide.').count(), 1)

  await page.context().setOffline(true)
  await page.goto('/espaces')
  await page.getByRole('heading', { name: /réseau/i }).waitFor()
  await page.context().setOffline(false)
  await page.goto('/')
  await page.getByRole('heading', { name: 'Bonjour' }).waitFor()
})

test('no script failed, no rule of the page was broken', () => assert.deepEqual(demo.faults, []))
