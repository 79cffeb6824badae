import type { Problems } from '#platform/problem.ts'

export const problems: Problems = {
  'audience.not_found': { fr: 'Ce public n’existe pas, ou ne vous est pas ouvert.', en: 'This audience does not exist, or is not open to you.' },
  'audience.not_allowed': { fr: 'Les publics sont tenus par l’administration, et par les personnes qui animent un espace pour cet espace.', en: 'Audiences are kept by administrators, and by the hosts of a space for that space.' },
  'audience.would_enter': { fr: 'Ce changement vous ferait entrer vous-même dans un espace que vous ne lisez pas. Demandez à l’un de ses responsables.', en: 'This change would let you yourself into a space that you do not read. Ask one of its owners.' },
  'audience.rule_invalid': { fr: 'Cette règle ne peut pas être lue. Simplifiez-la, ou recommencez-la.', en: 'This rule cannot be read. Make it simpler, or start it again.' },
  'audience.name_taken': { fr: 'Un autre public porte déjà ce nom. Précisez-le.', en: 'Another audience has this name already. Make it more precise.' },
  'audience.in_use': { fr: 'Des espaces s’appuient sur ce public. Retirez-le d’abord de leurs membres.', en: 'Spaces rely on this audience. Take it out of their members first.' },
}
