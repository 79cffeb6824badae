// « Qui peut voir ? » to the end: a host looks through a guest’s eyes, narrows a space and is told who will no longer see; one of them meets the reserved page.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { nameOf, openDemo, phone, type Demo } from './demo.ts'
import { openWall } from './screen.ts'
import { addMember, notice, openSpace, postWith, publish } from './steps.ts'

let demo: Demo
before(async () => { demo = await openDemo() })
after(() => demo.close())

const tab = (page: Page, label: string): Promise<void> => page.getByRole('navigation', { name: 'Rubriques de l’espace' }).getByRole('link', { name: label }).click()
const choose = async (page: Page, item: string): Promise<void> => {
  await page.getByRole('button', { name: 'Autres actions sur l’espace' }).click()
  await page.getByRole('menuitem', { name: item }).click()
}

test('a host looks through a guest’s eyes, from the members and from « Qui peut voir ? »', async () => {
  const host = await demo.as('manager')
  await openWall(host)
  const text = 'Le mot de passe du casier est sur la porte.'
  await publish(host, text)
  await host.evaluate(async ([space, said]) => {
    const { items } = await (await fetch(`/api/spaces/${space}/posts`)).json() as { items: { id: string, body: string }[] }
    const reply = await fetch(`/api/moderation/post/${items.find(({ body }) => body === said)!.id}/hiding`, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ reason: 'À dire de vive voix.' }) })
    if (!reply.ok) throw new Error(await reply.text())
  }, [new URL(host.url()).pathname.split('/')[2], text])
  await tab(host, 'Membres')
  const name = nameOf('partner')
  await addMember(host, name, 'Lecture seule')
  await host.getByLabel('Chercher parmi les membres').fill(name)
  const button = host.getByRole('button', { name: `Ce que voit ${name}` })
  await button.click()
  const dialog = host.getByRole('dialog', { name: `Ce que voit ${name}` })
  await dialog.getByText(`${name} lit cet espace.`).waitFor()
  await dialog.getByText(/^Lecture seule, par/).waitFor()
  const hidden = dialog.getByRole('listitem').filter({ hasText: text })
  await hidden.getByText('Ne voit pas, parce que les personnes qui animent l’ont masqué').waitFor()
  assert.ok(await dialog.getByText('Voit', { exact: true }).count() > 0, 'the others they see')
  await host.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  assert.ok(await button.evaluate((it) => it === document.activeElement), 'the focus is back where it was')

  // And that is what they are shown.
  const guest = await demo.as('partner')
  await guest.goto(new URL(host.url()).pathname.replace('/membres', ''))
  await guest.getByRole('article').first().waitFor()
  assert.equal(await postWith(guest, text).count(), 0)
  await guest.context().close()

  await choose(host, 'Qui peut voir')
  await host.getByLabel('Et une personne en particulier').fill(nameOf('roadworker').slice(0, 8))
  await host.getByRole('dialog').getByRole('button', { name: nameOf('roadworker'), exact: true }).click()
  await host.getByRole('button', { name: `Regarder comme ${nameOf('roadworker')}` }).click()
  await host.getByRole('dialog').getByText('Rien de ceci ne lui parvient.').waitFor()
  await host.context().close()
})

test('an open space is narrowed: who will no longer see is said before, and is so after', async () => {
  const host = await demo.as('manager')
  await openSpace(host, { kind: 'Mener un projet', name: 'Four du collège', access: 'Ouvert' })
  await host.getByRole('link', { name: 'Entrer dans l’espace' }).click()
  await host.waitForURL(/\/espaces\/[0-9a-f-]{36}$/)
  const space = new URL(host.url()).pathname
  await tab(host, 'Membres')
  await addMember(host, nameOf('cook'))
  const cook = await demo.as('cook', { viewport: phone, hasTouch: true, isMobile: true })
  const other = await demo.as('technician')
  for (const page of [cook, other]) await page.goto(space)
  await other.getByRole('button', { name: 'Rejoindre' }).waitFor()
  await cook.getByLabel('Votre message').waitFor()

  await choose(host, 'Modifier l’espace')
  const dialog = host.getByRole('dialog', { name: 'Modifier l’espace' })
  assert.equal(await dialog.getByText('personnes ne verront plus').count(), 0)
  await dialog.getByRole('radio', { name: 'Sur invitation' }).check()
  await dialog.getByText(/personnes ne verront plus cet espace/).waitFor()
  await dialog.getByRole('radio', { name: 'Ouvert' }).check()
  await dialog.getByText(/personnes ne verront plus/).waitFor({ state: 'detached' })
  await dialog.getByRole('radio', { name: 'Sur invitation' }).check()
  await dialog.getByText(/personnes ne verront plus cet espace/).waitFor()
  await dialog.getByRole('button', { name: 'Enregistrer' }).click()
  await notice(host, 'Espace modifié')
  await other.goto(space)
  await other.getByRole('heading', { name: 'Cet espace est réservé à ses membres' }).waitFor()
  await cook.reload()
  await cook.getByLabel('Votre message').waitFor()

  // More to somebody, nothing from anybody: no question. Less: who, and one button.
  const role = host.getByLabel(`Rôle de ${nameOf('cook')}`)
  await role.selectOption({ label: 'Animation' })
  await notice(host, `${nameOf('cook')} : Animation`)
  assert.equal(await host.getByRole('dialog').count(), 0)
  await host.getByRole('button', { name: `Retirer ${nameOf('cook')}` }).click()
  await host.getByRole('dialog').getByText('1\u00a0personne ne verra plus cet espace').waitFor()
  await host.getByRole('dialog').getByRole('button', { name: 'Retirer', exact: true }).click()
  await notice(host, `${nameOf('cook')} n’est plus dans l’espace`)
  await cook.reload()
  await cook.getByRole('heading', { name: 'Cet espace est réservé à ses membres' }).waitFor()
})

test('no script failed, no rule of the page was broken', () => assert.deepEqual(demo.faults, []))
