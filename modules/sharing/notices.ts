// Whoever shared something hears that it was opened from outside, and that files came: one line for each link.
import { dataOf, times, type NoticeKind, type Notices } from '#platform/notices/kinds.ts'

const sharer: NoticeKind['tell'] = (_db, facts) => facts.flatMap((f) => {
  const personId = dataOf(f, 'sharerId')
  return personId === null || f.noun_id === null ? [] : [{ fact: f.id, personId, id: f.noun_id }]
})

export const notices: Notices = {
  kinds: {
    'share_link.received': {
      on: ['share_link.received'], level: 2, noun: 'share_link', permission: null, tell: sharer,
      fr: { said: () => 'Des fichiers vous ont été déposés par un lien dans', counted: times('fichier déposé par un lien', 'fichiers déposés par un lien'), why: 'Vous avez ouvert cette boîte de dépôt.' },
      en: { said: () => 'Files were brought to you by a link in', counted: times('file brought by a link', 'files brought by a link'), why: 'You opened this drop box.' },
    },
    'share_link.commented': {
      on: ['share_link.commented'], level: 2, noun: 'share_link', permission: null, tell: sharer,
      fr: { said: () => 'Une remarque vous a été laissée par un lien sur', counted: times('remarque laissée par un lien', 'remarques laissées par un lien'), why: 'Vous avez partagé ce document par un lien qui permet les remarques.' },
      en: { said: () => 'A remark was left to you by a link on', counted: times('remark left by a link', 'remarks left by a link'), why: 'You shared this document by a link that allows remarks.' },
    },
    'share_link.opened': {
      on: ['share_link.opened'], level: 3, noun: 'share_link', permission: null, tell: sharer,
      fr: { said: () => 'Votre lien a été ouvert de l’extérieur sur', counted: times('ouverture d’un lien', 'ouvertures d’un lien'), why: 'Vous avez partagé ce document par un lien.' },
      en: { said: () => 'Your link was opened from outside:', counted: times('opening of a link', 'openings of a link'), why: 'You shared this document by a link.' },
    },
  },
  gone: { 'share_link.ended': 'share_link' },
}
