// The screens of tasks: a board, a list, one task and what is done with it, one's own, and the team.
import type { Page } from 'playwright-core'
import { at, heading, openWall, type Screen } from './screen.ts'

/** The board that the mock-up shows. */
export async function openBoard(page: Page): Promise<void> {
  await openWall(page)
  await page.getByRole('navigation', { name: 'Rubriques de l’espace' }).getByRole('link', { name: 'Tâches' }).click()
  await page.getByRole('region', { name: 'À faire' }).getByRole('listitem').first().waitFor()
}
export async function openTask(page: Page, title: string): Promise<void> {
  await openBoard(page)
  await page.getByRole('main').getByRole('link', { name: title }).click()
  await page.getByRole('heading', { level: 2, name: title }).waitFor()
  await heading(page, 'Commentaires')
}
const act = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('article').getByRole('button', { name: /^Actions sur/ }).click()
  await page.getByRole('menuitem', { name }).click()
  await page.getByRole('dialog').waitFor()
}

export const taskScreens: readonly Screen[] = [
  { name: 'tasks-board', open: openBoard },
  { name: 'tasks-list', open: async (page) => {
    await openBoard(page)
    await page.getByText('Liste', { exact: true }).click()
    await page.getByRole('button', { name: /^Terminer «/ }).first().waitFor()
  } },
  { name: 'task-new', part: 'dialog', open: async (page) => {
    await openBoard(page)
    await page.getByRole('button', { name: 'Nouvelle tâche' }).click()
    await page.getByRole('dialog').getByText('Description, priorité').click()
    await page.getByRole('dialog').getByLabel(/^Étiquettes/).waitFor()
  } },
  { name: 'tasks-columns', part: 'dialog', open: async (page) => {
    await openBoard(page)
    await page.getByRole('button', { name: 'Autres actions', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Colonnes du tableau' }).click()
    await page.getByRole('dialog').getByLabel('Limite').first().waitFor()
  } },
  { name: 'task', open: (page) => openTask(page, 'Tester le remplacement de l’œuf') },
  { name: 'task-refused', open: async (page) => {
    await openTask(page, 'Planifier la formation hygiène de janvier')
    await page.getByText('ne peut pas s’en charger').waitFor()
  } },
  { name: 'task-edit', part: 'dialog', open: async (page) => {
    await openTask(page, 'Relire le protocole d’accueil individualisé')
    await act(page, 'Modifier')
  } },
  { name: 'task-move', part: 'dialog', open: async (page) => {
    await openTask(page, 'Relire le protocole d’accueil individualisé')
    await page.getByRole('button', { name: 'Déplacer vers…' }).click()
    await page.getByRole('dialog').getByLabel('Place').waitFor()
  } },
  { name: 'task-propose', part: 'dialog', open: async (page) => {
    await openTask(page, 'Relire le protocole d’accueil individualisé')
    await act(page, 'Proposer une autre date')
  } },
  { name: 'task-refuse', part: 'dialog', open: async (page) => {
    await openTask(page, 'Relire le protocole d’accueil individualisé')
    await act(page, 'Refuser')
  } },
  { name: 'my-tasks', open: async (page) => {
    await at('/taches', 'Mes tâches')(page)
    await heading(page, 'En retard')
    await page.getByLabel('Ajouter une tâche pour moi').fill('Appeler le plombier demain')
    await page.getByText(/^Pour le/).waitFor()
  } },
  { name: 'my-tasks-none', by: 'partner', open: async (page) => {
    await at('/taches', 'Mes tâches')(page)
    await page.getByRole('main').getByText(/Rien à faire|En retard|Cette semaine|Plus tard/).first().waitFor()
  } },
  { name: 'my-team', open: async (page) => {
    await at('/taches/equipe', 'Mon équipe')(page)
    await page.getByRole('table', { name: 'Répartition' }).getByRole('row').nth(2).waitFor()
  } },
]
