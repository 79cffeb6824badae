// Below a document, one of its versions, a question: what other modules say of it.
import { use } from 'react'
import { SpaceAsides, type About } from '#web/data/seams.ts'

export const Beneath = ({ about }: { about: About }) => use(SpaceAsides).map(({ module, beneath: Said }) => Said && <Said key={module} about={about} />)
