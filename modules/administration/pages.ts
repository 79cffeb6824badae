// The two pages that the law asks of every service, open to everybody: written by the server, without script.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { html, type Html } from '#lib/html.ts'
import { dayOf, today, zone } from '#lib/when.ts'
import { page } from '#platform/http/frame.ts'
import { sendPage } from '#platform/http/pages.ts'
import { localeOf } from '#platform/http/problems.ts'
import { readActor } from '#platform/identity/actors.ts'
import { conformityOf, mentions } from '#platform/identity/conformity.ts'
import type { PageOptions } from '#platform/module.ts'
import en from './legal.en.ts'
import fr from './legal.fr.ts'
import { readNotice } from './notice.ts'

type Shown = Awaited<ReturnType<typeof readNotice>> & { authority: string, today: string, locale: 'fr' | 'en' }
const texts = { fr, en }
const longDay = (day: string, locale: 'fr' | 'en'): string => dayOf(new Date(`${day}T12:00:00Z`), new Date(0), locale, { timeZone: zone })
const said = (value: string, none: string): Html => html`<p>${value === '' ? none : value}</p>`

function accessibility(n: Shown): Html {
  const t = texts[n.locale].accessibility
  const { state, rate, until } = conformityOf(n, n.today)
  return html`<h1>${t.title}</h1>
<p>${t.commitment(n.authority)}</p>
<h2>${t.stateTitle}</h2><p><b>${mentions[n.locale][state]}</b></p><p>${t.state[state]}</p>
<h2>${t.resultTitle}</h2><p>${rate === null || n.auditedOn === null ? t.noAudit : t.result(rate, longDay(n.auditedOn, n.locale))}</p>
<h2>${t.contentTitle}</h2><p>${t.content}</p>
<h2>${t.madeTitle}</h2><p>${until === null ? t.madeWithout : t.made(longDay(until, n.locale))}</p><p>${t.technologies}</p>
<h2>${t.contactTitle}</h2>${said(n.accessibilityContact, t.noContact)}<p>${t.delay}</p>
<h2>${t.remedyTitle}</h2><p>${t.remedy}</p>`
}

function legal(n: Shown): Html {
  const t = texts[n.locale].legal
  return html`<h1>${t.title}</h1>
<h2>${t.publisher}</h2>${said(n.publisher, n.authority)}${n.address ? html`<p>${n.address}</p>` : ''}${n.contact ? html`<p>${n.contact}</p>` : ''}
<h2>${t.host}</h2>${said(n.host, t.unsaid)}
<h2>${t.data}</h2><p>${t.dataText}</p>${said(n.dataProtection, t.unsaid)}
<h2>${t.cookies}</h2><p>${t.cookiesText}</p>
<h2>${t.software}</h2><p>${t.softwareText}</p>`
}

export function registerLegalPages(app: FastifyInstance, options: PageOptions): void {
  const { db } = options.database
  /** Of the reader's own authority; of the first one for those who have not signed in. */
  const noticeFor = async (request: FastifyRequest): Promise<Shown> => {
    const at = options.clock()
    const secret = request.cookies[options.cookieName]
    const found = secret ? await readActor(options.database, secret, 'session', at) : null
    const authority = await db.selectFrom('authority').select(['id', 'name']).$if(found !== null, (q) => q.where('id', '=', found!.actor.mainAuthorityId)).orderBy('created_at').orderBy('id').limit(1).executeTakeFirst()
    return { ...(await readNotice(db, authority?.id ?? '00000000-0000-0000-0000-000000000000')), authority: authority?.name ?? 'Parvis', today: today(at), locale: found?.actor.locale ?? localeOf(request) }
  }
  const show = (title: (locale: 'fr' | 'en') => string, body: (notice: Shown) => Html) => async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const notice = await noticeFor(request)
    return sendPage(request, reply, page({ locale: notice.locale, conformity: conformityOf(notice, notice.today).state, css: options.css, font: options.font, authorityName: notice.authority }, title(notice.locale), '', html`<article class="legal">${body(notice)}<p><a href="/">${texts[notice.locale].back}</a></p></article>`))
  }
  app.get('/accessibilite', show((locale) => texts[locale].accessibility.title, accessibility))
  app.get('/mentions-legales', show((locale) => texts[locale].legal.title, legal))
}
