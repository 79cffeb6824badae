// The screens of news: what one reads, the desk of whoever writes, and the pages that carry it further.
import type { Page } from 'playwright-core'
import { at, heading, type Screen } from './screen.ts'

/** The article of this name, from the list of whoever looks. */
export async function openArticle(page: Page, title: RegExp): Promise<void> {
  await at('/actualites', 'Actualités')(page)
  await page.getByRole('main').getByRole('link', { name: title }).click()
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
}
/** One of the desk: drafts are nowhere else. */
export async function openOfDesk(page: Page, title: RegExp): Promise<void> {
  await at('/actualites/redaction', 'Rédaction')(page)
  await page.getByRole('main').getByRole('link', { name: title }).click()
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
}
async function post(page: Page, address: string, body: object): Promise<{ address?: string, secret?: string }> {
  return page.evaluate(async ([to, given]) => await (await fetch(to!, { method: 'POST', headers: { 'content-type': 'application/json' }, body: given! })).json() as { address?: string, secret?: string }, [address, JSON.stringify(body)])
}
/** Everything unfolded. */
async function openForm(page: Page): Promise<void> {
  await at('/actualites/nouvelle', 'Nouvelle actualité')(page)
  await page.getByRole('status').getByText(/personnes$/).waitFor()
  await page.getByText('Rubriques, pièces jointes, forme courte').click()
  await page.getByText('Essayer avec une personne').click()
  await page.getByText('À une date', { exact: true }).click()
  await page.getByLabel('Jour', { exact: true }).waitFor()
}

export const newsScreens: readonly Screen[] = [
  { name: 'news', open: async (page) => {
    await at('/actualites', 'Actualités')(page)
    await page.getByRole('main').getByRole('listitem').first().waitFor()
  } },
  { name: 'news-none', by: 'partner', open: async (page) => {
    await at('/actualites', 'Actualités')(page)
    await page.getByText('Rien à lire pour l’instant').waitFor()
  } },
  { name: 'article', by: 'cook', open: async (page) => {
    await openArticle(page, /^Allergènes/)
    await page.getByText('réponse de la rédaction').waitFor()
  } },
  { name: 'article-draft', by: 'editor', open: (page) => openOfDesk(page, /^Nouveau bulletin/) },
  { name: 'news-desk', by: 'editor', open: async (page) => {
    await at('/actualites/redaction', 'Rédaction')(page)
    await page.getByRole('main').getByRole('listitem').first().waitFor()
  } },
  { name: 'news-form', by: 'editor', open: openForm },
  { name: 'news-form-correction', by: 'editor', open: async (page) => {
    await openArticle(page, /^Entretien professionnel/)
    await page.goto(`${new URL(page.url()).pathname}/modifier`)
    await page.getByLabel(/^Ce qui est corrigé/).waitFor()
  } },
  { name: 'news-many', by: 'editor', part: 'dialog', open: async (page) => {
    await openOfDesk(page, /^Nouveau bulletin/)
    await page.getByRole('button', { name: 'Publier', exact: true }).click()
    await page.getByRole('dialog').waitFor()
  } },
  { name: 'news-readers', by: 'editor', open: async (page) => {
    await openOfDesk(page, /^Allergènes/)
    await page.goto(`${new URL(page.url()).pathname}/lectures`)
    await page.getByRole('region', { name: 'Qui' }).getByRole('listitem').first().waitFor()
  } },
  { name: 'news-versions', by: 'editor', open: async (page) => {
    await openOfDesk(page, /^Allergènes/)
    await page.goto(`${new URL(page.url()).pathname}/versions`)
    await page.getByText('Cette actualité n’a pas changé.').waitFor()
  } },
  { name: 'newsletters', by: 'editor', open: async (page) => {
    await at('/actualites/lettres', 'Lettres d’information')(page)
    await page.getByRole('button', { name: 'Composer une lettre' }).click()
    await page.getByRole('checkbox').first().waitFor()
  } },
  { name: 'newsletter', by: 'editor', open: async (page) => {
    await at('/actualites', 'Actualités')(page)
    const items = await page.evaluate(async () => (await (await fetch('/api/news-desk/articles?state=published')).json() as { items: { id: string }[] }).items.slice(0, 3).map(({ id }) => id))
    const { address = '' } = await post(page, '/api/newsletters', { title: 'La lettre de novembre', intro: 'Bonjour à toutes et tous.', articleIds: items })
    // The server writes it, for whoever has no script.
    await page.goto(address)
    await heading(page, 'La lettre de novembre')
  } },
  { name: 'news-displays', by: 'editor', open: async (page) => {
    await at('/actualites/ecrans', 'Écrans d’affichage')(page)
    await page.getByLabel('Où est l’écran').fill('Dépôt de Mercœur')
    await page.getByRole('button', { name: 'Brancher un écran' }).click()
    await page.getByRole('button', { name: 'Copier l’adresse' }).waitFor()
  } },
  { name: 'news-display', by: 'editor', open: async (page) => {
    await at('/actualites', 'Actualités')(page)
    const { secret = '' } = await post(page, '/api/news-displays', { name: 'Hall du siège' })
    await at(`/ecrans/${secret}?fixe`, /./)(page)
  } },
  { name: 'news-feed', by: 'cook', open: async (page) => {
    await at('/actualites/flux', 'Recevoir les actualités par RSS')(page)
    await page.getByRole('button', { name: /^(Créer mon adresse|En créer une nouvelle)$/ }).click()
    await page.getByRole('button', { name: 'Copier l’adresse' }).waitFor()
  } },
  { name: 'news-nowhere', public: true, open: async (page) => {
    await page.goto('/ecrans/inconnu')
    await heading(page, 'Cette adresse ne mène nulle part')
  } },
]
