// A table for spreadsheets: UTF-8 with its mark and `;` between cells, as those in French open it.

/** A cell of a spreadsheet: what a program would take for a formula is made text (OWASP, CSV injection). */
export const cell = (value: string): string => `"${(/^[=+\-@\t\r]/.test(value) ? `'${value}` : value).replaceAll('"', '""')}"`

export const csvOf = (rows: readonly (readonly string[])[]): string => `\ufeff${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`
