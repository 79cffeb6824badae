// The empty home teaches one next thing.
import { Link } from 'react-router'
import { useTexts } from './texts.ts'

export function Empty() {
  const { welcome } = useTexts()
  return (
    <section className="empty" aria-labelledby="welcome">
      <h2 id="welcome">{welcome.title}</h2>
      <p>{welcome.text}</p>
      <Link className="btn" to="/espaces?vue=tous">{welcome.find}</Link>
    </section>
  )
}
