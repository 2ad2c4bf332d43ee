/** What csv-stringify needs of Node's Buffer, which browsers lack: none is ever given to it, and it makes one mark. */
const Buffer = {
  isBuffer: () => false,
  /** The text that these bytes stand for in UTF-8, a byte order mark included. */
  from: (bytes: readonly number[]) =>
    new TextDecoder('utf-8', { ignoreBOM: true }).decode(Uint8Array.from(bytes)),
}

export default Buffer
