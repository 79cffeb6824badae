// The wall as somebody else receives it: read by its one reader, once as the host and once as them.
import { sql } from 'kysely'
import { plain } from '#lib/markdown/parse.ts'
import type { Said } from '#platform/blueprint.ts'
import type { LookPart } from '#platform/look.ts'
import { shownComment, visiblePosts } from './access.ts'
import { postAddress } from './naming.ts'
import { authorName } from './present.ts'

/** As much of a text as one recognises it by. */
const shown = 240

export const look: LookPart = {
  newest: async (db, host, viewer, spaceId, limit) => {
    const posts = await visiblePosts(db, host).innerJoin('person as author', 'author.id', 'post.author_id').select(['post.id', 'post.body', 'post.created_at', 'post.hidden_at', 'post.photo_count', 'post.comment_count', 'post.files', authorName])
      .where('post.scope_id', '=', spaceId).where('post.trashed_at', 'is', null).orderBy('post.id', 'desc').limit(limit).execute()
    const theirs = new Map((await visiblePosts(db, viewer).select(['post.id', sql<number>`(select count(*)::int from comment c where c.post_id = post.id and c.trashed_at is null and ${shownComment(viewer)})`.as('comments')]).where('post.id', '=', sql<string>`any(${posts.map((post) => post.id)}::uuid[])`).where('post.trashed_at', 'is', null).execute()).map((post) => [post.id, post.comments]))
    return posts.map((post) => ({
      id: post.id, by: post.author_name, at: post.created_at, text: begins(post.body), about: about([post.photo_count, photos], [post.files?.length ?? 0, files], [theirs.get(post.id) ?? post.comment_count, comments]), address: postAddress(spaceId, post.id),
      sees: theirs.has(post.id), why: post.hidden_at !== null && !theirs.has(post.id) ? hidden : null,
    }))
  },
}

const hidden: Said = { fr: 'les personnes qui animent l’ont masqué', en: 'its hosts hid it' }

function begins(body: string): string {
  const line = plain(body.slice(0, 2_000))
  return line.length <= shown ? line : `${line.slice(0, shown).replace(/\s\S*$/, '')}…`
}

type Counted = (n: number) => Said
const photos: Counted = (n) => ({ fr: n > 1 ? `${n} photos` : '1 photo', en: n > 1 ? `${n} photos` : '1 photo' })
const files: Counted = (n) => ({ fr: n > 1 ? `${n} fichiers` : '1 fichier', en: n > 1 ? `${n} files` : '1 file' })
const comments: Counted = (n) => ({ fr: n > 1 ? `${n} commentaires` : '1 commentaire', en: n > 1 ? `${n} comments` : '1 comment' })
/** « 2 photos · 1 commentaire ». */
function about(...all: readonly (readonly [n: number, words: Counted])[]): Said | null {
  const said = all.filter(([n]) => n > 0).map(([n, words]) => words(n))
  return said.length === 0 ? null : { fr: said.map(({ fr }) => fr).join(' · '), en: said.map(({ en }) => en).join(' · ') }
}
