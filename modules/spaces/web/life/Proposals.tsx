// Proposals of spaces: those that wait for one's answer, then one's own with what came of them.
import '../spaces.css'
import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query'
import { Fragment, useEffect, useState, type FormEvent } from 'react'
import { Link, useLocation } from 'react-router'
import type { Static } from 'typebox'
import { agoHead, ago } from '#lib/when.ts'
import { useNow } from '#web/data/clock.ts'
import { useHouse } from '#web/data/house.ts'
import { useMe } from '#web/data/me.ts'
import { notify } from '#web/data/notify.ts'
import { queries } from '#web/data/queries.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { spaces } from '#web/data/spaces.ts'
import { locale } from '#web/data/texts.ts'
import { Field } from '#web/design/Field.tsx'
import { Heading } from '#web/design/Heading.tsx'
import { ArrowLeft } from '#web/design/icons.tsx'
import { Loading } from '#web/design/Loading.tsx'
import { Arch } from '#web/design/Marks.tsx'
import type { Proposal as ProposalSchema } from '../../api.ts'
import { useTexts as useSpaceTexts } from '../texts.ts'
import { useTexts } from './texts.ts'

type Proposal = Static<typeof ProposalSchema>
const again = () => queries.invalidateQueries({ queryKey: ['GET /space-proposals'] })

function useProposals(of: 'mine' | 'answer') {
  const list = useInfiniteQuery({
    queryKey: ['GET /space-proposals', of],
    queryFn: ({ pageParam, signal }) => spaces.call('GET /space-proposals', { query: { of, ...(pageParam ? { cursor: pageParam } : {}) } }, { signal }),
    initialPageParam: '', getNextPageParam: (page) => page.next, refetchOnMount: 'always',
  })
  return { ...list, items: list.data?.pages.flatMap((page) => page.items) }
}

export function Proposals() {
  const t = useTexts()
  const me = useMe()
  const { hash } = useLocation()
  const answer = useProposals('answer')
  const mine = useProposals('mine')
  const known = answer.items !== undefined && mine.items !== undefined
  // A notice leads to one of them.
  useEffect(() => {
    if (known && hash) document.getElementById(hash.slice(1))?.scrollIntoView({ block: 'center' })
  }, [known, hash])
  if (!answer.items || !mine.items) return <><Heading title={t.list.title} /><Loading /></>
  const proposes = me.can.includes('space.propose')
  const answers = answer.items.length > 0 || me.can.includes('proposal.answer')
  return (
    <div className="flowp">
      <Link className="backlink" to="/espaces"><ArrowLeft />{t.list.back}</Link>
      <Heading title={t.list.title} />
      {answers && (
        <section className="stack-s" aria-labelledby="toanswer">
          <h2 id="toanswer">{t.list.toAnswer}</h2>
          {answer.items.length === 0 ? <p className="muted">{t.list.none}</p> : <ul className="rows props">{answer.items.map((one) => <ToAnswer key={one.id} proposal={one} />)}</ul>}
          <More list={answer} />
        </section>
      )}
      {(mine.items.length > 0 || proposes || !answers) && (
        <section className="stack-s" aria-labelledby="mine">
          <div className="sech"><h2 id="mine">{t.list.mine}</h2>{proposes && mine.items.length > 0 && <Link className="lk" to="/espaces/nouveau">{t.propose.title}</Link>}</div>
          {mine.items.length === 0 ? <div className="empty"><p>{t.list.noneMine}</p>{proposes && <Link className="btn btn--2" to="/espaces/nouveau">{t.propose.title}</Link>}</div> : <ul className="rows props">{mine.items.map((one) => <Own key={one.id} proposal={one} />)}</ul>}
          <More list={mine} />
        </section>
      )}
    </div>
  )
}

function More({ list }: { list: ReturnType<typeof useProposals> }) {
  const t = useTexts()
  return list.hasNextPage ? <div className="more"><button type="button" className="btn btn--2" aria-busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t.list.more}</button></div> : null
}

function What({ proposal, by }: { proposal: Proposal; by?: string }) {
  const house = useHouse()
  const t = useSpaceTexts()
  return (
    <>
      <p><span className="t">{proposal.name}</span> <span className="meta">· {house.kind[proposal.kind]} · {t.access[proposal.access]}</span></p>
      {by && <p className="meta">{by}</p>}
      <p className="brk">{proposal.purpose}</p>
    </>
  )
}

function ToAnswer({ proposal }: { proposal: Proposal }) {
  const t = useTexts()
  const house = useHouse()
  const now = useNow()
  const [refusing, setRefusing] = useState(false)
  const { id, name, person } = proposal
  const failed = (error: unknown): void => { notify(sentenceOf(error, house), undefined, true); void again() }
  const accept = useMutation({
    mutationFn: () => spaces.call('PUT /space-proposals/:id/acceptance', { params: { id } }),
    onSuccess: () => { notify(t.list.accepted(name, person.name)); void again() },
    onError: failed,
  })
  return (
    <li id={`p-${id}`}>
      <Arch kind={proposal.kind} />
      <div className="grow stack-s">
        <What proposal={proposal} by={[person.name, person.headline, agoHead(new Date(proposal.proposedAt), now, locale)].filter(Boolean).join(' · ')} />
        <Like proposal={proposal} />
        {refusing ? <Refuse proposal={proposal} onClose={() => setRefusing(false)} /> : (
          <div className="wrap">
            <button type="button" className="btn btn--2" aria-busy={accept.isPending} aria-label={t.list.acceptOne(name)} onClick={() => accept.mutate()}>{t.list.accept}</button>
            <button type="button" className="btn btn--3" aria-label={t.list.declineOne(name)} onClick={() => setRefusing(true)}>{t.list.decline}</button>
          </div>
        )}
      </div>
    </li>
  )
}

/** What there is already, of what whoever answers may find. */
function Like({ proposal: { name, purpose } }: { proposal: Proposal }) {
  const t = useTexts()
  const { data } = useQuery(spaces.ask('GET /spaces-alike', { query: { name, purpose } }))
  if (!data || data.items.length === 0) return null
  return <p className="muted">{t.list.alike} {data.items.map((space, nth) => <Fragment key={space.id}>{nth > 0 && ', '}<Link to={`/espaces/${space.id}`}>{space.name}</Link></Fragment>)}</p>
}

function Refuse({ proposal: { id, person }, onClose }: { proposal: Proposal; onClose: () => void }) {
  const t = useTexts()
  const house = useHouse()
  const [reason, setReason] = useState('')
  const [short, setShort] = useState(false)
  const send = useMutation({
    mutationFn: () => spaces.call('PUT /space-proposals/:id/refusal', { params: { id }, body: { reason } }),
    onSuccess: () => { notify(t.list.declined(person.name)); void again() },
    onError: (error) => notify(sentenceOf(error, house), undefined, true),
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const empty = reason.trim().length < 2
    setShort(empty)
    if (!empty) send.mutate()
  }
  return (
    <form className="stack-s" onSubmit={submit} noValidate>
      <Field label={t.list.reason(person.name)} error={short ? t.list.reasonShort : undefined}>{(given) => <textarea {...given} className="inp" rows={2} maxLength={500} value={reason} autoFocus onChange={(event) => setReason(event.target.value)} />}</Field>
      <div className="wrap"><button type="submit" className="btn btn--2" aria-busy={send.isPending}>{t.list.send}</button><button type="button" className="btn btn--3" onClick={onClose}>{t.list.keep}</button></div>
    </form>
  )
}

function Own({ proposal }: { proposal: Proposal }) {
  const t = useTexts()
  const house = useHouse()
  const now = useNow()
  const { id, name, answer, answeredBy } = proposal
  const withdraw = useMutation({
    mutationFn: () => spaces.call('DELETE /space-proposals/:id', { params: { id } }),
    onSuccess: () => { notify(t.list.withdrawn(name)); void again() },
    onError: (error) => { notify(sentenceOf(error, house), undefined, true); void again() },
  })
  return (
    <li id={`p-${id}`}>
      <Arch kind={proposal.kind} />
      <div className="grow stack-s">
        <What proposal={proposal} />
        {answer === null && <p className="meta">{t.list.waiting(proposal.askedNames[0] ?? '', ago(new Date(proposal.proposedAt), now, locale))}</p>}
        {answer === 'accepted' && <p className="meta">{t.list.yes(answeredBy ?? '')}</p>}
        {answer === 'declined' && <div><p className="meta">{t.list.no(answeredBy ?? '')}</p><p className="brk">{proposal.reason}</p></div>}
      </div>
      {proposal.spaceId && <Link className="btn btn--2" to={`/espaces/${proposal.spaceId}`} aria-label={t.list.enterOne(name)}>{t.list.enter}</Link>}
      {proposal.can.includes('proposal.withdraw') && <button type="button" className="btn btn--3" aria-busy={withdraw.isPending} aria-label={t.list.withdrawOne(name)} onClick={() => withdraw.mutate()}>{t.list.withdraw}</button>}
    </li>
  )
}
