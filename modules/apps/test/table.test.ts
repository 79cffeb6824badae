import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openHouse, type House } from '#test/cast/house.ts'
import { addApp, namesOf } from './cast.ts'

let house: House
before(async () => { house = await openHouse() })
after(() => house.close())
type Report = { rows: { row: number, name: string, outcome: string, reason: string | null }[], new: number, changed: number, same: number, refused: number, ignored: string[] }
const bring = async (text: string, look = false): Promise<Report> => (await house.as('ada').post(`/api/app-desk/table${look ? '-preview' : ''}`, { text })).json<Report>()
const outcomes = ({ rows }: Report): string[] => rows.map(({ outcome, reason }) => reason ?? outcome)

test('a table is looked at, then brought: each row is whole or refused, a known name is changed', async () => {
  await addApp(house, { name: 'Parapheur', address: 'https://parapheur.example/', aliases: ['signature'] })
  const text = '\ufeffNom;Adresse;Description;Alias;Accès;Couleur;Responsable\r\nParapheur;https://parapheur.example/;Signer;"signature, visa";request;bleu;\r\nSIG;https://sig.example/;Ouvrir une carte;cartes;;;\r\nsig;https://autre.example/;;;;;\r\nSalles;http://salles.example/;;;;;\r\n;https://x.example/;;;;;\r\nÉlus;/elus;;;;;personne@ailleurs.example\r\n'
  const expected = ['changed', 'new', 'app_table.twice', 'app.address_wrong', 'app.name_empty', 'app.owner_unknown']
  const look = await bring(text, true)
  assert.deepEqual([outcomes(look), look.ignored, look.rows.map(({ row }) => row), await namesOf(house, 'nadege')], [expected, ['Couleur'], [2, 3, 4, 5, 6, 7], ['Parapheur']])
  assert.deepEqual(outcomes(await bring(text)), expected)
  assert.deepEqual(await namesOf(house, 'nadege'), ['Parapheur', 'SIG'])
  const one = (await house.as('nadege').get('/api/apps?q=visa')).json().items[0]
  assert.deepEqual([one.name, one.about, one.standing], ['Parapheur', 'Signer', 'request'])
  // What went out comes in as it was.
  const out = await house.as('ada').get('/api/app-desk/table')
  assert.deepEqual([out.headers['content-type'], outcomes(await bring(out.body))], ['text/csv; charset=utf-8', ['same', 'same']])
})

test('what no program may take for a formula goes out as text and comes back as it was', async () => {
  await addApp(house, { name: '=HYPERLINK("x")', about: '+1' })
  const { body } = await house.as('ada').get('/api/app-desk/table')
  assert.ok(body.includes(`"'=HYPERLINK(""x"")"`) && body.includes(`"'+1"`))
  assert.ok(outcomes(await bring(body)).every((outcome) => outcome === 'same'))
})

test('what is no table, or too long a one, is refused whole', async () => {
  const refused = async (text: string): Promise<string> => (await house.as('ada').post('/api/app-desk/table', { text })).json().code
  assert.deepEqual([await refused('bonjour'), await refused('nom;adresse'), await refused('a;b\n1;2'), await refused(`nom;adresse\n${'x;https://x.example/\n'.repeat(301)}`)], ['app_table.unreadable', 'app_table.unreadable', 'app_table.unreadable', 'app_table.too_long'])
})

test('three hundred rows come within the time of one request', async () => {
  const rows = Array.from({ length: 300 }, (_, i) => `Lot ${i};https://lot-${i}.example/`).join('\n')
  const begun = performance.now()
  assert.equal((await bring(`nom;adresse\n${rows}`)).new, 300)
  assert.ok(performance.now() - begun < 15_000)
})
