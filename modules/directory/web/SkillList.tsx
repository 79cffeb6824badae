// The skills of an authority: those of its list first, then people's own words.
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import type { Static } from 'typebox'
import type { Skill as SkillSchema } from '#modules/directory/api.ts'
import { counted } from '#lib/count.ts'
import { useHouse } from '#web/data/house.ts'
import { notify } from '#web/data/notify.ts'
import { queries } from '#web/data/queries.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { locale } from '#web/data/texts.ts'
import { Dialog } from '#web/design/Dialog.tsx'
import { ErrorLine, Field } from '#web/design/Field.tsx'
import { Check, Copy, Cross, Pencil, Search } from '#web/design/icons.tsx'
import { Loading } from '#web/design/Loading.tsx'
import { MoreMenu } from '#web/design/MoreMenu.tsx'
import { directory } from './directory.ts'
import { useTexts } from './texts.ts'

type Skill = Static<typeof SkillSchema>
const again = () => queries.invalidateQueries({ queryKey: ['GET /skills'] })

export function SkillList() {
  const t = useTexts().lists
  const house = useHouse()
  const [q, setQ] = useState('')
  const [label, setLabel] = useState('')
  const [dialog, setDialog] = useState<{ skill: Skill; act: 'rename' | 'merge' } | null>(null)
  const list = useInfiniteQuery({
    queryKey: ['GET /skills', { q }],
    queryFn: ({ pageParam, signal }) => directory.call('GET /skills', { query: { ...(q ? { q } : {}), ...(pageParam ? { cursor: pageParam } : {}) } }, { signal }),
    initialPageParam: '', getNextPageParam: (page) => page.next, placeholderData: keepPreviousData,
  })
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  const failed = (error: unknown): void => notify(sentenceOf(error, house), undefined, true)
  const add = useMutation({
    mutationFn: (words: string) => directory.call('POST /skills', { body: { label: words } }),
    onSuccess: async (skill, words) => { notify(t.listed(skill.label), { label: house.cancel, run: () => remove.mutate(skill) }); if (words === label) setLabel(''); await again() },
  })
  const remove = useMutation({
    mutationFn: (skill: Skill) => directory.call('DELETE /skills/:id', { params: { id: skill.id } }),
    onSuccess: async (_, skill) => { notify(t.unlisted(skill.label), { label: house.cancel, run: () => add.mutate(skill.label, { onError: failed }) }); await again() },
    onError: failed,
  })
  const submit = (event: FormEvent): void => { event.preventDefault(); add.mutate(label) }
  return (
    <>
      <form className="addl" onSubmit={submit}>
        <Field label={t.label}>{(given) => <input {...given} className="inp" value={label} required minLength={2} maxLength={80} onChange={(event) => setLabel(event.target.value)} />}</Field>
        <button type="submit" className="btn" aria-busy={add.isPending}>{t.add}</button>
      </form>
      {add.error && <ErrorLine>{sentenceOf(add.error, house)}</ErrorLine>}
      <div className="inpico"><Search /><label className="vh" htmlFor="skq">{t.search}</label><input className="inp" id="skq" type="search" value={q} placeholder={t.search} maxLength={80} onChange={(event) => setQ(event.target.value)} /></div>
      {!list.data ? <Loading /> : items.length === 0 ? <p className="muted">{t.none}</p> : (
        <ul className="rows">{items.map((skill) => (
          <li key={skill.id}>
            <div className="grow"><p className="t">{skill.label}</p><p className="meta">{[counted(skill.people, t.person, t.people, locale), !skill.listed && t.own].filter(Boolean).join(' · ')}</p></div>
            <MoreMenu quiet label={t.acts(skill.label)} items={[
              { label: t.rename, icon: Pencil, run: () => setDialog({ skill, act: 'rename' }) }, { label: t.merge, icon: Copy, run: () => setDialog({ skill, act: 'merge' }) },
              skill.listed ? { label: t.unlist, icon: Cross, run: () => remove.mutate(skill) } : { label: t.list, icon: Check, run: () => add.mutate(skill.label, { onError: failed }) },
            ]} />
          </li>
        ))}</ul>
      )}
      {list.hasNextPage && <div className="more"><button type="button" className="btn btn--2" aria-busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t.more}</button></div>}
      {dialog?.act === 'rename' && <Rename skill={dialog.skill} onClose={() => setDialog(null)} />}
      {dialog?.act === 'merge' && <Merge skill={dialog.skill} onClose={() => setDialog(null)} />}
    </>
  )
}

function Rename({ skill, onClose }: { skill: Skill; onClose: () => void }) {
  const t = useTexts().lists
  const house = useHouse()
  const [label, setLabel] = useState(skill.label)
  const save = useMutation({
    mutationFn: (to: string) => directory.call('PATCH /skills/:id', { params: { id: skill.id }, body: { label: to } }),
    onSuccess: async (now, to) => { notify(t.renamed(now.label), to === skill.label ? undefined : { label: house.cancel, run: () => save.mutate(skill.label) }); onClose(); await again() },
  })
  return (
    <Dialog title={t.rename} onClose={onClose}>
      <form className="stack" onSubmit={(event) => { event.preventDefault(); save.mutate(label) }}>
        <Field label={t.name} error={save.error && sentenceOf(save.error, house)}>{(given) => <input {...given} className="inp" value={label} required minLength={2} maxLength={80} onChange={(event) => setLabel(event.target.value)} />}</Field>
        <div className="dialog__acts"><button type="button" className="btn btn--2" onClick={onClose}>{t.keep}</button><button type="submit" className="btn" aria-busy={save.isPending}>{t.rename}</button></div>
      </form>
    </Dialog>
  )
}

/** What cannot be undone is done in two steps. */
function Merge({ skill, onClose }: { skill: Skill; onClose: () => void }) {
  const t = useTexts().lists
  const house = useHouse()
  const [q, setQ] = useState('')
  const { data } = useQuery({ ...directory.ask('GET /skills', { query: { q, limit: 8 } }), enabled: q.trim().length >= 2, placeholderData: keepPreviousData })
  const others = q.trim().length >= 2 ? data?.items.filter((one) => one.id !== skill.id) ?? [] : []
  const merge = useMutation({
    mutationFn: (other: Skill) => directory.call('PUT /skills/:id/merger/:otherId', { params: { id: skill.id, otherId: other.id } }),
    onSuccess: async (now) => { notify(t.merged(now.label)); onClose(); await again() },
  })
  return (
    <Dialog title={t.mergeTitle(skill.label)} onClose={onClose}>
      <div className="stack">
        <p>{t.mergeHelp}</p>
        <Field label={t.mergeWith} error={merge.error && sentenceOf(merge.error, house)}>{(given) => <input {...given} className="inp" type="search" value={q} autoComplete="off" maxLength={80} onChange={(event) => setQ(event.target.value)} />}</Field>
        {others.length > 0 && <ul className="stack-s">{others.map((other) => <li key={other.id}><button type="button" className="btn btn--2 btn--block" aria-busy={merge.isPending} onClick={() => merge.mutate(other)}>{t.mergeGo(other.label)}</button></li>)}</ul>}
        <div className="dialog__acts"><button type="button" className="btn btn--2" onClick={onClose}>{t.keep}</button></div>
      </div>
    </Dialog>
  )
}
