import type { Compilable, CompiledQuery } from 'kysely'
import type { Db } from './database.ts'

/** Stands where a value will be. */
class Slot {
  readonly name: string
  constructor(name: string) { this.name = name }
}
const slots = new Proxy({}, { get: (_, name) => new Slot(String(name)) })

type Prepared<Handle, Values, Row> = {
  /** Runs it and answers its rows. */
  (db: Handle, values: Values): Promise<Row[]>
  /** The statement itself with these values, for `beforeCommit`. */
  with(db: Handle, values: Values): CompiledQuery<Row>
}

/** The same with each value sent once, however often it is named: an array of rights is written and read as often as it is sent. */
function once<Row>(made: CompiledQuery<Row>): CompiledQuery<Row> {
  const parameters: unknown[] = []
  const places = made.parameters.map((value) => {
    const found = value instanceof Slot ? parameters.findIndex((other) => other instanceof Slot && other.name === value.name) : -1
    return found < 0 ? parameters.push(value) : found + 1
  })
  return { ...made, parameters, sql: made.sql.replace(/\$(\d+)/g, (_, place: string) => `$${places[Number(place) - 1]}`) }
}

/**
 * A query whose text is written once: a long one takes the builder longer than the database takes to answer it.
 * `build` is called with a stand-in for each value, so it may place them but never look at them: a query that depends on a value is another query.
 */
export function prepared<Handle extends Db, Values extends object, Row>(build: (db: Handle, values: Values) => Compilable<Row>): Prepared<Handle, Values, Row> {
  let made: CompiledQuery<Row> | undefined
  const bound = (db: Handle, values: Values): CompiledQuery<Row> => {
    made ??= once(build(db, slots as Values).compile())
    return { ...made, parameters: made.parameters.map((p) => (p instanceof Slot ? values[p.name as keyof Values] : p)) }
  }
  return Object.assign(async (db: Handle, values: Values) => (await db.getExecutor().executeQuery(bound(db, values))).rows, { with: bound })
}
