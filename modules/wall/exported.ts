// The wall of a space as its archive has it: pages to read, and the same as JSON; photos and files beside.
import { sql } from 'kysely'
import { cleanFilename } from '#lib/filename.ts'
import { html, type Html } from '#lib/html.ts'
import { toHtml } from '#lib/markdown/html.ts'
import { moment, page, pageName } from '#platform/archive/page.ts'
import type { Actor } from '#platform/access/actor.ts'
import type { Db } from '#platform/db/database.ts'
import type { Exported, ExportPart } from '#platform/exporting.ts'
import { hashFor, sizeFor } from '#platform/files/files.ts'
import { visibleComments, visiblePosts } from './access.ts'
import { authorName } from './present.ts'

/** Posts on one page. */
const onPage = 100

export const exported: ExportPart = {
  title: { fr: 'Fil', en: 'Wall' },
  async *files(db, actor, { id, name }) {
    let after: string | null = null
    for (let n = 1; ; n++) {
      const posts: Post[] = await postsOf(db, actor, id, after)
      if (posts.length === 0) return
      const comments = Map.groupBy(await commentsOf(db, actor, posts.map((p) => p.id)), (c) => c.post_id)
      const files = Map.groupBy(await filesOf(db, actor, posts), (f) => f.post_id)
      const last = posts.at(-1)!
      const of = { at: last.created_at, by: '' }
      yield { ...of, path: `fil/${pageName(n)}.html`, text: page(actor.locale, `${name} · ${n}`, html`${posts.map((p) => shown(actor, p, comments.get(p.id) ?? [], files.get(p.id) ?? []))}`) }
      yield { ...of, path: `fil/${pageName(n)}.json`, text: JSON.stringify(posts.map((p) => said(p, comments.get(p.id) ?? [], files.get(p.id) ?? [])), null, 1) }
      for (const p of posts) for (const file of files.get(p.id) ?? []) yield { path: `fil/${pathOf(file)}`, at: p.created_at, by: p.author_name, hash: file.hash, size: Number(file.size), mime: file.mime } satisfies Exported
      if (posts.length < onPage) return
      after = last.id
    }
  },
}

/** In the order in which they were written. */
const postsOf = (db: Db, actor: Actor, spaceId: string, after: string | null) => visiblePosts(db, actor).innerJoin('person as author', 'author.id', 'post.author_id')
  .select(['post.id', 'post.kind', 'post.body', 'post.created_at', 'post.edited_at', 'post.author_id', authorName]).where('post.scope_id', '=', spaceId).where('post.trashed_at', 'is', null)
  .$if(after !== null, (q) => q.where('post.id', '>', after!)).orderBy('post.id').limit(onPage).execute()
type Post = Awaited<ReturnType<typeof postsOf>>[number]

const commentsOf = (db: Db, actor: Actor, ids: readonly string[]) => visibleComments(db, actor).innerJoin('person as author', 'author.id', 'comment.author_id')
  .select(['comment.id', 'comment.post_id', 'comment.parent_id', 'comment.body', 'comment.created_at', 'comment.author_id', authorName]).where('comment.post_id', '=', sql<string>`any(${ids}::uuid[])`).where('comment.trashed_at', 'is', null).orderBy('comment.id').execute()
type Comment = Awaited<ReturnType<typeof commentsOf>>[number]

type Held = { post_id: string, id: string, name: string, alt: string | null, mime: string, hash: string, size: string }
/** Photos in their order, then files: as the actor would receive them. */
async function filesOf(db: Db, actor: Actor, posts: readonly Post[]): Promise<Held[]> {
  const { rows } = await sql<Held>`select h.post_id, f.id, f.name, h.alt, f.mime, ${hashFor(actor)} as hash, ${sizeFor(actor, sql`b.size`)} as size
    from (select p.post_id, p.file_id, p.alt, p.rank from post_photo p where p.post_id = any(${posts.map((p) => p.id)}::uuid[])
      union all select p.id, (held ->> 'id')::uuid, null, 100 from post p cross join lateral jsonb_array_elements(p.files) held where p.id = any(${posts.map((p) => p.id)}::uuid[]) and p.files is not null) h
    join file f on f.id = h.file_id join blob b on b.hash = f.blob_hash and b.infected is null order by h.post_id, h.rank, f.id`.execute(db)
  return rows
}
const pathOf = (file: Held): string => `fichiers/${file.id}-${cleanFilename(file.name) || 'fichier'}`

const shown = (actor: Actor, post: Post, comments: readonly Comment[], files: readonly Held[]): Html => html`<article><p class="meta"><b>${post.author_name}</b>, ${moment(post.created_at, actor.locale)}</p>
${toHtml(post.body)}
${files.map((file) => (file.alt === null ? html`<p><a href="${encodeURI(pathOf(file))}">${file.name}</a></p>` : html`<p><img src="${encodeURI(pathOf(file))}" alt="${file.alt}"></p>`))}
${comments.map((c) => html`<section><p class="meta"><b>${c.author_name}</b>, ${moment(c.created_at, actor.locale)}</p>${toHtml(c.body)}</section>
`)}</article>
`

const said = (post: Post, comments: readonly Comment[], files: readonly Held[]) => ({
  id: post.id, kind: post.kind, author: { id: post.author_id, name: post.author_name }, createdAt: post.created_at.toISOString(), editedAt: post.edited_at?.toISOString() ?? null, body: post.body,
  files: files.map((file) => ({ path: pathOf(file), name: file.name, alt: file.alt, sha256: file.hash })),
  comments: comments.map((c) => ({ id: c.id, parentId: c.parent_id, author: { id: c.author_id, name: c.author_name }, createdAt: c.created_at.toISOString(), body: c.body })),
})
