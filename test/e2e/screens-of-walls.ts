// The screens of a wall, and of the ways to publish on it.
import type { Page } from 'playwright-core'
import { enter } from './demo.ts'
import { at, heading, openWall, visit, type Screen } from './screen.ts'
import { changedBlueprint } from './steps.ts'

/** By the « … » of the composer, unless the draft says so already. */
async function besides(page: Page, label: string): Promise<void> {
  await page.getByRole('button', { name: 'Plus d’options' }).click()
  await page.getByRole('menuitem').first().waitFor()
  const item = page.getByRole('menuitem', { name: label })
  await ((await item.count()) > 0 ? item.click() : page.keyboard.press('Escape'))
}

/** A question on its own page; outdated, it is replaced by another one. */
async function openQuestion(page: Page, outdated: boolean): Promise<void> {
  await openWall(page)
  const address = await page.evaluate(async (old) => {
    const ask = async (method: string, path: string, body: object): Promise<{ id: string }> => await (await fetch(`/api${path}`, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })).json() as { id: string }
    const question = (body: string): Promise<{ id: string }> => ask('POST', `${location.pathname.replace('espaces', 'spaces')}/posts`, { body, kind: 'question' })
    const { id } = await question('À quelle heure passe la collecte des huiles ?')
    if (old) await ask('PUT', `/posts/${id}/outdated`, { replacedBy: `${location.pathname}/publications/${(await question('Quel jour passe la collecte des huiles en 2027 ?')).id}` })
    return `${location.pathname}/publications/${id}`
  }, outdated)
  await visit(page, address)
  await page.getByRole('article').waitFor()
}

/** Two questions that ask the same, joined unless `none`; opens the one that stays, or the other. */
async function openMerged(page: Page, which: 'none' | 'first' | 'again'): Promise<void> {
  await openWall(page)
  await visit(page, await page.evaluate(async (open) => {
    const ask = async (method: string, path: string, body: object): Promise<{ id: string }> => await (await fetch(`/api${path}`, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })).json() as { id: string }
    const question = async (body: string): Promise<string> => (await ask('POST', `${location.pathname.replace('espaces', 'spaces')}/posts`, { body, kind: 'question' })).id
    const [first, again] = [await question('Quel jour passe le camion des biodéchets ?'), await question('Les biodéchets, le camion passe quand ?')]
    await ask('POST', `/posts/${again}/comments`, { body: 'Le mercredi matin.' })
    if (open !== 'none') await ask('PUT', `/posts/${again}/merged`, { into: first })
    return `${location.pathname}/publications/${open === 'first' ? first : again}`
  }, which))
  await page.getByRole('article').waitFor()
}

/** A question with an accepted answer, and an official one that is another. */
async function openOfficial(page: Page): Promise<void> {
  await openWall(page)
  await visit(page, await page.evaluate(async () => {
    const ask = async (method: string, path: string, body: object): Promise<{ id: string }> => await (await fetch(`/api${path}`, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })).json() as { id: string }
    const { id } = await ask('POST', `${location.pathname.replace('espaces', 'spaces')}/posts`, { body: 'Mon poste change-t-il de commune ?', kind: 'question' })
    const [accepted, official] = [await ask('POST', `/posts/${id}/comments`, { body: 'Je crois que non.' }), await ask('POST', `/posts/${id}/comments`, { body: 'Non, il reste dans la même commune.' })]
    await ask('PUT', `/posts/${id}/accepted-answer`, { commentId: accepted.id })
    await ask('PUT', `/posts/${id}/official-answer`, { commentId: official.id })
    return `${location.pathname}/publications/${id}`
  }))
  await page.getByRole('article').waitFor()
}

export const wallScreens: readonly Screen[] = [
  { name: 'wall', open: openWall },
  { name: 'wall-empty', open: async (page) => {
    await visit(page, '/espaces')
    await page.getByRole('main').getByRole('link', { name: 'Jardin du collège' }).click()
    await heading(page, 'Pas encore de publication')
  } },
  // Nobody else is shown by her, so that the others stay at level simple.
  { name: 'wall-complete', by: 'scout', complete: true, open: async (page) => {
    await visit(page, '/espaces?q=%C3%89claireurs')
    await page.evaluate(async () => fetch('/api/me', { method: 'PATCH', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ level: 'complete' }) }))
    await page.reload()
    await page.getByRole('main').getByRole('link', { name: 'Éclaireurs', exact: true }).click()
    await page.getByRole('article').first().getByRole('button', { name: 'Copier le lien' }).waitFor()
  } },
  { name: 'wall-menu', part: '.spacts', open: async (page) => {
    await openWall(page)
    await page.getByRole('button', { name: 'Autres actions sur l’espace' }).click()
    await page.getByRole('menuitem').first().waitFor()
  } },
  { name: 'space-blueprint', part: 'dialog', open: async (page) => {
    await openWall(page)
    await page.getByRole('button', { name: 'Autres actions sur l’espace' }).click()
    await page.getByRole('menuitem', { name: 'En faire un modèle' }).click()
    await page.getByRole('group', { name: 'Ce que le nouvel espace contiendra' }).waitFor()
  } },
  { name: 'space-blueprint-changes', part: '.bpnew', open: async (page) => {
    await visit(page, '/')
    await visit(page, `/espaces/${await changedBlueprint(page, 'Ateliers')}`)
    await page.getByRole('button', { name: 'Voir ce qui change' }).click()
    await page.getByRole('checkbox', { name: /La note épinglée a changé/ }).waitFor()
  } },
  { name: 'space-blueprint-return', part: '.bpnew', open: async (page) => {
    await visit(page, '/')
    const id = await changedBlueprint(page, 'Serres')
    await page.evaluate((space) => fetch(`/api/spaces/${space}/closing`, { method: 'POST', headers: { 'content-type': 'application/json', 'if-match': '"1"' }, body: '{}' }), id)
    await visit(page, `/espaces/${id}`)
    await page.getByRole('button', { name: 'Améliorer le modèle' }).click()
    await page.getByRole('button', { name: 'Ajouter au modèle' }).waitFor()
  } },
  { name: 'wall-writing', part: 'form.composer', open: async (page) => {
    await openWall(page)
    await page.getByLabel('Votre message').fill('Deux lignes\nde brouillon.')
    await page.locator('form.composer input[type=file]').first().setInputFiles('platform/files/test/phone.jpg')
    await page.getByLabel('Que montre la photo').waitFor()
  } },
  { name: 'wall-discreet', by: 'fostercarer', open: async (page) => {
    await visit(page, '/espaces?vue=tous&q=Assistants')
    await page.getByRole('main').getByRole('link', { name: 'Assistants familiaux' }).click()
    await page.getByText('Ne nommez aucun enfant').waitFor()
  } },
  { name: 'wall-mention', part: 'form.composer', open: async (page) => {
    await openWall(page)
    await page.getByLabel('Votre message').fill('Merci @syl')
    await page.getByRole('option').first().waitFor()
  } },
  { name: 'wall-asking', part: 'form.composer', open: async (page) => {
    await openWall(page)
    await page.getByRole('form', { name: 'Publier' }).getByRole('button', { name: 'Question' }).click()
    await page.locator('form.composer input[type=file]').nth(1).setInputFiles({ name: 'planning de la semaine.ods', mimeType: 'application/octet-stream', buffer: Buffer.alloc(48_200) })
    await page.getByText('ODS · 48').waitFor()
  } },
  { name: 'wall-alike', part: 'form.composer', open: async (page) => {
    await openWall(page)
    const question = page.getByRole('form', { name: 'Publier' }).getByRole('button', { name: 'Question' })
    if ((await question.getAttribute('aria-pressed')) === 'false') await question.click()
    await page.getByLabel('Votre message').fill('trancheur en panne, le numero du depaneur du marché svp')
    await page.getByText('Peut-être déjà demandé').waitFor()
  } },
  { name: 'question-outdating', part: 'dialog', open: async (page) => {
    await openQuestion(page, false)
    await page.getByRole('button', { name: /^Actions sur la publication/ }).click()
    await page.getByRole('menuitem', { name: 'Marquer comme périmée' }).click()
    await page.getByLabel('Remplacée par').fill('https://ailleurs.example')
    await page.getByRole('dialog').getByRole('button', { name: 'Marquer comme périmée' }).click()
    await page.getByRole('alert').waitFor()
  } },
  { name: 'question-outdated', open: async (page) => {
    await openQuestion(page, true)
    await page.getByText(/^Périmée depuis/).waitFor()
    await page.getByText('Remplacée par').waitFor()
  } },
  { name: 'question-merging', part: 'dialog', open: async (page) => {
    await openMerged(page, 'none')
    await page.getByRole('button', { name: /^Actions sur la publication/ }).first().click()
    await page.getByRole('menuitem', { name: 'Réunir à une autre question' }).click()
    await page.getByRole('dialog').getByLabel('Ou le lien de la question').waitFor()
    await page.getByRole('dialog').getByRole('button', { name: 'Réunir' }).click()
    await page.getByRole('alert').waitFor()
  } },
  { name: 'question-merged', part: 'article', open: async (page) => {
    await openMerged(page, 'again')
    await page.getByText('Réunie à').waitFor()
  } },
  { name: 'question-gathers', part: 'article', open: async (page) => {
    await openMerged(page, 'first')
    await page.getByText('Le mercredi matin.').waitFor()
  } },
  { name: 'question-official', part: 'article', open: async (page) => {
    await openOfficial(page)
    await page.getByText('Réponse officielle').first().waitFor()
  } },
  { name: 'question-register', open: async (page) => {
    await openOfficial(page)
    await visit(page, `${new URL(page.url()).pathname.replace(/\/publications.*/, '')}/questions/registre`)
    await page.getByText('Non, il reste dans la même commune.').first().waitFor()
    await page.getByText('Délai médian').waitFor()
  } },
  { name: 'question-register-nothing', open: async (page) => {
    await openWall(page)
    await visit(page, `${new URL(page.url()).pathname}/questions/registre?q=girafe`)
    await page.getByText('Aucune question ne correspond.').waitFor()
  } },
  { name: 'wall-important', part: 'form.composer', open: async (page) => {
    await openWall(page)
    await page.getByLabel('Votre message').fill('Le four du haut est condamné.')
    await besides(page, 'Demander à tout le monde de lire')
    await page.getByText(/seront prévenues/).waitFor()
  } },
  { name: 'wall-readers', part: 'dialog', open: async (page) => {
    await openWall(page)
    await page.evaluate(async () => fetch(`/api${location.pathname.replace('espaces', 'spaces')}/posts`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ body: 'À lire avant lundi.', important: true }) }))
    await page.reload()
    await page.getByRole('button', { name: /encore lu/ }).first().click()
    await page.getByRole('dialog').getByRole('listitem').first().waitFor()
  } },
  { name: 'wall-asked', by: 'cook', open: async (page) => {
    const host = await page.context().browser()!.newPage({ baseURL: new URL(page.url()).origin })
    await enter(host, 'manager')
    await openWall(host)
    await host.evaluate(async () => fetch(`/api${location.pathname.replace('espaces', 'spaces')}/posts`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ body: 'La chambre froide est réparée.', important: true }) }))
    await host.close()
    await openWall(page)
    await page.getByRole('button', { name: 'J’ai lu' }).first().waitFor()
  } },
  { name: 'wall-later', part: 'form.composer', open: async (page) => {
    await openWall(page)
    await besides(page, 'Publier plus tard')
    await page.getByLabel('Heure').waitFor()
  } },
  { name: 'wall-polling', part: 'form.composer', open: async (page) => {
    await openWall(page)
    await besides(page, 'Ajouter un sondage')
    await page.getByLabel('Réponse 2').waitFor()
  } },
  { name: 'wall-poll', open: async (page) => {
    await openWall(page)
    await page.evaluate(async () => {
      const ask = async (method: string, path: string, body: object): Promise<{ id: string }> => await (await fetch(`/api${path}`, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })).json() as { id: string }
      const posts = `${location.pathname.replace('espaces', 'spaces')}/posts`
      const { id } = await ask('POST', posts, { body: 'Quel dessert vendredi ?', poll: { choices: ['Pomme', 'Riz au lait'], named: true } })
      await ask('PUT', `/posts/${id}/vote`, { choices: [1] })
      await ask('POST', posts, { body: 'Quels jours vous vont ?', poll: { choices: ['Lundi', 'Mardi', 'Jeudi'], several: true, endsOn: '2099-12-31' } })
    })
    await page.reload()
    await page.getByRole('button', { name: 'Voir qui : Riz au lait' }).first().waitFor()
    await page.getByRole('checkbox', { name: 'Jeudi' }).first().waitFor()
  } },
  { name: 'scheduled', open: async (page) => {
    await openWall(page)
    await page.evaluate(async () => fetch(`/api${location.pathname.replace('espaces', 'spaces')}/scheduled-posts`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ body: 'Le menu de Noël est prêt.', important: true, on: new Date(Date.now() + 86_400_000).toISOString().slice(0, 10), at: '23:30' }) }))
    await visit(page, '/publications-prevues')
    await page.getByRole('main').getByRole('button', { name: 'Publier maintenant' }).first().waitFor()
  } },
  { name: 'scheduled-none', by: 'roadworker', open: async (page) => {
    await at('/publications-prevues', 'Publications prévues')(page)
    await heading(page, 'Rien de prévu pour l’instant')
  } },
]
