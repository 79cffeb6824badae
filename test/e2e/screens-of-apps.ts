// The screens of applications: the portal, the page of one, and the list as administrators keep it.
import type { Page } from 'playwright-core'
import { at, heading, visit, type Screen } from './screen.ts'

async function openPortal(page: Page, query = ''): Promise<void> {
  await at(`/applications${query}`, 'Applications')(page)
  await page.getByRole('main').getByRole('listitem').first().waitFor()
}
/** The page of one, by « … » beside it. */
export async function openApp(page: Page, name: string): Promise<void> {
  await openPortal(page, `?q=${encodeURIComponent(name)}`)
  await page.getByRole('button', { name: `Actions sur ${name}`, exact: true }).click()
  await page.getByRole('menuitem', { name: 'À propos' }).click()
  await page.getByRole('heading', { level: 1, name, exact: true }).waitFor()
}

export const appScreens: readonly Screen[] = [
  { name: 'apps', open: (page) => openPortal(page) },
  { name: 'apps-arranged', part: '.favs', open: async (page) => {
    await openPortal(page)
    await page.getByRole('button', { name: 'Ranger' }).click()
    await page.getByRole('button', { name: /^Avancer/ }).first().waitFor()
  } },
  { name: 'apps-category', open: async (page) => {
    await openPortal(page, '?rubrique=hr')
    await page.getByRole('heading', { level: 2, name: 'Ressources humaines' }).waitFor()
    await page.getByRole('link', { name: /^Télétravail/ }).waitFor()
  } },
  { name: 'apps-found', open: async (page) => {
    await openPortal(page, '?q=vacances')
    await page.getByRole('heading', { name: /applications trouvées$/ }).waitFor()
  } },
  { name: 'apps-unfound', open: async (page) => {
    await visit(page, '/applications?q=zzzzzz')
    await page.getByRole('heading', { name: 'Rien ne correspond. Essayez un autre mot.' }).waitFor()
  } },
  { name: 'apps-none', by: 'partner', open: async (page) => {
    await visit(page, '/applications')
    await page.getByText('Aucune application pour l’instant').waitFor()
  } },
  { name: 'app', open: (page) => openApp(page, 'Factures') },
  { name: 'app-on-request', by: 'cook', open: (page) => openApp(page, 'Accès à distance') },
  { name: 'app-answering', open: async (page) => {
    await openApp(page, 'Contrôles sanitaires')
    await page.getByRole('heading', { name: 'Demandes d’accès' }).waitFor()
    await page.getByLabel('État').selectOption({ label: 'En panne' })
  } },
  { name: 'app-desk', by: 'cio', open: async (page) => {
    await at('/administration/applications', 'Applications')(page)
    await page.getByRole('main').getByRole('listitem').first().waitFor()
  } },
  { name: 'app-form', by: 'cio', open: async (page) => {
    await at('/administration/applications/nouvelle', 'Nouvelle application')(page)
    await page.getByText('Certaines personnes').click()
    await page.getByText('Aide, connexion, surveillance').click()
    await page.getByLabel('Adresse surveillée').waitFor()
    await page.getByText(/personnes aujourd’hui$/).waitFor()
  } },
  { name: 'app-table', by: 'cio', open: async (page) => {
    await at('/administration/applications/tableau', 'Importer ou exporter')(page)
    await page.getByLabel('Fichier CSV').setInputFiles({ name: 'liste.csv', mimeType: 'text/csv', buffer: Buffer.from('nom;adresse;couleur\nTimbres;https://timbres.trois-vallees.example/;bleu\nMauvaise;http://x.example/;vert\n') })
    await heading(page, 'Ce que fera ce fichier')
    await page.getByText(/adresse qui ne convient pas/).waitFor()
  } },
]
