// One follows a post and hears of it; mutes a space and hears only what is meant for one; reads the week of a space in a page.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { spaces } from '#modules/spaces/module.ts'
import { countActions, tooMany } from './actions.ts'
import { openDemo, phone, type Demo } from './demo.ts'
import { openWall } from './screen.ts'
import { notice, postWith, until } from './steps.ts'

let demo: Demo
before(async () => { demo = await openDemo() })
after(() => demo.close())

const spaceOf = async (page: Page): Promise<string> => {
  const { items } = await (await page.request.get('/api/spaces?mine=true')).json() as { items: { id: string, name: string }[] }
  return items.find(({ name }) => name === 'Cuisines Vesle-Nord')!.id
}
const post = async (page: Page, body: string): Promise<string> => ((await (await page.request.post(`/api/spaces/${await spaceOf(page)}/posts`, { data: { body } })).json()) as { id: string }).id
const comment = (page: Page, id: string, body: string) => page.request.post(`/api/posts/${id}/comments`, { data: { body } })
const unread = async (page: Page): Promise<number> => Number(/, (\d+) non lue/.exec(await page.getByRole('button', { name: /^Notifications/ }).innerText())?.[1] ?? 0)
const ofSpace = async (page: Page, item: string): Promise<void> => {
  await page.getByRole('button', { name: 'Autres actions sur l’espace' }).click()
  await page.getByRole('menuitem', { name: item }).click()
}
const ofPost = async (page: Page, text: string, item: string): Promise<void> => {
  await postWith(page, text).getByRole('button', { name: /^Actions sur la publication/ }).click()
  await page.getByRole('menuitem', { name: item, exact: true }).click()
}

test('a post that one did not write in: followed by its menu, told with why, stopped; all by its undo as well', async () => {
  const [cook, manager] = [await demo.as('cook'), await demo.as('manager', { viewport: phone })]
  const id = await post(cook, 'Le camion passera à dix heures.')
  await manager.goto(`/espaces/${await spaceOf(manager)}`)
  await ofPost(manager, 'Le camion passera', 'Suivre')
  await notice(manager, 'Publication suivie')
  await comment(cook, id, 'Plutôt à onze heures.')
  const line = manager.getByRole('listitem').filter({ hasText: 'Le camion passera' })
  await manager.goto('/notifications?vue=espaces')
  await line.getByText('Vous suivez cette publication.').waitFor()
  assert.match(await line.innerText(), /Nadège Hoarau a commenté/)
  await line.getByRole('link').click()
  await ofPost(manager, 'Le camion passera', 'Ne plus suivre')
  await notice(manager, 'Publication plus suivie')
  await Promise.all([manager.waitForResponse((reply) => reply.request().method() === 'PUT' && reply.url().endsWith('/follow')), manager.getByRole('button', { name: 'Annuler' }).click()])
  await postWith(manager, 'Le camion passera').getByRole('button', { name: /^Actions sur la publication/ }).click()
  await manager.getByRole('menuitem', { name: 'Ne plus suivre' }).waitFor()
})

test('a muted space says so; what is meant for one comes; the sound is back from the list', async () => {
  const [cook, manager] = [await demo.as('cook'), await demo.as('manager')]
  const id = await post(manager, 'Qui a la clé de la réserve ?')
  await openWall(manager)
  await ofSpace(manager, 'Mettre en sourdine')
  await notice(manager, 'Espace en sourdine')
  const mark = manager.getByText('En sourdine', { exact: true })
  await mark.waitFor()
  const before = await unread(manager)
  await comment(cook, id, 'Elle est chez moi.')
  await until(() => unread(manager), before + 1, 'the bell moves')
  await manager.goto('/notifications')
  await manager.getByRole('listitem').filter({ hasText: 'Qui a la clé' }).getByText('a commenté votre publication').waitFor()
  await manager.getByRole('button', { name: /Enlever la sourdine de.*Cuisines Vesle-Nord/ }).click()
  await manager.getByRole('heading', { name: 'Vous ne suivez plus' }).waitFor({ state: 'detached' })
  await openWall(manager)
  assert.equal(await mark.count(), 0)
})

test('somebody whom one hears less of: by the menu of their profile; their ordinary comments are silent, a mention is not; heard again by the undo', async () => {
  const [cook, manager] = [await demo.as('cook'), await demo.as('manager', { viewport: phone })]
  const id = await post(cook, 'La livraison de poisson est avancée.')
  const chef = ((await (await cook.request.get('/api/me')).json()) as { id: string }).id
  const me = ((await (await manager.request.get('/api/me')).json()) as { id: string }).id
  await manager.request.put(`/api/posts/${id}/follow`)
  await manager.goto(`/annuaire/${chef}`)
  await manager.getByRole('button', { name: /^Autres actions pour Nadège/ }).click()
  await manager.getByRole('menuitem', { name: 'Entendre moins Nadège Hoarau' }).click()
  await notice(manager, 'Personne n’en est informé')
  await manager.getByText('En sourdine', { exact: true }).waitFor()
  await comment(cook, id, 'À huit heures.')
  await comment(cook, id, `@[Claire Vasseur](person:${me}) vous confirmez ?`)
  await manager.goto('/notifications?vue=tout')
  const line = manager.getByRole('listitem').filter({ hasText: 'La livraison de poisson' })
  await line.getByText('vous mentionne').waitFor()
  assert.doesNotMatch(await line.innerText(), /commentaire/)
  await manager.goto(`/annuaire/${chef}`)
  await manager.getByRole('button', { name: /^Autres actions pour Nadège/ }).click()
  await manager.getByRole('menuitem', { name: 'Entendre de nouveau Nadège Hoarau' }).click()
  await manager.getByText('En sourdine', { exact: true }).waitFor({ state: 'detached' })
  await manager.getByRole('button', { name: 'Annuler' }).click()
  await manager.getByText('En sourdine', { exact: true }).waitFor()
  await manager.request.delete(`/api/people/${chef}/mute`)
  assert.deepEqual(demo.faults, [])
})

test('somebody whom one follows: by the menu of their profile, on a phone; what they post comes in passing; stopped in « Ce que je suis », and by the undo', async () => {
  const [cook, manager] = [await demo.as('cook'), await demo.as('manager', { viewport: phone, hasTouch: true, isMobile: true })]
  const chef = ((await (await cook.request.get('/api/me')).json()) as { id: string }).id
  await manager.goto(`/annuaire/${chef}`)
  assert.deepEqual(tooMany(await countActions(manager)), [])
  await manager.getByRole('button', { name: /^Autres actions pour Nadège/ }).tap()
  await manager.getByRole('menuitem', { name: 'Suivre Nadège Hoarau', exact: true }).tap()
  await notice(manager, 'Personne n’en est informé')
  await manager.getByText('Vous suivez ses publications').waitFor()
  assert.equal(await manager.evaluate(() => document.documentElement.scrollWidth), 360)
  await post(cook, 'Les poires sont arrivées.')
  await manager.goto('/notifications?vue=tout')
  const line = manager.getByRole('listitem').filter({ hasText: 'Les poires sont arrivées' })
  await line.getByText('a publié').waitFor()
  await line.getByText('Vous suivez cette personne.').waitFor()
  await manager.goto('/notifications/ce-que-je-suis')
  await manager.getByRole('region', { name: 'Je suis' }).getByRole('link', { name: 'Nadège Hoarau' }).waitFor()
  await manager.getByRole('button', { name: 'Ne plus suivre : Nadège Hoarau' }).tap()
  await notice(manager, 'Vous ne suivez plus')
  await manager.getByRole('region', { name: 'Je suis' }).getByRole('link', { name: 'Nadège Hoarau' }).waitFor({ state: 'detached' })
  await manager.goto(`/annuaire/${chef}`)
  await manager.getByRole('button', { name: /^Autres actions pour Nadège/ }).tap()
  await manager.getByRole('menuitem', { name: 'Suivre Nadège Hoarau', exact: true }).tap()
  await manager.getByRole('status').getByRole('button', { name: 'Annuler' }).tap()
  await manager.getByText('Vous suivez ses publications').waitFor({ state: 'detached' })
  assert.deepEqual(demo.faults, [])
})

test('a card that one follows, a post, somebody muted: all in one screen, found by name, stopped in one tap and taken back', async () => {
  const [cook, manager] = [await demo.as('cook'), await demo.as('manager', { viewport: phone })]
  await post(manager, 'La hotte sera nettoyée jeudi.')
  const chef = ((await (await cook.request.get('/api/me')).json()) as { id: string }).id
  await cook.goto('/pratiques')
  await cook.getByRole('main').getByRole('link', { name: 'Préparer un plateau rouge' }).click()
  const button = cook.getByRole('button', { name: 'Suivre', exact: true })
  await button.click()
  await notice(cook, 'Fiche suivie')
  assert.equal(await cook.getByRole('button', { name: 'Suivie', exact: true }).getAttribute('aria-pressed'), 'true')
  await cook.getByRole('button', { name: 'Annuler' }).click()
  await button.click()

  await manager.request.put(`/api/people/${chef}/mute`)
  await manager.goto('/notifications')
  await manager.getByRole('button', { name: 'Autres actions sur les notifications' }).click()
  await manager.getByRole('menuitem', { name: 'Ce que je suis' }).click()
  await manager.getByRole('heading', { level: 1, name: 'Ce que je suis' }).waitFor()
  await manager.getByLabel('Chercher dans ces listes').fill('hotte')
  const mine = manager.getByRole('region', { name: 'Je suis' }).getByRole('listitem')
  await mine.filter({ hasText: 'La hotte' }).getByText('Vous y avez écrit.').waitFor()
  await until(() => mine.count(), 1, 'the others are not there')
  await manager.getByRole('button', { name: /^Ne plus suivre : La hotte/ }).click()
  const stopped = manager.getByRole('region', { name: 'Je n’entends plus' }).getByRole('link', { name: /^La hotte/ })
  await stopped.waitFor()
  await manager.getByRole('button', { name: 'Annuler' }).click()
  await stopped.waitFor({ state: 'detached' })
  await mine.filter({ hasText: 'La hotte' }).waitFor()
  await manager.getByLabel('Chercher dans ces listes').fill('')
  await manager.getByRole('button', { name: /^Entendre de nouveau : Nadège Hoarau/ }).click()
  await notice(manager, 'Vous entendez de nouveau')
  await manager.getByText('Rien ni personne n’est en sourdine.').waitFor()
  assert.equal(await manager.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), true, 'nothing goes out of a phone')

  await cook.goto('/compte')
  await cook.getByRole('main').getByRole('link', { name: 'Ce que je suis' }).click()
  await cook.getByRole('region', { name: 'Je suis' }).getByRole('link', { name: 'Préparer un plateau rouge' }).click()
  await cook.getByRole('button', { name: 'Suivie', exact: true }).waitFor()
  assert.deepEqual(demo.faults, [])
})

test('on Monday one line says the week; it opens on a page with its days and what was settled', async () => {
  const cook = await demo.as('cook', { viewport: phone })
  await spaces.jobs!.weeks!.run(demo.database, new Date(), undefined as never)
  await cook.goto('/notifications?vue=espaces')
  const line = cook.getByRole('listitem').filter({ hasText: /La semaine de Cuisines Vesle-Nord\s: \d+ publication/ })
  await line.getByText('Vous suivez cet espace.').waitFor()
  await line.getByRole('link').click()
  const table = cook.getByRole('table', { name: 'Ce qui a été publié, jour par jour' })
  await table.waitFor()
  assert.equal(await table.getByRole('rowheader').count(), 7)
  const published = (await table.getByRole('cell').allInnerTexts()).reduce((sum, n) => sum + Number(n), 0)
  assert.ok((await cook.getByRole('main').innerText()).includes(`${published} publication`), 'the days add up to what is said')
  const dates = cook.getByText(/^Du .* au /)
  const last = await dates.innerText()
  await cook.getByRole('link', { name: 'Semaine précédente' }).click()
  await cook.getByRole('link', { name: 'Semaine suivante' }).waitFor()
  assert.notEqual(await dates.innerText(), last)
  await cook.getByRole('link', { name: 'Semaine suivante' }).click()
  await cook.getByText(last).waitFor()
  assert.equal(await cook.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), true, 'nothing goes out of a phone')
  assert.deepEqual(demo.faults, [])
})
