// A cook who may not open spaces proposes one: she is shown what exists, sends another, and enters it once the manager has said yes.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { nameOf, openDemo, phone, type Demo } from './demo.ts'
import { notice } from './steps.ts'

let demo: Demo
before(async () => {
  demo = await openDemo()
  const { rows: [claire] } = await demo.database.pool.query<{ id: string, authority: string }>(`select id, main_authority_id as authority from person where given_name || ' ' || family_name = $1`, [nameOf('manager')])
  await demo.database.pool.query(`update authority set space_creation = 'charged'`)
  await demo.database.pool.query(`delete from duty where kind = 'space_creator'`)
  await demo.database.pool.query(`insert into duty (id, person_id, authority_id, kind, since) values (gen_random_uuid(), $1, $2, 'space_creator', '2026-01-01')`, [claire!.id, claire!.authority])
})
after(() => demo.close())

async function describe(page: Page, name: string): Promise<void> {
  await page.getByRole('radio', { name: 'Partager des pratiques' }).check()
  await page.getByRole('button', { name: 'Continuer' }).click()
  await page.getByLabel('Nom de l’espace').fill(name)
}

test('« Cuisiniers collèges » exists already; another one is proposed on a phone, opened in one tap, and entered', async () => {
  const cook = await demo.as('cook', { viewport: phone })
  await cook.goto('/espaces')
  await cook.getByRole('main').getByRole('link', { name: 'Proposer un espace' }).click()
  await describe(cook, 'Cuisiniers collèges')
  const send = cook.getByRole('button', { name: 'Proposer', exact: true })
  await send.click()
  await cook.getByRole('alert').getByText('Dites en une phrase à quoi il servira.').waitFor()
  await cook.getByLabel('À quoi servira-t-il').fill('Nos astuces de cuisine, entre collèges.')
  await send.click()
  const alike = cook.getByRole('region', { name: 'Cet espace existe peut-être déjà' })
  await alike.getByRole('link', { name: /Cuisines|cuisine/ }).first().waitFor()
  assert.equal(await cook.evaluate(() => document.activeElement?.textContent), 'Cet espace existe peut-être déjà')
  assert.equal(await cook.getByLabel('Nom de l’espace').inputValue(), 'Cuisiniers collèges', 'what was typed is still there')

  await cook.getByLabel('Nom de l’espace').fill('Zéro gaspillage')
  await cook.getByLabel('À quoi servira-t-il').fill('Peser ce qui part à la poubelle, et le réduire.')
  await send.click()
  await cook.getByRole('heading', { name: 'Votre proposition est envoyée' }).or(cook.getByRole('button', { name: 'Proposer quand même' })).first().waitFor()
  if (await cook.getByRole('button', { name: 'Proposer quand même' }).isVisible()) await cook.getByRole('button', { name: 'Proposer quand même' }).click()
  await cook.getByText(`${nameOf('manager')} vous répond`).waitFor()

  const claire = await demo.as('manager')
  await claire.getByRole('button', { name: /^Notifications/ }).click()
  await claire.getByRole('dialog', { name: 'Notifications' }).getByRole('link', { name: 'Zéro gaspillage' }).click()
  await claire.getByText('Peser ce qui part à la poubelle').waitFor()
  await claire.getByRole('button', { name: 'Ouvrir l’espace Zéro gaspillage' }).click()
  await notice(claire, `« Zéro gaspillage » est ouvert, ${nameOf('cook')} en est responsable`)
  await claire.getByText('Aucune proposition n’attend votre réponse.').waitFor()

  await cook.getByRole('link', { name: 'Voir mes propositions' }).click()
  await cook.getByRole('link', { name: 'Entrer dans l’espace Zéro gaspillage' }).click()
  await cook.getByRole('heading', { level: 1, name: 'Zéro gaspillage' }).waitFor()
  await cook.getByLabel('Votre message').waitFor()
  assert.deepEqual(demo.faults, [])
})
