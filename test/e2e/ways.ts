// Ways to a screen that more than one needs.
import type { Page } from 'playwright-core'

export const heading = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('heading', { name }).first().waitFor()
export const at = (path: string, name: string | RegExp) => async (page: Page): Promise<void> => {
  await page.goto(path)
  await heading(page, name)
}

/** The wall that the mock-up shows. */
export async function openWall(page: Page): Promise<void> {
  await page.goto('/espaces?q=Cuisines%20Vesle')
  await page.getByRole('main').getByRole('link', { name: 'Cuisines Vesle-Nord' }).click()
  await page.getByRole('article').first().waitFor()
}

/** The palette, over the home. */
export async function openPalette(page: Page): Promise<void> {
  await at('/', /^Bonjour/)(page)
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').waitFor()
}

/** A small file of people, brought to its second step. */
export async function bringPeople(page: Page): Promise<void> {
  await at('/administration/import', 'Import de personnes')(page)
  await page.getByLabel('Un fichier CSV').setInputFiles({ name: 'agents.csv', mimeType: 'text/csv', buffer: Buffer.from('Matricule;Nom;Prénom;Service;Statut\nZ0001;Aubert;Lise;;Titulaire\nZ0002;Blanc;;;Titulaire\nZ0003;Cordier;Noé;Service de la lune;Titulaire\n') })
  await heading(page, 'Où est quoi')
}

/** The same space, as an administrator knows it. */
export async function openAdministered(page: Page): Promise<void> {
  await page.goto('/administration/espaces?q=Cuisines%20Vesle')
  await page.getByRole('main').getByRole('link', { name: 'Cuisines Vesle-Nord' }).click()
  await heading(page, 'Qui l’anime')
  await page.getByRole('group', { name: 'Rubriques' }).waitFor()
}
