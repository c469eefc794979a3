import { describe, expect, test } from 'vitest'
import { createEngine } from '../../../src/core/index.ts'
import { certificate, during, plantChain, type BuiltCertificate } from '../../support/certificate-builder.ts'
import { pemFile } from '../../support/inspect.ts'
import { testKey } from '../../support/test-keys.ts'

const { root, issuing, server } = plantChain()

/** Who was not taken, as `server: other (reason)`; certificates are named in the order in which they are given. */
async function rejected(cast: Record<string, BuiltCertificate>): Promise<string[]> {
  const engine = createEngine({ subtle: crypto.subtle })
  await engine.open([pemFile(Object.values(cast))])
  const { rejectedLinks } = await engine.judge({ instant: during })
  const parts = new Map(Object.keys(cast).map((part, i) => [`c${i + 1}`, part]))
  return rejectedLinks.map(({ subject, issuer, reason }) => `${parts.get(subject)}: ${parts.get(issuer)} (${reason})`)
}

describe('who might have issued a certificate and did not', () => {
  test('is nobody in a plain chain', async () => {
    expect(await rejected({ root, issuing, server })).toEqual([])
  })

  test('is the namesake whose key did not sign', async () => {
    const rekeyed = certificate({ subject: 'Plant Root CA', ca: true, key: testKey('rekeyed root') })
    const anonymous = certificate({
      subject: 'Plant Issuing CA',
      ca: true,
      issuer: root,
      extensions: { authorityKeyIdentifier: undefined, subjectKeyIdentifier: undefined },
      key: testKey('anonymous'),
      notBefore: Date.UTC(2024, 0),
    })
    expect(await rejected({ server, issuing, root, rekeyed, anonymous })).toEqual([
      'server: anonymous (other-key)',
      'issuing: rekeyed (other-key)',
      'anonymous: rekeyed (other-key)',
    ])
    expect(await rejected({ server, rekeyed, issuing })).toEqual(['issuing: rekeyed (other-key)'])
  })

  test('is the one whose key identifier agrees and whose name does not', async () => {
    const renamed = certificate({ subject: 'Plant Root CA (old name)', ca: true, key: root.key })
    expect(await rejected({ server, issuing, renamed })).toEqual(['issuing: renamed (other-name)'])
  })

  test('is the one that stands below already', async () => {
    const alpha = certificate({ subject: 'Alpha CA', ca: true })
    const beta = certificate({ subject: 'Beta CA', ca: true, issuer: alpha })
    const alphaByBeta = certificate({ subject: 'Alpha CA', ca: true, key: alpha.key, issuer: beta })
    const leaf = certificate({ subject: 'leaf', issuer: alphaByBeta })
    expect(await rejected({ leaf, alphaByBeta, beta })).toEqual(['beta: alphaByBeta (not-tried)'])
  })
})
