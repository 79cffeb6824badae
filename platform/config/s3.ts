// A bucket for people's files: all of its variables together, or none.
import type { fr } from './fr.ts'
import { isLoopback } from './values.ts'

export type S3Settings = {
  /** Null: Amazon's, by the region. */
  endpoint: string | null
  region: string
  bucket: string
  accessKey: string
  secretKey: string
  /** `https://host/bucket/key`, rather than `https://bucket.host/key`. */
  pathStyle: boolean
}
type Reading = { get(name: string): string | null, wrong(variable: string, reason: keyof typeof fr, value?: string | null): void }

const others = ['PARVIS_S3_ENDPOINT', 'PARVIS_S3_REGION', 'PARVIS_S3_ACCESS_KEY', 'PARVIS_S3_SECRET_KEY', 'PARVIS_S3_PATH_STYLE']

export function readS3({ get, wrong }: Reading): S3Settings | null {
  const bucket = get('PARVIS_S3_BUCKET')
  if (bucket === null) {
    if (others.some((name) => get(name) !== null)) wrong('PARVIS_S3_BUCKET', 's3Alone')
    return null
  }
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket)) wrong('PARVIS_S3_BUCKET', 's3Bucket', bucket)
  const endpoint = get('PARVIS_S3_ENDPOINT')
  if (endpoint !== null && !isEndpoint(endpoint)) wrong('PARVIS_S3_ENDPOINT', 's3Endpoint', endpoint)
  const region = get('PARVIS_S3_REGION')
  if (endpoint === null && region === null) wrong('PARVIS_S3_REGION', 's3Region')
  for (const name of ['PARVIS_S3_ACCESS_KEY', 'PARVIS_S3_SECRET_KEY']) if (get(name) === null) wrong(name, 's3Key')
  const style = get('PARVIS_S3_PATH_STYLE')
  if (style !== null && style !== 'yes' && style !== 'no') wrong('PARVIS_S3_PATH_STYLE', 'yesNo', style)
  return {
    endpoint, bucket, region: region ?? 'us-east-1', accessKey: get('PARVIS_S3_ACCESS_KEY') ?? '', secretKey: get('PARVIS_S3_SECRET_KEY') ?? '',
    // Servers other than Amazon's seldom have a name for each bucket.
    pathStyle: style === null ? endpoint !== null : style === 'yes',
  }
}

/** People's files travel on it: plain http on the machine itself only. */
function isEndpoint(value: string): boolean {
  const url = URL.parse(value)
  return url !== null && url.pathname === '/' && url.search === '' && url.username === '' && url.password === '' && (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname)))
}
