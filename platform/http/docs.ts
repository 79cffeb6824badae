import type { FastifyInstance } from 'fastify'
import { html, type Html } from '#lib/html.ts'
import { mentions, rememberedConformity } from '../identity/conformity.ts'
import type { Module } from '../module.ts'
import { openapi } from './openapi.ts'
import { pageHeaders } from './security.ts'
import type { ServerOptions } from './server.ts'

type Operation = { summary: string, parameters: { name: string, in: string, required: boolean, description?: string }[], responses: Record<string, { description: string, content?: Record<string, { schema?: object }> }>, requestBody?: { content: Record<string, { schema?: object }> }, tags: string[] }

/** `/api/openapi.json`, and the same for reading at `/api/docs`; each made once, when first asked for. */
export function registerDocs(app: FastifyInstance, modules: readonly Module[], { version, database, clock }: Pick<ServerOptions, 'version' | 'database' | 'clock'>): void {
  let text: string | undefined
  app.get('/api/openapi.json', (_request, reply) => reply.type('application/json; charset=utf-8').send(text ??= JSON.stringify(openapi(modules, version))))
  const conformity = rememberedConformity(database.db, clock)
  let page: string | undefined
  app.get('/api/docs', async (_request, reply) => reply.headers(pageHeaders).type('text/html; charset=utf-8')
    .send((page ??= docsPage(openapi(modules, version) as { paths: Record<string, Record<string, Operation>> }, version).text).replace(foot, mentions.fr[await conformity()])))
  app.get('/api/docs.css', (_request, reply) => reply.type('text/css; charset=utf-8').send(css))
}

/** Stands for the sentence of the law, which changes with an audit. */
const foot = '[accessibility]'

function docsPage(document: { paths: Record<string, Record<string, Operation>> }, version: string): Html {
  const all = Object.entries(document.paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })))
  const byModule = Map.groupBy(all, ({ operation }) => operation.tags[0]!)
  return html`<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Parvis API ${version}</title><link rel="stylesheet" href="/api/docs.css"></head>
<body><main><h1>Parvis API ${version}</h1><p>The same for machines: <a href="/api/openapi.json">openapi.json</a>. Errors are <code>application/problem+json</code> with a permanent <code>code</code>; lists answer <code>{"items": […], "next": cursor or null}</code>.</p>
<nav aria-label="Modules"><ul>${[...byModule.keys()].map((name) => html`<li><a href="#${name}">${name}</a></li>`)}</ul></nav>
${[...byModule].map(([name, entries]) => html`<section><h2 id="${name}">${name}</h2>${entries.map(entry)}</section>`)}</main><footer><a href="/accessibilite" lang="fr">${foot}</a></footer></body></html>`
}

const entry = ({ path, method, operation }: { path: string, method: string, operation: Operation }): Html => html`<article><h3><code>${method} ${path}</code></h3><p>${operation.summary}</p>
${operation.parameters.length > 0 && html`<dl>${operation.parameters.map((p) => html`<dt><code>${p.name}</code></dt><dd>${p.in}${p.required ? ', required' : ''}${p.description ? `. ${p.description}` : ''}</dd>`)}</dl>`}
${operation.requestBody && html`<details><summary>Body</summary><pre tabindex="0">${JSON.stringify(Object.values(operation.requestBody.content)[0]?.schema, null, 1)}</pre></details>`}
<details><summary>Answers</summary><dl>${Object.entries(operation.responses).map(([status, r]) => html`<dt>${status}</dt><dd><p class="lines">${r.description}</p>${Number(status) < 300 && r.content && html`<pre tabindex="0">${JSON.stringify(Object.values(r.content)[0]?.schema, null, 1)}</pre>`}</dd>`)}</dl></details></article>`

const css = `:root{color-scheme:light dark;background:Canvas;color:CanvasText}body{font:16px/1.5 system-ui,sans-serif;margin:0}main,footer{max-width:72ch;margin:0 auto;padding:16px}footer a{display:inline-block;padding:4px 0}article{border-top:1px solid #8886;padding:8px 0}
h3{margin:8px 0 0;font-size:1rem;overflow-wrap:anywhere}nav ul{display:flex;flex-wrap:wrap;gap:16px;padding:0;list-style:none}nav a{display:inline-block;padding:4px 0}pre{overflow:auto;background:#8882;padding:8px}dt{font-weight:700}dd{margin:0 0 8px}.lines{white-space:pre-line;margin:0}summary{padding:4px 0;cursor:pointer}`
