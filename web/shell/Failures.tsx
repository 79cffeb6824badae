// When a page cannot be shown: not there, not reached, broken. Each says what happened, then what to do.
import { isRouteErrorResponse, Link, useRouteError } from 'react-router'
import { useHouse } from '#web/data/house.ts'
import { asProblem } from '#web/data/problem.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { Heading } from '#web/design/Heading.tsx'

export function NotFound() {
  const { missing } = useHouse()
  return (
    <div className="failure">
      <Heading title={missing.title} />
      <p className="muted">{missing.help}</p>
      <p><Link className="btn" to="/">{missing.home}</Link></p>
    </div>
  )
}

export function RouteFailure() {
  const error = useRouteError()
  const house = useHouse()
  const status = isRouteErrorResponse(error) ? error.status : asProblem(error).status
  if (status === 404) return <NotFound />
  return (
    <div className="failure">
      <Heading title={house.problem.title} />
      <p className="muted">{sentenceOf(error, house)}</p>
      <p><button type="button" className="btn" onClick={() => location.reload()}>{house.retry}</button></p>
    </div>
  )
}

/** The server could not even say who is there. */
export function BootFailure() {
  const house = useHouse()
  return (
    <main className="main failure">
      <h1>{house.problem.title}</h1>
      <p className="muted">{house.problem.network}</p>
      <p><button type="button" className="btn" onClick={() => location.reload()}>{house.retry}</button></p>
    </main>
  )
}
