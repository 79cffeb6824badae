// The pages of news, in one file: they come together.
import { useRoutes } from 'react-router'
import { Problem } from '#web/data/problem.ts'
import { ArticlePage } from './ArticlePage.tsx'
import { Desk } from './Desk.tsx'
import { Displays } from './Displays.tsx'
import { EditArticle, NewArticle } from './Editor.tsx'
import { FeedPage } from './FeedPage.tsx'
import { FollowUp } from './FollowUp.tsx'
import { Letters } from './Letters.tsx'
import { NewsList } from './NewsList.tsx'
import { Versions } from './Versions.tsx'

const pages = [
  { index: true, Component: NewsList }, { path: 'redaction', Component: Desk }, { path: 'nouvelle', Component: NewArticle }, { path: 'lettres', Component: Letters }, { path: 'ecrans', Component: Displays }, { path: 'flux', Component: FeedPage },
  { path: ':id', Component: ArticlePage }, { path: ':id/modifier', Component: EditArticle }, { path: ':id/lectures', Component: FollowUp }, { path: ':id/versions', Component: Versions }, { path: '*', Component: Nowhere },
]

export const NewsPages = () => useRoutes(pages)

function Nowhere(): never {
  throw new Problem({ status: 404, code: 'page.not_found' })
}
