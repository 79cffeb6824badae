// The cooks’ story, on their phones: a question of one kitchen, answered by two others, a card in one tap, verified, found in other words, printed, used.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { indexed } from '../cast/indexed.ts'
import { nameOf, openDemo, phone, type Demo } from './demo.ts'
import { arrived, notice, postWith } from './steps.ts'

let demo: Demo
before(async () => { demo = await openDemo() })
after(() => demo.close())

const onPhone = { viewport: phone, hasTouch: true, isMobile: true }
const password = 'une phrase de sept mots pour entrer ici'

/** A cook whom administration added with her staff number alone; her page, once she has used what she was handed. */
async function cookOf(administrator: Page, givenName: string, familyName: string, matricule: string): Promise<Page> {
  const reply = await administrator.request.post('/api/administration/people', { data: { givenName, familyName, matricule, kind: 'staff', startsOn: new Date().toISOString().slice(0, 10) } })
  assert.equal(reply.status(), 201, await reply.text())
  const page = await demo.nobody(onPhone)
  await page.goto((await reply.json() as { entry: string }).entry)
  await page.getByLabel('Choisissez un mot de passe').fill(password)
  await page.getByRole('button', { name: 'Entrer' }).click()
  await page.getByRole('heading', { name: `Bonjour ${givenName}` }).waitFor()
  return page
}

const answer = async (page: Page, question: string, asker: string, text: string): Promise<void> => {
  await page.getByRole('button', { name: 'Rejoindre' }).click()
  const post = await arrived(page, question)
  await post.getByLabel(`Votre commentaire à ${asker}`).fill(text)
  await post.getByRole('button', { name: 'Envoyer' }).click()
  await post.locator('.cmt').filter({ hasText: text }).getByRole('button').first().waitFor()
}
const fits = async (page: Page): Promise<void> => assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360)

test('a question becomes a card in one tap, is verified, found by search, printed with its code, and used', async (t) => {
  const question = 'Comment faites-vous pour le sans-gluten le mercredi ?'
  const chosen = 'Une plaque à part, et des pâtes de maïs pour nos élèves cœliaques.'
  const title = 'Le mercredi sans gluten'
  const asker = 'Odile Payet'
  const cio = await demo.as('cio')
  const [odile, rachid, lina] = [await cookOf(cio, 'Odile', 'Payet', 'C40217'), await cookOf(cio, 'Rachid', 'Benali', 'C40562'), await cookOf(cio, 'Lina', 'Moreau', 'C41003')]

  // The next day she enters by her staff number: she has no e-mail.
  await odile.context().clearCookies()
  await odile.goto('/connexion')
  await odile.getByLabel('Identifiant').fill('C40217')
  await odile.getByLabel('Mot de passe').fill(password)
  await odile.getByRole('button', { name: 'Se connecter' }).click()
  await odile.getByRole('heading', { name: 'Bonjour Odile' }).waitFor()
  assert.equal((await (await odile.request.get('/api/me')).json() as { email?: string | null }).email ?? null, null)
  await odile.goto('/espaces')
  await odile.getByRole('searchbox', { name: 'Chercher un espace' }).fill('Allergies')
  await odile.getByRole('button', { name: 'Chercher parmi tous les espaces' }).click()
  await odile.getByRole('main').getByRole('link', { name: 'Allergies en cuisine' }).click()
  await odile.getByRole('button', { name: 'Rejoindre' }).click()
  await odile.getByRole('form', { name: 'Publier' }).getByRole('button', { name: 'Question' }).click()
  await odile.getByLabel('Votre message').fill(question)
  await odile.getByRole('button', { name: 'Demander', exact: true }).click()
  const asked = await arrived(odile, question)
  await fits(odile)
  const space = new URL(odile.url()).pathname

  await rachid.goto(space)
  await answer(rachid, question, asker, chosen)
  const nadege = await demo.as('cook', onPhone)
  await nadege.goto(space)
  const second = await arrived(nadege, question)
  await second.getByText(chosen).waitFor()
  await second.getByLabel(`Votre commentaire à ${asker}`).fill('Chez nous le pain arrive déjà emballé.')
  await second.getByRole('button', { name: 'Envoyer' }).click()

  await asked.getByText('Chez nous le pain arrive déjà emballé.').waitFor()
  await asked.locator('.cmt').filter({ hasText: chosen }).getByRole('button', { name: /^Choisir cette réponse/ }).click()
  await asked.getByText('Résolue').waitFor()
  const left = performance.now()
  await postWith(odile, question).getByRole('button', { name: 'En faire une fiche' }).click()
  await odile.getByRole('heading', { name: question, level: 2 }).waitFor()
  t.diagnostic(`a card ${Math.round(performance.now() - left)} ms after the tap`)
  await odile.getByText('Personne ne l’a encore vérifiée.').waitFor()
  assert.ok(await odile.getByText('Merci à Rachid Benali pour sa réponse').isVisible())
  assert.ok(await odile.getByText(chosen).first().isVisible())
  assert.equal(await odile.getByRole('button', { name: 'Vérifier la fiche' }).count(), 0, 'one does not verify what one may not')
  const address = new URL(odile.url()).pathname

  await odile.getByRole('button', { name: /^Autres actions sur la fiche/ }).click()
  await odile.getByRole('menuitem', { name: 'Modifier la fiche' }).click()
  await odile.getByLabel('Titre').fill(title)
  await odile.getByText('À éviter, étapes, risques').click()
  await odile.getByLabel('À éviter').fill('Couvrir d’un torchon humide.')
  await odile.getByRole('button', { name: 'Ajouter une étape' }).click()
  await odile.getByLabel('Étape 1').fill('Mettre une plaque à part.')
  await odile.locator('.pstep input[type=file]').setInputFiles('platform/files/test/phone.jpg')
  await odile.getByLabel('Ce que montre la photo').fill('Une plaque à part')
  await odile.getByRole('button', { name: 'Enregistrer la fiche' }).click()
  await odile.getByRole('img', { name: 'Une plaque à part' }).waitFor()
  await fits(odile)

  const host = await demo.as('host')
  await host.goto(address)
  await host.getByRole('button', { name: 'Vérifier la fiche' }).click()
  await notice(host, 'Fiche vérifiée pour un an')
  // Whoever looks at it sees it at once.
  await odile.getByText(`Vérifiée par ${nameOf('host')}`).first().waitFor()

  // Where it was asked it is said, on the wall and in the list, before whoever has it open: as many requests for a page as for one question.
  await postWith(nadege, question).getByRole('link', { name: 'Devenue une fiche pratique' }).waitFor()
  await fits(nadege)
  const requests: string[] = []
  nadege.on('request', (request) => { if (request.url().includes('/practices-made')) requests.push(request.url()) })
  await nadege.goto(`${space}/questions`)
  const line = nadege.getByRole('listitem').filter({ hasText: question })
  await line.getByRole('link', { name: 'Devenue une fiche pratique' }).waitFor()
  assert.ok(await nadege.getByRole('link', { name: 'Devenue une fiche pratique' }).count() > 1, 'and those of before')
  assert.equal(requests.length, 1)
  await fits(nadege)
  await line.getByRole('link', { name: 'Devenue une fiche pratique' }).click()
  await nadege.getByRole('heading', { name: title, level: 2 }).waitFor()

  await indexed(demo)
  await lina.getByRole('banner').getByRole('link', { name: 'Rechercher dans Parvis' }).click()
  await lina.getByRole('searchbox', { name: 'Que cherchez-vous ?' }).fill('coeliaque')
  await lina.keyboard.press('Enter')
  const found = lina.getByRole('listitem').filter({ hasText: 'Fiche pratique' }).filter({ hasText: title })
  await found.getByText('Vérifiée').waitFor()
  await found.getByRole('link').click()
  // She reads it as anybody of the house does; who says « je l’ai utilisée » is in the space.
  await lina.getByRole('button', { name: 'Rejoindre' }).click()
  await lina.getByRole('button', { name: 'Je l’ai utilisée' }).click()
  await lina.getByText('Utilisée 1 fois').waitFor()
  await lina.reload()
  assert.equal(await lina.getByRole('button', { name: 'Je l’ai utilisée' }).getAttribute('aria-pressed'), 'true')
  await fits(lina)

  await lina.getByRole('link', { name: 'Imprimer l’affiche' }).click()
  const code = lina.getByRole('img', { name: `Code à scanner : ${demo.url}${address}` })
  await code.waitFor()
  await fits(lina)
  await lina.emulateMedia({ media: 'print' })
  assert.deepEqual([await lina.getByRole('banner').isVisible(), await lina.getByRole('button', { name: 'Imprimer' }).isVisible(), await code.isVisible(), await lina.getByText('Couvrir d’un torchon humide.').isVisible()], [false, false, true, true])
  const pdf = (await lina.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1')
  assert.equal(pdf.match(/\/Type \/Page\b/g)?.length, 1, 'one sheet')
  assert.match(pdf, /\/MediaBox \[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/, 'of A4')
  await lina.emulateMedia({ media: 'screen' })

  await odile.goto(address)
  await odile.getByRole('button', { name: /^Autres actions sur la fiche/ }).click()
  await odile.getByRole('menuitem', { name: 'Retirer la fiche' }).click()
  await notice(odile, 'Fiche retirée')
  await host.getByText('Cette fiche a été retirée.').waitFor()
  await odile.getByRole('status').getByRole('button', { name: 'Annuler' }).click()
  await odile.getByRole('link', { name: title }).waitFor()
  await host.getByText('Mettre une plaque à part.').waitFor()
  assert.deepEqual(demo.faults, [])
})
