// People's files in a bucket of any server that speaks S3. Loaded only where one is configured (open.ts, decision 35).
import { createHash, randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import {
  AbortMultipartUploadCommand, CompleteMultipartUploadCommand, CreateMultipartUploadCommand, DeleteObjectCommand, GetObjectCommand, HeadBucketCommand, HeadObjectCommand,
  ListMultipartUploadsCommand, ListObjectsV2Command, PutObjectCommand, S3Client, S3ServiceException, UploadPartCommand,
} from '@aws-sdk/client-s3'
import type { S3Settings } from '../config/s3.ts'
import { entries, isOlder } from './disk.ts'
import { partsBelow } from './parts.ts'
import { type Store, TooLarge } from './store.ts'

/** Bytes in memory for each file that is being brought. S3 wants five at least, and 10,000 parts at most. */
const partBytes = 8 << 20
const mostParts = 10_000

/**
 * Blobs under the keys that they have on a disk (`ab/cd/abcd…`), so that one can be copied onto the other.
 * A hash is known with the last byte: bytes wait in `drafts`, and go to their final key in one piece or in parts; those that come in pieces wait below it.
 */
export function s3Store({ endpoint, region, bucket, accessKey, secretKey, pathStyle }: S3Settings, drafts: string): Store {
  const client = new S3Client({
    region, forcePathStyle: pathStyle, credentials: { accessKeyId: accessKey, secretAccessKey: secretKey }, ...(endpoint === null ? {} : { endpoint }),
    // The SHA-256 of each request is signed already; checksums on top of it are refused by servers other than Amazon's.
    requestChecksumCalculation: 'WHEN_REQUIRED', responseChecksumValidation: 'WHEN_REQUIRED',
  })
  const at = (hash: string) => ({ Bucket: bucket, Key: keyOf(hash) })

  async function lay(draft: FileHandle, hash: string, size: number): Promise<void> {
    const length = Math.max(partBytes, Math.ceil(size / mostParts))
    // One for all parts: they are sent one after the other.
    const room = Buffer.allocUnsafe(Math.min(size, length))
    if (size <= partBytes) return void (await client.send(new PutObjectCommand({ ...at(hash), Body: await piece(draft, room, 0) })))
    const { UploadId } = await client.send(new CreateMultipartUploadCommand(at(hash)))
    try {
      const Parts = []
      for (let start = 0, PartNumber = 1; start < size; start += length, PartNumber++) {
        const { ETag } = await client.send(new UploadPartCommand({ ...at(hash), UploadId, PartNumber, Body: await piece(draft, room.subarray(0, Math.min(length, size - start)), start) }))
        Parts.push({ ETag, PartNumber })
      }
      await client.send(new CompleteMultipartUploadCommand({ ...at(hash), UploadId, MultipartUpload: { Parts } }))
    } catch (error) {
      // What cannot be taken back now is dropped by the sweeper.
      await client.send(new AbortMultipartUploadCommand({ ...at(hash), UploadId })).catch(() => {})
      throw error
    }
  }

  async function* bytesOf(hash: string, range?: { start: number, end: number }): AsyncGenerator<Uint8Array> {
    const { Body } = await client.send(new GetObjectCommand({ ...at(hash), ...(range ? { Range: `bytes=${range.start}-${range.end}` } : {}) }))
    yield* Body as Readable
  }

  const parts = partsBelow(join(drafts, 'parts'))

  return {
    async put(source, limit = Infinity) {
      await mkdir(drafts, { recursive: true })
      const path = join(drafts, randomUUID())
      const draft = await open(path, 'wx+', 0o600)
      const sum = createHash('sha256')
      let size = 0
      try {
        for await (const chunk of source) {
          size += chunk.length
          if (size > limit) throw new TooLarge()
          sum.update(chunk)
          await draft.writeFile(chunk)
        }
        const hash = sum.digest('hex')
        await lay(draft, hash, size)
        return { hash, size }
      } finally {
        await draft.close()
        await rm(path, { force: true })
      }
    },
    append: parts.append,
    finish: (part, size, known) => parts.take(part, size, async (path, hash) => {
      await known(hash)
      const draft = await open(path, 'r')
      try {
        await lay(draft, hash, size)
      } finally {
        await draft.close()
      }
      await rm(path, { force: true })
      return hash
    }),
    dropPart: parts.drop,
    read: (hash, range) => Readable.from(bytesOf(hash, range), { objectMode: false }),
    has: (hash) => client.send(new HeadObjectCommand(at(hash))).then(() => true, (error: unknown) => {
      if (error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404) return false
      throw error
    }),
    async remove(hash) { await client.send(new DeleteObjectCommand(at(hash))) },
    async *laidBefore(moment) {
      for (let ContinuationToken: string | undefined, more = true; more; more = ContinuationToken !== undefined) {
        const page = await client.send(new ListObjectsV2Command({ Bucket: bucket, ContinuationToken }))
        for (const { Key = '', LastModified } of page.Contents ?? []) if (shape.test(Key) && LastModified && LastModified < moment) yield Key.slice(6)
        ContinuationToken = page.NextContinuationToken
      }
    },
    async dropUnfinished(before) {
      let dropped = 0
      for (const name of await entries(drafts, /^[0-9a-f-]{36}$/)) {
        const path = join(drafts, name)
        if (!(await isOlder(path, before))) continue
        await rm(path, { force: true })
        dropped++
      }
      for (let KeyMarker: string | undefined, UploadIdMarker: string | undefined, more = true; more;) {
        const page = await client.send(new ListMultipartUploadsCommand({ Bucket: bucket, KeyMarker, UploadIdMarker }))
        for (const { Key = '', UploadId, Initiated } of page.Uploads ?? []) {
          if (!shape.test(Key) || !Initiated || Initiated >= before) continue
          await client.send(new AbortMultipartUploadCommand({ Bucket: bucket, Key, UploadId }))
          dropped++
        }
        more = page.IsTruncated === true
        KeyMarker = page.NextKeyMarker
        UploadIdMarker = page.NextUploadIdMarker
      }
      return dropped + await parts.dropBefore(new Date(before.getTime() - 8 * 86_400_000))
    },
    async ready() {
      await mkdir(drafts, { recursive: true })
      await client.send(new HeadBucketCommand({ Bucket: bucket }))
    },
  }
}

const keyOf = (hash: string): string => `${hash.slice(0, 2)}/${hash.slice(2, 4)}/${hash}`
/** A bucket may hold what is not ours. */
const shape = /^[0-9a-f]{2}\/[0-9a-f]{2}\/[0-9a-f]{64}$/

/** Fills `bytes` with what stands in the draft from `start` on. */
async function piece(draft: FileHandle, bytes: Buffer, start: number): Promise<Buffer> {
  for (let at = 0; at < bytes.length;) {
    const { bytesRead } = await draft.read(bytes, at, bytes.length - at, start + at)
    if (bytesRead === 0) throw new Error('a draft is shorter than what was written to it')
    at += bytesRead
  }
  return bytes
}
