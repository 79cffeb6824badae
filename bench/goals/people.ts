// Goal 12: an audience of ten thousand people, moving three hundred of them, and a file of ten thousand more.
import type pg from 'pg'
import { today as dayAt } from '#lib/when.ts'
import { modules } from '#modules/index.ts'
import { readTable } from '#modules/movements/csv.ts'
import { keepImport, startImport } from '#modules/movements/imports.ts'
import { runImport } from '#modules/movements/import-runner.ts'
import { orderReorganisation } from '#modules/movements/reorganisations.ts'
import { runReorganisation } from '#modules/movements/runner.ts'
import { peopleOf } from '#modules/audiences/rule-sql.ts'
import type { Rule } from '#modules/audiences/rule.ts'
import type { Actor } from '#platform/access/actor.ts'
import { declarePermissions } from '#platform/access/access.ts'
import { declarePeopleListeners } from '#platform/access/people-changes.ts'
import { platformAdministrators } from '#platform/access/principals.ts'
import { openDatabase } from '#platform/db/database.ts'
import { work } from '#platform/db/work.ts'
import { median } from '../rounds.ts'
import { figure, law } from '../print.ts'
import type { Bench } from '../run.ts'

const id = (kind: string, n: number): string => `(md5('${kind}:${n}'))::uuid`
// Twelve thousand people in an authority of their own, so that the other measures keep theirs: nine in ten are drivers.
const crowd = `
  insert into authority (id, name, short_name, siret, created_at) values (${id('crowd', 0)}, 'Région', 'Région', '22990001200028', now());
  insert into territory (id, authority_id, name) select md5('territory:' || n)::uuid, ${id('crowd', 0)}, 'Territoire ' || n from generate_series(0, 8) n;
  insert into site (id, authority_id, territory_id, name, kind) select md5('site:' || n)::uuid, ${id('crowd', 0)}, md5('territory:' || n % 9)::uuid, 'Site ' || n, 'college' from generate_series(0, 199) n;
  insert into unit (id, authority_id, parent_id, kind, name) select md5('unit:' || n)::uuid, ${id('crowd', 0)}, case when n >= 10 then md5('unit:' || n % 10)::uuid end, 'service', 'Service ' || n from generate_series(0, 109) n;
  insert into trade (id, authority_id, name) select md5('trade:' || n)::uuid, ${id('crowd', 0)}, 'Métier ' || n from generate_series(0, 99) n;
  insert into person (id, given_name, family_name, email, main_authority_id, created_at) select md5('crowd:p' || n)::uuid, 'Given' || n % 211, 'Crowd' || n, 'c' || n || '@example.org', ${id('crowd', 0)}, now() from generate_series(1, 12000) n;
  insert into affiliation (id, person_id, authority_id, kind, starts_on) select uuidv7(), id, main_authority_id, 'staff', '2020-01-01' from person where main_authority_id = ${id('crowd', 0)};
  insert into person_principal select id, id from person where main_authority_id = ${id('crowd', 0)} union all select id, main_authority_id from person where main_authority_id = ${id('crowd', 0)};
  insert into position (id, authority_id, person_id, unit_id, site_id, trade_id, title, starts_on)
    select uuidv7(), ${id('crowd', 0)}, md5('crowd:p' || n)::uuid, md5('unit:' || n % 110)::uuid, md5('site:' || n % 200)::uuid, md5('trade:' || case when n % 10 > 0 then 0 else n % 100 end)::uuid, 'Agent', '2020-01-01' from generate_series(1, 12000) n;
  insert into audience (id, authority_id, name, rule, created_at) select md5('audience:' || n)::uuid, ${id('crowd', 0)}, 'Public ' || n, jsonb_build_object('all', jsonb_build_array(jsonb_build_object('territory', jsonb_build_array(md5('territory:' || n % 9)::uuid)), jsonb_build_object('trade', jsonb_build_array(md5('trade:' || n % 7)::uuid)))), now() from generate_series(0, 49) n;
  vacuum analyze;
`

/** Twelve thousand people, once. */
export async function gather(pool: pg.Pool): Promise<void> {
  const { rowCount } = await pool.query(`select from authority where id = ${id('crowd', 0)}`)
  if (!rowCount) for (const statement of crowd.split(';\n').filter((text) => text.trim())) await pool.query(statement)
}

export async function people(bench: Bench): Promise<void> {
  const { pool, postgres } = bench.house
  await gather(pool)
  const ask = async (text: string): Promise<string> => (await pool.query<{ id: string }>(`select ${text} as id`)).rows[0]!.id
  const [authorityId, trade, unit, from, to] = [await ask(id('crowd', 0)), await ask(id('trade', 0)), await ask(id('unit', 3)), await ask(id('territory', 1)), await ask(id('territory', 2))]
  const today = dayAt(new Date())

  const database = openDatabase(postgres.url, { max: 4 })
  const explained = async (rule: Rule): Promise<{ ms: number, rows: number }> => {
    const query = database.db.selectFrom('person').select('id').where('id', 'in', peopleOf(rule, { authorityId, today })).compile()
    const times: number[] = []
    let rows = 0
    for (let i = 0; i < 7; i++) {
      const { rows: [plan] } = await pool.query<{ 'QUERY PLAN': [{ 'Execution Time': number, Plan: { 'Actual Rows': number } }] }>(`explain (analyze, format json) ${query.sql}`, [...query.parameters])
      times.push(plan!['QUERY PLAN'][0]['Execution Time'])
      rows = plan!['QUERY PLAN'][0].Plan['Actual Rows']
    }
    return { ms: median(times), rows }
  }
  for (const [what, rule] of [['trade', { trade: [trade] }], ['trade, not a unit', { all: [{ trade: [trade] }, { not: { unit: [unit] } }] }]] as const) {
    const { ms, rows } = await explained(rule)
    law(12, `audience of ${rows} (${what}): SQL`, ms, 50, 'ms')
  }

  declarePeopleListeners(modules)
  for (const m of modules) declarePermissions(m)
  const actor: Actor = { personId: await ask(`md5('crowd:p1')::uuid`), at: new Date(), via: 'bench', principals: [platformAdministrators], authorities: [], mainAuthorityId: authorityId, locale: 'fr', sessionId: null, tokenScopes: null, modulesOff: [], administers: 'platform' }
  const { rows: some } = await pool.query<{ person_id: string }>('select person_id from position p join site s on s.id = p.site_id where s.territory_id = $1 order by person_id limit 300', [from])
  const began = performance.now()
  const move = await work(database.db, (tx) => orderReorganisation(tx, actor, { selection: { personIds: some.map((p) => p.person_id) }, change: { territoryId: to }, authorityId }))
  await runReorganisation(database, move.id, actor.at)
  figure(12, 'reorganisation of 300, 50 audiences', (performance.now() - began) / 1_000, 's', 60)

  const file = `Matricule;Nom;Prénom;Courriel;Service;Site;Métier\n${Array.from({ length: 10_000 }, (_, n) => `${String(n).padStart(6, '0')};Nouveau${n};Agent;${n % 2 ? `n${n}@example.org` : ''};Service ${n % 110};Site ${n % 200};Métier ${n % 100}`).join('\n')}\n`
  const import10k = async (what: string): Promise<void> => {
    const start = performance.now()
    const table = await readTable(Buffer.from(file))
    const brought = await work(database.db, (tx) => keepImport(tx, actor, { authorityId, name: 'bench.csv', ...table }))
    await work(database.db, (tx) => startImport(tx, actor, brought.id, false))
    await runImport(database, brought.id, actor.at)
    figure(12, what, (performance.now() - start) / 1_000, 's', 120)
  }
  await import10k('import of 10,000, all new')
  await import10k('import of 10,000 again, nothing changes')
  await database.close()
}
