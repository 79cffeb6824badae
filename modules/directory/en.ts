import type fr from './fr.ts'

export default {
  title: 'Directory', help: 'Look for a name, a trade or a skill: “allergies”, “watering”, “network + Jean-Zay”.',
  search: {
    form: 'Search the directory', label: 'Name, trade, place or skill', go: 'Search', filters: 'Filter', filtersOn: (n) => `Filter (${n})`, clear: 'Remove all', every: 'All',
    unit: 'Unit', site: 'Site', trade: 'Trade', territory: 'Territory', kind: 'Status', skill: 'Skill',
    found: (n) => (n === 0 ? 'Nobody matches.' : n === 1 ? '1 person.' : n > 500 ? 'More than 500 people.' : `${n} people.`), near: 'Those closest to you first.',
    close: 'Nobody is written so. Here is what comes close.',
    none: 'Nobody matches. Try another word, or remove a filter.', more: 'See more people',
    confirmed: (n) => (n === 1 ? '1 colleague' : `${n} colleagues`), write: 'Write', writeTo: (name) => `Write to ${name}`, call: 'Call', callTo: (name) => `Call ${name}`,
    other: 'Other ways to find', byOrganisation: 'By organisation', chart: 'Organisation chart', councillors: 'Councillors', foster: 'Foster carers', partners: 'Partners', mine: 'My profile',
  },
  lists: {
    title: 'Lists', lead: 'The words that the directory proposes to everyone.', views: 'Which list', skills: 'Skills', organisations: 'Organisations', search: 'Search in the list', more: 'Show more', none: 'Nothing matches.',
    label: 'New skill', add: 'Add to the list', people: (n: string) => `${n} people`, person: (n: string) => `${n} person`, own: 'not in the list', acts: (label: string) => `Other actions on ${label}`,
    rename: 'Rename', merge: 'Merge with another', list: 'Put into the list', unlist: 'Take out of the list', renamed: (label: string) => `Renamed to “${label}”`, listed: (label: string) => `“${label}” is in the list`, unlisted: (label: string) => `“${label}” is no longer in the list`,
    mergeTitle: (label: string) => `Merge “${label}” with another`, mergeHelp: 'Whoever has this skill will have the other one. This cannot be undone.', mergeWith: 'The other skill', mergeGo: (label: string) => `Merge with ${label}`, merged: (label: string) => `Merged under “${label}”`,
    newOrganisation: 'Add an organisation', editOrganisation: (name: string) => `Change ${name}`, edit: 'Change', organisation: 'Organisation', name: 'Name', kind: 'Kind', siret: 'SIRET', siretHelp: 'Fourteen digits, checked.', insee: 'Code of the commune', keep: 'Change nothing', save: 'Save', saved: 'Organisation saved',
    kinds: { company: 'Company', association: 'Association', commune: 'Commune', public: 'Public body', other: 'Other' },
  },
  kind: { staff: 'Staff', councillor: 'Councillors', foster_carer: 'Foster carers', partner: 'Partners', guest: 'Guests' },
  presence: {
    present: 'On site', teleworking: 'Teleworking', away: 'Away', until: (state, day) => `${state} until ${day}`,
    title: 'Where you are', usual: 'As usual', last: 'Until', change: 'Change', save: 'Save',
  },
  profile: {
    back: 'Directory', more: (name) => `Other actions for ${name}`, external: (name) => `${name}, external`, territory: (name) => `territory ${name}`, card: 'vCard', mute: (name) => `Hear less of ${name}`, unmute: (name) => `Hear ${name} again`, muted: 'Muted', mutedDone: (name) => `You hear less of ${name}: only what is meant for you still comes. Nobody is told.`, unmuted: (name) => `You hear ${name} again`, asked: 'Ask me about', askedOf: 'Skills', helps: 'Can help with',
    contact: 'Contact', phone: 'Desk', mobile: 'Mobile', email: 'E-mail', site: 'Place', days: 'On site', home: 'Telework', languages: 'Languages', nothing: 'Nothing is said yet.',
    posts: 'Posts', share: (n) => `${n}%`, since: (day) => `since ${day}`, until: (day) => `until ${day}`, head: 'Head', deputy: 'Deputy', member: 'Member',
    team: 'Their team', colleagues: (n) => (n === 1 ? '1 colleague' : `${n} colleagues`), leads: 'Head', spaces: 'Spaces in common',
    who: 'Who can see?', everyone: 'All staff and councillors', noMobile: 'Mobile hidden from external people', shared: 'External people, in shared spaces',
    confirm: 'I confirm', confirmIt: (label) => `I confirm: ${label}`,
    confirmed: (n, names) => (n === 0 ? 'Not confirmed yet' : `${n === 1 ? '1 person confirms' : `${n} people confirm`}${names.length > 0 ? `, among them ${names.join(' and ')}` : ''}`),
    noSkill: 'No skill is given for now.',
  },
  edit: {
    edit: 'Change', editContact: 'Change my contact details', editHelps: 'Change what I say of myself', save: 'Save', keep: 'Change nothing', saved: 'Profile saved',
    missing: (what) => `Your profile could also say: ${what}.`, fields: { photo: 'a picture', phone: 'a telephone', languages: 'your languages', helpsWith: 'what you can help with', skills: 'your skills', days: 'your days of presence' },
    headline: 'What you do, in one line', helps: 'You can help with', helpsHelp: 'A sentence or two. Your colleagues will find you more easily.',
    languages: 'Languages', languagesHelp: 'Separated by commas.', officeDays: 'Days on site', homeDays: 'Days of telework', days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    photo: 'Change the picture', noPhoto: 'Remove the picture', photoSaved: 'Picture saved',
    addSkill: 'Add a skill', addSkillHelp: 'Choose from the list, or write your own.', add: 'Add', added: (label) => `“${label}” is added`, remove: (label) => `Remove ${label}`, removed: (label) => `“${label}” is removed`,
    from: 'Proposed because of your answer to', proposals: 'Proposed to you', take: 'Add', takeIt: (label) => `Add ${label}`, leave: 'No thanks', leaveIt: (label) => `No thanks for ${label}`,
  },
  organise: {
    undo: 'Undo', more: (name) => `Other actions for ${name}`, newUnit: 'Open a unit', under: 'Open a unit below', openUnit: 'Open this unit', editUnit: (name) => `Change “${name}”`, edit: 'Rename or move', saveUnit: 'Save the unit',
    name: 'Name', kind: 'Level', parent: 'Belongs to', top: 'Nothing above', closeUnit: (name) => `Close “${name}”`, close: 'Close this unit', closeHelp: 'Nobody may belong to it any more.', lastDay: 'Last day', firstDay: 'First day',
    unitMade: (name) => `“${name}” is open`, unitSaved: (name) => `“${name}” is saved`, unitClosed: (name) => `“${name}” closes`,
    newPost: 'Add a post', addPost: 'Add this post', editPost: (title) => `Change “${title}”`, change: 'Change this post', savePost: 'Save the post', endPost: (title) => `End “${title}”`, end: 'End the post',
    title: 'Title', holder: 'Who holds it', find: 'The first letters of a name', vacant: 'Nobody: the post is vacant', rank: 'Place in the unit', noSite: 'No site', choose: 'Choose',
    postMade: (title) => `“${title}” is added`, postSaved: (title) => `“${title}” is saved`, postEnded: (title) => `“${title}” ends`,
  },
  absence: {
    title: 'My absence', say: 'Say that I am away', from: 'I am away from', until: 'Until', who: 'Who stands in for me', nobody: 'Nobody stands in for me', help: 'They host your spaces for that time, without owning them.', save: 'Save my absence', saved: 'Your absence is saved',
    said: (from, until) => `You are away from ${from} to ${until}.`, by: (name) => `${name} stands in for you.`, edit: 'Change my absence', end: 'I am back', ended: 'You are back', coming: (from, until) => `Away from ${from} to ${until}`, standsIn: 'stands in',
  },
  chart: {
    title: 'Organisation chart', help: 'Open a branch, then a unit to see who works there.', tree: 'Units', print: 'Print', all: 'Open all', none: 'Close all', open: (name) => `Open ${name}`, shut: (name) => `Close ${name}`,
    kinds: { pole: 'Pole', direction: 'Directorate', service: 'Service' }, person: (n) => `${n} person`, people: (n) => `${n} people`, vacant: (n) => (n === 1 ? '1 vacant post' : `${n} vacant posts`),
    noHead: 'Vacant headship', deputies: (names) => `with ${names}`, everyone: 'See these people', free: 'Vacant post', more: 'See more', empty: 'No unit is noted.',
    keys: 'Arrows to move, Enter to choose, a first letter to go to a unit.',
  },
} satisfies typeof fr
