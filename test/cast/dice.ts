import type { TestContext } from 'node:test'

/**
 * The seed of long random walks through the door. It is the same at each run, so that a red test speaks of the change and not of luck;
 * `PARVIS_SEED=fresh` draws another (the nightly hunt), and `PARVIS_SEED=<number>` the one that a failure printed.
 */
export function dice(t: TestContext): number {
  const asked = process.env['PARVIS_SEED'] ?? '20261127'
  const seed = asked === 'fresh' ? Math.floor(Math.random() * 2 ** 31) : Number(asked)
  t.diagnostic(`seed ${seed} (PARVIS_SEED draws another)`)
  return seed
}
