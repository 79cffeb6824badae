// The screens of spaces and of what is in one.
import type { Page } from 'playwright-core'
import { at, heading, openWall, visit, type Screen } from './screen.ts'
import { lifeScreens } from './screens-of-lives.ts'
import { documentScreens } from './screens-of-documents.ts'
import { sharingScreens } from './screens-of-sharing.ts'
import { wallScreens } from './screens-of-walls.ts'
import { openingScreens } from './screens-of-openings.ts'

/** The questions of the same space. */
async function openQuestions(page: Page): Promise<void> {
  await openWall(page)
  await page.getByRole('navigation', { name: 'Rubriques de l’espace' }).getByRole('link', { name: 'Questions' }).click()
  await page.getByRole('main').getByRole('listitem').first().waitFor()
}

async function openMembers(page: Page): Promise<void> {
  await openWall(page)
  await page.getByRole('navigation', { name: 'Rubriques de l’espace' }).getByRole('link', { name: 'Membres' }).click()
  await heading(page, 'Ajouter une personne')
}

/** A space where nothing was published yet, and the same in silence. */
async function openGarden(page: Page): Promise<void> {
  await visit(page, '/espaces')
  await page.getByRole('main').getByRole('link', { name: 'Jardin du collège' }).click()
  await heading(page, 'Pas encore de publication')
}
async function muteGarden(page: Page): Promise<void> {
  await openGarden(page)
  await page.getByRole('button', { name: 'Autres actions sur l’espace' }).click()
  await page.getByRole('menuitem').first().waitFor()
  const mute = page.getByRole('menuitem', { name: 'Mettre en sourdine' })
  await ((await mute.count()) > 0 ? mute.click() : page.keyboard.press('Escape'))
  await page.getByText('En sourdine', { exact: true }).waitFor()
}

/** The cards of a space of practices, and one of them. */
async function openCards(page: Page): Promise<void> {
  await visit(page, '/espaces?vue=tous&q=Allergies')
  await page.getByRole('main').getByRole('link', { name: 'Allergies en cuisine' }).click()
  await page.getByRole('navigation', { name: 'Rubriques de l’espace' }).getByRole('link', { name: 'Fiches pratiques' }).click()
  await page.getByRole('link', { name: 'Préparer un plateau rouge' }).waitFor()
}
async function openCard(page: Page): Promise<void> {
  await openCards(page)
  await page.getByRole('link', { name: 'Préparer un plateau rouge' }).click()
  await heading(page, 'Étapes')
}

/** A post of the same space that somebody else wrote: its address under the contract of moderation. */
async function openSubject(page: Page, act: 'report' | 'hiding' | null): Promise<string> {
  await visit(page, '/espaces?vue=tous&q=Allergies')
  await page.getByRole('main').getByRole('link', { name: 'Allergies en cuisine' }).click()
  await page.getByRole('article').first().waitFor()
  const space = new URL(page.url()).pathname
  const id = await page.evaluate(async ([at, act]) => {
    const { items } = await (await fetch(`/api/spaces/${at!.split('/')[2]}/posts`)).json() as { items: { id: string, can: string[], photos: object[], hidden: object | null }[] }
    // Not one's own, nor the one that another screen needs as it is.
    const { id } = items.filter((post) => !post.can.includes('post.edit') && post.hidden === null).at(act === 'hiding' ? -1 : 0)!
    if (act) await fetch(`/api/moderation/post/${id}/${act}`, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ reason: act === 'report' ? 'private' : 'Une personne y est nommée.', ...(act === 'report' ? { note: 'On devine qui c’est.' } : {}) }) })
    return id
  }, [space, act] as const)
  return `${space}/moderation/post/${id}`
}

export const spaceScreens: readonly Screen[] = [
  { name: 'spaces', open: async (page) => {
    await at('/espaces?vue=tous', 'Espaces')(page)
    await page.getByRole('main').getByRole('listitem').first().waitFor()
  } },
  { name: 'spaces-none', open: async (page) => {
    await at('/espaces?vue=tous&q=introuvable', 'Espaces')(page)
    await page.getByText('Rien pour').waitFor()
  } },
  { name: 'spaces-ideas', by: 'cook', open: async (page) => {
    await at('/espaces?vue=tous', 'Espaces')(page)
    await heading(page, 'Pour vous, peut-être')
  } },
  { name: 'spaces-filters', part: '.spfil', open: async (page) => {
    await at('/espaces?vue=tous', 'Espaces')(page)
    await page.getByRole('button', { name: /^Filtrer/ }).click()
    await page.getByLabel('Territoire').locator('option').nth(2).waitFor({ state: 'attached' })
  } },
  ...openingScreens,
  { name: 'proposals', by: 'cook', open: at('/espaces/propositions', 'Propositions d’espaces') },
  ...wallScreens,
  { name: 'questions', open: openQuestions },
  { name: 'post', open: async (page) => {
    await openQuestions(page)
    await page.getByRole('button', { name: 'Résolues' }).click()
    await page.getByRole('main').getByRole('link', { name: /^Un four en panne/ }).click()
    await page.getByRole('article').getByText('réponse choisie par').waitFor()
  } },
  { name: 'post-menu', part: '.post__head', open: async (page) => {
    await openWall(page)
    await page.getByRole('article').first().getByRole('button', { name: /^Actions sur la publication/ }).click()
    await page.getByRole('menuitem').first().waitFor()
  } },
  { name: 'week', open: async (page) => {
    await openWall(page)
    await page.getByRole('button', { name: 'Autres actions sur l’espace' }).click()
    await page.getByRole('menuitem', { name: 'La semaine' }).click()
    await page.getByRole('table', { name: 'Ce qui a été publié, jour par jour' }).waitFor()
  } },
  { name: 'week-none', part: '.week', open: async (page) => {
    await openGarden(page)
    await visit(page, `${page.url()}/semaine`)
    await heading(page, 'Rien de publié cette semaine-là.')
  } },
  { name: 'space-muted', part: '.sphead', open: muteGarden },
  { name: 'notifications-muted', part: '.bellside', open: async (page) => {
    await muteGarden(page)
    await visit(page, '/notifications')
    await page.getByRole('button', { name: /^Enlever la sourdine de.*Jardin du collège/ }).waitFor()
  } },
  ...documentScreens,
  ...lifeScreens,
  ...sharingScreens,
  { name: 'practices', open: openCards },
  { name: 'practices-all', open: async (page) => {
    await at('/pratiques', 'Fiches pratiques')(page)
    await page.getByRole('link', { name: 'Préparer un plateau rouge' }).waitFor()
  } },
  { name: 'practice', open: openCard },
  { name: 'practice-expired', open: async (page) => {
    await openCards(page)
    await page.getByRole('link', { name: 'Nettoyer entre deux services' }).click()
    await page.getByText('À relire depuis le').waitFor()
  } },
  { name: 'practice-form', open: async (page) => {
    await openCard(page)
    await page.getByRole('button', { name: /^Autres actions sur la fiche/ }).click()
    await page.getByRole('menuitem', { name: 'Modifier la fiche' }).click()
    await page.getByLabel('Ce que montre la photo').waitFor()
    await page.getByLabel('Ajouter un métier').locator('option').nth(2).waitFor({ state: 'attached' })
  } },
  { name: 'practice-poster', open: async (page) => {
    await openCard(page)
    await page.getByRole('link', { name: 'Imprimer l’affiche' }).click()
    await page.getByRole('img', { name: /^Code à scanner/ }).waitFor()
  } },
  { name: 'kept', open: async (page) => {
    await openWall(page)
    await page.getByRole('article').first().getByRole('button', { name: /^Actions sur la publication/ }).click()
    const keep = page.getByRole('menuitem', { name: 'Garder', exact: true })
    if (await keep.count()) await keep.click()
    await at('/gardees', 'Publications gardées')(page)
    await page.getByRole('main').getByRole('listitem').first().waitFor()
  } },
  { name: 'members', open: async (page) => {
    await openWall(page)
    await page.getByRole('navigation', { name: 'Rubriques de l’espace' }).getByRole('link', { name: 'Membres' }).click()
    await page.getByLabel('Chercher parmi les membres').waitFor()
    await page.getByRole('main').getByRole('listitem').nth(5).waitFor()
  } },
  { name: 'space-audience-new', open: async (page) => {
    await openWall(page)
    await page.getByRole('navigation', { name: 'Rubriques de l’espace' }).getByRole('link', { name: 'Membres' }).click()
    await page.getByRole('link', { name: 'Écrire un public pour cet espace' }).click()
    await page.getByLabel('Ajouter un métier').waitFor()
  } },
  { name: 'members-list', part: 'dialog', open: async (page) => {
    await openWall(page)
    await page.getByRole('navigation', { name: 'Rubriques de l’espace' }).getByRole('link', { name: 'Membres' }).click()
    await page.getByRole('button', { name: 'Inviter plusieurs personnes' }).click()
    await page.getByLabel('Une liste').fill('Sylvie Fontaine\nPersonne Inconnue\nMartin Claire')
    await page.getByRole('button', { name: 'Lire la liste' }).click()
    await page.getByRole('heading', { name: 'Introuvables' }).waitFor()
  } },
  { name: 'space-edit', part: 'dialog', open: async (page) => {
    await openWall(page)
    await page.getByRole('button', { name: 'Autres actions sur l’espace' }).click()
    await page.getByRole('menuitem', { name: 'Modifier l’espace' }).click()
    await page.getByText('Autres réglages').click()
    await page.getByLabel('Ajouter un métier').locator('option').nth(2).waitFor({ state: 'attached' })
  } },
  { name: 'space-tools', open: async (page) => {
    await openWall(page)
    await page.getByRole('button', { name: 'Autres actions sur l’espace' }).click()
    await page.getByRole('menuitem', { name: 'Outils de l’espace' }).click()
    await page.getByRole('group', { name: 'Outils de l’espace' }).getByRole('checkbox').first().waitFor()
  } },
  { name: 'space-closing', open: async (page) => {
    await openWall(page)
    await page.getByRole('button', { name: 'Autres actions sur l’espace' }).click()
    await page.getByRole('menuitem', { name: 'Clore l’espace' }).click()
    await page.getByRole('heading', { name: 'Ce qui va changer' }).waitFor()
    await page.getByRole('checkbox').first().check()
    await page.getByLabel('Le garder dans').waitFor()
  } },
  { name: 'space-archive', open: async (page) => {
    await visit(page, '/')
    const id = await page.evaluate(async () => {
      const send = async (url: string, body: object, more = {}) => (await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', ...more }, body: JSON.stringify(body) })).json() as Promise<{ id: string }>
      const space = await send('/api/spaces', { kind: 'team', access: 'private', name: `Chantier fini ${Date.now()}` })
      await send(`/api/spaces/${space.id}/closing`, {}, { 'if-match': '"1"' })
      return space.id
    })
    await visit(page, `/espaces/${id}/archive`)
    await page.getByRole('button', { name: 'Préparer l’archive' }).waitFor()
  } },
  { name: 'space-ask', open: async (page) => {
    await visit(page, '/espaces?vue=tous&q=%C3%89claireurs')
    await page.getByRole('main').getByRole('link', { name: 'Éclaireurs', exact: true }).click()
    await page.getByRole('button', { name: 'Demander à entrer', exact: true }).click()
    await page.getByRole('dialog').getByRole('textbox').waitFor()
  } },
  { name: 'report', by: 'roadworker', open: async (page) => {
    await visit(page, await openSubject(page, null))
    await page.getByRole('group', { name: 'Ce qui ne va pas' }).waitFor()
  } },
  { name: 'reports', by: 'host', open: async (page) => {
    await openSubject(page, 'hiding')
    const address = await openSubject(page, 'report')
    await visit(page, `${address.split('/').slice(0, 3).join('/')}/signalements`)
    await page.getByText('Qui signale, et pourquoi').first().click()
    await heading(page, 'Décisions')
  } },
  { name: 'hide', by: 'host', open: async (page) => {
    await visit(page, await openSubject(page, null))
    await page.getByLabel('Raison', { exact: true }).fill('Le ton peut blesser.')
  } },
  { name: 'hidden', by: 'host', open: async (page) => {
    const address = await openSubject(page, 'hiding')
    await visit(page, address.replace('moderation/post', 'publications'))
    await page.getByText(/^Masqué par/).waitFor()
  } },
  { name: 'welcome', by: 'technician', part: '.welcome', open: async (page) => {
    await visit(page, '/espaces?vue=tous&q=Allergies')
    await page.getByRole('main').getByRole('link', { name: 'Allergies en cuisine' }).click()
    await page.waitForURL(/\/espaces\/[0-9a-f-]{36}$/)
    const join = page.getByRole('main').getByRole('button', { name: 'Rejoindre' })
    await join.or(page.getByRole('button', { name: 'Suivi', exact: true })).first().waitFor()
    if (await join.count() > 0) await join.click()
    await heading(page, 'Bienvenue dans Allergies en cuisine')
  } },
  { name: 'charter', by: 'host', open: async (page) => {
    await visit(page, '/espaces?q=Allergies')
    await page.getByRole('main').getByRole('link', { name: 'Allergies en cuisine' }).click()
    await page.getByRole('button', { name: 'Autres actions sur l’espace' }).click()
    await page.getByRole('menuitem', { name: 'Charte' }).click()
    await page.getByLabel('Texte de la charte').fill('Une astuce tient en deux phrases.')
  } },
  { name: 'who-sees', part: 'dialog', open: async (page) => {
    await openWall(page)
    await page.getByRole('button', { name: 'Autres actions sur l’espace' }).click()
    await page.getByRole('menuitem', { name: 'Qui peut voir' }).click()
    await page.getByLabel('Et une personne en particulier').fill('Sylvie Font')
    await page.getByRole('dialog').getByRole('button', { name: 'Sylvie Fontaine' }).click()
    await page.getByText('Sylvie Fontaine lit cet espace.').waitFor()
  } },
  { name: 'sees', part: 'dialog', open: async (page) => {
    await openMembers(page)
    await page.getByLabel('Chercher parmi les membres').fill('Olivier')
    await page.getByRole('button', { name: 'Ce que voit Olivier Bon' }).click()
    await heading(page, 'Les dernières publications')
  } },
  { name: 'narrowed', part: 'dialog', open: async (page) => {
    await openWall(page)
    await page.getByRole('button', { name: 'Autres actions sur l’espace' }).click()
    await page.getByRole('menuitem', { name: 'Modifier l’espace' }).click()
    await page.getByRole('radio', { name: 'Confidentiel' }).check()
    await page.getByText('ne verront plus qu’il existe').waitFor()
  } },
  { name: 'foreseen', part: 'dialog', open: async (page) => {
    await openMembers(page)
    await page.getByLabel('Chercher parmi les membres').fill('Olivier')
    await page.getByRole('button', { name: 'Retirer Olivier Bon' }).click()
    await page.getByText('1 personne ne verra plus cet espace, de l’extérieur').waitFor()
  } },
]
