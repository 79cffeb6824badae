// The same tree as HTML, for pages that stand alone.
import { html, type Html } from '../html.ts'
import { safeHref, type Inline } from './inline.ts'
import { parse, type Block } from './parse.ts'

export const toHtml = (text: string): Html => html`${parse(text).map(block)}`

function block(one: Block): Html {
  if (one.type === 'quote') return html`<blockquote>${one.children.map(block)}</blockquote>`
  if (one.type === 'paragraph') return html`<p>${one.children.map(sign)}</p>`
  const items = one.items.map((item) => html`<li>${item.map(sign)}</li>`)
  return one.ordered ? html`<ol start="${one.start}">${items}</ol>` : html`<ul>${items}</ul>`
}

function sign(one: Inline): Html {
  switch (one.type) {
    case 'text': return html`${one.text}`
    case 'code': return html`<code>${one.text}</code>`
    case 'break': return html`<br>`
    case 'strong': return html`<strong>${one.children.map(sign)}</strong>`
    case 'emphasis': return html`<em>${one.children.map(sign)}</em>`
    case 'mention': return html`<b>@${one.text}</b>`
    case 'link': {
      const href = safeHref(one.href)
      return href === null ? html`${one.children.map(sign)}` : html`<a href="${href}" rel="noreferrer">${one.children.map(sign)}</a>`
    }
  }
}
