import { curveParameters } from '../../src/core/crypto/curve-parameters.ts'
import { bitString, integer, objectIdentifier, octetString, sequence } from './der-writer.ts'
import { testKey, type TestKey } from './test-keys.ts'

const hex = (text: string) => new Uint8Array(Buffer.from(text, 'hex'))

/** A key on P-256 that writes its curve out. @see RFC 3279 section 2.3.5 */
export function writtenOut(name: string): TestKey {
  const own = testKey(name)
  const { p, a, b, n, x, y } = curveParameters['1.2.840.10045.3.1.7']!
  const domain = sequence(
    integer(1),
    sequence(objectIdentifier('1.2.840.10045.1.1'), integer(BigInt(`0x${p}`))),
    sequence(octetString(hex(a)), octetString(hex(b))),
    octetString(hex(`04${x}${y}`)),
    integer(BigInt(`0x${n}`)),
    integer(1),
  )
  const algorithm = sequence(objectIdentifier('1.2.840.10045.2.1'), domain)
  return { ...own, spki: sequence(algorithm, bitString(own.spki.subarray(-65))) }
}
