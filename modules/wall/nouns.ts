import { sql } from 'kysely'
import { bare } from '#lib/markdown/bare.ts'
import type { Actor } from '#platform/access/actor.ts'
import { discreetColumn } from '#platform/access/discreet.ts'
import type { Db } from '#platform/db/database.ts'
import type { Line, Nouns } from '#platform/nouns.ts'
import type { SearchedNouns } from '#platform/search/searched.ts'
import { planned, visibleComments, visiblePosts } from './access.ts'
import { hidingComments, hidingPosts } from './hiding.ts'
import { beginning, postAddress } from './naming.ts'
import { authorName } from './present.ts'
import { mergedSql } from './questions/merged.ts'
import { toldByComment, toldByPost } from './told.ts'

/** A post and a comment are titled by how they begin; a comment is read below its post. */
export const nouns: Nouns = {
  post: { lines: postLines, told: toldByPost, hiding: hidingPosts },
  // A question is a post: its facts are named for what happens to it.
  question: { lines: postLines },
  // Its author's alone, wherever they stand since.
  scheduled_post: {
    lines: async (db, actor, ids) => (await planned(db).select(['s.id', 's.body']).where('s.author_id', '=', actor.personId).where('s.id', '=', sql<string>`any(${ids}::uuid[])`).where('s.withdrawn_at', 'is', null).execute())
      .map((s) => ({ id: s.id, title: beginning(s.body), address: `/publications-prevues#${s.id}`, scopeId: null })),
  },
  comment: {
    told: toldByComment, hiding: hidingComments,
    lines: async (db, actor, ids) => (await visibleComments(db, actor).innerJoin('post', 'post.id', 'comment.post_id').innerJoin('person as author', 'author.id', 'comment.author_id').select(['comment.id', 'comment.scope_id', 'comment.post_id', 'comment.body', 'post.outdated_at', discreetColumn('comment.scope_id').as('discreet'), authorName])
      .where('comment.id', '=', sql<string>`any(${ids}::uuid[])`).where('comment.trashed_at', 'is', null).where('post.trashed_at', 'is', null).execute())
      .map((c) => ({ id: c.id, title: titleOf(actor, c, 'comment'), address: `${postAddress(c.scope_id, c.post_id)}#commentaire-${c.id}`, scopeId: c.scope_id, by: c.author_name, outdated: c.outdated_at !== null })),
  },
}

const author = `a.given_name || ' ' || a.family_name as by`

/** What is outdated counts as twenty years older, as a card that nobody has read again does: whoever looks for something finds what stands first. */
const standing = (at: string, outdated: string): string => `${at} - case when ${outdated} is null then interval '0' else interval '20 years' end`

export const search: SearchedNouns = {
  post: {
    permission: 'post.read', rows: `select id, scope_id, authority_id, '' as title, ${bare('body')} as body, ${standing('created_at', 'outdated_at')} as at, '' as kind, author_id as by_id from post where trashed_at is null and hidden_at is null and (merged_into is null or not ${mergedSql})`,
    line: `select p.id, p.scope_id, '/espaces/' || p.scope_id || '/publications/' || p.id as address, ${author}, case when p.outdated_at is not null then 'outdated' end as kind from post p join person a on a.id = p.author_id where p.trashed_at is null and p.hidden_at is null`,
    facts: {
      'post.created': 'self', 'post.edited': 'self', 'question.merged': 'self', 'question.separated': 'self',
      // What is joined to a question stands by itself as long as that is away.
      ...Object.fromEntries((['post.trashed', 'post.restored', 'post.hidden', 'post.shown'] as const).map((fact) => [fact, 'select id from post where id = any($1::uuid[]) or merged_into = any($1::uuid[])' as const])),
      'question.outdated': 'self', 'question.current': 'self',
    },
  },
  comment: {
    permission: 'post.read', rows: `select c.id, c.scope_id, c.authority_id, '' as title, ${bare('c.body')} as body, ${standing('c.created_at', 'p.outdated_at')} as at, '' as kind, c.author_id as by_id from comment c join post p on p.id = c.post_id where c.trashed_at is null and p.trashed_at is null and c.hidden_at is null and p.hidden_at is null`,
    line: `select c.id, c.scope_id, '/espaces/' || c.scope_id || '/publications/' || p.id || '#commentaire-' || c.id as address, ${author}, case when p.outdated_at is not null then 'outdated' end as kind from comment c join post p on p.id = c.post_id join person a on a.id = c.author_id where c.trashed_at is null and p.trashed_at is null and c.hidden_at is null and p.hidden_at is null`,
    facts: {
      'comment.created': 'self', 'comment.edited': 'self', 'comment.trashed': 'self', 'comment.restored': 'self', 'comment.hidden': 'self', 'comment.shown': 'self',
      ...Object.fromEntries((['post.trashed', 'post.restored', 'post.hidden', 'post.shown', 'question.outdated', 'question.current'] as const).map((fact) => [fact, 'select id from comment where post_id = any($1::uuid[])' as const])),
    },
  },
}

async function postLines(db: Db, actor: Actor, ids: readonly string[]): Promise<Line[]> {
  const posts = await visiblePosts(db, actor).innerJoin('person as author', 'author.id', 'post.author_id').select(['post.id', 'post.scope_id', 'post.body', 'post.outdated_at', discreetColumn('post.scope_id').as('discreet'), authorName])
    .where('post.id', '=', sql<string>`any(${ids}::uuid[])`).where('post.trashed_at', 'is', null).execute()
  return posts.map((p) => ({ id: p.id, title: titleOf(actor, p, 'post'), address: postAddress(p.scope_id, p.id), scopeId: p.scope_id, by: p.author_name, outdated: p.outdated_at !== null }))
}

const kinds = { fr: { post: 'Une publication', comment: 'Un commentaire' }, en: { post: 'A post', comment: 'A comment' } } as const
/** How it begins; where nobody spoken of may be named, what it is. */
const titleOf = (actor: Actor, { body, discreet }: { body: string, discreet: boolean }, kind: 'post' | 'comment'): string => (discreet ? kinds[actor.locale][kind] : beginning(body))
