/**
 * A PKCS #12 file of openssl whose authentication code asks for so many iterations, up to 2^31 - 1: the number stands
 * at the very end of the file, as an INTEGER of two octets that grows to four.
 */
export function grownIterations(file: Uint8Array, iterations: number): Uint8Array<ArrayBuffer> {
  const view = Buffer.from(file)
  const grown = Buffer.concat([view.subarray(0, -4), Buffer.from([2, 4, 0, 0, 0, 0])])
  grown.writeUInt32BE(iterations, grown.length - 4)
  const macData = view.lastIndexOf(Buffer.from('3041', 'hex'))
  grown.writeUInt8(0x43, macData + 1)
  grown.writeUInt16BE(view.readUInt16BE(2) + 2, 2)
  return new Uint8Array(grown)
}
