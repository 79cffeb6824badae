// What one should know before one relies on an answer: that it is not true any more, who says so, and where to look instead.
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { dayOf } from '#lib/when.ts'
import { useNow } from '#web/data/clock.ts'
import { locale } from '#web/data/texts.ts'
import { Clock } from '#web/design/icons.tsx'
import type { Post } from './feed.ts'
import { useTexts } from './texts.ts'
import { wall } from './wall.ts'

type Said = NonNullable<NonNullable<Post['question']>['outdated']>

export function Outdated({ post, outdated }: { post: Post; outdated: Said }) {
  const t = useTexts().question.outdated
  const now = useNow()
  const { data } = useQuery({ queryKey: ['replacement', post.id, outdated.at], queryFn: ({ signal }) => wall.call('GET /posts/:id/replacement', { params: { id: post.id } }, { signal }), enabled: outdated.replaced, retry: false })
  return (
    <div className="banner banner--warn post__band">
      <Clock />
      <div>
        <p><b>{t.since(dayOf(new Date(outdated.at), now, locale))}</b> {t.by(outdated.by)}</p>
        {data?.replacement && <p>{t.replaced} <Link to={data.replacement.address}>{data.replacement.title}</Link></p>}
      </div>
    </div>
  )
}
