// The main journey: a space, a photo, somebody elsewhere, live.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { nameOf, openDemo, phone, type Demo } from './demo.ts'
import { addMember, arrived, openSpace, postWith, publish, until } from './steps.ts'

let demo: Demo
before(async () => { demo = await openDemo() })
after(() => demo.close())

const text = 'Les plateaux rouges sont prêts pour demain.'
const alt = 'Deux plateaux rouges sur l’inox'

test('the cook posts a photo to a practice space, the technician comments from his phone, she sees it live', async (t) => {
  const cook = await demo.as('cook')
  await openSpace(cook, { kind: 'Partager des pratiques', name: 'Plateaux et étiquettes', access: 'Sur invitation' })
  await cook.getByRole('link', { name: 'Ajouter des personnes' }).click()
  await addMember(cook, nameOf('technician'))
  await cook.getByRole('navigation', { name: 'Rubriques de l’espace' }).getByRole('link', { name: 'Fil' }).click()
  await cook.getByLabel('Votre message').waitFor()

  const technician = await demo.as('technician', { viewport: phone, hasTouch: true, isMobile: true })
  await technician.goto(new URL(cook.url()).pathname)
  await technician.getByRole('heading', { name: 'Pas encore de publication' }).waitFor()

  await cook.getByRole('form', { name: 'Publier' }).locator('input[type=file]').first().setInputFiles('platform/files/test/phone.jpg')
  await cook.getByLabel('Que montre la photo').fill(alt)
  const mine = await publish(cook, text)
  const left = performance.now()
  assert.equal(await mine.count(), 1)

  const theirs = await arrived(technician, text)
  const ms = Math.round(performance.now() - left)
  t.diagnostic(`on the other screen ${ms} ms after it was on hers`)
  assert.ok(ms < 3_000, `after ${ms} ms`)
  const photo = theirs.getByRole('img', { name: alt })
  await until(() => photo.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0), true, 'the photo is drawn')

  await theirs.getByLabel(`Votre commentaire à ${nameOf('cook')}`).fill('Je passe vérifier la sonde du four.')
  await theirs.getByRole('button', { name: 'Envoyer' }).click()
  const said = mine.getByText('Je passe vérifier la sonde du four.')
  await said.waitFor()
  // Her own page has the same once only after all news have come.
  await publish(cook, 'Merci à toute l’équipe.')
  assert.equal(await said.count(), 1)
  assert.equal(await mine.count(), 1)

  const spaceId = new URL(cook.url()).pathname.split('/')[2]
  const posts = await (await technician.request.get(`/api/spaces/${spaceId}/posts`)).json() as { items: { id: string, body: string }[] }
  const post = posts.items.find((item) => item.body === text)
  const address = await photo.getAttribute('src') ?? ''
  const stranger = await demo.as('roadworker')
  const statuses = async (page: Page): Promise<number[]> => Promise.all([`/api/posts/${post?.id}`, address].map(async (url) => (await page.request.get(url)).status()))
  assert.deepEqual(await statuses(technician), [200, 200])
  assert.deepEqual(await statuses(stranger), [404, 404])
  assert.deepEqual(demo.faults, [])
  for (const page of [cook, technician, stranger]) await page.context().close()
})

test('what is being read does not move when somebody posts; a pill says that there is something new', async () => {
  const [reader, writer] = [await demo.as('manager'), await demo.as('cook')]
  for (const page of [reader, writer]) {
    await page.getByRole('navigation', { name: 'Navigation principale' }).getByRole('link', { name: 'Cuisines Vesle-Nord' }).click()
    await page.getByLabel('Votre message').waitFor()
  }
  const third = reader.getByRole('article').nth(2)
  await third.scrollIntoViewIfNeeded()
  await third.evaluate((article) => scrollTo(0, article.getBoundingClientRect().top + scrollY - 200))
  const place = (): Promise<number[]> => third.evaluate((article) => [Math.round(scrollY), Math.round(article.getBoundingClientRect().top)])
  const was = await place()
  await publish(writer, 'Le four 2 est réparé.')
  const pill = reader.getByRole('button', { name: '1 nouvelle publication' })
  await pill.waitFor()
  assert.deepEqual(await place(), was)
  assert.equal(await postWith(reader, 'Le four 2 est réparé.').count(), 0)
  assert.ok(await pill.evaluate((button) => button.getBoundingClientRect().bottom > 0 && button.getBoundingClientRect().bottom < innerHeight), 'the pill is in view')
  await pill.click()
  await postWith(reader, 'Le four 2 est réparé.').waitFor()
  await until(() => reader.evaluate(() => document.activeElement?.textContent?.includes('Le four 2 est réparé.') ?? false), true, 'the first new post has the focus')
  assert.equal(await reader.getByRole('article').first().getByText('Le four 2 est réparé.').count(), 1)
  assert.deepEqual(demo.faults, [])
  for (const page of [reader, writer]) await page.context().close()
})
