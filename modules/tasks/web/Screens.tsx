// The screens of tasks by their address: of a space or one's own; all of them, one, or one's team.
import { useParams } from 'react-router'
import { Mine } from './Mine.tsx'
import { TaskPage } from './TaskPage.tsx'
import { Tasks } from './Tasks.tsx'
import { Team } from './Team.tsx'
import { load } from './texts.ts'

/** With their words. */
export async function come(): Promise<{ Component: typeof Screens }> {
  await load()
  return { Component: Screens }
}

function Screens() {
  const { id, taskId } = useParams()
  if (id === undefined && taskId === 'equipe') return <Team />
  if (taskId !== undefined) return <TaskPage key={taskId} />
  return id === undefined ? <Mine /> : <Tasks key={id} />
}
