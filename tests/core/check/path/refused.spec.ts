import { describe, expect, it } from 'vitest'
import type { CheckId } from '../../../../src/core/check/registry.ts'
import type { JudgeSettings } from '../../../../src/core/index.ts'
import type { FindingCode } from '../../../../src/core/finding/finding.ts'
import { certificate, type BuiltCertificate } from '../../../support/certificate-builder.ts'
import { extendedKeyUsage, keyUsage } from '../../../support/extension-writer.ts'
import { testKey } from '../../../support/test-keys.ts'
import { frame, utcTime } from '../certificate/rules.ts'
import { codesOf, outcomesOf, statusesOf } from '../outcomes.ts'

const root = certificate({ subject: 'Root', ca: true })
const issuing = certificate({ subject: 'Issuing', ca: true, issuer: root })
const leaf = certificate({ subject: 'a.example', issuer: issuing })
const leafWith = (extensions: NonNullable<Parameters<typeof certificate>[0]['extensions']>) => [
  certificate({ subject: 'a.example', issuer: issuing, extensions }),
  issuing,
  root,
]
const serverAuth = '1.3.6.1.5.5.7.3.1'

/** A certificate whose issuer was renewed with another key and kept its name. */
const renewed = certificate({ subject: 'Issuing', ca: true, issuer: root, key: testKey('renewed') })

type Refusal = readonly [
  sentence: string,
  check: CheckId,
  chain: readonly BuiltCertificate[],
  settings: Partial<JudgeSettings>,
  statuses: readonly string[],
  codes: readonly FindingCode[],
]

describe('a path', () => {
  it.each<Refusal>([
    ['is complete where it ends at a root', 'complete', [leaf, issuing, root], {}, ['passed'], []],
    [
      'is not complete where its root is not among the anchors that were chosen',
      'complete',
      [leaf, issuing, root],
      { anchors: [] },
      ['failed'],
      ['anchor-not-chosen'],
    ],
    [
      'chains by names up to its root, which issued itself',
      'name-chaining',
      [leaf, issuing, root],
      {},
      ['passed', 'passed', 'not-applicable'],
      [],
    ],
    [
      'has issuers with the identifiers that those below name',
      'key-identifiers',
      [leaf, issuing, root],
      {},
      ['passed', 'passed'],
      [],
    ],
    [
      'is refused where a purpose is asked for that the certificate has not',
      'extended-key-usage',
      leafWith({ extendedKeyUsage: extendedKeyUsage(['clientAuth']) }),
      { purpose: serverAuth },
      ['failed', 'not-applicable', 'not-applicable'],
      ['purpose-not-allowed'],
    ],
    [
      'is noted where only “any” allows the purpose',
      'extended-key-usage',
      leafWith({ extendedKeyUsage: extendedKeyUsage(['any']) }),
      { purpose: serverAuth },
      ['noted', 'not-applicable', 'not-applicable'],
      ['any-purpose-only'],
    ],
    [
      'is refused where the key may not be used in a way that is asked for',
      'target-key-usage',
      leafWith({ keyUsage: keyUsage(['keyAgreement']) }),
      { keyUsage: ['digitalSignature'] },
      ['failed'],
      ['key-usage-missing'],
    ],
    [
      'is refused where a date is none',
      'validity',
      [frame({ notAfter: utcTime('yesterday') })],
      {},
      ['failed'],
      ['time-unreadable'],
    ],
  ])('%s', async (_, check, chain, settings, statuses, codes) => {
    const outcomes = await outcomesOf(check, chain, settings)
    expect(statusesOf(outcomes)).toEqual(statuses)
    expect(codesOf(outcomes)).toEqual(codes)
  })

  it('is doubted where the identifier of the key above is another one', async () => {
    const outcomes = await outcomesOf('key-identifiers', [leaf, renewed, root])
    expect(statusesOf(outcomes)[0]).not.toBe('passed')
  })
})
