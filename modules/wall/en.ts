import type fr from './fr.ts'

export default {
  chooseTitle: 'Post in which space?',
  chooseNone: 'You are not a member of any space yet. Join one to post in it.',
  chooseFind: 'Find a space',
  composer: {
    label: 'Your message', hint: 'Share a tip, ask a question…', region: 'Post', photo: 'Photo', addPhoto: 'Add a photo', send: 'Post',
    alt: 'What does the photo show?', altHelp: 'For people who do not see the image.', remove: 'Remove the photo', sending: (percent: string) => `Sending the photo: ${percent}`, sent: 'Photo ready',
    empty: 'Write a few words, or add a photo.', tooMany: 'Twenty photos at most in a post.', draft: 'Draft kept',
    everyone: 'Visible to all staff', members: (n: string) => `Visible to the ${n} members`, self: 'Visible to you only, for now',
  },
  state: { sending: 'Sending', waiting: 'Will leave when the network is back', stopped: 'The post was not sent.' },
  outgoing: { post: (space: string) => `Post in ${space}`, comment: (author: string) => `Comment to ${author}`, edit: 'Change of a text', reaction: (author: string) => `Reaction to ${author}` },
  fresh: (n: number) => (n === 1 ? `${n} new post` : `${n} new posts`),
  earlier: 'See earlier posts',
  end: 'This is where the wall begins.',
  empty: { title: 'No post yet', write: (people: string) => `Write the first one: ${people} will see it.`, read: 'The members’ posts will appear here.', people: (n: string) => `${n} people`, alone: 'the next members' },
  post: {
    edited: 'edited', more: (name: string) => `Actions on the post of ${name}`, edit: 'Change', remove: 'Remove', removed: 'Post removed', restored: 'Post restored',
    text: 'Text of the post', save: 'Save', keep: 'Change nothing', photo: 'Photo without description', enlarge: (alt: string) => `Enlarge the photo: ${alt}`, photoTitle: 'Photo', reactions: 'Reactions',
  },
  reaction: { thanks: 'Thanks', useful: 'Useful', seen: 'Seen', bravo: 'Bravo' },
  comment: {
    label: (name: string) => `Your comment to ${name}`, hint: 'Write a comment', send: 'Send', title: 'Comments', earlier: 'See earlier comments',
    all: (n: number) => `See the ${n} comments`, more: (name: string) => `Actions on the comment of ${name}`, removed: 'Comment removed', text: 'Text of the comment',
  },
} satisfies typeof fr
