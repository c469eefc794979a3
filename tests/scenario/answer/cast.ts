import { generatePrimeSync } from 'node:crypto'
import { certificate, during, type BuiltCertificate, type CertificateSpec } from '../../support/certificate-builder.ts'
import {
  authorityKeyIdentifier,
  extendedKeyUsage,
  keyUsage,
  subjectAlternativeName,
} from '../../support/extension-writer.ts'
import { testKey } from '../../support/test-keys.ts'

export const day = 86_400_000
export const year = 365 * day

/** The chain of a plant; each part may be changed in one thing. */
export const root = certificate({ subject: 'Plant Root CA', ca: true })
export const issuing = certificate({ subject: 'Plant Issuing CA', ca: true, issuer: root })
export const server = certificate({ subject: 'tw.plant.example', issuer: issuing })
export const plant = [server, issuing, root]

export const serverWith = (spec: Partial<CertificateSpec>): BuiltCertificate =>
  certificate({ subject: 'tw.plant.example', issuer: issuing, ...spec })

/** The chain with a fault in one certificate; the certificates below it are issued again. */
export function chainWith(fault: Partial<Record<'root' | 'issuing' | 'server', Partial<CertificateSpec>>>) {
  const top = certificate({ ...root.spec, ...fault.root })
  const middle = certificate({ ...issuing.spec, issuer: top, ...fault.issuing })
  return [certificate({ ...server.spec, issuer: middle, ...fault.server }), middle, top]
}

export const expired = { notAfter: during - 40 * day } as const
export const soon = { notAfter: during + 20 * day } as const
export const future = { notBefore: during + 300 * day } as const

/** A certificate as `openssl req -x509` makes it: self-signed, with cA TRUE, for a host. */
export const serverAndRoot = certificate({
  subject: 'panel.plant.example',
  ca: true,
  moreExtensions: [subjectAlternativeName([{ dns: 'panel.plant.example' }])],
})

export const selfSigned = certificate({ subject: 'panel.plant.example' })

/** The extensions of an OPC UA application instance certificate. @see OPC 10000-6 section 6.2.2 */
const opcUa = {
  keyUsage: keyUsage(['digitalSignature', 'nonRepudiation', 'keyEncipherment', 'dataEncipherment', 'keyCertSign']),
  extendedKeyUsage: extendedKeyUsage(['serverAuth', 'clientAuth']),
  subjectAlternativeName: subjectAlternativeName([{ uri: 'urn:press-7:Vendor:Server' }, { dns: 'press-7' }]),
}
const vendorServer = [
  ['CN', 'Vendor Server'],
  ['O', 'Plant'],
] as const
export const opcUaSelfSigned = certificate({ subject: vendorServer, extensions: opcUa })
export const opcUaIssued = certificate({
  subject: vendorServer,
  issuer: issuing,
  extensions: {
    ...opcUa,
    keyUsage: keyUsage(['digitalSignature', 'nonRepudiation', 'keyEncipherment', 'dataEncipherment']),
  },
})

/** A root of another owner, and a certificate that it issued for the plant's intermediate. */
export const ownRoot = certificate({ subject: 'Somebody Root', ca: true })
export const crossed = certificate({ ...issuing.spec, issuer: ownRoot, key: issuing.key })
/** A root with the name of the plant's root but another key, and a certificate that it issued for the intermediate. */
export const namesakeRoot = certificate({ subject: 'Plant Root CA', ca: true, key: testKey('somebody') })
export const crossedByNamesake = certificate({ ...issuing.spec, issuer: namesakeRoot, key: issuing.key })

/**
 * A root that was renewed with a new key, and the two certificates by which the old and the new root certify each
 * other.
 * @see RFC 4210 section 4.4
 */
export const newRoot = certificate({
  subject: 'Plant Root CA',
  ca: true,
  key: testKey('new key'),
  notBefore: during - year,
})
const rollover = (key: BuiltCertificate, by: BuiltCertificate) =>
  certificate({
    subject: 'Plant Root CA',
    ca: true,
    key: key.key,
    issuer: by,
    extensions: { authorityKeyIdentifier: authorityKeyIdentifier(by.key.identifier) },
  })
export const oldByNew = rollover(root, newRoot)
export const newByOld = rollover(newRoot, root)

export const prime = (bits: number): bigint => generatePrimeSync(bits, { bigint: true })
