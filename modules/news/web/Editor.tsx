// Writing an article, on one page: what, for whom, when. What is typed stays until the server has it.
import './news.css'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import { newKey } from '#web/data/api.ts'
import { useHouse } from '#web/data/house.ts'
import { notify } from '#web/data/notify.ts'
import { useOne } from '#web/data/one.ts'
import { asProblem } from '#web/data/problem.ts'
import { queries } from '#web/data/queries.ts'
import { fieldError, sentenceOf } from '#web/data/sentences.ts'
import { ErrorLine } from '#web/design/Field.tsx'
import { Heading } from '#web/design/Heading.tsx'
import { ArrowLeft } from '#web/design/icons.tsx'
import { Loading } from '#web/design/Loading.tsx'
import { ForWhom } from './ForWhom.tsx'
import { bodyOf, meantBy, momentIn, useArticleDraft } from './form.ts'
import { ManyDialog, useMany } from './Many.tsx'
import { addressOf, articleQuery, desk, deskQuery, keepArticle, news, type Article } from './news.ts'
import { useTexts } from './texts.ts'
import { What } from './What.tsx'
import { When } from './When.tsx'

export function NewArticle() {
  return <Charged article={null} />
}

export function EditArticle() {
  const { id = '' } = useParams()
  const { data } = useOne(articleQuery(id))
  // Taken away while one writes: what is typed stays, and saving it says why it cannot be.
  const [article, setArticle] = useState(data)
  if (data && data !== article) setArticle(data)
  return article ? <Charged article={article} /> : <Loading />
}

/** For whom one may write, before one does. */
function Charged({ article }: { article: Article | null }) {
  const { data, error } = useQuery(deskQuery())
  if (error) throw error
  return data ? <Form key={article?.id ?? 'new'} article={article} charge={data} /> : <Loading />
}

export type Charge = { authorityId: string; whole: boolean; units: readonly { id: string; name: string }[] }
type Then = 'keep' | 'review' | 'publish'

function Form({ article, charge }: { article: Article | null; charge: Charge }) {
  const { form: t } = useTexts()
  const house = useHouse()
  const go = useNavigate()
  const { draft, change, forget, saved } = useArticleDraft(article?.id ?? 'new', article, charge.whole ? null : charge.units[0]?.id ?? null)
  const [asking, setAsking] = useState<number | null>(null)
  const many = useMany()
  const rule = meantBy(draft, article)
  const live = article !== null && (article.state === 'published' || article.state === 'archived')
  const back = article ? addressOf(article.id) : desk
  const save = useMutation({
    mutationFn: async (then: Then) => {
      const kept = article ? await news.call('PATCH /news/:id', { params: { id: article.id }, ifMatch: draft.version ?? article.version, body: { ...bodyOf(draft), ...(draft.correction ? { correction: draft.correction } : {}) } }, { key: newKey() }) : await news.call('POST /news', { body: bodyOf(draft) }, { key: newKey() })
      // It is there from here on: whatever is refused below is asked again of the same article.
      keepArticle(kept)
      forget()
      const params = { id: kept.id }
      try {
        if (then === 'publish') return { ...await news.call('PUT /news/:id/publication', { params, body: draft.at ? { at: momentIn(draft.at) ?? draft.at } : {} }), said: draft.at ? t.scheduledFor : null }
        if (then === 'review') return { ...await news.call('PUT /news/:id/review', { params }), said: null }
      } catch (failure) {
        notify(sentenceOf(failure, house), undefined, true)
      }
      return { ...kept, said: t.saved }
    },
    onSuccess: ({ said, ...now }) => {
      keepArticle(now)
      if (said) notify(said)
      void go(addressOf(now.id))
    },
  })
  const stale = save.error !== null && asProblem(save.error).status === 412
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (live) return save.mutate('keep')
    void many({ rule, unitId: draft.unitId }).then((count) => { if (count === null) save.mutate('publish'); else setAsking(count) })
  }
  /** The text stays; it is about the article as it stands now. */
  const reload = async (): Promise<void> => {
    await queries.invalidateQueries({ queryKey: articleQuery(article?.id ?? '').queryKey })
    const now = queries.getQueryData<Article>(articleQuery(article?.id ?? '').queryKey)
    if (now) change({ version: now.version })
    save.reset()
  }
  const fields = { draft, change, error: (field: string) => fieldError(save.error, field) }
  return (
    <div className="nform">
      <Link className="backlink" to={back} onClick={forget}><ArrowLeft />{t.cancel}</Link>
      <header className="pagehead"><Heading title={article ? t.editTitle : t.newTitle} /></header>
      {/* It keeps the focus of whoever presses beside a field: the bar of a phone, away while one writes, would come back under the finger. */}
      <form className="stack-l" onSubmit={submit}>
        <What {...fields} article={article} />
        <ForWhom {...fields} charge={charge} rule={rule} />
        <When {...fields} live={live} />
        {stale ? <><ErrorLine>{t.stale}</ErrorLine><p><button type="button" className="btn btn--2" onClick={() => void reload()}>{t.reload}</button></p></> : save.error && <ErrorLine>{sentenceOf(save.error, house)}</ErrorLine>}
        <div className="wrap">
          <button type="submit" className="btn btn--lg" aria-busy={save.isPending}>{live ? t.save : draft.at ? t.schedule : t.publish}</button>
          {!live && <button type="button" className="btn btn--2 btn--lg" onClick={() => save.mutate('keep')}>{t.keep}</button>}
          {!live && <button type="button" className="btn btn--3" onClick={() => save.mutate('review')}>{t.review}</button>}
          {saved && <span className="meta" role="status">{t.draft}</span>}
        </div>
      </form>
      {asking !== null && <ManyDialog people={asking} onClose={() => { setAsking(null); save.mutate('keep') }} publish={() => { setAsking(null); save.mutate('publish') }} />}
    </div>
  )
}
