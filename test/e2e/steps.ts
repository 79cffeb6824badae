// What people do on the screens, said once: found by role and name, as a person finds them.
import assert from 'node:assert/strict'
import type { Locator, Page } from 'playwright-core'

/** Opens a space through its three steps; ends on the step that says it is open. */
export async function openSpace(page: Page, space: { kind: string, name: string, access?: string, welcome?: true }): Promise<void> {
  await page.goto('/espaces/nouveau')
  await page.getByRole('radio', { name: space.kind }).check()
  await page.getByRole('button', { name: 'Continuer' }).click()
  await page.getByLabel('Nom de l’espace').fill(space.name)
  // An empty wall, unless its first words are asked for.
  if (!space.welcome) await page.getByRole('checkbox', { name: 'Publier un premier message de bienvenue' }).uncheck()
  if (space.access) await page.getByRole('radio', { name: space.access }).check()
  await page.getByRole('button', { name: 'Ouvrir l’espace' }).click()
  await page.getByRole('link', { name: 'Entrer dans l’espace' }).waitFor()
}

/** On the members' screen: finds somebody by the first letters of a name, and adds them. */
export async function addMember(page: Page, name: string, role = 'Membre'): Promise<void> {
  const box = page.getByRole('region', { name: 'Ajouter une personne' })
  await box.getByLabel('Son rôle').selectOption({ label: role })
  await box.getByRole('searchbox').fill(name.slice(0, name.indexOf(' ') + 4))
  await box.getByRole('button', { name: `Ajouter ${name}` }).click()
  await notice(page, `${name} est dans l’espace`)
}

/** Writes on the wall that is shown, and waits until the post has arrived. */
export async function publish(page: Page, text: string): Promise<Locator> {
  await page.getByLabel('Votre message').fill(text)
  await page.getByRole('form', { name: 'Publier' }).getByRole('button', { name: 'Publier' }).click()
  return arrived(page, text)
}

/** The post of this text, once the server has it: only then does it offer its reactions. */
export async function arrived(page: Page, text: string, timeout?: number): Promise<Locator> {
  const post = postWith(page, text)
  await post.getByRole('group', { name: 'Réactions' }).waitFor(timeout === undefined ? {} : { timeout })
  return post
}

export const postWith = (page: Page, text: string): Locator => page.getByRole('article').filter({ hasText: text })
export const notice = (page: Page, text: string): Promise<void> => page.getByRole('status').getByText(text).waitFor()

/** Waits until `look` answers `expected`: for what no event tells. */
export async function until<T>(look: () => Promise<T>, expected: T, what: string): Promise<void> {
  const late = performance.now() + 5_000
  let found = await look()
  while (found !== expected && performance.now() < late) {
    found = await look()
  }
  assert.equal(found, expected, what)
}
