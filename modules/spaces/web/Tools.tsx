// « Outils de l’espace »: what it has and what it does without, for whoever runs it.
import { Link, Navigate, useParams } from 'react-router'
import { useSpace } from '#web/data/spaces.ts'
import { useTitle } from '#web/design/Heading.tsx'
import { ArrowLeft } from '#web/design/icons.tsx'
import SpaceModules from '#web/design/rules/SpaceModules.tsx'
import { useTexts } from './texts.ts'

export function Tools() {
  const { id = '' } = useParams()
  const t = useTexts()
  const space = useSpace(id)
  useTitle(`${t.act.tools}, ${space.name}`)
  if (!space.can.includes('space.edit')) return <Navigate to={`/espaces/${id}`} replace />
  return (
    <div className="stack">
      <p><Link className="lk pback" to={`/espaces/${id}`}><ArrowLeft size="s" />{t.frame.back}</Link></p>
      <SpaceModules spaceId={id} />
    </div>
  )
}
