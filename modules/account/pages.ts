// The pages that the server writes itself, without script: sign-in, not found. Pure functions from a view to a page.
import { html, type Html } from '#lib/html.ts'
import { page, type Frame } from '#platform/http/frame.ts'
import en from './en.ts'
import fr from './fr.ts'

export type SignInView = Frame & {
  /** Where to go once signed in; a path of ours. */
  next: string
  error: string | null
  login: string
  /** In demo mode, the people one may enter as. */
  personas: readonly { persona: string; name: string; headline: string; story: string }[] | null
}

const texts = { fr, en }

/** The sign-in page: a login and a password; in demo mode, one click on a person. */
export function signInPage(view: SignInView): string {
  const t = texts[view.locale].signIn
  return page(view, t.title, view.personas ? 'two' : '', html`<section class="one">
<h1>${t.title}</h1>
${view.error ? html`<p class="err" role="alert" id="err">${view.error}</p>` : ''}
<form method="post" action="/connexion">
<input type="hidden" name="next" value="${view.next}">
<label>${t.login}<input type="text" name="login" value="${view.login}" required autocomplete="username" autocapitalize="none" spellcheck="false" maxlength="200"${view.error ? html` aria-describedby="err"` : ''}></label>
<label>${t.password}<input type="password" name="password" required autocomplete="current-password" maxlength="512"></label>
<label class="ck"><input type="checkbox" name="enrol" value="true"><span>${t.enrol}<br><small>${t.enrolHelp}</small></span></label>
<button type="submit">${t.go}</button>
</form>
</section>
${view.personas ? demo(view, view.personas) : ''}`)
}

function demo({ locale, next }: SignInView, personas: NonNullable<SignInView['personas']>): Html {
  const t = texts[locale].signIn
  return html`<section>
<div><h2>${t.demoTitle}</h2><p class="meta">${t.demoHelp}</p></div>
<ul class="who">
${personas.map((p) => html`<li><form method="post" action="/connexion/demo"><input type="hidden" name="next" value="${next}"><button type="submit" name="persona" value="${p.persona}"><b>${p.name}</b><span class="meta">${p.headline}</span><span>${p.story}</span></button></form></li>
`)}</ul>
</section>`
}

/** For an address that leads nowhere, when there is no application to say so. */
export function notFoundPage(view: Frame): string {
  const t = texts[view.locale].notFound
  return page(view, t.title, '', html`<div class="one"><h1>${t.title}</h1><p>${t.text}</p><p><a class="btn" href="/">${t.home}</a></p></div>`)
}
