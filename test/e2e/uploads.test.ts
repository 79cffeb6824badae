// A large file on a bad line: cut twice, paused, its page closed, and there in the end as it was sent. And what is said when bytes stand there already, or room is short.
import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { openLine } from './cuts.ts'
import { openDemo, type Demo } from './demo.ts'
import { openLibrary } from './screens-of-documents.ts'
import { notice, until } from './steps.ts'

let demo: Demo
let folder: string
before(async () => {
  demo = await openDemo()
  folder = await mkdtemp(join(tmpdir(), 'parvis-uploads-'))
})
after(async () => {
  await demo.close()
  await rm(folder, { recursive: true })
})

/** As slow as a village has it, so that a cut comes in the middle. */
async function slow(page: Page): Promise<void> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Network.enable')
  await cdp.send('Network.emulateNetworkConditions', { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: 3_000_000 })
}
const received = async (): Promise<number> => Number((await demo.database.pool.query<{ received: string }>('select received from upload order by created_at desc limit 1')).rows[0]?.received ?? 0)
const shareOf = async (page: Page): Promise<number> => Number(await page.getByRole('progressbar', { name: /^Envoi de/ }).getAttribute('aria-valuenow').catch(() => '0'))

test('a file of 12 MB over a line that is cut twice, paused, and from a page that is closed, arrives as it was', async () => {
  const bytes = randomBytes(12_000_000)
  const path = join(folder, 'Plans de la cuisine.bin')
  await writeFile(path, bytes)
  const line = await openLine(demo.url)
  const page = await demo.as('cook', { baseURL: line.url })
  await openLibrary(page)
  await slow(page)
  await page.locator('input[data-choose]').setInputFiles(path)
  for (const share of [10, 30]) {
    await until(async () => await shareOf(page) >= share, true, `${share} % or more`)
    line.sever()
    await page.getByText('Connexion coupée').waitFor()
    line.mend()
    await page.getByText('Connexion coupée').waitFor({ state: 'detached' })
  }
  await until(async () => await shareOf(page) >= 45, true, '45 % or more')
  await page.getByRole('button', { name: 'Mettre en pause Plans de la cuisine.bin' }).click()
  await page.getByText('En pause').waitFor()
  await page.getByRole('button', { name: 'Reprendre Plans de la cuisine.bin' }).click()
  await until(async () => await shareOf(page) >= 55, true, '55 % or more')
  const again = await page.context().newPage()
  await page.close()
  await openLibrary(again)
  await again.getByRole('heading', { name: '1 envoi interrompu' }).waitFor()
  assert.ok(await received() > 1_000_000 && await received() < bytes.length, `${await received()}`)
  await again.locator('input[data-again]').setInputFiles(path)
  await notice(again, 'Fichier déposé')
  const { rows } = await demo.database.pool.query<{ hash: string, uploads: number }>(`select v.hash, (select count(*)::int from upload) as uploads from document d join document_version v on v.document_id = d.id where d.name = 'Plans de la cuisine.bin'`)
  assert.deepEqual(rows, [{ hash: createHash('sha256').update(bytes).digest('hex'), uploads: 1 }])
  await again.getByRole('heading', { name: 'envoi interrompu' }).waitFor({ state: 'detached' })
  await line.close()
  assert.deepEqual(demo.faults, [])
})

test('bytes that stand there already are told with their place, and a library that is full says so before anything leaves', async () => {
  const page = await demo.as('cook')
  await page.goto('/documents')
  const bring = (name: string, buffer: Buffer): Promise<void> => page.locator('input[data-choose]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
  await bring('Menu.txt', Buffer.from('Lundi : poisson.'))
  await notice(page, 'Fichier déposé')
  await bring('Menu bis.txt', Buffer.from('Lundi : poisson.'))
  await notice(page, 'Déjà là')
  await page.getByRole('button', { name: 'Filtrer' }).click()
  await page.getByRole('meter', { name: 'Place utilisée dans cette bibliothèque' }).waitFor()
  await page.getByRole('button', { name: 'Filtrer' }).click()
  await demo.database.pool.query(`update document_usage set allowed = used + 5 where root_id = (select root_id from document where name = 'Menu bis.txt')`)
  await page.reload()
  await page.getByText('La corbeille et les anciennes versions comptent').waitFor()
  const before = (await demo.database.pool.query('select from upload')).rowCount
  await bring('Film.bin', Buffer.alloc(5_000_000))
  await page.getByRole('alert').getByText('Il n’y a plus assez de place ici').waitFor()
  assert.equal((await demo.database.pool.query('select from upload')).rowCount, before)
})
