import { expect, it } from 'vitest'
import { createEngine, headline, judgedAsUsual, plainHeadline, type JudgedBy } from '../../../src/core/index.ts'
import { certificate, during } from '../../support/certificate-builder.ts'

const root = certificate({ subject: 'Root', ca: true })
const issuing = certificate({ subject: 'Issuing', ca: true, issuer: root })
const server = certificate({ subject: 'server.example', issuer: issuing })

async function basis(chosen: Partial<JudgedBy>): Promise<string> {
  const engine = createEngine()
  const pem = [server, issuing, root].map((each) => each.pem).join('')
  await engine.open([{ name: 'chain.pem', bytes: new TextEncoder().encode(pem) }])
  const report = await engine.judge({ instant: during })
  return plainHeadline(headline(report, report.paths[0], { ...judgedAsUsual, ...chosen }).basis)
}

it.each<{ chosen: Partial<JudgedBy>; says: string }>([
  { chosen: {}, says: '' },
  { chosen: { policies: ['1.2.3'] }, says: 'Judged accepting only the policy 1.2.3' },
  {
    chosen: { policies: ['Domain validated (DV) (2.23.140.1.2.1)', '1.2.3', '1.2.4'], explicitPolicy: true },
    says: 'Judged demanding a policy; accepting only the policies Domain validated (DV) (2.23.140.1.2.1); 1.2.3 or 1.2.4',
  },
  {
    chosen: { inhibitMapping: true, inhibitAny: true },
    says: 'Judged without mapping of policies; without “any policy” in certificates',
  },
  { chosen: { maximumIntermediates: 0 }, says: 'Judged with at most 0 intermediates' },
  { chosen: { maximumIntermediates: 1 }, says: 'Judged with at most 1 intermediate' },
  {
    chosen: { profile: 'rfc5280', keyUsage: ['Digital signature', 'Key agreement'] },
    says: 'Judged by the rules of RFC 5280; for a key that allows: Digital signature, Key agreement',
  },
])('says what was asked beyond the usual: “$says”', async ({ chosen, says }) => {
  expect(await basis(chosen)).toBe(says)
})
