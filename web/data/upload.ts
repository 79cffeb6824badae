// Sending a file with its progress, which fetch cannot tell.
import { newKey } from '#web/data/api.ts'
import { Problem, problemOf } from '#web/data/problem.ts'
import { signIn } from '#web/data/sign-in.ts'

export type Uploaded = { id: string; name: string; mime: string; size: number; width: number | null; height: number | null }

/** Sends one file; `progress` goes from 0 to 1. Aborting the signal stops it. */
export function upload(file: File, progress: (share: number) => void, signal: AbortSignal): Promise<Uploaded> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', '/api/files')
    request.setRequestHeader('accept', 'application/json')
    request.setRequestHeader('idempotency-key', newKey())
    request.responseType = 'json'
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) progress(event.loaded / event.total)
    }
    request.onload = () => {
      if (request.status < 300) return resolve(request.response as Uploaded)
      if (request.status === 401) signIn()
      reject(problemOf(request.status, request.response))
    }
    request.onerror = () => reject(new Problem({ status: 0, code: 'network' }))
    request.onabort = () => reject(new Problem({ status: 0, code: 'aborted' }))
    signal.addEventListener('abort', () => request.abort())
    const form = new FormData()
    form.append('file', file)
    request.send(form)
  })
}
