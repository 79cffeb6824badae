// What the home adds once it is there: « … », the first visit, what to do when there is nothing yet.
import { Empty } from './Empty.tsx'
import { Invitation } from './Invitation.tsx'
import { More } from './More.tsx'
import { load } from './texts.ts'

export async function come() {
  await load()
  return { More, Invitation, Empty }
}
