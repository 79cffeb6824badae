// Questions as people type them, and the answer that they hope for: the mean of 1/rank over all of them (MRR) is a promise.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { modules } from '#modules/index.ts'
import { seedDemo } from '#modules/demo/seed.ts'
import { searchedOf } from '#platform/search/searched.ts'
import { raise } from '../cast/raise.ts'
import { demonstration } from './demonstration.ts'

/** What is asked, and what the passage that answers says: in a post, an answer, a space. */
const judged: readonly (readonly [q: string, answer: RegExp])[] = [
  // As one says it
  ['remplacer l’œuf pâte à crêpes', /l’œuf dans la pâte à crêpes/], ['moutarde vinaigrette', /moutarde dans la vinaigrette|curcuma/], ['pain sans sésame', /pain sans sésame/], ['affiche des 14 allergènes', /affiche des 14 allergènes/],
  ['manches rouges préparation', /manches? (par usage|rouges)/], ['sel prend en bloc', /prend en bloc dans la trémie/], ['gants chauffants', /gants chauffants/], ['vidéoprojecteur s’éteint', /vidéoprojecteur s’éteint/],
  ['onze heures de repos astreinte', /Onze heures de repos|nuit d’astreinte/], ['entretiens annuels', /entretiens annuels/i], ['carte de 1846', /carte de 1846/], ['truites remontées', /truites sont remontées/],
  ['borne ancienne fossé', /borne ancienne/], ['défi covoiturage trajets partagés', /212 trajets partagés/], ['faux message compte bancaire', /compte bancaire/], ['accueil unique Lisse', /accueil unique de Lisse/],
  ['viabilité hivernale', /Viabilité hivernale/], ['espaces naturels', /Espaces naturels/], ['lentilles fromage fermier', /lentilles d’ici/], ['interlocuteur ressources humaines', /interlocuteurs ressources humaines/],
  // Without accents, in capitals, in the plural, in the singular, with little words
  ['allergenes affiche', /affiche des 14 allergènes/], ['GANT CHAUFFANT', /gants chauffants/], ['videoprojecteurs', /vidéoprojecteur/], ['volet roulant bloque', /volets roulants/], ['comment remplacer un oeuf', /remplacez-vous l’œuf|remplacer.*œuf/],
  ['frayere', /frayères/], ['Ou en sont les six territoires ?', /Vers six territoires|Quatre territoires sur six/], ['l’armoire verte d’Ardon', /armoire verte/], ['cours de Saint-Aubry bitume', /cour de Saint-Aubry/], ['le col de la chaumette', /Col de la Chaumette/],
  ['photocopieuses badges', /badges de la photocopieuse/], ['mediatheque carte exposer', /médiathèque/], ['formation gestes et postures temps de travail', /gestes et postures/], ['numerisation haute definition', /haute définition/],
  // With a slip of the finger
  ['vinaigrete', /vinaigrette/], ['videoprojeteur', /vidéoprojecteur/], ['moutrade', /moutarde/], ['gants chaufants', /gants chauffants/], ['photocopieuze', /photocopieuse/], ['microfibbre', /microfibre/], ['tremie sle', /trémie/], ['alergenes', /allergènes/],
  ['astrinte', /astreinte/], ['Chaumete neige', /Chaumette/],
  // With a word too many
  ['vidéoprojecteur salle 204 Mercœur', /Salle 204|vidéoprojecteur/], ['recette lentilles cantine midi', /lentilles/], ['borne royale château', /borne royale/], ['hêtre passerelle sentier fermé danger', /hêtre menace/],
]

let house: Awaited<ReturnType<typeof raise>>
let cookie: string
before(async () => {
  const original = await demonstration()
  house = await raise(async (database, store) => { if (!original) await seedDemo(database.pool, { at: new Date(), store, searched: searchedOf(modules) }) }, {}, original)
  const entered = await house.app.inject({ method: 'POST', url: '/api/demo/sessions', payload: { persona: 'manager' } })
  cookie = String(entered.headers['set-cookie']).split(';')[0]!
})
after(() => house.close())

test('forty-eight questions and their answers: mean reciprocal rank ≥ 0.8 among the first ten', async (t) => {
  let sum = 0
  const missed: string[] = []
  for (const [q, answer] of judged) {
    const reply = await house.app.inject({ url: `/api/search?limit=10&q=${encodeURIComponent(q)}`, headers: { cookie } })
    assert.equal(reply.statusCode, 200)
    const ids = (reply.json().items as { id: string, noun: string }[]).map((item) => item.id)
    const { rows } = await house.database.pool.query<{ id: string, text: string }>(`select id, title || ' ' || body as text from entry where id = any($1)`, [ids])
    const texts = new Map(rows.map((row) => [row.id, row.text]))
    const at = ids.findIndex((id) => answer.test(texts.get(id) ?? ''))
    sum += at < 0 ? 0 : 1 / (at + 1)
    if (at !== 0) missed.push(`${q}: ${at < 0 ? 'not found' : `rank ${at + 1}`}, first « ${texts.get(ids[0] ?? '')?.slice(0, 60) ?? ''} »`)
  }
  const mrr = sum / judged.length
  t.diagnostic(`mean reciprocal rank ${mrr.toFixed(3)} over ${judged.length} questions`)
  for (const line of missed) t.diagnostic(line)
  assert.ok(mrr >= 0.8, `${mrr}\n${missed.join('\n')}`)
})
