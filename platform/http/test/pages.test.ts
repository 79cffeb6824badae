import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { hashPassword } from '#platform/identity/passwords.ts'
import { emptyDist } from '#test/cast/dist.ts'
import { openHouse, origin, type House } from '#test/cast/house.ts'

const { dist, remove } = emptyDist()
let house: House
before(async () => { house = await openHouse({ pages: { dist } }) })
after(async () => {
  await house.close()
  remove()
})
const page = async (who: 'nadege' | 'omar') => (await house.as(who).get(`/espaces/${house.town.spaces.private}`)).body

test('the first data in a page is what the API would have answered: nothing of a space that one may not read, nor of a module switched off', async () => {
  await house.as('nadege').post(`/api/spaces/${house.town.spaces.private}/posts`, { body: 'CANARI </script><script>alert(1)</script>' })
  assert.match(await page('nadege'), /CANARI \\u003c\/script/)
  assert.ok(!(await page('omar')).includes('CANARI'))
  const off = (names: string[]) => house.database.db.updateTable('authority').set({ modules_off: names }).where('id', '=', house.town.authority).execute()
  await off(['wall'])
  assert.ok(!(await page('nadege')).includes('CANARI'))
  await off([])
})

test('after signing in one goes to an address of ours, whatever the form says, and the cookie of a device of one’s own lasts as long as its session', async () => {
  await house.database.pool.query('update account set password_hash = $1 where login = $2', [await hashPassword('une phrase de passe'), 'lucie'])
  const enter = (next: string, enrol: object = {}) => house.app.inject({ method: 'POST', url: '/connexion', payload: { login: 'lucie', password: 'une phrase de passe', next, ...enrol }, headers: { origin } })
  for (const next of ['//ailleurs.example', '/\\ailleurs.example', 'https://ailleurs.example', '/\t/ailleurs.example', '/é — €', '/—', '']) {
    const reply = await enter(next)
    assert.equal(reply.statusCode, 303, next)
    const to = new URL(String(reply.headers.location), origin)
    assert.equal(to.origin, origin, next)
  }
  const cookie = String((await enter('/', { enrol: 'true' })).headers['set-cookie']).split(';')[0]!
  house.clock.now = new Date(house.clock.now.getTime() + 29 * 86_400_000)
  const home = await house.app.inject({ url: '/', headers: { cookie } })
  assert.match(String(home.headers['set-cookie']), /Max-Age=2592000/)
  assert.equal((await house.as('nadege').get('/')).statusCode, 200)
  const shared = String((await enter('/')).headers['set-cookie']).split(';')[0]!
  assert.equal((await house.app.inject({ url: '/', headers: { cookie: shared } })).headers['set-cookie'], undefined)
})
