// Spaces and their walls as rows. What is counted (comments, last activity) is counted from the rows themselves.
import { administratorsOf, platformAdministrators } from '#platform/access/principals.ts'
import type { Rows } from './copy.ts'
import type { Access, SpaceEntry } from './data/spaces.ts'
import { french } from './french.ts'
import { heldFiles } from './held.ts'
import type { Peopled } from './members.ts'
import { day, hour } from './moments.ts'
import { authorityIds, territoryId, tradeId } from './organisation.ts'
import type { Person } from './people.ts'
import { personaKeys } from './personas.ts'
import { fixedId, randomFor } from './random.ts'
import type { Posted } from './wall.ts'

export const spaceId = (key: string): string => fixedId(`space:${key}`)

const everyone: Readonly<Record<Access, 'onlooker' | 'visitor' | null>> = { open: 'onlooker', on_request: 'visitor', private: 'visitor', secret: null }
const personas = new Set(Object.values(personaKeys))

export type SpaceTables = 'scope' | 'scope_grant' | 'space' | 'follow' | 'access_request' | 'post' | 'comment' | 'accepted_answer' | 'official_answer' | 'mention' | 'reaction'

export function spacesRows(spaces: readonly Peopled[], walls: ReadonlyMap<string, readonly Posted[]>, people: readonly Person[], at: Date): Readonly<Record<SpaceTables, Rows>> {
  const made = spaces.map((peopled) => oneSpace(peopled, walls.get(peopled.entry.key) ?? [], people, at))
  const all = (table: SpaceTables): Rows => made.flatMap((rows) => rows[table])
  return {
    scope: all('scope'), scope_grant: all('scope_grant'), space: all('space'), follow: all('follow'), access_request: all('access_request'),
    post: all('post'), comment: all('comment'), accepted_answer: all('accepted_answer'), official_answer: all('official_answer'), mention: all('mention'), reaction: all('reaction'),
  }
}

function oneSpace({ entry, members }: Peopled, wall: readonly Posted[], people: readonly Person[], at: Date): Readonly<Record<SpaceTables, Rows>> {
  const random = randomFor(`rows:${entry.key}`)
  const id = spaceId(entry.key)
  const authority_id = authorityIds[entry.authority ?? 'departement']
  const owner = members.find((m) => m.role === 'owner')!.person.id
  const first = wall[0]?.at ?? at
  const created_at = new Date(first.getTime() - random.int(2, 90) * day)
  const last = Math.max(created_at.getTime(), ...wall.flatMap((p) => [p.at.getTime(), ...p.comments.map((c) => c.at.getTime())]))
  const firstSaid = new Map<string, number>()
  for (const said of wall.flatMap((p) => [p, ...p.comments])) firstSaid.set(said.author.id, Math.min(firstSaid.get(said.author.id) ?? Infinity, said.at.getTime()))
  // Whoever spoke was there before.
  const entered = new Map(members.map((m) => [m.person.id, m.person.id === owner ? created_at
    : new Date(created_at.getTime() + random.next() ** 2 * Math.max(0, Math.min(firstSaid.get(m.person.id) ?? at.getTime() - day, at.getTime() - day) - created_at.getTime()))]))
  const grant = (principal_id: string, principal_kind: string, role: string, granted_at: Date, granted_by: string | null = owner) => ({ scope_id: id, principal_id, principal_kind, role, granted_by, granted_at })
  const open = everyone[entry.access]
  const in_ = new Set(members.map((m) => m.person.id))
  return {
    scope: [{ id, kind: 'space', authority_id, discreet_at: entry.discreet ? created_at : null }],
    scope_grant: [
      ...members.map((m) => grant(m.person.id, 'person', m.role, entered.get(m.person.id)!)),
      ...(open === null ? [] : [grant(authority_id, 'everyone', open, created_at)]),
      grant(administratorsOf(authority_id), 'administrators', 'visitor', created_at, null),
      grant(platformAdministrators, 'administrators', 'visitor', created_at, null),
    ],
    space: [{ id, authority_id, kind: entry.kind, access: entry.access, name: french(entry.name), purpose: french(entry.purpose), created_by: owner, created_at, last_activity_at: new Date(last), ...concerns(entry) }],
    follow: members.map((m) => ({
      space_id: id, person_id: m.person.id, followed_at: entered.get(m.person.id)!,
      // Personas come back after half a day: what is new since then awaits them.
      seen_at: personas.has(m.person.key ?? '') ? new Date(at.getTime() - random.int(6, 40) * hour) : new Date(Math.max(entered.get(m.person.id)!.getTime(), at.getTime() - random.next() ** 2 * 20 * day)),
    })),
    access_request: entry.access !== 'on_request' ? [] : random.some(people.filter((p) => p.key === null && p.kind === 'staff' && p.authority === (entry.authority ?? 'departement') && !in_.has(p.id)), random.int(0, 3)).map((p) => ({
      space_id: id, person_id: p.id, message: french(random.pick(requests)), asked_at: new Date(at.getTime() - random.int(3, 90) * hour),
    })),
    post: wall.map((p) => ({
      id: p.id, authority_id, scope_id: id, author_id: p.author.id, body: p.body, created_at: p.at, comment_count: p.comments.length, photo_count: p.photos.length, ...counted(p.reactions),
      kind: p.asks ? 'question' : 'post', answer_state: stateOf(p), pinned_at: p.pinned?.at ?? null, pinned_by: p.pinned?.by.id ?? null, files: heldFiles(p),
    })),
    comment: wall.flatMap((p) => p.comments.map((c) => ({ id: c.id, authority_id, scope_id: id, post_id: p.id, parent_id: c.to, reply_count: p.comments.filter((r) => r.to === c.id).length, author_id: c.author.id, body: c.body, created_at: c.at }))),
    accepted_answer: wall.flatMap((p) => (p.accepted ? [{ post_id: p.id, comment_id: p.accepted.id, by_id: p.author.id, at: new Date(p.accepted.at.getTime() + hour / 4) }] : [])),
    official_answer: wall.flatMap((p) => (p.official ? [{ post_id: p.id, comment_id: p.official.comment.id, by_id: p.official.by.id, at: new Date(p.official.comment.at.getTime() + hour / 2) }] : [])),
    mention: wall.flatMap((p) => [p.named.map((person) => ({ post_id: p.id, comment_id: null, person_id: person.id, at: p.at })), ...p.comments.map((c) => c.named.map((person) => ({ post_id: p.id, comment_id: c.id, person_id: person.id, at: c.at })))].flat()),
    reaction: wall.flatMap((p) => p.reactions.map((r) => ({ post_id: p.id, person_id: r.person.id, kind: r.kind, at: r.at }))),
  }
}

const stateOf = (p: Posted): string | null => (!p.asks ? null : p.accepted ? 'accepted' : p.official || p.comments.some((c) => c.author !== p.author) ? 'answered' : 'open')
const kinds = ['thanks', 'useful', 'seen', 'bravo'] as const
const counted = (reactions: readonly { kind: string }[]) => Object.fromEntries(kinds.map((kind) => [kind, reactions.filter((r) => r.kind === kind).length]))

const requests = ['Bonjour, je rejoins l\'équipe le mois prochain. Puis-je entrer ?', 'Je travaille sur les mêmes sujets, vos échanges m\'aideraient beaucoup.', '', 'Une collègue m\'a parlé de cet espace, merci de m\'ouvrir la porte.', 'Je remplace un membre de l\'équipe jusqu\'au printemps.']

/** Whom a space concerns: those its members are drawn from, in the authority that has trades and territories. */
const concerns = ({ from, authority }: SpaceEntry): { territory_ids: string[], trade_ids: string[] } => ({
  territory_ids: from.territory && !authority ? [territoryId(from.territory)] : [], trade_ids: authority ? [] : (from.trades ?? []).slice(0, 20).map(tradeId),
})
