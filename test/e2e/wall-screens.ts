// The screens of walls.
import type { Page } from 'playwright-core'
import { at, heading, type Screen } from './screen.ts'

/** The wall that the mock-up shows. */
export async function openWall(page: Page): Promise<void> {
  await page.goto('/espaces?q=Cuisines%20Vesle')
  await page.getByRole('main').getByRole('link', { name: 'Cuisines Vesle-Nord' }).click()
  await page.getByRole('article').first().waitFor()
}

/** The questions of the same space. */
async function openQuestions(page: Page): Promise<void> {
  await openWall(page)
  await page.getByRole('navigation', { name: 'Rubriques de l’espace' }).getByRole('link', { name: 'Questions' }).click()
  await page.getByRole('main').getByRole('listitem').first().waitFor()
}

export const wallScreens: readonly Screen[] = [
  { name: 'wall', open: openWall },
  { name: 'wall-empty', open: async (page) => {
    await page.goto('/espaces')
    await page.getByRole('main').getByRole('link', { name: 'Jardin du collège' }).click()
    await heading(page, 'Pas encore de publication')
  } },
  { name: 'wall-menu', part: '.spacts', open: async (page) => {
    await openWall(page)
    await page.getByRole('button', { name: 'Autres actions sur l’espace' }).click()
    await page.getByRole('menuitem').first().waitFor()
  } },
  { name: 'wall-writing', part: 'form.composer', open: async (page) => {
    await openWall(page)
    await page.getByLabel('Votre message').fill('Deux lignes\nde brouillon.')
    await page.locator('form.composer input[type=file]').first().setInputFiles('platform/files/test/phone.jpg')
    await page.getByLabel('Que montre la photo').waitFor()
  } },
  { name: 'wall-mention', part: 'form.composer', open: async (page) => {
    await openWall(page)
    await page.getByLabel('Votre message').fill('Merci @syl')
    await page.getByRole('option').first().waitFor()
  } },
  { name: 'wall-asking', part: 'form.composer', open: async (page) => {
    await openWall(page)
    await page.getByRole('form', { name: 'Publier' }).getByRole('button', { name: 'Question' }).click()
    await page.locator('form.composer input[type=file]').nth(1).setInputFiles({ name: 'planning de la semaine.ods', mimeType: 'application/octet-stream', buffer: Buffer.alloc(48_200) })
    await page.getByText('ODS · 48').waitFor()
  } },
  { name: 'questions', open: openQuestions },
  { name: 'post', open: async (page) => {
    await openQuestions(page)
    await page.getByRole('button', { name: 'Résolues' }).click()
    await page.getByRole('main').getByRole('link', { name: /^Un four en panne/ }).click()
    await page.getByRole('article').getByText('réponse choisie par').waitFor()
  } },
  { name: 'post-menu', part: '.post__head', open: async (page) => {
    await openWall(page)
    await page.getByRole('article').first().getByRole('button', { name: /^Actions sur la publication/ }).click()
    await page.getByRole('menuitem').first().waitFor()
  } },
  { name: 'kept', open: async (page) => {
    await openWall(page)
    await page.getByRole('article').first().getByRole('button', { name: /^Actions sur la publication/ }).click()
    const keep = page.getByRole('menuitem', { name: 'Garder', exact: true })
    if (await keep.count()) await keep.click()
    await at('/gardees', 'Publications gardées')(page)
    await page.getByRole('main').getByRole('listitem').first().waitFor()
  } },
]
