// The cooks’ story: a question of one kitchen, answered by two others, a card in one tap, verified, found in other words, printed, used.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { indexed } from '../cast/indexed.ts'
import { nameOf, openDemo, phone, type Demo } from './demo.ts'
import { arrived, notice, postWith } from './steps.ts'

let demo: Demo
before(async () => { demo = await openDemo() })
after(() => demo.close())

test('a question becomes a card in one tap, is verified, found by search, printed with its code, and used', async (t) => {
  const question = 'Comment faites-vous pour le sans-gluten le mercredi ?'
  const answer = 'Une plaque à part, et des pâtes de maïs pour nos élèves cœliaques.'
  const title = 'Le mercredi sans gluten'
  const cook = await demo.as('cook')
  await cook.goto('/espaces?q=Allergies')
  await cook.getByRole('main').getByRole('link', { name: 'Allergies en cuisine' }).click()
  await cook.getByRole('form', { name: 'Publier' }).getByRole('button', { name: 'Question' }).click()
  await cook.getByLabel('Votre message').fill(question)
  await cook.getByRole('button', { name: 'Demander' }).click()
  const asked = await arrived(cook, question)

  const host = await demo.as('host')
  await host.goto(new URL(cook.url()).pathname)
  const seen = await arrived(host, question)
  await seen.getByLabel(`Votre commentaire à ${nameOf('cook')}`).fill(answer)
  await seen.getByRole('button', { name: 'Envoyer' }).click()
  const scout = await demo.as('scout')
  await scout.goto(new URL(cook.url()).pathname)
  await scout.getByRole('button', { name: 'Rejoindre' }).click()
  const second = await arrived(scout, question)
  await second.getByText(answer).waitFor()
  await second.getByLabel(`Votre commentaire à ${nameOf('cook')}`).fill('Chez nous le pain arrive déjà emballé.')
  await second.getByRole('button', { name: 'Envoyer' }).click()
  await asked.getByText('Chez nous le pain arrive déjà emballé.').waitFor()
  await asked.locator('.cmt').filter({ hasText: answer }).getByRole('button', { name: /^Choisir cette réponse/ }).click()
  await asked.getByText('Résolue').waitFor()

  const left = performance.now()
  await postWith(cook, question).getByRole('button', { name: 'En faire une fiche' }).click()
  await cook.getByRole('heading', { name: question, level: 2 }).waitFor()
  t.diagnostic(`a card ${Math.round(performance.now() - left)} ms after the tap`)
  await cook.getByText('Personne ne l’a encore vérifiée.').waitFor()
  assert.ok(await cook.getByText(`Merci à ${nameOf('host')} pour sa réponse`).isVisible())
  assert.ok(await cook.getByText(answer).first().isVisible())
  assert.equal(await cook.getByRole('button', { name: 'Vérifier la fiche' }).count(), 0, 'one does not verify what one may not')
  const address = new URL(cook.url()).pathname

  await cook.getByRole('button', { name: /^Autres actions sur la fiche/ }).click()
  await cook.getByRole('menuitem', { name: 'Modifier la fiche' }).click()
  await cook.getByLabel('Titre').fill(title)
  await cook.getByText('À éviter, étapes, risques').click()
  await cook.getByLabel('À éviter').fill('Couvrir d’un torchon humide.')
  await cook.getByRole('button', { name: 'Ajouter une étape' }).click()
  await cook.getByLabel('Étape 1').fill('Mettre une plaque à part.')
  await cook.locator('.pstep input[type=file]').setInputFiles('platform/files/test/phone.jpg')
  await cook.getByLabel('Ce que montre la photo').fill('Une plaque à part')
  await cook.getByRole('button', { name: 'Enregistrer la fiche' }).click()
  await cook.getByRole('img', { name: 'Une plaque à part' }).waitFor()

  await host.goto(address)
  await host.getByRole('button', { name: 'Vérifier la fiche' }).click()
  await notice(host, 'Fiche vérifiée pour un an')
  // Whoever looks at it sees it at once.
  await cook.getByText(`Vérifiée par ${nameOf('host')}`).first().waitFor()

  const other = await demo.as('manager', { viewport: phone, hasTouch: true, isMobile: true })
  await indexed(demo)
  await other.goto('/recherche?q=coeliaque')
  const found = other.getByRole('listitem').filter({ hasText: 'Fiche pratique' }).filter({ hasText: title })
  await found.getByText('Vérifiée').waitFor()
  await found.getByRole('link').click()
  await other.getByRole('button', { name: 'Je l’ai utilisée' }).click()
  await other.getByText('Utilisée 1 fois').waitFor()
  await other.reload()
  assert.equal(await other.getByRole('button', { name: 'Je l’ai utilisée' }).getAttribute('aria-pressed'), 'true')

  await other.getByRole('link', { name: 'Imprimer l’affiche' }).click()
  const code = other.getByRole('img', { name: `Code à scanner : ${demo.url}${address}` })
  await code.waitFor()
  await other.emulateMedia({ media: 'print' })
  assert.deepEqual([await other.getByRole('banner').isVisible(), await other.getByRole('button', { name: 'Imprimer' }).isVisible(), await code.isVisible(), await other.getByText('Couvrir d’un torchon humide.').isVisible()], [false, false, true, true])
  const pages = (await other.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1').match(/\/Type \/Page\b/g)
  assert.equal(pages?.length, 1, 'one sheet')
  await other.emulateMedia({ media: 'screen' })

  await cook.goto(address)
  await cook.getByRole('button', { name: /^Autres actions sur la fiche/ }).click()
  await cook.getByRole('menuitem', { name: 'Retirer la fiche' }).click()
  await notice(cook, 'Fiche retirée')
  await host.getByText('Cette fiche a été retirée.').waitFor()
  await cook.getByRole('status').getByRole('button', { name: 'Annuler' }).click()
  await cook.getByRole('link', { name: title }).waitFor()
  await host.getByText('Mettre une plaque à part.').waitFor()
  assert.deepEqual(demo.faults, [])
})
