// LibreOffice as a stranger: a process of its own, without network, macros, our environment or yesterday's profile, and not for long.
import { spawn, spawnSync } from 'node:child_process'
import { access, mkdir, stat, writeFile } from 'node:fs/promises'
import { constants } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, delimiter, extname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Kilobytes of addresses that it may take: a table of 400,000 cells, which takes a minute, is drawn in as many; a bomb must not push the house out of memory. */
const memory = 3 << 19
/** Bytes of a PDF that is kept. */
const largest = 100 << 20

/** Where LibreOffice is on this machine; null where it is not. */
export async function findOffice(path = process.env.PATH ?? ''): Promise<string | null> {
  const places = [...path.split(delimiter).filter(Boolean).flatMap((folder) => ['soffice', 'libreoffice'].map((name) => join(folder, name))), '/Applications/LibreOffice.app/Contents/MacOS/soffice']
  for (const place of places) if (await access(place, constants.X_OK).then(() => true, () => false)) return place
  return null
}

/** No macro runs, no link is followed or brought up to date, and whatever asks for the network asks where nobody answers. */
const set = (path: string, name: string, value: string | number): string => `<item oor:path="/org.openoffice.${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`
const rules = `<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">${[
  set('Office.Common/Security/Scripting', 'MacroSecurityLevel', 3), set('Office.Common/Security/Scripting', 'DisableMacrosExecution', 'true'), set('Office.Common/Security/Scripting', 'BlockUntrustedRefererLinks', 'true'),
  set('Office.Common/Security/Scripting', 'DisableActiveContent', 'true'), set('Office.Writer/Content/Update', 'Link', 0), set('Office.Calc/Content/Update', 'Link', 2),
  set('Inet/Settings', 'ooInetProxyType', 2), set('Inet/Settings', 'ooInetHTTPProxyName', '127.0.0.1'), set('Inet/Settings', 'ooInetHTTPProxyPort', 9), set('Inet/Settings', 'ooInetHTTPSProxyName', '127.0.0.1'), set('Inet/Settings', 'ooInetHTTPSProxyPort', 9),
].join('')}</oor:items>`

const permits = (...line: string[]): boolean => spawnSync('unshare', line, { stdio: 'ignore' }).status === 0
let found: readonly string[] | null = null
/** Before the command, where the system permits that: a network of its own with nothing in it, and folders of its own over ours. */
const walls = (): readonly string[] => (found ??= process.platform !== 'linux' ? [] : permits('-rnm', 'mount', '-t', 'tmpfs', 'none', tmpdir()) ? ['unshare', '-rnm'] : permits('-rn', 'true') ? ['unshare', '-rn'] : [])

type Limits = { patience?: number | undefined, /** Folders that it finds empty: a document may name pictures by their path, and they would be drawn with it. */ hidden?: readonly string[] | undefined }

/** Makes a PDF of the document at `path`, in `folder`, which is the caller's to throw away: answers where it is. Throws when none comes in time. */
export async function toPdf(program: string, path: string, folder: string, { patience = 60_000, hidden = [] }: Limits = {}): Promise<string> {
  const profile = join(folder, 'profile')
  await mkdir(join(profile, 'user'), { recursive: true })
  await writeFile(join(profile, 'user', 'registrymodifications.xcu'), rules)
  const over = walls().includes('-rnm') ? hidden.filter((one) => !folder.startsWith(one)) : []
  const limited = process.platform === 'win32' ? [] : ['sh', '-c', `until [ "$1" = -- ]; do [ ! -d "$1" ] || mount -t tmpfs none "$1" || exit 1; shift; done; shift; ulimit -v ${memory}; ulimit -c 0; exec "$@"`, 'sh', ...over, '--']
  const line = [...walls(), ...limited, program, `-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless', '--norestore', '--nologo', '--nodefault', '--nolockcheck', '--convert-to', 'pdf', '--outdir', folder, path]
  const nowhere = 'http://127.0.0.1:9'
  const child = spawn(line[0]!, line.slice(1), { cwd: folder, stdio: 'ignore', detached: true, env: { PATH: process.env.PATH, HOME: profile, TMPDIR: folder, LANG: 'C.UTF-8', http_proxy: nowhere, https_proxy: nowhere } })
  // The one that was started has started others: all of them go.
  const end = (): void => { try { if (child.pid) process.kill(-child.pid, 'SIGKILL') } catch { child.kill('SIGKILL') } }
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const timer = setTimeout(() => reject(new Error('no PDF in time')), patience)
  child.once('error', reject).once('exit', () => resolve())
  await promise.finally(() => {
    clearTimeout(timer)
    end()
  })
  const made = join(folder, `${basename(path, extname(path))}.pdf`)
  // Its exit code says 0 of a document that it could not read.
  const { size } = await stat(made)
  if (size === 0 || size > largest) throw new Error('no PDF of a size that is kept')
  return made
}
