// Every screen there is, and the way to it. Whoever adds a screen adds its line.
import type { BrowserContextOptions, Page } from 'playwright-core'
import { at, heading, openPalette, openWall, type Screen } from './screen.ts'
import { administrationScreens } from './screens-of-administration.ts'
import { appScreens } from './screens-of-apps.ts'
import { newsScreens } from './screens-of-news.ts'
import { spaceScreens } from './screens-of-spaces.ts'
import { taskScreens } from './screens-of-tasks.ts'
import type { Demo } from './demo.ts'
import { openCutWall } from './waiting.ts'

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
  // One drawing for all addresses: each module's part is like the first.
  { name: 'api-docs', public: true, part: 'main > :nth-child(-n+4)', open: at('/api/docs', /API/) },
  { name: 'home', open: at('/', /^Bonjour/) },
  { name: 'home-on-site', by: 'cook', open: async (page) => {
    await at('/', /^Bonjour/)(page)
    await heading(page, 'Première visite')
  } },
  { name: 'home-arranged', part: 'dialog', open: async (page) => {
    await at('/', /^Bonjour/)(page)
    await page.getByRole('button', { name: 'Autres actions sur l’accueil' }).click()
    await page.getByRole('menuitem', { name: 'Personnaliser l’accueil' }).click()
    await page.getByRole('dialog').getByRole('checkbox').first().waitFor()
  } },
  { name: 'first-visit', part: 'dialog', by: 'technician', open: async (page) => {
    await at('/', /^Bonjour/)(page)
    await page.getByRole('button', { name: 'Commencer' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Suivant' }).click()
    await page.getByRole('dialog').getByText('Taille du texte').waitFor()
  } },
  { name: 'scouts-asked', part: 'dialog', open: async (page) => {
    await at('/menu', 'Menu')(page)
    await page.getByRole('button', { name: 'Demander à un éclaireur' }).locator('visible=true').first().click()
    await page.getByRole('dialog').getByLabel('Votre question').waitFor()
  } },
  { name: 'scouts', open: async (page) => {
    await page.evaluate(() => fetch('/api/scout-questions', { method: 'POST', headers: { 'content-type': 'application/json', 'idempotency-key': 'screen-of-scouts-0001' }, body: JSON.stringify({ body: 'Comment joindre une photo ?', address: '/espaces' }) }))
    await at('/eclaireurs', 'Demander à un éclaireur')(page)
    await page.getByRole('button', { name: /^C’est réglé/ }).first().waitFor()
  } },
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
  { name: 'follows', open: async (page) => {
    await at('/notifications/ce-que-je-suis', 'Ce que je suis')(page)
    await page.getByRole('button', { name: /^Ne plus suivre/ }).first().waitFor()
  } },
  { name: 'follows-none', part: '.follows', open: async (page) => {
    await at('/notifications/ce-que-je-suis', 'Ce que je suis')(page)
    await page.getByLabel('Chercher dans ces listes').fill('zzz')
    await page.getByText('Rien de ce nom ici.').nth(2).waitFor()
  } },
  ...spaceScreens,
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
  { name: 'network-drive', open: async (page) => {
    await at('/compte/lecteur-reseau', 'Brancher mon lecteur réseau')(page)
    await page.getByText('Aucun appareil pour l’instant').or(page.getByRole('button', { name: /^Débrancher/ })).first().waitFor()
  } },
  { name: 'network-drive-password', part: 'dialog', open: async (page) => {
    await at('/compte/lecteur-reseau', 'Brancher mon lecteur réseau')(page)
    await page.getByLabel('Nom de l’appareil').fill('Portable')
    await page.getByRole('button', { name: 'Créer le mot de passe' }).click()
    await page.getByRole('dialog').getByLabel('Mot de passe', { exact: true }).waitFor()
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
    await page.getByText('Essayez un autre mot').waitFor()
  } },
  { name: 'profile', open: async (page) => {
    await at('/annuaire?q=Sylvie%20Fontaine', 'Annuaire')(page)
    await page.getByRole('main').getByRole('link', { name: 'Sylvie Fontaine', exact: true }).click()
    await heading(page, 'Sylvie Fontaine')
    await heading(page, 'Espaces en commun')
  } },
  { name: 'profile-followed', by: 'cook', part: '.prof', open: async (page) => {
    await at('/annuaire?q=Sylvie%20Fontaine', 'Annuaire')(page)
    await page.getByRole('main').getByRole('link', { name: 'Sylvie Fontaine', exact: true }).click()
    await heading(page, 'Espaces en commun')
    await page.evaluate(() => fetch(`/api/people/${location.pathname.split('/').pop()!}/follow`, { method: 'PUT' }))
    await page.reload()
    await page.getByText('Vous suivez ses publications').waitFor()
  } },
  { name: 'profile-muted', by: 'cook', part: '.prof', open: async (page) => {
    await at('/annuaire?q=Sylvie%20Fontaine', 'Annuaire')(page)
    await page.getByRole('main').getByRole('link', { name: 'Sylvie Fontaine', exact: true }).click()
    await heading(page, 'Espaces en commun')
    await page.evaluate(() => fetch(`/api/people/${location.pathname.split('/').pop()!}/mute`, { method: 'PUT' }))
    await page.reload()
    await page.getByText('En sourdine', { exact: true }).waitFor()
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
  { name: 'accessibility', public: true, open: at('/accessibilite', 'Déclaration d’accessibilité') },
  { name: 'legal', public: true, open: at('/mentions-legales', 'Mentions légales') },
  { name: 'search', open: async (page) => {
    await at('/recherche?q=allergies', 'Recherche')(page)
    await page.getByRole('main').getByRole('listitem').first().waitFor()
  } },
  { name: 'search-documents', open: async (page) => {
    await at('/recherche?q=moutarde%20type%3Apdf', 'Recherche')(page)
    await page.getByRole('main').getByRole('listitem').filter({ hasText: 'page 1' }).first().waitFor()
    await page.getByLabel('De quelle année').waitFor()
  } },
  { name: 'search-none', open: async (page) => {
    await at('/recherche?q=zzzyyx', 'Recherche')(page)
    await page.getByRole('status').getByText('Rien pour').waitFor()
  } },
  { name: 'palette', part: 'dialog', open: async (page) => {
    await openPalette(page)
    await page.getByRole('combobox').fill('cuis')
    await page.getByRole('option', { name: /Cuisines Vesle-Nord/ }).waitFor()
  } },
  { name: 'keys', part: 'dialog', open: async (page) => {
    await openPalette(page)
    await page.getByRole('option', { name: 'Raccourcis clavier' }).click()
    await heading(page, 'Raccourcis clavier')
  } },
  { name: 'wall-waiting', by: 'cook', open: (page) => openCutWall(page, openWall) },
  { name: 'outgoing', by: 'cook', open: async (page) => {
    await openCutWall(page, openWall)
    await page.getByRole('status').getByRole('link', { name: 'Voir' }).click()
    await heading(page, 'Envois en attente')
    await page.getByRole('main').getByRole('listitem').first().waitFor()
  } },
  { name: 'outgoing-none', open: at('/envois', 'Envois en attente') },
  { name: 'sign-out-waiting', by: 'cook', open: async (page) => {
    await openCutWall(page, openWall)
    await page.getByRole('link', { name: /^Mon compte/ }).click()
    await page.getByRole('button', { name: 'Me déconnecter' }).click()
    await page.getByRole('dialog').waitFor()
  } },
  ...newsScreens,
  ...appScreens,
  ...taskScreens,
  ...administrationScreens,
  { name: 'not-found', open: at('/nulle-part', 'Cette page n’existe pas') },
]

/** One signed-in page per persona, opened when their first screen comes. */
export function pagesOf(demo: Pick<Demo, 'as' | 'nobody'>, options: BrowserContextOptions = {}): (screen: Screen) => Promise<Page> {
  const pages = new Map<string, Promise<Page>>()
  return (screen) => {
    const who = screen.public ? '' : (screen.by ?? 'manager')
    const page = pages.get(who) ?? (who === '' ? demo.nobody({ reducedMotion: 'reduce', ...options }) : demo.as(who, { reducedMotion: 'reduce', ...options }))
    pages.set(who, page)
    return page
  }
}
