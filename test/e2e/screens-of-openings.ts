// Opening a space: from a blueprint, and as one that exists.
import { at, heading, openWall, type Screen } from './screen.ts'
import { openIt } from './steps.ts'

export const openingScreens: readonly Screen[] = [
  { name: 'space-new-1', open: at('/espaces/nouveau', 'Pour quoi faire ?') },
  { name: 'space-new-all', open: async (page) => {
    await at('/espaces/nouveau', 'Pour quoi faire ?')(page)
    await page.getByRole('button', { name: /^Voir tous les modèles/ }).click()
    await page.getByRole('radio', { name: 'Équipe des routes' }).check()
  } },
  { name: 'space-new-2', open: async (page) => {
    await at('/espaces/nouveau', 'Pour quoi faire ?')(page)
    await page.getByRole('radio', { name: 'Mener un projet' }).check()
    await page.getByRole('button', { name: 'Continuer' }).click()
    await page.getByLabel('Nom de l’espace').fill('Cuisines Vesle-Nord')
    await page.getByRole('radio', { name: 'Sur invitation' }).check()
    await openIt(page)
    await page.getByRole('alert').waitFor()
  } },
  { name: 'space-new-role', open: async (page) => {
    await at('/espaces/nouveau', 'Pour quoi faire ?')(page)
    await page.getByRole('button', { name: /^Voir tous les modèles/ }).click()
    await page.getByRole('radio', { name: 'Cellule de crise' }).check()
    await page.getByRole('button', { name: 'Continuer' }).click()
    await page.getByRole('searchbox', { name: /^Remplace qui décide/ }).fill('Sylvie Fon')
    await page.getByRole('button', { name: /^Choisir Sylvie Fontaine/ }).waitFor()
  } },
  { name: 'space-new-role-given', by: 'cook', open: async (page) => {
    await at('/espaces/nouveau', 'Pour quoi faire ?')(page)
    await page.getByRole('radio', { name: 'Mener un projet' }).check()
    await page.getByRole('button', { name: 'Continuer' }).click()
    await page.getByRole('searchbox', { name: /^Cheffe ou chef de projet/ }).fill('Sylvie Fon')
    await page.getByRole('button', { name: /^Choisir Sylvie Fontaine/ }).click()
    await page.getByRole('button', { name: /^Ne plus désigner Sylvie Fontaine/ }).waitFor()
  } },
  { name: 'space-new-alike', by: 'cook', open: async (page) => {
    await at('/espaces/nouveau', 'Pour quoi faire ?')(page)
    await page.getByRole('radio', { name: 'Partager des pratiques' }).check()
    await page.getByRole('button', { name: 'Continuer' }).click()
    await page.getByLabel('Nom de l’espace').fill('Cuisiniers collèges')
    await page.getByRole('button', { name: 'Ouvrir l’espace' }).click()
    await heading(page, 'Cet espace existe peut-être déjà')
  } },
  { name: 'space-new-3', open: async (page) => {
    await at('/espaces/nouveau', 'Pour quoi faire ?')(page)
    await page.getByRole('radio', { name: 'Mener un projet' }).check()
    await page.getByRole('button', { name: 'Continuer' }).click()
    await page.getByLabel('Nom de l’espace').fill('Jardin du collège')
    await page.getByRole('checkbox', { name: 'Publier un premier message de bienvenue' }).uncheck()
    await openIt(page)
    await page.getByRole('link', { name: 'Entrer dans l’espace' }).waitFor()
  } },
  { name: 'space-again', open: async (page) => {
    await at('/espaces/nouveau', 'Pour quoi faire ?')(page)
    await page.getByRole('radio', { name: /À partir d’un espace existant/ }).check()
    await page.getByLabel('Quel espace').selectOption({ label: 'Allergies en cuisine' })
    await page.getByRole('button', { name: 'Continuer' }).click()
    await page.getByRole('group', { name: 'Ce qui vient avec' }).waitFor()
  } },
  { name: 'space-again-members', open: async (page) => {
    await at('/espaces/nouveau', 'Pour quoi faire ?')(page)
    await page.getByRole('radio', { name: /À partir d’un espace existant/ }).check()
    await page.getByLabel('Quel espace').selectOption({ label: 'Allergies en cuisine' })
    await page.getByRole('button', { name: 'Continuer' }).click()
    await page.getByLabel('Nom de l’espace').fill('Régimes des internats')
    await page.getByRole('button', { name: 'Continuer' }).click()
    await page.getByText('2 personnes invitées').waitFor()
    await page.getByLabel('Une personne ou un public').fill('thu')
    await page.getByRole('button', { name: /^Choisir Thu/ }).first().waitFor()
  } },
  { name: 'space-blueprint-words', part: '.bpwords', open: async (page) => {
    await openWall(page)
    await page.getByRole('button', { name: 'Autres actions sur l’espace' }).click()
    await page.getByRole('menuitem', { name: 'En faire un modèle' }).click()
    await page.getByRole('button', { name: 'Ajouter un mot qui change' }).click()
    await page.getByLabel('Ce qui est écrit ici').waitFor()
  } },
]
