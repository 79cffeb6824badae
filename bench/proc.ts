// What /proc says of processes: the time they worked and the memory that is theirs.
import { readFileSync, readdirSync } from 'node:fs'

/** Linux counts in hundredths of a second wherever Node runs. */
const tick = 0.01
const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
/** The fields of /proc/PID/stat after the name, which may itself hold spaces: state is number 0, ppid 1. */
const fieldsOf = (pid: number): string[] => read(`/proc/${pid}/stat`).split(') ').at(-1)!.split(' ')

/** A process and everything that it started. */
export function treeOf(root: number): number[] {
  const children = new Map<number, number[]>()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const parent = Number(fieldsOf(Number(name))[1])
    children.set(parent, [...(children.get(parent) ?? []), Number(name)])
  }
  const found = [root]
  for (const pid of found) found.push(...(children.get(pid) ?? []))
  return found
}

/** Seconds of processor of these processes, and of their children that have ended. */
export const cpuOf = (pids: readonly number[]): number => pids.reduce((sum, pid) => {
  const f = fieldsOf(pid)
  return f.length < 15 ? sum : sum + (Number(f[11]) + Number(f[12]) + Number(f[13]) + Number(f[14])) * tick
}, 0)

/** Seconds that all processors of this machine worked, for whomever. */
export const cpuOfMachine = (): number => {
  const [user, nice, system, , , irq, soft, steal] = read('/proc/stat').split('\n')[0]!.trim().split(/\s+/).slice(1).map(Number)
  return (user! + nice! + system! + irq! + soft! + steal!) * tick
}

/** Proportional set size in MB: shared pages counted once over all who share them. */
export const pssOf = (pids: readonly number[]): number => pids.reduce((sum, pid) => sum + Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0), 0) / 1024

/** Resident memory of one process in MB. */
export const rssOf = (pid: number): number => Number(/^VmRSS:\s+(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0) / 1024
