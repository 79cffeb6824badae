import type fr from './fr.ts'

const s = (n: number, one: string, many: string, said: string): string => `${n === 0 ? 'no' : said} ${n === 1 ? one : many}`

export default {
  label: 'Archives to extract', looking: (name: string) => `Reading ${name}…`, waiting: (name: string) => `${name}: about to be extracted`, running: (name: string) => `Extracting ${name}`, of: (done: string, all: string) => `${done} of ${all} files`,
  holds: (folders: number, foldersSaid: string, files: number, filesSaid: string, weight: string) => `${s(folders, 'folder', 'folders', foldersSaid)}, ${s(files, 'file', 'files', filesSaid)}, ${weight}`,
  renamed: (n: number, said: string) => (n > 1 ? `${said} names will change` : 'One name will change'), refused: (n: number, said: string) => (n > 1 ? `${said} things will not be taken` : 'One thing will not be taken'), left: (n: number, said: string) => (n > 1 ? `${said} things were not taken` : 'One thing was not taken'),
  which: 'See which', others: 'and others', nothing: 'There is nothing to extract from it.',
  why: { link: 'a link', name: 'a name or path that is refused', encrypted: 'protected by a password', bomb: 'far heavier once extracted', special: 'a special thing', renamed: 'its name will change', 'file.unreadable': 'damaged', 'file.infected': 'dangerous', 'file.too_large': 'too large' } as Record<string, string>, otherwise: 'refused',
  start: 'Extract', startOne: (name: string) => `Extract ${name}`, giveUp: 'Give up', stop: 'Stop', close: 'Close', goOn: 'Go on', about: (act: string, name: string) => `${act} ${name}`,
  done: (n: number, said: string) => (n > 1 ? `${said} files laid` : n === 1 ? '1 file laid' : 'No file laid'), there: (n: number, said: string) => (n > 1 ? `${said} were there already` : '1 was there already'), failed: (name: string) => `${name} is not extracted`, partly: 'What was laid stays, and is not laid twice.',
  problems: { 'document.zip_unreadable': 'This archive cannot be read: it is damaged, or no ZIP.', 'document.zip_too_long': 'It holds more than 100,000 things. Make several of it.', 'document.quota': 'There is not enough room here.', 'document.not_allowed': 'You may not write here any more.', 'space.not_allowed': 'You may not write here any more.', 'document.parent_not_found': 'The folder to extract into is not there any more.' } as Record<string, string>, other: 'Something went wrong on our side.',
} satisfies typeof fr
