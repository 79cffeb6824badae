// What is being written of an article, kept in this browser until the server has it.
import { useEffect } from 'react'
import { momentOf, today, zone } from '#lib/when.ts'
import { useDraft } from '#web/data/drafts.ts'
import { useMe } from '#web/data/me.ts'
import { draftOf as ruleDraftOf, emptyDraft, ruleOf, type RuleDraft } from '#web/data/rules.ts'
import type { Article, Category } from './news.ts'

type File = { id: string; name: string }
export type Draft = {
  /** Which version it changes; null for a new one. */
  version: number | null
  title: string; summary: string; body: string; short: string; image: { id: string; alt: string; caption: string } | null; files: File[]; categories: Category[]
  unitId: string | null; /** null: a rule that this screen cannot write. */ rule: RuleDraft | null
  /** When to publish it, `2026-11-25T08:30`; empty: at once. */
  at: string; featuredUntil: string; readBy: string; talk: boolean; reserve: boolean; correction: string
}

const blank = (unitId: string | null): Draft => ({ version: null, title: '', summary: '', body: '', short: '', image: null, files: [], categories: [], unitId, rule: emptyDraft, at: '', featuredUntil: '', readBy: '', talk: true, reserve: false, correction: '' })

export const draftOf = (article: Article | null, unitId: string | null): Draft => (article === null ? blank(unitId) : {
  version: article.version, title: article.title, summary: article.summary, body: article.body, short: article.short, image: article.image && { id: article.image.id, alt: article.image.alt, caption: article.image.caption }, files: article.files.map(({ id, name }) => ({ id, name })), categories: article.categories,
  unitId: article.unit?.id ?? null, rule: article.rule === null ? emptyDraft : ruleDraftOf(article.rule), at: article.publishAt ? shownAt(new Date(article.publishAt)) : '', featuredUntil: article.featuredUntil ?? '', readBy: article.readBy ?? '', talk: article.talk === 'open', reserve: article.reserve, correction: '',
})

/** The rule that is meant: of the draft, else the one that this screen cannot write. */
export const meantBy = (draft: Draft, article: Article | null): Article['rule'] => (draft.rule ? ruleOf(draft.rule) : article?.rule ?? null)

/** As the contract has it. */
export const bodyOf = (draft: Draft) => ({
  title: draft.title, summary: draft.summary, body: draft.body, short: draft.short, image: draft.image && { fileId: draft.image.id, alt: draft.image.alt, caption: draft.image.caption }, fileIds: draft.files.map(({ id }) => id), categories: draft.categories,
  unitId: draft.unitId, ...(draft.rule ? { rule: ruleOf(draft.rule) } : {}), featuredUntil: draft.featuredUntil || null, readBy: draft.readBy || null, talk: draft.talk ? 'open' as const : 'closed' as const, reserve: draft.reserve,
})

/** What the clocks of the authorities show at a moment, as the fields of a day and a time hold it. */
function shownAt(at: Date): string {
  return `${today(at)}T${new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone }).format(at)}`
}
/** The moment of such fields; null while they are not whole. */
export const momentIn = (text: string): string | null => (/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text) ? momentOf(text.slice(0, 10), text.slice(11)).toISOString() : null)

/** `saved`: all of it is kept here; `forget` once the server has it. */
export function useArticleDraft(place: string, article: Article | null, unitId: string | null): { draft: Draft; change: (part: Partial<Draft>) => void; forget: () => void; saved: boolean } {
  const [text, setText, saved] = useDraft(useMe().id, `news.${place}`)
  const kept = read(text, unitId)
  const draft = kept ?? draftOf(article, unitId)
  // A draft that can no longer be read is none.
  useEffect(() => { if (text !== '' && kept === null) setText('') }, [text, kept, setText])
  return { draft, change: (part) => setText(JSON.stringify({ ...draft, ...part })), forget: () => setText(''), saved }
}

function read(text: string, unitId: string | null): Draft | null {
  try {
    const kept: unknown = text === '' ? null : JSON.parse(text)
    return typeof kept === 'object' && kept !== null && 'body' in kept ? { ...blank(unitId), ...(kept as Draft) } : null
  } catch {
    return null
  }
}
