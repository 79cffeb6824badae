// The screens of links: how one is made, where they are listed, and the pages that they open.
import type { Page } from 'playwright-core'
import { at, heading, visit, type Screen } from './screen.ts'
import { choose, openFolder, openLibrary } from './screens-of-documents.ts'

async function openDialog(page: Page): Promise<void> {
  await openFolder(page)
  await choose(page, 'Plan de maîtrise sanitaire.pdf', 'Partager')
  await page.getByRole('dialog').getByText('Plus', { exact: true }).click()
  await page.getByRole('dialog').getByLabel(/^Mot de passe/).waitFor()
}
async function openMade(page: Page): Promise<void> {
  await openDialog(page)
  await page.getByRole('dialog').getByRole('button', { name: 'Créer le lien' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Copier le lien' }).waitFor()
}
/** The page of a link of what bears this name in the library, as whoever made it sees it too. */
const opened = (name: string, title: string | RegExp, given: object = {}) => async (page: Page): Promise<void> => {
  await openLibrary(page)
  const address = await page.evaluate(async ({ name, given, space }) => {
    const { items } = await (await fetch(`/api/spaces/${space}/documents?q=${encodeURIComponent(name)}`)).json() as { items: { id: string; name: string }[] }
    const made = await fetch(`/api/documents/${items[0]!.id}/links`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ reach: 'anyone', ...given }) })
    const link = await made.json() as { id: string; address: string }
    return link.address
  }, { name, given, space: new URL(page.url()).pathname.split('/')[2]! })
  await page.goto(address)
  await heading(page, title)
}

export const sharingScreens: readonly Screen[] = [
  { name: 'share', part: 'dialog', open: openDialog },
  { name: 'share-made', part: 'dialog', open: openMade },
  { name: 'share-links', open: async (page) => {
    await openMade(page)
    await visit(page, new URL(page.url()).pathname.replace(/documents\/.*/, 'liens'))
    await page.getByRole('button', { name: /^Mettre fin/ }).first().waitFor()
  } },
  { name: 'my-share-links', open: at('/compte/liens', 'Mes liens de partage') },
  { name: 'shared-file', open: opened('Qui appeler.txt', 'Qui appeler.txt') },
  { name: 'shared-remarks', open: opened('Qui appeler.txt', 'Qui appeler.txt', { role: 'comment' }) },
  { name: 'shared-folder', open: opened('Protocoles', 'Protocoles') },
  { name: 'shared-box', open: opened('Menus', /^Déposer des fichiers/, { role: 'box' }) },
  { name: 'administration-sharing', by: 'cio', open: async (page) => {
    await at('/administration/partage', 'Partage')(page)
    await page.getByRole('checkbox', { name: /^Permettre les liens/ }).waitFor()
  } },
  { name: 'shared-gone', public: true, open: at('/partage/inconnu', 'Ce lien ne mène nulle part') },
]
