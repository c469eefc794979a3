import { certificate, plantChain, type BuiltCertificate } from '../../../support/certificate-builder.ts'
import { testKey } from '../../../support/test-keys.ts'

const { root, issuing, server } = plantChain()
const DAY = 86_400_000

/** PEM of so many certificates of a plant: every seventh has expired, and ten CAs issued them. */
export function plant(count: number): string {
  const cas = count < 100 ? [issuing] : Array.from({ length: 10 }, (_, at) => issuingCa(at))
  const chain = [server, issuing, root, ...cas.filter((each) => each !== issuing)]
  const devices = Array.from({ length: count - chain.length }, (_, at) =>
    certificate({
      subject: `plc-${at}.plant.example`,
      // Making a key takes longer than all else.
      key: testKey(`device ${at % 8}`),
      issuer: cas[at % cas.length]!,
      ...(at % 7 === 3 && { notAfter: Date.now() - (at + 1) * DAY }),
    }),
  )
  return [...chain, ...devices].map(({ pem }) => pem).join('')
}

const issuingCa = (at: number): BuiltCertificate =>
  certificate({ subject: `Plant Issuing CA ${at + 2}`, ca: true, issuer: root })
