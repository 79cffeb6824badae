// What is shown while one waits: nothing for 300 ms, then the shape of what comes, then the truth after 8 s.
import { useEffect, useState } from 'react'
import { useHouse } from '#web/data/house.ts'

export function Loading({ rows = 3 }: { rows?: number }) {
  const house = useHouse()
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 8_000)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div className="loading" aria-busy="true">
      <span className="vh">{house.loading}</span>
      {Array.from({ length: rows }, (_, i) => <div key={i} className="card stack-s" aria-hidden="true"><div className="sk sk--short" /><div className="sk" /><div className="sk" /></div>)}
      {late && <p className="meta" role="status">{house.slow} <button type="button" className="btn btn--3" onClick={() => location.reload()}>{house.retry}</button></p>}
    </div>
  )
}
