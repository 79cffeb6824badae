import type { Consumer } from '../journal/dispatch.ts'
import { factChannel, lineOf } from './hub.ts'

/** Tells every server process which facts were written: ids only, in messages below the 8 kB that NOTIFY carries. */
export const liveConsumer: Consumer = {
  name: 'live',
  async consume(facts, client) {
    const lines = facts.filter((f) => f.scope_id !== null || f.fact === 'session.ended').map(lineOf)
    for (let i = 0; i < lines.length; i += 20) await client.query('select pg_notify($1, $2)', [factChannel, JSON.stringify(lines.slice(i, i + 20))])
  },
}
