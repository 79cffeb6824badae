import type { report as french } from './fr.ts'

export const report = {
  report: 'report', line: 'Line', outcome: 'Outcome', reason: 'Reason', created: 'Created', changed: 'Changed', unchanged: 'Unchanged', refused: 'Refused',
  why: {
    name_missing: 'The family name or the given name is missing.', identifier_missing: 'A staff number or an e-mail is needed.', email_wrong: 'This e-mail does not look like an address.', too_long: 'A text is too long.',
    kind_unknown: 'This kind is not known: staff, councillor or foster carer.', date_wrong: 'A date does not exist, or leaving comes before joining.', unit_unknown: 'This unit is not in the organisation chart.', site_unknown: 'This site is not known.',
    territory_unknown: 'This territory is not known.', trade_unknown: 'This trade is not known.', twice: 'This person is further up in the file already.', closed: 'This account is closed: open it again first.',
    other_matricule: 'This e-mail is that of a person with another staff number.', kind_differs: 'This person is of another kind: change it on their page.', email_elsewhere: 'This e-mail is that of a person of another authority.',
    login_taken: 'This login is taken already.', several_posts: 'This person holds several posts: say which by its unit.', conflict: 'Another change came at the same moment: import this line again.',
  },
} satisfies typeof french
