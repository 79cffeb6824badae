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
  await openIt(page)
  await page.getByRole('link', { name: 'Entrer dans l’espace' }).waitFor()
}

/** Opens what is filled in, also when spaces like it are shown first. */
export async function openIt(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Ouvrir l’espace' }).click()
  const anyway = page.getByRole('button', { name: 'Ouvrir quand même' })
  await anyway.or(page.getByRole('link', { name: 'Entrer dans l’espace' })).or(page.getByRole('alert')).first().waitFor()
  if (await anyway.isVisible()) await anyway.click()
}

/** A space whose blueprint has changed since, as its note was changed by hand; answers its id. */
export const changedBlueprint = (page: Page, name: string): Promise<string> => page.evaluate(async (subject) => {
  const ask = async <T>(method: string, path: string, body: object, headers: Record<string, string> = {}): Promise<T> => {
    const reply = await fetch(`/api${path}`, { method, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) })
    if (!reply.ok) throw new Error(await reply.text())
    return await reply.json() as T
  }
  type Row = { id: string }
  const model = await ask<Row>('POST', '/spaces', { kind: 'team', access: 'private', name: `Modèle ${subject}` })
  const note = await ask<Row>('POST', `/spaces/${model.id}/posts`, { body: '**À savoir**\n\n- Ranger les outils\n- Arroser le matin' })
  await ask('PUT', `/posts/${note.id}/pin`, {})
  const title = { title: `Modèle ${subject}`, pieces: [note.id] }
  const { id: blueprint } = await ask<Row>('POST', `/spaces/${model.id}/blueprint`, title)
  const space = await ask<Row>('POST', '/spaces', { blueprint, name: `${subject} du collège` })
  const { items } = await (await fetch(`/api/spaces/${space.id}/pinned`)).json() as { items: Row[] }
  const first = { 'if-match': '"1"' }
  await ask('PATCH', `/posts/${items[0]!.id}`, { body: '**À savoir**\n\n- Ranger les outils\n- Arroser quand on peut' }, first)
  await ask('PATCH', `/posts/${note.id}`, { body: '**À savoir**\n\n- Ranger les outils\n- Arroser le soir' }, first)
  await ask('PATCH', `/spaces/${model.id}`, { access: 'open' }, first)
  await ask('POST', `/spaces/${model.id}/blueprint`, { ...title, replaces: blueprint })
  return space.id
}, name)

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
