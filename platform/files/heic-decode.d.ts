declare module 'heic-decode' {
  /** RGBA, upright. */
  const decode: (input: { buffer: Uint8Array }) => Promise<{ width: number, height: number, data: Uint8ClampedArray }>
  export default decode
}
