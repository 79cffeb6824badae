// What somebody can be asked about, and who confirms it. One adds and removes one's own.
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useId, useState, type FormEvent } from 'react'
import { Link } from 'react-router'
import { useHouse } from '#web/data/house.ts'
import { notify } from '#web/data/notify.ts'
import { queries } from '#web/data/queries.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { Field } from '#web/design/Field.tsx'
import { Cross, Plus } from '#web/design/icons.tsx'
import { directory, personQuery, type Person } from './directory.ts'
import { Thumb } from './icons.tsx'
import { useTexts } from './texts.ts'

type Skill = Person['skills'][number]
const change = (id: string, skills: (now: readonly Skill[]) => Skill[]): void => void queries.setQueryData(personQuery(id).queryKey, (now: Person | undefined) => now && { ...now, skills: skills(now.skills) })

export function Skills({ person, mine }: { person: Person; mine: boolean }) {
  const t = useTexts()
  return (
    <section aria-labelledby="sk">
      <div className="sech"><h2 id="sk">{t.profile.asked}</h2></div>
      {person.skills.length === 0 ? <p className="muted">{t.profile.noSkill}</p> : <ul className="skills">{person.skills.map((skill) => <Row key={skill.id} person={person} skill={skill} mine={mine} />)}</ul>}
      {mine && <AddSkill person={person} />}
    </section>
  )
}

function Row({ person, skill, mine }: { person: Person; skill: Skill; mine: boolean }) {
  const t = useTexts()
  const house = useHouse()
  const at = { params: { id: person.id, skillId: skill.id } }
  const failed = (error: unknown): void => notify(sentenceOf(error, house), undefined, true)
  const confirm = useMutation({
    mutationFn: () => (skill.confirmedByMe ? directory.call('DELETE /people/:id/skills/:skillId/confirmation', at) : directory.call('PUT /people/:id/skills/:skillId/confirmation', at)),
    onSuccess: (saved) => change(person.id, (now) => now.map((one) => (one.id === saved.id ? saved : one))),
    onError: failed,
  })
  const remove = useMutation({
    mutationFn: () => directory.call('DELETE /me/skills/:skillId', { params: { skillId: skill.id } }),
    onSuccess: () => {
      change(person.id, (now) => now.filter((one) => one.id !== skill.id))
      notify(t.edit.removed(skill.label))
    },
    onError: failed,
  })
  return (
    <li>
      <div className="grow"><p><Link className="skname" to={`/annuaire?skill=${skill.id}`}>{skill.label}</Link></p><p className="meta">{t.profile.confirmed(skill.confirmations, skill.by)}</p></div>
      {mine ? <button type="button" className="btn btn--3 btn--ico" aria-busy={remove.isPending} onClick={() => remove.mutate()}><Cross /><span className="vh">{t.edit.remove(skill.label)}</span></button>
        : person.can.includes('skill.confirm') && <button type="button" className="btn btn--2" aria-pressed={skill.confirmedByMe} aria-label={t.profile.confirmIt(skill.label)} onClick={() => confirm.mutate()}><Thumb />{t.profile.confirm}</button>}
    </li>
  )
}

function AddSkill({ person }: { person: Person }) {
  const t = useTexts()
  const house = useHouse()
  const id = useId()
  const [label, setLabel] = useState('')
  const known = useQuery({ ...directory.ask('GET /skills', { query: { q: label.trim(), limit: 12 } }), enabled: label.trim().length > 1, placeholderData: keepPreviousData }).data?.items ?? []
  const add = useMutation({
    mutationFn: () => directory.call('POST /me/skills', { body: { label: label.trim() } }),
    onSuccess: (saved) => {
      change(person.id, (now) => [...now.filter((one) => one.id !== saved.id), saved])
      setLabel('')
      notify(t.edit.added(saved.label))
    },
    onError: (error) => notify(sentenceOf(error, house), undefined, true),
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (label.trim().length > 1) add.mutate()
  }
  return (
    <form className="addsk" onSubmit={submit}>
      <Field label={t.edit.addSkill} help={t.edit.addSkillHelp}>{(given) => <input {...given} className="inp" list={id} value={label} maxLength={80} autoComplete="off" onChange={(event) => setLabel(event.target.value)} />}</Field>
      <datalist id={id}>{known.map((skill) => <option key={skill.id} value={skill.label}>{skill.label}</option>)}</datalist>
      <button type="submit" className="btn btn--2" aria-busy={add.isPending}><Plus />{t.edit.add}</button>
    </form>
  )
}

/** Skills that are proposed to oneself, to take or leave. */
export function Proposals({ person }: { person: Person }) {
  const t = useTexts()
  const house = useHouse()
  const answer = useMutation({
    mutationFn: ({ id, take }: { id: string; take: boolean }): Promise<unknown> => (take ? directory.call('PUT /me/skill-proposals/:skillId/acceptance', { params: { skillId: id } }) : directory.call('DELETE /me/skill-proposals/:skillId', { params: { skillId: id } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: personQuery(person.id).queryKey }),
    onError: (error) => notify(sentenceOf(error, house), undefined, true),
  })
  return (
    <section className="card" aria-labelledby="pp">
      <div className="sech"><h2 id="pp">{t.edit.proposals}</h2></div>
      <ul className="skills">{person.proposals.map(({ id, name, from }) => (
        <li key={id}><div className="grow"><p><b>{name}</b></p>{from && <p className="meta">{t.edit.from} <Link to={from.address}>{from.title}</Link></p>}</div>
          <button type="button" className="btn btn--2" aria-label={t.edit.takeIt(name)} onClick={() => answer.mutate({ id, take: true })}>{t.edit.take}</button>
          <button type="button" className="btn btn--3" aria-label={t.edit.leaveIt(name)} onClick={() => answer.mutate({ id, take: false })}>{t.edit.leave}</button></li>
      ))}</ul>
    </section>
  )
}
