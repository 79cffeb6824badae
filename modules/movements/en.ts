import type screens from './fr.ts'
import type { report as french } from './fr.ts'

export const report = {
  report: 'report', line: 'Line', outcome: 'Outcome', reason: 'Reason', created: 'Created', changed: 'Changed', unchanged: 'Unchanged', refused: 'Refused',
  why: {
    name_missing: 'The family name or the given name is missing.', identifier_missing: 'A staff number or an e-mail is needed.', email_wrong: 'This e-mail does not look like an address.', too_long: 'A text is too long.',
    kind_unknown: 'This kind is not known: staff, councillor or foster carer.', date_wrong: 'A date does not exist, or leaving comes before joining.', unit_unknown: 'This unit is not in the organisation chart.', site_unknown: 'This site is not known.',
    territory_unknown: 'This territory is not known.', trade_unknown: 'This trade is not known.', twice: 'This person is further up in the file already.', closed: 'This account is closed: open it again first.',
    other_matricule: 'This e-mail is that of a person with another staff number.', kind_differs: 'This person is of another kind: change it on their page.', email_elsewhere: 'This e-mail is that of a person of another authority.',
    login_taken: 'This login is taken already.', several_posts: 'This person holds several posts: say which by its unit.', conflict: 'Another change came at the same moment: import this line again.', would_enter: 'This change would let you into a space that you do not read.',
  },
} satisfies typeof french

export default {
  moves: {
    place: 'Reorganisation', title: 'Reorganisation', lead: 'Move the posts of a whole audience at once. Nothing changes before you have seen it.',
    which: '1. Which posts', where: '2. Where they go', keep: 'Unchanged', unit: 'New unit', site: 'New site', territory: 'New territory', from: 'From', fromHelp: 'Today, or later.',
    preview: 'See what will change', previewTitle: 'What will change', people: (n: string) => `${n} people change place`, person: (n: string) => `${n} person changes place`, nobody: 'No post fits.',
    losing: (people: string, spaces: string) => `${people} lose access to ${spaces}`, losingOne: (people: string, spaces: string) => `${people} loses access to ${spaces}`,
    gaining: (people: string, spaces: string) => `${people} enter ${spaces}`, gainingOne: (people: string, spaces: string) => `${people} enters ${spaces}`,
    peopleWord: (n: string) => `${n} people`, personWord: (n: string) => `${n} person`, spaceWord: (n: string) => `${n} space`, spacesWord: (n: string) => `${n} spaces`,
    none: 'Nobody loses or gains a space.', audiences: 'Audiences', gains: (n: string) => `+${n}`, loses: (n: string) => `−${n}`, hidden: 'A space that you do not see', among: (names: string, more: number) => (more > 0 ? `${names} and ${more} others` : names),
    apply: (n: string) => `Move ${n}`, later: (day: string) => `Plan for ${day}`, done: 'Latest reorganisations', empty: 'None yet.', undo: 'Undo', undoOf: (day: string) => `Undo the reorganisation of ${day}`,
    state: { planned: 'To come', running: 'Under way', done: 'Done', undoing: 'Being undone', undone: 'Undone' }, posts: (n: string) => `${n} posts`, post: (n: string) => `${n} post`, by: (name: string) => `by ${name}`,
    started: 'The reorganisation begins.', planned: 'The reorganisation is planned.', progress: (done: string, of: string) => `${done} of ${of}`, undoneSoon: 'Everyone goes back to their place.',
  },
  imports: {
    place: 'Import', title: 'Import of people', lead: 'From the file of human resources. Importing the same file twice changes nothing.',
    steps: 'Steps', step: ['The file', 'The columns', 'Check', 'Import'], file: 'A CSV file', fileHelp: 'Saved from your spreadsheet, headings in the first line. 20,000 lines and 10 MB at most. Nothing is imported at this step.', recent: 'Latest imports', empty: 'None yet.',
    columnsTitle: 'Where is what?', columnsHelp: 'We recognised what we could. The family name, the given name, and the staff number or the e-mail are needed.', ignored: 'Not in the file', example: (text: string) => `for instance ${text}`,
    field: { familyName: 'Family name', givenName: 'Given name', matricule: 'Staff number', email: 'E-mail', direction: 'Direction', unit: 'Unit', site: 'Site', territory: 'Territory', trade: 'Trade', title: 'Job title', startsOn: 'Joined on', endsOn: 'Leaves on', kind: 'Kind' } as Record<string, string>,
    check: 'Check', back: 'Back to the columns', created: 'to create', changed: 'to change', unchanged: 'unchanged', refused: 'refused', refusedOne: 'refused', look: 'To look at', line: (n: string) => `Line ${n}`, run: (n: string) => `Import ${n} lines`, runOne: (n: string) => `Import ${n} line`, refusedHelp: 'Refused lines stay aside; the report will say why.',
    unknown: 'Not in the lists yet', unknownOf: { site: 'Sites:', territory: 'Territories:', trade: 'Trades:' }, others: (n: string) => `and ${n} more`, create: 'Make them with this import', createHelp: 'Without it, their rows are refused.',
    running: 'Import under way', runningHelp: 'You may leave this page: the import goes on.', progress: (done: string, of: string) => `${done} of ${of}`, doneTitle: 'The import is done', madeCreated: 'created', madeChanged: 'changed', report: 'Download the report', again: 'Import another file', lines: (n: string) => `${n} lines`, forget: 'Give up this file', nothing: 'Nothing to import.',
    state: { mapping: 'To check', running: 'Under way', done: 'Done' }, changes: (fields: string) => `changes: ${fields}`, new: 'new person',
  },
  departures: {
    place: 'Departures', title: 'Departures', lead: 'The day after the last one, access closes by itself. What was written stays.', find: 'Who leaves?', findHelp: 'The first letters of a name', noneFound: 'Nobody of that name.', prepare: (name: string) => `Prepare the departure of ${name}`, prepareIt: 'Prepare',
    coming: 'To come and recent', empty: 'No departure planned.', on: (day: string) => `last day on ${day}`, was: (day: string) => `left on ${day}`, noSuccessor: 'no successor named', back: 'All departures', titleOf: (name: string) => `Departure of ${name}`, date: 'Last day', dateHelp: 'Access closes the day after.',
    spaces: 'What is handed over', guests: (n: number) => (n === 1 ? '1 guest of theirs goes to whoever takes over.' : `${n} guests of theirs go to whoever takes over.`), spacesNone: 'This person owns no space.', alone: 'no other owner', shared: 'another owner stays', successor: 'Who takes over', vacant: 'The post is to be filled', vacantHelp: 'It shows in the chart from the next day.', successorNone: 'Nobody', save: 'Save the departure', saved: 'The departure is saved.', stay: 'They stay after all', stayed: 'The departure is withdrawn.', doneAlready: 'This departure has taken effect.',
  },
} satisfies typeof screens
