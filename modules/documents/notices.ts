// What people are told of a document: that somebody let go for them of what they held, and that what they marked has a new version.
import { sql } from 'kysely'
import { onListFor } from './access.ts'
import { dataOf, plural, times, type NoticeKind, type Notices } from '#platform/notices/kinds.ts'

const onDocument = { noun: 'document', permission: 'document.read' } as const satisfies Pick<NoticeKind, 'noun' | 'permission'>
/** People told of one version: no more of them mark one file. */
const most = 5_000

const holder: NoticeKind['tell'] = (_db, facts) => facts.flatMap((f) => {
  const personId = dataOf(f, 'holderId')
  return personId === null || f.noun_id === null ? [] : [{ fact: f.id, personId, id: f.noun_id }]
})

const marking: NoticeKind['tell'] = async (db, facts) => (await sql<{ fact: string, personId: string, id: string }>`select f.fact, f.id, m.person_id as "personId" from unnest(${facts.map((f) => f.id)}::text[], ${facts.map((f) => f.noun_id)}::uuid[], ${facts.map((f) => f.at)}::timestamptz[]) as f (fact, id, at)
  join document d on d.id = f.id and d.trashed_at is null and d.hidden_at is null cross join lateral (select person_id from document_mark m where m.document_id = d.id and m.kind = 'favourite' and ${sql.raw(onListFor('m.person_id', 'd', 'f.at'))} limit ${most}) m`.execute(db)).rows

export const notices: Notices = {
  kinds: {
    'document.lock_broken': {
      on: ['document.lock_broken'], level: 2, ...onDocument, tell: holder,
      fr: { said: plural('a libéré le fichier que vous teniez', 'ont libéré le fichier que vous teniez'), counted: times('fichier libéré', 'fichiers libérés'), why: 'Vous teniez ce fichier pour y travailler.' },
      en: { said: () => 'let go of the file that you held', counted: times('file let go of', 'files let go of'), why: 'You held this file to work on it.' },
    },
    'document.version_added': {
      on: ['document.version_added'], level: 3, ...onDocument, tell: marking,
      fr: { said: plural('a déposé une nouvelle version', 'ont déposé de nouvelles versions'), counted: times('nouvelle version', 'nouvelles versions'), why: 'Ce document est dans vos favoris.' },
      en: { said: plural('laid a new version', 'laid new versions'), counted: times('new version', 'new versions'), why: 'This document is among your favourites.' },
    },
  },
  gone: { 'document.trashed': 'document', 'document.hidden': 'document' },
}
