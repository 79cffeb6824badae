// The frame of the pages that the server writes itself, without script. Pure functions from a view to a page.
import { html, type Html } from '#lib/html.ts'
import { mentions, type Conformity } from '../identity/conformity.ts'

const notice = { fr: 'Mentions légales', en: 'Legal notice' }

export type Frame = { locale: 'fr' | 'en', /** Addresses of the style sheet and the typeface, in the build. */ css: string, font?: string, authorityName?: string, conformity: Conformity }

/** A whole page around `body`; `shape` is a class of its `main`. */
export function page({ locale, css, font, authorityName, conformity }: Frame, title: string, shape: string, body: Html): string {
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
<footer class="foot"><a href="/accessibilite">${mentions[locale][conformity]}</a> <a href="/mentions-legales">${notice[locale]}</a></footer>
</body>
</html>
`.toString()
}
