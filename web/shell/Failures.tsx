// When a page cannot be shown: not there, not reached, broken. Each says what happened, then what to do.
import { useEffect, useEffectEvent, useState } from 'react'
import { isRouteErrorResponse, Link, useLocation, useNavigate, useRouteError } from 'react-router'
import { askAgain, reloadOnce, whenBack } from '#web/data/coming.ts'
import { useHouse } from '#web/data/house.ts'
import { asProblem } from '#web/data/problem.ts'
import { queries } from '#web/data/queries.ts'
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
  if (asProblem(error).code === 'network') return <Unreached error={error} />
  return (
    <div className="failure">
      <Heading title={house.problem.title} />
      <p className="muted">{sentenceOf(error, house)}</p>
      <p><button type="button" className="btn" onClick={() => location.reload()}>{house.retry}</button></p>
    </div>
  )
}

/** What the page is made of did not come: it is asked again when the line is back, or at once if one likes. */
function Unreached({ error }: { error: unknown }) {
  const { unreached, retry } = useHouse()
  const navigate = useNavigate()
  const here = useLocation()
  const [anew, setAnew] = useState(false)
  const again = (): void => {
    askAgain()
    void queries.resetQueries({ predicate: ({ state }) => state.status === 'error' })
    void navigate(here, { replace: true, state: here.state as unknown })
  }
  const back = useEffectEvent((gone: boolean): void => (gone ? setAnew(!reloadOnce()) : again()))
  useEffect(() => whenBack(back), [error])
  return (
    <div className="failure">
      <Heading title={anew ? unreached.anew : unreached.title} />
      <p className="muted">{anew ? unreached.anewHelp : unreached.help}</p>
      <p><button type="button" className="btn" onClick={() => (anew ? location.reload() : again())}>{anew ? unreached.reload : retry}</button></p>
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
