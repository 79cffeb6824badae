// Which program opens a file by its name, and the address that starts it there.
const programs = [['Word', 'ms-word', /\.(docx?|docm|rtf|odt)$/i], ['Excel', 'ms-excel', /\.(xlsx?|xlsm|csv|ods)$/i], ['PowerPoint', 'ms-powerpoint', /\.(pptx?|pptm|odp)$/i]] as const

type Program = { name: string; scheme: string }
export function programOf(file: string): Program | null {
  const found = programs.find(([, , ends]) => ends.test(file))
  return found ? { name: found[0], scheme: found[1] } : null
}

export const libreOffice: Program = { name: 'LibreOffice', scheme: 'vnd.libreoffice.command' }
/** « ofe »: open for editing; « u »: what follows is the address. */
export const startAddress = ({ scheme }: Program, url: string): string => `${scheme}:ofe|u|${url}`
