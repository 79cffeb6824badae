// The control of the crash test: a server that answers before it stores. The test must find it out.
import { createServer } from 'node:http'
import pg from 'pg'
import { uuidv7 } from '#platform/db/ids.ts'

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 })
pool.on('error', () => {})
const store = `with written as (insert into post (id, authority_id, scope_id, author_id, body, created_at)
  select $1, authority_id, id, created_by, $3, now() from space where id = $2 on conflict do nothing returning id, scope_id)
  insert into journal (at, class, fact, noun, noun_id, scope_id, via) select now(), 'evidence', 'post.created', 'post', id, scope_id, 'control' from written`

createServer(async (request, response) => {
  let text = ''
  for await (const part of request) text += part
  const space = request.url!.split('/')[3]
  const id = uuidv7()
  response.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify({ id }))
  setTimeout(() => pool.query(store, [id, space, (JSON.parse(text) as { body: string }).body]).catch(() => {}), 20)
}).listen(Number(process.env.PORT), '127.0.0.1', () => process.send?.('ready'))
process.on('disconnect', () => process.exit())
