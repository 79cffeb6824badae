// The questions of a space: those that wait first; what was answered, at a glance.
import './wall.css'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import type { Static } from 'typebox'
import { Link, useParams, useSearchParams } from 'react-router'
import { figure } from '#lib/count.ts'
import { plain } from '#lib/markdown/parse.ts'
import { ago } from '#lib/when.ts'
import { useNow } from '#web/data/clock.ts'
import { useLive } from '#web/data/live.ts'
import { queries } from '#web/data/queries.ts'
import { useSpace, type Space } from '#web/data/spaces.ts'
import { locale } from '#web/data/texts.ts'
import { Beneath } from '#web/design/Beneath.tsx'
import { useTitle } from '#web/design/Heading.tsx'
import { CheckCircle } from '#web/design/icons.tsx'
import { Loading } from '#web/design/Loading.tsx'
import type { Question as QuestionSchema } from '../api.ts'
import { AskHere } from './AskHere.tsx'
import { postAddress } from './links.ts'
import { StateTag } from './PostCard.tsx'
import { useTexts } from './texts.ts'
import { wall } from './wall.ts'

type Question = Static<typeof QuestionSchema>
const filters = { all: {}, open: { state: 'open' }, accepted: { state: 'accepted' }, mine: { mine: true } } as const
type Filter = keyof typeof filters
const isFilter = (text: string | null): text is Filter => text !== null && text in filters

export function Questions() {
  const { id = '' } = useParams()
  const t = useTexts()
  const space = useSpace(id)
  const [asked, setAsked] = useSearchParams()
  const shown = asked.get('voir')
  const filter = isFilter(shown) ? shown : 'all'
  useTitle(`${t.questions.title}, ${space.name}`)
  const list = useInfiniteQuery({
    queryKey: ['questions', id, filter],
    queryFn: ({ pageParam, signal }) => wall.call('GET /spaces/:id/questions', { params: { id }, query: { ...filters[filter], ...(pageParam ? { cursor: pageParam } : {}) } }, { signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  })
  useLive((live) => {
    if (live.type === 'reset' || (live.fact.spaceId === id && /^(post|comment|question)\./.test(live.fact.fact))) void queries.invalidateQueries({ queryKey: ['questions', id] })
  })
  const items = list.data?.pages.flatMap((page) => page.items)
  return (
    <>
      <h2 className="vh">{t.questions.title}</h2>
      {space.can.includes('post.write') && <AskHere key={id} space={space} />}
      <div className="chips scrollx" role="group" aria-label={t.questions.filters}>
        {(['all', 'open', 'accepted', 'mine'] as const).map((one) => <button key={one} type="button" className="chip" aria-pressed={filter === one} onClick={() => setAsked(one === 'all' ? {} : { voir: one }, { replace: true })}>{t.questions[one]}</button>)}
      </div>
      <p><Link className="lk" to={`/espaces/${id}/questions/registre`}>{t.questions.register}</Link></p>
      {!items ? <Loading /> : items.length === 0 ? <Nothing space={space} all={filter === 'all'} /> : <ul className="rows qlist">{items.map((question) => <Line key={question.id} spaceId={id} question={question} />)}</ul>}
      {list.hasNextPage && <div className="more"><button type="button" className="btn btn--2" aria-busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t.questions.more}</button></div>}
    </>
  )
}

function Line({ spaceId, question }: { spaceId: string; question: Question }) {
  const t = useTexts()
  const now = useNow()
  const { answer } = question
  const state = question.outdatedAt ? 'outdated' : answer?.official ? 'official' : question.state
  return (
    <li>
      <div className={answer && !question.outdatedAt ? 'qn ok' : 'qn'}><b className="num">{figure(question.commentCount, locale)}</b><span>{t.questions.answers(question.commentCount)}</span></div>
      <div className="grow">
        <p><Link className="t cover" to={postAddress({ spaceId, id: question.id })}>{plain(question.body)}</Link></p>
        <p className="meta">{question.author.name} · {ago(new Date(question.createdAt), now, locale)}</p>
        {answer ? <p className="qans"><CheckCircle /><span><b>{t.questions.said(answer.author)}</b> {plain(answer.body)}</span></p> : <p className="mt-s"><StateTag state={state} /></p>}
        {answer && answer.thanks > 0 && <p className="meta">{t.question.useful(answer.thanks, figure(answer.thanks, locale))}</p>}
        {question.called > 0 && !answer && <p className="meta">{t.questions.called(figure(question.called, locale))}</p>}
        {answer && (question.outdatedAt || answer.official) && <p className="mt-s"><StateTag state={state} /></p>}
        <Beneath about={{ noun: 'post', id: question.id, spaceId }} />
      </div>
    </li>
  )
}

/** Empty is an invitation. */
function Nothing({ space, all }: { space: Space; all: boolean }) {
  const t = useTexts()
  if (!all) return <div className="empty"><p>{t.questions.noneHere}</p></div>
  const people = space.memberCount > 1 ? t.empty.people(figure(space.memberCount, locale)) : t.empty.alone
  return <div className="empty"><h2>{t.questions.none}</h2>{space.can.includes('post.write') && <p>{t.questions.noneWrite(people)}</p>}</div>
}
