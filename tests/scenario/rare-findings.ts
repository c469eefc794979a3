import type { SourceInput } from '../../src/core/engine.ts'
import type { FindingCode } from '../../src/core/finding/finding.ts'
import { certificate, type BuiltCertificate, type CertificateSpec } from '../support/certificate-builder.ts'
import { explicit, implicit, integer, objectIdentifier, octetString, sequence } from '../support/der-writer.ts'
import {
  authorityKeyIdentifier,
  basicConstraints,
  certificatePolicies,
  extendedKeyUsage,
  keyUsage,
  nameConstraints,
  subjectAlternativeName,
  type ExtensionSpec,
} from '../support/extension-writer.ts'
import { pemFile, source } from '../support/inspect.ts'
import { revocationList } from '../support/revocation-list-builder.ts'
import { rsaKeyOf } from '../support/test-keys.ts'
import { frame, leaf, root, utcTime } from '../core/check/certificate/rules.ts'
import {
  application,
  applicationUri,
  issued,
  issuing,
  names,
  root as uaRoot,
} from '../core/check/opc-ua/application.ts'

const plain = leaf()
const server = (spec: Partial<CertificateSpec>) => [pemFile([leaf(spec), root])]
const withExtension = (...moreExtensions: readonly ExtensionSpec[]) => server({ moreExtensions })
const ca = (spec: Partial<CertificateSpec>) => [
  pemFile([certificate({ subject: 'Rare Issuing CA', ca: true, issuer: root, ...spec }), root]),
]
const alone = (built: BuiltCertificate) => [pemFile([built])]
const identified = (authority: ExtensionSpec) =>
  alone(certificate({ subject: 'Rare Root', ca: true, extensions: { authorityKeyIdentifier: authority } }))
const text = (change: (pem: string) => string): SourceInput[] => [source('server.pem', change(plain.pem))]
const critical = { subjectAlternativeName: subjectAlternativeName([{ dns: 'a.example' }], true) }
const uaNames = (...given: Parameters<typeof subjectAlternativeName>[0]) => ({
  extensions: { subjectAlternativeName: subjectAlternativeName(given) },
})
/** An application below a CA of OPC UA that differs in this. */
const below = (spec: Partial<CertificateSpec>) => {
  const own = certificate({ ...issuing.spec, ...spec })
  return [pemFile([application({ issuer: own }), own, uaRoot])]
}

/** Files that raise what no situation and no vector does: each finding in the smallest change of a sound file. */
export const rareFindings = {
  'armor-incomplete': text((pem) => pem.replace(/-----END.*/, '')),
  'armor-labels-differ': text((pem) => pem.replace('END CERTIFICATE', 'END X509 CRL')),
  'base64-invalid': text((pem) => pem.replace(/(\n.{10})./, '$1%')),
  'block-empty': text((pem) => `-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n${pem}`),
  'label-disagrees': text((pem) => pem.replaceAll('CERTIFICATE', 'X509 CRL')),

  'authority-issuer-incomplete': server({
    extensions: { authorityKeyIdentifier: { oid: '2.5.29.35', value: sequence(implicit(2, Uint8Array.of(1))) } },
  }),
  'ca-subject-empty': ca({ subject: [], extensions: critical }),
  'constraint-unfit': ca({ moreExtensions: [nameConstraints({ permitted: [{ dns: '.plant.example' }] })] }),
  'constraints-without-ca': withExtension(nameConstraints({ permitted: [{ dns: 'a' }] })),
  'encoding-not-der': alone(frame({ version: explicit(0, integer(0)) })),
  'extension-empty': server({ extensions: { extendedKeyUsage: extendedKeyUsage([]) } }),
  'extensions-empty': alone(frame({ rest: [explicit(3, sequence())] })),
  'issuer-empty': server({ issuerName: [] }),
  'path-length-without-ca': server({ extensions: { basicConstraints: basicConstraints(false, 0) } }),
  'policy-notice-unfit': withExtension({
    oid: '2.5.29.32',
    value: sequence(
      sequence(
        objectIdentifier('1.2.3'),
        sequence(
          sequence(
            objectIdentifier('1.3.6.1.5.5.7.2.2'),
            sequence(new Uint8Array([0x0c, 0x81, 0xc9, ...Array<number>(201).fill(0x78)])),
          ),
        ),
      ),
    ),
  }),
  'policy-repeated': withExtension(certificatePolicies(['1.2.3', '1.2.4', '1.2.3'])),
  'serial-number-unfit': server({ serialNumber: 0n }),
  'subject-nowhere': server({ subject: [] }),
  'time-encoding-unfit': alone(frame({ notBefore: utcTime('2501010000Z') })),
  'unique-identifier-present': alone(frame({ rest: [implicit(1, Uint8Array.of(0, 1))] })),
  'version-unfit': alone(
    frame({
      version: explicit(0, integer(1)),
      rest: [explicit(3, sequence(sequence(objectIdentifier('2.5.29.19'), octetString(sequence()))))],
    }),
  ),

  'any-purpose-only': server({ extensions: { extendedKeyUsage: extendedKeyUsage(['any']) } }),
  'tls-authority-named-by-serial': server({
    extensions: {
      authorityKeyIdentifier: {
        oid: '2.5.29.35',
        value: sequence(
          implicit(0, root.key.identifier),
          new Uint8Array([0xa1, 4, 0xa4, 2, 0x30, 0]),
          implicit(2, Uint8Array.of(1)),
        ),
      },
    },
  }),
  'tls-root-names-other-key': identified(authorityKeyIdentifier(Uint8Array.of(1))),
  'tls-server-purposes': server({ extensions: { extendedKeyUsage: extendedKeyUsage(['serverAuth', 'codeSigning']) } }),

  'opc-ua-issuer-usages-missing': below({ extensions: { keyUsage: undefined } }),
  'opc-ua-key-longer-than-issuer': [pemFile([issued({ key: rsaKeyOf((1n << 4095n) + 1n) }), issuing, uaRoot])],
  'opc-ua-name-missing': alone(application({ subject: 'Vendor Server' })),
  'opc-ua-self-signing-missing': alone(
    application({
      extensions: {
        keyUsage: keyUsage(['digitalSignature', 'nonRepudiation', 'keyEncipherment', 'dataEncipherment']),
      },
    }),
  ),
  'opc-ua-uri-malformed': alone(application(uaNames({ uri: 'urn:press-7' }, { dns: 'press-7' }))),
  'opc-ua-uris-several': alone(application(uaNames(...names, { uri: `${applicationUri}:Old` }))),

  'issuer-renamed': [
    pemFile([plain, certificate({ subject: 'Rules Root under a new name', ca: true, key: root.key })]),
  ],
  'revocation-partly-known': [
    pemFile([plain, root]),
    source('some.crl', revocationList({ issuer: root, scope: { onlySomeReasons: [1, 2] } }).der),
  ],
} as const satisfies Partial<Record<FindingCode, readonly SourceInput[]>>
