// Questions and comments below an article.
import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import type { RefObject } from 'react'
import { counted } from '#lib/count.ts'
import { agoHead } from '#lib/when.ts'
import { newKey } from '#web/data/api.ts'
import { useNow } from '#web/data/clock.ts'
import { useDraft } from '#web/data/drafts.ts'
import { useHouse } from '#web/data/house.ts'
import { useMe } from '#web/data/me.ts'
import { notify } from '#web/data/notify.ts'
import { queries } from '#web/data/queries.ts'
import { fieldError, sentenceOf } from '#web/data/sentences.ts'
import { locale } from '#web/data/texts.ts'
import { ErrorLine, Field } from '#web/design/Field.tsx'
import { Trash } from '#web/design/icons.tsx'
import { Avatar } from '#web/design/Marks.tsx'
import { articleQuery, news, type Article, type Comment } from './news.ts'
import { useTexts } from './texts.ts'

export function Talk({ article, field, open }: { article: Article; field: RefObject<HTMLTextAreaElement | null>; open: boolean }) {
  const { talk: t } = useTexts()
  const queryKey = ['news', 'talk', article.id] as const
  const list = useInfiniteQuery({
    queryFn: ({ pageParam, signal }) => news.call('GET /news/:id/comments', { params: { id: article.id }, query: pageParam ? { cursor: pageParam } : {} }, { signal }),
    queryKey, enabled: article.commentCount > 0, initialPageParam: '', getNextPageParam: (page) => page.next,
  })
  const may = article.can.includes('article.comment')
  if (!may && article.commentCount === 0) return null
  const changed = async (): Promise<void> => { await Promise.all([queries.invalidateQueries({ queryKey }), queries.invalidateQueries({ queryKey: articleQuery(article.id).queryKey })]) }
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <section className="artc" aria-labelledby="qs">
      <div className="sech"><h2 id="qs">{article.commentCount === 0 ? t.none : counted(article.commentCount, (n) => `${n} ${t.title(1)}`, (n) => `${n} ${t.title(2)}`, locale)}</h2></div>
      {items.length > 0 && <ul className="artcs">{items.map((one) => <Said key={one.id} one={one} changed={changed} />)}</ul>}
      {list.hasNextPage && <button type="button" className="lk lk--b" aria-busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t.more}</button>}
      {may ? <Say article={article} field={field} open={open} changed={changed} /> : article.talk === 'closed' && <p className="meta">{t.closed}</p>}
    </section>
  )
}

function Said({ one, changed }: { one: Comment; changed: () => Promise<void> }) {
  const { talk: t } = useTexts()
  const house = useHouse()
  const now = useNow()
  const failed = (error: unknown): void => notify(sentenceOf(error, house), undefined, true)
  const params = { id: one.id }
  const remove = useMutation({
    mutationFn: () => news.call('DELETE /news-comments/:id', { params }),
    onSuccess: async () => {
      notify(t.removed, { label: house.cancel, run: () => void news.call('PUT /news-comments/:id/restoration', { params }).then(changed, failed) })
      await changed()
    },
    onError: failed,
  })
  return (
    <li className={one.byWriter ? 'artcm artcm--w' : 'artcm'}>
      <Avatar person={one.author} size="s" />
      <div className="grow"><p><b>{one.author.name}</b>{one.author.external && <span className="meta"> · {one.author.external}</span>}</p><p className="artcm__b">{one.body}</p><p className="meta">{agoHead(new Date(one.at), now, locale)}{one.byWriter && ` · ${t.writer}`}</p></div>
      {one.can.includes('comment.trash') && <button type="button" className="btn btn--3 btn--ico" aria-busy={remove.isPending} onClick={() => remove.mutate()}><Trash /><span className="vh">{t.remove(one.author.name)}</span></button>}
    </li>
  )
}

function Say({ article, field, open, changed }: { article: Article; field: RefObject<HTMLTextAreaElement | null>; open: boolean; changed: () => Promise<void> }) {
  const { talk: t } = useTexts()
  const house = useHouse()
  const [text, setText] = useDraft(useMe().id, `news.comment.${article.id}`)
  const send = useMutation({
    mutationFn: (key: string) => news.call('POST /news/:id/comments', { params: { id: article.id }, body: { body: text } }, { key }),
    onSuccess: async () => { setText(''); notify(t.sent); await changed() },
  })
  const wrong = fieldError(send.error, 'body')
  return (
    <form className="stack-s" onSubmit={(event) => { event.preventDefault(); send.mutate(newKey()) }}>
      <Field label={t.label} help={t.help} error={wrong}>{(given) => <textarea {...given} ref={field} className="inp ngrow" rows={open || text ? 3 : 1} maxLength={2_000} value={text} onChange={(event) => setText(event.target.value)} />}</Field>
      {send.error && !wrong && <ErrorLine>{sentenceOf(send.error, house)}</ErrorLine>}
      {(open || text) && <p className="wrap"><button type="submit" className="btn btn--2" aria-busy={send.isPending} disabled={text.trim() === ''}>{t.send}</button></p>}
    </form>
  )
}
