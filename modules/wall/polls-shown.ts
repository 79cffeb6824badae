// What a reply says of a poll: what was answered, only to whoever answered, or once it has ended; who answered what, never here.
import { sql, type RawBuilder } from 'kysely'
import { today } from '#lib/when.ts'
import type { Who } from '#platform/access/actor.ts'

type Row = { several: boolean, named: boolean, ends_on: string | null, voters: number, choices: { rank: number, text: string, votes: number, mine: boolean }[] }

/** The poll of a post as a column; null without one. */
export const pollColumn = (actor: Who): RawBuilder<Row | null> => sql<Row | null>`case when post.choice_count = 0 then null else (select json_build_object('several', q.several, 'named', q.named, 'ends_on', q.ends_on, 'voters', q.voters, 'choices',
    (select json_agg(json_build_object('rank', c.rank, 'text', c.body, 'votes', c.votes, 'mine', exists (select from poll_vote v where v.post_id = c.post_id and v.person_id = ${actor.personId} and v.rank = c.rank)) order by c.rank)
      from poll_choice c where c.post_id = q.post_id)) from poll q where q.post_id = post.id) end`

/** Its last day is over, where the authority is. */
export const hasEnded = (endsOn: string | null, at: Date): boolean => endsOn !== null && endsOn < today(at)

export function presentPoll(p: Row, at: Date) {
  const ended = hasEnded(p.ends_on, at)
  const voted = p.choices.some(({ mine }) => mine)
  return {
    several: p.several, named: p.named, endsOn: p.ends_on, ended, voted, voterCount: p.voters,
    choices: p.choices.map(({ rank, text, votes, mine }) => ({ choice: rank, text, mine, votes: voted || ended ? votes : null })),
  }
}
