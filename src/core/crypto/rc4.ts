/** RC4, which encrypts and decrypts in one operation. Only used to read keystores of the nineties. */
export function rc4(key: Uint8Array, octets: Uint8Array): Uint8Array {
  const s = Uint8Array.from({ length: 256 }, (_, i) => i)
  const swap = (i: number, j: number): void => {
    const kept = s[i] ?? 0
    s[i] = s[j] ?? 0
    s[j] = kept
  }
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + (s[i] ?? 0) + (key[i % key.length] ?? 0)) & 255
    swap(i, j)
  }
  let [i, j] = [0, 0]
  return octets.map((octet) => {
    i = (i + 1) & 255
    j = (j + (s[i] ?? 0)) & 255
    swap(i, j)
    return octet ^ (s[((s[i] ?? 0) + (s[j] ?? 0)) & 255] ?? 0)
  })
}
