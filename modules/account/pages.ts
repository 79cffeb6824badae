// The pages that the server writes itself, without script: sign-in. Pure functions from a view to a page.
import { html, type Html } from '#lib/html.ts'
import en from './en.ts'
import fr from './fr.ts'

type Locale = 'fr' | 'en'
type Frame = { locale: Locale; /** Addresses of the style sheet and the typeface, in the build. */ css: string; font?: string; authorityName?: string }
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

function page({ locale, css, font, authorityName }: Frame, title: string, shape: string, body: Html): string {
  return html`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${title} – Parvis</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
${font ? html`<link rel="preload" href="${font}" as="font" type="font/woff2" crossorigin>
` : ''}<link rel="stylesheet" href="${css}">
</head>
<body>
<header class="bar"><div class="brand"><svg viewBox="0 0 40 40" aria-hidden="true"><path fill="#fff" d="M8 25V16a12 12 0 0 1 24 0v9h-6.5v-9a5.5 5.5 0 0 0-11 0v9z"/><path fill="#f0b03a" d="M8 28h6.9l-3.4 9H3zM16.6 28h6.8l1.6 9H15zM25.1 28H32l5 9h-8.5z"/></svg><span>Parvis${authorityName ? html`<small>${authorityName}</small>` : ''}</span></div></header>
<main${shape ? html` class="${shape}"` : ''}>
${body}
</main>
</body>
</html>
`.toString()
}
