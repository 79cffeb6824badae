import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { dirname } from 'node:path'
import { test } from 'node:test'
import { openBrowser, surroundings } from './browser.ts'

test('the browser takes its libraries from its package, not from the system', () => {
  const { executable, env } = surroundings()
  const lines = execFileSync('ldd', [executable], { env, encoding: 'utf8' }).split('\n')
  for (const name of ['libnss3.so', 'libnspr4.so', 'libexpat.so.1']) {
    const line = lines.find((l) => l.trim().startsWith(`${name} `)) ?? ''
    assert.match(line, new RegExp(`=> ${dirname(executable)}/lib/`), `${name}: ${line}`)
  }
  assert.deepEqual(lines.filter((line) => line.includes('not found')), [])
})

test('it opens a page', async () => {
  const browser = await openBrowser()
  try {
    const page = await browser.newPage()
    await page.setContent('<h1>Bonjour</h1>')
    assert.equal(await page.getByRole('heading').textContent(), 'Bonjour')
    assert.match(browser.version(), /^1[5-9]\d\./)
  } finally {
    await browser.close()
  }
})
