// One person, one browser, one day: what comes from an office and from a phone is laid, looked at, found by what it says, shown outside for a time, and taken back to how it was.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import type { Locator, Page } from 'playwright-core'
import sharp from 'sharp'
import { modules } from '#modules/index.ts'
import { startReading } from '#platform/contents/reading.ts'
import { drawViews } from '#platform/files/draw.ts'
import { findOffice } from '#platform/files/office.ts'
import { diskStore } from '#platform/files/store.ts'
import { indexed } from '../cast/indexed.ts'
import { openDemo, phone, type Demo } from './demo.ts'
import { choose, openLibrary } from './screens-of-documents.ts'
import { notice, until } from './steps.ts'

let demo: Demo
let reading: ReturnType<typeof startReading>
before(async () => {
  demo = await openDemo()
  reading = startReading({ pool: demo.database.pool, store: diskStore(demo.filesDir), modules, log: () => {} })
})
after(async () => {
  await reading.stop()
  await demo.close()
})

const fixture = (name: string): Promise<Buffer> => readFile(new URL(`../fixtures/${name}`, import.meta.url))
/** As a phone takes it: lying on its side, with its place and its maker. */
const photo = (): Promise<Buffer> => sharp({ create: { width: 640, height: 480, channels: 3, background: '#5a7d3c' } })
  .withExif({ IFD0: { Make: 'Fairphone', Model: 'FP5' }, IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '20/1 52/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '55/1 27/1 0/1' } }).withMetadata({ orientation: 6 }).jpeg().toBuffer()
const line = (page: Page, name: string): Locator => page.getByRole('table').getByRole('link', { name, exact: true })

/** What the worker does while people work. */
async function worked(office: string | null): Promise<void> {
  await drawViews({ pool: demo.database.pool, store: diskStore(demo.filesDir), clock: () => new Date(), office })
  reading.wake()
  await until(async () => (await demo.database.pool.query(`select from content where state in ('waiting', 'reading')`)).rowCount, 0, 'everything was read')
  await indexed(demo)
}

// As a machine has it, and as one without LibreOffice does: there an office document shows what it says.
for (const [how, findIt] of [['with what draws here', findOffice], ['without LibreOffice', () => Promise.resolve(null)]] as const) {
  test(`a day in a library, ${how}`, async () => {
    const office = await findIt()
    const page = await demo.as('manager')
    await openLibrary(page)
    // Bytes of their own each time: what was drawn of the others is drawn already.
    const own = how === 'without LibreOffice' ? '-bis' : ''
    const names = { docx: `Livret${own}.docx`, odt: `Consigne${own}.odt`, xlsx: `Relevé${own}.xlsx`, pdf: `Consigne${own}.pdf`, photo: `Cagettes${own}.jpg` }
    await page.locator('input[data-choose]').setInputFiles([
      { name: names.docx, mimeType: '', buffer: await fixture(`livret${own}.docx`) }, { name: names.odt, mimeType: '', buffer: await fixture(`consigne${own}.odt`) }, { name: names.xlsx, mimeType: '', buffer: await fixture(`releve${own}.xlsx`) },
      { name: names.pdf, mimeType: '', buffer: await fixture('consigne.pdf') }, { name: names.photo, mimeType: 'image/jpeg', buffer: await photo() },
    ])
    await notice(page, '5 fichiers déposés')
    await worked(office)

    const shown = page.getByRole('dialog')
    const see = async (name: string, content: Locator): Promise<void> => {
      await line(page, name).click()
      await shown.getByRole('heading', { name }).first().waitFor()
      await content.first().waitFor()
      await page.keyboard.press('Escape')
      await shown.waitFor({ state: 'detached' })
    }
    const words = (said: string): Locator => (office === null ? shown : shown.locator('.textLayer')).getByText(said)
    await see(names.docx, words('Livret de la brigade'))
    await see(names.odt, words('Consigne du quai'))
    await see(names.xlsx, words('Température'))
    await see(names.pdf, shown.locator('.textLayer').getByText('Consigne du quai'))
    const picture = shown.getByRole('img', { name: `Contenu de ${names.photo}` })
    await line(page, names.photo).click()
    await until(() => picture.evaluate((el) => (el as HTMLImageElement).naturalWidth < (el as HTMLImageElement).naturalHeight), true, 'it stands upright')
    await page.keyboard.press('Escape')

    const word = office === null ? 'crosnes' : 'salsifis'
    await page.goto(`/recherche?q=${word}`)
    const hit = page.getByRole('main').getByRole('listitem').filter({ hasText: names.docx })
    await hit.getByText('page 3').waitFor()
    await hit.getByRole('link').first().click()
    await page.getByRole('complementary', { name: 'Aperçu du document' }).getByText('Version 1').first().waitFor()

    await openLibrary(page)
    await choose(page, names.docx, 'Partager')
    const dialog = shown
    await dialog.getByRole('radio', { name: /Toute personne qui a le lien/ }).check()
    await dialog.getByLabel('Jusqu’au').fill(await dialog.getByLabel('Jusqu’au').getAttribute('max') ?? '')
    await dialog.getByRole('button', { name: 'Créer le lien' }).click()
    const link = await dialog.getByLabel('Lien', { exact: true }).inputValue()
    await dialog.getByRole('button', { name: 'Fermer' }).click()
    const outside = await demo.nobody({ viewport: phone, javaScriptEnabled: false })
    await outside.goto(link)
    await outside.getByRole('heading', { name: names.docx }).waitFor()
    await outside.getByText(/^Ouvert jusqu’au/).waitFor()
    const [download] = await Promise.all([outside.waitForEvent('download'), outside.getByRole('link', { name: /^Télécharger/ }).click()])
    assert.deepEqual(await readFile(await download.path()), await fixture(`livret${own}.docx`))

    // The program of the device would open it where it is: at its address on the drive.
    await choose(page, names.docx, 'Ouvrir dans un logiciel…')
    const program = await shown.getByRole('link', { name: 'Ouvrir dans Word' }).getAttribute('href')
    assert.equal(program, `ms-word:ofe|u|${demo.url}/dav/Cuisines%20Vesle-Nord/${encodeURIComponent(names.docx)}`)
    await shown.getByRole('button', { name: 'Fermer' }).click()

    await page.locator('input[data-choose]').setInputFiles([{ name: names.docx, mimeType: '', buffer: await fixture('note.docx') }])
    await page.getByRole('button', { name: `Nouvelle version : ${names.docx}` }).click()
    await notice(page, 'Fichier déposé')
    await choose(page, names.docx, 'Détails')
    const panel = page.getByRole('complementary', { name: 'Aperçu du document' })
    await panel.getByText('Version 2').first().waitFor()
    await panel.getByRole('button', { name: 'Revenir à cette version : Version 1' }).click()
    await panel.getByText('Version 3').first().waitFor()
    const back = await page.request.get(await panel.getByRole('link', { name: 'Télécharger' }).first().getAttribute('href') ?? '')
    assert.deepEqual(await back.body(), await fixture(`livret${own}.docx`), 'the version that stands is the first one again')
    await worked(office)
    await page.goto(`/recherche?q=${word}`)
    await hit.getByText('page 3').waitFor()
    for (const one of [page, outside]) await one.context().close()
    assert.deepEqual(demo.faults, [])
  })
}
