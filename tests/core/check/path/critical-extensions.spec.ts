import { describe, expect, it } from 'vitest'
import { certificate, type BuiltCertificate } from '../../../support/certificate-builder.ts'
import { ia5String, nothing, objectIdentifier, sequence, utf8String, type Der } from '../../../support/der-writer.ts'
import { extendedKeyUsage, type ExtensionSpec } from '../../../support/extension-writer.ts'
import { codesOf, outcomesOf, pathOf, statusesOf } from '../outcomes.ts'

const root = certificate({ subject: 'Root', ca: true })
const withExtensions = (...moreExtensions: ExtensionSpec[]): BuiltCertificate[] => [
  certificate({ subject: 'a.example', issuer: root, moreExtensions }),
  root,
]

/** CertificatePolicies of one policy with these qualifiers. */
const policies = (critical: boolean, ...qualifiers: (readonly [string, Der])[]): ExtensionSpec => {
  const infos = qualifiers.map(([type, value]) => sequence(objectIdentifier(type), value))
  return { oid: '2.5.29.32', critical, value: sequence(sequence(objectIdentifier('1.2.3.1'), sequence(...infos))) }
}
const address = ['1.3.6.1.5.5.7.2.1', ia5String('https://pki.example/cps')] as const
const notice = ['1.3.6.1.5.5.7.2.2', sequence(utf8String('For the plant.'))] as const
const unknown = ['1.2.3.4', nothing()] as const

// RFC 5280 section 4.2.1.4: "path validation software MUST be able to interpret this extension (including the optional
// qualifier), or MUST reject".
describe('certificate policies with qualifiers', () => {
  it.each<[string, ExtensionSpec, string]>([
    ['pass where they are known', policies(true, address, notice), 'passed'],
    ['pass where one is unknown and nothing is critical', policies(false, address, unknown), 'passed'],
    ['fail where they are critical and one is unknown', policies(true, address, unknown), 'policy-qualifier-unknown'],
  ])('%s', async (_, extension, expected) => {
    const [outcome] = await outcomesOf('critical-extensions', withExtensions(extension))
    expect(outcome?.findings[0]?.code ?? outcome?.status).toBe(expected)
  })

  it('name the unknown ones once', async () => {
    const [outcome] = await outcomesOf('critical-extensions', withExtensions(policies(true, unknown, unknown)))
    expect(outcome?.findings).toMatchObject([{ params: { qualifiers: ['1.2.3.4'] } }])
  })
})

// RFC 6960 section 4.2.2.2.1: SHOULD be non-critical, so it may be.
describe('a critical ocsp-nocheck', () => {
  const noCheck: ExtensionSpec = { oid: '1.3.6.1.5.5.7.48.1.5', critical: true, value: nothing() }

  it('is processed: nobody asks whether its responder was revoked', async () => {
    const responder = certificate({
      subject: 'responder',
      issuer: root,
      extensions: { extendedKeyUsage: extendedKeyUsage(['1.3.6.1.5.5.7.3.9']) },
      moreExtensions: [noCheck],
    })
    const { verdict, outcomes } = await pathOf([responder, root], { revocation: 'required' })
    expect(verdict).toBe('valid')
    expect(outcomes.find(({ check }) => check === 'revocation')).toMatchObject({
      status: 'not-applicable',
      why: 'responder-not-asked-about',
    })
  })

  it('excuses nobody else from revocation', async () => {
    const chain = withExtensions(noCheck)
    expect(codesOf(await outcomesOf('critical-extensions', chain))).toEqual([])
    expect(statusesOf(await outcomesOf('revocation', chain, { revocation: 'required' }))[0]).toBe('not-checked')
  })
})
