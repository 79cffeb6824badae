import type fr from './fr.ts'

export default {
  title: 'News', lead: 'What you should know, by your trade and place.', back: 'News', none: 'Nothing to read for now', noneHelp: 'News that concerns you will be shown here.', noneHere: 'No news of this kind.', more: 'Show more',
  filters: 'Which news', all: 'All', archived: 'Archive', category: { institution: 'Authority', hr: 'Human resources', field: 'On the ground', safety: 'Health and safety', digital: 'Digital', life: 'Life and culture' },
  minutes: (n) => `${n} min`, readOn: (day) => `Read and understood on ${day}`, corrected: 'Corrected', featured: 'Featured',
  write: 'Write an article', desk: 'News desk', letters: 'Newsletters', elsewhere: 'RSS feed', displays: 'Displays', others: 'Other ways to get the news',
  article: {
    gone: 'This article is no longer there.', for: (names) => `For: ${names}`, others: (n) => `and ${n} others`, acts: (title) => `Actions on “${title}”`, image: 'Open the image', files: 'Attachments', fetch: (name, what) => `Download ${name} (${what})`,
    understood: 'Is everything clear?', understoodHelp: 'Your answer is noted with the date. Editors see who has read, not how long it took.', acknowledge: 'Read and understood', ask: 'I have a question', acknowledged: (day) => `You read and understood this article on ${day}.`,
    correctedOn: (day) => `Corrected on ${day}:`, thank: 'Thanks', thanks: (n) => `${n} thanks`, thanksOne: (n) => `${n} thanks`,
    draft: 'Draft: only the editors of these people’s news see it.', review: (name) => `To be read again, asked by ${name}.`, scheduled: (when) => `Scheduled for ${when}.`, archived: 'This article is archived.', reserve: 'Under the election rules',
    edit: 'Edit', publish: 'Publish', askReview: 'Give to be read again', leaveReview: 'Back to a draft', withdraw: 'Withdraw', unschedule: 'Take off the schedule', archive: 'Archive', unarchive: 'Take out of the archive', trash: 'Delete', follow: 'Who has read', copy: 'Copy the link', versions: 'Earlier versions',
    copied: 'The link is copied.', published: 'The article is published.', withdrawn: 'The article is a draft again.', archivedNow: 'The article is archived.', unarchived: 'The article is out of the archive.', trashed: 'The article is deleted.', restored: 'The article is restored.', reviewAsked: 'The other editors have been told.', reviewLeft: 'The article is a draft again.',
    many: (n) => `Publish for ${n} people?`, manyHelp: 'They will find it on their home at once.', keep: 'Keep as a draft',
  },
  talk: {
    title: (n: number): string => (n === 1 ? 'comment' : 'comments'), none: 'Questions and comments', closed: 'Comments are closed.', label: 'Your comment', help: 'A question, a detail: every reader sees it.', send: 'Send', sent: 'Your comment is published.', writer: 'answer of the writer', remove: (name) => `Take the comment of ${name} away`, removed: 'The comment is taken away.', more: 'Show more comments',
  },
  versions: { title: 'Earlier versions', none: 'This article has not changed.', before: (day, by) => `Before ${day}, changed by ${by}` },
  deskPage: {
    title: 'News desk', lead: 'What you write, and what others write for the same people.', which: 'Which articles', every: 'All', state: { draft: 'Draft', review: 'To read again', scheduled: 'Scheduled', published: 'Published', archived: 'Archived' }, states: { draft: 'Drafts', review: 'To read again', scheduled: 'Scheduled', published: 'Published', archived: 'Archived' },
    none: 'Nothing here for now.', everyone: 'The whole authority', some: 'A chosen audience', by: (name, when) => `${name} · ${when}`, at: (when) => `on ${when}`, toRead: 'To be read and understood', tools: 'Tools of the desk',
  },
  form: {
    newTitle: 'New article', editTitle: 'Edit the article', what: 'What', whom: 'For whom', when: 'When', title: 'Title', titleHelp: 'What changes, and when.', summary: 'In one sentence', summaryHelp: 'What the person has to do, or to remember.',
    body: 'Text', bodyHelp: 'Headings with ##, lists with 1. or -, bold with **. Three points at most read well.', image: 'Image', addImage: 'Add an image', otherImage: 'Change the image', removeImage: 'Remove the image', alt: 'What the image shows', altHelp: 'For those who do not see it. Needed.', caption: 'Caption',
    files: 'Attachments', addFile: 'Attach a file', removeFile: (name) => `Remove ${name}`, categories: 'Categories', more: 'Categories, attachments, short form', short: 'In 160 characters', shortHelp: 'For displays and text messages.', left: (n) => `${n} characters`,
    unit: 'For the people of', everyone: 'The whole authority', unitHelp: 'Nobody else will read it, whatever the criteria.', wide: 'This rule is richer than this screen: it stays as it is.', now: 'Today', people: (n) => `${n} people`, person: (n) => `${n} person`, nobody: 'Nobody matches.', noEmail: (n) => `${n} of them without e-mail`,
    persona: 'Try with a person', personaHelp: 'For example a cook in the north.', personaTrade: 'Their trade', personaTerritory: 'Their territory', any: 'Not said', meant: 'They will get the article.', notMeant: 'They will not get the article.',
    moment: 'Publication', atOnce: 'Now', later: 'At a date', day: 'Day', hour: 'Time', featured: 'Featured until', featuredHelp: 'At the head of the home of those it is for.', readBy: 'Ask for “Read and understood” by', readByHelp: 'Everyone it is for is told, and says so in one tap.', optional: 'optional', talk: 'Open comments', reserve: 'Under the election rules', reserveHelp: 'Another editor will have to publish it.',
    correction: 'What is corrected', correctionHelp: 'One sentence, which readers see below the article.', publish: 'Publish', schedule: 'Schedule', keep: 'Save the draft', save: 'Save', review: 'Give to be read again', cancel: 'Cancel', saved: 'The article is saved.', scheduledFor: 'The article is scheduled.', draft: 'Kept in this browser',
    stale: 'Somebody else changed the article while you were writing. Your text is still here.', reload: 'Start from the latest version and keep my text',
  },
  follow: {
    title: 'Who has read and understood', of: (read, people) => `${read} of ${people}`, before: (day) => `due by ${day}`, units: 'By unit', unit: 'Unit', noUnit: 'Without a unit', count: 'Read and understood', which: 'Who', waiting: 'Not yet', read: 'Have read', everybody: 'Everybody has read.', nobody: 'Nobody has read yet.', remind: 'Remind those who have not', reminded: 'The reminder is on its way.', remindedOn: (when) => `Reminder sent ${when}`, more: 'Show more',
  },
  letter: {
    title: 'Newsletters', lead: 'A light page of published articles. Each person finds in it those that concern them.', none: 'No newsletter yet.', make: 'Make a newsletter', choose: 'Choose the articles', name: 'Title of the newsletter', intro: 'Introduction', create: 'Create the newsletter', created: 'The newsletter is created.', read: 'Read the newsletter', sure: 'Its address will lead nowhere.', removeIt: 'Delete', keepIt: 'Keep the newsletter', remove: (title) => `Delete the newsletter “${title}”`, removed: 'The newsletter is deleted.', count: (n) => `${n} articles`, one: (n) => `${n} article`, nothing: 'Publish an article first.', cancel: 'Cancel', suggested: (day) => `The news of ${day}`,
  },
  display: {
    title: 'Displays', lead: 'A display in a depot or a hall shows, one after the other, the short form of the news of those who work there.', none: 'No display yet.', name: 'Where the display is', nameHelp: 'For example “Depot of Mercœur”.', site: 'Site', trade: 'Trade', any: 'Not said', tradeHelp: 'What is for this trade is shown there too.', add: 'Connect a display', added: 'The display has an address', address: 'Open this address on the display. It will not be shown again.', copy: 'Copy the address', copied: 'The address is copied.', sure: 'Its address will lead nowhere, and cannot be restored.', removeIt: 'Disconnect', keepIt: 'Keep the display', remove: (name) => `Disconnect ${name}`, removed: 'The display is disconnected.', everyone: 'The whole authority',
  },
  feed: {
    title: 'Get the news by RSS', lead: 'An address of your own, for a feed reader: it gives the titles and summaries of what is for you.', none: 'You have no feed address.', since: (day) => `Your address has been there since ${day}. It is shown only when it is made.`, make: 'Make my address', again: 'Make a new one', againHelp: 'The old one will stop working.', remove: 'Remove my address', removed: 'Your address leads nowhere any more.', address: 'Your address', secret: 'Whoever has this address reads your titles: give it to nobody. It will not be shown again.', copy: 'Copy the address', copied: 'The address is copied.',
  },
  written: {
    nowhere: 'This address leads nowhere', nowhereText: 'It was taken away, or nothing in it is for you.', letterOf: (day) => `Newsletter of ${day}`, readBy: (day) => `Read by ${day}`, all: 'All your news', nothing: 'Nothing to show for now', stop: 'Stop turning pages', turn: 'Turn pages again', before: 'Previous', next: 'Next',
  },
} satisfies typeof fr
