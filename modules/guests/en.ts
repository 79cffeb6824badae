import type fr from './fr.ts'

export default {
  title: 'Guests', here: 'People from outside', none: 'Nobody from outside in this space.', mine: 'My guests', mineHelp: 'The people from outside you answer for. Their access ends by itself.', noneMine: 'You have invited nobody from outside.', next: 'Show more',
  invite: 'Invite somebody from outside', inviteHelp: 'They will see this space and its members, nothing else, until the day you choose. You answer for them.', send: 'Invite', close: 'Close', undo: 'Undo',
  fields: { givenName: 'Given name', familyName: 'Family name', email: 'E-mail', organisation: 'Organisation', until: 'Last day', role: 'Their role' }, organisationKnown: 'It is in the list of organisations.', organisationHelp: 'The first letters complete it, or write another one.', organisationAdd: (name: string) => `Add “${name}” to the list of organisations`, untilHelp: 'A year from now at most.',
  external: 'External', soon: 'Ends soon', over: 'Ended', until: (day: string) => `access until ${day}`, wasUntil: (day: string) => `access ended on ${day}`, sponsor: (name: string) => `invited by ${name}`, notYet: 'not in yet',
  ownEnd: (day: string, authority: string) => `Your access to the spaces of ${authority} ends after ${day}. To go on, ask somebody who runs your space.`,
  leaving: (n: number) => (n === 1 ? '1 guest leaves within 30 days' : `${n} guests leave within 30 days`),
  renew: 'Renew for 6 months', renewOne: (name: string) => `Renew for 6 months, ${name}`, renewed: (name: string) => `Access of ${name} renewed`, more: (name: string) => `Other actions for ${name}`, end: 'End access', endTitle: (name: string) => `End the access of ${name}?`, endText: 'Access ends in all their spaces. What they posted stays.', ended: (name: string) => `Access of ${name} ended`, newLink: 'Give a new link', invited: (name: string) => `${name} now has access to this space`,
  linkTitle: (name: string) => `Entry link of ${name}.`, linkHelp: 'Hand it over now: it serves once, within 30 days, and is not shown again.', copy: 'Copy the link', copied: 'Link copied',
} satisfies typeof fr
