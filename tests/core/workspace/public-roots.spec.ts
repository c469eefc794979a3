import { createHash, X509Certificate } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { publicRootSource } from '../../../src/core/oid/public-root-table.ts'
import { publicRootAt, publicRootCount } from '../../../src/core/workspace/public-roots.ts'
import { objectsOf, serverRoots } from '../../../.config/lists/public-roots.mjs'

const roots = Array.from({ length: publicRootCount() }, (_, place) => publicRootAt(place)!)
const fingerprints = roots.map(({ certificate }) => createHash('sha256').update(certificate).digest('hex'))

describe('the list of public roots', () => {
  it('says of which day it is', () => {
    expect(publicRootSource.date).toMatch(/^20\d\d-\d\d-\d\d$/)
    expect(publicRootSource.documents).toContain('Mozilla')
  })

  it('holds each root once, in the order of their subjects, which packs them best', () => {
    expect(fingerprints.length).toBeGreaterThan(100)
    expect(new Set(fingerprints).size).toBe(fingerprints.length)
    const subjects = roots.map(({ certificate }) => new X509Certificate(certificate).subject)
    expect(subjects).toEqual([...subjects].sort())
  })

  it.each(roots.map(({ certificate }, i) => [i, certificate] as const))(
    'root %i is a CA certificate that names itself as its issuer, to another reader',
    (_, certificate) => {
      const read = new X509Certificate(certificate)
      expect(read.raw.equals(certificate)).toBe(true)
      expect(read.issuer).toBe(read.subject)
      expect(read.checkIssued(read)).toBe(true)
    },
  )
})

describe('certdata.txt', () => {
  const trust = (value: string) => `
CKA_CLASS CK_OBJECT_CLASS CKO_NSS_TRUST
CKA_ISSUER MULTILINE_OCTAL
\\060\\000
END
CKA_SERIAL_NUMBER MULTILINE_OCTAL
\\002\\001\\007
END
CKA_TRUST_SERVER_AUTH CK_TRUST ${value}
`
  const certificate = `BEGINDATA
CKA_CLASS CK_OBJECT_CLASS CKO_CERTIFICATE
CKA_TOKEN CK_BBOOL CK_TRUE
CKA_ISSUER MULTILINE_OCTAL
\\060\\000
END
CKA_SERIAL_NUMBER MULTILINE_OCTAL
\\002\\001\\007
END
CKA_VALUE MULTILINE_OCTAL
\\060\\003
\\002\\001\\007
END
`
  const after = `CKA_NSS_SERVER_DISTRUST_AFTER MULTILINE_OCTAL
\\062\\064\\061\\061\\063\\060\\062\\063\\065\\071\\065\\071\\132
END
`
  const read = (text: string) =>
    serverRoots(objectsOf(text)).map((root) => [root.certificate.toString('hex'), root.distrustAfter])

  it('gives the certificates that vouch for servers', () => {
    expect(read(certificate + trust('CKT_NSS_TRUSTED_DELEGATOR'))).toEqual([['3003020107', undefined]])
  })

  it('gives the day after which new certificates do not count', () => {
    const text = certificate + after + trust('CKT_NSS_TRUSTED_DELEGATOR')
    expect(read(text)).toEqual([['3003020107', '2024-11-30T23:59:59Z']])
  })

  it.each(['CKT_NSS_MUST_VERIFY_TRUST', 'CKT_NSS_NOT_TRUSTED'])('leaves out a certificate with %s', (value) => {
    expect(read(certificate + trust(value))).toEqual([])
  })
})
