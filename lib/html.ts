const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
/** Text made harmless inside HTML, in an element or in a quoted attribute. */
export const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => signs[sign]!)

/** HTML that is safe as it stands: what `html` made, or what one vouches for. */
export class Html {
  readonly text: string
  constructor(text: string) { this.text = text }
  toString(): string { return this.text }
}
type Value = string | number | Html | null | undefined | false | readonly (string | number | Html)[]

const render = (value: Value): string =>
  value instanceof Html ? value.text : Array.isArray(value) ? value.map(render).join('') : value === null || value === undefined || value === false ? '' : escape(String(value))

/** A template whose values are escaped unless they are HTML already. */
export const html = (parts: TemplateStringsArray, ...values: Value[]): Html => new Html(parts.reduce((text, part, i) => text + render(values[i - 1]) + part))
