// The first page of the day, for each function; arranged, read in comfort, visited for the first time, and the way to somebody who helps.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { openDemo, phone, wide, type Demo } from './demo.ts'

let demo: Demo
before(async () => { demo = await openDemo() })
after(() => demo.close())

const main = (page: Page) => page.getByRole('main')
/** The titles of the home, from top to bottom, once what comes late has come. */
async function titles(page: Page, news = true): Promise<string[]> {
  for (const name of ['Première visite', 'Dans mes espaces', ...(news ? ['Actualités pour vous'] : [])]) await main(page).getByRole('heading', { level: 2, name }).waitFor()
  return (await main(page).getByRole('heading', { level: 2 }).allInnerTexts()).filter((title) => !title.startsWith('Première visite'))
}
/** Of them the two that everybody inside has. */
const both = async (page: Page): Promise<string[]> => (await titles(page)).filter((title) => title === 'Actualités pour vous' || title === 'Dans mes espaces')
const more = async (page: Page, item: string): Promise<void> => {
  await page.getByRole('button', { name: 'Autres actions sur l’accueil' }).click()
  await page.getByRole('menuitem', { name: item }).click()
  await page.getByRole('dialog').waitFor()
}

test('each function finds its home: what is to be read and done first, spaces before news on site, news before spaces at a desk; a partner their spaces alone', async () => {
  const homes: Record<string, string[]> = {}
  for (const who of ['manager', 'cook', 'roadworker', 'official', 'partner']) {
    const page = await demo.as(who, { viewport: phone })
    if (who !== 'official') await main(page).getByRole('heading', { name: 'Mes tâches' }).waitFor()
    homes[who] = await titles(page, who !== 'partner')
  }
  const [tasks, news, spaces, apps] = ['Mes tâches', 'Actualités pour vous', 'Dans mes espaces', 'Mes applications']
  // Cook and road worker have something to read and understand: that is to do, before all else.
  assert.deepEqual(homes, { manager: [tasks, news, apps, spaces], cook: [tasks, news, spaces, apps], roadworker: [tasks, news, spaces, apps], official: [news, spaces, apps], partner: [tasks, spaces] })
  const cook = await demo.as('cook', { viewport: phone })
  const id = (await cook.evaluate(() => fetch('/api/home').then((reply) => reply.json()))).parts.news.items.find((one: { toReadBy: string | null }) => one.toReadBy).id as string
  await cook.evaluate((article) => fetch(`/api/news/${article}/reading`, { method: 'PUT' }), id)
  await cook.reload()
  assert.deepEqual(await both(cook), [spaces, news], 'once read, her spaces come first')
  assert.deepEqual(demo.faults, [])
})

test('each home speaks of that person’s spaces and of nobody else’s', async () => {
  const spacesOf = async (who: string): Promise<Set<string>> => {
    const page = await demo.as(who)
    await main(page).getByRole('heading', { name: 'Dans mes espaces' }).waitFor()
    return new Set(await page.getByRole('region', { name: 'Dans mes espaces' }).getByRole('listitem').getByRole('link').allInnerTexts())
  }
  const [cook, road, official, partner] = await Promise.all(['cook', 'roadworker', 'official', 'partner'].map(spacesOf)) as [Set<string>, Set<string>, Set<string>, Set<string>]
  assert.ok(cook.has('Cuisines Vesle-Nord') && road.has('Centre de Mercœur') && official.has('Commission éducation et jeunesse') && partner.has('Cuisine centrale 2027'), [...cook, ...road, ...official, ...partner].join(', '))
  assert.ok(!road.has('Cuisines Vesle-Nord') && !official.has('Cuisines Vesle-Nord') && !partner.has('Cuisines Vesle-Nord') && !cook.has('Centre de Mercœur'))
})

test('one arranges one’s home with the keyboard; it is so on another device, and as before in one press', async () => {
  const page = await demo.as('manager')
  assert.deepEqual(await both(page), ['Actualités pour vous', 'Dans mes espaces'])
  await more(page, 'Personnaliser l’accueil')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: /^Monter.: Dans mes espaces$/ }).focus()
  await page.keyboard.press('Enter')
  await page.getByText(/^Dans mes espaces.: \d sur \d$/).waitFor()
  const up = dialog.getByRole('button', { name: /^Monter.: Dans mes espaces$/ })
  const listed = (): Promise<string> => page.evaluate(() => document.querySelector('dialog[open]')?.textContent ?? '')
  for (let presses = 0; presses < 5 && await up.isEnabled(); presses++) {
    const before = await listed()
    await page.keyboard.press('Enter')
    await page.waitForFunction((text) => document.querySelector('dialog[open]')?.textContent !== text, before)
  }
  await dialog.getByRole('button', { name: /^Monter.: Dans mes espaces$/, disabled: true }).waitFor()
  assert.match(await page.evaluate(() => document.activeElement?.textContent ?? ''), /^Descendre.: Dans mes espaces$/, 'at the top the hand is on the way back')
  await page.keyboard.press('Escape')
  await page.waitForFunction(() => document.querySelector('main h2')?.textContent === 'Dans mes espaces')
  const other = await demo.as('manager', { viewport: phone })
  assert.deepEqual(await both(other), ['Dans mes espaces', 'Actualités pour vous'])
  await more(other, 'Personnaliser l’accueil')
  await other.getByRole('checkbox', { name: 'Dans mes espaces' }).click()
  await other.getByRole('button', { name: 'Terminé' }).click()
  await main(other).getByRole('heading', { name: 'Dans mes espaces' }).waitFor({ state: 'detached' })
  await more(other, 'Personnaliser l’accueil')
  await other.getByRole('button', { name: 'Remettre comme avant' }).click()
  await other.getByRole('button', { name: 'Remettre comme avant', disabled: true }).waitFor()
  await other.getByRole('button', { name: 'Terminé' }).click()
  assert.deepEqual(await both(other), ['Actualités pour vous', 'Dans mes espaces'])
  assert.deepEqual(demo.faults, [])
})

test('comfort: chosen once, worn by the page before anything of it is drawn', async () => {
  const page = await demo.as('official', { viewport: phone })
  await page.goto('/compte')
  await page.getByText('Très grande', { exact: true }).click()
  await page.getByText('Aéré', { exact: true }).click()
  await page.getByText('Le moins possible', { exact: true }).click()
  await page.waitForFunction(async () => { const me = await (await fetch('/api/me')).json(); return me.textSize === 'larger' && me.spacing === 'wide' && me.motion === 'less' })
  // As the server sends it: no script has run.
  const html = await (await page.request.get('/')).text()
  assert.match(/<html[^>]*>/.exec(html)![0], /data-text-size="larger" data-motion="less" data-spacing="wide"/)
  await page.goto('/')
  await main(page).getByRole('heading', { level: 1 }).waitFor()
  const worn = await page.evaluate(() => ({ size: getComputedStyle(document.documentElement).fontSize, space: getComputedStyle(document.body).wordSpacing, still: getComputedStyle(document.querySelector('.btn, a')!).transitionDuration, over: document.documentElement.scrollWidth - innerWidth }))
  assert.deepEqual({ ...worn, space: parseFloat(worn.space) > 0, still: parseFloat(worn.still) === 0 }, { size: '20px', space: true, still: true, over: 0 })
})

test('the first visit: five steps by the keyboard, out of it at any of them, refused for ever, and that taken back', async () => {
  const page = await demo.as('technician', { viewport: phone })
  await page.getByRole('button', { name: 'Commencer' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('Mehdi Saïdi').waitFor()
  for (const step of [2, 3, 4, 5]) {
    await dialog.getByRole('button', { name: 'Suivant' }).press('Enter')
    await dialog.getByRole('status').getByText(`Étape ${step} sur 5`).waitFor()
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth || [...document.querySelectorAll('dialog *')].some((el) => el.getBoundingClientRect().right > innerWidth)), false, `step ${step} fits`)
  }
  await dialog.getByRole('button', { name: 'Précédent' }).press('Enter')
  await dialog.getByRole('status').getByText('Étape 4 sur 5').waitFor()
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Ne plus me le proposer' }).click()
  await page.getByRole('heading', { name: 'Première visite' }).waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Annuler' }).click()
  await page.getByRole('button', { name: 'Ne plus me le proposer' }).click()
  await page.getByText('La visite ne vous sera plus proposée').last().waitFor()
  await page.reload()
  await page.getByRole('button', { name: 'Autres actions sur l’accueil' }).waitFor()
  assert.equal(await page.getByRole('heading', { name: 'Première visite' }).count(), 0)
  await more(page, 'Revoir la première visite')
  await dialog.getByRole('status').getByText('Étape 1 sur 5').waitFor()
  assert.deepEqual(demo.faults, [])
})

test('a cook asks the scouts from the screen that she is on; the nearest one finds question and screen under the bell, and says that it is settled', async () => {
  const cook = await demo.as('cook')
  await cook.goto('/espaces')
  await cook.getByRole('navigation', { name: 'Navigation principale' }).getByRole('button', { name: 'Demander à un éclaireur' }).click()
  const dialog = cook.getByRole('dialog', { name: 'Demander à un éclaireur' })
  await dialog.getByText('Aïcha Diallo').waitFor()
  assert.match(await dialog.getByRole('listitem').first().innerText(), /Aïcha Diallo\s+Sur votre site/)
  await dialog.getByRole('button', { name: 'Envoyer' }).click()
  await dialog.getByText('Écrivez votre question.').waitFor()
  await dialog.getByLabel('Votre question').fill('Comment rejoindre l’espace des cuisines ?')
  await dialog.getByRole('checkbox', { name: /^Joindre l’adresse/ }).check()
  await dialog.getByRole('button', { name: 'Envoyer' }).click()
  await cook.getByText(/^Question envoyée à .*Aïcha Diallo/).waitFor()
  const scouts = await demo.database.pool.query(`select t.person_id from scout_question_to t`)
  assert.equal(scouts.rowCount, 3)
  await demo.database.pool.query(`insert into scout_question_to select q.id, p.id from scout_question q, person p where p.given_name = 'Élodie' and p.family_name = 'Samson' on conflict do nothing`)
  const scout = await demo.as('scout', { viewport: phone })
  await scout.goto('/eclaireurs')
  await scout.getByRole('listitem').getByText('Comment rejoindre l’espace des cuisines ?').first().waitFor()
  assert.equal(await scout.getByRole('link', { name: 'Voir l’écran /espaces' }).getAttribute('href'), '/espaces')
  await scout.getByRole('button', { name: /^C’est réglé/ }).click()
  await scout.getByText('Question réglée').waitFor()
  await scout.getByRole('button', { name: 'Annuler' }).click()
  await scout.getByRole('button', { name: /^C’est réglé/ }).waitFor()
  assert.deepEqual(demo.faults, [])
})

test('on a computer the home has two columns only when there is something for the second', async () => {
  const page = await demo.as('official', { viewport: wide })
  await titles(page)
  assert.equal(await main(page).locator('aside').count(), 1)
  await demo.database.pool.query('delete from app_favourite')
  await page.reload()
  await titles(page)
  assert.equal(await main(page).locator('aside').count(), 0)
})
