import type fr from './fr.ts'

export default {
  title: 'Tasks', mine: 'My tasks', team: 'My team', add: 'New task', back: 'All tasks', backMine: 'My tasks', more: 'Show more', own: 'Personal',
  kind: { todo: 'To do', doing: 'Doing', waiting: 'Waiting', done: 'Done' },
  open: (n) => (n > 1 ? `${n} open tasks` : n === 1 ? '1 open task' : 'No open task'),
  priority: { label: 'Priority', 1: 'High', 2: 'Usual', 3: 'Low' },
  late: (days) => (days > 1 ? `${days} days late` : 'One day late'), today: 'Today', tomorrow: 'Tomorrow',
  handedTo: (name) => `handed to ${name}`, nobody: 'To hand out', checks: (done, of) => `${done} of ${of}`, checksHelp: 'points ticked',
  board: {
    label: (n) => `Board of tasks, ${n} columns`, views: 'View', board: 'Board', list: 'List', filters: 'Filters', mine: 'Mine', soon: 'Late or this week', tools: 'Other actions', columns: 'Columns of the board',
    addIn: 'Add a task', addTo: (column) => `Add a task to ${column}`, below: (n) => (n > 1 ? `Show the next ${n}` : 'Show the next one'), limit: (count, most) => `${count} of ${most}`, over: 'over the limit',
    keys: { lead: 'With the keyboard:', take: 'Space', taken: 'takes a card, arrows move it,', leave: 'Esc', left: 'cancels.' }, touch: 'Swipe to see the other columns. Tap a task to move it.',
    none: 'Nothing to do for now', noneHelp: 'A task has a title, a person and a date. Add the first one.', noneHere: 'No task matches.', openList: 'Open', doneList: 'Done', which: 'Show',
  },
  move: {
    go: 'Move to…', title: (task) => `Move “${task}”`, column: 'Column', place: 'Place', top: 'On top', end: 'At the end', after: (task) => `After “${task}”`, done: (column) => `Task moved to “${column}”.`, run: 'Move',
    taken: (task) => `“${task}” is taken. Arrows move it, Space drops it, Esc cancels.`, at: (column, place, of) => `${column}, place ${place} of ${of}`, dropped: (column) => `Dropped in ${column}.`, cancelled: 'Move cancelled.',
  },
  form: {
    new: 'New task', edit: 'Change the task', title: 'Title', body: 'Description', due: 'By when?', labels: 'Labels', labelsHelp: 'Separated by commas.', checklist: 'Points to tick', checklistHelp: 'One a line.', whom: 'To whom?', whomHelp: 'The first letters of a name. Tasks are handed only to who reads this space.',
    each: (n) => `Each person will have their own: ${n} tasks, followed together.`, helpers: 'With the help of', choose: 'Choose', chooseOne: (name) => `Choose ${name}`, remove: (name) => `Remove ${name}`, chosen: 'People chosen', none: 'Nobody of this name reads this space.', save: 'Save', create: 'Add', more: 'Description, priority, labels, points to tick',
    created: (n) => (n > 1 ? `${n} tasks added.` : 'Task added.'), saved: 'Task saved.',
  },
  page: {
    finish: 'Finish', reopen: 'Take up again', edit: 'Change', remove: 'Take away', removed: 'Task taken away.', restored: 'Task restored.', acts: (task) => `Actions on “${task}”`, gone: 'This task is not there any more.', responsible: 'Handed to', helpers: 'With the help of', due: 'Due', noDate: 'No date', column: 'Column', labels: 'Labels', by: (name, day) => `Added by ${name}, ${day}`, checklist: 'Points to tick',
    finished: 'Task done.', reopened: 'Task taken up again.', propose: 'Propose another date', proposeHelp: 'Whoever handed it to you will answer.', words: 'A few words', proposeSend: 'Propose', proposed: (day) => `Another date is proposed: ${day}.`, take: 'Take this date', keep: 'Keep the date that was', proposedDone: 'The date is proposed.',
    refuse: 'Refuse', refuseTitle: 'Refuse this task', why: 'Why?', whyHelp: 'Whoever handed it to you will read these words.', refuseSend: 'Refuse the task', refusedDone: 'The task is refused.', refusedBy: (name, day) => `${name} cannot do it (${day}):`,
    series: (done, of) => `Handed to ${of} people, ${done > 0 ? `${done} done` : 'nobody is done yet'}`,
  },
  talk: { title: 'Comments', field: 'Your comment', send: 'Send', none: 'No comment.', remove: 'Take this comment away', earlier: 'Show earlier ones', removed: 'Comment taken away.' },
  mineList: {
    quick: 'Add a task for myself', quickHelp: 'End with a day: “Friday”, “on the 3rd”, “tomorrow”.', heard: (day) => `For ${day}`, add: 'Add', added: 'Task added.', open: 'To do', done: 'Done', which: 'Show',
    when: { late: 'Late', today: 'Today', week: 'This week', later: 'Later', none: 'No date' }, nothing: 'Nothing to do. What is handed to you appears here, over all spaces.', nothingDone: 'Nothing done yet.', finish: (task) => `Finish “${task}”`, reopen: (task) => `Take up “${task}” again`,
  },
  teamPage: {
    lead: 'The units that you head and the spaces that you own. You see who has a task in spaces that you read; the others are not counted.', none: 'Nobody to follow for now', noneHelp: 'This page fills when you head a unit or own a space where tasks are handed out.',
    person: 'Person', open: 'Open', late: 'Late', waiting: 'Waiting', done: 'Done in 7 days', next: 'Next due', away: 'away', progress: (todo, doing, waiting, done) => `${todo} to do, ${doing} doing, ${waiting} waiting, ${done} done`, table: 'Who has what',
  },
  columns: { title: 'Columns of the board', name: 'Name', nameHelp: 'Empty: the name of its kind.', kind: 'Kind', most: 'Limit', add: 'Add a column', remove: (name) => `Remove ${name}`, up: (name) => `Move ${name} forward`, save: 'Save', saved: 'Columns saved.', nth: (n) => `Column ${n}` },
} satisfies typeof fr
