import { createHash } from 'node:crypto'
import type pg from 'pg'

type Line = {
  xid: string, id: string, at: Date, fact: string, noun: string, noun_id: string | null, scope_id: string | null, authority_id: string | null, actor_id: string | null, via: string, data: unknown
}
type Seal = { class: string, month: string, number: number, ids: string, facts: number, digest: Buffer, chained: Buffer }
export const classes = ['security', 'evidence'] as const
const size = 1_000
const columns = 'xid::text, id::text, at, fact, noun, noun_id, scope_id, authority_id, actor_id, via, data'

const digestOf = (lines: readonly Line[]): Buffer => {
  const sum = createHash('sha256')
  for (const l of lines) sum.update(JSON.stringify([l.id, l.at.toISOString(), l.fact, l.noun, l.noun_id, l.scope_id, l.authority_id, l.actor_id, l.via, l.data]))
  return sum.digest()
}
const chain = (previous: Buffer | undefined, digest: Buffer): Buffer => createHash('sha256').update(previous ?? Buffer.alloc(32)).update(digest).digest()

/**
 * Seals what is below the horizon of transactions and not sealed yet: batches of at most a thousand lines, chained per class and month.
 * Writers never wait for it. Answers the number of lines sealed.
 */
export async function sealJournal(pool: pg.Pool, at: Date): Promise<number> {
  let total = 0
  for (const kind of classes) {
    for (;;) {
      const client = await pool.connect()
      try {
        const sealed = await sealBatch(client, kind, at)
        client.release()
        total += sealed
        if (sealed === 0) break
      } catch (error) {
        client.release(true)
        throw error
      }
    }
  }
  return total
}

async function sealBatch(client: pg.PoolClient, kind: string, at: Date): Promise<number> {
  await client.query('begin')
  const cursor = `seal.${kind}`
  await client.query(`insert into journal_cursor (consumer, xid, id) values ($1, '0', 0) on conflict do nothing`, [cursor])
  const { rows: [from] } = await client.query<{ xid: string, id: string }>('select xid::text, id::text from journal_cursor where consumer = $1 for update', [cursor])
  const { rows: lines } = await client.query<Line>(`select ${columns} from journal j where class = $1 and (j.xid, j.id) > ($2::xid8, $3::bigint)
    and j.xid < pg_snapshot_xmin(pg_current_snapshot()) and not exists (select from journal_seal s where s.class = j.class and s.ids @> j.id) order by j.xid, j.id limit ${size}`, [kind, from!.xid, from!.id])
  const month = lines[0]?.at.toISOString().slice(0, 7)
  const other = lines.findIndex((l) => l.at.toISOString().slice(0, 7) !== month)
  const part = (other < 0 ? lines : lines.slice(0, other)).toSorted((a, b) => Number(BigInt(a.id) - BigInt(b.id)))
  if (part.length > 0) {
    const { rows: [previous] } = await client.query<Pick<Seal, 'number' | 'chained'>>('select number, chained from journal_seal where class = $1 and month = $2 order by number desc limit 1', [kind, `${month}-01`])
    const digest = digestOf(part)
    const edge = lines[part.length - 1]!
    await client.query(`insert into journal_seal (class, month, number, ids, facts, digest, chained, sealed_at)
      select $1, $2, $3, range_agg(int8range(id, id, '[]')), $5, $6, $7, $8 from unnest($4::bigint[]) as id`,
    [kind, `${month}-01`, (previous?.number ?? 0) + 1, part.map((l) => l.id), part.length, digest, chain(previous?.chained, digest), at])
    await client.query('update journal_cursor set xid = $2::xid8, id = $3 where consumer = $1', [cursor, edge.xid, edge.id])
  }
  await client.query('commit')
  return part.length
}

/** Batches without lines are only right where the purge has passed: security facts, twelve months after their month. */
const purged = (seal: Seal, at: Date): boolean => {
  const [year, month] = seal.month.split('-').map(Number) as [number, number]
  return seal.class === 'security' && Date.UTC(year + 1, month, 1) <= at.getTime()
}

/** Checks every seal against the lines that remain at a moment; answers the first one that does not hold, or null. Purged batches keep their place in the chain. */
export async function verifyJournal(pool: pg.Pool, at: Date = new Date()): Promise<Pick<Seal, 'class' | 'month' | 'number'> | null> {
  const { rows: seals } = await pool.query<Seal>('select class, month::text, number, ids::text, facts, digest, chained from journal_seal order by class, month, number')
  let previous: Seal | null = null
  for (const seal of seals) {
    const before: Buffer | undefined = previous?.class === seal.class && previous.month === seal.month ? previous.chained : undefined
    const { rows: lines } = await pool.query<Line>(`select ${columns} from journal j where class = $1 and id >= lower($2::int8multirange) and id < upper($2::int8multirange) and $2::int8multirange @> id order by j.id`, [seal.class, seal.ids])
    const intact = lines.length === 0 ? purged(seal, at) : lines.length === seal.facts && digestOf(lines).equals(seal.digest)
    if (!intact || !chain(before, seal.digest).equals(seal.chained)) return { class: seal.class, month: seal.month, number: seal.number }
    previous = seal
  }
  return null
}
