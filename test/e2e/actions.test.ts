// The counting of actions counts what one sees: on a small page that offers too much, and on one that does not.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { countActions, tableOf, tooMany } from './actions.ts'
import { openBrowser } from './browser.ts'

let browser: Browser
let page: Page
before(async () => {
  browser = await openBrowser()
  page = await browser.newPage()
})
after(() => browser.close())

const shown = async (main: string) => {
  await page.setContent(`<!doctype html><style>.vh { display: none }</style><main>${main}</main>`)
  return countActions(page)
}
const buttons = (...names: string[]): string => names.map((name) => `<button class="btn btn--2">${name}</button>`).join('')
const more = '<button class="btn btn--2" aria-haspopup="menu">…</button><div role="menu"><button role="menuitem">Retirer</button></div>'

test('five actions on an item are one too many, four and « … » are not; those of a list are counted once', async () => {
  const five = buttons('Un', 'Deux', 'Trois', 'Quatre', 'Cinq')
  assert.deepEqual(tooMany(await shown(`<ul class="rows"><li>${buttons('Un')}</li><li>${five}</li><li>${five}</li></ul>`)), ['item li in .rows: 5 actions, 4 at most: Un, Deux, Trois, Quatre, Cinq'])
  const counted = await shown(`<ul class="rows"><li>${buttons('Un', 'Deux', 'Trois', 'Quatre')}${more}</li></ul>`)
  assert.deepEqual(counted.map(({ count }) => count), [4])
  assert.deepEqual(tooMany(counted), [])
})

test('each part has its limit, and its own controls alone', async () => {
  const header = `<header class="pagehead"><h1>Titre</h1>${buttons('Un', 'Deux', 'Trois')}<dialog open>${buttons('Rester', 'Partir')}</dialog></header>`
  const composer = `<form class="card composer"><div class="option">${buttons('Ne plus demander')}</div>${buttons('Photo', 'Fichier', 'Question', 'Sondage')}<button type="submit" class="btn">Publier</button></form>`
  const aside = `<aside><section><h2>Membres</h2><a class="lk" href="/x">Les 34</a>${buttons('Inviter', 'Exporter', 'Trier')}<ul><li>${buttons('Retirer')}</li></ul></section></aside>`
  assert.deepEqual(tooMany(await shown(header + composer + aside)), [
    'header header.pagehead: 3 actions, 2 at most: Un, Deux, Trois', 'composer form.card.composer: 4 actions, 3 at most: Photo, Fichier, Question, Sondage', 'aside section: 3 actions, 2 at most: Inviter, Exporter, Trier',
  ])
})

test('two buttons of the primary style in one part are one too many, and what is not seen is not counted', async () => {
  assert.deepEqual(tooMany(await shown('<section><button class="btn">Un</button><a class="btn" href="/x">Deux</a><button class="btn vh">Trois</button><button class="btn btn--2">Quatre</button></section>')), ['primary main: 2 actions, 1 at most: Un, Deux'])
  assert.deepEqual(tooMany(await shown('<form><button class="btn">Un</button></form><form><button class="btn">Deux</button></form>')), [])
})

test('the table begins with the screen that is nearest to its limits', async () => {
  const lines = tableOf(new Map([['calm', await shown(`<ul><li>${buttons('Un')}</li></ul>`)], ['alone', await shown('<button class="btn">Un</button>')], ['full', await shown(`<ul><li>${buttons('Un', 'Deux', 'Trois', 'Quatre')}</li></ul>`)]]))
  assert.deepEqual(lines.map((line) => line.replace(/ +/, ' ')), ['full item 4/4', 'calm item 1/4', 'alone primary 1/1'])
})
