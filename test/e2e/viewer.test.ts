// What is in a file is seen without leaving the page: each kind in its way, hostile ones too, by mouse and by keys.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import type { Locator, Page } from 'playwright-core'
import { drawViews } from '#platform/files/draw.ts'
import { findOffice } from '#platform/files/office.ts'
import { diskStore } from '#platform/files/store.ts'
import { pdfOfPages } from '../cast/pdf.ts'
import { openDemo, type Demo } from './demo.ts'
import { choose, openLibrary } from './screens-of-documents.ts'
import { until } from './steps.ts'

let demo: Demo
before(async () => { demo = await openDemo() })
after(() => demo.close())

const line = (page: Page, name: string): Locator => page.getByRole('table').getByRole('link', { name, exact: true })
const viewer = (page: Page): Locator => page.getByRole('dialog')
const fixture = (name: string): Promise<Buffer> => readFile(new URL(`../fixtures/${name}`, import.meta.url))
const file = (name: string, bytes: Buffer | string) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) })
const draw = (office?: string | null): Promise<number> => drawViews({ pool: demo.database.pool, store: diskStore(demo.filesDir), clock: () => new Date(), ...(office === undefined ? {} : { office }) })

/** Half a second of a tone. */
function wav(): Buffer {
  const sound = Buffer.from(Array.from({ length: 4_000 }, (_, n) => 128 + Math.round(60 * Math.sin(n / 3))))
  const head = Buffer.from('RIFF\0\0\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0\x40\x1f\0\0\x40\x1f\0\0\x01\0\x08\0data\0\0\0\0', 'latin1')
  head.writeUInt32LE(36 + sound.length, 4)
  head.writeUInt32LE(sound.length, 40)
  return Buffer.concat([head, sound])
}

async function open(page: Page, ...files: ReturnType<typeof file>[]): Promise<void> {
  await openLibrary(page)
  await page.locator('input[data-choose]').setInputFiles(files)
  for (const { name } of files) await line(page, name).waitFor()
}
async function see(page: Page, name: string): Promise<Locator> {
  await line(page, name).click()
  await viewer(page).getByRole('heading', { name }).first().waitFor()
  return viewer(page)
}
async function leave(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await viewer(page).waitFor({ state: 'detached' })
}

test('a PDF of three hundred pages: near pages alone are drawn, a word is found far away, pages are gone to, and its words can be chosen', async (t) => {
  const page = await demo.as('cook')
  await open(page, file('Gros manuel.pdf', pdfOfPages(Array.from({ length: 300 }, (_, n) => (n === 240 ? 'Le chalumeau des desserts' : `Page numero ${n + 1}`)))))
  const began = performance.now()
  const shown = await see(page, 'Gros manuel.pdf')
  await shown.locator('.textLayer').getByText('Page numero 1', { exact: true }).waitFor()
  t.diagnostic(`first page after ${Math.round(performance.now() - began)} ms`)
  assert.equal(await shown.locator('.pdf__page').count(), 300)
  assert.ok(await shown.locator('.pdf__page canvas').count() < 6, 'only what is near is drawn')
  await page.keyboard.press('Control+f')
  await page.keyboard.type('CHALUMEAU')
  await shown.getByText('1 sur 1').waitFor()
  await shown.locator('.textLayer').getByText('Le chalumeau des desserts').waitFor()
  await until(() => shown.getByLabel('Page', { exact: true }).inputValue(), '241', 'the field says where one is')
  await until(() => page.evaluate(() => [...CSS.highlights.get('found') ?? []].map(String).join()), 'chalumeau', 'it is marked')
  await shown.getByLabel('Page', { exact: true }).fill('120')
  await page.keyboard.press('Enter')
  await shown.locator('.textLayer').getByText('Page numero 120', { exact: true }).waitFor()
  await shown.getByRole('button', { name: 'Pages' }).click()
  await shown.getByRole('list', { name: 'Pages' }).locator('button[aria-current]').filter({ hasText: 'Page 120' }).waitFor()
  const before = await shown.locator('[data-page="120"]').evaluate((el) => el.clientWidth)
  await shown.getByRole('button', { name: 'Agrandir' }).click()
  assert.ok(await shown.locator('[data-page="120"]').evaluate((el) => el.clientWidth) > before)
  await shown.locator('.textLayer').getByText('Page numero 120', { exact: true }).selectText()
  assert.equal(await page.evaluate(() => String(getSelection())), 'Page numero 120')
  await leave(page)
  await until(() => page.evaluate(() => document.activeElement?.textContent), 'Gros manuel.pdf', 'one is back on its line')
  await page.context().close()
  assert.deepEqual(demo.faults, [])
})

test('pictures, tables, texts, messages, sound and film are each seen in their way; the arrows go from one to the next', async () => {
  const page = await demo.as('cook')
  const message = ['From: =?utf-8?q?Nad=C3=A8ge?= <nadege@example.fr>', 'To: cuisine@example.fr', 'Subject: =?utf-8?q?Tourn=C3=A9e_du_lundi?=', 'Date: Mon, 23 Nov 2026 08:00:00 +0100', 'MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary=x', '', '--x', 'Content-Type: text/html; charset=utf-8', '',
    '<html><style>p{}</style><p>Le camion part à 7 h.</p><script>document.title="pris"</script><img src="https://pisteur.example/x.png" onerror="document.title=\'pris\'"></html>', '--x', 'Content-Type: text/plain; name="plan.txt"', 'Content-Disposition: attachment; filename="plan.txt"', '', 'le plan', '--x--', ''].join('\r\n')
  const asked: string[] = []
  page.on('request', (request) => { if (!request.url().startsWith(demo.url) && !request.url().startsWith('blob:') && !request.url().startsWith('data:')) asked.push(request.url()) })
  await open(page, file('0A relevé.csv', `Site;Mesure\n${'Jean-Moulin;3,2\n'.repeat(1_200)}`), file('0B large.csv', `${'x;'.repeat(99_999)}x`), file('0C note.md', 'Penser **aux gants**\n\n- dégraissant\n- <img src=x onerror=alert(1)>'), file('0D lettre.eml', message),
    file('0E page.html', '<script>document.title="pris"</script><b>texte</b>'), file('0F dessin.svg', '<svg xmlns="http://www.w3.org/2000/svg" onload="document.title=\'pris\'"/>'), file('0G son.wav', wav()), file('0H film.mp4', await fixture('film.mp4')), file('0I cassé.pdf', '%PDF-1.7 rien'), file('0J faux.mp4', '<script>document.title="pris"</script>'))
  const shown = await see(page, '0A relevé.csv')
  await shown.getByRole('cell', { name: 'Jean-Moulin' }).first().waitFor()
  await shown.getByText('Les 1 000 premières lignes sont montrées.').waitFor()
  const next = async (name: string): Promise<void> => {
    await shown.getByRole('button', { name: 'Document suivant' }).click()
    await shown.getByRole('heading', { name }).first().waitFor()
  }
  await page.keyboard.press('ArrowRight')
  await shown.getByRole('heading', { name: '0B large.csv' }).waitFor()
  await shown.getByText('Les 100 premières colonnes sont montrées.').waitFor()
  await next('0C note.md')
  await shown.locator('strong').getByText('aux gants').waitFor()
  await shown.getByText('<img src=x onerror=alert(1)>').waitFor()
  await next('0D lettre.eml')
  for (const said of ['Tournée du lundi', 'Nadège <nadege@example.fr>', 'Le camion part à 7 h.', 'plan.txt']) await shown.getByText(said).first().waitFor()
  assert.equal(await shown.locator('img, script, iframe').count(), 0)
  await next('0E page.html')
  await shown.getByText('<script>document.title="pris"</script><b>texte</b>').waitFor()
  await next('0F dessin.svg')
  await shown.getByText('<svg xmlns=').waitFor()
  for (const [name, tag, seconds] of [['0G son.wav', 'audio', 0.4], ['0H film.mp4', 'video', 0.5]] as const) {
    await next(name)
    await until(() => shown.locator(tag).evaluate((el, least) => (el as HTMLMediaElement).duration > least, seconds), true, `${name} is played`)
  }
  await next('0I cassé.pdf')
  await shown.getByText('Ce PDF est abîmé').waitFor()
  await next('0J faux.mp4')
  await shown.getByText('Ce format ne se lit pas ici.').waitFor()
  assert.equal(await shown.getByRole('link', { name: 'Télécharger' }).count(), 2)
  await leave(page)
  await page.getByRole('table').getByRole('link', { name: 'Protocoles' }).click()
  await page.getByRole('table').getByRole('link', { name: 'Allergènes' }).click()
  await see(page, 'Plateaux rouges.jpg')
  const picture = shown.getByRole('img', { name: 'Contenu de Plateaux rouges.jpg' })
  await until(() => picture.evaluate((el) => (el as HTMLImageElement).naturalWidth > 0), true, 'it is drawn')
  await picture.click()
  assert.equal(await shown.locator('.picture').getAttribute('aria-pressed'), 'true')
  assert.deepEqual(asked, [], 'nothing is asked of anybody else')
  assert.doesNotMatch(await page.title(), /pris/)
  await page.context().close()
  assert.deepEqual(demo.faults, [])
})

test('an office document: its view is prepared, then read; the picture of its first page is in the gallery; an older version is seen too', async (t) => {
  const office = await findOffice()
  const page = await demo.as('cook')
  await open(page, file('Nettoyage.docx', await fixture('note.docx')), file('Mesures.xlsx', await fixture('releve.xlsx')))
  const shown = await see(page, 'Nettoyage.docx')
  await shown.getByText('La vue se prépare…').waitFor()
  // Each document says « waiting » until the worker has come to it.
  if (office === null) {
    t.diagnostic('no LibreOffice on this machine: what is said without one')
    await draw(null)
    await shown.getByText('Ce format ne se lit pas ici.').waitFor()
  } else {
    await draw()
    await shown.locator('.textLayer').getByText('La hotte se nettoie chaque vendredi').first().waitFor()
    await leave(page)
    await see(page, 'Mesures.xlsx')
    await shown.locator('.textLayer').getByText('Température').first().waitFor()
  }
  await leave(page)
  await page.locator('input[data-choose]').setInputFiles([file('Nettoyage.docx', 'tout autre chose')])
  await page.getByRole('button', { name: 'Nouvelle version : Nettoyage.docx' }).click()
  await page.getByText('Fichier déposé').first().waitFor()
  await draw(null)
  await choose(page, 'Nettoyage.docx', 'Détails')
  await page.getByRole('link', { name: 'Voir Version 1' }).click()
  await shown.getByText('Version 1').waitFor()
  if (office !== null) await shown.locator('.textLayer').getByText('La hotte se nettoie chaque vendredi').first().waitFor()
  await leave(page)
  await page.getByRole('complementary', { name: 'Aperçu du document' }).waitFor()
  await page.context().close()
  assert.deepEqual(demo.faults, [])
})
