import type fr from './fr.ts'

export default {
  axis: { kind: 'Kind', trade: 'Trade', territory: 'Territory', site: 'Site', unit: 'Unit' },
  add: { kind: 'Add a kind', trade: 'Add a trade', territory: 'Add a territory', site: 'Add a site', unit: 'Add a unit' },
  not: { kind: 'Leave out a kind', trade: 'Leave out a trade', territory: 'Leave out a territory', site: 'Leave out a site', unit: 'Leave out a unit' },
  kinds: { staff: 'Staff', councillor: 'Councillors', foster_carer: 'Foster carers', partner: 'Partners', guest: 'Guests' } as Record<string, string>,
  who: 'Who?', whoHelp: 'Several choices on one line: one or the other. From line to line: all at once.', except: 'Except',
  modules: { title: 'Tools of the space', help: 'A tool that is off is gone from this space, at once and for everybody. Nothing is erased: on again, all is still there.', isOn: (name: string) => `${name}: on`, offTitle: (name: string) => `Switch “${name}” off?`, offText: 'Nothing is erased. Switched on again, it is all there.', offAct: 'Switch off', isOff: (name: string) => `${name}: off` },
  emergency: {
    title: 'Emergency entries', line: (who: string, day: string, from: string, until: string, reason: string) => `Emergency entry of ${who}, ${day}, ${from} – ${until}: ${reason}`,
    here: (until: string) => `Emergency entry: you read this space until ${until}.`, leave: 'Leave the space', ended: 'You no longer read this space',
  },
  remove: (name: string) => `Remove ${name}`, gone: 'gone', admin: 'Administration', screens: 'Screens of administration',
  groups: { people: 'People', movements: 'Moves', authority: 'Authority' },
} satisfies typeof fr
