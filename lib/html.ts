// HTML written by hand, safe by default: every value is escaped unless it is itself made of `html`.
const made = Symbol('html')
export type Html = { readonly [made]: string }
export type Value = Html | string | number | null | undefined | false | readonly Value[]

/** A piece of HTML: html`<p>${anything}</p>`. Null, undefined and false leave nothing; lists are joined. */
export const html = (strings: TemplateStringsArray, ...values: readonly Value[]): Html => ({
  [made]: strings.reduce((whole, text, i) => whole + text + (i < values.length ? render(values[i]) : ''), ''),
})

/** The text of a piece, to send. */
export const render = (value: Value): string => {
  if (value === null || value === undefined || value === false) return ''
  if (typeof value === 'string') return escape(value)
  if (typeof value === 'number') return String(value)
  return made in value ? value[made] : value.map(render).join('')
}

/** Text as it may stand between tags or inside a quoted attribute. */
export const escape = (text: string): string => text.replace(/[&<>"'`]/g, (c) => `&#${c.charCodeAt(0)};`)

/** JSON as it may stand inside a script of data: no tag can be closed or opened from it. */
export const jsonForScript = (data: unknown): string => JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)
