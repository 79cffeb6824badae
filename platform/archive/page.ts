// A page of an archive: read in any browser, from a disk, for as long as there are browsers. Nothing in it runs, nothing of it is asked elsewhere.
import { html, type Html } from '#lib/html.ts'
import { exact, zone } from '#lib/when.ts'

export const page = (locale: 'fr' | 'en', title: string, body: Html): string => `<!doctype html>\n${html`<html lang="${locale}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self' file:; style-src 'unsafe-inline'"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>
<style>body{max-width:46rem;margin:2rem auto;padding:0 1rem;font:1.0625rem/1.6 system-ui,sans-serif;color:#1b1b1b;background:#fff}article{border-top:1px solid #767676;padding:1rem 0}.meta{color:#595959}img{max-width:100%;height:auto}blockquote{border-left:4px solid #767676;margin-left:0;padding-left:1rem}section{margin-left:1.5rem}</style></head>
<body><h1>${title}</h1>
${body}
</body></html>`.text}\n`

export const moment = (at: Date, locale: 'fr' | 'en'): string => exact(at, locale, { timeZone: zone })
/** « page-001 »: in the order of a list of files. */
export const pageName = (n: number): string => `page-${String(n).padStart(3, '0')}`
