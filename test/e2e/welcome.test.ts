// Entering a space: its charter, read once; whoever runs it says hello.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { nameOf, openDemo, phone, type Demo } from './demo.ts'
import { addMember, arrived, notice, openSpace } from './steps.ts'

let demo: Demo
before(async () => { demo = await openDemo() })
after(() => demo.close())

test('a host writes a charter and lets somebody in, who reads it once; the host greets them in two taps', async () => {
  const host = await demo.as('manager')
  await openSpace(host, { kind: 'Mener un projet', name: 'Potager partagé' })
  await host.getByRole('link', { name: 'Entrer dans l’espace' }).click()
  await host.getByRole('button', { name: 'Autres actions sur l’espace' }).click()
  await host.getByRole('menuitem', { name: 'Charte' }).click()
  await host.getByLabel('Texte de la charte').fill('On arrose **le soir**.')
  await host.getByRole('button', { name: 'Enregistrer la charte' }).click()
  await notice(host, 'Charte enregistrée')
  const space = new URL(host.url()).pathname.replace(/\/charte$/, '')
  await host.goto(`${space}/membres`)
  await addMember(host, nameOf('cook'))

  const cook = await demo.as('cook', { viewport: phone, hasTouch: true, isMobile: true })
  await cook.goto(space)
  const card = cook.getByRole('region', { name: 'Bienvenue dans Potager partagé' })
  await card.getByText('le soir').waitFor()
  assert.ok(await card.getByRole('link', { name: nameOf('manager') }).isVisible())
  await card.getByRole('button', { name: 'J’ai lu la charte' }).click()
  await card.waitFor({ state: 'detached' })
  await cook.reload()
  await cook.getByRole('link', { name: 'Charte de l’espace' }).waitFor()
  assert.equal(await card.count(), 0, 'it does not come back')

  await host.goto(space)
  await host.getByText('1 nouvelle personne ce mois-ci').waitFor()
  await host.getByRole('button', { name: 'Écrire un mot' }).click()
  await host.getByRole('form', { name: 'Publier' }).getByRole('button', { name: 'Publier' }).click()
  await arrived(host, `Bienvenue à @${nameOf('cook')}`)
  assert.equal(await host.getByText('nouvelle personne').count(), 0)
  assert.deepEqual(demo.faults, [])
})
