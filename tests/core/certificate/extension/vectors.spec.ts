import { describe, expect, it } from 'vitest'
import type { DecodedExtension } from '../../../../src/core/certificate/extension/contract.ts'
import { decodeExtension } from '../../../../src/core/certificate/extension/decode-extension.ts'
import { describeExtension } from '../../../../src/core/certificate/extension/describe-extension.ts'
import { extensionRegistry } from '../../../../src/core/certificate/extension/registry.ts'
import { namedExtensions } from '../../../../src/core/oid/named-extensions.ts'
import ofAttributeCertificates from '../../../vectors/extensions/attribute-certificate-extensions.json' with { type: 'json' }
import judged from '../../../vectors/extensions/extensions.json' with { type: 'json' }
import ofRevocation from '../../../vectors/extensions/revocation-extensions.json' with { type: 'json' }
import shownOnly from '../../../vectors/extensions/shown-extensions.json' with { type: 'json' }
import { linesOf } from '../row/rows.ts'
import { extensionOf, oidOf } from './extension-of.ts'

/**
 * The extensions that openssl wrote from tests/vectors/make/*.cnf, section by section, and the values that must be
 * shown of them. Those files hold the values that were put in; for the extensions that openssl reads itself, the
 * expected value is what openssl prints (`printed` in the vectors).
 */
const vectors = [
  ...judged,
  // Named by their terms.
  ...[...ofAttributeCertificates, ...ofRevocation, ...shownOnly].map((vector) => ({
    ...vector,
    oid: oidOf(vector.name),
  })),
]

const decoded = (oid: string, hex: string): DecodedExtension => decodeExtension(extensionOf(oid, hex))

/** Octets without ASN.1 around them: whatever is cut off, something is left. */
const unframed = [
  'ocsp-nonce',
  'sigstore-issuer-v1',
  'sigstore-github-trigger',
  'sigstore-github-sha',
  'sigstore-github-workflow',
  'sigstore-github-repository',
  'sigstore-github-ref',
]

describe('a vector', () => {
  it('has an identifier and the lines that have to be shown', () => {
    const incomplete = [...judged, ...ofAttributeCertificates, ...ofRevocation, ...shownOnly].filter(
      (vector: Readonly<{ oid?: string; shows?: readonly string[] }>) =>
        !vector.shows?.length || (judged.some((each) => each === vector) && !vector.oid),
    )
    expect(
      incomplete.map(({ name }) => `the section ${name} lacks lines (#>) or its identifier (#:) in tests/vectors/make`),
    ).toEqual([])
  })
})

describe('an extension', () => {
  it.each(vectors)('$name shows all that was put into it', ({ oid, value, shows }) => {
    const extension = decoded(oid, value)
    expect(extension.state).toBe('decoded')
    expect(linesOf(describeExtension(extension)).map((line) => line.trimEnd())).toEqual(shows)
  })

  it('is malformed, and never more than that, when its bytes are cut anywhere', () => {
    for (const { name, oid, value } of vectors.filter(({ name }) => !unframed.includes(name))) {
      for (let length = 0; length < value.length; length += 2) {
        const cut = decoded(oid, value.slice(0, length))
        expect(cut.state, `${name}, ${length / 2} octets`).toBe('malformed')
        expect(linesOf(describeExtension(cut))).toEqual([`content: ${value.slice(0, length)} (malformed-extension)`])
      }
    }
  })

  it('never throws, whatever octet of it is another', { timeout: 60_000 }, () => {
    const thrown: string[] = []
    for (const { name, oid, value } of vectors) {
      for (let at = 0; at < value.length; at += 2) {
        for (const octet of ['00', '05', '30', '7f', '80', 'a0', 'ff']) {
          const extension = decoded(oid, value.slice(0, at) + octet + value.slice(at + 2))
          try {
            describeExtension(extension)
          } catch {
            thrown.push(`${name}, octet ${at / 2} is ${octet}`)
          }
        }
      }
    }
    expect(thrown).toEqual([])
  })
})

describe('every extension of the registry', () => {
  const identifiers = extensionRegistry.map(({ oid }): string => oid)
  const terms = extensionRegistry.map(({ term }): string => term)
  const ofVectors = new Set(vectors.map(({ oid }) => oid))

  it('has an identifier and a term that no other has', () => {
    expect(doubled(identifiers).map((oid) => `two decoders are for ${oid}`)).toEqual([])
    expect(doubled(terms).map((term) => `two extensions have the term ${term}`)).toEqual([])
    expect(
      identifiers.filter((oid) => oid in namedExtensions).map((oid) => `${oid} has a decoder and a bare name`),
    ).toEqual([])
  })

  it('has a vector', () => {
    const without = extensionRegistry.filter(({ oid }) => !ofVectors.has(oid))
    expect(
      without.map(({ term }) => `the extension ${term} has no vector: give it a section in tests/vectors/make`),
    ).toEqual([])
  })

  it('says where it is defined', () => {
    const without = extensionRegistry.filter(({ reference }) => !/\w{3}/.test(reference.document))
    expect(without.map(({ term }) => `the extension ${term} has no reference`)).toEqual([])
  })
})

const doubled = (texts: readonly string[]): string[] => texts.filter((text, i) => texts.indexOf(text) !== i)
