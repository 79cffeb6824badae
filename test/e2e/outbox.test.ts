// What is written arrives once and in order, whatever happens to the network, the tab, the browser or the server.
import assert from 'node:assert/strict'
import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { openLasting } from './browser.ts'
import { openLine, type Line } from './cuts.ts'
import { enter, freePort, nameOf, openDemo, type Demo } from './demo.ts'
import { arrived, openSpace, postWith, until } from './steps.ts'

const photo = readFileSync(new URL('../../platform/files/test/phone.jpg', import.meta.url))
let demo: Demo
let line: Line
let page: Page
let wall: string
before(async () => {
  demo = await openDemo()
  line = await openLine(demo.url)
  page = await demo.as('cook', { baseURL: line.url })
  await openSpace(page, { kind: 'Vivre en équipe', name: 'Brigade du Collège' })
  await page.getByRole('link', { name: 'Entrer dans l’espace' }).click()
  await page.getByLabel('Votre message').waitFor()
  await page.evaluate(() => navigator.serviceWorker.ready)
  wall = page.url()
})
after(async () => {
  await demo.close()
  await line.close()
})

const write = async (on: Page, text: string): Promise<void> => {
  await on.getByLabel('Votre message').fill(text)
  await on.getByRole('form', { name: 'Publier' }).getByRole('button', { name: 'Publier' }).click()
}
/** All of the wall's page has come, what stands beside it last. */
const drawn = async (on: Page): Promise<void> => {
  await on.getByLabel('Votre message').waitFor()
  await on.getByRole('heading', { name: /^Qui peut voir/ }).waitFor()
}
const waits = (on: Page, text: string): Promise<void> => postWith(on, text).getByText('Partira dès le retour du réseau').waitFor()
const count = async (sql: string, ...values: unknown[]): Promise<number> => Number((await demo.database.pool.query<{ n: string }>(`select count(*) as n from ${sql}`, values)).rows[0]?.n)
const posts = (text: string): Promise<number> => count('post where body = $1', text)
const marked = (on: Page): Promise<number> => on.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('parvis.outbox.')).length)
/** The posts of the wall as the server has them, oldest first. */
const inOrder = async (like: string): Promise<string[]> => (await demo.database.pool.query<{ body: string }>('select body from post where body like $1 order by id', [like])).rows.map(({ body }) => body)

test('a post with six photos and a file on a slow line, cut ten times on the way, before and after the server answered: it arrives once', async () => {
  const devtools = await page.context().newCDPSession(page)
  const slow = (latency: number, throughput: number) => devtools.send('Network.emulateNetworkConditions', { offline: false, latency, downloadThroughput: throughput, uploadThroughput: throughput })
  // As 3G is where it is poor.
  await slow(300, 50_000)
  line.cut(
    { at: 'before', of: /POST \/api\/files/ }, { at: 'during', of: /POST \/api\/files/ }, { at: 'after', of: /POST \/api\/files/ }, { at: 'after', of: /POST \/api\/files/ }, { at: 'during', of: /POST \/api\/files/ },
    { at: 'before', of: /POST \/api\/spaces/ }, { at: 'after', of: /POST \/api\/spaces/ }, { at: 'after', of: /POST \/api\/spaces/ }, { at: 'during', of: /POST \/api\/spaces/ }, { at: 'after', of: /POST \/api\/spaces/ },
  )
  await page.locator('input[type=file]').first().setInputFiles(Array.from({ length: 6 }, (_, i) => ({ name: `cut-${i}.jpg`, mimeType: 'image/jpeg', buffer: photo })))
  await page.locator('input[type=file]').nth(1).setInputFiles({ name: 'cut-relevé.csv', mimeType: 'text/csv', buffer: Buffer.from('heure;température\n6 h;9,1\n') })
  await write(page, 'Six photos de la chambre froide.')
  // The wall may hear of it by the live stream before the reply has come through: what counts is that nothing waits any more.
  await arrived(page, 'Six photos de la chambre froide.', 60_000)
  await postWith(page, 'Six photos de la chambre froide.').getByText(/Envoi en cours|Partira/).waitFor({ state: 'detached', timeout: 60_000 })
  assert.equal(line.left(), 0, 'every cut was made')
  assert.equal(await posts('Six photos de la chambre froide.'), 1)
  const { rows: keys } = await demo.database.pool.query<{ key: string }>("select key from idempotency where address = 'POST /files'")
  assert.deepEqual([await count("file where name like 'cut-%'"), keys.length], [7, 7], `each photo and the file were kept once, under its key: ${keys.map(({ key }) => key).join(' ')}`)
  assert.equal(await count('post_photo join file on file.id = file_id where name like $1', 'cut-%'), 6)
  await postWith(page, 'Six photos de la chambre froide.').getByRole('link', { name: /^Télécharger cut-relevé.csv/ }).waitFor()
  await until(() => marked(page), 0, 'nothing waits any more')
  await slow(0, -1)
})

test('what waits outlives its tab, and leaves when the person comes back', async () => {
  line.sever()
  await write(page, 'Écrit avant de fermer l’onglet.')
  await waits(page, 'Écrit avant de fermer l’onglet.')
  const context = page.context()
  await page.close()
  line.mend()
  page = await context.newPage()
  await page.goto('/')
  await until(() => posts('Écrit avant de fermer l’onglet.'), 1, 'it left from the home')
  await page.goto(wall)
  await arrived(page, 'Écrit avant de fermer l’onglet.')
  assert.equal(await posts('Écrit avant de fermer l’onglet.'), 1)
})

test('what waits outlives the browser', async () => {
  const home = mkdtempSync(join(tmpdir(), 'parvis-browser-'))
  const open = () => openLasting(home, { baseURL: line.url, locale: 'fr-FR', timezoneId: 'Europe/Paris' })
  let browser = await open()
  const [first] = browser.pages()
  assert.ok(first)
  await enter(first, 'cook')
  await first.goto(wall)
  await drawn(first)
  line.sever()
  await first.locator('input[type=file]').first().setInputFiles({ name: 'kept.jpg', mimeType: 'image/jpeg', buffer: photo })
  await write(first, 'Écrit avant d’éteindre.')
  await waits(first, 'Écrit avant d’éteindre.')
  await browser.close()
  line.mend()
  browser = await open()
  const page = await browser.newPage()
  await page.goto('/')
  await until(() => posts('Écrit avant d’éteindre.'), 1, 'it left when the browser was opened again')
  assert.equal(await count('post_photo join file on file.id = file_id where name = $1', 'kept.jpg'), 1)
  await browser.close()
  rmSync(home, { recursive: true })
})

test('a tab that goes in the middle of sending leaves the rest to the other one', async () => {
  const other = await page.context().newPage()
  await other.goto(wall)
  await drawn(other)
  line.cut({ at: 'after', of: /POST \/api\/spaces/ })
  const sent = page.waitForRequest((request) => request.method() === 'POST' && /\/posts$/.test(request.url()))
  await write(page, 'Onglet fermé en plein envoi.')
  await sent
  await page.close()
  page = other
  await arrived(page, 'Onglet fermé en plein envoi.')
  assert.equal(await posts('Onglet fermé en plein envoi.'), 1)
})

test('two tabs write at once without a network: each thing arrives once, in the order in which it was written', async () => {
  const other = await page.context().newPage()
  await other.goto(wall)
  await drawn(other)
  await page.context().setOffline(true)
  for (let i = 0; i < 6; i++) {
    await write(i % 2 ? other : page, `Dans l’ordre ${i}.`)
    await waits(i % 2 ? other : page, `Dans l’ordre ${i}.`)
  }
  await waits(page, 'Dans l’ordre 5.')
  line.cut({ at: 'after', of: /POST \/api\/spaces/ }, { at: 'before', of: /POST \/api\/spaces/ }, { at: 'after', of: /POST \/api\/spaces/ })
  await page.context().setOffline(false)
  await arrived(page, 'Dans l’ordre 5.')
  await arrived(other, 'Dans l’ordre 5.')
  assert.deepEqual(await inOrder('Dans l’ordre %'), Array.from({ length: 6 }, (_, i) => `Dans l’ordre ${i}.`))
  for (const tab of [page, other]) assert.equal(await postWith(tab, 'Dans l’ordre').count(), 6)
  await other.close()
})

test('comments, reactions and changes wait too', async () => {
  const post = await arrived(page, 'Dans l’ordre 5.')
  await page.context().setOffline(true)
  await post.getByRole('button', { name: 'Merci' }).click()
  await post.getByRole('button', { name: 'Merci 1', pressed: true }).waitFor()
  await post.getByLabel('Votre commentaire').fill('Bien reçu, hors connexion.')
  await post.getByLabel('Votre commentaire').press('Enter')
  await post.getByText('Partira dès le retour du réseau').waitFor()
  await post.getByRole('button', { name: `Actions sur la publication de ${nameOf('cook')}` }).click()
  await page.getByRole('menuitem', { name: 'Modifier' }).click()
  await page.getByLabel('Texte de la publication').fill('Dans l’ordre 5, corrigé.')
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await postWith(page, 'Dans l’ordre 5, corrigé.').waitFor()
  await page.getByRole('status').getByText('3 envois en attente').waitFor()
  await page.getByRole('status').getByRole('link', { name: 'Voir' }).click()
  await page.getByRole('heading', { name: 'Envois en attente' }).waitFor()
  assert.equal(await page.getByRole('main').getByRole('listitem').count(), 3)
  await page.context().setOffline(false)
  await page.getByText('tout est parti').waitFor()
  assert.deepEqual([await posts('Dans l’ordre 5, corrigé.'), await count('comment where body = $1', 'Bien reçu, hors connexion.')], [1, 1])
  await page.goto(wall)
  await (await arrived(page, 'Dans l’ordre 5, corrigé.')).getByRole('button', { name: 'Merci 1', pressed: true }).waitFor()
})

test('a server that is killed and comes back has each post once', async () => {
  const data = mkdtempSync(join(tmpdir(), 'parvis-killed-'))
  const port = await freePort()
  const start = async (): Promise<ChildProcess> => {
    const child = fork('app/server.ts', { env: { PATH: process.env.PATH, PORT: String(port), HOST: '127.0.0.1', PARVIS_MODE: 'demo', DATABASE_URL: String(demo.database.pool.options.connectionString), PARVIS_DATA: data, PARVIS_LOG: 'error' } })
    await once(child, 'message')
    return child
  }
  let server = await start()
  const stop = async (): Promise<void> => {
    server.kill('SIGKILL')
    await once(server, 'exit')
  }
  try {
    const direct = await demo.as('cook', { baseURL: `http://127.0.0.1:${port}` })
    await direct.goto(new URL(wall).pathname)
    await direct.getByLabel('Votre message').waitFor()
    const texts = Array.from({ length: 4 }, (_, i) => `Serveur tué ${i}.`)
    for (const text of texts) {
      const asked = direct.waitForRequest((request) => request.method() === 'POST' && /\/posts$/.test(request.url()))
      await write(direct, text)
      await asked
      await stop()
      server = await start()
      await arrived(direct, text, 30_000)
    }
    assert.deepEqual(await inOrder('Serveur tué %'), texts)
    await direct.context().close()
  } finally {
    await stop()
    rmSync(data, { recursive: true })
  }
})

test('whoever signs in next on this browser sees nothing of it, and sends none of it', async () => {
  line.sever()
  await write(page, 'Pour les yeux de mon équipe.')
  await waits(page, 'Pour les yeux de mon équipe.')
  line.mend()
  // The session ends, as it does by itself.
  await page.context().clearCookies()
  await page.goto('/connexion')
  await enter(page, 'manager')
  await page.goto('/envois')
  await page.getByText('tout est parti').waitFor()
  await page.goto('/menu')
  await page.getByRole('heading', { name: 'Menu' }).waitFor()
  assert.equal(await page.getByText('en attente').count(), 0)
  assert.equal(await posts('Pour les yeux de mon équipe.'), 0)

  await page.context().clearCookies()
  await enter(page, 'cook')
  await until(() => posts('Pour les yeux de mon équipe.'), 1, 'its author is back')
})

test('a tab left open sends nothing in the name of whoever signed in meanwhile', async () => {
  await page.goto(wall)
  await drawn(page)
  const other = await page.context().newPage()
  await enter(other, 'manager')
  await write(page, 'Sous mon nom seulement.')
  await postWith(page, 'Sous mon nom seulement.').getByText('Une autre personne s’est connectée ici').waitFor()
  assert.equal(await posts('Sous mon nom seulement.'), 0)
  await enter(other, 'cook')
  await until(() => posts('Sous mon nom seulement.'), 1, 'its author is back')
  await other.close()
})

test('who was removed from a space meanwhile keeps their text, to copy', async () => {
  await page.goto(wall)
  await drawn(page)
  await page.context().setOffline(true)
  await write(page, 'Je n’en suis plus, mais je garde mon texte.')
  await waits(page, 'Je n’en suis plus, mais je garde mon texte.')
  const spaceId = new URL(wall).pathname.split('/').at(-1)
  const { rowCount } = await demo.database.pool.query('delete from scope_grant where scope_id = $1', [spaceId])
  assert.ok(rowCount)
  await page.context().setOffline(false)
  await page.getByRole('status').getByText('1 envoi n’est pas parti').waitFor()
  await page.goto('/envois')
  const item = page.getByRole('main').getByRole('listitem')
  await item.getByText('Je n’en suis plus, mais je garde mon texte.').waitFor()
  await item.getByRole('alert').waitFor()
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await item.getByRole('button', { name: 'Copier le texte' }).click()
  await page.getByRole('status').getByText('Texte copié').waitFor()
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), 'Je n’en suis plus, mais je garde mon texte.')
  await item.getByRole('button', { name: 'Effacer' }).click()
  await page.getByText('tout est parti').waitFor()
  await page.getByRole('status').getByRole('button', { name: 'Annuler' }).click()
  await item.getByText('Je n’en suis plus, mais je garde mon texte.').waitFor()
})

test('signing out says how much waits, and leaves nothing behind', async () => {
  await page.goto('/compte')
  await page.getByRole('button', { name: 'Me déconnecter' }).click()
  const dialog = page.getByRole('dialog', { name: '1 envoi n’est pas encore parti' })
  await dialog.getByRole('button', { name: 'Rester connecté' }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Me déconnecter' }).click()
  await dialog.getByRole('button', { name: 'Effacer et me déconnecter' }).click()
  await page.getByRole('heading', { name: 'Se connecter' }).waitFor()
  assert.equal(await marked(page), 0)
  const { rows: [cook] } = await demo.database.pool.query<{ id: string }>("select id from person where given_name || ' ' || family_name = $1", [nameOf('cook')])
  assert.ok(cook && !(await page.evaluate(() => indexedDB.databases())).some(({ name }) => name?.includes(cook.id)))
  assert.deepEqual(await page.evaluate(() => caches.keys().then((names) => names.filter((name) => /reading|photos/.test(name)))), [])
})

test('no script failed, no rule of the page was broken', () => assert.deepEqual(demo.faults, []))
