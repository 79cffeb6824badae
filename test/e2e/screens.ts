// Every screen there is, and the way to it. Whoever adds a screen adds its line.
import type { Page } from 'playwright-core'
import { at, heading, type Screen } from './screen.ts'
import { administrationScreens } from './screens-of-administration.ts'
import type { Demo } from './demo.ts'

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
  { name: 'notifications', open: async (page) => {
    await at('/notifications', 'Notifications')(page)
    await page.getByRole('main').getByRole('button', { name: /^Ne plus suivre/ }).first().waitFor()
  } },
  { name: 'notifications-all', open: async (page) => {
    await at('/notifications?vue=tout', 'Notifications')(page)
    await page.getByRole('main').getByRole('button', { name: /^Ne plus suivre/ }).first().waitFor()
  } },
  { name: 'notifications-none', by: 'roadworker', open: async (page) => {
    await at('/notifications?vue=espaces', 'Notifications')(page)
    await page.getByRole('main').getByRole('link').first().waitFor()
  } },
  { name: 'notifications-panel', part: '.bellpanel', open: async (page) => {
    await at('/', /^Bonjour/)(page)
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.getByRole('button', { name: /^Notifications/ }).click()
    await page.getByRole('dialog').getByRole('button', { name: /^Ne plus suivre/ }).first().waitFor()
  } },
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
  { name: 'members', open: async (page) => {
    await openWall(page)
    await page.getByRole('navigation', { name: 'Rubriques de l’espace' }).getByRole('link', { name: 'Membres' }).click()
    await page.getByLabel('Chercher parmi les membres').waitFor()
    await page.getByRole('main').getByRole('listitem').nth(5).waitFor()
  } },
  { name: 'guests', open: async (page) => {
    await openWall(page)
    await page.getByRole('navigation', { name: 'Rubriques de l’espace' }).getByRole('link', { name: 'Invités' }).click()
    await page.getByRole('button', { name: 'Inviter une personne de l’extérieur' }).click()
    await page.getByLabel('Organisation').waitFor()
  } },
  { name: 'my-guests', open: at('/invites', 'Mes invités') },
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
  { name: 'profile-absence', open: async (page) => {
    await at('/annuaire', 'Annuaire')(page)
    await page.getByRole('link', { name: 'Mon profil' }).click()
    await page.getByRole('button', { name: 'Dire que je m’absente' }).click()
    await page.getByLabel('Je m’absente du').waitFor()
  } },
  { name: 'chart', open: async (page) => {
    await at('/annuaire/organigramme', 'Organigramme')(page)
    await page.getByRole('treeitem', { name: /^Pôle Éducation/ }).press('ArrowRight')
    await page.getByRole('treeitem', { name: /^Direction de l’éducation/ }).press('Enter')
    await page.getByRole('link', { name: 'Victor Hamidi' }).waitFor()
  } },
  { name: 'space-settings', part: 'dialog', open: async (page) => {
    await openWall(page)
    await page.getByRole('button', { name: 'Autres actions sur l’espace' }).click()
    await page.getByRole('menuitem', { name: 'Modifier l’espace' }).click()
    await page.getByRole('group', { name: 'Rubriques' }).waitFor()
  } },
  { name: 'accessibility', public: true, open: at('/accessibilite', 'Déclaration d’accessibilité') },
  { name: 'legal', public: true, open: at('/mentions-legales', 'Mentions légales') },
  ...administrationScreens,
  { name: 'not-found', open: at('/nulle-part', 'Cette page n’existe pas') },
]

/** One signed-in page per persona, opened when their first screen comes. */
export function pagesOf(demo: Pick<Demo, 'as' | 'nobody'>): (screen: Screen) => Promise<Page> {
  const pages = new Map<string, Promise<Page>>()
  return (screen) => {
    const who = screen.public ? '' : (screen.by ?? 'manager')
    const page = pages.get(who) ?? (who === '' ? demo.nobody({ reducedMotion: 'reduce' }) : demo.as(who, { reducedMotion: 'reduce' }))
    pages.set(who, page)
    return page
  }
}
