import { describe, expect, test } from 'vitest'
import { createEngine } from '../../../src/core/index.ts'
import { certificate, during, plantChain, type BuiltCertificate } from '../../support/certificate-builder.ts'
import { authorityKeyIdentifier } from '../../support/extension-writer.ts'
import { pemFile } from '../../support/inspect.ts'
import { testKey } from '../../support/test-keys.ts'

const { root, issuing, server } = plantChain()
const unnamed = { subjectKeyIdentifier: undefined, authorityKeyIdentifier: undefined }

/**
 * The certificates that were not used, as `server: other (reason)`; certificates are named in the order in which they
 * are given.
 */
async function rejected(cast: Record<string, BuiltCertificate>): Promise<string[]> {
  const engine = createEngine({ subtle: crypto.subtle })
  await engine.open([pemFile(Object.values(cast))])
  const { rejectedLinks, moreRejectedLinks } = await engine.judge({ instant: during })
  expect(moreRejectedLinks).toBe(0)
  const parts = new Map(Object.keys(cast).map((part, i) => [`c${i + 1}`, part]))
  return rejectedLinks.map(({ subject, issuer, reason }) => `${parts.get(subject)}: ${parts.get(issuer)} (${reason})`)
}

const rekeyed = certificate({ subject: 'Plant Root CA', ca: true, key: testKey('rekeyed root') })
const namesake = (name: string, spec: Partial<Parameters<typeof certificate>[0]> = {}) =>
  certificate({
    subject: 'Plant Issuing CA',
    ca: true,
    issuer: root,
    extensions: unnamed,
    key: testKey(name),
    notBefore: Date.UTC(2024, 0),
    ...spec,
  })

describe('a certificate with the name of the issuer that is in no path', () => {
  test('does not exist in a plain chain', async () => {
    expect(await rejected({ root, issuing, server })).toEqual([])
  })

  test('was not tried if its key identifier differs and the key that signed is known', async () => {
    expect(await rejected({ server, issuing, root, rekeyed })).toEqual(['issuing: rekeyed (passed-over)'])
  })

  test('has another key than the one that signed', async () => {
    const anonymous = namesake('anonymous')
    expect(await rejected({ server, issuing, root, anonymous })).toEqual(['server: anonymous (other-key)'])
  })

  test('has another key, and no certificate here has the right one', async () => {
    expect(await rejected({ server, rekeyed, issuing })).toEqual(['issuing: rekeyed (no-key-fits)'])
    const damaged = certificate({ ...server.spec, tamper: 'signature' })
    const anonymous = namesake('anonymous')
    expect(await rejected({ damaged, issuing, root, anonymous })).toEqual(['damaged: anonymous (no-key-fits)'])
  })

  test('has a key of another kind than the one that signed', async () => {
    const rsa = namesake('of another kind', { key: testKey('of another kind', 'rsa2048') })
    expect(await rejected({ server, issuing, root, rsa })).toEqual(['server: rsa (other-kind-of-key)'])
  })

  test('is already below in the path', async () => {
    const alpha = certificate({ subject: 'Alpha CA', ca: true })
    const beta = certificate({ subject: 'Beta CA', ca: true, issuer: alpha })
    const alphaByBeta = certificate({ subject: 'Alpha CA', ca: true, key: alpha.key, issuer: beta })
    const leaf = certificate({ subject: 'leaf', issuer: alphaByBeta })
    expect(await rejected({ leaf, alphaByBeta, beta })).toEqual(['beta: alphaByBeta (stands-below)'])
  })

  test('signed, and its paths are beyond the listed ones', async () => {
    const twins = Array.from({ length: 40 }, () => certificate({ ...root.spec }))
    const cast = Object.fromEntries(twins.map((twin, i) => [`twin ${i}`, twin]))
    const reasons = (await rejected({ server, issuing, ...cast })).map((each) => /\((.*)\)/.exec(each)?.[1])
    // The 32 best are listed.
    expect(reasons.filter((reason) => reason === 'no-listed-path' || reason === 'not-tried')).toHaveLength(8)
  })
})

// RFC 5280 section 6.1.3 (a)(4)
describe('a certificate whose key signed under another name than the issuer', () => {
  const renamed = (spec: Partial<Parameters<typeof certificate>[0]> = {}) =>
    certificate({ subject: 'Plant Root CA (old name)', ca: true, key: root.key, ...spec })

  test('is found by its key identifier', async () => {
    expect(await rejected({ server, issuing, renamed: renamed() })).toEqual(['issuing: renamed (other-name)'])
  })

  test('is found by its key if it has no key identifier or a different one', async () => {
    const silent = renamed({ extensions: { subjectKeyIdentifier: undefined } })
    expect(await rejected({ server, issuing, silent })).toEqual(['issuing: silent (other-name)'])
    const misled = certificate({
      ...issuing.spec,
      extensions: { authorityKeyIdentifier: authorityKeyIdentifier(Buffer.from('not the right one')) },
    })
    expect(await rejected({ misled, renamed: renamed() })).toEqual(['misled: renamed (other-name)'])
  })

  test('is found beside a certificate with the name of the issuer and another key', async () => {
    expect(await rejected({ server, issuing, rekeyed, renamed: renamed() })).toEqual([
      'issuing: rekeyed (other-key)',
      'issuing: renamed (other-name)',
    ])
  })

  test('is not assumed if only the key identifier matches', async () => {
    const impostor = certificate({
      subject: 'Another CA',
      ca: true,
      key: { ...testKey('impostor'), identifier: root.key.identifier },
    })
    expect(await rejected({ server, issuing, impostor })).toEqual(['issuing: impostor (identifier-only)'])
  })

  test('is not listed as unrelated', async () => {
    const stranger = certificate({ subject: 'Stranger CA', ca: true })
    expect(await rejected({ server, issuing, stranger })).toEqual([])
  })
})
