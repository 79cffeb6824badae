// Of which sort a file is, for an icon and a filter: nothing is served by it, so the end of a name may be believed.
export const types = ['folder', 'text', 'sheet', 'slides', 'pdf', 'image', 'audio', 'video', 'archive', 'other'] as const
export type Type = (typeof types)[number]

const ends: Readonly<Record<string, Type>> = {
  doc: 'text', docx: 'text', odt: 'text', rtf: 'text', txt: 'text', md: 'text', xls: 'sheet', xlsx: 'sheet', ods: 'sheet', csv: 'sheet', ppt: 'slides', pptx: 'slides', odp: 'slides',
  jpg: 'image', jpeg: 'image', png: 'image', webp: 'image', gif: 'image', heic: 'image', svg: 'image', tif: 'image', tiff: 'image', mp3: 'audio', m4a: 'audio', wav: 'audio', ogg: 'audio', mp4: 'video', mov: 'video', webm: 'video', avi: 'video',
  zip: 'archive', '7z': 'archive', gz: 'archive', tar: 'archive', rar: 'archive',
}

/** By its first bytes where they say it; an office document is a zip like another, and a text says nothing. */
export function typeOf(name: string, mime: string): Type {
  if (mime.startsWith('image/')) return 'image'
  if (mime === 'application/pdf') return 'pdf'
  const said = ends[/\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '']
  if (mime === 'application/zip') return said === 'text' || said === 'sheet' || said === 'slides' ? said : 'archive'
  return said ?? 'other'
}
