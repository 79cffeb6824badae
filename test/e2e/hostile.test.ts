// What people write is text: nothing of it runs, wherever it is shown.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { openDemo, type Demo } from './demo.ts'
import { openIt, postWith, until } from './steps.ts'

let demo: Demo
let page: Page
before(async () => {
  demo = await openDemo()
  page = await demo.as('cook')
  await page.addInitScript(() => {
    // Any vector that runs would call one of these.
    for (const name of ['alert', 'pwned', 'prompt', 'confirm']) Object.defineProperty(globalThis, name, { value: () => { document.documentElement.dataset['pwned'] = name } })
  })
})
after(() => demo.close())

const vectors = [
  '<script>pwned()</script>', '<img src=x onerror=pwned()>', '<svg onload=pwned()>', '<svg><script>pwned()</script></svg>', '<body onload=pwned()>', '<iframe srcdoc="<script>parent.pwned()</script>">',
  '<details open ontoggle=pwned()>', '<input autofocus onfocus=pwned()>', '<video><source onerror=pwned()></video>', '<math><mtext></p><img src onerror=pwned()>', '<a href="javascript:pwned()">ici</a>', '"><script>pwned()</script>',
  '\'-pwned()-\'', '${pwned()}', '{{constructor.constructor("pwned()")()}}', '</script><script>pwned()</script>', '</textarea><script>pwned()</script>', '</title><script>pwned()</script>', '<!--><img src=x onerror=pwned()>-->',
  '[ici](javascript:pwned())', '[ici](JaVaScRiPt:pwned())', '[ici](java\tscript:pwned())', '[ici](data:text/html,<script>pwned()</script>)', '[ici](vbscript:pwned())', '![x](x" onerror="pwned())', '[ici](https://exemple.test/"onmouseover="pwned())',
  '`<img src=x onerror=pwned()>`', '**<img src=x onerror=pwned()>**', '<style>@import "javascript:pwned()"</style>', '<link rel=stylesheet href=//exemple.test/x.css>', '<meta http-equiv=refresh content="0;javascript:pwned()">', '<base href="javascript:pwned()//">',
  '\u202Egnp.exe\u202C <img src=x onerror=pwned()>', '&lt;script&gt;pwned()&lt;/script&gt;', '\u2028<script>pwned()</script>', '__proto__', 'constructor',
]
/** Links that lead anywhere but to a page or a letter, handlers and elements that no text of ours makes. */
const strange = (): Promise<string[]> => page.evaluate(() => [
  ...[...document.querySelectorAll('a[href]')].map((link) => (link as HTMLAnchorElement).protocol).filter((protocol) => !/^(https?|mailto):$/.test(protocol)),
  ...[...document.querySelectorAll('main *')].flatMap((element) => element.getAttributeNames().filter((name) => name.startsWith('on')).map((name) => `${element.tagName} ${name}`)),
  ...[...document.querySelectorAll('main :is(script, iframe, object, embed, base, meta, link[rel=stylesheet], style)')].map((element) => element.outerHTML.slice(0, 80)),
  ...(document.documentElement.dataset['pwned'] ? [`${document.documentElement.dataset['pwned']} ran`] : []),
])

test('posts, comments, names of spaces and of photos', async () => {
  const call = async (path: string, data: object): Promise<{ id: string }> => {
    const reply = await page.request.post(`/api${path}`, { data })
    assert.equal(reply.status(), 201, `${path} ${JSON.stringify(data).slice(0, 200)}: ${await reply.text()}`)
    return await reply.json() as { id: string }
  }
  const space = await call('/spaces', { kind: 'team', access: 'open', name: '<img src=x onerror=pwned()> & "Co"', purpose: '</script><script>pwned()</script>' })
  const photo = await page.request.post('/api/files', { multipart: { file: { name: '"><img src=x onerror=pwned()>.jpg', mimeType: 'image/jpeg', buffer: readFileSync('platform/files/test/phone.jpg') } } })
  const first = await call(`/spaces/${space.id}/posts`, { body: 'Avec une photo', photos: [{ fileId: (await photo.json() as { id: string }).id, alt: '"><script>pwned()</script>' }] })
  for (const vector of vectors) await call(`/spaces/${space.id}/posts`, { body: vector })
  for (const vector of vectors) await call(`/posts/${first.id}/comments`, { body: vector })

  // The wall with its first data inside the page, then drawn again by the browser alone.
  await page.goto(`/espaces/${space.id}`)
  await page.getByRole('heading', { level: 1, name: '<img src=x onerror=pwned()> & "Co"' }).waitFor()
  for (const more = page.getByRole('button', { name: 'Voir les publications précédentes' }); await more.count();) {
    const before = await page.getByRole('article').count()
    await more.click()
    await until(async () => await page.getByRole('article').count() > before, true, 'more posts came')
  }
  assert.equal(await page.getByRole('article').count(), vectors.length + 1)
  for (const plain of ['<script>pwned()</script>', '<svg onload=pwned()>', '[ici](javascript:pwned())', '{{constructor.constructor("pwned()")()}}']) {
    assert.ok(await page.getByRole('article').getByText(plain, { exact: true }).count() > 0, `shown as text: ${plain}`)
  }
  await postWith(page, 'Avec une photo').getByRole('button', { name: /^Voir les \d+ commentaires/ }).click()
  await page.getByRole('button', { name: 'Voir les commentaires précédents' }).or(page.getByText('vbscript').nth(1)).first().waitFor()
  assert.deepEqual(await strange(), [])

  for (const path of ['/', '/espaces', `/espaces/${space.id}/membres`, '/menu', '/publier']) {
    await page.goto(path)
    await page.getByRole('heading', { level: 1 }).waitFor()
    assert.deepEqual(await strange(), [], path)
  }
})

test('what is typed on the screen is text there too', async () => {
  await page.goto('/espaces/nouveau')
  await page.getByRole('radio', { name: 'Mener un projet' }).check()
  await page.getByRole('button', { name: 'Continuer' }).click()
  await page.getByLabel('Nom de l’espace').fill('<svg onload=pwned()>\u202Etxt.exe')
  await openIt(page)
  await page.getByRole('link', { name: 'Entrer dans l’espace' }).click()
  await page.getByLabel('Votre message').fill('<img src=x onerror=pwned()> **gras** [ici](javascript:pwned())')
  await page.keyboard.press('Control+Enter')
  await postWith(page, '<img src=x onerror=pwned()>').getByRole('group', { name: 'Réactions' }).waitFor()
  assert.equal(await postWith(page, '<img src=x onerror=pwned()>').locator('strong').textContent(), 'gras')
  await page.goto(`/espaces?vue=tous&q=${encodeURIComponent('"><script>introuvable(pwned())</script>')}`)
  await page.getByText('Rien pour').waitFor()
  await page.goto(`/connexion?vers=${encodeURIComponent('//exemple.test/"><script>pwned()</script>')}`)
  assert.equal(await page.locator('input[name=next]').first().inputValue(), '/')
  assert.deepEqual(await strange(), [])
})

test('a page of ours opened by another site brings nothing along, and is framed by nobody', async () => {
  const reply = await page.request.get('/')
  assert.equal(reply.headers()['x-frame-options'], 'DENY')
  assert.doesNotMatch(reply.headers()['content-security-policy'] ?? 'none', /unsafe/)
})

test('the control: markup that gets through is seen', async () => {
  const before = demo.faults.length
  await page.evaluate(() => {
    document.querySelector('main')!.innerHTML = '<button onclick=pwned()></button><iframe></iframe>'
    document.querySelector<HTMLElement>('main button')!.click()
  })
  assert.equal((await strange()).length, 2)
  await until(async () => demo.faults.length > before, true, 'the page’s own rules stop it and say so')
  demo.faults.length = before
  await page.evaluate('pwned()')
  assert.deepEqual((await strange()).at(-1), 'pwned ran')
})

test('no script failed, no rule of the page was broken', () => assert.deepEqual(demo.faults, []))
