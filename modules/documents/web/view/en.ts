import type fr from './fr.ts'

export default {
  back: 'Back', previous: 'Previous document', next: 'Next document', place: (at, all) => `${at} of ${all}`, version: (n) => `Version ${n}`, content: (name) => `Content of ${name}`, details: 'Details and versions',
  none: 'This format is not read here.', noneHelp: 'Download the file to open it on your device.', lost: 'This file could not be read here.', download: 'Download',
  preparing: 'The view is being prepared…', slow: 'This takes longer than usual. You may wait, or download the file.', failed: 'The view of this document could not be made.', textOnly: 'The layout is not shown here: this is the text of the document.',
  cutText: 'Only its beginning: download the file to read the rest.', rowsShown: (rows) => `The first ${rows} rows are shown.`, columnsShown: (columns) => `The first ${columns} columns are shown.`, emptyFile: 'This file is empty.',
  from: 'From', to: 'To', cc: 'Copy', date: 'Date', subject: 'Subject', noSubject: 'No subject', attachments: 'Attachments', attachmentsHelp: 'They are in the file: download it to open them.', heavyMail: 'This message is too large to be read here.',
  tools: 'Reading tools', pages: 'Pages', pageNumber: 'Page', ofPages: (n) => `of ${n}`, page: (n) => `Page ${n}`, somePages: (n) => `The first ${n} pages are shown.`,
  zoomIn: 'Larger', zoomOut: 'Smaller', zoomed: (percent) => `Size: ${percent}`, find: 'Find in the document', findNext: 'Next result', findPrevious: 'Previous result', noneFound: 'Nothing like this', found: (at, all) => `${at} of ${all}`, searching: 'Searching…',
  locked: 'This PDF asks for a password: download it to open it.', brokenPdf: 'This PDF is damaged: it cannot be read here.', whole: 'See all of it', close: 'See it closely',
} satisfies typeof fr
