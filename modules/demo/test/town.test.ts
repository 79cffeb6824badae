import assert from 'node:assert/strict'
import { test } from 'node:test'
import { administratorsOf, platformAdministrators } from '#platform/access/principals.ts'
import { madeAt } from '#platform/db/ids.ts'
import { departement, organisationRows, siret } from '../organisation.ts'
import { administratorKeys, peopleRows } from '../people-rows.ts'
import { personaKeys, personas } from '../personas.ts'
import { spacesRows } from '../spaces-rows.ts'
import { makeTown } from '../town.ts'
import { organisations } from '../data/places.ts'

const at = new Date('2026-11-24T10:00:00Z')
const town = makeTown(at)
const rows = { ...organisationRows(organisations), ...peopleRows(town.people, organisations, at), ...spacesRows(town.spaces, town.walls, town.people, at) }
const inDepartement = town.people.filter((p) => p.authority === 'departement')
const walls = [...town.walls.values()].flat()
const keysIn = (space: string) => new Set(town.spaces.find((s) => s.entry.key === space)!.members.map((m) => m.person.key))
const spacesOf = (key: string) => town.spaces.filter((s) => s.members.some((m) => m.person.key === key))

test('the organisation has the size of the stories', () => {
  assert.equal(rows.territory.length, 6)
  assert.equal(rows.site.length, 40)
  assert.equal(rows.trade.length, 100)
  assert.equal(rows.unit.filter((u) => u['kind'] === 'pole' && u['authority_id'] === departement).length, 5)
  assert.equal(inDepartement.length, 4500)
  assert.equal(inDepartement.filter((p) => p.kind === 'councillor').length, 70)
  assert.equal(inDepartement.filter((p) => p.kind === 'partner').length, 500)
  assert.equal(town.people.length - inDepartement.length, 150)
  assert.ok(town.people.some((p) => p.authority === 'agglomeration' && p.also === 'departement'))
  assert.ok(Math.abs(town.spaces.length - 60) <= 3)
  assert.ok(walls.length >= 1500 && walls.length <= 3000, `${walls.length} posts`)
  for (const number of Object.values(siret)) assert.ok(luhn(number), `${number} has a wrong check digit`)
})

test('names, logins and ids are borne once', () => {
  for (const list of [town.people.map((p) => p.id), town.people.map((p) => p.login), town.people.map((p) => p.email), rows.space.map((s) => s['name']), rows.unit.map((u) => u['id'])]) assert.equal(new Set(list).size, list.length)
  for (const p of town.people) assert.match(p.login, /^[a-z0-9-]+\.[a-z0-9-]+$/)
})

test('titles agree with the person', () => {
  const headline = (key: string) => town.people.find((p) => p.key === key)!.headline
  assert.equal(headline('nadege'), 'Cheffe de cuisine, collège Jean-Zay')
  assert.equal(headline('paul'), 'Chef de cuisine, collège de la Montagne')
  assert.equal(headline('olivier'), 'Responsable des livraisons, Coop bio d’Ardon')
})

test('guests have a sponsor and an end, and people count as what they are', () => {
  const guests = rows.affiliation.filter((a) => a['kind'] === 'guest')
  assert.ok(guests.length >= 3)
  for (const guest of guests) assert.ok(guest['sponsor_id'] && guest['ends_on'])
  const principals = (key: string) => rows.person_principal.filter((r) => r['person_id'] === town.people.find((p) => p.key === key)!.id).map((r) => r['principal_id'])
  assert.ok(!principals('marco').includes(departement))
  assert.ok(principals('josiane').includes(departement))
  assert.ok(principals(administratorKeys.platform).includes(platformAdministrators))
  assert.ok(principals(administratorKeys.departement).includes(administratorsOf(departement)))
})

test('each space has an owner, the right grants, and outsiders at most contributors', () => {
  for (const { entry, members } of town.spaces) {
    assert.ok(members.some((m) => m.role === 'owner'), `${entry.name} has no owner`)
    assert.ok(members.length >= 8 && members.length <= 400, `${entry.name}: ${members.length}`)
    assert.ok(members.length >= entry.size, `${entry.name}: ${members.length} of ${entry.size}`)
    for (const m of members) if (m.person.kind === 'partner' || m.person.kind === 'guest') assert.ok(m.role === 'contributor' || m.role === 'reader')
  }
  const everyone = (key: string) => rows.scope_grant.find((g) => g['principal_kind'] === 'everyone' && g['scope_id'] === rows.space.find((s) => s['name'] === key)!['id'])?.['role']
  assert.equal(everyone('Allergies en cuisine'), 'onlooker')
  assert.equal(everyone('Cuisines Vesle-Nord'), 'visitor')
  assert.equal(everyone('Cuisine centrale 2027'), 'visitor')
  assert.equal(everyone('Comité de direction'), undefined)
  for (const space of rows.space) assert.equal(rows.scope_grant.filter((g) => g['scope_id'] === space['id'] && g['principal_kind'] === 'administrators').length, 2)
})

test('whoever speaks has the right to, and came before', () => {
  for (const { entry, members } of town.spaces) {
    const role = new Map(members.map((m) => [m.person.id, m.role]))
    for (const post of town.walls.get(entry.key)!) {
      assert.ok(role.has(post.author.id) && role.get(post.author.id) !== 'reader', `${post.author.login} may not post in ${entry.name}`)
      for (const comment of post.comments) assert.ok(role.has(comment.author.id))
      for (const reaction of post.reactions) assert.ok(role.has(reaction.person.id))
    }
  }
  const entered = new Map(rows.follow.map((f) => [`${String(f['space_id'])} ${String(f['person_id'])}`, f['followed_at'] as Date]))
  for (const post of rows.post) assert.ok(entered.get(`${String(post['scope_id'])} ${String(post['author_id'])}`)! <= (post['created_at'] as Date))
})

test('times hold together, whatever the hour of loading', () => {
  for (const hour of ['2026-11-23T23:04:00Z', '2026-11-24T10:00:00Z', '2027-03-28T01:30:00Z', '2027-07-14T18:45:00Z']) ordered(new Date(hour))
})
function ordered(at: Date) {
  for (const post of [...makeTown(at).walls.values()].flat()) {
    assert.equal(madeAt(post.id).getTime(), post.at.getTime())
    assert.ok(post.at < at)
    post.comments.forEach((comment, i) => {
      assert.equal(madeAt(comment.id).getTime(), comment.at.getTime())
      assert.ok(comment.at > (post.comments[i - 1]?.at ?? post.at) && comment.at < at, `${comment.body} comes too early or too late`)
    })
    for (const reaction of post.reactions) assert.ok(reaction.at >= post.at && reaction.at <= at)
  }
}

test('what is counted is there', () => {
  const counted = Map.groupBy(rows.comment, (c) => c['post_id'])
  for (const post of rows.post) assert.equal(post['comment_count'], counted.get(post['id']!)?.length ?? 0)
  assert.equal(new Set(rows.reaction.map((r) => `${String(r['post_id'])} ${String(r['person_id'])} ${String(r['kind'])}`)).size, rows.reaction.length)
})

test('personas have something to see, and something they must not see', () => {
  assert.equal(personas.length, 13)
  for (const { persona, personId, story } of personas) {
    const key = personaKeys[persona]!
    assert.equal(town.people.find((p) => p.key === key)?.id, personId)
    assert.ok(!story.includes('\''))
    const fresh = spacesOf(key).flatMap((s) => town.walls.get(s.entry.key)!).filter((p) => at.getTime() - p.at.getTime() < 48 * 3_600_000)
    assert.ok(fresh.length > 0, `nothing new for ${persona}`)
  }
  for (const key of ['nadege', 'mehdi']) assert.ok(keysIn('agents-colleges').has(key))
  assert.ok(!keysIn('comite-direction').has('nadege') && !keysIn('centre-mercoeur').has('nadege'))
  assert.deepEqual(spacesOf('marco').map((s) => s.entry.key).sort(), ['college-brevigny', 'cuisine-centrale'])
  assert.deepEqual(spacesOf('jeanne').map((s) => s.entry.key), ['elus-education'])
})

test('the town is the same each time, and only its conversations move with the clock', () => {
  assert.deepEqual(makeTown(at), town)
  const later = makeTown(new Date('2027-02-03T10:00:00Z'))
  assert.deepEqual(later.people, town.people)
  assert.deepEqual(later.spaces, town.spaces)
})

const luhn = (digits: string): boolean => [...digits].reverse().reduce((sum, c, i) => sum + (i % 2 === 0 ? Number(c) : [0, 2, 4, 6, 8, 1, 3, 5, 7, 9][Number(c)]!), 0) % 10 === 0
