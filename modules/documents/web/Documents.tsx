// What stands at the root of a space, by name.
import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import type { api } from '../api.ts'
import { client } from '#web/data/api.ts'
import { useSpace } from '#web/data/spaces.ts'
import { useTitle } from '#web/design/Heading.tsx'
import { Loading } from '#web/design/Loading.tsx'
import { useTexts } from './texts.ts'

const { ask } = client<typeof api>()

export function Documents() {
  const { id = '' } = useParams()
  const t = useTexts()
  const space = useSpace(id)
  useTitle(`${t.title}, ${space.name}`)
  const { data } = useQuery(ask('GET /spaces/:id/documents', { params: { id }, query: { limit: 100 } }))
  if (!data) return <Loading />
  if (data.items.length === 0) return <p className="muted">{t.empty}</p>
  return <ul>{data.items.map((item) => <li key={item.id}>{item.fileId === null ? item.name : <a href={`/api/documents/${item.id}/content`} aria-label={t.fetch(item.name)}>{item.name}</a>}</li>)}</ul>
}
