import { spawn } from 'node:child_process'

export type Step = { name: string, command: string, args: readonly string[], env?: NodeJS.ProcessEnv }

type Done = { name: string, ok: boolean, seconds: number }

/**
 * Runs steps one after the other, all of them even when one fails; prints what each took and answers whether all held.
 * Those of a list run beside each other, and what each says is printed when it has ended.
 */
export async function runSteps(steps: readonly (Step | readonly Step[])[]): Promise<boolean> {
  const results: Done[] = []
  for (const step of steps) results.push(...('name' in step ? [await run(step)] : await Promise.all(step.map((one) => run(one, true)))))
  process.stdout.write(`\n${results.map((r) => `${r.ok ? '✔' : '✖'} ${r.name} (${r.seconds.toFixed(1)} s)`).join('\n')}\n`)
  return results.every((r) => r.ok)
}

async function run({ name, command, args, env }: Step, beside = false): Promise<Done> {
  const title = `\n▶ ${name}\n`
  if (!beside) process.stdout.write(title)
  const since = performance.now()
  const said: Buffer[] = []
  const code = await new Promise<number | null>((resolve) => {
    const child = spawn(command, args, { stdio: beside ? ['ignore', 'pipe', 'pipe'] : 'inherit', env: { ...process.env, ...env } })
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => said.push(chunk))
    child.on('error', () => resolve(1)).on('close', resolve)
  })
  if (beside) process.stdout.write(title + Buffer.concat(said).toString())
  return { name, ok: code === 0, seconds: (performance.now() - since) / 1000 }
}

const local = (name: string): string => `node_modules/.bin/${name}`
export const checks: readonly Step[] = [
  { name: 'types', command: local('tsc'), args: ['-p', '.'] },
  { name: 'lint', command: local('oxlint'), args: ['--type-aware', '--deny-warnings'] },
]
