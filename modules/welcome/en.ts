import type fr from './fr.ts'

export default {
  title: (space: string) => `Welcome to ${space}`, hosts: 'For any question', charter: 'The charter', read: 'I have read the charter', noted: 'Understood', close: 'Close', guest: 'You may write once you have read it.', accepted: 'Charter read. Welcome!',
  newcomers: (n: number) => (n === 1 ? '1 new person this month: say hello.' : `${n} new people this month: say hello.`), greet: 'Write a word', later: 'Do not show again', hello: (names: string) => `Welcome to ${names}!`, and: ' and ',
  page: {
    act: 'Charter', title: 'Charter of the space', link: 'Charter of the space', none: 'No charter yet.', by: (name: string, day: string, version: number) => `${name}, ${day} · version ${version}`, acceptedOn: (day: string) => `You read it on ${day}.`,
    edit: 'Text of the charter', help: 'Short: what is shared here, what is not. Guests read it before they write.', save: 'Save the charter', saved: 'Charter saved', remove: 'Remove the charter', removed: 'Charter removed', back: 'Back to the wall', again: 'Once changed, guests read it again.',
  },
} satisfies typeof fr
