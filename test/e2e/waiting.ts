// A wall where the line is cut, for the screens of what waits to leave.
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'

/** The wall as it is where the line is cut: a post with a photo waits, a comment was refused. */
export async function openCutWall(page: Page, openWall: (page: Page) => Promise<void>): Promise<void> {
  await page.unroute(posts)
  await openWall(page)
  await page.route(posts, (route) => (route.request().method() === 'POST' ? route.abort() : route.continue()))
  await page.route(comments, (route) => (route.request().method() === 'POST' ? route.fulfill({ status: 404, contentType: 'application/problem+json', body: JSON.stringify({ status: 404, code: 'post.not_found', title: 'Cette publication n’existe pas, ou ne vous est pas ouverte.' }) }) : route.continue()))
  if (await page.getByText('Partira dès le retour du réseau').count()) return
  const field = page.getByLabel(/^Votre commentaire/).first()
  await field.fill('J’y vais à 14 h.')
  await field.press('Enter')
  await page.getByRole('button', { name: 'Copier le texte' }).first().waitFor()
  await page.locator('input[type=file]').first().setInputFiles({ name: 'plateau.jpg', mimeType: 'image/jpeg', buffer: readFileSync(new URL('../../platform/files/test/phone.jpg', import.meta.url)) })
  await page.getByLabel('Votre message').fill('La chambre froide est à 9 °C depuis ce matin. Qui peut passer ?')
  await page.getByRole('form', { name: 'Publier' }).getByRole('button', { name: 'Publier' }).click()
  await page.getByText('Partira dès le retour du réseau').waitFor()
}
const posts = /\/api\/spaces\/[^/]+\/posts$/
const comments = /\/api\/posts\/[^/]+\/comments$/
