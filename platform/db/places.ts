// Where a cluster and its socket may live.
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { DatabaseError, type RunAs } from './binaries.ts'

const brief = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 10)

/** `<data>/postgres`; when root's data folder lies behind doors closed to the database's user, below /var/lib/parvis. */
export function clusterFolder(data: string, user: RunAs): string {
  fs.mkdirSync(path.join(data, 'log'), { recursive: true })
  const usual = path.join(data, 'postgres')
  if (user.uid === undefined || opens(data, user.uid)) return usual
  const other = path.join('/var/lib/parvis', `${path.basename(data)}-${brief(data)}`)
  fs.mkdirSync(other, { recursive: true, mode: 0o755 })
  return path.join(other, 'postgres')
}

/** Whether a user who owns none of it may pass through a folder and all above it. */
function opens(folder: string, uid: number): boolean {
  const { mode, uid: owner } = fs.statSync(folder)
  const passes = (mode & (owner === uid ? 0o100 : 0o001)) !== 0
  return passes && (path.dirname(folder) === folder || opens(path.dirname(folder), uid))
}

/** The cluster's own folder when the path of a socket in it is short enough for the system (107 bytes). */
export function socketFolder(folder: string, user: RunAs): string {
  if (fits(folder)) return folder
  const uid = user.uid ?? os.userInfo().uid
  const name = `parvis-${uid}-${brief(folder)}`
  const short = [os.tmpdir(), '/tmp'].map((root) => path.join(root, name)).find(fits)
  if (short === undefined) throw new DatabaseError('closed', folder)
  fs.mkdirSync(short, { recursive: true, mode: 0o700 })
  if (user.uid !== undefined && user.gid !== undefined && fs.lstatSync(short).uid === os.userInfo().uid) fs.lchownSync(short, user.uid, user.gid)
  // Temporary folders are common ground: nobody else may have laid this one for us.
  const is = fs.lstatSync(short)
  if (!is.isDirectory() || is.uid !== uid || (is.mode & 0o077) !== 0) throw new DatabaseError('closed', short)
  return short
}

const fits = (folder: string) => Buffer.byteLength(path.join(folder, '.s.PGSQL.5432')) <= 107
