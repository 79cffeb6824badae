// One field finds what is said, within the rights of whoever asks.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openHouse, type House } from '#test/cast/house.ts'
import { indexed } from '#test/cast/indexed.ts'
import type { Name } from '#test/cast/town.ts'

let house: House
before(async () => { house = await openHouse() })
after(() => house.close())

type Reply = { items: { noun: string, id: string, title: { text: string }, excerpt: { text: string, marks: [number, number][] }, by: string | null, address: string, space: { name: string } | null }[], people: { name: string }[], close: boolean, next: string | null }
const ask = async (who: Name, q: string, more = ''): Promise<Reply> => {
  const reply = await house.as(who).get(`/api/search?q=${encodeURIComponent(q)}${more}`)
  assert.equal(reply.statusCode, 200, reply.body)
  return reply.json()
}
const post = async (space: keyof House['town']['spaces'], who: Name, body: string): Promise<{ id: string, version: number }> => (await house.as(who).post(`/api/spaces/${house.town.spaces[space]}/posts`, { body })).json()
const texts = (reply: Reply): string[] => reply.items.map((item) => item.excerpt.text || item.title.text)
const marked = (reply: Reply): string[] => reply.items.flatMap((item) => item.excerpt.marks.map(([from, to]) => item.excerpt.text.slice(from, to)))

test('a post is found by its words, whatever accents, plural and elision; what matched is marked', async () => {
  const { id } = await post('private', 'nadege', 'Le **plateau** des allergènes de l’école est prêt : pas d’œufs ce midi.')
  await indexed(house)
  for (const q of ['allergène', 'ALLERGENES', 'l\'école', 'écoles prêtes', 'oeuf', 'plateaux allergène']) assert.deepEqual((await ask('thomas', q)).items.map((i) => i.id), [id], q)
  const reply = await ask('thomas', 'plateaux allergene')
  assert.deepEqual(marked(reply), ['plateau', 'allergènes'])
  assert.ok(!reply.items[0]!.excerpt.text.includes('*'))
  assert.equal(reply.items[0]!.by, 'Nadège Hoarau')
  assert.equal(reply.items[0]!.space?.name, 'Cuisines Vesle-Nord')
  assert.ok(reply.items[0]!.address.endsWith(`/publications/${id}`))
})

test('only in what one may read: a stranger, a guest of elsewhere, another authority and administrators find nothing of it, nor its words', async () => {
  await post('private', 'nadege', 'Le carbonate de zirconium est sous l’évier.')
  const { id: postId } = await post('private', 'thomas', 'Une question.')
  await house.as('nadege').post(`/api/posts/${postId}/comments`, { body: 'Réponse : zirconium.' })
  await indexed(house)
  assert.deepEqual((await ask('ines', 'zirconium')).items.map((i) => i.noun).toSorted(), ['comment', 'post'])
  for (const who of ['omar', 'olivier', 'agnes', 'lucie', 'ada', 'pia'] as const) for (const q of ['zirconium', 'zirconum', 'zirco', 'carbonate évier']) assert.deepEqual(texts(await ask(who, q)), [], `${who}: ${q}`)
})

test('a former member finds nothing from the moment they left; whoever comes finds at once', async () => {
  await post('on_request', 'claire', 'Le molybdène arrive jeudi.')
  await indexed(house)
  assert.deepEqual(texts(await ask('omar', 'molybdène')), [])
  await house.as('claire').put(`/api/spaces/${house.town.spaces.on_request}/members/${house.town.ids.omar}`, { role: 'reader' })
  assert.equal((await ask('omar', 'molybdène')).items.length, 1)
  await house.as('claire').delete(`/api/spaces/${house.town.spaces.on_request}/members/${house.town.ids.omar}`)
  assert.deepEqual(texts(await ask('omar', 'molybdène')), [])
})

test('what is in the trash is not shown even before the index knows, nor are its comments; taken back, they are there', async () => {
  const { id } = await post('private', 'nadege', 'Vanadium au menu.')
  await house.as('thomas').post(`/api/posts/${id}/comments`, { body: 'Encore du vanadium ?' })
  await indexed(house)
  assert.equal((await ask('thomas', 'vanadium')).items.length, 2)
  await house.as('nadege').delete(`/api/posts/${id}`)
  assert.deepEqual(texts(await ask('thomas', 'vanadium')), [])
  await indexed(house)
  assert.equal((await house.database.pool.query(`select from entry where body ilike '%vanadium%'`)).rowCount, 0)
  await house.as('nadege').put(`/api/posts/${id}/restoration`)
  await indexed(house)
  assert.equal((await ask('thomas', 'vanadium')).items.length, 2)
})

test('an edited text is found by what it says now', async () => {
  const { id, version } = await post('private', 'nadege', 'Livraison de topinambours.')
  await indexed(house)
  await house.as('nadege').patch(`/api/posts/${id}`, { body: 'Livraison de rutabagas.' }, { 'if-match': `"${version}"` })
  await indexed(house)
  assert.deepEqual([texts(await ask('thomas', 'topinambour')), texts(await ask('thomas', 'rutabaga'))], [[], ['Livraison de rutabagas.']])
})

test('a slip of the finger finds what is close, and says so; but not through words of a space that one may not read', async () => {
  await post('secret', 'claire', 'Ratatouile et ratatouilla, deux noms de code.')
  await post('open', 'thomas', 'La ratatouille sans allergènes.')
  await indexed(house)
  for (const q of ['ratatuille', 'rataotuille', 'ratatouile', 'ratatouille zzzyx']) {
    const reply = await ask('omar', q)
    assert.deepEqual([texts(reply), reply.close], [['La ratatouille sans allergènes.'], true], q)
  }
  assert.equal((await ask('omar', 'ratatouille')).close, false)
})

test('spaces by name and purpose; people beside; by kind, by space, page by page', async () => {
  assert.deepEqual((await ask('omar', 'allergie')).items.filter((i) => i.noun === 'space').map((i) => i.title.text), ['Allergies en cuisine'])
  assert.deepEqual((await ask('claire', 'nadege')).people.map((p) => p.name), ['Nadège Hoarau'])
  assert.deepEqual((await ask('claire', 'hoarau', '&noun=person')).people.map((p) => p.name), ['Nadège Hoarau'])
  for (let n = 0; n < 7; n++) await post(n % 2 ? 'private' : 'open', 'thomas', `Compte rendu numéro ${n} : brocolis.`)
  await indexed(house)
  assert.equal((await ask('thomas', 'brocoli', `&space=${house.town.spaces.private}`)).items.length, 3)
  assert.equal((await ask('thomas', 'brocoli', '&noun=comment')).items.length, 0)
  const seen: string[] = []
  for (let next: string | null = ''; next !== null;) {
    const page: Reply = await ask('thomas', 'brocoli', `&limit=3${next ? `&cursor=${next}` : ''}`)
    seen.push(...page.items.map((i) => i.id))
    next = page.next
  }
  assert.deepEqual([seen.length, new Set(seen).size], [7, 7])
})

test('suggestions: spaces and people by how they begin, eight at most, within one’s rights', async () => {
  const titles = async (who: Name, q: string): Promise<string[]> => (await house.as(who).get(`/api/search/suggestions?q=${encodeURIComponent(q)}`)).json().items.map((i: { title: string }) => i.title)
const cuis = await titles('thomas', 'cuis')
  assert.ok(cuis.includes('Cuisines Vesle-Nord') && cuis.includes('Allergies en cuisine') && cuis.length <= 8, cuis.join())
  assert.ok((await titles('thomas', 'vesle n')).includes('Cuisines Vesle-Nord'))
  assert.ok((await titles('thomas', 'alergi')).includes('Allergies en cuisine'))
  assert.ok((await titles('thomas', 'nad')).includes('Nadège Hoarau'))
  assert.deepEqual(await titles('omar', 'reorg'), [])
  assert.deepEqual(await titles('olivier', 'cuisines vesle'), [])
  assert.deepEqual(await titles('agnes', 'allerg'), [])
  for (const q of ['a', 'e', 'c', 'la', '']) assert.ok((await titles('claire', q)).length <= 8)
})

test('hostile questions are refused in words or find nothing', async () => {
  const long = await house.as('claire').get(`/api/search?q=${'a'.repeat(10_000)}`)
  assert.ok([400, 422].includes(long.statusCode), String(long.statusCode))
  assert.equal(long.headers['content-type'], 'application/problem+json; charset=utf-8')
  for (const address of ['search', 'search/suggestions']) {
    for (const q of ['%', '_', '\\', '\'; drop table entry; --', '\u0000', '🦉', 'a'.repeat(200), '( ) & | ! <-> :*', '\'\'\'', '"x" -y or', '\u202eabc', 'a:*', '\ue000x\ue001', 'ا ب', '  ', '\ud800', 'a b c d e f g h i j k l', '!!!', '-', 'l\'', 'http://x.y/z?q=1', '漢字', `${'é'.repeat(100)} ${'x'.repeat(90)}`]) {
      const reply = await house.as('claire').get(`/api/${address}?q=${encodeURIComponent(q.toWellFormed())}`)
      assert.equal(reply.statusCode, 200, `${q} ${reply.body}`)
    }
    assert.equal((await house.as('claire').get(`/api/${address}?q=%00%ff`)).statusCode < 500, true)
  }
  for (const cursor of ['x', Buffer.from('[1]').toString('base64url'), Buffer.from('["a","b","c"]').toString('base64url'), Buffer.from('[99,"1","z"]').toString('base64url')]) {
    const reply = await house.as('thomas').get(`/api/search?q=brocoli&cursor=${cursor}`)
    assert.equal(reply.statusCode, 400, reply.body)
  }
})

test('a text that looks like marks or markup does no harm', async () => {
  await post('open', 'thomas', '<b>Quinoa</b> & <script>alert(1)</script> \ue000quinoa\ue001 😀 quinoa')
  await indexed(house)
  const reply = await ask('omar', 'quinoa')
  assert.deepEqual([...new Set(marked(reply).map((word) => word.toLowerCase()))], ['quinoa'])
  assert.ok(reply.items[0]!.excerpt.text.includes('alert(1)'))
})

test('what a space does without is not there, nor do its words keep what is close to them from being found', async () => {
  await post('private', 'nadege', 'Le zyxtalon est rangé.')
  await post('open', 'thomas', 'Le zyxtalin est arrivé.')
  await indexed(house)
  assert.deepEqual(texts(await ask('thomas', 'zyxtalon')), ['Le zyxtalon est rangé.'])
  await house.as('claire').delete(`/api/spaces/${house.town.spaces.private}/modules/wall`)
  const reply = await ask('thomas', 'zyxtalon')
  await house.as('claire').put(`/api/spaces/${house.town.spaces.private}/modules/wall`)
  assert.deepEqual([texts(reply), reply.close], [['Le zyxtalin est arrivé.'], true])
})

test('a module that is off for somebody is not searched', async () => {
  await house.database.pool.query(`update authority set modules_off = array['wall'] where id = $1`, [house.town.authority])
  try {
    assert.deepEqual((await ask('thomas', 'brocoli')).items.map((i) => i.noun), [])
    assert.equal((await ask('thomas', 'allergie', '&noun=space')).items.length, 1)
  } finally {
    await house.database.pool.query(`update authority set modules_off = '{}' where id = $1`, [house.town.authority])
  }
})
