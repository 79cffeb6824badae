// Asked once at start where people's files are in a bucket: a wrong name or key is told now, not with the first photo.
import { readSettings } from '#platform/config/settings.ts'
import { openStore } from '#platform/files/open.ts'
import { texts } from './texts.ts'

try {
  await (await openStore(readSettings(process.env))).ready()
} catch (error) {
  // What the server answered stands in its status: HEAD has no body.
  const { name = '', code, $metadata } = error as { name?: string, code?: string, $metadata?: { httpStatusCode?: number } }
  process.stderr.write(texts.bucketClosed(String($metadata?.httpStatusCode ?? code ?? name)))
  process.exitCode = 1
}
