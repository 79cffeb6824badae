import type { Problems } from '#platform/problem.ts'

export const problems: Problems = {
  'drive.name_empty': { fr: 'Donnez un nom à cet appareil.', en: 'Give this device a name.' },
  'drive.too_many': { fr: 'Vous avez déjà {most} appareils. Retirez-en un d’abord.', en: 'You already have {most} devices. Remove one first.' },
  'drive.not_found': { fr: 'Cet appareil n’a déjà plus accès.', en: 'This device has no access any more.' },
  'drive.not_there': { fr: 'Ce document n’est pas sur votre lecteur réseau. Rejoignez d’abord son espace.', en: 'This document is not on your network drive. Join its space first.' },
}
