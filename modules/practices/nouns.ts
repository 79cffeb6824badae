import { sql } from 'kysely'
import { bare } from '#lib/markdown/bare.ts'
import { discreetColumn } from '#platform/access/discreet.ts'
import type { Nouns } from '#platform/nouns.ts'
import type { SearchedNouns } from '#platform/search/searched.ts'
import { visible } from './access.ts'
import { hiding } from './hiding.ts'
import { addressOf, authorName, stateOf } from './present.ts'

export const nouns: Nouns = {
  practice: {
    hiding,
    lines: async (db, actor, ids) => (await visible(db, actor).innerJoin('person as author', 'author.id', 'practice.author_id').select(['practice.id', 'practice.scope_id', 'practice.title', 'practice.verified_at', sql<string>`practice.review_on::text`.as('review_on'), discreetColumn('practice.scope_id').as('discreet'), authorName.as('by')])
      .where('practice.id', 'in', [...ids]).where('practice.trashed_at', 'is', null).execute())
      .map((p) => ({ id: p.id, title: p.discreet ? withheld[actor.locale] : p.title, address: addressOf(p.scope_id, p.id), scopeId: p.scope_id, by: p.by, kind: stateOf(p, actor.at) })),
  },
}

/** What it is, where nobody spoken of may be named. */
const withheld = { fr: 'Une fiche pratique', en: 'A practice card' } as const

/**
 * Of two cards that say the same the one that stands comes first: whoever looks for something finds the newer one before the older one,
 * and a card that nobody has read again in its time counts as twenty years old.
 */
export const search: SearchedNouns = {
  practice: {
    permission: 'practice.read',
    rows: `select id, scope_id, authority_id, title, ${bare(`concat_ws(E'\\n', situation, doing, avoid, risks, (select string_agg(s->>'text', E'\\n') from jsonb_array_elements(steps) s))`)} as body,
      coalesce(verified_at, created_at) - case when expired_at is null then interval '0' else interval '20 years' end as at, '' as kind, author_id as by_id from practice where trashed_at is null and hidden_at is null`,
    // Where it stands was said of it with the day, by the job: here it is asked of what is written.
    line: `select p.id, p.scope_id, '/espaces/' || p.scope_id || '/fiches/' || p.id as address, a.given_name || ' ' || a.family_name as by,
      case when p.expired_at is not null then 'expired' when p.verified_at is null then 'unverified' else 'verified' end as kind from practice p join person a on a.id = p.author_id where p.trashed_at is null and p.hidden_at is null`,
    facts: { 'practice.created': 'self', 'practice.edited': 'self', 'practice.trashed': 'self', 'practice.restored': 'self', 'practice.hidden': 'self', 'practice.shown': 'self', 'practice.verified': 'self', 'practice.unverified': 'self', 'practice.expired': 'self' },
  },
}
