// The screens of libraries: a space’s, one’s own, and what is done there.
import type { Page } from 'playwright-core'
import { zipOf } from '#platform/contents/test/files.ts'
import { at, heading, openWall, visit, type Screen } from './screen.ts'

/** The library of the space whose wall the mock-up shows. */
export async function openLibrary(page: Page): Promise<void> {
  await openWall(page)
  await page.getByRole('navigation', { name: 'Rubriques de l’espace' }).getByRole('link', { name: 'Documents' }).click()
  await page.getByRole('table').getByRole('link', { name: 'Protocoles' }).waitFor()
}
export async function openFolder(page: Page, name = 'Plan de maîtrise sanitaire.pdf'): Promise<void> {
  await openLibrary(page)
  await page.getByRole('table').getByRole('link', { name: 'Protocoles' }).click()
  await page.getByRole('table').getByRole('link', { name }).waitFor()
}
async function openFile(page: Page, name: string): Promise<void> {
  await openFolder(page)
  await choose(page, name, 'Détails')
  await page.getByRole('complementary', { name: 'Aperçu du document' }).getByText('Version 1').first().waitFor()
}
async function see(page: Page, name: string): Promise<void> {
  await openFolder(page)
  await page.getByRole('table').getByRole('link', { name }).click()
  await page.getByRole('dialog').getByRole('heading', { name }).waitFor()
}
/** By the « ⋮ » of a line. */
export async function choose(page: Page, name: string, act: string): Promise<void> {
  await page.getByRole('main').getByRole('button', { name: `Actions sur ${name}` }).first().click()
  await page.getByRole('menuitem', { name: act }).click()
}

/** The panel of a file about which something was asked. */
async function asked(page: Page, act: 'Demander un avis' | 'Faire lire', whom: string): Promise<void> {
  await openFile(page, 'Plan de maîtrise sanitaire.pdf')
  const panel = page.getByRole('complementary', { name: 'Aperçu du document' })
  await panel.getByRole('button', { name: /^Actions sur/ }).click()
  await page.getByRole('menuitem', { name: act }).click()
  const dialog = page.getByRole('dialog', { name: act })
  await dialog.getByLabel('À qui').fill(whom)
  await dialog.getByRole('button', { name: `Choisir ${whom}` }).click()
  await dialog.getByRole('button', { name: `Retirer ${whom}` }).waitFor()
}
async function sent(page: Page): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: 'Demander', exact: true }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.getByRole('heading', { name: 'Avis et lectures' }).waitFor()
}

export const documentScreens: readonly Screen[] = [
  { name: 'approval-ask', part: 'dialog[open]', open: (page) => asked(page, 'Demander un avis', 'Nadège Hoarau') },
  { name: 'approval-panel', part: '.docs__prev', open: async (page) => {
    await asked(page, 'Demander un avis', 'Claire Vasseur')
    await sent(page)
    await page.getByRole('button', { name: 'J’approuve' }).last().waitFor()
  } },
  { name: 'approval-follow', part: 'dialog[open]', open: async (page) => {
    await asked(page, 'Faire lire', 'Nadège Hoarau')
    await sent(page)
    await page.getByRole('button', { name: 'Voir le suivi' }).first().click()
    await page.getByRole('dialog', { name: 'Qui a lu' }).getByText('Nadège Hoarau').waitFor()
  } },
  { name: 'approvals', open: at('/avis?vue=demandes', 'Avis et lectures') },
  { name: 'documents', open: openLibrary },
  { name: 'documents-folder', open: (page) => openFolder(page) },
  { name: 'documents-menu', part: '.dtbl', open: async (page) => {
    await openFolder(page)
    await page.getByRole('button', { name: 'Actions sur Plan de maîtrise sanitaire.pdf' }).click()
    await page.getByRole('menuitem').first().waitFor()
  } },
  { name: 'documents-filter', open: async (page) => {
    await openFolder(page)
    await page.getByRole('button', { name: 'Filtrer' }).click()
    await page.getByRole('searchbox', { name: 'Mots du nom' }).fill('introuvable')
    await page.getByText('Rien de tel dans ce dossier').waitFor()
  } },
  { name: 'documents-narrowed', open: async (page) => {
    await openFolder(page)
    await page.getByRole('button', { name: 'Filtrer' }).click()
    await page.getByLabel('Sorte de fichier').selectOption('PDF')
    await page.getByLabel('Depuis quand').selectOption({ value: 'an' })
    await page.getByRole('list', { name: 'Ce qui est montré seulement' }).getByRole('button').nth(1).waitFor()
  } },
  { name: 'documents-gallery', open: async (page) => {
    await openFolder(page)
    await page.getByRole('button', { name: 'Filtrer' }).click()
    await page.getByText('Vignettes').click()
    await page.getByRole('list', { name: /^Documents du dossier/ }).getByRole('listitem').first().waitFor()
    await page.evaluate(() => localStorage.removeItem('parvis.library.layout'))
  } },
  { name: 'documents-open-in', part: 'dialog[open]', open: async (page) => {
    await openFolder(page)
    await choose(page, 'Grille des températures.csv', 'Ouvrir dans un logiciel…')
    await page.getByRole('dialog').getByRole('link', { name: 'Ouvrir dans LibreOffice' }).waitFor()
  } },
  { name: 'documents-who', part: 'dialog[open]', open: async (page) => {
    await openLibrary(page)
    await choose(page, 'Protocoles', 'Qui peut voir ?')
    await page.getByRole('dialog').getByRole('button', { name: 'Réserver à…' }).waitFor()
  } },
  { name: 'documents-keep', part: 'dialog[open]', open: async (page) => {
    await openLibrary(page)
    await choose(page, 'Protocoles', 'Qui peut voir ?')
    await page.getByRole('dialog').getByRole('button', { name: 'Réserver à…' }).click()
    await page.getByRole('dialog').getByLabel('Des membres de l’espace').fill('nad')
    await page.getByRole('dialog').getByRole('button', { name: 'Ajouter Nadège Hoarau' }).waitFor()
  } },
  { name: 'documents-selection', open: async (page) => {
    await openFolder(page)
    await choose(page, 'Plan de maîtrise sanitaire.pdf', 'Sélectionner')
    await page.getByRole('region', { name: 'Sélection' }).waitFor()
  } },
  { name: 'documents-rename', part: 'dialog', open: async (page) => {
    await openFolder(page)
    await choose(page, 'Allergènes', 'Renommer')
    await page.getByRole('dialog').getByLabel('Nouveau nom').fill('Plan de maîtrise sanitaire.pdf')
    await page.getByRole('dialog').getByRole('button', { name: 'Renommer' }).click()
    await page.getByRole('dialog').getByRole('alert').waitFor()
  } },
  { name: 'documents-move', part: 'dialog', open: async (page) => {
    await openFolder(page)
    await choose(page, 'Allergènes', 'Déplacer vers…')
    await page.getByRole('dialog').getByRole('radio', { name: 'Menus' }).check()
  } },
  { name: 'documents-zip', open: async (page) => {
    await openLibrary(page)
    await page.locator('input[data-choose]').setInputFiles({ name: 'Valise.zip', mimeType: 'application/zip', buffer: zipOf([{ name: 'a.txt', data: 'a' }]) })
    await page.getByRole('button', { name: 'Extraire ici' }).first().waitFor()
  } },
  { name: 'documents-unpacking', open: async (page) => {
    await openLibrary(page)
    await page.locator('input[data-choose]').setInputFiles({ name: 'Valise.zip', mimeType: 'application/zip', buffer: zipOf([{ name: 'a.txt', data: 'a' }]) })
    await page.getByRole('button', { name: 'Extraire ici' }).first().click()
    await page.getByText('Lecture de Valise.zip…').first().waitFor()
    await page.getByRole('button', { name: 'Abandonner Valise.zip' }).last().waitFor()
  } },
  { name: 'documents-taken', open: async (page) => {
    await openLibrary(page)
    await page.locator('input[data-choose]').setInputFiles({ name: 'Qui appeler.txt', mimeType: 'text/plain', buffer: Buffer.from('Un autre texte.') })
    await page.getByRole('button', { name: 'Garder les deux' }).first().waitFor()
  } },
  { name: 'document', open: (page) => openFile(page, 'Grille des températures.csv') },
  { name: 'document-picture', part: '.docs__prev', open: async (page) => {
    await openFolder(page)
    await page.getByRole('table').getByRole('link', { name: 'Allergènes' }).click()
    await page.getByRole('table').getByRole('link', { name: 'Plateaux rouges.jpg' }).waitFor()
    await choose(page, 'Plateaux rouges.jpg', 'Détails')
    await page.getByRole('img', { name: 'Aperçu de Plateaux rouges.jpg' }).waitFor()
  } },
  { name: 'document-words', part: '.docs__prev', open: async (page) => {
    await openFile(page, 'Plan de maîtrise sanitaire.pdf')
    await page.getByRole('button', { name: 'Modifier', exact: true }).click()
    await page.getByLabel('Étiquettes').waitFor()
  } },
  { name: 'document-version', part: '.docs__prev', open: async (page) => {
    await openFile(page, 'Plan de maîtrise sanitaire.pdf')
    await page.getByRole('button', { name: 'Nouvelle version', exact: true }).click()
    await page.getByLabel('Ce qui change').waitFor()
  } },
  { name: 'view-pdf', part: 'dialog.viewer', open: async (page) => {
    await see(page, 'Plan de maîtrise sanitaire.pdf')
    await page.getByRole('dialog').getByRole('searchbox', { name: 'Chercher dans le document' }).fill('e')
    await page.getByRole('dialog').getByText(/^1 sur \d+$/).first().waitFor()
  } },
  { name: 'view-table', part: 'dialog.viewer', open: async (page) => {
    await see(page, 'Grille des températures.csv')
    await page.getByRole('dialog').getByRole('columnheader', { name: 'Chambre froide' }).waitFor()
  } },
  { name: 'view-text', part: 'dialog.viewer', open: async (page) => {
    await openLibrary(page)
    await page.getByRole('table').getByRole('link', { name: 'Qui appeler.txt' }).click()
    await page.getByRole('dialog').getByRole('region', { name: 'Contenu de Qui appeler.txt' }).waitFor()
  } },
  { name: 'view-picture', part: 'dialog.viewer', open: async (page) => {
    await openFolder(page)
    await page.getByRole('table').getByRole('link', { name: 'Allergènes' }).click()
    await page.getByRole('table').getByRole('link', { name: 'Plateaux rouges.jpg' }).click()
    await page.getByRole('dialog').getByRole('img', { name: 'Contenu de Plateaux rouges.jpg' }).waitFor()
  } },
  { name: 'view-none', part: 'dialog.viewer', open: async (page) => {
    await openLibrary(page)
    const name = `Coffre ${await page.evaluate(() => crypto.randomUUID().slice(0, 8))}.7z`
    await page.locator('input[data-choose]').setInputFiles({ name, mimeType: 'application/x-7z-compressed', buffer: Buffer.from('7z\xbc\xaf') })
    await page.getByRole('table').getByRole('link', { name }).click()
    await page.getByRole('dialog').getByText('Ce format ne se lit pas ici.').waitFor()
  } },
  { name: 'documents-trash', open: async (page) => {
    await openLibrary(page)
    await page.getByRole('button', { name: /^Nouveau/ }).click()
    await page.getByLabel('Nom du dossier').fill(`Brouillons ${await page.evaluate(() => crypto.randomUUID().slice(0, 8))}`)
    await page.getByRole('button', { name: 'Créer' }).click()
    await choose(page, 'Brouillons', 'Mettre à la corbeille')
    await page.getByRole('status').getByText('à la corbeille').first().waitFor()
    await visit(page, `${new URL(page.url()).pathname}/corbeille`)
    await page.getByRole('button', { name: /^Restaurer : Brouillons/ }).first().waitFor()
  } },
  { name: 'my-documents', open: async (page) => {
    await at('/documents', 'Mes documents')(page)
    await heading(page, 'Rien dans ce dossier')
  } },
  { name: 'my-documents-interrupted', part: '.docs__list', open: async (page) => {
    await at('/documents', 'Mes documents')(page)
    await page.evaluate(async () => {
      const { id } = await (await fetch('/api/me')).json() as { id: string }
      localStorage.setItem(`parvis.draft.sendings.${id}`, JSON.stringify(['Visite de la cuisine.mp4', 'Plans du réfectoire.zip'].map((name, n) => ({ key: name, name, size: (n + 1) * 48_000_000, modified: 0, dirs: [], root: { kind: 'person', id }, parent: null, address: `/api/uploads/${crypto.randomUUID()}`, since: Date.now() }))))
    })
    await page.reload()
    await heading(page, '2 envois interrompus')
  } },
  { name: 'my-documents-recent', open: async (page) => {
    await at('/documents?voir=recents', 'Mes documents')(page)
    await page.getByRole('table').getByRole('row').nth(2).waitFor()
  } },
  { name: 'my-documents-favourites', open: async (page) => {
    await at('/documents?voir=favoris', 'Mes documents')(page)
    await page.getByRole('main').getByRole('table').or(page.getByText('Pas encore de favori')).first().waitFor()
  } },
  { name: 'my-documents-trash', open: async (page) => {
    await at('/documents/corbeille', 'Corbeille')(page)
    await heading(page, 'La corbeille est vide')
  } },
]
