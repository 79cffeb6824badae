import type fr from './fr.ts'

export default {
  alike: {
    title: 'This space may exist already', help: 'Joining one’s colleagues is often simpler.', join: (name: string) => `Join ${name}`, openAnyway: 'Open it anyway', proposeAnyway: 'Propose it anyway',
    found: (n: number) => (n === 1 ? 'One space is like yours' : `${n} spaces are like yours`),
  },
  ownerless: { title: 'This space has no owner any more', until: (day: string, time: string) => `If nobody takes it over by ${day}, ${time}, somebody will be named.`, soon: 'Somebody is about to be named.', take: 'Take over this space', done: (name: string) => `You own “${name}”` },
  asleep: { title: 'Still of use?', since: (day: string) => `Nothing new here since ${day}.`, keep: 'Yes, we keep it', close: 'Close it', kept: 'Noted: we ask again in three months, if nothing happens' },
  propose: {
    title: 'Propose a space', step: 'Sent', purpose: 'What will it be for?', purposeShort: 'Say in a sentence what it will be for.', send: 'Propose',
    sent: 'Your proposal is sent', sentText: (name: string, whom: string) => `“${name}”: ${whom || 'somebody'} will answer. If it is yes, the space is open and you own it.`, see: 'See my proposals',
  },
  list: {
    title: 'Proposals of spaces', back: 'Spaces', alike: 'Spaces like it:', toAnswer: 'For you to answer', none: 'No proposal waits for your answer.', mine: 'Your proposals', noneMine: 'You have proposed nothing. An idea for a space?', more: 'See more',
    accept: 'Open this space', acceptOne: (name: string) => `Open the space ${name}`, accepted: (name: string, who: string) => `“${name}” is open, ${who} owns it`,
    decline: 'Decline', declineOne: (name: string) => `Decline the space ${name}`, reason: (who: string) => `Why? ${who} will read your answer`, send: 'Send the answer', keep: 'Send nothing', declined: (who: string) => `Your answer is sent to ${who}`, reasonShort: 'Write your reason in a few words.',
    waiting: (whom: string, when: string) => `Waiting for ${whom || 'an answer'}, sent ${when}`, yes: (who: string) => `${who} opened the space`, no: (who: string) => `${who} did not accept your proposal:`, enter: 'Enter the space', enterOne: (name: string) => `Enter the space ${name}`,
    withdraw: 'Take back', withdrawOne: (name: string) => `Take back the proposal ${name}`, withdrawn: (name: string) => `Proposal “${name}” taken back`,
  },
} satisfies typeof fr
