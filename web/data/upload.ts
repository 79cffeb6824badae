// Sending a file with its progress, which fetch cannot tell.
import type { Static } from 'typebox'
import type { Upload as UploadSchema } from '#platform/files/api.ts'
import { newKey } from '#web/data/api.ts'
import { Problem, problemOf } from '#web/data/problem.ts'
import { signIn } from '#web/data/sign-in.ts'

/** A file on its way in pieces. */
export type Upload = Static<typeof UploadSchema>
export type Uploaded = { id: string; name: string; mime: string; size: number; width: number | null; height: number | null }
type Options = {
  /** From 0 to 1. */
  progress?: (share: number) => void
  /** Aborting it stops the sending. */
  signal?: AbortSignal
  /** The same for each try of this file: it is kept once. */
  key?: string
  /** Who sends it: refused when somebody else has signed in meanwhile, and nobody is sent away to sign in. */
  person?: string
}
// A line that says nothing for so long is cut.
const silence = 45_000

export function upload(file: File, { progress, signal, key = newKey(), person }: Options = {}): Promise<Uploaded> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    let timer: ReturnType<typeof setTimeout> | undefined
    const cut = (): void => reject(new Problem({ status: 0, code: 'network' }))
    const heard = (): void => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        cut()
        request.abort()
      }, silence)
    }
    request.open('POST', '/api/files')
    request.setRequestHeader('accept', 'application/json')
    request.setRequestHeader('idempotency-key', key)
    if (person) request.setRequestHeader('parvis-person', person)
    request.responseType = 'json'
    request.upload.onprogress = (event) => {
      heard()
      if (event.lengthComputable) progress?.(event.loaded / event.total)
    }
    request.onload = () => {
      if (request.status === 401 && !person) signIn()
      if (request.status >= 300) return reject(problemOf(request.status, request.response))
      // A reply that was cut in its middle is no reply.
      const uploaded = request.response as Uploaded | null
      if (uploaded?.id) resolve(uploaded)
      else cut()
    }
    request.onerror = cut
    request.onabort = () => reject(new Problem({ status: 0, code: 'aborted' }))
    request.onloadend = () => clearTimeout(timer)
    signal?.addEventListener('abort', () => request.abort())
    const form = new FormData()
    form.append('file', file)
    heard()
    request.send(form)
  })
}
