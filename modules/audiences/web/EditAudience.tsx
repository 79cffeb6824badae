// One audience: its name, its rule, and whom it means while one writes it.
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import { counted } from '#lib/count.ts'
import { audiences, type Audience } from '#web/data/audiences.ts'
import { useCare, type Of } from '#web/data/care.ts'
import { useHouse } from '#web/data/house.ts'
import { notify } from '#web/data/notify.ts'
import { queries } from '#web/data/queries.ts'
import { draftOf, emptyDraft, ruleOf } from '#web/data/rules.ts'
import { fieldError, sentenceOf } from '#web/data/sentences.ts'
import { useSpace } from '#web/data/spaces.ts'
import { locale } from '#web/data/texts.ts'
import { ErrorLine, Field } from '#web/design/Field.tsx'
import { Heading } from '#web/design/Heading.tsx'
import { ArrowLeft, Trash } from '#web/design/icons.tsx'
import { Loading } from '#web/design/Loading.tsx'
import { Avatar } from '#web/design/Marks.tsx'
import { RuleChips } from '#web/design/rules/RuleChips.tsx'
import { useTexts } from './texts.ts'

type Rule = Audience['rule']

/** Where one writes it from: there one comes back. */
type From = { to: string; label: string; of: Of; spaceId: string | null }

/** One of an authority, among the screens of administration. */
export function EditAudience() {
  const t = useTexts()
  const { of, at } = useCare()
  return <Found id={useParams()['id']} from={{ to: at('/administration/publics'), label: t.back, of, spaceId: null }} />
}

/** One of a space, by its hosts: it is theirs alone. */
export function AudienceOfSpace() {
  const t = useTexts()
  const { id = '', audienceId } = useParams()
  const { authorityId } = useSpace(id)
  return <Found id={audienceId} from={{ to: `/espaces/${id}/membres`, label: t.members, of: { authorityId }, spaceId: id }} />
}

function Found({ id, from }: { id: string | undefined; from: From }) {
  const found = useQuery({ ...audiences.ask('GET /audiences/:id', { params: { id: id ?? '' } }), enabled: id !== undefined, throwOnError: true })
  if (id !== undefined && !found.data) return <Loading />
  return <Editor key={id ?? 'new'} audience={found.data ?? null} from={from} />
}

function Editor({ audience, from }: { audience: Audience | null; from: From }) {
  const t = useTexts()
  const house = useHouse()
  const go = useNavigate()
  const of = audience ? { authorityId: audience.authorityId } : from.of
  const spaceId = audience ? audience.spaceId : from.spaceId
  const [name, setName] = useState(audience?.name ?? '')
  const [draft, setDraft] = useState(() => (audience ? draftOf(audience.rule) : emptyDraft))
  const rule = draft ? ruleOf(draft) : audience?.rule ?? null
  const back = (): void => {
    void queries.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith('GET /audiences') })
    void go(from.to)
  }
  const save = useMutation({
    mutationFn: (body: { name: string; rule: Rule }) => (audience ? audiences.call('PATCH /audiences/:id', { params: { id: audience.id }, body, ifMatch: audience.version }) : audiences.call('POST /audiences', { body: { ...body, ...(spaceId ? { spaceId } : of) } })),
    onSuccess: () => { notify(t.saved); back() },
  })
  const remove = useMutation({ mutationFn: () => audiences.call('DELETE /audiences/:id', { params: { id: audience?.id ?? '' } }), onSuccess: () => { notify(t.removed); back() } })
  const mayEdit = !audience || audience.can.includes('audience.edit')
  const wrong = fieldError(save.error, 'name')
  return (
    <>
      <Link className="backlink" to={from.to}><ArrowLeft />{from.label}</Link>
      <header className="pagehead"><Heading title={audience?.name ?? t.newTitle} />{audience?.can.includes('audience.remove') && <button type="button" className="btn btn--3" onClick={() => remove.mutate()}><Trash />{t.remove}</button>}</header>
      <div className="admtwo">
        <form className="stack-l" onSubmit={(event) => { event.preventDefault(); if (rule) save.mutate({ name, rule }) }}>
          <Field label={t.name} help={t.nameHelp} error={wrong}>{(given) => <input {...given} className="inp" value={name} maxLength={120} required minLength={2} readOnly={!mayEdit} onChange={(event) => setName(event.target.value)} />}</Field>
          {draft ? <RuleChips draft={draft} of={of} onChange={setDraft} /> : <p className="banner">{t.wide}</p>}
          {save.error && !wrong && <ErrorLine>{sentenceOf(save.error, house)}</ErrorLine>}
          {remove.error && <ErrorLine>{sentenceOf(remove.error, house)}</ErrorLine>}
          {mayEdit && <div><button type="submit" className="btn btn--lg" disabled={!rule || name.trim().length < 2} aria-busy={save.isPending}>{t.save}</button></div>}
        </form>
        <Meant rule={rule} of={of} spaceId={spaceId} />
      </div>
    </>
  )
}

/** How many a rule means today, asked again a moment after each change. */
function Meant({ rule, of, spaceId }: { rule: Rule | null; of: Of; spaceId: string | null }) {
  const t = useTexts()
  const text = JSON.stringify(rule)
  const [asked, setAsked] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text), 200)
    return () => clearTimeout(timer)
  }, [text])
  const found = useQuery({
    queryKey: ['POST /audiences/preview', asked, of, spaceId], enabled: asked !== 'null', placeholderData: keepPreviousData,
    queryFn: ({ signal }) => audiences.call('POST /audiences/preview', { body: { rule: JSON.parse(asked) as Rule, ...(spaceId ? { spaceId } : of) } }, { signal }),
  })
  const data = asked === 'null' ? undefined : found.data
  return (
    <aside className="card stack" aria-labelledby="meant" aria-busy={found.isFetching}>
      <h2 id="meant">{t.now}</h2>
      <div role="status">
        {!data ? <p className="muted">{t.choose}</p> : data.peopleCount === 0 ? <p>{t.nobody}</p> : (
          <><p className="admnum">{counted(data.peopleCount, t.person, t.people, locale)}</p>{data.withoutEmailCount > 0 && <p className="meta">{t.noEmail(data.withoutEmailCount.toLocaleString(locale))}</p>}</>
        )}
      </div>
      {data && data.first.length > 0 && <><h3 className="vh">{t.first}</h3><ul className="stack-s">{data.first.map((person) => <li key={person.id} className="row"><Avatar person={person} size="s" /><span><b>{person.name}</b><br /><span className="meta">{person.headline}</span></span></li>)}</ul></>}
    </aside>
  )
}
