import type fr from './fr.ts'

export default {
  title: (name: string) => `What ${name} sees`, look: (name: string) => `Look as ${name}`, short: 'What this person sees', waiting: 'Looking…',
  does: { nothing: 'Sees neither the space nor its name', name: 'Sees its name, nothing of what is said there', reads: 'Reads, without writing', comments: 'Reads, reacts and comments, without posting', posts: 'Reads, comments and posts' },
  limits: { closed: 'The space is closed: everybody reads, nobody writes', charter: 'Has not accepted the charter yet: reads, without writing until then' }, asleep: 'The space is asleep: that takes no right away',
  why: 'Why', tools: 'Sections', states: { seen: 'sees', unseen: 'does not see', off: 'off in this space', not_theirs: 'not open to this person yet' },
  newest: 'The latest posts', none: 'Nothing is posted here for now.', sees: 'Sees', seesNot: 'Does not see', because: (why: string) => `Does not see, because ${why}`, all: 'All that you see, this person sees.', nothing: 'Nothing of this reaches them.',
  noted: 'That you looked is noted in the journal. Their drafts, their notices and what they keep are theirs alone.', close: 'Close',
} satisfies typeof fr
