// An owner closes a space: who has it open sees it become read-only, who is invited is out, and what is worth it is kept.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import { parseDelimited } from '#lib/delimited.ts'
import { spaces } from '#modules/spaces/module.ts'
import { diskStore } from '#platform/files/store.ts'
import { unzip } from '#platform/testing/unzip.ts'
import { nameOf, openDemo, phone, type Demo } from './demo.ts'
import { addMember, notice, openSpace, publish } from './steps.ts'

let demo: Demo
before(async () => { demo = await openDemo() })
after(() => demo.close())

const name = 'Chantier du réfectoire'
const practice = 'Réfectoires, nos pratiques'

test('a space is closed in one page, before those who have it open; it is opened again from the same message', async () => {
  const claire = await demo.as('manager')
  const tab = (label: string): Promise<void> => claire.getByRole('navigation', { name: 'Rubriques de l’espace' }).getByRole('link', { name: label }).click()
  const menu = async (item: string): Promise<void> => {
    await claire.getByRole('button', { name: 'Autres actions sur l’espace' }).click()
    await claire.getByRole('menuitem', { name: item }).click()
  }
  await openSpace(claire, { kind: 'Partager des pratiques', name: practice })
  await openSpace(claire, { kind: 'Mener un projet', name, access: 'Sur invitation' })
  await claire.getByRole('link', { name: 'Entrer dans l’espace' }).click()
  await claire.waitForURL(/\/espaces\/[0-9a-f-]{36}$/)
  const space = new URL(claire.url()).pathname
  const post = await publish(claire, 'Poser les tables avant les lampes')
  await post.getByRole('button', { name: /^Actions sur la publication/ }).click()
  await claire.getByRole('menuitem', { name: 'Épingler' }).click()
  await tab('Membres')
  await addMember(claire, nameOf('cook'))
  await tab('Invités')
  await claire.getByRole('button', { name: 'Inviter une personne de l’extérieur' }).click()
  for (const [label, text] of [['Prénom', 'Maya'], ['Courriel', 'maya@atelier-du-pont.example'], ['Organisation', 'Atelier du Pont']] as const) await claire.getByLabel(label).fill(text)
  await claire.getByLabel('Nom', { exact: true }).fill('Pontet')
  await claire.getByRole('button', { name: 'Inviter', exact: true }).click()
  const maya = await demo.nobody()
  await maya.goto(await claire.locator('.guestlink code').innerText())
  await maya.getByLabel('Choisissez un mot de passe').fill('une phrase de sept mots pour entrer ici')
  await maya.getByRole('button', { name: 'Entrer' }).click()
  await maya.getByRole('heading', { name: 'Bonjour Maya' }).waitFor()
  await maya.goto(space)
  await maya.getByRole('heading', { level: 1, name }).waitFor()
  const cook = await demo.as('cook', { viewport: phone })
  await cook.goto(space)
  await cook.getByLabel('Votre message').fill('Et les chaises ?')

  await tab('Fil')
  await menu('Clore l’espace')
  await claire.getByRole('heading', { level: 1, name: `Clore « ${name} »` }).waitFor()
  await claire.getByText(/^Maya Pontet, Atelier du Pont, accès jusqu’au/).waitFor()
  assert.equal(await claire.getByRole('main').locator('.btn:not(.btn--2):not(.btn--3)').count(), 1)
  await claire.getByRole('checkbox', { name: /^Poser les tables avant les lampes/ }).check()
  await claire.getByLabel('Le garder dans').selectOption({ label: practice })
  await claire.getByRole('button', { name: 'Garder 1 publication et clore' }).click()
  await notice(claire, `« ${name} » est clos`)
  await claire.getByText(/^Cet espace est clos depuis le/).waitFor()
  assert.equal(await claire.getByLabel('Votre message').count(), 0)
  const rail = claire.getByRole('navigation', { name: 'Navigation principale' }).getByRole('link', { name })
  await rail.waitFor({ state: 'detached' })

  await cook.getByText(/^Cet espace est clos depuis le/).waitFor()
  await cook.getByLabel('Votre message').waitFor({ state: 'detached' })
  await cook.getByText('Poser les tables avant les lampes').first().waitFor()
  assert.equal(await cook.evaluate(() => document.documentElement.scrollWidth), 360)
  assert.equal((await maya.request.get(`/api${space.replace('espaces', 'spaces')}`)).status(), 404)
  await maya.goto('/notifications')
  await maya.getByText(/vous remercie de votre aide/).waitFor()
  assert.equal(await maya.getByText(name).count(), 0)

  await claire.goto('/espaces?clos=oui')
  await claire.getByRole('main').getByRole('link', { name }).click()
  await menu('Rouvrir l’espace')
  await notice(claire, `« ${name} » est rouvert.`)
  await rail.waitFor()
  await cook.getByLabel('Votre message').waitFor()
  assert.equal(await cook.getByLabel('Votre message').inputValue(), 'Et les chaises ?', 'what was being written is still there')

  // The way back is in the message that says it is done.
  await menu('Clore l’espace')
  await claire.getByRole('button', { name: 'Clore l’espace' }).click()
  await claire.getByRole('status').getByRole('button', { name: 'Rouvrir', exact: true }).click()
  await claire.getByLabel('Votre message').waitFor()
  await claire.goto(`/espaces?q=${encodeURIComponent(practice)}`)
  await claire.getByRole('main').getByRole('link', { name: practice }).click()
  await tab('Fiches pratiques')
  await claire.getByRole('main').getByRole('link', { name: 'Poser les tables avant les lampes' }).first().click()
  await claire.getByRole('article').getByText(/pour sa publication\s:/).getByRole('link', { name: /^Poser les tables/ }).click()
  await claire.waitForURL(/\/publications\//)
  await claire.getByText('Poser les tables avant les lampes').first().waitFor()
})

test('a project ends: what is not settled is said, six cards are harvested in one pass, a guest goes out with a thank-you, a link ends, nobody writes any more, all of it leaves in one archive, its blueprint is improved', async () => {
  const [claire, cook] = [await demo.as('manager'), await demo.as('cook', { viewport: phone, hasTouch: true, isMobile: true })]
  const ask = async <T = { id: string }>(who: typeof claire, method: string, path: string, data?: object): Promise<T> => {
    const reply = await who.request.fetch(`/api${path}`, { method, ...(data ? { data } : {}) })
    assert.ok(reply.ok(), `${method} ${path} ${await reply.text()}`)
    return reply.status() === 204 ? undefined as T : await reply.json() as T
  }
  const model = await ask(claire, 'POST', '/spaces', { kind: 'project', access: 'private', name: 'Modèle des chantiers' })
  await ask(claire, 'DELETE', `/spaces/${model.id}/modules/practices`)
  const blueprint = await ask(claire, 'POST', `/spaces/${model.id}/blueprint`, { title: 'Chantiers de cuisine', pieces: [] })
  const space = await ask(claire, 'POST', '/spaces', { blueprint: blueprint.id, name: 'Chantier de la laverie' })
  await ask(claire, 'PUT', `/spaces/${space.id}/modules/practices`)
  await ask(claire, 'POST', '/spaces', { kind: 'practice', access: 'open', name: 'Laveries, nos pratiques' })
  const me = await ask(cook, 'GET', '/me')
  await ask(claire, 'PUT', `/spaces/${space.id}/members/${me.id}`, { role: 'contributor' })
  const note = await ask(claire, 'POST', `/spaces/${space.id}/posts`, { body: 'Couper l’eau avant de démonter.' })
  await ask(claire, 'PUT', `/posts/${note.id}/pin`)
  for (const [asked, answered] of [['Quel bac pour les couverts ?', 'Le bac gris.'], ['À quelle heure passe le plombier ?', 'À huit heures.'], ['Qui a le plan des réseaux ?', 'Il est au mur.']] as const) {
    const question = await ask(claire, 'POST', `/spaces/${space.id}/posts`, { body: asked, kind: 'question' })
    const answer = await ask(cook, 'POST', `/posts/${question.id}/comments`, { body: answered })
    await ask(claire, 'PUT', `/posts/${question.id}/accepted-answer`, { commentId: answer.id })
  }
  for (const body of ['Louer deux bacs de secours.', 'Prévenir les familles la veille.']) await ask(cook, 'PUT', `/posts/${(await ask(claire, 'POST', `/spaces/${space.id}/posts`, { body })).id}/reactions/thanks`)
  const guest = await ask<{ entry: string }>(claire, 'POST', `/spaces/${space.id}/guests`, { givenName: 'Yanis', familyName: 'Roche', email: 'yanis@plomberie-roche.example', organisation: 'Plomberie Roche', until: new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10), role: 'contributor' })
  const yanis = await demo.nobody()
  await yanis.goto(guest.entry)
  await yanis.getByLabel('Choisissez un mot de passe').fill('une autre phrase de sept mots pour entrer')
  await yanis.getByRole('button', { name: 'Entrer' }).click()
  await yanis.getByRole('heading', { name: 'Bonjour Yanis' }).waitFor()

  await yanis.goto(`/espaces/${space.id}`)
  await yanis.getByRole('heading', { level: 1, name: 'Chantier de la laverie' }).waitFor()
  const { id: fileId } = await (await claire.request.post('/api/files?name=Plan.txt', { data: Buffer.from('Deux laveuses, un évier.'), headers: { 'content-type': 'application/octet-stream' } })).json() as { id: string }
  const plan = await ask(claire, 'POST', `/spaces/${space.id}/documents`, { kind: 'file', fileId })
  const { address } = await ask<{ address: string }>(claire, 'POST', `/documents/${plan.id}/links`, { reach: 'anyone' })
  const outside = await demo.nobody({ viewport: phone, javaScriptEnabled: false })
  await outside.goto(address)
  await outside.getByRole('heading', { name: 'Plan.txt' }).waitFor()
  await cook.goto(`/espaces/${space.id}`)
  await cook.getByLabel('Votre message').fill('Il reste une vanne à changer.')

  await claire.goto(`/espaces/${space.id}`)
  await claire.getByRole('button', { name: 'Autres actions sur l’espace' }).click()
  await claire.getByRole('menuitem', { name: 'Clore l’espace' }).click()
  await claire.getByText(/^Yanis Roche, Plomberie Roche, accès jusqu’au/).waitFor()
  await claire.getByText('1 lien de partage prendra fin').waitFor()
  await claire.getByText(`Plan.txt, ${nameOf('manager')}`).waitFor()
  const kept = claire.getByRole('main').getByRole('checkbox')
  await kept.first().waitFor()
  assert.equal(await kept.count(), 6)
  for (const box of await kept.all()) await box.check()
  await claire.getByLabel('Le garder dans').selectOption({ label: 'Laveries, nos pratiques' })
  await claire.getByText('Chaque réponse, chaque note y devient une fiche pratique').waitFor()
  await claire.getByRole('button', { name: 'Garder 6 publications et clore' }).click()
  await claire.getByText(/^Cet espace est clos depuis le/).waitFor()
  assert.equal(await claire.getByLabel('Votre message').count(), 0)

  // On the screens of those who had it open: the member reads and writes no more, the guest is out and thanked, the link leads nowhere.
  await cook.getByText(/^Cet espace est clos depuis le/).waitFor()
  await cook.getByLabel('Votre message').waitFor({ state: 'detached' })
  await cook.getByText('Couper l’eau avant de démonter.').first().waitFor()
  assert.equal(await cook.getByRole('button', { name: /^Actions sur la publication/ }).count() > 0, true)
  assert.equal(await cook.evaluate(() => document.documentElement.scrollWidth), 360)
  assert.equal((await cook.request.post(`/api/spaces/${space.id}/posts`, { data: { body: 'Encore un mot' } })).status(), 403)
  await outside.goto(address)
  await outside.getByRole('heading', { name: 'Ce lien ne mène nulle part' }).waitFor()
  await yanis.getByRole('banner').getByRole('link', { name: /^Notifications, 1/ }).or(yanis.getByRole('banner').getByRole('button', { name: /^Notifications/ })).first().click()
  await yanis.getByText(/vous remercie de votre aide/).first().waitFor()
  assert.equal(await yanis.getByText('Chantier de la laverie').count(), 0)

  // What leaves with her: asked for on its page, made by the worker, there before she looks again; each file in it is the one that its list says.
  await claire.getByRole('button', { name: 'Autres actions sur l’espace' }).click()
  await claire.getByRole('menuitem', { name: 'Télécharger l’archive' }).click()
  await claire.getByRole('button', { name: 'Préparer l’archive' }).click()
  await claire.getByText('L’archive se prépare.').waitFor()
  await spaces.jobs!.archives!.run(demo.database, new Date(), diskStore(demo.filesDir))
  const [download] = await Promise.all([claire.waitForEvent('download'), claire.getByRole('link', { name: /^Télécharger \(/ }).click()])
  assert.equal(download.suggestedFilename(), 'Chantier de la laverie.zip')
  const archive = await unzip(await readFile(await download.path()))
  const bytesOf = (path: string): Buffer => archive.find((entry) => entry.path === path)!.bytes
  const [, ...listed] = parseDelimited(bytesOf('MANIFESTE.csv').toString(), { rows: 1_000, columns: 5 }).rows
  assert.deepEqual(listed.map(([path = '']) => path).toSorted(), archive.map(({ path }) => path).filter((path) => path !== 'MANIFESTE.csv' && !path.endsWith('/')).toSorted())
  for (const [path = '', size, , , hash] of listed) assert.deepEqual([path, bytesOf(path).length, createHash('sha256').update(bytesOf(path)).digest('hex')], [path, Number(size), hash])
  assert.match(archive.filter(({ path }) => path.startsWith('fil/')).map(({ bytes }) => bytes.toString()).join(''), /Couper l’eau avant de démonter/)
  assert.match(bytesOf('membres.csv').toString(), new RegExp(nameOf('cook')))
  assert.ok(listed.some(([path]) => path?.endsWith('Plan.txt')))
  await claire.goto(`/espaces/${space.id}`)

  await claire.getByText(/^Cet espace a ce que son modèle/).waitFor()
  await claire.getByRole('button', { name: 'Améliorer le modèle' }).click()
  const dialog = claire.getByRole('dialog')
  await dialog.getByText('Couper l’eau avant de démonter.').waitFor()
  assert.equal(await dialog.getByRole('checkbox').count(), 2, 'a note, and the cards that it has')
  await dialog.getByRole('button', { name: 'Ajouter au modèle' }).click()
  await notice(claire, 'est amélioré')
  await claire.getByText(/^Cet espace a ce que son modèle/).waitFor({ state: 'detached' })
  const next = await ask(claire, 'POST', '/spaces', { blueprint: blueprint.id, name: 'Chantier du vestiaire' })
  await claire.goto(`/espaces/${next.id}`)
  await claire.getByText('Couper l’eau avant de démonter.').first().waitFor()
  await claire.getByRole('navigation', { name: 'Rubriques de l’espace' }).getByRole('link', { name: 'Fiches pratiques' }).waitFor()

  await claire.goto('/espaces?q=Laveries')
  await claire.getByRole('main').getByRole('link', { name: 'Laveries, nos pratiques' }).click()
  await claire.getByRole('navigation', { name: 'Rubriques de l’espace' }).getByRole('link', { name: 'Fiches pratiques' }).click()
  await claire.getByRole('main').getByRole('link', { name: 'Quel bac pour les couverts ?' }).first().waitFor()
  assert.equal((await ask<{ items: object[] }>(claire, 'GET', `/spaces/${new URL(claire.url()).pathname.split('/')[2]!}/practices`)).items.length, 6)
  await yanis.goto('/notifications')
  await yanis.getByText(/vous remercie de votre aide/).waitFor()
  assert.equal((await yanis.request.get(`/api/spaces/${space.id}`)).status(), 404)
})

test('no script failed', () => assert.deepEqual(demo.faults, []))
