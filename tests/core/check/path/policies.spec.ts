import { describe, expect, it } from 'vitest'
import { explain, type PolicyInputs } from '../../../../src/core/index.ts'
import { certificate, type BuiltCertificate } from '../../../support/certificate-builder.ts'
import { implicit, objectIdentifier, sequence } from '../../../support/der-writer.ts'
import { certificatePolicies, type ExtensionSpec } from '../../../support/extension-writer.ts'
import { outcomesOf } from '../outcomes.ts'

const any = '2.5.29.32.0'
const [gold, silver] = ['1.2.3.1', '1.2.3.2']
const requiring = (skip: number): ExtensionSpec => {
  return { oid: '2.5.29.36', critical: true, value: sequence(implicit(0, Uint8Array.of(skip))) }
}
const mapping = (from: string, to: string): ExtensionSpec => {
  return { oid: '2.5.29.33', value: sequence(sequence(objectIdentifier(from), objectIdentifier(to))) }
}

interface Extensions {
  readonly root?: ExtensionSpec[]
  readonly ca?: ExtensionSpec[]
  readonly leaf?: ExtensionSpec[]
}

function chain({ root: ofRoot = [], ca: ofCa = [], leaf: ofLeaf = [] }: Extensions): BuiltCertificate[] {
  const root = certificate({ subject: 'Root', ca: true, moreExtensions: ofRoot })
  const ca = certificate({ subject: 'CA', ca: true, issuer: root, moreExtensions: ofCa })
  return [certificate({ subject: 'leaf', issuer: ca, moreExtensions: ofLeaf }), ca, root]
}

const asking = (initial: readonly string[]): PolicyInputs => {
  return { initial, explicit: true, inhibitMapping: false, inhibitAny: false }
}
const states = certificatePolicies

// RFC 5280 section 6.1
describe('a policy that is missing', () => {
  it.each<[string, Extensions, PolicyInputs | undefined, { who: string; what: RegExp; why: RegExp; where: unknown }]>([
    [
      'was demanded by the person',
      {},
      asking([any]),
      {
        who: 'c2',
        what: /^At “CA” no certificate policy remains for which/,
        why: /^You require one\./,
        where: { extension: { oid: '2.5.29.32', term: 'certificate-policies' } },
      },
    ],
    [
      'was demanded by the person, and is none of those accepted',
      { ca: [states([gold])], leaf: [states([gold])] },
      asking([silver]),
      {
        who: 'c1',
        what: /^At “leaf” no certificate policy remains that you accept\. You accept 1\.2\.3\.2\.$/,
        why: /^You require one\./,
        where: { extension: { oid: '2.5.29.32', term: 'certificate-policies' }, range: expect.anything() as unknown },
      },
    ],
    [
      'was demanded by a certificate, not by one whose demand sets in below the path',
      { root: [requiring(9)], ca: [states([gold]), requiring(0)] },
      undefined,
      { who: 'c1', what: /no certificate policy remains for which/, why: /^“CA” requires one\./, where: {} },
    ],
    [
      'was demanded by two certificates',
      { root: [requiring(0)], ca: [requiring(0)] },
      undefined,
      { who: 'c2', what: /^At “CA”/, why: /^“Root” requires one\./, where: {} },
    ],
    [
      'was demanded by both',
      { root: [requiring(0)] },
      asking([any]),
      { who: 'c2', what: /^At “CA”/, why: /^You require one, and “Root” requires one\./, where: {} },
    ],
  ])('%s', async (_, extensions, policy, { who, what, why, where }) => {
    const [outcome] = await outcomesOf('policies', chain(extensions), policy && { policy })
    expect(outcome).toMatchObject({ status: 'failed', certificate: who, ...(where as object) })
    const words = explain(outcome!.findings[0]!)
    expect(words.what).toMatch(what)
    expect(words.why).toMatch(why)
    expect(`${words.what} ${words.why}`).not.toContain(any)
  })

  it('was mapped from any, which the mappings show', async () => {
    const mapped = chain({ ca: [states([gold]), mapping(any, gold)], leaf: [states([gold])] })
    expect(await outcomesOf('policies', mapped)).toMatchObject([
      {
        status: 'failed',
        certificate: 'c2',
        extension: { oid: '2.5.29.33', term: 'policy-mappings' },
        findings: [{ code: 'any-policy-mapped' }],
      },
    ])
  })
})
