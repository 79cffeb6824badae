import { spawn } from 'node:child_process'

export type Step = { name: string, command: string, args: readonly string[], env?: NodeJS.ProcessEnv }

/** Runs steps one after the other, all of them even when one fails; prints what each took and answers whether all held. */
export async function runSteps(steps: readonly Step[]): Promise<boolean> {
  const results: { name: string, ok: boolean, seconds: number }[] = []
  for (const { name, command, args, env } of steps) {
    process.stdout.write(`\n▶ ${name}\n`)
    const since = performance.now()
    const code = await new Promise<number | null>((resolve) => {
      const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, ...env } })
      child.on('error', () => resolve(1)).on('exit', resolve)
    })
    results.push({ name, ok: code === 0, seconds: (performance.now() - since) / 1000 })
  }
  process.stdout.write(`\n${results.map((r) => `${r.ok ? '✔' : '✖'} ${r.name} (${r.seconds.toFixed(1)} s)`).join('\n')}\n`)
  return results.every((r) => r.ok)
}

const local = (name: string): string => `node_modules/.bin/${name}`
export const checks: readonly Step[] = [
  { name: 'types', command: local('tsc'), args: ['-p', '.'] },
  { name: 'lint', command: local('oxlint'), args: ['--type-aware', '--deny-warnings'] },
]
