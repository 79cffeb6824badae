import type fr from './fr.ts'

export default {
  chooseTitle: 'Post in which space?',
  chooseNone: 'You are not a member of any space yet. Join one to post in it.',
  chooseFind: 'Find a space',
  composer: {
    discreet: 'Name no child: no name, no first name, no initials, anywhere.', label: 'Your message', hint: 'Share a tip, ask a question…', region: 'Post', photo: 'Photo', addPhoto: 'Add a photo', send: 'Post',
    alt: 'What does the photo show?', altHelp: 'For people who do not see the image.', remove: 'Remove the photo', sending: (percent: string) => `Sending the photo: ${percent}`, sent: 'Photo ready',
    empty: 'Write a few words, or add a photo.', tooMany: 'Twenty photos at most in a post.', draft: 'Draft saved',
    file: 'File', tooManyFiles: 'Ten files at most in a post.', removeFile: (name: string) => `Remove the file ${name}`, sendingFile: (percent: string) => `Sending: ${percent}`,
    question: 'Question', questionHint: 'Ask your question in a few words', ask: 'Ask', emptyQuestion: 'Write your question in a few words.',
    everyone: 'Visible to all staff', people: (n: string) => `Visible to ${n} people`, members: (n: string) => `Visible to the ${n} members`, self: 'Visible to you only, for now',
  },
  state: { sending: 'Sending', waiting: 'Will leave when the network is back', stopped: 'The post was not sent.' },
  outgoing: { post: (space: string) => `Post in ${space}`, question: (space: string) => `Question in ${space}`, comment: (author: string) => `Comment to ${author}`, reply: (author: string) => `Reply to ${author}`, edit: 'Change of a text', reaction: (author: string) => `Reaction to ${author}` },
  fresh: (n: number) => (n === 1 ? `${n} new post` : `${n} new posts`),
  earlier: 'See earlier posts',
  end: 'This is where the wall begins.',
  empty: { title: 'No post yet', write: (people: string) => `Write the first one: ${people} will see it.`, read: 'The members’ posts will appear here.', people: (n: string) => `${n} people`, alone: 'the next members' },
  post: {
    edited: 'edited', more: (name: string) => `Actions on the post of ${name}`, edit: 'Change', remove: 'Remove', removed: 'Post removed', who: 'Who can see?', restored: 'Post restored',
    text: 'Text of the post', save: 'Save', keep: 'Change nothing', photo: 'Photo without description', enlarge: (alt: string) => `Enlarge the photo: ${alt}`, photoTitle: 'Photo', reactions: 'Reactions',
    files: 'Attached files', fetch: (name: string, what: string) => `Download ${name}, ${what}`, copy: 'Copy the link', copied: 'Link copied', keepIt: 'Keep', letGo: 'Let go', kept: 'Post kept', dropped: 'Post not kept any more',
    pin: 'Pin above the wall', unpin: 'Unpin', pinned: 'Post pinned', unpinned: 'Post unpinned', pinnedBy: (name: string) => `Pinned by ${name}`, pinnedAlone: 'Pinned note', isPinned: 'Pinned',
    see: 'See the post', seeAll: (count: number) => (count > 1 ? `See the post and its ${count} comments` : 'See the post and its comment'), editedSee: 'edited: see earlier versions',
  },
  reaction: { thanks: 'Thanks', useful: 'Useful', seen: 'Seen', bravo: 'Bravo' },
  comment: {
    label: (name: string) => `Your comment to ${name}`, hint: 'Write a comment', send: 'Send', title: 'Comments', earlier: 'See earlier comments',
    all: (n: number) => `See the ${n} comments`, more: (name: string) => `Actions on the comment of ${name}`, removed: 'Comment removed', text: 'Text of the comment',
    reply: 'Reply', replyTo: (name: string) => `Reply to ${name}`, replyLabel: (name: string) => `Your reply to ${name}`, replyHint: 'Write a reply', inReply: (name: string) => `In reply to ${name}`, gone: 'Comment removed',
  },
  hidden: { by: (name: string, day: string) => `Hidden by ${name} on ${day}`, who: 'Only its author and the hosts of the space still see it.' },
  question: {
    word: 'Question', state: { open: 'No answer yet', answered: 'Answered', accepted: 'Solved' }, accept: 'Choose this answer', acceptOf: (name: string) => `Choose this answer: ${name}`, reopen: 'Do not choose this answer any more',
    chosen: 'Answer chosen', reopened: 'Question opened again', chosenBy: (name: string) => `answer chosen by ${name}`, best: 'Chosen answer',
  },
  questions: {
    title: 'Questions', ask: 'Ask a question', filters: 'Filter questions', all: 'All', open: 'No answer yet', accepted: 'Solved', mine: 'Mine', more: 'See the next questions',
    none: 'No question yet.', noneWrite: (people: string) => `Ask the first one: ${people} will see it.`, noneHere: 'No question here.', answers: (count: number) => (count === 1 ? 'answer' : 'answers'), said: (name: string) => `${name}:`,
  },
  mention: { label: 'People to name', found: (count: number) => (count > 1 ? `${count} people. Choose with the arrows.` : '1 person. Enter to choose.') },
  history: { title: 'Earlier versions', now: 'Current version', more: 'See older versions' },
  page: { title: (name: string) => `Post of ${name}`, wall: 'See the whole wall', gone: 'This post has just been removed.' },
  keptPage: { title: 'Kept posts', help: 'Only you see this list.', none: 'Nothing kept yet.', noneHelp: 'The “…” menu of a post lets you keep it.', more: 'See more', letGo: (name: string) => `Let go of the post of ${name}` },
} satisfies typeof fr
