import type fr from './fr.ts'

export default {
  title: 'Connect my network drive', back: 'My account', help: 'Your documents and those of your spaces, in the file explorer of your computer or your phone. Open, change, save: each save keeps the version before it.',
  create: '1. A password for this device', createHelp: 'It opens your documents only, and stands in for your own password, which is never used here.', name: 'Name of the device', nameHelp: 'For instance “Office laptop”.', make: 'Make the password',
  made: (name) => `Password of “${name}”`, madeHelp: 'Copy it now: it will not be shown again.', address: 'Address', login: 'User name', secret: 'Password', copy: 'Copy', copyOne: (what) => `Copy: ${what}`, copied: 'Copied', done: 'Noted',
  connect: '2. Connect',
  systems: [
    { name: 'Windows', steps: ['In Explorer, right-click “This PC”, then “Map network drive”.', 'Paste the address into “Folder”.', 'Tick “Connect using different credentials”, then give the user name and the password of the device.'] },
    { name: 'macOS', steps: ['In the Finder, menu “Go”, then “Connect to Server”.', 'Paste the address, then “Connect”.', 'Choose “Registered User”, then give the user name and the password of the device.'] },
    { name: 'Phone or Linux', steps: ['Open an application that reads WebDAV; on Linux, “Files”, then “Other Locations”.', 'Paste the address; on Linux it begins with davs instead of https.', 'Give the user name and the password of the device.'] },
  ],
  devices: 'My connected devices', none: 'No device yet.', never: 'never used', used: (when) => `used ${when}`, ends: (day) => `ends on ${day}`,
  revoke: 'Disconnect', revokeOne: (name) => `Disconnect ${name}`, revokeTitle: (name) => `Disconnect “${name}”?`, revokeText: 'This device will have no access any more. To connect it again takes a new password.', keep: 'Keep', revoked: 'Device disconnected',
  open: { label: 'Open in a program…', title: (name: string): string => `Open “${name}”`, help: 'The program on your computer opens the document where it is. Save as usual: each time you save makes a version.', in: (program: string): string => `Open in ${program}`, asks: 'It asks for the login and the password of this device.', connect: 'Make that password', close: 'Close' },
} satisfies typeof fr
