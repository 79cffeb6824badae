import type fr from './fr.ts'

export default {
  waiting: 'Whom this concerns…', nobody: 'Nobody loses anything.', outside: (n: string) => `, ${n} of them from outside`, outsider: ', from outside', others: (n: string) => `and ${n} others`, other: 'and 1 other', aside: (line: string, names: string) => `${line}: ${names}`,
  lost: {
    reading: [(n: string) => `${n} person will no longer see this space`, (n: string) => `${n} people will no longer see this space`],
    tool: [(n: string) => `${n} person will no longer see this section here`, (n: string) => `${n} people will no longer see this section here`],
    writing: [(n: string) => `${n} person will still read it, without writing`, (n: string) => `${n} people will still read it, without writing`],
    posting: [(n: string) => `${n} person will still comment, no longer post`, (n: string) => `${n} people will still comment, no longer post`],
    name: [(n: string) => `${n} person will no longer see that it exists`, (n: string) => `${n} people will no longer see that it exists`],
  },
  gained: {
    reading: [(n: string) => `${n} person will be able to read it`, (n: string) => `${n} people will be able to read it`],
    tool: [(n: string) => `${n} person will see this section`, (n: string) => `${n} people will see this section`],
    writing: [(n: string) => `${n} person will be able to take part`, (n: string) => `${n} people will be able to take part`],
    posting: [(n: string) => `${n} person will be able to post`, (n: string) => `${n} people will be able to post`],
    name: [(n: string) => `${n} person will see its name in the list`, (n: string) => `${n} people will see its name in the list`],
  },
} satisfies typeof fr
