// How much there is to do at once on a screen, for whoever sees it at level simple.
import type { Page } from 'playwright-core'

/** What one part of a screen offers: how many actions, how many it may, and their names. `of`: which part that is. */
export type Counted = { part: 'header' | 'composer' | 'item' | 'aside' | 'primary'; of: string; count: number; most: number; names: string[] }

/**
 * Counts the actions of each part of a page, or of what `within` names.
 *
 * An action is a control that does something: a button, a link dressed as one (`.btn`), a label that picks a file, the summary of a fold. No action are:
 * « … » and what lies in an open one; a field with its suggestions; a link that is content or leads to more of it (a name, a title, a tag, « Les 34 »);
 * a tab; one of the answers to a question (radio buttons, the views of a list).
 *
 * A control belongs to the smallest part around it. The header of the page: two. A composer: three, and the button that sends. A section beside the
 * page: two. An item (of a list, a card, a post, a comment, an option of a composer): four; those of one kind are counted once, by the one that offers
 * most. What opens more of the content inside an item (its photos, its other comments, who read it) belongs to that content, and what a form asks to that form:
 * neither has a limit of its own. In every part, a button of the primary style stands alone.
 */
export const countActions = (page: Page, within?: string): Promise<Counted[]> => page.evaluate(inPage, within)

/** Runs in the page, so it knows nothing of this file. */
function inPage(within: string | undefined): Counted[] {
  const control = 'button, a.btn, label.btn, summary, [role=button]'
  const none = '[role=menu] *, [aria-haspopup=menu], [role=tab], [role=option], [role=listbox] *, [role=tree] *, [role=radiogroup] *, .seg *, .notices *, .tabs *'
  const headers = '.pagehead, .sphead, .prof, .pcard__h'
  const items = 'li, article, tr, .card, .post, .cmt, .option, .joined'
  const parts = `dialog, form, ${headers}, ${items}, aside > section, .post__media, .post__count, .comments, main, aside, body`
  const roots = within === undefined ? [document.querySelector('main') ?? document.body, ...document.querySelectorAll('dialog[open]')] : [...document.querySelectorAll(within)]
  const seen = (el: Element): boolean => el.checkVisibility({ visibilityProperty: true }) && el.getBoundingClientRect().width > 2
  const controls = [...new Set(roots.flatMap((root) => [...root.querySelectorAll(control)]))].filter((el) => seen(el) && !el.matches(none))
  const nameOf = (el: Element): string => (el.getAttribute('aria-label') ?? el.textContent).replace(/\s+/g, ' ').trim().slice(0, 40)
  const kindOf = (el: Element): string => [el.tagName.toLowerCase(), ...el.classList].join('.') + (el.parentElement?.classList.length ? ` in .${el.parentElement.classList[0]}` : '')
  const most = (el: Element): [Counted['part'], number] | null =>
    el.matches(headers) ? ['header', 2] : el.matches('form.composer') ? ['composer', 3] : el.matches('form, dialog') ? null : el.matches(items) ? ['item', 4] : el.matches('aside > section') ? ['aside', 2] : null

  const found = new Map<string, Counted>()
  const keep = (one: Counted): void => {
    const before = found.get(`${one.part} ${one.of}`)
    if (!before || before.count < one.count) found.set(`${one.part} ${one.of}`, one)
  }
  for (const [el, own] of Map.groupBy(controls, (one) => (one.parentElement ?? one).closest(parts) ?? document.body)) {
    const limit = most(el)
    const counted = limit?.[0] === 'composer' ? own.filter((one) => one.getAttribute('type') !== 'submit') : own
    if (limit) keep({ part: limit[0], of: kindOf(el), count: counted.length, most: limit[1], names: counted.map(nameOf) })
    const primary = own.filter((one) => one.matches('.btn') && !/btn--(2|3|ico|bad)/.test(one.className))
    if (primary.length > 0) keep({ part: 'primary', of: kindOf(el), count: primary.length, most: 1, names: primary.map(nameOf) })
  }
  return [...found.values()]
}

/** Those that offer too much, each in a line with the names of what it offers. */
export const tooMany = (counted: readonly Counted[]): string[] => counted.filter(({ count, most }) => count > most)
  .map(({ part, of, count, most, names }) => `${part} ${of}: ${count} actions, ${most} at most: ${names.join(', ')}`)

/** One line for each screen, those nearest to their limits first: the fullest header, composer, item and section beside it. */
export function tableOf(screens: ReadonlyMap<string, readonly Counted[]>): string[] {
  const fullest = (all: readonly Counted[], part: Counted['part']): Counted | undefined => all.filter((one) => one.part === part).toSorted((a, b) => b.count - a.count)[0]
  // One button of the primary style is what a part usually has: it brings no screen near its limit.
  const room = (all: readonly Counted[]): number => Math.min(...all.filter(({ part, count }) => part !== 'primary' || count > 1).map(({ count, most }) => most - count))
  return [...screens].filter(([, all]) => all.length > 0).toSorted(([, a], [, b]) => room(a) - room(b)).map(([name, all]) =>
    `${name.padEnd(26)} ${(['header', 'composer', 'item', 'aside', 'primary'] as const).flatMap((part) => { const one = fullest(all, part); return one ? [`${part} ${one.count}/${one.most}`] : [] }).join(' · ')}`)
}
