// L-get, L-propfind and the raw stream: session and row from SQL, then the bytes or the XML, without rights, locks or properties.
import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream'
import type pg from 'pg'
import { limitFile } from './cupboard.ts'

export const nodeTable = `
  create table node (id serial primary key, parent int not null, name text not null, size bigint not null, etag text not null, mime text not null, mtime timestamptz not null, perms text not null);
  insert into node (parent, name, size, etag, mime, mtime, perms) select parent, 'Document of the bench ' || n, 1024, md5(n::text), 'application/octet-stream', now() - n * interval '1 minute', 'RGDNVW'
    from (values (100), (1000), (10000)) as p (parent), generate_series(1, parent) n;
  create index on node (parent, name);`
type Ask = <Row extends pg.QueryResultRow>(name: string, text: string, values: unknown[]) => Promise<Row[]>
type Node = { id: number, name: string, size: string, etag: string, mime: string, mtime: Date, perms: string }

const escape = (text: string): string => text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign]!)

/** Answers what is about files; false when it is not. */
export async function serveFiles(asked: IncomingMessage, response: ServerResponse, ask: Ask): Promise<boolean> {
  const [, what, which = ''] = (asked.url ?? '').split('/')
  if (what !== 'bytes' && what !== 'propfind') return false
  await ask('sess', 'select uid from sess where id = $1', ['8f14e45fceea167a5a36dedd4bea2543'])
  if (what === 'propfind') {
    for await (const _ of asked) { /* read, as every server must */ }
    const rows = await ask<Node>('ls', 'select id, name, size, etag, mime, mtime, perms from node where parent = $1 order by name', [Number(which)])
    let xml = '<?xml version="1.0" encoding="utf-8"?><d:multistatus xmlns:d="DAV:" xmlns:oc="http://owncloud.org/ns">'
    for (const f of rows) xml += `<d:response><d:href>/dav/f/${encodeURIComponent(f.name)}</d:href><d:propstat><d:prop><d:getlastmodified>${f.mtime.toUTCString()}</d:getlastmodified><d:getcontentlength>${f.size}</d:getcontentlength><d:resourcetype/><d:getetag>&quot;${f.etag}&quot;</d:getetag><d:getcontenttype>${escape(f.mime)}</d:getcontenttype><oc:fileid>${f.id}</oc:fileid><oc:permissions>${f.perms}</oc:permissions></d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>`
    xml += '</d:multistatus>'
    response.writeHead(207, { 'content-type': 'application/xml', 'content-length': Buffer.byteLength(xml) }).end(xml)
    return true
  }
  await ask('node', 'select id, size, etag from node where parent = $1 and name = $2', [1_000, 'Document of the bench 7'])
  const path = limitFile(process.env.PARVIS_DATA ?? '', which)
  if (which === '1k') {
    const body = await readFile(path)
    response.writeHead(200, { 'content-length': body.length }).end(body)
    return true
  }
  response.writeHead(200, { 'content-length': (await stat(path)).size })
  pipeline(createReadStream(path, { highWaterMark: 1 << 18 }), response, () => {})
  return true
}
