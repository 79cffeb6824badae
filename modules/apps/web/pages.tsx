// The pages of applications, in one file: they come together.
import { useRoutes } from 'react-router'
import { Problem } from '#web/data/problem.ts'
import { AppPage } from './AppPage.tsx'
import { Portal } from './Portal.tsx'

const pages = [{ index: true, Component: Portal }, { path: ':id', Component: AppPage }, { path: '*', Component: Nowhere }]

export const AppPages = () => useRoutes(pages)

function Nowhere(): never {
  throw new Problem({ status: 404, code: 'page.not_found' })
}
