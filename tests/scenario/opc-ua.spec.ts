import { describe, expect, it } from 'vitest'
import { createEngine, headline, opcUaAnswer, plainHeadline } from '../../src/core/index.ts'
import { during, type BuiltCertificate } from '../support/certificate-builder.ts'
import { revocationList } from '../support/revocation-list-builder.ts'
import { application, applicationUri, issued, issuing, root } from '../core/check/opc-ua/application.ts'

const lists = (...issuers: readonly BuiltCertificate[]) =>
  issuers.map((issuer, i) => ({ name: `${String(i)}.crl`, bytes: revocationList({ issuer }).der }))

async function answered(
  chain: readonly BuiltCertificate[],
  crls: ReturnType<typeof lists> = [],
  settings: { readonly applicationUri?: string } = {},
) {
  const engine = createEngine()
  await engine.open([
    { name: 'chain.pem', bytes: new TextEncoder().encode(chain.map(({ pem }) => pem).join('')) },
    ...crls,
  ])
  const report = await engine.judge({ instant: during, ...settings })
  const [path] = report.paths
  const said = headline(report, path)
  const codes = path!.outcomes.flatMap(({ findings }) => findings.map(({ code }) => code))
  return { path: path!, said, codes, text: [said.title, said.text].map(plainHeadline).join(' ') }
}

describe('an OPC UA application', () => {
  it('is judged by the rules of OPC UA, and the reason is recorded', async () => {
    const { path } = await answered([application()])
    expect(path.profile).toMatchObject({ id: 'opcua', kind: 'opc-ua-application' })
  })

  it('that fits, with a list of every CA, is saved for the trust list and its CA for the issuers list', async () => {
    const { said, codes } = await answered([issued(), issuing, root], lists(issuing, root))
    expect(codes).not.toContain('opc-ua-list-missing')
    expect([said.next.action, said.second?.action]).toEqual(['save-application', 'save-issuer'])
  })

  it('is told what to import where: the application, the CAs, and the list of each CA', async () => {
    const complete = await answered([issued(), issuing, root], lists(issuing, root))
    expect(complete.text).toMatch(/as \.der into the trust list of the other OPC UA application/)
    expect(complete.text).toMatch(/the CAs? into its issuers list/)
    expect(complete.text).toContain('Next to each CA belongs its revocation list.')
    const without = await answered([issued(), issuing, root])
    expect(without.text).toMatch(/The issuers list also needs the revocation list of /)
    const alone = await answered([application()])
    expect(alone.text).toMatch(/as \.der into the trust list/)
    expect(alone.text).not.toMatch(/issuers list|revocation list/)
  })

  it('without the lists of its CAs is told so', async () => {
    const { codes } = await answered([issued(), issuing, root])
    expect(codes).toContain('opc-ua-list-missing')
  })

  it('of another application URI than the one typed is told so, with the status code', async () => {
    const { path, codes } = await answered([application()], [], { applicationUri: `${applicationUri}:Other` })
    expect(codes).toContain('opc-ua-uri-differs')
    expect(path.outcomes.map((outcome) => opcUaAnswer(path, outcome)?.status)).toContain('Bad_CertificateUriInvalid')
  })

  it('never leads to the property of the ThingWorx connection', async () => {
    for (const chain of [[application()], [issued(), issuing, root]]) {
      expect((await answered(chain)).text).not.toMatch(/Trust self-signed/i)
    }
  })
})
