import { Buffer } from 'node:buffer'
import { expect, it } from 'vitest'
import { certificateFiles } from '../../../corpus/certificate-file.ts'
import { needsOpenssl, openssl, opensslVersion } from '../../../support/openssl.ts'
import { walkAsn1 } from './walk.ts'

/** Every how manieth certificate of a corpus is compared: each costs a run of openssl. */
const corpora: readonly (readonly [string, number])[] = [
  ['badssl', 4],
  ['debian-ca', 10],
  ['openssl-certs', 20],
  ['opcua', 2],
  ['rpki', 2],
  ['zlint-half', 40],
  ['android-ka', 4],
  ['gost', 3],
]

/**
 * The tree that `openssl asn1parse` prints of an encoding: offset, depth, header length, length, constructed or
 * primitive. It does not open strings.
 */
function opensslTree(der: Uint8Array): string[] | undefined {
  const { status, stdout } = openssl(['asn1parse', '-inform', 'DER'], der)
  if (status !== 0) return undefined
  // The end of contents is an encoding to OpenSSL, and a part of its parent here.
  const printed = stdout.replaceAll(/^.*: EOC *\n/gm, '')
  return [
    ...printed.matchAll(/^ *(\d+):d=(\d+) +hl=(\d+) l= *(\d+|inf) *(cons|prim): *(.+?) *(?:\[HEX DUMP\])?(?::|$)/gm),
  ].map(([, offset, depth, header, length, form, tag = '']) =>
    [offset, depth, header, length, form, plainTag(tag.trim())].join(' '),
  )
}

const ours = (der: Uint8Array): string[] => {
  const { entries } = walkAsn1({ bytes: der, type: 'Certificate' })
  const strings = entries.filter(({ encapsulates }) => encapsulates)
  return entries
    .filter(({ start }) => !strings.some((string) => start >= string.contentStart && start < string.contentEnd))
    .map(({ start, contentStart, contentEnd, depth, constructed, tag, oddities }) => {
      const length = oddities.includes('indefinite-length') ? 'inf' : contentEnd - contentStart
      return [start, depth, contentStart - start, length, constructed ? 'cons' : 'prim', tag].join(' ')
    })
}

/** OpenSSL's words for a tag in ours. */
function plainTag(tag: string): string {
  const context = /^cont \[ (\d+) \]/.exec(tag)
  if (context) return `[${context[1]}]`
  return names[tag] ?? tag
}
const names: Readonly<Record<string, string>> = {
  OBJECT: 'OBJECT IDENTIFIER',
  PRINTABLESTRING: 'PrintableString',
  UTF8STRING: 'UTF8String',
  IA5STRING: 'IA5String',
  T61STRING: 'TeletexString',
  BMPSTRING: 'BMPString',
  NUMERICSTRING: 'NumericString',
  VISIBLESTRING: 'VisibleString',
  UNIVERSALSTRING: 'UniversalString',
  UTCTIME: 'UTCTime',
  GENERALIZEDTIME: 'GeneralizedTime',
}

for (const [corpus, step] of corpora) {
  const files = certificateFiles(corpus).filter((_, i) => i % step === 0)
  it.skipIf(!opensslVersion || files.length === 0)(
    `${corpus}: ${files.length} certificates have the encodings that openssl asn1parse finds${opensslVersion ? '' : `: ${needsOpenssl}`}`,
    { timeout: 60_000 },
    () => {
      let refused = 0
      for (const { name, der } of files) {
        const expected = opensslTree(der)
        if (!expected) refused++
        else expect(ours(Buffer.from(der)), name).toEqual(expected)
      }
      expect(refused, 'certificates that openssl asn1parse refuses').toBe(0)
    },
  )
}
