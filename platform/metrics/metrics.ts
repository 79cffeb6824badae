import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { Database } from '../db/database.ts'

const buckets = [5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 10_000]
export type Metrics = { count(method: string, route: string, status: number, ms: number): void, gauge(name: string, help: string, read: () => number): void, text(database: Database): Promise<string> }

/** Counters of this process in Prometheus text. Routes are contract addresses, so that no id or person is in a label. */
export function createMetrics(): Metrics {
  const requests = new Map<string, number>()
  const durations = new Map<number, number>()
  const gauges: { name: string, help: string, read: () => number }[] = []
  let [sum, total] = [0, 0]
  const delay = monitorEventLoopDelay({ resolution: 10 })
  delay.enable()
  return {
    count(method, route, status, ms) {
      const key = `method="${method}",route="${route}",status="${status}"`
      requests.set(key, (requests.get(key) ?? 0) + 1)
      for (const bucket of buckets) if (ms <= bucket) durations.set(bucket, (durations.get(bucket) ?? 0) + 1)
      sum += ms
      total += 1
    },
    gauge: (name, help, read) => void gauges.push({ name, help, read }),
    async text({ pool }) {
      const lines = [
        ...metric('parvis_event_loop_delay_seconds', 'Event loop delay since the last reading', 'gauge', [['quantile="0.5"', delay.percentile(50) / 1e9], ['quantile="0.99"', delay.percentile(99) / 1e9], ['quantile="1"', delay.max / 1e9]]),
        ...metric('parvis_memory_bytes', 'Memory of this process', 'gauge', Object.entries(process.memoryUsage()).map(([kind, bytes]) => [`kind="${kind}"`, bytes])),
        ...metric('parvis_requests_total', 'Requests answered', 'counter', [...requests]),
        ...metric('parvis_request_duration_milliseconds', 'Time to answer', 'histogram', []),
        ...buckets.map((bucket) => `parvis_request_duration_milliseconds_bucket{le="${bucket}"} ${durations.get(bucket) ?? 0}`),
        `parvis_request_duration_milliseconds_bucket{le="+Inf"} ${total}`, `parvis_request_duration_milliseconds_sum ${Math.round(sum)}`, `parvis_request_duration_milliseconds_count ${total}`,
        ...metric('parvis_pool_connections', 'Connections of the pool', 'gauge', [['state="open"', pool.totalCount], ['state="idle"', pool.idleCount], ['state="waiting"', pool.waitingCount]]),
        ...gauges.flatMap(({ name, help, read }) => metric(name, help, 'gauge', [['', read()]])),
        ...(await queue(pool)),
      ]
      delay.reset()
      return `${lines.join('\n')}\n`
    },
  }
}

const metric = (name: string, help: string, type: string, samples: Iterable<readonly [string, number]>): string[] => [
  `# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...[...samples].map(([labels, value]) => `${name}${labels ? `{${labels}}` : ''} ${value}`),
]

async function queue(pool: Database['pool']): Promise<string[]> {
  try {
    const { rows } = await pool.query<{ waiting: number, failed: number, lag: number }>(`select
      (select count(*)::int from graphile_worker.jobs where locked_at is null and attempts < max_attempts) as waiting,
      (select count(*)::int from graphile_worker.jobs where attempts >= max_attempts) as failed,
      (select coalesce(extract(epoch from clock_timestamp() - min(j.at)), 0)::float8 from journal j join journal_cursor c on c.consumer = 'live' where (j.xid, j.id) > (c.xid, c.id)) as lag`)
    const row = rows[0]!
    return [...metric('parvis_jobs', 'Jobs in the queue', 'gauge', [['state="waiting"', row.waiting], ['state="failed"', row.failed]]), ...metric('parvis_journal_lag_seconds', 'Age of the oldest fact not dispatched', 'gauge', [['', row.lag]])]
  } catch {
    return [] // The queue's tables come with the first worker.
  }
}
