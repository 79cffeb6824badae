// Below a document, or one of its versions, what other modules say of it.
import { use } from 'react'
import { SpaceAsides, type About } from '#web/data/seams.ts'

export const Beneath = ({ about }: { about: About }) => use(SpaceAsides).map(({ module, beneath: Said }) => Said && <Said key={module} about={about} />)
