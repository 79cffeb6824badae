import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { uuidv7 } from '#platform/db/ids.ts'
import { openHouse, type House } from '#test/cast/house.ts'
import { bring, folder, lay, libraryOf, namesIn, type Item } from './cast.ts'

let house: House
before(async () => { house = await openHouse() })
after(() => house.close())

test('folders and files of a space, folders first, by name as people count, by date and by size, both ways, page by page', async () => {
  const list = libraryOf(house)
  const plans = await folder(house, 'nadege', 'Plans')
  await folder(house, 'sylvie', 'Achats')
  for (const [name, text] of [['Plan 10.txt', 'x'], ['Plan 2.txt', 'xxx'], ['été.csv', 'xx']] as const) {
    house.clock.now = new Date(house.clock.now.getTime() + 60_000)
    await lay(house, 'nadege', name, null, text)
  }
  await lay(house, 'nadege', 'Au fond.txt', plans.id)
  const asked = (query: string) => namesIn(house, 'ines', `${list}${query}`)
  assert.deepEqual(await asked(''), ['Achats', 'Plans', 'été.csv', 'Plan 2.txt', 'Plan 10.txt'])
  assert.deepEqual(await asked('?order=desc'), ['Plans', 'Achats', 'Plan 10.txt', 'Plan 2.txt', 'été.csv'])
  assert.deepEqual(await asked('?sort=size&order=desc'), ['Plans', 'Achats', 'Plan 2.txt', 'été.csv', 'Plan 10.txt'])
  assert.deepEqual((await asked('?sort=modified&order=desc')).slice(2), ['été.csv', 'Plan 2.txt', 'Plan 10.txt'])
  assert.deepEqual([await asked('?type=sheet'), await asked('?type=folder'), await asked('?q=PLAN%202'), await asked(`?by=${house.town.ids.sylvie}`), await asked(`?since=${house.clock.now.toISOString()}`), await asked(`?parent=${plans.id}`)],
    [['été.csv'], ['Achats', 'Plans'], ['Plan 2.txt'], ['Achats'], ['été.csv'], ['Au fond.txt']])
  const total = async (query: string): Promise<number> => (await house.as('ines').get(`${list}?counted=true&limit=1${query}`)).json().total
  assert.deepEqual([await total(''), await total('&type=sheet'), await total('&q=plan'), await total(`&parent=${plans.id}`), await total('&q=introuvable')], [5, 1, 3, 1, 0])
  for (const sort of ['name', 'modified', 'size']) for (const order of ['asc', 'desc']) {
    const whole = await asked(`?sort=${sort}&order=${order}`)
    const walked: string[] = []
    for (let next: string | null = ''; next !== null;) {
      const page: { items: Item[], next: string | null } = (await house.as('ines').get(`${list}?limit=2&sort=${sort}&order=${order}${next === '' ? '' : `&cursor=${next}`}`)).json()
      walked.push(...page.items.map((item) => item.name))
      next = page.next
    }
    assert.deepEqual(walked, whole, `${sort}, ${order}`)
    const back: string[] = []
    for (let next: string | null = ''; next !== null;) {
      const page: { items: Item[], next: string | null, total: number | null } = (await house.as('ines').get(`${list}?limit=2&sort=${sort}&order=${order}&from=end${next === '' ? '&counted=true' : `&cursor=${next}`}`)).json()
      assert.equal(page.total, next === '' ? whole.length : null)
      back.unshift(...page.items.map((item) => item.name))
      next = page.next
    }
    assert.deepEqual(back, whole, `${sort}, ${order}, from the end`)
  }
  const [, first] = (await house.as('ines').get(list)).json<{ items: Item[] }>().items
  assert.deepEqual([first?.children, first?.can, first?.place.name], [1, ['document.copy', 'document.mark'], 'Cuisines Vesle-Nord'])
  const tree = (await house.as('ines').get(`/api/spaces/${house.town.spaces.private}/folders`)).json()
  assert.deepEqual([tree.items.map((f: Item) => [f.name, f.children]), tree.more], [[['Achats', 0], ['Plans', 1]], false])
})

test('a name is taken once in a folder, whatever its case or the way its accents are written; two at once are one', async () => {
  const list = libraryOf(house)
  const here = await folder(house, 'nadege', 'Noms')
  assert.equal((await lay(house, 'nadege', 'Résumé.txt', here.id)).name, 'Résumé.txt')
  const again = async (name: string, ifExists?: string) => house.as('thomas').post(list, { kind: 'file', fileId: await bring(house, 'thomas', name), parentId: here.id, ...(ifExists ? { ifExists } : {}) })
  for (const name of ['résumé.TXT', 'Résumé.txt'.normalize('NFD')]) {
    const taken = await again(name)
    assert.deepEqual([taken.statusCode, taken.json().code, taken.json().errors[0].field], [409, 'document.name_taken', 'name'])
  }
  assert.equal((await house.as('thomas').post(list, { kind: 'folder', name: 'RÉSUMÉ.txt', parentId: here.id })).statusCode, 409, 'a folder and a file neither')
  assert.deepEqual([(await again('Résumé.txt', 'rename')).json().name, (await again('Résumé.txt', 'rename')).json().name], ['Résumé (2).txt', 'Résumé (3).txt'])
  const second = (await again('Résumé.txt', 'version')).json()
  assert.deepEqual([second.name, second.number, second.modifiedBy.name, second.createdBy.name], ['Résumé.txt', 2, 'Thomas Nguyen', 'Nadège Hoarau'])
  const files = await Promise.all(['a', 'b', 'c'].map((text) => bring(house, 'nadege', 'Jumeau.txt', text)))
  const twins = await Promise.all(files.map((fileId) => house.as('nadege').post(list, { kind: 'file', fileId, parentId: here.id })))
  assert.deepEqual(twins.map((r) => r.statusCode).toSorted((a, b) => a - b), [201, 409, 409])
  const renamed = await Promise.all((await Promise.all(['a', 'b', 'c'].map((text) => bring(house, 'nadege', 'Jumeau.txt', text)))).map((fileId) => house.as('nadege').post(list, { kind: 'file', fileId, parentId: here.id, ifExists: 'rename' })))
  assert.deepEqual(renamed.map((r) => r.json<Item>().name).toSorted(), ['Jumeau (2).txt', 'Jumeau (3).txt', 'Jumeau (4).txt'])
})

test('a name is kept as every system accepts it, whoever sends it', async () => {
  const here = await folder(house, 'nadege', 'Systèmes')
  for (const [given, kept] of [
    ['CON', '_CON'], ['aux.txt', '_aux.txt'], ['fin. ', 'fin'], ['a/b:c?', 'a-b-c-'], ['\u202egpj.exe', 'gpj.exe'], ['e\u0301te\u0301', 'été'], ['👩‍🍳 cuisine', '👩‍🍳 cuisine'], ['a\u0000b', 'ab'],
  ] as const) assert.equal((await folder(house, 'nadege', given, here.id)).name, kept, JSON.stringify(given))
  const long = await lay(house, 'nadege', `${'é'.repeat(190)}.odt`, here.id)
  assert.deepEqual([Buffer.byteLength(long.name) <= 255, long.name.endsWith('é.odt'), long.type], [true, true, 'text'])
  assert.equal((await lay(house, 'nadege', `${'é'.repeat(190)}.odt`, here.id) as Partial<Item>).name, undefined, 'what is shortened to one name is one name')
})

test('one’s own library is nobody else’s', async () => {
  const mine = await folder(house, 'nadege', 'À moi', null, '/api/me/documents')
  const note = await lay(house, 'nadege', 'Note.txt', mine.id, undefined, '/api/me/documents')
  assert.deepEqual([note.place, note.path.map((f) => f.name), await namesIn(house, 'nadege', '/api/me/documents'), await namesIn(house, 'nadege', `/api/me/documents?parent=${mine.id}`)],
    [{ id: house.town.ids.nadege, kind: 'person', name: '' }, ['À moi'], ['À moi'], ['Note.txt']])
  for (const who of ['claire', 'thomas', 'ada', 'pia'] as const) {
    assert.deepEqual([(await house.as(who).get(`/api/documents/${note.id}`)).statusCode, (await house.as(who).get(`/api/files/${note.fileId}`)).statusCode, await namesIn(house, who, '/api/me/documents')], [404, 404, []], who)
    assert.equal((await house.as(who).get(`/api/spaces/${house.town.ids.nadege}/documents`)).statusCode, 404)
    assert.equal((await house.as(who).post('/api/me/documents', { kind: 'folder', name: 'x', parentId: mine.id })).statusCode, 404)
  }
})

test('what cannot be laid is refused in words', async () => {
  const list = libraryOf(house)
  const fileId = await bring(house, 'thomas', 'x.txt')
  for (const [body, status, code] of [
    [{ kind: 'folder', name: '..' }, 422, 'document.name_empty'], [{ kind: 'folder' }, 422, 'document.name_empty'], [{ kind: 'folder', name: '\u202e. ' }, 422, 'document.name_empty'], [{ kind: 'folder', name: '\u0000' }, 422, 'document.name_empty'],
    [{ kind: 'folder', name: 'x', parentId: uuidv7() }, 404, 'document.parent_not_found'], [{ kind: 'file' }, 422, 'file.not_found'], [{ kind: 'file', fileId: uuidv7() }, 422, 'file.not_found'], [{ kind: 'file', fileId }, 422, 'file.not_found'],
    [{ kind: 'link', name: 'x' }, 400, 'request.invalid'],
  ] as const) {
    const reply = await house.as('nadege').post(list, body)
    assert.deepEqual([reply.statusCode, reply.json().code], [status, code], JSON.stringify(body))
  }
  for (const url of [`${list}?cursor=x`, `${list}?cursor=${Buffer.from('["file","x","y"]').toString('base64url')}`, `${list}?cursor=${Buffer.from('["nothing","x","y"]').toString('base64url')}&sort=size`, `${list}?since=x`, `${list}?sort=x`]) assert.equal((await house.as('nadege').get(url)).statusCode, 400, url)
  assert.equal((await house.as('nadege').get(`${list}?parent=${uuidv7()}`)).json().code, 'document.parent_not_found')
  // A folder fifty deep is the last.
  let parentId: string | null = null
  for (let n = 0; n < 50; n++) parentId = (await folder(house, 'nadege', `Niveau ${n}`, parentId)).id
  const deep = await house.as('nadege').post(list, { kind: 'folder', name: 'Trop', parentId })
  assert.deepEqual([deep.statusCode, deep.json().code], [422, 'document.too_deep'])
  assert.equal((await lay(house, 'nadege', 'Au fond.txt', parentId)).path.length, 50)
})
