import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { test } from 'node:test'
import { environment, openBrowser } from './browser.ts'
import { unpackChromium } from './chromium.ts'

test('what the browser links beyond the C library comes with it', () => {
  const unpacked = unpackChromium()
  const linked = execFileSync('ldd', [unpacked.executable], { encoding: 'utf8', env: environment(unpacked) })
  assert.doesNotMatch(linked, /not found/)
  for (const name of ['libnss3', 'libnspr4', 'libexpat']) assert.match(linked, new RegExp(`${name}\\.so\\S* => ${unpacked.libraries}/`), name)
})

test('a page is shown, in a type that has accents', { timeout: 60_000 }, async () => {
  const browser = await openBrowser()
  try {
    const page = await browser.newPage()
    await page.setContent('<p style="font: 20px sans-serif; display: inline-block">Été à Mercœur</p>')
    assert.equal(await page.textContent('p'), 'Été à Mercœur')
    const box = await page.locator('p').boundingBox()
    assert.ok(box !== null && box.width > 60, 'letters have a width')
  } finally {
    await browser.close()
  }
})
