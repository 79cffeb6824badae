import { openDatabase, type Database } from '#platform/db/database.ts'
import { work } from '#platform/db/work.ts'
import { refreshEntries } from '#modules/directory/index.ts'
import { createAdministrator, type NewAdministrator } from '#platform/identity/administrators.ts'
import { refusedPassword } from '#platform/identity/passwords.ts'
import { migrateDatabase } from '../migrate.ts'
import { texts } from '../texts.ts'
import { ask, askHidden, interactive, readLine } from './ask.ts'
import { Misuse, read, Refused, withDatabase } from './command.ts'

const words = texts.admin
const text = { type: 'string' } as const
const options = { 'given-name': text, 'family-name': text, email: text, login: text, authority: text, siret: text }

export async function run(args: string[]): Promise<void> {
  const { values, positionals } = read(args, { options, allowPositionals: true })
  if (positionals.join(' ') !== 'create') throw new Misuse(words.action)
  const given = values as Partial<Record<keyof typeof options, string>>
  const need = async (flag: keyof typeof options, question: string): Promise<string> => {
    const value = given[flag]?.trim() || (interactive() ? await ask(question) : '')
    return value || Promise.reject(new Misuse(words.missing(flag)))
  }
  const givenName = await need('given-name', words.ask.givenName)
  const familyName = await need('family-name', words.ask.familyName)
  const login = await need('login', words.ask.login)
  if (!/^[^\s\p{Lu}]+$/u.test(login)) throw new Misuse(words.login)
  const email = given.email?.trim() || null
  if (email !== null && !/^[^\s@]+@[^\s@]+$/.test(email)) throw new Misuse(words.email)
  await withDatabase(async (_pool, _settings, url) => {
    await migrateDatabase(url)
    const database = openDatabase(url, { max: 1 })
    try {
      const authority = await authorityOf(database, given, need)
      if (await database.db.selectFrom('account').select('person_id').where('login', '=', login).executeTakeFirst()) throw new Refused(words.loginTaken(login))
      const password = await newPassword([givenName, familyName, login])
      const at = new Date()
      await work(database.db, async (tx) => refreshEntries(tx, [await createAdministrator(tx, { givenName, familyName, email, login, password, authority }, at)], at))
    } finally {
      await database.close()
    }
  }, { create: true })
  process.stdout.write(`${words.done(`${givenName} ${familyName}`, login)}\n`)
}

type Given = Partial<Record<keyof typeof options, string>>
type Need = (flag: keyof typeof options, question: string) => Promise<string>

/** The one named, which may be new; the only one there is when none is named. */
async function authorityOf({ db }: Database, given: Given, need: Need): Promise<NewAdministrator['authority']> {
  const there = await db.selectFrom('authority').select(['id', 'name', 'short_name']).execute()
  const [only, ...others] = there
  if (given.authority === undefined && only !== undefined && others.length === 0) return { id: only.id }
  const name = await need('authority', words.ask.authority)
  const found = there.find((authority) => authority.name === name || authority.short_name === name)
  if (found !== undefined) return { id: found.id }
  const siret = (await need('siret', words.ask.siret)).replaceAll(/\s/g, '')
  if (!/^\d{14}$/.test(siret)) throw new Misuse(words.siret)
  return { name, siret }
}

async function newPassword(about: string[]): Promise<string> {
  const password = interactive() ? await askHidden(words.ask.password) : await readLine()
  if (interactive() && (await askHidden(words.ask.again)) !== password) throw new Refused(words.different)
  const refused = refusedPassword(password, true, about)
  if (refused !== null) throw new Refused(words[refused])
  return password
}
