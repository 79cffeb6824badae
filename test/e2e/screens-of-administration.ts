// The screens of those who administer, and the way to each.
import type { Page } from 'playwright-core'
import { at, heading, visit, type Screen } from './screen.ts'

const people = 'Matricule;Nom;Prénom;Service;Statut\nZ0001;Aubert;Lise;;Titulaire\nZ0002;Blanc;;;Titulaire\nZ0003;Cordier;Noé;Service de la lune;Titulaire\n'
/** A small file of people, brought to its second step. */
export async function bringPeople(page: Page, text = people): Promise<void> {
  await at('/administration/import', 'Import de personnes')(page)
  await page.getByLabel('Un fichier CSV').setInputFiles({ name: 'agents.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
  await heading(page, 'Où est quoi')
}

/** A post that is added to a pole. */
export async function openPostForm(page: Page): Promise<void> {
  await at('/annuaire/organigramme', 'Organigramme')(page)
  await page.getByRole('treeitem', { name: /^Pôle Éducation/ }).press('Enter')
  await page.getByRole('button', { name: /^Autres actions pour Pôle Éducation/ }).click()
  await page.getByRole('menuitem', { name: 'Ajouter un poste' }).click()
  await page.getByRole('dialog').getByLabel('Intitulé').waitFor()
}

/** The space that the mock-up shows, as an administrator knows it. */
async function openAdministered(page: Page): Promise<void> {
  await visit(page, '/administration/espaces?q=Cuisines%20Vesle')
  await page.getByRole('main').getByRole('link', { name: 'Cuisines Vesle-Nord' }).click()
  await heading(page, 'Qui l’anime')
  await page.getByRole('group', { name: 'Outils de l’espace' }).waitFor()
}

export const administrationScreens: readonly Screen[] = [
  { name: 'chart-organise', by: 'cio', open: async (page) => {
    await at('/annuaire/organigramme', 'Organigramme')(page)
    await page.getByRole('treeitem', { name: /^Pôle Éducation/ }).press('Enter')
    await page.getByRole('button', { name: /^Autres actions pour Pôle Éducation/ }).waitFor()
  } },
  { name: 'chart-post', by: 'cio', part: 'dialog', open: openPostForm },
  ...([['', 'Toujours actifs'], ['/collectivite', 'Logo'], ['/conservation', 'La même durée pour tous'], ['/place', 'Les espaces les plus lourds'], ['/journal', 'Journal'], ['/antivirus', 'Antivirus'], ['/mentions', 'Mentions légales'], ['/personnes', 'Comptes et rôles']] as const).map(([path, seen]) => ({
    name: `administration${path.replace('/', '-')}`, by: 'cio', open: async (page: Page) => {
      await at(`/administration${path}`, seen)(page)
      if (path === '/personnes' || path === '/journal') await page.getByRole('main').getByRole('listitem').first().waitFor()
    },
  })),
  { name: 'administration-person', by: 'cio', open: async (page) => {
    await visit(page, '/administration/personnes?q=hoarau')
    await page.getByRole('main').getByRole('link', { name: 'Nadège Hoarau' }).click()
    await heading(page, 'Données personnelles')
  } },
  { name: 'administration-person-bounds', part: '.bounds', by: 'cio', open: async (page) => {
    await visit(page, '/administration/personnes?q=hoarau')
    await page.getByRole('main').getByRole('link', { name: 'Nadège Hoarau' }).click()
    await heading(page, 'Données personnelles')
    const limits = page.getByText('sans nombre fixé', { exact: false }).first()
    if (!await limits.isVisible()) await page.getByRole('checkbox', { name: /^Créer des espaces/ }).click()
    await limits.click()
    await page.getByLabel('Nombre d’espaces ouverts à la fois').waitFor()
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
  { name: 'lists-sites', by: 'cio', open: async (page) => {
    await at('/administration/listes?liste=sites', 'Listes')(page)
    await page.getByRole('main').getByRole('listitem').first().waitFor()
  } },
  { name: 'lists-site', part: 'dialog', by: 'cio', open: async (page) => {
    await at('/administration/listes?liste=sites', 'Listes')(page)
    await page.getByRole('button', { name: 'Ajouter un site' }).click()
    await page.getByLabel('Code UAI').fill('0350024L')
  } },
  { name: 'chart-post-more', by: 'cio', part: 'dialog', open: async (page) => {
    await openPostForm(page)
    await page.getByRole('dialog').getByText('Plus', { exact: true }).click()
    await page.getByRole('dialog').getByLabel('Quotité').waitFor()
  } },
  { name: 'administration-newcomer', by: 'cio', open: async (page) => {
    await at('/administration/personnes/nouvelle', 'Ajouter une personne')(page)
    await page.getByLabel('Service').selectOption({ index: 3 })
    await page.getByLabel('Intitulé').waitFor()
    await page.getByText('Plus', { exact: true }).click()
  } },
  { name: 'administration-elsewhere', by: 'cio', open: async (page) => {
    await at('/administration/personnes/nouvelle', 'Ajouter une personne')(page)
    await page.getByText('A déjà un compte').click()
    await page.getByLabel('Son courriel ou son identifiant exact').waitFor()
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
  { name: 'import-3-unknown', by: 'cio', part: '.card', open: async (page) => {
    await bringPeople(page, 'Matricule;Nom;Prénom;Site\nZ0009;Delmas;Ida;Halle inconnue\n')
    await page.getByRole('button', { name: 'Vérifier' }).click()
    await page.getByLabel('Les créer en important').waitFor()
  } },
  { name: 'departures', by: 'cio', open: at('/administration/departs', 'À venir et récents') },
  { name: 'departure', by: 'cio', open: async (page) => {
    await at('/administration/departs', 'Départs')(page)
    await page.getByLabel('Qui part').fill('Claire Vass')
    await page.getByRole('link', { name: 'Préparer le départ de Claire Vasseur' }).click()
    await heading(page, 'Ce qui est transmis')
  } },
]
