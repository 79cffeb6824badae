// The pages of letters and displays. Pure functions from a view to a page.
import { html } from '#lib/html.ts'
import { toHtml } from '#lib/markdown/html.ts'
import { dayOf, fullDay, timeOf, zone } from '#lib/when.ts'
import { page, type Frame } from '#platform/http/frame.ts'
import en from '../en.ts'
import fr from '../fr.ts'
import type { Letter } from './letters.ts'

const texts = { fr, en }
const here = { timeZone: zone }

export function nowherePage(frame: Frame): string {
  const t = texts[frame.locale].written
  return page(frame, t.nowhere, '', html`<div class="one"><h1>${t.nowhere}</h1><p>${t.nowhereText}</p></div>`)
}

/** A letter: light enough for a telephone, in one column, each article under its heading. */
export function letterPage(view: Frame & { letter: Letter, at: Date }): string {
  const t = texts[view.locale].written
  const { letter, locale } = { letter: view.letter, locale: view.locale }
  const day = (at: Date): string => dayOf(at, view.at, locale, here)
  return page(view, letter.title, '', html`<article class="letter">
<header><p class="meta">${t.letterOf(day(letter.created_at))}${letter.unit === null ? '' : ` · ${letter.unit}`}</p><h1>${letter.title}</h1>${letter.intro ? toHtml(letter.intro) : ''}</header>
${letter.articles.map((a) => html`<section>
${a.image ? html`<img src="/api/news/${a.id}/files/${a.image.id}?variant=feed" alt="${a.image.alt}" width="${a.image.width}" height="${a.image.height}" loading="lazy">
` : ''}<h2><a href="/actualites/${a.id}">${a.title}</a></h2>
${a.read_by === null ? '' : html`<p><b>${t.readBy(dayOf(new Date(`${a.read_by}T12:00:00Z`), view.at, locale, here))}</b></p>
`}<p>${a.summary}</p>
<p class="meta">${a.unit ?? a.author} · ${day(a.published_at!)}</p>
</section>`)}
<p><a href="/actualites">${t.all}</a></p>
</article>`)
}

/** One article at a time, to be read from across a room. */
export function displayPage(view: Frame & { name: string, items: readonly { short: string, published_at: Date | null }[], nth: number, still: boolean, address: string, at: Date }): string {
  const t = texts[view.locale].written
  const { items, nth, at, locale } = view
  const item = items[nth]
  const near = (step: number): string => `${view.address}?fixe&n=${(nth + step + items.length) % items.length}`
  return page(view, view.name, 'display', html`<p class="meta">${view.name} · ${fullDay(at, locale, here)}, ${timeOf(at, locale, here)}</p>
${item ? html`<article><h1>${item.short}</h1><p class="meta">${dayOf(item.published_at ?? at, at, locale, here)}</p></article>` : html`<h1>${t.nothing}</h1>`}
<p class="display__foot">${items.length > 1 ? html`<span>${nth + 1} / ${items.length}</span> ${view.still ? html`<a href="${near(-1)}">${t.before}</a> <a href="${near(1)}">${t.next}</a> <a href="${view.address}">${t.turn}</a>` : html`<a href="${view.address}?fixe&n=${nth}">${t.stop}</a>`}` : ''}</p>`)
}
