// The limit servers: what bare node:http and pg can do with the same kind of work, without any product. DATABASE_URL and PORT say where.
import { createHash, randomUUID } from 'node:crypto'
import { open, rename } from 'node:fs/promises'
import { createServer, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import pg from 'pg'
import { nodeTable, serveFiles } from './limits-files.ts'

/** The rows that the limit servers read, in a database of their own on the same PostgreSQL. */
export const limitTables = `
  create table sess (id text primary key, uid int not null);
  create table doc (id serial primary key, space_id int not null, title text not null, author text not null, body text not null, created_at timestamptz not null default now());
  create table post (id serial primary key, author int not null, body text not null, created_at timestamptz not null default now());
  create table message (id bigserial primary key, author int not null, body text not null, created_at timestamptz not null default now());
  insert into sess select md5(n::text), n from generate_series(1, 1000) n;
  insert into doc (space_id, title, author, body) select 1 + n % 50, 'Document number ' || n, 'Author ' || n % 300, repeat('Some sentence of a document. ', 30) from generate_series(1, 10000) n;
  insert into post (author, body) select n % 300, repeat('Some words of a post. ', 12) from generate_series(1, 5000) n;
  create index on doc (space_id, id desc);
  ${nodeTable}
  analyze`

type Doc = { id: number, title: string, author: string, body: string, created_at: Date }
const escape = (text: string): string => text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign]!)
const filler = 'Lorem ipsum dolor sit amet consectetur adipiscing elit. '.repeat(6)
const any = (below: number): number => 1 + Math.floor(Math.random() * below)

function serve(): void {
  const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 20 })
  const ask = async <Row extends pg.QueryResultRow>(name: string, text: string, values: unknown[]): Promise<Row[]> => (await pool.query<Row>({ name, text, values })).rows
  const send = (response: ServerResponse, type: string, body: string): void => {
    response.writeHead(200, { 'content-type': type, 'content-length': Buffer.byteLength(body) })
    response.end(body)
  }
  const page = async (): Promise<string> => {
    await ask('sess', 'select uid from sess where id = $1', ['8f14e45fceea167a5a36dedd4bea2543'])
    const [list, one, posts] = await Promise.all([
      ask<Doc>('list', 'select id, title, author, created_at from doc where space_id = $1 order by id desc limit 50', [any(50)]),
      ask<Doc>('one', 'select id, title, body from doc where id = $1', [any(10_000)]),
      ask<Doc>('posts', 'select id, author, body, created_at from post order by id desc limit 20', []),
    ])
    let html = `<!doctype html><html lang=en><head><title>Home</title></head><body><h1>${escape(one[0]!.title)}</h1><p>${escape(one[0]!.body)}</p><ul>`
    for (const x of list) html += `<li><a href=/d/${x.id}>${escape(x.title)}</a> <time>${x.created_at.toISOString()}</time></li>`
    html += '</ul>'
    for (const x of posts) html += `<article><h2>${x.author}</h2><p>${escape(x.body.slice(0, 300))}${filler}</p></article>`
    return `${html}</body></html>`
  }
  /** Whoever listens to the relay: what is posted there goes to all of them, as it is. */
  const listening = new Set<ServerResponse>()
  createServer(async (asked, response) => {
    if (asked.url === '/relay') {
      if (asked.method === 'GET') {
        listening.add(response)
        response.on('close', () => listening.delete(response)).writeHead(200, { 'content-type': 'text/event-stream' }).write('retry: 2000\n\n')
        return
      }
      let body = ''
      for await (const chunk of asked) body += chunk
      for (const one of listening) one.write(`event: fact\nid: 1-1\ndata: ${body}\n\n`)
      return send(response, 'text/plain', '')
    }
    if (await serveFiles(asked, response, ask)) return
    if (asked.url === '/page') return send(response, 'text/html', await page())
    // On the table that is measured, a page of its rows: no rights, no order, no highlight. L-search reads the session first, as every product must.
    if (asked.url?.startsWith('/search?q=')) {
      await ask('session', `select person_id from session where secret_hash = sha256(convert_to($1, 'utf8'))`, [asked.headers.cookie?.slice('parvis='.length)])
      return send(response, 'application/json', JSON.stringify(await ask('search', `select noun, id, scope_id, at, title, body from entry where tsv @@ websearch_to_tsquery('plain_french', $1) limit 20`, [decodeURIComponent(asked.url.slice(10))])))
    }
    // The same without session nor texts.
    if (asked.url?.startsWith('/ids?q=')) return send(response, 'application/json', JSON.stringify(await ask('ids', `select id, title from entry where tsv @@ websearch_to_tsquery('plain_french', $1) limit 20`, [decodeURIComponent(asked.url.slice(7))])))
    // L-put: summed, synced, renamed, noted.
    if (asked.url === '/put') {
      const part = join(process.env.PARVIS_DATA!, `put-${randomUUID()}`)
      const [file, sum] = [await open(part, 'wx'), createHash('sha256')]
      for await (const chunk of asked) {
        sum.update(chunk as Buffer)
        await file.write(chunk as Buffer)
      }
      await file.datasync()
      await file.close()
      const hash = sum.digest('hex')
      await rename(part, join(process.env.PARVIS_DATA!, `limit-${hash}`))
      await ask('put', 'insert into message (author, body) values ($1, $2) returning id', [1, hash])
      return send(response, 'application/json', JSON.stringify({ hash }))
    }
    if (asked.url === '/insert') {
      let body = ''
      for await (const chunk of asked) body += chunk
      const [row] = await ask('insert', 'insert into message (author, body) values ($1, $2) returning id', [1, body])
      return send(response, 'application/json', JSON.stringify(row))
    }
    return send(response, 'text/plain', 'hello')
  }).listen(Number(process.env.PORT), '127.0.0.1', () => process.send?.('ready'))
  process.on('disconnect', () => process.exit())
}

if (process.argv[2] === 'serve') serve()
