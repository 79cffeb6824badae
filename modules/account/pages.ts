// The pages that the server writes itself, without script: sign-in. Pure functions from a view to a page.
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

export type WelcomeView = Frame & { code: string, /** Whose link it is; null when it no longer serves. */ person: { name: string, login: string } | null, least: number, error: string | null }
/** The first sign-in: somebody chooses a password with the link that was handed to them. */
export function welcomePage(view: WelcomeView): string {
  const t = texts[view.locale].welcome
  if (!view.person) return page(view, t.spentTitle, '', html`<div class="one"><h1>${t.spentTitle}</h1><p>${t.spent}</p><p><a class="btn" href="/connexion">${texts[view.locale].signIn.go}</a></p></div>`)
  return page(view, t.title, '', html`<section class="one">
<h1>${t.hello(view.person.name)}</h1>
<p>${t.login} <b>${view.person.login}</b></p>
${view.error ? html`<p class="err" role="alert" id="err">${view.error}</p>` : ''}
<form method="post" action="/bienvenue">
<input type="hidden" name="code" value="${view.code}">
<input type="hidden" name="username" value="${view.person.login}" autocomplete="username">
<label>${t.password}<small>${t.help(view.least)}</small><input type="password" name="password" required minlength="${view.least}" maxlength="512" autocomplete="new-password"${view.error ? html` aria-describedby="err"` : ''}></label>
<button type="submit">${t.go}</button>
</form>
</section>`)
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
