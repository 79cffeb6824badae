// One story, several people: a space is opened and filled, a question crosses a dead line and is answered, photos outlive
// five cuts, somebody is let go with her page open; whoever is not of it finds nothing, by any door.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { modules } from '#modules/index.ts'
import { files } from '#platform/files/manifest.ts'
import { indexed } from '../cast/indexed.ts'
import { openLine, type Line } from './cuts.ts'
import { nameOf, openDemo, type Demo } from './demo.ts'
import { openPalette } from './screen.ts'
import { addMember, arrived, notice, openSpace, postWith, until } from './steps.ts'

/** In everything that is said there. */
const canary = 'Zéphyrine'
const question = `Qui sait régler la sonde du four ${canary} ?`
const answer = `Un quart de tour, la ${canary} est capricieuse.`
const pictured = `Six photos de la ${canary}.`
const photo = readFileSync(new URL('../../platform/files/test/phone.jpg', import.meta.url))

let demo: Demo
let line: Line
let host: Page
let cook: Page
let technician: Page
let former: Page
let wall: string
let spaceId: string
let audienceId: string
let postId: string
before(async () => {
  demo = await openDemo()
  line = await openLine(demo.url)
})
after(async () => {
  await demo.close()
  await line.close()
})

const rows = async <T extends object>(sql: string, ...values: unknown[]): Promise<T[]> => (await demo.database.pool.query<T>(sql, values)).rows
const one = async (sql: string, ...values: unknown[]): Promise<string> => (await rows<{ id: string }>(sql, ...values))[0]?.id ?? ''
const count = async (sql: string, ...values: unknown[]): Promise<number> => Number((await rows<{ n: string }>(`select count(*) as n from ${sql}`, ...values))[0]?.n)

test('a space is opened from a blueprint, and filled by an audience', async () => {
  host = await demo.as('manager')
  await openSpace(host, { kind: 'Partager des pratiques', name: `Fours ${canary}`, access: 'Confidentiel', welcome: true })
  await host.getByRole('link', { name: 'Entrer dans l’espace' }).click()
  await host.getByRole('region', { name: /^Note épinglée/ }).waitFor()
  wall = new URL(host.url()).pathname
  spaceId = wall.split('/')[2] ?? ''
  audienceId = await host.evaluate(async (id) => {
    const { trades } = await (await fetch('/api/axes')).json() as { trades: { id: string, name: string }[] }
    const trade = trades.filter(({ name }) => /^Chef(fe)? de cuisine|^Technicien(ne)? informatique/.test(name)).map((found) => found.id)
    const reply = await fetch('/api/audiences', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ name: 'Fours et sondes', spaceId: id, rule: { trade } }) })
    return (await reply.json() as { id: string }).id
  }, spaceId)
  await host.getByRole('navigation', { name: 'Rubriques de l’espace' }).getByRole('link', { name: 'Membres' }).click()
  await host.getByLabel('Faire entrer un public').selectOption({ label: 'Fours et sondes' })
  await host.getByText('par le public Fours et sondes').first().waitFor()
  await addMember(host, nameOf('host'))
  ;[cook, technician, former] = [await demo.as('cook', { baseURL: line.url }), await demo.as('technician'), await demo.as('host')]
  await former.evaluate(() => navigator.serviceWorker.ready)
  for (const page of [cook, technician, former]) {
    await page.goto(wall)
    await page.getByLabel('Votre message').waitFor()
  }
})

test('a question asked off line waits, arrives once, is answered and accepted live; each one concerned has one line about it', async () => {
  await cook.context().setOffline(true)
  await cook.getByRole('form', { name: 'Publier' }).getByRole('button', { name: 'Question' }).click()
  await cook.getByLabel('Votre message').fill(question)
  await cook.getByRole('button', { name: 'Demander', exact: true }).click()
  await postWith(cook, question).getByText('Partira dès le retour du réseau').waitFor()
  await cook.context().setOffline(false)
  const asked = await arrived(cook, question)
  await asked.getByText('Sans réponse').waitFor()
  assert.equal(await count('post where body = $1', question), 1)
  postId = await one('select id from post where body = $1', question)

  const seen = await arrived(technician, question)
  await seen.getByLabel(`Votre commentaire à ${nameOf('cook')}`).fill(answer)
  await seen.getByRole('button', { name: 'Envoyer' }).click()
  await asked.getByText('Répondue').waitFor()
  await asked.getByRole('button', { name: /^Choisir cette réponse/ }).click()
  await seen.getByText('Résolue').waitFor()

  for (const [page, said] of [[cook, `${nameOf('technician')} a répondu à votre question`], [technician, `${nameOf('cook')} a retenu votre réponse`]] as const) {
    await until(async () => (await page.getByRole('button', { name: /^Notifications, \d+ non lue/ }).count()) > 0, true, 'the bell says that there is something')
    await page.getByRole('button', { name: /^Notifications/ }).click()
    const lines = page.getByRole('dialog', { name: 'Notifications' }).getByRole('listitem').filter({ hasText: question })
    await lines.getByText(said).waitFor()
    assert.equal(await lines.count(), 1)
    await page.keyboard.press('Escape')
  }
  const told = await rows<{ name: string }>("select given_name || ' ' || family_name as name from notice join person on person.id = person_id where subject_id = $1 order by name", postId)
  assert.deepEqual(told.map(({ name }) => name), [nameOf('technician'), nameOf('cook')].toSorted(), 'who asked and who answered, once each; nobody else of the space')
})

test('a file and six photos outlive five cuts of the line', async () => {
  const form = cook.getByRole('form', { name: 'Publier' })
  line.cut({ at: 'before', of: /POST \/api\/files/ }, { at: 'during', of: /POST \/api\/files/ }, { at: 'after', of: /POST \/api\/files/ }, { at: 'during', of: /POST \/api\/spaces/ }, { at: 'after', of: /POST \/api\/spaces/ })
  await form.locator('input[type=file]').first().setInputFiles(Array.from({ length: 6 }, (_, i) => ({ name: `${canary}-${i}.jpg`, mimeType: 'image/jpeg', buffer: photo })))
  await form.locator('input[type=file]').nth(1).setInputFiles({ name: `${canary}.csv`, mimeType: 'text/csv', buffer: Buffer.from('heure;température\n6 h;9,1\n') })
  await cook.getByLabel('Votre message').fill(pictured)
  await form.getByRole('button', { name: 'Publier' }).click()
  await arrived(cook, pictured, 40_000)
  await postWith(cook, pictured).getByText(/Envoi en cours|Partira/).waitFor({ state: 'detached', timeout: 40_000 })
  assert.equal(line.left(), 0, 'every cut was made')
  assert.deepEqual([await count('post where body = $1', pictured), await count('file where name like $1', `${canary}%`)], [1, 7])
  for (const page of [technician, former]) {
    const post = await arrived(page, pictured)
    await post.getByRole('link', { name: `Télécharger ${canary}.csv` }).waitFor()
    await until(() => post.locator('img[src*="/api/files/"]').evaluateAll((all) => all.filter((image) => image instanceof HTMLImageElement && image.naturalWidth > 0).length > 0), true, 'photos are drawn')
  }
})

/** Every address that is read, with the ids of the story: those that say something of it. */
async function doors(page: Page): Promise<string[]> {
  const commentId = await one('select id from comment where body = $1', answer)
  const [photoId, fileId] = [await one('select file_id as id from post_photo join post on post.id = post_id where body = $1 limit 1', pictured), await one('select id from file where name = $1', `${canary}.csv`)]
  const cookId = await one("select id from person where given_name || ' ' || family_name = $1", nameOf('cook'))
  const idsOf: Record<string, string[]> = { spaces: [spaceId], posts: [postId], comments: [commentId], files: [photoId, fileId], audiences: [audienceId] }
  const ids = Object.values(idsOf).flat()
  const addresses = [files, ...modules].flatMap((module) => Object.entries(module.api)).flatMap(([address, endpoint]) => {
    const path = /^GET (\/.*)$/.exec(address)?.[1]
    if (!path || path === '/live') return []
    const asks = Object.keys((endpoint.query as { properties?: object } | undefined)?.properties ?? {})
    const queries = ['', ...(asks.includes('q') ? [`?q=${encodeURIComponent(canary)}`, `?q=${encodeURIComponent(canary.slice(0, 4))}`] : []), ...(asks.includes('space') ? [`?q=four&space=${spaceId}`] : []), ...(asks.includes('spaceId') ? [`?spaceId=${spaceId}`] : [])]
    const paths = path.includes(':id') ? (idsOf[path.split('/')[1] ?? ''] ?? ids).map((id) => path.replace(':id', id)) : [path]
    return paths.flatMap((of) => queries.map((query) => `/api${of.replace(/:\w+/g, cookId)}${query}`))
  })
  const found: string[] = []
  for (let i = 0; i < addresses.length; i += 16) {
    found.push(...await page.evaluate(async ([some, words, own]) => {
      const says = async (address: string): Promise<string[]> => {
        const reply = await fetch(address, { cache: 'no-store' })
        const text = await reply.text()
        // A photo is bytes without a word: that it comes is enough.
        // What the house holds about oneself names things by their ids, with no word of theirs.
        return words.slice(0, address === '/api/me/export' ? 1 : words.length).some((word) => text.includes(word)) || (reply.ok && own.some((id) => address.split('?')[0]?.includes(id))) ? [`${reply.status} ${address}`] : []
      }
      return (await Promise.all(some.map(says))).flat()
    }, [addresses.slice(i, i + 16), [canary, ...ids], ids] as const))
  }
  return found
}

/** Hears the live stream into the page. */
const hear = (page: Page): Promise<void> => page.evaluate(() => new Promise<void>((open) => {
  const heard: string[] = []
  Object.assign(window, { heard })
  const stream = new EventSource('/api/live')
  stream.addEventListener('fact', ({ data }: MessageEvent<string>) => void heard.push(data))
  stream.onopen = () => open()
}))
const heard = (page: Page): Promise<string[]> => page.evaluate(() => (window as Window & { heard?: string[] }).heard ?? [])
/** Her copies of this browser that say something of it. */
const copies = async (page: Page): Promise<string[]> => page.evaluate(async ([word, ids]) => {
  const found: string[] = []
  for (const name of await caches.keys()) {
    if (!/^parvis-(reading|photos)-/.test(name)) continue
    const cache = await caches.open(name)
    for (const request of await cache.keys()) {
      const reply = await cache.match(request)
      if (ids.some((id) => request.url.includes(id)) || (name.startsWith('parvis-reading-') && (await reply?.text())?.includes(word))) found.push(new URL(request.url).pathname)
    }
  }
  return found
}, [canary, [spaceId, ...(await rows<{ id: string }>("select id from file where name like $1 union all select id from post where scope_id = $2", `${canary}%`, spaceId)).map(({ id }) => id)]] as const)
/** Says something in a space of one's own, and waits until it is heard: all that came before was heard as well. */
async function hearsOwn(page: Page): Promise<void> {
  const { items } = await (await page.request.get('/api/spaces?mine=true')).json() as { items: { id: string, role: string | null }[] }
  const own = items.find(({ role }) => role !== null && role !== 'reader')?.id
  assert.equal((await page.request.post(`/api/spaces/${own}/posts`, { data: { body: 'Bonjour à l’équipe.' } })).status(), 201)
  await until(async () => (await heard(page)).some((fact) => fact.includes(own ?? '-')), true, 'one’s own is heard')
}

test('a stranger, a guest elsewhere and who was let go with her page open find nothing, by any door', async (t) => {
  await indexed(demo)
  const inside = await doors(technician)
  t.diagnostic(`${inside.length} addresses say something to a member`)
  for (const told of [`/api/spaces/${spaceId}`, `/api/spaces/${spaceId}/posts`, `/api/spaces/${spaceId}/members`, `/api/spaces/${spaceId}/visibility`, `/api/posts/${postId}`, `/api/posts/${postId}/comments`, '/api/me/notices', `/api/search?q=${encodeURIComponent(canary)}`, `/api/search/suggestions?q=${encodeURIComponent(canary)}`, '/api/home']) {
    assert.ok(inside.includes(`200 ${told}`), `the control: a member is told at ${told}`)
  }
  assert.ok(inside.some((address) => /files\/.*\/content/.test(address)))
  const had = await copies(former)
  assert.ok(had.some((path) => path.includes('/files/')) && had.some((path) => path.endsWith('/posts')), `she had copies: ${had.join(' ')}`)

  const [stranger, guest] = [await demo.as('roadworker'), await demo.as('partner')]
  for (const page of [stranger, guest, former]) await hear(page)
  await host.getByRole('button', { name: `Retirer ${nameOf('host')}` }).click()
  await host.getByRole('dialog').getByRole('button', { name: 'Retirer', exact: true }).click()
  await notice(host, `${nameOf('host')} n’est plus dans l’espace`)
  // Her page shows it no more, by itself.
  await until(() => former.locator('body').getByText(canary).count(), 0, 'nothing of it is left on her page')
  await former.evaluate(() => void (window as Window & { heard?: string[] }).heard?.splice(0))
  await cook.getByLabel(/^Votre commentaire/).first().fill(`Merci, ${canary} chauffe.`)
  await cook.keyboard.press('Enter')
  await postWith(technician, `Merci, ${canary} chauffe.`).waitFor()

  await Promise.all(Object.entries({ stranger, guest, former }).map(async ([who, page]) => {
    await hearsOwn(page)
    assert.deepEqual((await heard(page)).filter((fact) => fact.includes(spaceId) || fact.includes(postId)), [], `${who}: the live stream`)
    assert.deepEqual(await doors(page), [], `${who}: the addresses`)
    for (const path of [wall, `${wall}/membres`, `${wall}/publications/${postId}`]) {
      await page.goto(path)
      await page.getByRole('heading', { name: 'Cette page n’existe pas' }).waitFor()
      assert.equal(await page.locator('body').getByText(canary).count(), 0, `${who}: ${path}`)
    }
    await openPalette(page)
    const suggested = page.waitForResponse((reply) => decodeURIComponent(reply.url()).endsWith(`/api/search/suggestions?q=${canary}`))
    await page.getByRole('combobox').fill(canary)
    await (await suggested).finished()
    await page.getByRole('option', { name: `Rechercher « ${canary} » partout`, selected: true }).waitFor()
    assert.equal(await page.getByRole('option', { name: `Fours ${canary}` }).count(), 0, `${who}: the palette`)
    await page.keyboard.press('Enter')
    await page.getByRole('status').getByText(`Rien pour « ${canary} ».`).waitFor()
  }))

  await until(async () => (await copies(former)).join(' '), '', 'no copy of it stays in her browser')
  await former.context().setOffline(true)
  await former.goto(wall)
  await former.getByRole('heading', { level: 1 }).waitFor()
  assert.equal(await former.locator('body').getByText(canary).count(), 0, 'off line')
})

test('no script failed, no rule of the page was broken', () => assert.deepEqual(demo.faults, []))
