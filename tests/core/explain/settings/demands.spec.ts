import { expect, it } from 'vitest'
import { createEngine, headline, plainHeadline, type JudgeSettings } from '../../../../src/core/index.ts'
import { certificate, during } from '../../../support/certificate-builder.ts'

const root = certificate({ subject: 'Root', ca: true })
const issuing = certificate({ subject: 'Issuing', ca: true, issuer: root })
const server = certificate({ subject: 'server.example', issuer: issuing })

const any = { initial: ['2.5.29.32.0'], explicit: false, inhibitMapping: false, inhibitAny: false }

async function basis(chosen: Partial<JudgeSettings>): Promise<string> {
  const engine = createEngine()
  const pem = [server, issuing, root].map((each) => each.pem).join('')
  await engine.open([{ name: 'chain.pem', bytes: new TextEncoder().encode(pem) }])
  const report = await engine.judge({ instant: during, ...chosen })
  return plainHeadline(headline(report, report.paths[0]).basis)
}

it.each<{ chosen: Partial<JudgeSettings>; says: string }>([
  { chosen: {}, says: '' },
  { chosen: { policy: { ...any, initial: ['1.2.3'] } }, says: 'Checked with only the policy 1.2.3' },
  {
    chosen: { policy: { ...any, initial: ['2.23.140.1.2.1', '1.2.3', '1.2.4'], explicit: true } },
    says: 'Checked with a required policy; with only the policies Domain validated (DV) (2.23.140.1.2.1); 1.2.3 or 1.2.4',
  },
  {
    chosen: { policy: { ...any, inhibitMapping: true, inhibitAny: true } },
    says: 'Checked without policy mapping; ignoring “any policy”',
  },
  { chosen: { maximumIntermediates: 0 }, says: 'Checked with at most 0 intermediates' },
  { chosen: { maximumIntermediates: 1 }, says: 'Checked with at most 1 intermediate' },
  {
    chosen: { profile: 'rfc5280', keyUsage: ['keyAgreement', 'digitalSignature'] },
    says: 'Checked by the rules of RFC 5280; for a key that allows: Digital signature, Key agreement',
  },
])('says what was asked beyond the usual: “$says”', async ({ chosen, says }) => {
  expect(await basis(chosen)).toBe(says)
})
