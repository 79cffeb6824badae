// The pages without a script, asked as no form of ours asks.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { emptyDist } from '#test/cast/dist.ts'
import { openHouse, type House } from '#test/cast/house.ts'

let house: House
const built = emptyDist()
before(async () => { house = await openHouse({ pages: { dist: built.dist } }) })
after(async () => { await house.close(); built.remove() })

test('what is no text in the place of a text is nothing, and no fault of the house', async () => {
  const odd = { toString: 1, valueOf: 1 }
  for (const [url, body, status] of [['/connexion', { login: odd, password: odd }, 401], ['/connexion', { login: ['ines'], password: ['x'] }, 401], ['/connexion', null, 401], ['/bienvenue', { code: odd }, 404], ['/bienvenue', { code: 'x', password: odd }, 404]] as const) {
    const reply = await house.app.inject({ method: 'POST', url, payload: JSON.stringify(body), headers: { 'content-type': 'application/json' } })
    assert.equal(reply.statusCode, status, `${url} ${JSON.stringify(body)}`)
  }
})
