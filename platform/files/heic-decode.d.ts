declare module 'heic-decode' {
  type Decoded = { width: number, height: number, data: Uint8ClampedArray }
  /** RGBA, upright. */
  const decode: {
    (input: { buffer: Uint8Array }): Promise<Decoded>
    /** Every picture of the file, by its size: pixels are unpacked by `decode()`. */
    all(input: { buffer: Uint8Array }): Promise<{ width: number, height: number, decode(): Promise<Decoded> }[] & { dispose(): void }>
  }
  export default decode
}
