// The form of an application: what it is, who answers for it, for whom. What was typed stays until the server has it.
import './apps.css'
import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import { useCare } from '#web/data/care.ts'
import { useHouse } from '#web/data/house.ts'
import { notify } from '#web/data/notify.ts'
import { useOne } from '#web/data/one.ts'
import { asProblem } from '#web/data/problem.ts'
import { draftOf as ruleDraftOf, emptyDraft, ruleOf, type RuleDraft } from '#web/data/rules.ts'
import { fieldError, sentenceOf } from '#web/data/sentences.ts'
import { ErrorLine, Field } from '#web/design/Field.tsx'
import { ArrowLeft, Trash } from '#web/design/icons.tsx'
import { Loading } from '#web/design/Loading.tsx'
import { AdminHead } from '#web/design/rules/AdminHead.tsx'
import { appQuery, apps, changed, desk, keepApp, pageOf, type App, type Category } from './apps.ts'
import { Categories, Look, Owner } from './FormParts.tsx'
import { Whom } from './Whom.tsx'
import { useTexts } from './texts.ts'

export type Draft = {
  name: string; about: string; address: string; aliases: string; categories: Category[]; mark: string; hue: App['hue']; pictureId: string | null; owner: { id: string; name: string; headline: string } | null; unitId: string
  help: string; support: string; signIn: App['signIn']; signInNote: string; checkAddress: string; access: App['access']
  /** null: a rule that this screen cannot write. */
  rule: RuleDraft | null; aimed: boolean
}
export type Fields = { draft: Draft; change: (part: Partial<Draft>) => void; error: (field: string) => string | null }

const blank: Draft = { name: '', about: '', address: '', aliases: '', categories: [], mark: '', hue: 'brand', pictureId: null, owner: null, unitId: '', help: '', support: '', signIn: 'link', signInNote: '', checkAddress: '', access: 'open', rule: emptyDraft, aimed: false }
const draftOf = (app: App): Draft => ({
  name: app.name, about: app.about, address: app.address, aliases: app.aliases.join(', '), categories: app.categories, mark: app.mark, hue: app.hue, pictureId: app.picture, owner: app.owner, unitId: app.unit?.id ?? '', help: app.help, support: app.support, signIn: app.signIn, signInNote: app.signInNote,
  checkAddress: app.checkAddress ?? '', access: app.access, rule: app.rule === null ? emptyDraft : ruleDraftOf(app.rule), aimed: app.rule !== null,
})
/** The rule that is meant: of the draft, else the one that this screen cannot write; null: everyone. */
const meantBy = ({ aimed, rule }: Draft, app: App | null): App['rule'] => (!aimed ? null : rule ? ruleOf(rule) : app?.rule ?? null)
const bodyOf = (draft: Draft, app: App | null) => ({
  name: draft.name, about: draft.about, address: draft.address, aliases: draft.aliases.split(',').map((word) => word.trim()).filter(Boolean), categories: draft.categories, mark: draft.mark, hue: draft.hue, pictureId: draft.pictureId, ownerId: draft.owner?.id ?? null, unitId: draft.unitId || null,
  help: draft.help, support: draft.support, signIn: draft.signIn, signInNote: draft.signInNote, checkAddress: draft.checkAddress || null, access: draft.access, rule: meantBy(draft, app),
})

export function AppForm() {
  const { form: t } = useTexts()
  const { id } = useParams()
  const { at } = useCare()
  return (
    <>
      <AdminHead title={id ? t.editTitle : t.newTitle} lead={t.lead} />
      <p><Link className="backlink" to={at(desk)}><ArrowLeft />{t.back}</Link></p>
      {id ? <Known id={id} /> : <Editor app={null} />}
    </>
  )
}

function Known({ id }: { id: string }) {
  const { one } = useTexts()
  const { data, gone } = useOne(appQuery(id))
  return gone ? <p className="banner" role="status">{one.gone}</p> : data ? <Editor key={data.id} app={data} /> : <Loading />
}

function Editor({ app }: { app: App | null }) {
  const { form: t, undo } = useTexts()
  const house = useHouse()
  const go = useNavigate()
  const { of, at } = useCare()
  const [draft, setDraft] = useState(app ? draftOf(app) : blank)
  const [version] = useState(app?.version ?? 0)
  const change = (part: Partial<Draft>): void => setDraft((now) => ({ ...now, ...part }))
  const save = useMutation({
    mutationFn: () => (app ? apps.call('PATCH /apps/:id', { params: { id: app.id }, ifMatch: version, body: bodyOf(draft, app) }) : apps.call('POST /apps', { body: { ...of, ...bodyOf(draft, null) } })),
    onSuccess: (now) => { keepApp(now); notify(app ? t.saved : t.added(now.name)); void go(at(desk)) },
  })
  const remove = useMutation({
    mutationFn: (gone: App) => apps.call('DELETE /apps/:id', { params: { id: gone.id } }),
    onSuccess: (_, gone) => {
      changed()
      notify(t.removed(gone.name), { label: undo, run: () => void apps.call('PUT /apps/:id/restoration', { params: { id: gone.id } }).then((back) => { keepApp(back); notify(t.restored(back.name)) }, (failure: unknown) => notify(sentenceOf(failure, house), undefined, true)) })
      void go(at(desk))
    },
    onError: (failure) => notify(sentenceOf(failure, house), undefined, true),
  })
  const error = (field: string): string | null => fieldError(save.error, field)
  const fields = { draft, change, error }
  const submit = (event: FormEvent): void => { event.preventDefault(); save.mutate() }
  return (
    <form className="aform" onSubmit={submit}>
      <section className="card stack" aria-labelledby="afw">
        <h2 id="afw">{t.what}</h2>
        <Field label={t.name} error={error('name')}>{(given) => <input {...given} className="inp" required maxLength={80} value={draft.name} onChange={(event) => change({ name: event.target.value })} />}</Field>
        <Field label={t.about} help={t.aboutHelp} optional={t.optional} error={error('about')}>{(given) => <input {...given} className="inp" maxLength={160} value={draft.about} onChange={(event) => change({ about: event.target.value })} />}</Field>
        <Field label={t.address} help={t.addressHelp} error={error('address')}>{(given) => <input {...given} className="inp" required inputMode="url" maxLength={500} value={draft.address} onChange={(event) => change({ address: event.target.value })} />}</Field>
        <Field label={t.aliases} help={t.aliasesHelp} optional={t.optional} error={error('aliases')}>{(given) => <input {...given} className="inp" maxLength={1_000} value={draft.aliases} onChange={(event) => change({ aliases: event.target.value })} />}</Field>
        <Categories {...fields} />
      </section>
      <Whom {...fields} rule={meantBy(draft, app)} />
      <Owner {...fields} />
      <Look {...fields} app={app} />
      {save.error && <ErrorLine>{asProblem(save.error).status === 412 ? t.stale : sentenceOf(save.error, house)}</ErrorLine>}
      <p className="wrap"><button type="submit" className="btn" aria-busy={save.isPending}>{app ? t.save : t.add}</button>{app && <Link className="btn btn--3" to={pageOf(app.id)}>{t.show}</Link>}{app?.can.includes('app.remove') && <button type="button" className="btn btn--3" aria-busy={remove.isPending} onClick={() => remove.mutate(app)}><Trash />{t.remove}</button>}</p>
    </form>
  )
}
