import { CompiledQuery } from 'kysely'

const texts = new Map<string, string>()

/**
 * Several writes as one statement, `with s0 as (…), s1 as (…) select`: one parse, one plan and one answer instead of one each.
 * All of them see the tables as they were before, so none may change a row of another. Two of the same kind keep their order and go one by one,
 * and so does whatever is not a write: PostgreSQL runs a `with` that reads only when somebody reads it.
 */
export function together(statements: readonly CompiledQuery[]): readonly CompiledQuery[] {
  const own = statements.map((statement) => statement.sql)
  if (own.length < 2 || new Set(own).size < own.length || !own.every((text) => /^(insert|update|delete) /.test(text))) return statements
  const key = own.join(';')
  let text = texts.get(key)
  if (text === undefined) texts.set(key, (text = joined(statements)))
  return [CompiledQuery.raw(text, statements.flatMap((statement) => [...statement.parameters]))]
}

/** Their texts are our own and hold `$1` only where a value goes: the numbers go on from one statement to the next. */
function joined(statements: readonly CompiledQuery[]): string {
  let before = 0
  const parts = statements.map(({ sql, parameters }, nth) => {
    const part = `s${nth} as (${sql.replace(/\$(\d+)/g, (_, at: string) => `$${Number(at) + before}`)})`
    before += parameters.length
    return part
  })
  return `with ${parts.join(', ')} select`
}
