// One thing between who reads it and who runs the space: report it, hide it, show it again, answer.
import './moderation.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { dayOf } from '#lib/when.ts'
import { useNow } from '#web/data/clock.ts'
import { Problem } from '#web/data/problem.ts'
import { locale } from '#web/data/texts.ts'
import { useTitle } from '#web/design/Heading.tsx'
import { ArrowLeft } from '#web/design/icons.tsx'
import { Loading } from '#web/design/Loading.tsx'
import { AnswerForm, HideForm, ReportForm, ShowAgain } from './forms.tsx'
import { subjectQuery, useBack, type Subject } from './subject.ts'
import { useTexts } from './texts.ts'

export function SubjectPage() {
  const { id = '', noun = '', subjectId = '' } = useParams()
  const { data: subject, error } = useQuery(subjectQuery(noun, subjectId))
  if (!subject && error) throw error
  if (subject && subject.spaceId !== id) throw new Problem({ status: 404, code: 'moderation.not_found' })
  return subject ? <Shown subject={subject} /> : <Loading rows={1} />
}

function Shown({ subject }: { subject: Subject }) {
  const t = useTexts()
  const now = useNow()
  const back = useBack()
  const may = (action: string): boolean => subject.can.includes(action)
  const title = may('subject.answer') ? t.answer.title : subject.hidden ? t.hidden.title : may('subject.hide') ? t.hide.title : t.report.title
  useTitle(title)
  const { hidden } = subject
  return (
    <div className="moder stack">
      <button type="button" className="lk lk--b" onClick={() => back(subject.address)}><ArrowLeft size="s" />{t.back}</button>
      <h2>{title}</h2>
      <blockquote className="quoted"><p className="meta">{t.of[subject.noun]?.(subject.author.name)}</p><p>{subject.excerpt}</p></blockquote>
      {hidden && <div className="stack-s"><p><b>{t.hidden.by(hidden.by, dayOf(new Date(hidden.at), now, locale))}</b></p><p>{hidden.reason}</p></div>}
      {hidden?.answer && !subject.own && <div className="stack-s"><p><b>{t.hidden.answered(subject.author.name)}</b></p><p className="said">{hidden.answer}</p></div>}
      {may('subject.answer') && <><p><Link className="lk" to={subject.address}>{t.answer.see}</Link></p><AnswerForm subject={subject} /></>}
      {may('subject.show') && <ShowAgain subject={subject} />}
      {may('subject.hide') ? <HideForm subject={subject} /> : may('report.make') && <ReportForm subject={subject} />}
    </div>
  )
}
