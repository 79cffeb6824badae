// News in the browser: its addresses, and how a change reaches what is on screen.
import type { Static } from 'typebox'
import { client } from '#web/data/api.ts'
import { homeQuery } from '#web/data/home.ts'
import { notify } from '#web/data/notify.ts'
import { queries } from '#web/data/queries.ts'
export { addressOf, dayAt, fileAddress } from './front/addresses.ts'
import type { api, Article as ArticleSchema, ArticleLine, Comment as CommentSchema, DeskLine } from '../api.ts'

export type Article = Static<typeof ArticleSchema>
export type Line = Static<typeof ArticleLine>
export type DeskItem = Static<typeof DeskLine>
export type Comment = Static<typeof CommentSchema>
export type State = Article['state']
export type Category = Article['categories'][number]
export const news = client<typeof api>()

export const articleQuery = (id: string) => news.ask('GET /news/:id', { params: { id } })
export const deskQuery = () => ({ ...news.ask('GET /news-desk', {}), retry: false })
export const listKey = ['news'] as const
export const desk = '/actualites/redaction'

/** Puts an article just received where it is shown; the lists and the home ask again. */
export function keepArticle(article: Article): void {
  queries.setQueryData(articleQuery(article.id).queryKey, article)
  changed()
}
export function changed(): void {
  for (const queryKey of [listKey, homeQuery().queryKey, ['GET /news-desk']]) void queries.invalidateQueries({ queryKey })
}


/** Puts an address where the next paste takes it from, or shows it where the browser keeps none. */
export function copy(address: string, copied: string): void {
  const shown = (): void => notify(address)
  if ('clipboard' in navigator) navigator.clipboard.writeText(address).then(() => notify(copied), shown)
  else shown()
}
