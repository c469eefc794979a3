import { describe, expect, it } from 'vitest'
import { createEngine, explainErrorText, plainHeadline, tieToReport } from '../../../../src/core/index.ts'
import { errorTextFamilies } from '../../../../src/core/explain/error-text/registry.ts'
import { situations } from '../../../../src/core/explain/error-text/situations.ts'
import { testKey } from '../../../support/test-keys.ts'
import { certificate, during, notAfter, type BuiltCertificate } from '../../../support/certificate-builder.ts'

const root = certificate({ subject: 'Plant Root CA', ca: true })
const issuing = certificate({ subject: 'Plant Issuing CA', ca: true, issuer: root })
const server = certificate({ subject: 'server.example', issuer: issuing })
const direct = certificate({ subject: 'direct.example', issuer: root })
const alone = certificate({ subject: 'alone.example', ca: false })

const speaksOfIssuer: ReadonlySet<string> = new Set(['missing-issuer', 'missing-root', 'any-fault'])

async function reportOn(certificates: readonly BuiltCertificate[], instant = during) {
  const engine = createEngine()
  if (certificates.length > 0)
    await engine.open([
      { name: 'chain.pem', bytes: new TextEncoder().encode(certificates.map(({ pem }) => pem).join('')) },
    ])
  return engine.judge({ instant })
}

/** The meaning of a message for these certificates. */
async function tie(text: string, certificates: readonly BuiltCertificate[], instant = during) {
  const report = await reportOn(certificates, instant)
  const [match] = explainErrorText(text)
  if (!match) throw new Error(`not recognised: ${text}`)
  const tied = tieToReport(match, report)
  return (
    tied && {
      ...tied,
      text: plainHeadline(tied.text),
      names: tied.certificates.map((id) => report.certificates.find((each) => each.id === id)?.subject),
    }
  )
}

const whole = [server, issuing, root]

describe('a message, tied to the chain that is open', () => {
  it.each([
    {
      name: 'code 20, complete: names the intermediate that the server does not send',
      text: 'Code: 20',
      opened: whole,
      code: 'complete',
      says: /complete.*Plant Root CA.*code 20 means that the server does not send Plant Issuing CA\./,
    },
    {
      name: 'code 2: the program has the intermediate and not the root',
      text: 'code 2',
      opened: whole,
      code: 'complete',
      says: /needs the root Plant Root CA/,
    },
    {
      name: 'code 19: the server sends the root, and the program does not have it',
      text: 'self signed certificate in certificate chain',
      opened: whole,
      code: 'complete',
      says: /needs the root Plant Root CA/,
    },
    {
      name: 'a message without a cause',
      text: 'CertPathValidatorException',
      opened: whole,
      code: 'complete',
      says: /no fault in your chain/,
    },
    {
      name: 'the same for Java',
      text: 'PKIX path building failed',
      opened: whole,
      code: 'complete',
      says: /does not send Plant Issuing CA/,
    },
    {
      name: 'for OPC UA',
      text: 'BadCertificateChainIncomplete',
      opened: whole,
      code: 'complete',
      says: /Plant Issuing CA/,
    },
    {
      name: 'no intermediate: the root is what the program lacks',
      text: 'code 20',
      opened: [direct, root],
      code: 'complete',
      says: /does not have the root Plant Root CA/,
    },
    {
      name: 'root missing here too',
      text: 'code 20',
      opened: [server, issuing],
      code: 'incomplete',
      says: /ends at Plant Issuing CA\. The certificate of Plant Root CA is missing here too/,
    },
    {
      name: 'only the root is open',
      text: 'code 20',
      opened: [root],
      code: 'not-seen',
      says: /Only the root Plant Root CA/,
    },
    {
      name: 'self-signed, and it is',
      text: 'DEPTH_ZERO_SELF_SIGNED_CERT',
      opened: [alone],
      code: 'self-signed',
      says: /alone\.example is self-signed/,
    },
    {
      name: 'self-signed, and it is not',
      text: 'DEPTH_ZERO_SELF_SIGNED_CERT',
      opened: whole,
      code: 'issued',
      says: /server\.example was issued by Plant Issuing CA/,
    },
    { name: 'expired, and nothing is', text: 'CERT_HAS_EXPIRED', opened: whole, code: 'not-seen', says: /clock/ },
    { name: 'another host', text: 'hostname mismatch', opened: whole, code: 'host-not-asked', says: /server\.example/ },
    {
      name: 'no revocation list',
      text: 'Bad_CertificateRevocationUnknown',
      opened: whole,
      code: 'list-missing',
      says: /Plant Issuing CA and Plant Root CA/,
    },
    {
      name: 'a fault that is not here',
      text: 'unhandled critical extension',
      opened: whole,
      code: 'not-seen',
      says: /does not find it/,
    },
  ])('$name', async ({ text, opened, code, says }) => {
    const tied = await tie(text, opened)
    expect(tied?.code).toBe(code)
    expect(tied?.text).toMatch(says)
  })

  it('server and CA with one name are taken for self-signed', async () => {
    const twin = certificate({ subject: 'Plant Root CA', issuer: root, ca: false, key: testKey('twin') })
    const tied = await tie('DEPTH_ZERO_SELF_SIGNED_CERT', [twin, root])
    expect(tied?.code).toBe('same-name')
  })

  it('names every certificate that has expired, with its day', async () => {
    const tied = await tie('x509: certificate has expired or is not yet valid', whole, notAfter + 86_400_000)
    expect(tied?.code).toBe('seen')
    expect(tied?.names).toEqual(['server.example', 'Plant Issuing CA', 'Plant Root CA'])
  })

  it('names the certificate that this page finds at fault too', async () => {
    const noCa = certificate({ subject: 'No CA', ca: false, issuer: root })
    const tied = await tie('invalid CA certificate', [
      certificate({ subject: 'below.example', issuer: noCa }),
      noCa,
      root,
    ])
    expect(tied?.code).toBe('seen')
    expect(tied?.names).toContain('No CA')
  })

  it('says nothing where no chain is open', async () => {
    expect(await tie('code 20', [])).toBeUndefined()
  })

  it('says so where the message is not about the chain', async () => {
    expect((await tie('keystore password was incorrect', whole))?.code).toBe('elsewhere')
  })

  it('ties every message of every program to a complete chain, and to one without its root', async () => {
    for (const opened of [whole, whole.slice(0, 2)]) {
      const report = await reportOn(opened)
      const ids = new Set(report.certificates.map(({ id }) => id))
      for (const { entries } of errorTextFamilies)
        for (const { says, situation } of entries) {
          const [match] = explainErrorText(says[0])
          const tied = match && tieToReport(match, report)
          expect(tied, says[0]).toBeDefined()
          expect(plainHeadline(tied?.text ?? []), says[0]).toMatch(/\.$/)
          expect(
            tied?.certificates.every((id) => ids.has(id)),
            `${says[0]}, ${situation}`,
          ).toBe(true)
        }
    }
  })

  it('names the missing issuer for the message of every program that speaks of one', async () => {
    const report = await reportOn(whole.slice(0, 2))
    for (const { entries, program } of errorTextFamilies)
      for (const { says } of entries) {
        const [match] = explainErrorText(says[0])
        if (!match || !speaksOfIssuer.has(situations[match.situation].thought)) continue
        expect(plainHeadline(tieToReport(match, report)?.text ?? []), `${program}: ${says[0]}`).toContain(
          'Plant Root CA',
        )
      }
  })
})
