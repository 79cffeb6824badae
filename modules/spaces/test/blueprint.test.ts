import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { modules } from '#modules/index.ts'
import { uuidv7 } from '#platform/db/ids.ts'
import { openHouse, type House } from '#test/cast/house.ts'
import { blueprints, checkContents, fillIn, readBlueprint, valuesOf } from '../blueprint.ts'

let house: House
before(async () => { house = await openHouse() })
after(() => house.close())

const french = /[a-zàâéèêîôû]'[a-zàâéèêîôûh]| [;!?]|[a-zàâéèêîôû}] :|«[^\u00a0\u202f]|[^\u00a0\u202f]»/i
const texts = (value: unknown, key = ''): string[] => (typeof value === 'string' ? (key === 'fr' ? [value] : []) : typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([k, v]) => texts(v, k)) : [])

test('every blueprint of the house has its form, and so has what each module is to put into a space', () => {
  assert.deepEqual(blueprints.slice(0, 3).map((b) => [b.id, b.kind, b.access]), [['team', 'team', 'private'], ['project', 'project', 'on_request'], ['practice', 'practice', 'open']])
  assert.deepEqual(blueprints.slice(3).map((b) => b.id).sort(), ['college', 'cooks', 'council', 'crisis', 'direction', 'foster-carers', 'it', 'partners', 'reorganisation', 'roads', 'social-club', 'training'])
  for (const { title } of blueprints) for (const locale of ['fr', 'en'] as const) assert.equal(blueprints.filter((b) => b.title[locale].includes(title[locale])).length, 1, title[locale])
  checkContents(modules)
  assert.deepEqual(blueprints.flatMap((b) => texts(b)).filter((text) => french.test(text)), [])
})

test('a package that is not one is refused with the place of its fault', () => {
  const good = structuredClone(blueprints[0]!)
  assert.throws(() => readBlueprint({ ...good, format: 2 }, 'x.json'), /x\.json: \/format/)
  assert.throws(() => readBlueprint({ ...good, script: 'alert(1)' }, 'x.json'), /x\.json/)
  assert.throws(() => readBlueprint({ ...good, contents: { wall: { notes: [], posts: [{ fr: 'À {nobody}', en: 'To {nobody}' }] } } }, 'x.json'), /no variable is called nobody/)
  assert.throws(() => readBlueprint({ ...good, variables: [...good.variables, ...good.variables] }, 'x.json'), /has its name from another/)
  assert.throws(() => readBlueprint({ ...good, variables: [{ ...good.variables[0], default: null, role: 'host' }] }, 'x.json'), /nobody must be chosen/)
  assert.throws(() => checkContents(modules, [{ ...good, contents: { wall: { welcome: 'Bonjour' } } }]), /wall does not take/)
  assert.throws(() => checkContents(modules, [{ ...good, contents: { directory: {} } }]), /directory takes nothing/)
  checkContents(modules, [{ ...good, contents: { tomorrow: { pages: 3 } } }])
})

test('what a variable says is put in once, and is not read as a text with variables', () => {
  assert.equal(fillIn('{a} et {b}, {c}', { a: '{b}', b: 'B' }), '{b} et B, {c}')
  assert.equal(fillIn('{constructor}', {}), '{constructor}')
  const project = blueprints.find((b) => b.id === 'project')!
  assert.deepEqual(valuesOf(project, { goal: '  Ouvrir\u202e la\ncuisine ' }, { name: 'X', locale: 'fr' }), { goal: 'Ouvrir la cuisine', end: 'à préciser', lead: 'à désigner' })
  const team = blueprints.find((b) => b.id === 'team')!
  assert.deepEqual(valuesOf(team, {}, { name: 'Équipe {owner}', locale: 'fr' }), { place: 'Équipe {owner}' })
  assert.throws(() => valuesOf({ ...team, variables: [{ ...team.variables[0]!, default: null }] }, { place: '\u202e ' }, { name: 'X', locale: 'fr' }), { code: 'blueprint.variable_missing' })
  assert.deepEqual(valuesOf({ ...team, variables: [{ ...team.variables[0]!, default: null }] }, {}, { name: 'X', locale: 'fr', wordless: true }), { place: 'X' })
})

test('a space opens from a blueprint with its note and its first word, in under three seconds', async (t) => {
  await house.as('claire').post('/api/spaces', { kind: 'team', access: 'open', name: 'La porte est chaude' })
  const began = performance.now()
  const reply = await house.as('claire').post('/api/spaces', { blueprint: 'project', name: 'Cuisine centrale 2027', variables: { goal: 'Ouvrir en juin <script>', end: '' } })
  const took = performance.now() - began
  t.diagnostic(`opening a space from a blueprint: ${Math.round(took)} ms (limit 3000)`)
  assert.equal(reply.statusCode, 201, reply.body)
  assert.ok(took < 3_000)
  const space = reply.json()
  assert.deepEqual([space.kind, space.access, space.memberRole, space.modules], ['project', 'on_request', 'contributor', ['wall', 'documents', 'tasks', 'guests']])
  const read = async (what: string): Promise<{ body: string }[]> => (await house.as('claire').get(`/api/spaces/${space.id}/${what}`)).json().items
  const [posts, pinned] = [await read('posts'), await read('pinned')]
  assert.deepEqual([posts.length, pinned.length], [1, 1], 'the note stays above the wall')
  assert.match(posts[0]!.body, /«\sCuisine centrale 2027\s» commence ici\. Le but\s: Ouvrir en juin <script>\./)
  assert.match(pinned[0]!.body, /Fin prévue\s: à préciser\n- Qui en répond\s: Claire Vasseur/)
  const { rows } = await house.database.pool.query<{ fact: string, data: { blueprint?: string } }>('select fact, data from journal where scope_id = $1 order by id', [space.id])
  assert.deepEqual(rows.map((r) => r.fact), ['space.created', 'post.created', 'post.created', 'post.pinned', ...Array.from({ length: 4 }, () => 'document.created')])
  assert.deepEqual((await house.as('claire').get(`/api/spaces/${space.id}/folders`)).json().items.map((f: { name: string }) => f.name), ['Cadrage', 'Comptes rendus', 'Marchés', 'Plans'])
  assert.equal(rows[0]!.data.blueprint, 'project')
})

test('without its first words nothing is asked of the variables; a blueprint that is not there, or says too little, opens nothing', async () => {
  const quiet = await house.as('claire').post('/api/spaces', { blueprint: 'team', name: 'Sans message', welcome: false })
  assert.equal(quiet.statusCode, 201)
  assert.deepEqual(quiet.json().modules, ['wall', 'documents', 'tasks'], 'a team does without guests and cards until its owner says otherwise')
  assert.deepEqual((await house.as('claire').get(`/api/spaces/${quiet.json().id}/posts`)).json().items, [])
  assert.deepEqual((await house.as('claire').get(`/api/spaces/${quiet.json().id}/folders`)).json().items.map((f: { name: string }) => f.name), ['Modèles', 'Réunions'], 'nobody says a folder: they are there')
  const count = async (): Promise<string> => (await house.database.pool.query<{ n: string }>('select count(*) as n from space')).rows[0]!.n
  const before = await count()
  const bad = async (body: object) => { const r = await house.as('claire').post('/api/spaces', body); return [r.statusCode, r.json().code, r.json().errors?.[0]?.field] }
  assert.deepEqual(await bad({ blueprint: 'nowhere', name: 'Ailleurs' }), [422, 'blueprint.not_found', 'blueprint'])
  assert.deepEqual(await bad({ blueprint: '../package', name: 'Ailleurs' }), [422, 'blueprint.not_found', 'blueprint'])
  assert.deepEqual(await bad({ blueprint: 'team', name: 'Ailleurs', variables: { place: 'x'.repeat(201) } }).then(([status]) => status), 400)
  assert.deepEqual(await bad({ name: 'Ailleurs' }), [400, 'request.invalid', 'kind'])
  assert.equal(await count(), before)
})

test('every blueprint of the house opens a space in both languages with nothing left to fill in', async () => {
  for (const locale of ['fr', 'en']) {
    await house.database.pool.query('update person set locale = $2 where id = $1', [house.town.ids.claire, locale])
    for (const { id, variables, contents } of blueprints) {
      const reply = await house.as('claire').post('/api/spaces', { blueprint: id, name: `${locale} ${id}`, variables: Object.fromEntries(variables.filter((v) => v.default === null).map(({ key }) => [key, 'Le préfet'])) })
      assert.equal(reply.statusCode, 201, reply.body)
      const { rows } = await house.database.pool.query<{ body: string }>('select body from post where scope_id = $1', [reply.json().id])
      const wall = contents['wall'] as { notes: unknown[], posts: unknown[] }
      assert.equal(rows.length, wall.notes.length + wall.posts.length)
      assert.deepEqual(rows.filter(({ body }) => /[{}]/.test(body)), [], id)
    }
  }
  await house.database.pool.query("update person set locale = 'fr' where id = $1", [house.town.ids.claire])
})

test('whoever holds a trade is shown first what speaks to it', async () => {
  const fits = async () => (await house.as('nadege').get('/api/space-blueprints')).json().items.filter((b: { fits: boolean }) => b.fits).map((b: { id: string }) => b.id)
  assert.deepEqual(await fits(), [])
  const [trade, unit] = [uuidv7(), uuidv7()]
  await house.database.pool.query("insert into trade (id, authority_id, name) values ($1, $2, 'Chef de cuisine')", [trade, house.town.authority])
  await house.database.pool.query("insert into unit (id, authority_id, kind, name) values ($1, $2, 'service', 'Restauration')", [unit, house.town.authority])
  await house.database.pool.query("insert into position (id, authority_id, person_id, unit_id, trade_id, title, starts_on) values ($1, $2, $3, $4, $5, 'Cheffe', '2026-01-01')", [uuidv7(), house.town.authority, house.town.ids.nadege, unit, trade])
  assert.deepEqual(await fits(), ['cooks'])
})

test('a module that is off for whoever opens the space puts nothing into it', async () => {
  await house.database.pool.query("update authority set modules_off = '{wall}' where id = $1", [house.town.authority])
  try {
    assert.deepEqual((await house.as('claire').get('/api/space-blueprints')).json().items.flatMap((b: { brings: string[] }) => b.brings).filter((name: string) => name !== 'documents'), [])
    const { id } = (await house.as('claire').post('/api/spaces', { blueprint: 'practice', name: 'Sans fil', variables: { subject: 'Le pain' } })).json()
    const { rows } = await house.database.pool.query('select id from post where scope_id = $1', [id])
    assert.equal(rows.length, 0)
  } finally {
    await house.database.pool.query("update authority set modules_off = '{}' where id = $1", [house.town.authority])
  }
})
