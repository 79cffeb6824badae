// Every screen there is, and the way to it. Whoever adds a screen adds its line.
import type { Page } from 'playwright-core'

export type Screen = {
  name: string
  /** Seen by somebody who has not signed in. */
  public?: true
  /** What it adds to a screen that has its own line: audited alone. */
  part?: string
  /** Comes here from anywhere, and waits until it is drawn. */
  open(page: Page): Promise<void>
}

const heading = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('heading', { name }).first().waitFor()
const at = (path: string, name: string | RegExp) => async (page: Page): Promise<void> => {
  await page.goto(path)
  await heading(page, name)
}

/** The wall that the mock-up shows. */
export async function openWall(page: Page): Promise<void> {
  await page.goto('/espaces?q=Cuisines%20Vesle')
  await page.getByRole('main').getByRole('link', { name: 'Cuisines Vesle-Nord' }).click()
  await page.getByRole('article').first().waitFor()
}

export const screens: readonly Screen[] = [
  { name: 'sign-in', public: true, open: at('/connexion', 'Se connecter') },
  { name: 'sign-in-refused', public: true, open: async (page) => {
    await page.goto('/connexion')
    await page.getByLabel('Identifiant').fill('personne')
    await page.getByLabel('Mot de passe').fill('pas le bon')
    await page.getByRole('button', { name: 'Se connecter', exact: true }).click()
    await page.getByRole('alert').waitFor()
  } },
  { name: 'offline', public: true, open: at('/offline.html', 'Pas de réseau') },
  { name: 'api-docs', public: true, open: at('/api/docs', /API/) },
  { name: 'home', open: at('/', /^Bonjour/) },
  { name: 'menu', open: at('/menu', 'Menu') },
  { name: 'spaces', open: async (page) => {
    await at('/espaces?vue=tous', 'Espaces')(page)
    await page.getByRole('main').getByRole('listitem').first().waitFor()
  } },
  { name: 'spaces-none', open: async (page) => {
    await at('/espaces?vue=tous&q=introuvable', 'Espaces')(page)
    await page.getByText('Rien pour').waitFor()
  } },
  { name: 'space-new-1', open: at('/espaces/nouveau', 'Pour quoi faire ?') },
  { name: 'space-new-2', open: async (page) => {
    await at('/espaces/nouveau', 'Pour quoi faire ?')(page)
    await page.getByRole('radio', { name: 'Mener un projet' }).check()
    await page.getByRole('button', { name: 'Continuer' }).click()
    await page.getByLabel('Nom de l’espace').fill('Cuisines Vesle-Nord')
    await page.getByRole('radio', { name: 'Sur invitation' }).check()
    await page.getByRole('button', { name: 'Ouvrir l’espace' }).click()
    await page.getByRole('alert').waitFor()
  } },
  { name: 'space-new-3', open: async (page) => {
    await at('/espaces/nouveau', 'Pour quoi faire ?')(page)
    await page.getByRole('radio', { name: 'Mener un projet' }).check()
    await page.getByRole('button', { name: 'Continuer' }).click()
    await page.getByLabel('Nom de l’espace').fill('Jardin du collège')
    await page.getByRole('button', { name: 'Ouvrir l’espace' }).click()
    await page.getByRole('link', { name: 'Entrer dans l’espace' }).waitFor()
  } },
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
    await page.locator('form.composer input[type=file]').setInputFiles('platform/files/test/phone.jpg')
    await page.getByLabel('Que montre la photo').waitFor()
  } },
  { name: 'members', open: async (page) => {
    await openWall(page)
    await page.getByRole('navigation', { name: 'Rubriques de l’espace' }).getByRole('link', { name: 'Membres' }).click()
    await page.getByLabel('Chercher parmi les membres').waitFor()
    await page.getByRole('main').getByRole('listitem').nth(5).waitFor()
  } },
  { name: 'publish', open: at('/publier', 'Publier dans quel espace') },
  { name: 'account', open: async (page) => {
    await at('/compte', 'Mes appareils connectés')(page)
    await page.getByText('cet appareil').waitFor()
    await page.getByRole('button', { name: 'Créer un jeton' }).waitFor()
  } },
  { name: 'account-token', part: 'dialog', open: async (page) => {
    await at('/compte', 'Mes appareils connectés')(page)
    await page.getByRole('button', { name: 'Créer un jeton' }).click()
    await page.getByRole('dialog').waitFor()
  } },
  { name: 'directory', open: async (page) => {
    await at('/annuaire?q=allergies%20alimentaires', 'Annuaire')(page)
    await page.getByRole('main').getByRole('link', { name: 'Sylvie Fontaine', exact: true }).waitFor()
  } },
  { name: 'directory-filters', part: '.filters', open: async (page) => {
    await at('/annuaire?q=r%C3%A9seau&kind=staff', 'Annuaire')(page)
    await page.getByRole('button', { name: /^Filtrer/ }).click()
    await page.getByLabel('Territoire').locator('option').nth(2).waitFor({ state: 'attached' })
  } },
  { name: 'directory-none', open: async (page) => {
    await at('/annuaire?q=introuvablexyz', 'Annuaire')(page)
    await page.getByText('Personne ne correspond. Essayez').waitFor()
  } },
  { name: 'profile', open: async (page) => {
    await at('/annuaire?q=Sylvie%20Fontaine', 'Annuaire')(page)
    await page.getByRole('main').getByRole('link', { name: 'Sylvie Fontaine', exact: true }).click()
    await heading(page, 'Sylvie Fontaine')
    await heading(page, 'Espaces en commun')
  } },
  { name: 'profile-mine', open: async (page) => {
    await at('/annuaire', 'Annuaire')(page)
    await page.getByRole('link', { name: 'Mon profil' }).click()
    await page.getByRole('button', { name: 'Changer la photo' }).waitFor()
  } },
  { name: 'profile-editing', open: async (page) => {
    await at('/annuaire', 'Annuaire')(page)
    await page.getByRole('link', { name: 'Mon profil' }).click()
    await page.getByRole('button', { name: 'Modifier mes coordonnées' }).click()
    await page.getByRole('button', { name: 'Modifier ce que je dis' }).click()
    await page.getByLabel('Vous pouvez aider sur').waitFor()
  } },
  { name: 'chart', open: async (page) => {
    await at('/annuaire/organigramme', 'Organigramme')(page)
    await page.getByRole('treeitem', { name: /^Pôle Éducation/ }).press('ArrowRight')
    await page.getByRole('treeitem', { name: /^Direction de l’éducation/ }).press('Enter')
    await page.getByRole('link', { name: 'Victor Hamidi' }).waitFor()
  } },
  { name: 'not-found', open: at('/nulle-part', 'Cette page n’existe pas') },
]
