import { verifyJournal } from '#platform/journal/seal.ts'
import { texts } from '../texts.ts'
import { Misuse, read, Refused, withDatabase } from './command.ts'

export async function run(args: string[]): Promise<void> {
  if (read(args, { allowPositionals: true }).positionals.join(' ') !== 'verify') throw new Misuse(texts.journal.action)
  const { broken, seals } = await withDatabase(async (pool) => ({
    broken: await verifyJournal(pool),
    seals: (await pool.query<{ n: number }>('select count(*)::int as n from journal_seal')).rows[0]?.n ?? 0,
  }))
  if (broken !== null) throw new Refused(texts.journal.broken(broken.class, broken.month.slice(0, 7), broken.number))
  process.stdout.write(`${texts.journal.done(seals)}\n`)
}
