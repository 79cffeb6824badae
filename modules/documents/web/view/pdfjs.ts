// pdf.js, when a PDF is opened: its worker, letters and tables of signs are ours too (vite.config.ts). It runs no script of a document, and nothing of ours is evaluated.
import { getDocument, GlobalWorkerOptions, PasswordException, TextLayer, version, type PDFDocumentLoadingTask } from 'pdfjs-dist'

export { TextLayer }

const parts = `/assets/pdf-${version}/`
GlobalWorkerOptions.workerSrc = `${parts}pdf.worker.min.mjs`

/** What is near is fetched by ranges; the rest when one comes to it. */
export const openPdf = (url: string): PDFDocumentLoadingTask => getDocument({
  url, rangeChunkSize: 1 << 17, disableAutoFetch: true, disableStream: true, cMapUrl: `${parts}cmaps/`, cMapPacked: true, standardFontDataUrl: `${parts}fonts/`, wasmUrl: `${parts}decoders/`,
  // The rules of our pages let no WebAssembly in: the decoders have a form in script.
  useWasm: false, useWorkerFetch: false, enableXfa: false, disableWorkerRendering: true, verbosity: 0,
  // A picture beyond this is a bomb.
  maxImageSize: 50_000_000,
})
export const isLocked = (error: unknown): boolean => error instanceof PasswordException
