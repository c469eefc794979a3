import { expect, test } from 'vitest'
import { readOnly } from '../../../src/core/asn1/node.ts'
import { readAlgorithmIdentifier } from '../../../src/core/crypto/algorithm-identifier.ts'
import { readSignatureScheme } from '../../../src/core/crypto/signature-scheme.ts'
import { algorithmName, signatureAlgorithmNames } from '../../../src/core/oid/algorithms.ts'
import { explicit, integer, nothing, objectIdentifier, octetString, sequence } from '../../support/der-writer.ts'
import { algorithmOf, withNull } from './signed-message.ts'

const read = (der: Uint8Array) => readSignatureScheme(readAlgorithmIdentifier(readOnly(der), 'the algorithm'))

const rsaSha256 = '1.2.840.113549.1.1.11'
const ecdsaSha256 = '1.2.840.10045.4.3.2'
const sha256 = sequence(objectIdentifier('2.16.840.1.101.3.4.2.1'), nothing())
const mgf1 = (hash: Uint8Array) => sequence(objectIdentifier('1.2.840.113549.1.1.8'), hash)
const pss = (...fields: readonly Uint8Array[]) => algorithmOf('1.2.840.113549.1.1.10', sequence(...fields))

test.each([
  ['RSA PKCS #1 takes NULL', withNull(rsaSha256), 'as-defined'],
  ['RSA PKCS #1 tolerates no parameters', algorithmOf(rsaSha256), 'tolerated'],
  ['RSA PKCS #1 refuses other parameters', algorithmOf(rsaSha256, sequence()), 'unsupported parameters'],
  ['ECDSA takes no parameters', algorithmOf(ecdsaSha256), 'as-defined'],
  ['ECDSA tolerates NULL', withNull(ecdsaSha256), 'tolerated'],
  [
    'ECDSA refuses a curve for parameters',
    algorithmOf(ecdsaSha256, objectIdentifier('1.2.3')),
    'unsupported parameters',
  ],
  ['DSA tolerates NULL', withNull('1.2.840.10040.4.3'), 'tolerated'],
  ['Ed25519 takes no parameters', algorithmOf('1.3.101.112'), 'as-defined'],
  ['Ed25519 refuses NULL', withNull('1.3.101.112'), 'unsupported parameters'],
  ['ML-DSA refuses NULL', withNull('2.16.840.1.101.3.4.3.17'), 'unsupported parameters'],
  ['SLH-DSA refuses NULL', withNull('2.16.840.1.101.3.4.3.20'), 'unsupported parameters'],
  ['RSA-PSS refuses no parameters', algorithmOf('1.2.840.113549.1.1.10'), 'unsupported parameters'],
  ['RSA-PSS refuses NULL', withNull('1.2.840.113549.1.1.10'), 'unsupported parameters'],
  ['RSA-PSS refuses a trailer other than 1', pss(explicit(3, integer(2))), 'unsupported parameters'],
  ['RSA-PSS refuses a negative salt length', pss(explicit(2, integer(-1))), 'unsupported parameters'],
  ['RSA-PSS refuses a salt length of 100 octets', pss(explicit(2, integer(1n << 800n))), 'unsupported parameters'],
  ['RSA-PSS refuses a mask generation other than MGF1', pss(explicit(1, sha256)), 'unsupported parameters'],
  [
    'RSA-PSS refuses MGF1 without a hash',
    pss(explicit(1, algorithmOf('1.2.840.113549.1.1.8'))),
    'unsupported parameters',
  ],
  ['RSA-PSS refuses an unknown hash', pss(explicit(0, algorithmOf('1.2.3'))), 'unsupported parameters'],
  ['RSA-PSS refuses SHAKE', pss(explicit(0, algorithmOf('2.16.840.1.101.3.4.2.11'))), 'unsupported parameters'],
  ['RSA-PSS refuses what is no parameters', pss(octetString(new Uint8Array(3))), 'unsupported parameters'],
  ['MD2 is known by name only', withNull('1.2.840.113549.1.1.2'), 'unsupported algorithm'],
  ['GOST is known by name only', algorithmOf('1.2.643.7.1.1.3.2'), 'unsupported algorithm'],
  ['SM2 is known by name only', algorithmOf('1.2.156.10197.1.501'), 'unsupported algorithm'],
  ['HashML-DSA is known by name only', algorithmOf('2.16.840.1.101.3.4.3.32'), 'unsupported algorithm'],
  ['an identifier of nobody is unknown', algorithmOf('1.2.3.4'), 'unsupported algorithm'],
])('%s', (_, der, expected) => {
  const reading = read(der)
  expect(reading.scheme ? reading.parameters : `unsupported ${reading.unsupported}`).toBe(expected)
})

test('RSA-PSS parameters that are left out have their defaults', () => {
  expect(read(pss()).scheme).toEqual({ kind: 'rsa-pss', hash: 'SHA-1', mgfHash: 'SHA-1', saltLength: 20, trailer: 1 })
})

test('RSA-PSS may use two hashes', () => {
  const parameters = [explicit(0, sha256), explicit(1, mgf1(algorithmOf('1.3.14.3.2.26'))), explicit(2, integer(7))]
  const scheme = { kind: 'rsa-pss', hash: 'SHA-256', mgfHash: 'SHA-1', saltLength: 7, trailer: 1 }
  expect(read(pss(...parameters)).scheme).toEqual(scheme)
})

test('every name stands for the scheme that it says', () => {
  for (const [oid, name] of Object.entries(signatureAlgorithmNames)) {
    const reading = [algorithmOf(oid), withNull(oid)].map(read).find(({ scheme }) => scheme)
    if (reading?.scheme) expect(`${oid} ${inWords(reading.scheme)}`).toBe(`${oid} ${name}`)
  }
})

test('names of all kinds of algorithm are found', () => {
  const oids = ['1.2.840.113549.1.1.11', '1.2.840.10045.2.1', '2.16.840.1.101.3.4.2.1', '1.3.132.0.34', '1.2.3.4']
  expect(oids.map(algorithmName)).toEqual(['SHA-256 with RSA', 'EC', 'SHA-256', 'P-384 (secp384r1)', undefined])
})

function inWords(scheme: NonNullable<ReturnType<typeof read>['scheme']>): string {
  switch (scheme.kind) {
    case 'rsa-pkcs1':
      return `${scheme.hash} with RSA`
    case 'rsa-pss':
      return `RSA-PSS with ${scheme.hash}`
    case 'ecdsa':
      return `ECDSA with ${scheme.hash}`
    case 'dsa':
      return `DSA with ${scheme.hash}`
    case 'eddsa':
      return scheme.curve
    case 'ml-dsa':
      return scheme.set
    case 'slh-dsa':
      return scheme.prehash ? `Hash${scheme.set} with ${scheme.prehash}` : scheme.set
  }
}
