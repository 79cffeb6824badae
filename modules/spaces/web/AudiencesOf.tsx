// The audiences that are members of a space: whoever belongs to one comes and goes with it.
import { useMutation, useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { Link } from 'react-router'
import { counted } from '#lib/count.ts'
import { audiences } from '#web/data/audiences.ts'
import { useHouse } from '#web/data/house.ts'
import { notify } from '#web/data/notify.ts'
import { queries } from '#web/data/queries.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { spaceQuery, spaces, type Space } from '#web/data/spaces.ts'
import { locale } from '#web/data/texts.ts'
import { useForeseen } from '#web/design/foreseen.tsx'
import { Cross, Plus } from '#web/design/icons.tsx'
import { useTexts } from './texts.ts'

type Role = 'reader' | 'contributor'

export function AudiencesOf({ space }: { space: Space }) {
  const t = useTexts().audiences
  const house = useHouse()
  const id = useId()
  const within = useQuery(spaces.ask('GET /spaces/:id/audiences', { params: { id: space.id } }))
  const all = useQuery(audiences.ask('GET /audiences', { query: { spaceId: space.id, limit: 100 } }))
  const acts = {
    onSuccess: () => {
      for (const queryKey of [['GET /spaces/:id/audiences'], ['GET /spaces/:id/members'], spaceQuery(space.id).queryKey]) void queries.invalidateQueries({ queryKey })
    },
    onError: (error: unknown) => notify(sentenceOf(error, house), undefined, true),
  }
  const put = useMutation({ mutationFn: ({ audienceId, role }: { audienceId: string; role: Role }) => spaces.call('PUT /spaces/:id/audiences/:audienceId', { params: { id: space.id, audienceId }, body: { role } }), ...acts })
  const remove = useMutation({ mutationFn: (audienceId: string) => spaces.call('DELETE /spaces/:id/audiences/:audienceId', { params: { id: space.id, audienceId } }), ...acts })
  const { foresee, dialog } = useForeseen(space.id)
  const give = (one: { id: string; name: string }, role: Role): void => foresee({ change: { audience: { audienceId: one.id, role } }, title: t.roleTitle(one.name, house.role[role]), act: t.roleIt, run: () => put.mutate({ audienceId: one.id, role }) })
  const takeOut = (one: { id: string; name: string }): void => foresee({ change: { audience: { audienceId: one.id, role: null } }, title: t.removeTitle(one.name), act: t.removeIt, run: () => remove.mutate(one.id) })
  const here = within.data?.items ?? []
  const left = all.data?.items.filter((one) => !here.some(({ audience }) => audience.id === one.id)) ?? []
  if (!within.data || !all.data) return null
  return (
    <section className="stack-s" aria-labelledby={id}>
      <h2 id={id}>{t.title}</h2>
      <p className="muted">{t.help}</p>
      {here.length > 0 && (
        <ul className="rows invs">{here.map(({ audience, role }) => (
          <li key={audience.id}>
            <div className="grow"><p className="t">{audience.own ? <Link to={`/espaces/${space.id}/publics/${audience.id}`}>{audience.name}</Link> : audience.name}</p><p className="meta">{counted(audience.peopleCount, t.person, t.people, locale)}</p></div>
            <label className="vh" htmlFor={`g${audience.id}`}>{t.roleOf(audience.name)}</label>
            <select className="inp rolep" id={`g${audience.id}`} value={role} disabled={put.isPending} onChange={(event) => give(audience, event.target.value as Role)}>{(['contributor', 'reader'] as const).map((r) => <option key={r} value={r}>{house.role[r]}</option>)}</select>
            <button type="button" className="btn btn--3 btn--ico" onClick={() => takeOut(audience)}><Cross /><span className="vh">{t.remove(audience.name)}</span></button>
          </li>
        ))}</ul>
      )}
      {left.length > 0 && (
        <><label className="vh" htmlFor={`${id}a`}>{t.add}</label>
          <select className="inp rolep" id={`${id}a`} value="" disabled={put.isPending} onChange={(event) => { if (event.target.value) put.mutate({ audienceId: event.target.value, role: 'contributor' }) }}><option value="">{t.add}…</option>{left.map((one) => <option key={one.id} value={one.id}>{one.name}</option>)}</select></>
      )}
      <p><Link className="btn btn--3" to={`/espaces/${space.id}/publics/nouveau`}><Plus />{t.write}</Link></p>
      {dialog}
    </section>
  )
}
