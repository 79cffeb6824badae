import { createWriteStream, existsSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { finished } from 'node:stream/promises'
import { delimitedLine } from '#lib/delimited.ts'
import { importTree, type Line } from '#modules/documents/index.ts'
import { modules } from '#modules/index.ts'
import { declarePermissions } from '#platform/access/access.ts'
import type { Actor } from '#platform/access/actor.ts'
import { folderSource, Unreadable, zipSource, type Source } from '#platform/archive/source.ts'
import { openDatabase } from '#platform/db/database.ts'
import { clamd } from '#platform/files/clamd.ts'
import { openStore } from '#platform/files/open.ts'
import { declareProblems, sentenceOf } from '#platform/http/problems.ts'
import { actorFor } from '#platform/identity/actors.ts'
import { Problem } from '#platform/problem.ts'
import { texts } from '../texts.ts'
import { Misuse, read, Refused, withDatabase } from './command.ts'

const words = texts.import
const text = { type: 'string' } as const
const locale = words.heads[0] === 'path' ? 'en' : 'fr'

export async function run(args: string[]): Promise<void> {
  const { values } = read(args, { options: { from: text, space: text, as: text, report: text, 'dry-run': { type: 'boolean' } } })
  const need = (flag: 'from' | 'space' | 'as'): string => values[flag] ?? fail(new Misuse(words.missing(flag)))
  const [from, space, login, dry] = [need('from'), need('space'), need('as'), values['dry-run'] ?? false]
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(space)) throw new Misuse(words.space)
  if (values.report !== undefined && existsSync(values.report)) throw new Refused(words.report(values.report))
  const source = await open(from).catch(() => fail(new Refused(words.from(from))))
  for (const m of modules) {
    declarePermissions(m)
    declareProblems(m.problems)
  }
  const report = values.report === undefined ? null : createWriteStream(values.report)
  report?.write(`\ufeff${delimitedLine(words.heads)}`)
  try {
    await withDatabase(async (_pool, settings, url) => {
      const database = openDatabase(url, { max: 2 })
      try {
        const account = await database.db.selectFrom('account').select('person_id').where('login', '=', login.trim().toLowerCase()).executeTakeFirst()
        // Asked each time: a right that ends meanwhile ends this too.
        const actor = async (): Promise<Actor> => (account && await actorFor(database.db, account.person_id, new Date(), 'command:import')) ?? fail(new Refused(words.nobody(login)))
        const room = { database, store: await openStore(settings), uploadLimit: settings.uploadLimit, antivirus: settings.clamd && clamd(settings.clamd), actor }
        const totals = await importTree(room, space, source, dry, (line) => void report?.write(told(line)))
        if (dry) process.stdout.write(`${words.would}\n`)
        process.stdout.write(`${words.done(totals.laid, totals.there, totals.refused, totals.folders, texts.size(totals.bytes))}\n`)
        const expected = dry ? totals.there : totals.laid + totals.there
        process.stdout.write(`${words.same(totals.same, expected)}\n`)
        if (totals.refused > 0 || totals.same < expected) throw new Refused(words.amiss)
      } finally {
        await database.close()
      }
    })
  } catch (error) {
    throw error instanceof Problem ? new Refused(sentenceOf(error, locale)) : error instanceof Unreadable ? new Refused(error.message === 'too many entries' ? words.many : words.from(from)) : error
  } finally {
    source.close()
    if (report) await finished(report.end())
  }
}

const fail = (error: Error): never => { throw error }
const open = async (path: string): Promise<Source> => ((await stat(path)).isDirectory() ? folderSource(path) : zipSource(path))

const told = ({ path, became, as, size, hash, twin, problem }: Line): string =>
  delimitedLine([path, words.became[became], as, String(size), hash, twin, problem ? sentenceOf(problem, locale) : became in words.why ? words.why[became as keyof typeof words.why] : ''])
