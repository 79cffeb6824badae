// The pages of a link, for whoever has it: without script. Pure functions from a view to a page.
import { html, type Html } from '#lib/html.ts'
import { weightOf } from '#lib/weight.ts'
import { page, type Frame } from '#platform/http/frame.ts'
import type { Shown } from './shown.ts'
import en from './en.ts'
import fr from './fr.ts'

const texts = { fr, en }
/** Whose link it is, and the day until which it opens, in words. `secret`: of the address that one came by. */
export type Lent = Frame & { secret: string, by: string, until: string, taken: boolean }

/** The same for a link that never was, has ended, is used up, or lends what its sharer no longer has. */
export function gonePage(frame: Frame): string {
  const t = texts[frame.locale].outside
  return page(frame, t.gone, '', html`<div class="one"><h1>${t.gone}</h1><p>${t.goneText}</p></div>`)
}

/** Before a link that asks for a password, or counts: nothing of the document yet, and nothing is used by a program that only looks. */
export function enterPage(view: Frame & { secret: string, locked: boolean, error: string | null }): string {
  const t = texts[view.locale].outside
  return page(view, t.enterTitle, '', html`<section class="one">
<h1>${t.enterTitle}</h1>
${view.error ? html`<p class="err" role="alert" id="err">${view.error}</p>` : ''}
<form method="post" action="/partage/${view.secret}">
${view.locked ? html`<label>${t.password}<small>${t.passwordHelp}</small><input type="password" name="password" required maxlength="200" autocomplete="off"${view.error ? html` aria-describedby="err"` : ''}></label>` : html`<p>${t.enterHelp}</p>`}
<button type="submit">${t.enter}</button>
</form>
</section>`)
}

const head = (view: Lent, name: string): Html => {
  const t = texts[view.locale].outside
  return html`<div><h1>${name}</h1><p>${t.sharedBy(view.by)}</p><p class="meta">${t.until(view.until)}</p></div>`
}
const at = (view: Lent, file: Shown, rest = ''): string => `/partage/${view.secret}/${file.id}${rest}`
const take = (view: Lent, file: Shown): Html => {
  const t = texts[view.locale].outside
  return view.taken ? html`<p><a class="btn" href="${at(view, file, '/fichier')}" download>${t.download(weightOf(file.size, view.locale))}</a></p>` : html`<p class="meta">${t.notTaken}</p>`
}

/** One file: a picture of it, or how it begins in words. `inFolder`: the way back. */
export function filePage(view: Lent & { file: Shown, pictured: boolean, words: string, inFolder: boolean, remarks: Remarks | null }): string {
  const t = texts[view.locale].outside
  const { file } = view
  return page(view, file.name, '', html`<article class="shared">
${view.inFolder ? html`<p><a href="/partage/${view.secret}">${t.back}</a></p>` : ''}
${head(view, file.name)}
${take(view, file)}
${view.pictured ? html`<figure>${file.type === 'image' ? '' : html`<figcaption class="meta">${t.firstPage}</figcaption>`}<img src="${at(view, file, '/apercu')}" alt="${t.picture(file.name)}"></figure>`
    : view.words ? html`<section aria-labelledby="words"><h2 id="words">${t.text}</h2><p class="words">${view.words}</p></section>` : html`<p class="meta">${t.noView}</p>`}
${view.remarks ? remarksPart(view, view.remarks) : ''}
</article>`)
}

/** What was said by this link, and what is typed, which stays after an error. */
export type Remarks = { name: string, body: string, error: string | null, said: readonly { name: string, body: string, day: string }[] }
function remarksPart(view: Lent & { file: Shown }, { name, body, error, said }: Remarks): Html {
  const t = texts[view.locale].outside
  return html`<section aria-labelledby="remarques"><h2 id="remarques">${t.remarks}</h2>
${said.map((one) => html`<div><p class="meta">${one.name}, ${one.day}</p><p class="words">${one.body}</p></div>
`)}
${error ? html`<p class="err" role="alert" id="err">${error}</p>` : ''}
<form method="post" action="${at(view, view.file, '/remarques')}">
<label>${t.yourName}<input type="text" name="name" value="${name}" required maxlength="100" autocomplete="name"${error ? html` aria-describedby="err"` : ''}></label>
<label>${t.yourRemark}<small>${t.remarkHelp(view.by)}</small><textarea name="body" rows="4" required maxlength="2000">${body}</textarea></label>
<button type="submit">${t.leave}</button>
</form></section>`
}

/** The files of a folder itself, some at a time. */
export function folderPage(view: Lent & { name: string, files: readonly Shown[], next: string | null }): string {
  const t = texts[view.locale].outside
  return page(view, view.name, '', html`<article class="shared">
${head(view, view.name)}
${view.taken ? '' : html`<p class="meta">${t.notTaken}</p>`}
<section aria-labelledby="files"><h2 id="files">${t.files}</h2>
${view.files.length === 0 ? html`<p class="meta">${t.none}</p>` : html`<ul>${view.files.map((file) => html`<li><a href="${at(view, file)}">${file.name}</a> <span class="meta">${weightOf(file.size, view.locale)}</span></li>
`)}</ul>`}
${view.next === null ? '' : html`<p><a href="/partage/${view.secret}?suite=${view.next}">${t.more}</a></p>`}
</section>
</article>`)
}

export type BoxView = Lent & { name: string, from: string, most: number, largest: number, error: string | null, brought: number }
/** Files are brought into a folder that is not shown. What was typed stays after an error. */
export function boxPage(view: BoxView): string {
  const t = texts[view.locale].outside
  const title = t.boxTitle(view.name)
  if (view.brought > 0 && !view.error) return page(view, title, '', html`<section class="one"><h1>${title}</h1><p role="status">${t.brought(view.brought)}</p><p><a class="btn" href="/partage/${view.secret}">${t.again}</a></p></section>`)
  return page(view, title, '', html`<section class="one">
<div><h1>${title}</h1><p>${t.boxBy(view.by)}</p><p class="meta">${t.until(view.until)}</p></div>
${view.error ? html`<p class="err" role="alert" id="err">${view.error}${view.brought > 0 ? html` ${t.broughtBefore(view.brought)}` : ''}</p>` : ''}
<form method="post" action="/partage/${view.secret}/depot" enctype="multipart/form-data">
<label>${t.yourName}<input type="text" name="from" value="${view.from}" required maxlength="100" autocomplete="name"${view.error ? html` aria-describedby="err"` : ''}></label>
<label>${t.yourFiles}<small>${t.filesHelp(view.most, weightOf(view.largest, view.locale))}</small><input type="file" name="file" required multiple></label>
<button type="submit">${t.bring}</button>
</form>
</section>`)
}
