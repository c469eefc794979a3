import { certificate } from '../../../support/certificate-builder.ts'
import {
  explicit,
  implicitConstructed,
  objectIdentifier,
  octetString,
  sequence,
  setOf,
  utf8String,
  type Der,
} from '../../../support/der-writer.ts'
import { extendedKeyUsage, keyUsage, subjectAlternativeName } from '../../../support/extension-writer.ts'
import { expired, issuing, root, soon } from '../cast.ts'
import type { AnswerSituation } from '../situation.ts'

const otherName = (type: string, value: Der) => ({
  encoded: implicitConstructed(0, objectIdentifier(type), explicit(0, value)),
})
const relativeName = (type: string, text: string) => setOf(sequence(objectIdentifier(type), utf8String(text)))

const vendorRoot = certificate({ subject: 'Vendor Device Root CA', ca: true })

/** @see TCG EK Credential Profile sections 3.2.9 and 3.2.16: no subject, and manufacturer, model and version */
const endorsement = certificate({
  subject: [],
  issuer: vendorRoot,
  keyType: 'rsa2048',
  extensions: {
    keyUsage: keyUsage(['keyEncipherment']),
    extendedKeyUsage: extendedKeyUsage(['2.23.133.8.1']),
    subjectAlternativeName: subjectAlternativeName(
      [
        {
          encoded: explicit(
            4,
            sequence(
              relativeName('2.23.133.2.1', 'id:4E544300'),
              relativeName('2.23.133.2.2', 'NPCT75x'),
              relativeName('2.23.133.2.3', 'id:00070002'),
            ),
          ),
        },
      ],
      true,
    ),
  },
})

/** @see IEEE 802.1AR section 8: the name of the hardware module, and no defined end */
const initialDevice = certificate({
  subject: [
    ['CN', 'PLC-1500'],
    ['O', 'Vendor'],
  ],
  issuer: vendorRoot,
  notAfter: Date.UTC(9999, 11, 31, 23, 59, 59),
  extensions: {
    extendedKeyUsage: undefined,
    subjectAlternativeName: subjectAlternativeName([
      otherName(
        '1.3.6.1.5.5.7.8.4',
        sequence(objectIdentifier('1.3.6.1.4.1.4329.1'), octetString(Uint8Array.of(1, 2, 3))),
      ),
    ]),
  },
})

/** @see Matter Core Specification section 6.2.2: vendor and product among the attributes of the subject */
const attestation = certificate({
  subject: [
    ['CN', 'Matter DAC'],
    ['matterVendor', 'FFF1'],
    ['matterProduct', '8000'],
  ],
  issuer: vendorRoot,
  extensions: { extendedKeyUsage: undefined, subjectAlternativeName: undefined },
})

const documents = certificate({
  subject: 'Signer of Contracts',
  issuer: issuing,
  extensions: {
    // id-kp-documentSigning. @see RFC 9336
    extendedKeyUsage: extendedKeyUsage(['1.3.6.1.5.5.7.3.36']),
    subjectAlternativeName: undefined,
  },
})
const client = certificate({
  subject: 'edge-client-7',
  issuer: issuing,
  extensions: { extendedKeyUsage: extendedKeyUsage(['clientAuth']), subjectAlternativeName: undefined },
})

const other = { code: 'other-purpose', next: 'add-files', who: 'you', tone: 'attention' } as const
const withRoot = { ...other, second: 'save-root' } as const
const alone = { ...other, second: 'find-issuer', findings: ['warning issuer-missing'] } as const
const device = { kind: 'device-identity' } as const

/** Certificates of devices and of persons: no server presents them. Each with its root and without it. */
export const devices: readonly AnswerSituation[] = [
  { what: 'the endorsement key of a TPM', certificates: [endorsement, vendorRoot], ...withRoot, ...device },
  { what: 'the endorsement key of a TPM alone', certificates: [endorsement], ...alone, ...device },
  {
    what: 'the initial identity of a device (802.1AR)',
    certificates: [initialDevice, vendorRoot],
    ...withRoot,
    ...device,
    findings: ['notice no-defined-end'],
  },
  {
    what: 'the initial identity of a device (802.1AR) alone',
    certificates: [initialDevice],
    ...alone,
    ...device,
    findings: ['notice no-defined-end', 'warning issuer-missing'],
  },
  { what: 'the attestation of a Matter device', certificates: [attestation, vendorRoot], ...withRoot, ...device },
  { what: 'the attestation of a Matter device alone', certificates: [attestation], ...alone, ...device },
  {
    what: 'a signer of documents',
    certificates: [documents, issuing, root],
    ...withRoot,
    kind: 'document-signing',
  },
  { what: 'a signer of documents alone', certificates: [documents], ...alone, kind: 'document-signing' },
  { what: 'a client alone', certificates: [client], ...alone, kind: 'tls-client' },
  {
    what: 'a client and its intermediate, without the root',
    certificates: [client, issuing],
    ...alone,
    kind: 'tls-client',
  },
  {
    what: 'an expired signer of documents',
    certificates: [certificate({ ...documents.spec, ...expired }), issuing, root],
    code: 'expired',
    next: 'replace-certificate',
    second: 'save-root',
    who: 'ca-owner',
    ca: 'Plant Issuing CA',
    tone: 'problem',
    kind: 'document-signing',
    findings: ['error expired'],
  },
  {
    what: 'a client that ends soon, alone',
    certificates: [certificate({ ...client.spec, ...soon })],
    ...alone,
    kind: 'tls-client',
  },
  {
    what: 'a gateway of a private network (IPsec)',
    certificates: [
      certificate({
        subject: 'vpn-gateway-2',
        issuer: issuing,
        extensions: { extendedKeyUsage: extendedKeyUsage(['1.3.6.1.5.5.7.3.17']), subjectAlternativeName: undefined },
      }),
      issuing,
      root,
    ],
    ...withRoot,
    kind: 'other-purpose',
  },
]
