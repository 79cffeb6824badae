// Every screen there is, and the way to it. Whoever adds a screen adds its line.
import type { Page } from 'playwright-core'
import type { Demo } from './demo.ts'
import { openCutWall } from './waiting.ts'

export type Screen = {
  name: string
  /** Seen by somebody who has not signed in. */
  public?: true
  /** The persona who sees it; without it, the manager. */
  by?: string
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

/** A small file of people, brought to its second step. */
export async function bringPeople(page: Page): Promise<void> {
  await at('/administration/import', 'Import de personnes')(page)
  await page.getByLabel('Un fichier CSV').setInputFiles({ name: 'agents.csv', mimeType: 'text/csv', buffer: Buffer.from('Matricule;Nom;Prénom;Service;Statut\nZ0001;Aubert;Lise;;Titulaire\nZ0002;Blanc;;;Titulaire\nZ0003;Cordier;Noé;Service de la lune;Titulaire\n') })
  await heading(page, 'Où est quoi')
}

/** The same space, as an administrator knows it. */
async function openAdministered(page: Page): Promise<void> {
  await page.goto('/administration/espaces?q=Cuisines%20Vesle')
  await page.getByRole('main').getByRole('link', { name: 'Cuisines Vesle-Nord' }).click()
  await heading(page, 'Qui l’anime')
  await page.getByRole('group', { name: 'Rubriques' }).waitFor()
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
    await page.locator('form.composer input[type=file]').setInputFiles('platform/files/test/phone.jpg')
    await page.getByLabel('Que montre la photo').waitFor()
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
  { name: 'chart-organise', by: 'cio', open: async (page) => {
    await at('/annuaire/organigramme', 'Organigramme')(page)
    await page.getByRole('treeitem', { name: /^Pôle Éducation/ }).press('Enter')
    await page.getByRole('button', { name: /^Autres actions pour Pôle Éducation/ }).waitFor()
  } },
  { name: 'chart-post', by: 'cio', part: 'dialog', open: async (page) => {
    await at('/annuaire/organigramme', 'Organigramme')(page)
    await page.getByRole('treeitem', { name: /^Pôle Éducation/ }).press('Enter')
    await page.getByRole('button', { name: /^Autres actions pour Pôle Éducation/ }).click()
    await page.getByRole('menuitem', { name: 'Ajouter un poste' }).click()
    await page.getByRole('dialog').getByLabel('Intitulé').waitFor()
  } },
  { name: 'chart', open: async (page) => {
    await at('/annuaire/organigramme', 'Organigramme')(page)
    await page.getByRole('treeitem', { name: /^Pôle Éducation/ }).press('ArrowRight')
    await page.getByRole('treeitem', { name: /^Direction de l’éducation/ }).press('Enter')
    await page.getByRole('link', { name: 'Victor Hamidi' }).waitFor()
  } },
  ...([['', 'Toujours actifs'], ['/collectivite', 'Logo'], ['/conservation', 'La même durée pour tous'], ['/journal', 'Journal'], ['/mentions', 'Mentions légales'], ['/personnes', 'Comptes et rôles']] as const).map(([path, seen]) => ({
    name: `administration${path.replace('/', '-')}`, by: 'cio', open: async (page: Page) => {
      await at(`/administration${path}`, seen)(page)
      if (path === '/personnes' || path === '/journal') await page.getByRole('main').getByRole('listitem').first().waitFor()
    },
  })),
  { name: 'administration-person', by: 'cio', open: async (page) => {
    await page.goto('/administration/personnes?q=hoarau')
    await page.getByRole('main').getByRole('link', { name: 'Nadège Hoarau' }).click()
    await heading(page, 'Données personnelles')
  } },
  { name: 'lists', by: 'cio', open: async (page) => {
    await at('/administration/listes', 'Listes')(page)
    await page.getByRole('main').getByRole('listitem').first().waitFor()
  } },
  { name: 'lists-organisation', part: 'dialog', by: 'cio', open: async (page) => {
    await at('/administration/listes?liste=organismes', 'Listes')(page)
    await page.getByRole('button', { name: 'Ajouter un organisme' }).click()
    await page.getByLabel('SIRET').fill('22990001200010')
  } },
  { name: 'administration-spaces', by: 'cio', open: async (page) => {
    await at('/administration/espaces', 'Espaces')(page)
    await page.getByRole('main').getByRole('listitem').first().waitFor()
  } },
  { name: 'administration-space', by: 'cio', open: openAdministered },
  { name: 'space-emergency', by: 'cio', open: async (page) => {
    await openAdministered(page)
    if (await page.getByLabel('Votre raison').isVisible()) {
      await page.getByLabel('Votre raison').fill('Signalement d’un contenu illicite par une agente')
      await page.getByRole('button', { name: 'Entrer pour une heure' }).click()
    }
    await page.getByRole('link', { name: 'Lire l’espace' }).click()
    await page.getByRole('article').first().waitFor()
    await page.getByRole('button', { name: 'Sortir de l’espace' }).waitFor()
  } },
  { name: 'space-settings', part: 'dialog', open: async (page) => {
    await openWall(page)
    await page.getByRole('button', { name: 'Autres actions sur l’espace' }).click()
    await page.getByRole('menuitem', { name: 'Modifier l’espace' }).click()
    await page.getByRole('group', { name: 'Rubriques' }).waitFor()
  } },
  { name: 'accessibility', public: true, open: at('/accessibilite', 'Déclaration d’accessibilité') },
  { name: 'legal', public: true, open: at('/mentions-legales', 'Mentions légales') },
  { name: 'audiences', by: 'cio', open: at('/administration/publics', 'Publics') },
  { name: 'audience-new', by: 'cio', open: async (page) => {
    await at('/administration/publics/nouveau', 'Nouveau public')(page)
    await page.getByLabel('Nom du public').fill('Cuisines du nord')
    await page.getByLabel('Ajouter un métier').selectOption({ index: 5 })
    await page.getByText(/^\d+ personnes?$/).waitFor()
    await page.getByText('Sauf').click()
  } },
  { name: 'reorganisation', by: 'cio', open: async (page) => {
    await at('/administration/reorganisation', 'Réorganisation')(page)
    await page.getByLabel('Ajouter un métier').selectOption({ index: 5 })
    await page.getByLabel('Nouveau territoire').selectOption({ index: 2 })
    await page.getByRole('button', { name: 'Voir ce qui changera' }).click()
    await heading(page, 'Ce qui change')
  } },
  { name: 'import-1', by: 'cio', open: at('/administration/import', 'Derniers imports') },
  { name: 'import-2', by: 'cio', open: bringPeople },
  { name: 'import-3', by: 'cio', open: async (page) => {
    await bringPeople(page)
    await page.getByRole('button', { name: 'Vérifier' }).click()
    await heading(page, 'À regarder')
  } },
  { name: 'departures', by: 'cio', open: at('/administration/departs', 'À venir et récents') },
  { name: 'departure', by: 'cio', open: async (page) => {
    await at('/administration/departs', 'Départs')(page)
    await page.getByLabel('Qui part').fill('Claire Vass')
    await page.getByRole('link', { name: 'Préparer le départ de Claire Vasseur' }).click()
    await heading(page, 'Ce qui est transmis')
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
